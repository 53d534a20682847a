import Complaints
import Diagnostics
import Foundation
import GRDB
import Testing

@testable import Archive

/// What stands in an archive's way, met for real.
@Suite struct ArchiveFileTests {
  private let folder: Folder
  private let path: String

  init() throws {
    folder = try Folder()
    path = folder.path("a.sqlite")
  }

  private func code(_ mode: Archive.Mode = .readWriteCreate, _ path: String? = nil) -> String? {
    problem { _ = try Archive(opening: path ?? self.path, mode: mode) }?.code
  }

  private func write(_ bytes: some Sequence<UInt8>) throws {
    try Data(bytes).write(to: URL(fileURLWithPath: path))
  }

  @Test func aMissingArchiveIsNotMadeToBeRead() {
    #expect(code(.readOnly) == "archive-missing")
    #expect(!FileManager.default.fileExists(atPath: path))
  }

  @Test func aMissingFolderIsNamed() throws {
    let found = try #require(
      problem { _ = try Archive(opening: folder.path("no/a.sqlite"), mode: .readWriteCreate) })
    #expect(found.code == "archive-folder-missing")
    #expect(found.message.en.contains("/no\u{201D} does not exist"))
  }

  @Test func aFolderIsNoArchive() {
    #expect(code(.readWriteCreate, folder.url.path) == "archive-is-folder")
    #expect(code(.readOnly, folder.url.path) == "archive-is-folder")
  }

  @Test(arguments: ["x", "id,received\n1,2024-01-01\n", "SQLite format 3\u{0}not really"])
  func anotherFileIsLeftAlone(text: String) throws {
    try write(text.utf8)
    #expect(code() == "not-an-archive")
    #expect(code(.readOnly) == "not-an-archive")
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == Data(text.utf8))
  }

  @Test func anEmptyFileIsNothingToRead() throws {
    try write([])
    #expect(code(.readOnly) == "not-an-archive")
  }

  @Test(arguments: [
    "CREATE TABLE mine (a)", "PRAGMA application_id = 7", "PRAGMA user_version = 1",
  ])
  func anotherDatabaseIsLeftAlone(sql: String) throws {
    try DatabaseQueue(path: path).writeWithoutTransaction { try $0.execute(sql: sql) }
    let before = try Data(contentsOf: URL(fileURLWithPath: path))
    #expect(code() == "not-an-archive")
    #expect(code(.readOnly) == "not-an-archive")
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
  }

  @Test func odditiesOfNamesAreFiles() throws {
    let odd = folder.path("file:a?mode=memory&cache=shared#b.sqlite")
    try Archive(opening: odd, mode: .readWriteCreate).add(Samples.register())
    #expect(try Archive(opening: odd, mode: .readOnly).exports().count == 1)
    #expect(FileManager.default.fileExists(atPath: odd))
    #expect(ArchiveFile(":memory:").sqlitePath == "./:memory:")
  }

  @Test func scribbledPagesAreFound() throws {
    try Archive(opening: path, mode: .readWriteCreate).add(Samples.long(5000))
    var bytes = try Data(contentsOf: URL(fileURLWithPath: path))
    bytes.replaceSubrange((bytes.count / 2)..<(bytes.count * 3 / 4), with: [])
    try write(bytes)
    let archive = try? Archive(opening: path, mode: .readOnly)
    let found = problem { _ = try archive?.exports() }?.code ?? code(.readOnly)
    #expect(found == "archive-corrupt")
  }

  @Test func lostRowsAreFound() throws {
    let archive = try Archive(opening: path, mode: .readWriteCreate)
    try archive.add(Samples.long(50))
    try archive.write { try $0.execute(sql: "DELETE FROM register_row WHERE number = 7") }
    #expect(problem { _ = try archive.exports() }?.code == "archive-corrupt")
  }

  @Test func anotherProgramIsWaitedForAndNamed() throws {
    let first = try Archive(opening: path, mode: .readWriteCreate)
    let second = try Archive(
      opening: path, mode: .readWriteCreate, schema: .current, patience: 0.05)
    let found = try first.write { _ in problem { try second.add(Samples.register()) } }
    #expect(found?.code == "archive-locked")
    #expect(try second.add(Samples.register()))
  }

  @Test func aFullDiskUndoesTheFileInHand() throws {
    let archive = try Archive(opening: path, mode: .readWriteCreate)
    try archive.add(Samples.register())
    try archive.write { try $0.execute(sql: "PRAGMA max_page_count = 60") }
    let found = problem { try archive.add(Samples.long(20_000)) }
    #expect(found?.code == "archive-disk-full")
    #expect(try archive.exports().count == 1)
    try archive.write { try $0.execute(sql: "PRAGMA max_page_count = 1000000") }
    #expect(try archive.add(Samples.long(20_000)))
  }

  @Test func whatIsOpenToReadIsNotWritten() throws {
    try Archive(opening: path, mode: .readWriteCreate).add(Samples.register())
    let archive = try Archive(opening: path, mode: .readOnly)
    #expect(problem { try archive.add(Samples.bareRegister()) }?.code == "archive-read-only")
    #expect(try archive.exports().count == 1)
  }

  /// Nothing is forbidden to root.
  @Test(.enabled(if: geteuid() != 0)) func aFolderThatMayNotBeWrittenIsNamed() throws {
    try Archive(opening: path, mode: .readWriteCreate).add(Samples.register())
    let manager = FileManager.default
    try manager.setAttributes([.posixPermissions: 0o555], ofItemAtPath: folder.url.path)
    defer { try? manager.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder.url.path) }
    #expect(code(.readWriteCreate, folder.path("new.sqlite")) == "archive-read-only")
    let archive = try Archive(opening: path, mode: .readWriteCreate)
    #expect(problem { try archive.add(Samples.bareRegister()) }?.code == "archive-read-only")
    try manager.setAttributes([.posixPermissions: 0o444], ofItemAtPath: path)
    #expect(try Archive(opening: path, mode: .readOnly).exports().count == 1)
    try manager.setAttributes([.posixPermissions: 0o000], ofItemAtPath: path)
    #expect(code(.readOnly) == "archive-read-only")
  }
}
