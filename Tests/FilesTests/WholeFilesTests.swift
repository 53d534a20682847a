import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Files

@Suite struct WholeFilesTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func part(_ name: String, _ text: String) -> WholeFiles.Part {
    WholeFiles.Part(csv: name, .plain) { $0.add(text: text) }
  }

  private func problem(_ path: String) -> Diagnostic? {
    do throws(Diagnostic) {
      try WholeFiles(in: path).write([part("a.csv", "x")])
      return nil
    } catch {
      return error
    }
  }

  @Test(arguments: ["baru", "baru/", "baru//", "."]) func allStandInTheFolder(_ name: String) throws
  {
    let files = try WholeFiles(in: folder.path(name) + (name.hasSuffix("/") ? "//" : ""))
    try files.write([part("a.csv", "x"), part("b.csv", "y")])
    let place = name == "." ? "" : "baru/"
    #expect(try folder.text("\(place)a.csv") == "x")
    #expect(try folder.text("\(place)b.csv") == "y")
    try files.write([part("b.csv", "z")])
    #expect(try folder.text("\(place)a.csv") == "x")
    #expect(try folder.text("\(place)b.csv") == "z")
    #expect(files.path(of: "a.csv").hasSuffix("/a.csv"))
  }

  @Test func aMissingParentIsNamed() throws {
    let found = try #require(problem(folder.path("tiada/tabel")))
    #expect(found.code == "output-folder-missing")
    #expect(found.message.id == "Folder tujuan hasil tidak ada: “\(folder.path("tiada"))”.")
    #expect(
      found.message.en == "The folder for the result does not exist: “\(folder.path("tiada"))”.")
    #expect(try folder.names() == [])
  }

  @Test func aFileIsNoFolder() throws {
    try folder.write("berkas", "isi")
    let found = try #require(problem(folder.path("berkas")))
    #expect(found.code == "output-path-is-no-folder")
    #expect(found.message.id == "Tabel-tabel ditulis ke sebuah folder, tetapi ini bukan folder.")
    #expect(found.message.en == "Tables are written to a folder, but this is none.")
    #expect(found.fix?.id == "Sebut sebuah folder; folder baru dibuat bila belum ada.")
    #expect(found.fix?.en == "Name a folder; a new one is made if there is none.")
    #expect(problem(folder.path("berkas/tabel"))?.code == "output-folder-missing")
    #expect(try folder.text("berkas") == "isi")
  }

  @Test func noNameAtAll() throws {
    let found = try #require(problem(""))
    #expect(found.code == "output-no-name")
    #expect(found.message.id == "Hasil tidak punya nama folder yang dapat dipakai: “”.")
    #expect(found.message.en == "The result has no usable folder name: “”.")
    #expect(found.fix?.en == "Name a folder, for example tables.")
    #expect(problem("a\0b")?.code == "output-no-name")
  }

  @Test func aFolderWithoutTheRightToWrite() throws {
    // The superuser may write anywhere but in the kernel's own folders.
    let found = try #require(problem("/sys/tabel"))
    #expect(found.code == "output-not-writable")
    #expect(found.message.id == "Folder atau berkas hasil ini tidak boleh ditulisi.")
    #expect(found.location?.file == "/sys/tabel")
  }

  @Test func whereOneFailsNothingNewIsThere() throws {
    let full = FileProblems.systemError(ENOSPC, at: "x")
    let failing = WholeFiles.Part(csv: "b.csv", .plain) { output in
      output.add(text: "setengah")
      try output.endRow()
      throw full
    }
    let new = try WholeFiles(in: folder.path("baru"))
    #expect(throws: FileProblems.systemError(ENOSPC, at: folder.path("baru/b.csv"))) {
      try new.write([part("a.csv", "x"), failing])
    }
    #expect(try folder.names() == [], "not even the folder that was made")
    try folder.write("lama/a.csv", "lama")
    let old = try WholeFiles(in: folder.path("lama"))
    #expect(throws: Diagnostic.self) { try old.write([part("a.csv", "x"), failing]) }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path("lama")) == ["a.csv"])
    #expect(try folder.text("lama/a.csv") == "lama")
  }

  @Test func whatIsNoFileIsNotReplaced() throws {
    try folder.write("t/b.csv/isi", "")
    let files = try WholeFiles(in: folder.path("t"))
    #expect(throws: FileProblems.isFolder(folder.path("t") + "/b.csv")) {
      try files.write([part("a.csv", "x"), part("b.csv", "y")])
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path("t")) == ["b.csv"])
  }
}
