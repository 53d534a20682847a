import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Tables

@Suite struct HeldBytesTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private func path(_ name: String) -> String { folder.path(name) }

  private func text(_ bytes: HeldBytes) -> String {
    bytes.withBytes { String(decoding: $0, as: UTF8.self) }
  }

  @Test func tablesKeepTheirBytes() throws {
    try folder.write("x.csv", "a,b\n1,2\n")
    let tables = try openFile(HeldBytes(path: path("x.csv")), named: "x.csv").tables
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
    let row = "12345,67\n"
    let text = String(repeating: row, count: 16384 / row.utf8.count + 1).prefix(16384)
    try folder.write("p.csv", String(text))
    let file = try openFile(HeldBytes(path: path("p.csv")), named: "p.csv")
    var rows = 0
    _ = try file.tables[0].forEachRow { _ in
      rows += 1
      return true
    }
    #expect(rows == text.split(separator: "\n").count)
  }

  @Test func roomThatIsNotUsedIsGivenBack() throws {
    let bytes = try HeldBytes(capacity: 1 << 32, named: "x") { memory in
      memory.storeBytes(of: 7, toByteOffset: 4999, as: UInt8.self)
      return 5000
    }
    let ends = bytes.withBytes { ($0.count, $0[0], $0[4999]) }
    #expect(ends == (5000, 0, 7))
  }

  @Test func whatNoMemoryHasRoomForIsSaid() throws {
    let problem = try #require(throws: Diagnostic.self) {
      try HeldBytes(capacity: 1 << 60, named: "x.csv") { _ in 0 }
    }
    #expect(problem.code == "not-enough-memory")
    #expect(problem.message.id == "memori komputer ini tidak cukup untuk 1.099.511.627.776 MiB")
    #expect(problem.message.en == "this computer has no memory for 1,099,511,627,776 MiB")
    #expect(problem.fix?.id.hasPrefix("Tutup program lain") == true)
  }

  // MARK: Files that change

  /// What reading a file ends in when `change` happens after it was opened.
  private func reading(_ change: (URL) throws -> Void) throws -> Result<String, Diagnostic> {
    try folder.write("x.csv", "a,b\n1,2\n")
    let file = try DiskFile(path("x.csv"), named: "x.csv")
    try change(URL(fileURLWithPath: path("x.csv")))
    do throws(Diagnostic) {
      return .success(text(try HeldBytes(reading: file)))
    } catch {
      return .failure(error)
    }
  }

  private func expectChanged(_ result: Result<String, Diagnostic>) throws {
    guard case .failure(let problem) = result else {
      Issue.record("\(result)")
      return
    }
    #expect(
      problem.rendered(.indonesian) == """
        x.csv: galat[file-changed]: Berkas ini berubah ketika sedang dibaca.
          perbaikan: Tutup berkas itu di aplikasi lain, tunggu sampai selesai disalin atau \
        disimpan, lalu ulangi.
        """)
    #expect(problem.message.en == "This file changed while it was read.")
    #expect(problem.fix?.en.hasPrefix("Close it in other programs, wait until") == true)
  }

  @Test("§3.7: a file that grows while it is read is no export")
  func appended() throws {
    try expectChanged(
      reading { file in
        let handle = try FileHandle(forWritingTo: file)
        try handle.seekToEnd()
        try handle.write(contentsOf: Data("3,4\n".utf8))
        try handle.close()
      })
  }

  @Test("A file that is cut off while it is read ends in a sentence, not in a signal")
  func truncated() throws {
    try expectChanged(
      reading { file in
        let handle = try FileHandle(forWritingTo: file)
        try handle.truncate(atOffset: 3)
        try handle.close()
      })
  }

  @Test("A file whose bytes are overwritten with as many others has changed")
  func overwritten() throws {
    try expectChanged(
      reading { file in
        let handle = try FileHandle(forWritingTo: file)
        try handle.write(contentsOf: Data("c,d\n".utf8))
        try handle.close()
        // As a disk's clock is coarse, the change may bear the moment of the file's making.
        try FileManager.default.setAttributes(
          [.modificationDate: Date(timeIntervalSince1970: 1)], ofItemAtPath: file.path)
      })
  }

  @Test("A file that is replaced, or deleted, while it is read stays what it was")
  func replaced() throws {
    let replaced = try reading { file in try Data("baru\n".utf8).write(to: file, options: .atomic) }
    #expect(try replaced.get() == "a,b\n1,2\n")
    let deleted = try reading { file in try FileManager.default.removeItem(at: file) }
    #expect(try deleted.get() == "a,b\n1,2\n")
  }

  // MARK: What is no file

  private func refused(_ path: String) -> Diagnostic? {
    do throws(Diagnostic) {
      _ = try HeldBytes(path: path, named: "x.csv")
      return nil
    } catch {
      return error
    }
  }

  @Test func aMissingFileIsSaidToBeMissing() throws {
    let problem = try #require(refused(path("tidak-ada.csv")))
    #expect(problem.code == "file-cannot-be-opened")
    #expect(problem.location?.file == "x.csv")
    #expect(problem.message.id == "berkas tidak dapat dibuka: berkas itu tidak ada")
    #expect(problem.message.en == "the file cannot be opened: there is no such file")
  }

  @Test func aLinkThatLeadsNowhereIsNamed() throws {
    try FileManager.default.createSymbolicLink(
      atPath: path("x.csv"), withDestinationPath: path("tiada.csv"))
    try FileManager.default.createSymbolicLink(
      atPath: path("putar.csv"), withDestinationPath: path("putar.csv"))
    #expect(
      refused(path("x.csv"))?.message.id
        == "berkas tidak dapat dibuka: tautan (link) ini menunjuk ke berkas yang tidak ada")
    #expect(
      refused(path("x.csv"))?.message.en
        == "the file cannot be opened: it is a link to a file that is not there")
    #expect(
      refused(path("putar.csv"))?.message.en
        == "the file cannot be opened: its links lead in a circle")
  }

  @Test(
    arguments: [
      (EACCES, "izin membacanya tidak ada", "it may not be read"),
      (EPERM, "izin membacanya tidak ada", "it may not be read"),
      (ENOTDIR, "berkas itu tidak ada", "there is no such file"),
      (ELOOP, "tautannya (link) berputar", "its links lead in a circle"),
      (EIO, "disk atau jaringannya gagal membacanya", "its disk or network fails to read it"),
    ])
  func obstacles(_ code: Int32, _ id: String, _ en: String) {
    #expect(DiskFile.obstacle(code) == Wording(id: id, en: en))
  }

  @Test func foldersAndPipesAreNoFiles() throws {
    mkfifo(path("pipa.csv"), 0o600)
    for path in [folder.url.path, path("pipa.csv")] {
      let problem = try #require(refused(path))
      #expect(problem.code == "file-is-not-ordinary")
      #expect(problem.message.id == "ini bukan berkas biasa")
      #expect(problem.message.en == "this is no ordinary file")
      #expect(problem.fix?.en == "Give an export file.")
    }
  }

  @Test func anEmptyFileIsReadAndRefused() throws {
    try folder.write("x.csv", "")
    let bytes = try HeldBytes(path: path("x.csv"))
    #expect(throws: Diagnostic.self) { try openFile(bytes, named: "x.csv") }
  }
}
