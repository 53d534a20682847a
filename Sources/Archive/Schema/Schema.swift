internal import GRDB

/// The archive's shape, version by version, and how a file comes to the newest one.
struct Schema: Sendable {
  /// The file's mark as an archive of Peringkat, "PRKT" in ASCII, at byte 68 of the file.
  static let applicationID: Int64 = 0x5052_4B54

  /// The SQL that leads from each version to the next; the first begins with nothing.
  var versions: [String]

  static let current = Schema(versions: [version1, version2, version3, version4, version5])

  /// What a file says of itself.
  enum Mark: Equatable {
    /// Nothing is in it yet: new, or left by a crash before its first transaction was whole.
    case empty
    case archive(version: Int)
    case foreign
  }

  func mark(of db: Database) throws -> Mark {
    let id = try Int64.fetchOne(db, sql: "PRAGMA application_id") ?? 0
    let version = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
    if id == Schema.applicationID, version > 0 { return .archive(version: version) }
    let isEmpty = try Bool.fetchOne(db, sql: "SELECT NOT EXISTS (SELECT 1 FROM sqlite_schema)")
    return id == 0 && version == 0 && isEmpty == true ? .empty : .foreign
  }

  /// Brings an empty or older archive to the newest version, all in one transaction.
  ///
  /// - Throws: the problem of a file that is no archive of ours, or one of a newer version.
  func migrate(_ db: Database, file: String) throws {
    if try version(of: db, file: file) == versions.count { return }
    try db.inTransaction(.immediate) {
      // Asked again under the lock: another process may have done it meanwhile.
      for next in try version(of: db, file: file)..<versions.count {
        try db.execute(sql: versions[next])
        try db.execute(sql: "PRAGMA user_version = \(next + 1)")
      }
      try db.execute(sql: "PRAGMA application_id = \(Schema.applicationID)")
      return .commit
    }
  }

  /// The version of the file, 0 for an empty one.
  func version(of db: Database, file: String) throws -> Int {
    switch try mark(of: db) {
    case .empty: return 0
    case .foreign: throw ArchiveProblems.notAnArchive(file)
    case .archive(let version):
      guard version <= versions.count else {
        throw ArchiveProblems.newer(file, version: version, known: versions.count)
      }
      return version
    }
  }
}
