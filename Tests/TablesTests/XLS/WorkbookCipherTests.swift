import Diagnostics
import Fingerprints
import TestSupport
import Testing

@testable import Tables

/// Workbooks under a password: those that Excel opens without asking are read, others named (§3.1).
@Suite struct WorkbookCipherTests {
  private static let salt = (0..<16).map { UInt8($0 * 13 + 7) }
  private static let verifier = (0..<16).map { UInt8(200 - $0 * 9) }

  /// A workbook whose stream was enciphered with what its FILEPASS record asks for.
  private func locked(
    version: UInt16 = 0x0600, _ filePass: [UInt8], by password: String
  ) throws -> [UInt8] {
    var workbook = OldWorkbookBuilder(version: version) { records in
      for row in 0..<200 { records.number(row, 0, Double(row)) }
      if version == 0x0500 { records.label(200, 0, "teks") } else { records.shared(200, 0, 0) }
    }
    workbook.globals.add(0x002F, filePass)
    if version == 0x0600 { workbook.add(strings: ["teks"]) }
    let stream = workbook.stream
    let enciphered = try stream.withUnsafeBufferPointer { bytes in
      let plain = BIFFStream(StreamBytes(bytes))
      let record = try #require(BIFFSettings(plain, from: 0).filePass)
      let cipher = try #require(
        WorkbookCipher.opened(
          by: password, record, of: plain, version == 0x0600 ? .biff8 : .biff5))
      return encipher(stream, plain, cipher)
    }
    return CompoundFileBuilder([(version == 0x0500 ? "Book" : "Workbook", enciphered)]).bytes
  }

  /// RC4 undoes itself; the obfuscation turns bits the other way round.
  private func encipher(
    _ stream: [UInt8], _ plain: BIFFStream, _ cipher: WorkbookCipher
  ) -> [UInt8] {
    guard case .obfuscation(let key) = cipher else {
      let enciphered = cipher.deciphered(plain)
      return withExtendedLifetime(enciphered) { Array(enciphered.reader.bytes) }
    }
    var bytes = stream
    var at = 0
    while let record = plain.record(at: at) {
      at = record.body.upperBound
      let isPlain = [0x0809, 0x002F].contains(record.kind)
      let start = record.body.lowerBound + (record.kind == 0x85 ? 4 : 0)
      for index in start..<max(start, at) where !isPlain {
        let mixed = bytes[index] ^ key[(index + record.body.count) & 15]
        bytes[index] = mixed >> 3 | mixed << 5
      }
    }
    return bytes
  }

  private func obfuscation(of password: String) -> [UInt8] {
    // Any key will do: the verifier alone depends on the password.
    var hash: UInt16 = 0
    for byte in Array(password.utf8).reversed() + [UInt8(password.utf8.count)] {
      hash = (hash >> 14 & 1 | hash << 1 & 0x7FFF) ^ UInt16(byte)
    }
    return word(UInt16(0x1A2B)) + word(hash ^ 0xCE4B)
  }

  private func rc4(_ password: String) -> [UInt8] {
    let first = OfficeHash.md5(characters(password, isWide: true)).prefix(5)
    let mixed = OfficeHash.md5((0..<16).flatMap { _ in first + Self.salt }).prefix(5)
    var cipher = RC4(OfficeHash.md5(mixed + [0, 0, 0, 0]))
    let verifier = cipher.applied(to: Self.verifier)
    let hash = cipher.applied(to: OfficeHash.md5(Self.verifier))
    return [1, 0, 1, 0, 1, 0] + Self.salt + verifier + hash
  }

  private func cryptoAPI(_ password: String, bits: UInt32) -> [UInt8] {
    let base = OfficeHash.sha1(Self.salt + characters(password, isWide: true))
    var key = Array(OfficeHash.sha1(base + [0, 0, 0, 0]).prefix(Int(bits) / 8))
    if bits == 40 { key += [UInt8](repeating: 0, count: 11) }
    var cipher = RC4(key)
    let verifier = cipher.applied(to: Self.verifier)
    let hash = cipher.applied(to: OfficeHash.sha1(Self.verifier))
    let provider = characters("RSA\u{0}", isWide: true)
    let header =
      word(UInt32(4)) + word(UInt32(0)) + word(UInt32(0x6801)) + word(UInt32(0x8004))
      + word(bits) + word(UInt32(1)) + word(UInt64(0)) + provider
    let length = word(UInt32(header.count))
    return [1, 0, 2, 0, 2, 0] + word(UInt32(4)) + length + header + word(UInt32(16)) + Self.salt
      + verifier + word(UInt32(20)) + hash
  }

  private func check(_ bytes: [UInt8]) throws {
    let table = try read(bytes).tables[0]
    #expect(table.sheet == "Laporan")
    #expect(table.texts.count == 201)
    #expect(table.texts[150] == ["150"])
    #expect(table.texts[200] == ["teks"])
  }

  @Test func whatExcelOpensWithoutAskingIsRead() throws {
    let password = WorkbookCipher.defaultPassword
    try check(locked([0, 0] + obfuscation(of: password), by: password))
    try check(locked(version: 0x0500, obfuscation(of: password), by: password))
    try check(locked(rc4(password), by: password))
    for bits: UInt32 in [40, 56, 128] {
      try check(locked(cryptoAPI(password, bits: bits), by: password))
    }
  }

  @Test func whatNeedsAPasswordIsNamed() throws {
    let password = "rahasia"
    for bytes in [
      try locked([0, 0] + obfuscation(of: password), by: password),
      try locked(rc4(password), by: password),
      try locked(cryptoAPI(password, bits: 128), by: password),
    ] {
      let problem = try #require(refusal(of: bytes, named: "kunci.xls"))
      #expect(problem.code == "file-is-no-table")
      #expect(problem.location?.text == "kunci.xls")
      #expect(problem.message.id.contains("buku kerja Excel yang dikunci kata sandi"))
      #expect(problem.message.en.contains("an Excel workbook under a password"))
      #expect(problem.fix?.en.contains("remove the password") == true)
    }
  }

  /// A record that names no cipher that Excel had, or stops short, locks the workbook too.
  @Test(
    arguments: [[], [1], [1, 0, 1, 0, 1, 0, 9], [1, 0, 9, 0, 9, 0], [7, 0, 0, 0]] as [[UInt8]])
  func anUnknownCipherIsALock(_ filePass: [UInt8]) throws {
    var workbook = OldWorkbookBuilder { $0.number(0, 0, 1) }
    workbook.globals.add(0x002F, filePass)
    #expect(refusal(of: workbook.bytes)?.code == "file-is-no-table")
  }

  /// RFC 6229: the first bytes of the key stream of the key 01 02 03 04 05.
  @Test func rc4IsRC4() {
    var cipher = RC4([1, 2, 3, 4, 5])
    #expect(
      (0..<8).map { _ in cipher.next() } == [0xB2, 0x39, 0x63, 0x05, 0xF0, 0x3D, 0xC0, 0x27])
  }

  /// RFC 1321 and FIPS 180-4, of "abc".
  @Test func hashesAreWhatTheyAreCalled() {
    let text = Array("abc".utf8)
    #expect(OfficeHash.md5(text).prefix(4) == [0x90, 0x01, 0x50, 0x98])
    #expect(OfficeHash.md5(text).count == 16)
    #expect(OfficeHash.sha1(text).prefix(4) == [0xA9, 0x99, 0x3E, 0x36])
    #expect(OfficeHash.sha1(text).count == 20)
  }
}
