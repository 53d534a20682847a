import Complaints
import Diagnostics
import Foundation
import GRDB
import Testing

@testable import Archive

@Suite struct SchemaTests {
  /// A second version, to hold the way from one to the next.
  private let later = Schema(versions: [
    Schema.version1, "ALTER TABLE export ADD COLUMN remark TEXT; UPDATE export SET remark = 'old';",
  ])

  @Test func aNewArchiveBearsItsMark() throws {
    let folder = try Folder()
    let path = folder.path("a.sqlite")
    let archive = try Archive(opening: path, mode: .readWriteCreate)
    #expect(try archive.texts("PRAGMA application_id") == ["1347570516"])
    #expect(try archive.texts("PRAGMA user_version") == ["1"])
    #expect(try archive.texts("PRAGMA journal_mode") == ["\"delete\""])
    let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
    #expect(Array(bytes[68..<72]) == Array("PRKT".utf8))
  }

  @Test func anEmptyFileBecomesAnArchive() throws {
    let folder = try Folder()
    let path = folder.path("a.sqlite")
    try Data().write(to: URL(fileURLWithPath: path))
    #expect(try Archive(opening: path, mode: .readWriteCreate).exports().isEmpty)
  }

  @Test func anOlderArchiveIsBroughtForward() throws {
    let folder = try Folder()
    let path = folder.path("a.sqlite")
    try Archive(opening: path, mode: .readWriteCreate).add(Samples.register())
    let older = try #require(
      problem { _ = try Archive(opening: path, mode: .readOnly, schema: later, patience: 1) })
    #expect(older.code == "archive-older")
    for _ in 1...2 {
      let archive = try Archive(opening: path, mode: .readWriteCreate, schema: later, patience: 1)
      #expect(try archive.texts("PRAGMA user_version") == ["2"])
      #expect(try archive.texts("SELECT remark FROM export") == ["\"old\""])
      expectSame(Samples.register(), try archive.exports()[0])
    }
    let newer = try #require(problem { _ = try Archive(opening: path, mode: .readWriteCreate) })
    #expect(newer.code == "archive-newer")
  }

  /// A step that fails leaves the archive in the version it had.
  @Test func aFailedStepChangesNothing() throws {
    let folder = try Folder()
    let path = folder.path("a.sqlite")
    try Archive(opening: path, mode: .readWriteCreate).add(Samples.register())
    let broken = Schema(versions: later.versions + ["CREATE TABLE half (a) STRICT;"])
    #expect(
      problem {
        _ = try Archive(opening: path, mode: .readWriteCreate, schema: broken, patience: 1)
      }?.code == "archive-failed")
    let archive = try Archive(opening: path, mode: .readOnly)
    #expect(try archive.texts("PRAGMA user_version") == ["1"])
    expectSame(Samples.register(), try archive.exports()[0])
  }
}
