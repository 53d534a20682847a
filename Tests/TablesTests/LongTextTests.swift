import Diagnostics
import Fingerprints
import Foundation
import TestSupport
import Testing

@testable import Tables

/// Texts of which a piece at a time is in memory.
@Suite struct LongTextTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private func url(_ name: String = "x.csv") -> URL {
    URL(fileURLWithPath: folder.path(name))
  }

  private func opened(_ bytes: [UInt8], piece: Int) throws -> LongText? {
    try folder.write("x.csv", Data(bytes))
    return try LongText.opened(DiskFile(url().path, named: "x.csv"), piece: piece)
  }

  // MARK: Rows

  private static let texts = [
    "a,b\r\n1,dua\r\n3,empat\r\n", "a,b\r1,2\r3,4\r", "a,b\r\r\n1,2\r\r\n3,4\r\r\n", "a,b\n1,2",
    "a,b\n\n\n1,2\n\n", "\u{FEFF}a,b\n1,\u{1F30B}é\u{1F30B}\nø,–\n", "sep=;\na;b\n1;2\n3;4\n",
    "sep=;\r\na;b\r\n1;2\r\n3;4\r\n", "a;;b;;c\n1;;2;;3\n4;;5;;6\n7;;8;;9\n",
    "a¦b\n1¦2\n3¦4\n5¦6\n", "a, b, c\n1, \"x, y\", 3\n4, 5, 6\n7, 8, 9\n",
    "a,b\n1,\"dua\r\nbaris\"\n2,\"kata \"\"ini\"\"\"\n3,\"\"\n4,\"\"\"\"\n",
    "a,b\n1,\"belum selesai\n2,baik\n3,\"baik\n4,baik\n", "a,b\n1,2\n3,\"belum",
    "a,b\n1,\"C:\\\\data\\\"x\\\"y\"\n2,\"z\\\"w\"\n3,\"\\\"u\"\n",
    "a,b,c\n1,\"x, y\",z\n1,\"x, y\",z\n1,\"kata \"ini\" saja\",z\n1,\"x, y\",z\n1,\"\"x, y\",z\n",
    "a,b,c\n1,\"x, y\",z\n1,\"5\", 6\" pipa\",z\n2,Kata \"tolong\", pak\nsegera ya\",z\n1,\"x\",z\n",
    "a,b,c\n1,\"Kata \"tolong\", pak\nsegera ya\",z\n1,\"x\",z\n1,\"satu\" dua,z\r\n",
    "a,b\n" + String(repeating: "x", count: 700) + ",1\n2,"
      + String(repeating: "y,", count: 100) + "\n3,4\n",
    "a,b\n" + String(repeating: "1,\"kutip\"\" di\n dalam\"\n", count: 60),
  ]

  @Test(
    "Rows are the same wherever a piece ends",
    arguments: texts, [1, 2, 3, 4, 5, 6, 7, 8, 9, 11, 13, 16, 17, 31, 63, 64, 65, 100, 257])
  func rows(_ text: String, _ piece: Int) throws {
    let bytes = Array(text.utf8)
    guard bytes.count > piece else { return }
    let whole = try bytes.withUnsafeBytes { try ReadFile(openFile($0, named: "uji.csv")) }
    let pieces = try #require(try ReadFile(bytes, inPiecesOf: piece))
    expectSame(pieces, whole, "in pieces of \(piece)")
  }

  @Test("A row that is longer than any piece is read whole, and what follows it")
  func longRow() throws {
    let long = String(repeating: "panjang, ", count: 20_000)
    let text = "a,b\n1,\"\(long)\"\n2,\"\(long)\"\"\"\n3,pendek\n"
    let pieces = try #require(try ReadFile(Array(text.utf8), inPiecesOf: 64))
    #expect(pieces.texts == [["a", "b"], ["1", long], ["2", long + "\""], ["3", "pendek"]])
  }

  @Test("A row with too many cells is refused where it lies in many pieces too")
  func tooWide() throws {
    let text = "a,b\n1,2\n" + String(repeating: "1,", count: 20_000) + "\n"
    let problem = #expect(throws: Diagnostic.self) {
      try ReadFile(Array(text.utf8), inPiecesOf: 100)
    }
    #expect(problem?.code == "row-is-too-wide")
    #expect(problem?.location?.row == 3)
  }

  @Test("The lines of quotes that nothing closes are counted over the pieces")
  func lines() throws {
    let text =
      "a,b\r\n" + String(repeating: "1,\"x\ny\"\r\n", count: 500) + "2,\"awal\r\n3,akhir\r\n"
    let file = try #require(try ReadFile(Array(text.utf8), inPiecesOf: 50))
    let problem = try #require(file.tables[0].problems.first)
    #expect(problem.location?.row == 502)
    #expect(problem.message.en.contains("line 1002"), "\(problem.message.en)")
  }

  // MARK: What is such a text

  @Test("The hash is that of all bytes, and of no others")
  func fingerprint() throws {
    let bytes = Array(("a,b\n" + String(repeating: "1,é\n", count: 999)).utf8)
    for piece in [1, 7, 64, 4095] {
      let text = try #require(try opened(bytes, piece: piece))
      #expect(text.sha256 == bytes.withUnsafeBytes { SHA256.of($0) })
    }
  }

  @Test("Characters that a piece parts are good, those cut off or broken are not")
  func characters() throws {
    let start = Array("a,b\n1,2\n".utf8)
    for piece in 1...12 {
      #expect(try opened(start + Array("\u{1F30B}é–\u{1F30B}".utf8), piece: piece) != nil)
      for bad: [UInt8] in [
        [0xF0, 0x9F, 0x8C], [0xC3], [0x80], [0xE2, 0x80, 0x20], [0xED, 0xA0, 0x80], [0xFF],
      ] {
        #expect(try opened(start + bad, piece: piece) == nil, "\(bad) in pieces of \(piece)")
        #expect(try opened(start + bad + start, piece: piece) == nil, "\(bad), \(piece)")
      }
    }
  }

  @Test("What has NULs, the end mark of DOS, another encoding or no text is held in memory")
  func otherThanPlain() throws {
    let text = Array("a,b\n1,2\n3,4\n".utf8)
    var utf16: [UInt8] = []
    for unit in "a,b\n1,2\n".utf16 { utf16 += [UInt8(unit), 0] }
    var others: [[UInt8]] = [utf16, [0xFF, 0xFE] + utf16]
    others += [text + [0], text + [0x1A], text + [0] + text]
    others += [Array("          \n  \n".utf8), Array("\u{FEFF}         ".utf8)]
    others += [Array("%PDF-1.7 bukan teks".utf8), [UInt8](repeating: 1, count: 40)]
    for bytes in others {
      #expect(try opened(bytes, piece: 4) == nil, "\(bytes)")
    }
    let long = [[UInt8]](repeating: text, count: 9).flatMap(\.self)
    #expect(try opened(long + [0x1A] + text, piece: 4) != nil)
  }

  @Test("A text that fits one piece is held in memory")
  func short() throws {
    #expect(try opened(Array("a,b\n".utf8), piece: 4) == nil)
    #expect(try opened(Array("a,b\n1".utf8), piece: 4) != nil)
  }

  // MARK: Files that change

  private let refusal = """
    x.csv: galat[file-changed]: Berkas ini berubah ketika sedang dibaca.
      perbaikan: Tutup berkas itu di aplikasi lain, tunggu sampai selesai disalin atau disimpan, \
    lalu ulangi.
    """

  /// What a second pass says when `change` happened after the first.
  private func secondPass(_ change: (URL) throws -> Void) throws -> Result<Int, Diagnostic> {
    let text = "a,b\n" + String(repeating: "1,2\n", count: 100)
    let table = try openText(#require(try opened(Array(text.utf8), piece: 16))).tables[0]
    var rows = 0
    _ = try table.forEachRow { _ in
      rows += 1
      return true
    }
    #expect(rows == 101)
    try change(url())
    do {
      rows = 0
      _ = try table.forEachRow { _ in
        rows += 1
        return true
      }
      return .success(rows)
    } catch let problem as Diagnostic {
      return .failure(problem)
    }
  }

  private func expectChanged(_ change: (URL) throws -> Void) throws {
    guard case .failure(let problem) = try secondPass(change) else {
      Issue.record("read as if nothing had changed")
      return
    }
    #expect(problem.rendered(.indonesian) == refusal)
    #expect(problem.message.en == "This file changed while it was read.")
  }

  @Test("§3.7: a text that grows between its hash and its rows is refused")
  func appended() throws {
    try expectChanged { file in
      let handle = try FileHandle(forWritingTo: file)
      try handle.seekToEnd()
      try handle.write(contentsOf: Data("3,4\n".utf8))
      try handle.close()
    }
  }

  @Test("§3.7: a text that is cut off between its hash and its rows is refused")
  func truncated() throws {
    try expectChanged { file in
      let handle = try FileHandle(forWritingTo: file)
      try handle.truncate(atOffset: 3)
      try handle.close()
    }
  }

  @Test("§3.7: a text that is overwritten, its time set back, is refused")
  func overwritten() throws {
    try expectChanged { file in
      let before = try FileManager.default.attributesOfItem(atPath: file.path)
      let handle = try FileHandle(forWritingTo: file)
      try handle.write(contentsOf: Data("c,d\n".utf8))
      try handle.close()
      // As a disk's clock is coarse, the change may bear the moment of the file's making.
      usleep(20_000)
      try FileManager.default.setAttributes(
        [.modificationDate: #require(before[.modificationDate])], ofItemAtPath: file.path)
    }
  }

  @Test("A text that is replaced, or deleted, between two passes stays what it was")
  func replaced() throws {
    let replaced = try secondPass { try Data("baru\n".utf8).write(to: $0, options: .atomic) }
    #expect(try replaced.get() == 101)
    let deleted = try secondPass { try FileManager.default.removeItem(at: $0) }
    #expect(try deleted.get() == 101)
  }
}
