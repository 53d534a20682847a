import Diagnostics
import Foundation
import Ingestion
import Testing

@Suite struct MappedFileTests {
  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory
      .appending(path: "peringkat-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  private func path(_ name: String) -> String { folder.appending(path: name).path }

  @Test func tablesKeepTheirFileMapped() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data("a,b\n1,2\n".utf8).write(to: folder.appending(path: "x.csv"))
    let tables = try openFile(MappedFile(path: path("x.csv")), named: "x.csv").tables
    try FileManager.default.removeItem(atPath: path("x.csv"))
    var texts: [[String]] = []
    _ = try tables[0].forEachRow {
      texts.append($0.cells.map(\.text))
      return true
    }
    #expect(texts == [["a", "b"], ["1", "2"]])
  }

  /// Words are never loaded past the end, even where the page ends with the text.
  @Test func aFileOfWholePagesIsReadToItsLastByte() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let row = "12345,67\n"
    let text = String(repeating: row, count: 16384 / row.utf8.count + 1).prefix(16384)
    try Data(text.utf8).write(to: folder.appending(path: "p.csv"))
    let file = try openFile(MappedFile(path: path("p.csv")), named: "p.csv")
    var rows = 0
    _ = try file.tables[0].forEachRow { _ in
      rows += 1
      return true
    }
    #expect(rows == text.split(separator: "\n").count)
  }

  @Test func aChangeOfTheFileIsSeen() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data("a,b\n".utf8).write(to: folder.appending(path: "x.csv"))
    let file = try MappedFile(path: path("x.csv"))
    #expect(!file.hasChanged)
    let handle = try FileHandle(forWritingTo: folder.appending(path: "x.csv"))
    try handle.seekToEnd()
    try handle.write(contentsOf: Data("1,2\n".utf8))
    try handle.close()
    #expect(file.hasChanged)
  }

  @Test func anEmptyFileIsMappedAndRefused() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data().write(to: folder.appending(path: "x.csv"))
    let file = try MappedFile(path: path("x.csv"))
    #expect(throws: Diagnostic.self) { try openFile(file, named: "x.csv") }
  }

  @Test func aMissingFileIsSaidToBeMissing() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let problem = try #require(throws: Diagnostic.self) {
      try MappedFile(path: path("tidak-ada.csv"), named: "tidak-ada.csv")
    }
    #expect(problem.code == "file-cannot-be-opened")
    #expect(problem.place?.file == "tidak-ada.csv")
    #expect(problem.message.id == "berkas tidak dapat dibuka: berkas itu tidak ada")
    #expect(problem.message.en == "the file cannot be opened: there is no such file")
  }

  @Test func aFolderIsNoFile() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let problem = try #require(throws: Diagnostic.self) { try MappedFile(path: folder.path) }
    #expect(problem.code == "file-is-not-ordinary")
    #expect(problem.message.id == "ini bukan berkas biasa")
    #expect(problem.message.en == "this is no ordinary file")
  }
}
