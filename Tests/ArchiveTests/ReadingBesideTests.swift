import Complaints
import Diagnostics
import GRDB
import Synchronization
import Testing

@testable import Archive

/// Exports read on all cores, each by a connection of its own.
@Suite struct ReadingBesideTests {
  private let folder: Folder
  private let path: String

  init() throws {
    folder = try Folder()
    path = folder.path("a.sqlite")
    let archive = try Archive(opening: path, mode: .readWriteCreate)
    for number in 1...9 {
      try archive.add(Samples.bareRegister(file: "\(number).csv", number: number))
    }
  }

  private func files(_ archive: Archive) throws -> [String] {
    try archive.read { db in
      let all = try String.fetchAll(db, sql: "SELECT sha256 FROM export ORDER BY file")
      return try archive.readBeside(db, all) { sha256, db in
        try String.fetchOne(
          db, sql: "SELECT file FROM export WHERE sha256 = ?", arguments: [sha256]) ?? ""
      }
    }
  }

  @Test(arguments: [Archive.Mode.readOnly, .readWrite])
  func whatIsReadBesideComesInOrder(mode: Archive.Mode) throws {
    let archive = try Archive(opening: path, mode: mode)
    #expect(try files(archive) == (1...9).map { "\($0).csv" })
  }

  @Test func nobodyElseIsAskedForAnArchiveInMemory() throws {
    let archive = try Archive.inMemory()
    let own = try archive.read { db in
      try archive.readBeside(db, [1, 2, 3]) { _, reader in ObjectIdentifier(reader) }
        .allSatisfy { $0 == ObjectIdentifier(db) }
    }
    #expect(own)
  }

  /// A connection of this program that could not commit keeps new readers out until it has.
  @Test func whatNobodyElseCanReadOneConnectionReads() throws {
    let archive = try Archive(opening: path, mode: .readOnly)
    let byItself = Mutex(0)
    try DatabaseQueue(path: path).inDatabase { writer in
      try writer.execute(sql: "BEGIN IMMEDIATE; INSERT INTO word (text) VALUES ('new')")
      try archive.read { db in
        let all = try String.fetchAll(db, sql: "SELECT sha256 FROM export ORDER BY file")
        #expect(throws: DatabaseError.self) { try writer.execute(sql: "COMMIT") }
        let own = ObjectIdentifier(db)
        let files = try archive.readBeside(db, all) { sha256, reader in
          let sql = "SELECT file FROM export WHERE sha256 = ?"
          let file = try String.fetchOne(reader, sql: sql, arguments: [sha256])
          if ObjectIdentifier(reader) == own { byItself.withLock { $0 += 1 } }
          return file
        }
        #expect(files == (1...9).map { "\($0).csv" })
      }
      try writer.execute(sql: "COMMIT")
    }
    #expect(byItself.withLock(\.self) == 9)
    #expect(try archive.exports().count == 9)
  }

  @Test func anErrorBesideIsTheArchives() throws {
    let archive = try Archive(opening: path, mode: .readWrite)
    try archive.write { try $0.execute(sql: "DELETE FROM register_row WHERE key >> 32 = 7") }
    let found = try #require(problem { _ = try archive.exports() })
    #expect(found.code == "archive-corrupt")
    #expect(found.location?.file == path)
    #expect(found.message.en == "this archive is damaged and cannot be read whole")
  }
}
