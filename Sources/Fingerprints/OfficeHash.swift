internal import CCrypto

/// The hashes that locked Office documents make keys with; for nothing else, as two of them are
/// broken.
package enum OfficeHash {
  /// The 16 bytes of RFC 1321.
  package static func md5(_ bytes: some Sequence<UInt8>) -> [UInt8] {
    digest(Array(bytes), EVP_md5())
  }

  /// The 20 bytes of FIPS 180-4.
  package static func sha1(_ bytes: some Sequence<UInt8>) -> [UInt8] {
    digest(Array(bytes), EVP_sha1())
  }

  /// The 20, 32, 48 or 64 bytes of the hash of FIPS 180-4 that [MS-OFFCRYPTO] calls by a name such as
  /// `SHA512`; nothing for another name.
  package static func named(_ name: String, _ bytes: [UInt8]) -> [UInt8] {
    switch name {
    case "SHA1": digest(bytes, EVP_sha1())
    case "SHA256": digest(bytes, EVP_sha256())
    case "SHA384": digest(bytes, EVP_sha384())
    case "SHA512": digest(bytes, EVP_sha512())
    default: []
    }
  }

  private static func digest(_ bytes: [UInt8], _ algorithm: OpaquePointer?) -> [UInt8] {
    var digest = [UInt8](repeating: 0, count: Int(EVP_MAX_MD_SIZE))
    var length: UInt32 = 0
    guard EVP_Digest(bytes, bytes.count, &digest, &length, algorithm, nil) == 1 else {
      // A system may forbid these: then no password fits, and the workbook stays locked.
      return []
    }
    return Array(digest.prefix(Int(length)))
  }
}
