import Complaints
import Diagnostics
import Fingerprints
import Foundation
import Testing

@testable import Ingestion

/// Texts of which a piece at a time is in memory.
@Suite struct LongTextTests {
  let exports: Exports

  init() throws {
    exports = try Exports()
  }

  private func url(_ name: String = "x.csv") -> URL {
    URL(fileURLWithPath: exports.path + "/" + name)
  }

  private func opened(_ bytes: [UInt8], piece: Int) throws -> LongText? {
    try exports.write(bytes, "x.csv")
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
    #expect(problem?.place?.row == 3)
  }

  @Test("The lines of quotes that nothing closes are counted over the pieces")
  func lines() throws {
    let text =
      "a,b\r\n" + String(repeating: "1,\"x\ny\"\r\n", count: 500) + "2,\"awal\r\n3,akhir\r\n"
    let file = try #require(try ReadFile(Array(text.utf8), inPiecesOf: 50))
    let problem = try #require(file.tables[0].problems.first)
    #expect(problem.place?.row == 502)
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

  // MARK: Exports

  private let register =
    "id,region,received,completed,agency\n"
    + (1...300).map {
      "B-\($0),64.0\($0 % 3 + 1),2024-03-01T08:\($0 % 50 + 10),,Dinas é\($0 % 7)\n"
    }
    .joined()

  private func outcomes(_ names: [String], piece: Int) throws -> [FileOutcome] {
    var ingestor = try Ingestor(IngestionOptions())
    ingestor.piece = piece
    return ingestor.read(
      names.map { InputFile(path: url($0).path, label: $0, name: $0, folders: ["masuk"]) })
  }

  private func export(_ outcome: FileOutcome?) throws -> Export {
    guard case .read(let export, _, _) = outcome else {
      throw Problems([])
    }
    return export
  }

  @Test("§3.7: an export in pieces has the rows and the hash of one in memory")
  func registers() throws {
    try exports.write(register, "a.csv")
    let whole = try export(outcomes(["a.csv"], piece: 1 << 20).first)
    for piece in [20, 64, 1000] {
      let pieces = try export(outcomes(["a.csv"], piece: piece).first)
      #expect(pieces.sha256 == whole.sha256)
      #expect(pieces.counts == whole.counts)
      #expect(pieces.counts.accepted == 300)
      guard case .register(let one) = pieces.rows, case .register(let other) = whole.rows else {
        Issue.record("no register")
        continue
      }
      #expect(one.id == other.id && one.agency == other.agency && one.region == other.region)
      #expect(one.moments == other.moments && one.numbers == other.numbers)
    }
  }

  @Test("A text that turns out to be Windows-1252 near its end is read as such")
  func windows1252() throws {
    try exports.write(
      Array(register.utf8) + [0x43, 0x2D, 0xE9] + Array(",64.01,2024-03-01\n".utf8), "a.csv")
    try exports.write(
      Array("id,region,received\n".utf8)
        + (1...200).flatMap { Array("B-\($0),64.01,2024-03-01\n".utf8) } + [0x43, 0xE9]
        + Array(",64.01,2024-03-01\n".utf8), "b.csv")
    let read = try outcomes(["a.csv", "b.csv"], piece: 50).map { try export($0) }
    guard case .register(let mixed) = read[0].rows, case .register(let plain) = read[1].rows else {
      Issue.record("no register")
      return
    }
    #expect(mixed.id[300] == "C-é")
    #expect(mixed.agency?.words.first == "Dinas é1")
    #expect(plain.id[200] == "Cé")
  }

  @Test("Outcomes are in the order of the files, though the largest is read first")
  func order() throws {
    let names = (0..<9).map { "\($0).csv" }
    for (index, name) in names.enumerated() {
      let rows = (0...(index * 37 % 9)).map { "\(name)-\($0),64.01,2024-03-01\n" }
      try exports.write("id,region,received\n" + rows.joined(), name)
    }
    let read = try outcomes(names + ["tiada.csv"], piece: 64)
    #expect(try read.prefix(9).map { try export($0).file } == names)
    #expect(
      try read.prefix(9).map { try export($0).counts.read } == names.indices.map { $0 * 37 % 9 + 1 }
    )
    guard case .failed(let problems) = read[9] else {
      Issue.record("\(read[9])")
      return
    }
    #expect(problems.map(\.code) == ["file-cannot-be-opened"])
  }

  @Test("A long note in sentences is told as one, and an own page as one")
  func notes() throws {
    try exports.write(register, "a.csv")
    try exports.write(
      String(repeating: "Mohon diperhatikan bahwa data ini belum lengkap.\n", count: 40),
      "catatan.txt")
    var ingestor = try Ingestor(IngestionOptions())
    ingestor.piece = 100
    var files = ["a.csv", "catatan.txt"].map {
      InputFile(path: url($0).path, label: $0, name: $0, folders: [])
    }
    for index in files.indices { files[index].folder = exports.path }
    guard case .skipped(let note) = ingestor.read(files)[1] else {
      Issue.record("not left out")
      return
    }
    #expect(note?.code == "file-left-out", "\(note?.message.en ?? "")")
  }
}
