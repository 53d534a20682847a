package import Diagnostics
private import Foundation
internal import GRDB

extension Archive {
  /// What an archive is and holds, and everything that is wrong with it.
  package struct Examination: Sendable {
    package var schema = 0
    package var exports = 0
    package var rows = 0
    /// Quarantined rows that still wait for a correction, as `peringkat quarantine` counts them.
    package var quarantined = 0
    /// Quarantined rows that a correction sheet has mended.
    package var corrected = 0
    package var rankings = 0
    package var bytes = 0
    /// Label and fingerprint of each export, in the order of labels.
    package var files: [(file: String, sha256: String)] = []
    /// Errors are faults of the archive; warnings are what lies beside it.
    package var findings: [Diagnostic] = []

    package var isSound: Bool { !findings.contains { $0.severity == .error } }
  }

  /// Looks through the whole archive and changes nothing, neither it nor what lies beside it.
  ///
  /// An archive whose last run was interrupted is looked through as it will be when the next
  /// command has undone the half transaction: in a copy.
  /// - Throws: What keeps it from being looked through at all.
  package static func examine(_ path: String) throws(Diagnostic) -> Examination {
    let file = ArchiveFile(path)
    try file.check(.readOnly)
    var examination = Examination()
    examination.bytes = file.size
    examination.findings = file.leftovers
    do {
      try look(at: file.sqlitePath, named: path, isReadOnly: true, &examination)
    } catch let error as DatabaseError where file.hasJournal && isRollback(error) {
      try copied(file) { (copy) throws(Diagnostic) in
        do { try look(at: copy, named: path, isReadOnly: false, &examination) } catch {
          throw ArchiveProblems.from(error, path)
        }
      }
    } catch {
      throw ArchiveProblems.from(error, path)
    }
    return examination
  }

  /// A reader that may not write cannot undo what a crash left half done.
  private static func isRollback(_ error: DatabaseError) -> Bool {
    [.SQLITE_READONLY, .SQLITE_CANTOPEN].contains(error.resultCode)
  }

  private static func look(
    at sqlitePath: String, named path: String, isReadOnly: Bool, _ examination: inout Examination
  ) throws {
    var configuration = Archive.configuration(patience: patience)
    configuration.readonly = isReadOnly
    let queue = try DatabaseQueue(path: sqlitePath, configuration: configuration)
    try queue.inDatabase { db in
      let version = try Schema.current.version(of: db, file: path)
      if version == 0 { throw ArchiveProblems.notAnArchive(path) }
      try db.inTransaction(.deferred) {
        var examiner = Examiner(db: db, path: path, version: version, examination: examination)
        try examiner.examine()
        examination = examiner.examination
        return .commit
      }
    }
    try queue.close()
  }

  private static func copied(
    _ file: ArchiveFile, _ body: (_ copy: String) throws(Diagnostic) -> Void
  ) throws(Diagnostic) {
    let manager = FileManager.default
    let folder = manager.temporaryDirectory.appendingPathComponent(
      "peringkat-doctor-\(UUID().uuidString)")
    defer { try? manager.removeItem(at: folder) }
    let copy = folder.appendingPathComponent("a.sqlite").path
    do {
      try manager.createDirectory(at: folder, withIntermediateDirectories: true)
      for ending in ["", "-journal"] {
        try manager.copyItem(atPath: file.sqlitePath + ending, toPath: copy + ending)
      }
    } catch {
      throw ArchiveProblems.notCopied(file.path)
    }
    try body(copy)
  }
}
