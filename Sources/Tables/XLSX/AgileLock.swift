import Diagnostics
import Fingerprints
import Foundation

/// What a workbook of Office 2010 or later says of its lock: how its key and its package are
/// enciphered, in XML.
///
/// Source: [MS-OFFCRYPTO] 2.3.4.10 to 2.3.4.15 (agile encryption).
struct AgileLock {
  /// Excel hashes a password 100,000 times; a file that asks for far more would only take time.
  private static let roundLimit = 1_000_000
  /// Of the package each piece is enciphered by itself.
  private static let pieceSize = 4096
  private static let verifierInput: [UInt8] = [0xFE, 0xA7, 0xD2, 0x76, 0x3B, 0x4B, 0x9E, 0x79]
  private static let verifierValue: [UInt8] = [0xD7, 0xAA, 0x0F, 0x6D, 0x30, 0x61, 0x34, 0x4E]
  private static let keyValue: [UInt8] = [0x14, 0x6E, 0x0B, 0xE7, 0xAB, 0xAC, 0xD0, 0xD6]

  /// What both elements say of a cipher.
  private struct Cipher {
    let salt: [UInt8]
    let keyLength: Int
    let hash: String

    init?(_ attributes: [String: String]) {
      guard attributes["cipherAlgorithm"] == "AES",
        attributes["cipherChaining"] == "ChainingModeCBC", attributes["blockSize"] == "16",
        let salt = AgileLock.bytes(attributes["saltValue"]), salt.count <= 1024,
        let bits = attributes["keyBits"].flatMap({ Int($0) }), [128, 192, 256].contains(bits),
        let hash = attributes["hashAlgorithm"]
      else { return nil }
      self.salt = salt
      keyLength = bits / 8
      self.hash = hash.replacing("-", with: "").uppercased()
    }

    func digest(_ bytes: [UInt8]) -> [UInt8] { OfficeHash.named(hash, bytes) }

    /// Cut to a length, or filled up to it.
    static func fitted(_ bytes: [UInt8], _ length: Int) -> [UInt8] {
      bytes.prefix(length) + [UInt8](repeating: 0x36, count: max(0, length - bytes.count))
    }
  }

  private let package: Cipher
  private let password: Cipher
  private let rounds: Int
  private let verifier: (input: [UInt8], value: [UInt8])
  private let key: [UInt8]

  /// - Parameter info: The stream of that name.
  /// - Returns: Nil where it tells of another lock, or one that is opened by a certificate alone.
  init?(_ info: ByteReader) {
    guard info.word16(0) == 4, info.word16(2) == 4,
      let (data, lock) = try? Self.elements(of: info.part(8..<max(8, info.count))),
      let package = Cipher(data), let password = Cipher(lock),
      let rounds = lock["spinCount"].flatMap({ Int($0) }), (0...Self.roundLimit).contains(rounds),
      let input = Self.bytes(lock["encryptedVerifierHashInput"]),
      let value = Self.bytes(lock["encryptedVerifierHashValue"]),
      let key = Self.bytes(lock["encryptedKeyValue"])
    else { return nil }
    (self.package, self.password, self.rounds) = (package, password, rounds)
    verifier = (input, value)
    self.key = key
  }

  /// The attributes of the elements `keyData` and `encryptedKey`.
  private static func elements(
    of xml: UnsafeBufferPointer<UInt8>
  ) throws(Diagnostic) -> (data: [String: String], lock: [String: String]) {
    var reader = XMLReader(PartText(MemoryBytes(xml, of: "")))
    var data: [String: String] = [:]
    var lock: [String: String] = [:]
    while true {
      switch try reader.next() {
      case .finished: return (data, lock)
      case .start where reader.isNamed("keyData"): data = try reader.allAttributes()
      case .start where reader.isNamed("encryptedKey"): lock = try reader.allAttributes()
      default: continue
      }
    }
  }

  private static func bytes(_ base64: String?) -> [UInt8]? {
    base64.flatMap { Data(base64Encoded: $0) }.map { Array($0) }
  }

  /// The package's key; nil when it is under another password.
  func key(of password: String) -> [UInt8]? {
    let letters = password.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
    var hash = self.password.digest(self.password.salt + letters)
    for round in 0..<UInt32(rounds) {
      hash = self.password.digest(Self.bytes(of: round) + hash)
    }
    guard let input = opened(verifier.input, hash, Self.verifierInput),
      let value = opened(verifier.value, hash, Self.verifierValue),
      let key = opened(key, hash, Self.keyValue)
    else { return nil }
    let saltSize = self.password.salt.count
    let told = self.password.digest(Array(input.prefix(saltSize)))
    guard !told.isEmpty, value.starts(with: told), key.count >= package.keyLength else {
      return nil
    }
    return Array(key.prefix(package.keyLength))
  }

  private static func bytes(of number: UInt32) -> [UInt8] {
    (0..<4).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
  }

  /// What the password's hash and the mark of one of its uses decipher.
  private func opened(_ enciphered: [UInt8], _ hash: [UInt8], _ use: [UInt8]) -> [UInt8]? {
    let key = Cipher.fitted(password.digest(hash + use), password.keyLength)
    return deciphered(enciphered, key, vector: Cipher.fitted(password.salt, 16))
  }

  private func deciphered(_ bytes: [UInt8], _ key: [UInt8], vector: [UInt8]) -> [UInt8]? {
    guard bytes.count % 16 == 0 else { return nil }
    var plain = [UInt8](repeating: 0, count: bytes.count)
    let isDone = bytes.withUnsafeBufferPointer { source in
      plain.withUnsafeMutableBufferPointer { plain in
        guard let out = plain.baseAddress else { return false }
        return OfficeCipher.decipher(source, key: key, vector: vector, into: out)
      }
    }
    return isDone ? plain : nil
  }

  /// Deciphers the package's whole blocks, piece by piece.
  func decipher(
    _ blocks: UnsafeBufferPointer<UInt8>, key: [UInt8], into out: UnsafeMutablePointer<UInt8>
  ) -> Bool {
    for (number, start) in stride(from: 0, to: blocks.count, by: Self.pieceSize).enumerated() {
      let end = min(start + Self.pieceSize, blocks.count)
      let piece = UnsafeBufferPointer(rebasing: blocks[start..<end])
      let number = Self.bytes(of: UInt32(truncatingIfNeeded: number))
      let vector = Cipher.fitted(package.digest(package.salt + number), 16)
      guard OfficeCipher.decipher(piece, key: key, vector: vector, into: out + start) else {
        return false
      }
    }
    return true
  }
}

extension XMLReader {
  /// The attributes of the start tag that was just read, without prefixes.
  fileprivate func allAttributes() throws(Diagnostic) -> [String: String] {
    var found: [String: String] = [:]
    var cursor = firstAttribute
    while let attribute = try nextAttribute(&cursor) {
      found[String(decoding: attribute.name, as: UTF8.self)] =
        String(decoding: attribute.value, as: UTF8.self)
    }
    return found
  }
}
