import Complaints
import Diagnostics
import Foundation
import GRDB
import Testing

@testable import Archive

@Suite struct SchemaTests {
  /// A version to come, to hold the way from one to the next.
  private let later = Schema(
    versions: Schema.current.versions + [
      "ALTER TABLE export ADD COLUMN remark TEXT; UPDATE export SET remark = 'old';"
    ])

  @Test func aNewArchiveBearsItsMark() throws {
    let folder = try Folder()
    let path = folder.path("a.sqlite")
    let archive = try Archive(opening: path, mode: .readWriteCreate)
    #expect(try archive.texts("PRAGMA application_id") == ["1347570516"])
    #expect(try archive.texts("PRAGMA user_version") == ["5"])
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
      #expect(try archive.texts("PRAGMA user_version") == ["6"])
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
    #expect(try archive.texts("PRAGMA user_version") == ["5"])
    expectSame(Samples.register(), try archive.exports()[0])
  }

  /// What the first version kept is all there in the newest, and reads as it did; nobody can tell
  /// whether it was altered before.
  @Test func theFirstVersionIsBroughtForwardWhole() throws {
    let folder = try Folder()
    let path = folder.path("a.sqlite")
    let first = try DatabaseQueue(path: path)
    try first.writeWithoutTransaction { db in
      try Schema(versions: [Schema.version1]).migrate(db, file: path)
      try db.execute(
        sql: """
          INSERT INTO export (sha256, file, kind, profile, source, region, read, accepted,
            quarantined, duplicates, skipped)
          VALUES (?, 'a.csv', 'register', 'canonical', 'canonical', '64.09', 1, 0, 1, 0, 0);
          INSERT INTO quarantined_row VALUES (1, 0, 7, 'no-id', 'canonical', NULL, '64.09', 'Dinas',
            3, 'f', '[{"header":"received","value":"2024-03-01"}]');
          """, arguments: [fingerprint(7)])
    }
    try first.close()
    let found = try Archive.examine(path)
    #expect(found.schema == 1)
    #expect(found.isSound)
    #expect(found.findings.map(\.code) == ["archive-schema-old"])
    #expect(
      problem { _ = try Archive(opening: path, mode: .readOnly) }?.code == "archive-older")
    let archive = try Archive(opening: path, mode: .readWrite)
    let export = try #require(try archive.exports().first)
    #expect(export.columns.isEmpty)
    #expect(!export.isCorrection)
    var row = QuarantinedRow(
      number: 7, reason: .noID, source: "canonical", region: "64.09", agency: "Dinas",
      received: Moment(raw: 3), fingerprint: "f",
      cells: [QuarantinedRow.CellValue(header: "received", value: "2024-03-01")])
    row.events = 0
    #expect(export.quarantine == [row])
    #expect(try archive.texts("SELECT reason FROM quarantined") == ["\"no-id\""])
    #expect(
      try Archive.examine(path).findings.map { $0.rendered(.english) } == [
        """
        \(path): note[archive-not-hashed]: 1 export came in by an older version that kept no hash of \
        the content; whether rows were altered cannot be told
          fix: Nothing is needed; to be able to tell, ingest all exports again into a new archive.
        """
      ])
    // What comes in from now on has its hash, beside what has none.
    try archive.add(Samples.register())
    #expect(try Archive.examine(path).isSound)
    try archive.write { db in
      try db.execute(
        sql: "DELETE FROM quarantined_row WHERE export = 1; DELETE FROM export WHERE id = 1")
    }
    #expect(!(try Archive.examine(path).isSound))
  }
}
