internal import Complaints
package import Diagnostics
internal import GRDB
private import Synchronization

/// One SQLite file that keeps what was ingested and what was published (spec §3.7).
///
/// Whatever it throws is a `Diagnostic` that names the file and what to do.
package final class Archive: Sendable {
  package enum Mode: Sendable {
    /// The file must be there, and is not changed.
    case readOnly
    /// The file must be there, and is brought to the newest schema when it is older.
    case readWrite
    /// The file is made when it is not there, and brought to the newest schema when it is older.
    case readWriteCreate
  }

  /// How long to wait for another program, in seconds.
  static let patience = 5.0

  /// As the user named it.
  package let path: String
  /// nil: in memory.
  private let file: ArchiveFile?
  private let queue: DatabaseQueue

  package convenience init(opening path: String, mode: Mode) throws(Diagnostic) {
    try self.init(opening: path, mode: mode, schema: .current, patience: Archive.patience)
  }

  /// An archive that lives as long as this value.
  package static func inMemory() throws(Diagnostic) -> Archive {
    try Archive(":memory:", nil) {
      let queue = try DatabaseQueue(configuration: configuration(patience: patience))
      try queue.writeWithoutTransaction { try Schema.current.migrate($0, file: ":memory:") }
      return queue
    }
  }

  convenience init(
    opening path: String, mode: Mode, schema: Schema, patience: Double
  ) throws(Diagnostic) {
    let file = ArchiveFile(path)
    try file.check(mode)
    try self.init(path, file) {
      var configuration = Archive.configuration(patience: patience)
      // A journal left by a crash is rolled back by the first reader that may write.
      if mode == .readOnly, file.hasJournal {
        let queue = try DatabaseQueue(path: file.sqlitePath, configuration: configuration)
        _ = try queue.inDatabase { try schema.version(of: $0, file: path) }
        try queue.close()
      }
      configuration.readonly = mode == .readOnly
      if mode == .readWriteCreate, !file.exists {
        try file.makeWhole { beside in
          let queue = try DatabaseQueue(path: beside, configuration: configuration)
          try queue.writeWithoutTransaction { db in
            // A crash leaves one nameless file, not a journal of it besides.
            try db.execute(sql: "PRAGMA journal_mode = MEMORY")
            try schema.migrate(db, file: path)
          }
          try queue.close()
        }
      }
      let queue = try DatabaseQueue(path: file.sqlitePath, configuration: configuration)
      if mode != .readOnly {
        try queue.writeWithoutTransaction { try schema.migrate($0, file: path) }
      } else {
        let version = try queue.inDatabase { try schema.version(of: $0, file: path) }
        if version == 0 { throw ArchiveProblems.notAnArchive(path) }
        if version < schema.versions.count {
          throw ArchiveProblems.older(path, version: version, known: schema.versions.count)
        }
      }
      return queue
    }
  }

  private init(
    _ path: String, _ file: ArchiveFile?, _ open: () throws -> DatabaseQueue
  ) throws(Diagnostic) {
    self.path = path
    self.file = file
    do { queue = try open() } catch { throw ArchiveProblems.from(error, path) }
  }

  /// - Parameter cache: KiB of pages to keep in memory. 32 MiB are enough that a transaction seldom
  ///   writes a page twice.
  static func configuration(patience: Double, cache: Int = 32 << 10) -> Configuration {
    var configuration = Configuration()
    configuration.busyMode = .timeout(patience)
    configuration.foreignKeysEnabled = true
    configuration.prepareDatabase { db in
      try db.execute(sql: "PRAGMA cell_size_check = ON")
      try db.execute(sql: "PRAGMA cache_size = \(-cache)")
    }
    return configuration
  }

  /// Reads for each item on all cores, every core by a connection of its own.
  ///
  /// `db` is in a transaction, which keeps writers out, so that all see the archive as it does. What the
  /// others cannot read, be it that the archive is in memory only, `db` reads itself: an error is its own.
  ///
  /// - Returns: In the order of `items`.
  func readBeside<Item: Sendable, Value: Sendable>(
    _ db: Database, _ items: [Item], _ body: @Sendable (Item, Database) throws -> Value
  ) throws -> [Value] {
    let readers = Mutex<[DatabaseQueue]>([])
    let found = concurrentMap(items) { item -> Value? in
      guard let reader = readers.withLock({ $0.popLast() }) ?? otherReader() else { return nil }
      defer { readers.withLock { $0.append(reader) } }
      return try? reader.read { try body(item, $0) }
    }
    return try zip(items, found).map { try $1 ?? body($0, db) }
  }

  /// Another connection that only reads, each page once; nil where there can be none.
  private func otherReader() -> DatabaseQueue? {
    guard let file else { return nil }
    var configuration = Archive.configuration(patience: 0, cache: 1 << 10)
    configuration.readonly = true
    return try? DatabaseQueue(path: file.sqlitePath, configuration: configuration)
  }

  func read<Value>(_ body: (Database) throws -> Value) throws(Diagnostic) -> Value {
    do { return try queue.read(body) } catch { throw ArchiveProblems.from(error, path) }
  }

  /// Runs `body` in one transaction, which a thrown error undoes.
  func write<Value>(_ body: (Database) throws -> Value) throws(Diagnostic) -> Value {
    do { return try queue.write(body) } catch { throw ArchiveProblems.from(error, path) }
  }

  /// Runs `body` in one transaction without a look at foreign keys for each row.
  ///
  /// For bodies whose keys come from this very archive: the look takes half of the time.
  func load<Value>(_ body: (Database) throws -> Value) throws(Diagnostic) -> Value {
    do {
      return try queue.writeWithoutTransaction { db in
        try db.execute(sql: "PRAGMA foreign_keys = OFF")
        defer { try? db.execute(sql: "PRAGMA foreign_keys = ON") }
        var value: Value?
        try db.inTransaction(.immediate) {
          value = try body(db)
          return .commit
        }
        return value!
      }
    } catch {
      throw ArchiveProblems.from(error, path)
    }
  }
}
