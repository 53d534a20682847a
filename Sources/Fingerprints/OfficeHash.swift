internal import CCrypto

/// The hashes that old Office documents make keys with; for nothing else, as both are broken.
package enum OfficeHash {
  /// The 16 bytes of RFC 1321.
  package static func md5(_ bytes: some Sequence<UInt8>) -> [UInt8] {
    digest(Array(bytes), EVP_md5())
  }

  /// The 20 bytes of FIPS 180-4.
  package static func sha1(_ bytes: some Sequence<UInt8>) -> [UInt8] {
    digest(Array(bytes), EVP_sha1())
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
