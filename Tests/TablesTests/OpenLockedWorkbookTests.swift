import CCrypto
import Diagnostics
import Fingerprints
import Tables
import TestSupport
import Testing

/// Workbooks that Office 2007 locked, by Excel's own password and by others.
@Suite struct OpenLockedWorkbookTests {
  private static let salt = (0..<16).map { UInt8(17 * $0) }
  private static let workbook = WorkbookBuilder(
    "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>Tracking ID</t></is></c></row>"
  ).bytes

  private func word(_ number: UInt32) -> [UInt8] {
    (0..<4).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
  }

  private func key(_ password: String) -> [UInt8] {
    let letters = password.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
    var hash = OfficeHash.sha1(Self.salt + letters)
    for round in UInt32(0)..<50_000 { hash = OfficeHash.sha1(word(round) + hash) }
    hash = OfficeHash.sha1(hash + word(0))
    let inner = (0..<64).map { $0 < 20 ? hash[$0] ^ 0x36 : UInt8(0x36) }
    return Array(OfficeHash.sha1(inner).prefix(16))
  }

  private func enciphered(_ bytes: [UInt8], _ key: [UInt8]) -> [UInt8] {
    let padded = bytes + [UInt8](repeating: 0, count: (16 - bytes.count % 16) % 16)
    var result = [UInt8](repeating: 0, count: padded.count)
    var count: Int32 = 0
    let context = EVP_CIPHER_CTX_new()
    defer { EVP_CIPHER_CTX_free(context) }
    EVP_EncryptInit_ex(context, EVP_aes_128_ecb(), nil, key, nil)
    EVP_CIPHER_CTX_set_padding(context, 0)
    EVP_EncryptUpdate(context, &result, &count, padded, Int32(padded.count))
    return result
  }

  /// - Parameter content: What is locked.
  private func locked(
    by password: String, _ content: [UInt8] = workbook, cipher: UInt32 = 0x660E
  ) -> [UInt8] {
    let key = key(password)
    let name: [UInt8] = "Kripto".utf8.flatMap { [$0, 0] as [UInt8] } + [0, 0]
    let fields: [UInt32] = [0x24, 0, cipher, 0x8004, 128, 0x18, 0, 0]
    let header: [UInt8] = fields.flatMap { word($0) } + name
    let verifier: [UInt8] = (0..<16).map { UInt8(200 - $0) }
    var info: [UInt8] = [4, 0, 2, 0] + word(0x24) + word(UInt32(header.count)) + header
    info += word(16) + Self.salt + enciphered(verifier, key)
    info += word(20) + enciphered(OfficeHash.sha1(verifier), key)
    let package = word(UInt32(content.count)) + word(0) + enciphered(content, key)
    return CompoundFileBuilder([("EncryptionInfo", info), ("EncryptedPackage", package)]).bytes
  }

  private func open(_ bytes: [UInt8]) throws -> [[String]] {
    try bytes.withUnsafeBytes { raw in
      let file = try openFile(raw, named: "kunci.xlsx")
      var rows: [[String]] = []
      _ = try file.tables[0].forEachRow { row in
        rows.append(row.cells.map(\.text))
        return true
      }
      return rows
    }
  }

  private func problem(_ bytes: [UInt8]) throws -> Diagnostic {
    try #require(throws: Diagnostic.self) { _ = try open(bytes) }
  }

  @Test("§3.1: what Excel opens without asking is read")
  func read() throws {
    #expect(try open(locked(by: "VelvetSweatshop")) == [["Tracking ID"]])
  }

  @Test("Another password, another cipher and what is no workbook are named with what to do")
  func refused() throws {
    for bytes in [
      locked(by: "rahasia"), locked(by: "VelvetSweatshop", cipher: 0x6801),
      locked(by: "VelvetSweatshop", Array("a,b\n1,2\n".utf8)),
      CompoundFileBuilder([("EncryptionInfo", [4, 0, 2, 0]), ("EncryptedPackage", [])]).bytes,
    ] {
      let problem = try problem(bytes)
      #expect(problem.code == "file-is-no-table")
      #expect(problem.message.id.contains("buku kerja Excel yang dikunci kata sandi"))
      #expect(problem.fix?.id.contains("hapus kata sandinya") == true)
      #expect(problem.fix?.en.contains("remove the password") == true)
    }
  }
}
