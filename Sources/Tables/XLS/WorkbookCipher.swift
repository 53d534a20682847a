internal import Fingerprints

/// The ciphers of Excel 95 to 2003, for workbooks that are locked with the password that Excel
/// itself uses for "protected" ones and opens without asking.
///
/// Source: [MS-XLS] 2.2.10 and 2.4.117, [MS-OFFCRYPTO] 2.3.5 to 2.3.7.
enum WorkbookCipher {
  /// The password that Excel tries before it asks for one.
  static let defaultPassword = "VelvetSweatshop"

  /// Key and its parity bytes, of the obfuscation that Excel 95 knows.
  case obfuscation([UInt8])
  /// A key for each 1,024 bytes of the stream.
  case rc4(@Sendable (UInt32) -> [UInt8])

  /// The cipher that a FILEPASS record asks for, if `password` opens it.
  static func opened(
    by password: String, _ record: BIFFRecord, of stream: BIFFStream, _ version: BIFFVersion
  ) -> WorkbookCipher? {
    let body = ByteReader(stream.reader.part(record.body))
    guard version == .biff8 else { return obfuscation(password, body, at: 0) }
    switch (body.word16(0), body.word16(2), body.word16(4)) {
    case (0, _, _): return obfuscation(password, body, at: 2)
    case (1, 1, 1): return rc4(password, body)
    case (1, 2, 2), (1, 3, 2), (1, 4, 2): return cryptoAPI(password, body)
    default: return nil
    }
  }

  private static func obfuscation(
    _ password: String, _ body: ByteReader, at offset: Int
  ) -> WorkbookCipher? {
    let letters = Array(password.utf8)
    guard letters.count <= 15, let key = body.word16(offset),
      body.word16(offset + 2) == verifier(of: letters)
    else { return nil }
    let padding: [UInt8] = [
      0xBB, 0xFF, 0xFF, 0xBA, 0xFF, 0xFF, 0xB9, 0x80, 0x00, 0xBE, 0x0F, 0x00, 0xBF, 0x0F, 0x00,
      0x00,
    ]
    let bytes = (letters + padding).prefix(16).enumerated().map { index, byte in
      let mixed = byte ^ UInt8(truncatingIfNeeded: index % 2 == 0 ? key : key >> 8)
      return mixed << 2 | mixed >> 6
    }
    return .obfuscation(bytes)
  }

  private static func verifier(of password: [UInt8]) -> UInt16 {
    var hash: UInt16 = 0
    for byte in password.reversed() + [UInt8(password.count)] {
      hash = (hash >> 14 & 1 | hash << 1 & 0x7FFF) ^ UInt16(byte)
    }
    return hash ^ 0xCE4B
  }

  private static func rc4(_ password: String, _ body: ByteReader) -> WorkbookCipher? {
    guard body.count >= 54 else { return nil }
    let salt = Array(body.part(6..<22))
    let first = OfficeHash.md5(utf16(password)).prefix(5)
    let mixed = OfficeHash.md5((0..<16).flatMap { _ in first + salt }).prefix(5)
    guard mixed.count == 5 else { return nil }
    let key: @Sendable (UInt32) -> [UInt8] = { OfficeHash.md5(mixed + littleEndian($0)) }
    var cipher = RC4(key(0))
    let verifier = cipher.applied(to: Array(body.part(22..<38)))
    let hash = cipher.applied(to: Array(body.part(38..<54)))
    return OfficeHash.md5(verifier) == hash ? .rc4(key) : nil
  }

  private static func cryptoAPI(_ password: String, _ body: ByteReader) -> WorkbookCipher? {
    guard let headerSize = body.word32(10).map(Int.init), let bits = body.word32(14 + 16)
    else { return nil }
    let verifierStart = 14 + headerSize
    guard body.word32(verifierStart) == 16, body.count >= verifierStart + 60 else { return nil }
    let at = verifierStart + 4
    let salt = Array(body.part(at..<at + 16))
    let base = OfficeHash.sha1(salt + utf16(password))
    let length = bits == 0 ? 5 : min(Int(bits) / 8, 16)
    guard length >= 5, base.count == 20 else { return nil }
    let key: @Sendable (UInt32) -> [UInt8] = { block in
      let bytes = Array(OfficeHash.sha1(base + littleEndian(block)).prefix(length))
      // A key of 40 bits is filled up to 128.
      return length == 5 ? bytes + [UInt8](repeating: 0, count: 11) : bytes
    }
    var cipher = RC4(key(0))
    let verifier = cipher.applied(to: Array(body.part(at + 16..<at + 32)))
    let hash = cipher.applied(to: Array(body.part(at + 36..<at + 56)))
    return OfficeHash.sha1(verifier) == hash ? .rc4(key) : nil
  }

  private static func utf16(_ text: String) -> [UInt8] {
    text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)] }
  }

  private static func littleEndian(_ number: UInt32) -> [UInt8] {
    (0..<4).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) }
  }
}
