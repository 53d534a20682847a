import Fingerprints

/// What a workbook of Office 2007 says of its lock: the cipher's key length, a salt, and what a key
/// must decipher.
///
/// Source: [MS-OFFCRYPTO] 2.3.4.5 to 2.3.4.9 (standard encryption).
struct StandardLock {
  private static let rounds: UInt32 = 50_000
  /// AES by ECB, the hash SHA-1: what Office 2007 uses.
  private static let ciphers: Set<UInt32> = [0x660E, 0x660F, 0x6610]

  private let keyLength: Int
  private let salt: [UInt8]
  private let verifier: [UInt8]
  private let verifierHash: [UInt8]

  /// - Parameter info: The stream of that name.
  /// - Returns: Nil where it tells of another lock.
  init?(_ info: ByteReader) {
    guard let major = info.word16(0), (2...4).contains(major), info.word16(2) == 2,
      let length = info.word32(8).map(Int.init), length < info.count,
      let cipher = info.word32(20), Self.ciphers.contains(cipher), let bits = info.word32(28)
    else { return nil }
    let at = 12 + length
    guard [128, 192, 256].contains(bits), info.word32(at) == 16, let salt = info.slice(at + 4, 16),
      let verifier = info.slice(at + 20, 16), let hash = info.slice(at + 40, 32)
    else { return nil }
    keyLength = Int(bits) / 8
    self.salt = Array(salt)
    self.verifier = Array(verifier)
    verifierHash = Array(hash)
  }

  /// The key that the password makes; nil when it is another password's.
  func key(of password: String) -> [UInt8]? {
    let letters = password.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
    var hash = OfficeHash.sha1(salt + letters)
    for round in 0..<Self.rounds { hash = OfficeHash.sha1(Self.bytes(round) + hash) }
    hash = OfficeHash.sha1(hash + Self.bytes(0))
    let key = Array((Self.stretched(hash, 0x36) + Self.stretched(hash, 0x5C)).prefix(keyLength))
    guard let plain = Self.deciphered(verifier, key), let told = Self.deciphered(verifierHash, key),
      OfficeHash.sha1(plain) == Array(told.prefix(20))
    else { return nil }
    return key
  }

  private static func bytes(_ number: UInt32) -> [UInt8] {
    (0..<4).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
  }

  private static func stretched(_ hash: [UInt8], _ pad: UInt8) -> [UInt8] {
    OfficeHash.sha1((0..<64).map { $0 < hash.count ? hash[$0] ^ pad : pad })
  }

  private static func deciphered(_ block: [UInt8], _ key: [UInt8]) -> [UInt8]? {
    var plain = [UInt8](repeating: 0, count: block.count)
    let isDone = block.withUnsafeBufferPointer { source in
      plain.withUnsafeMutableBufferPointer {
        OfficeCipher.decipher(source, key: key, into: $0.baseAddress!)
      }
    }
    return isDone ? plain : nil
  }
}
