package import Complaints
package import Diagnostics
internal import GRDB

extension Archive {
  /// Which files are kept: by the fingerprints of their bytes the paths under which they are.
  package func files() throws(Diagnostic) -> [String: String] {
    try read { db in
      let rows = try Row.fetchAll(db, sql: "SELECT sha256, file FROM export")
      return Dictionary(uniqueKeysWithValues: rows.map { ($0["sha256"], $0["file"]) })
    }
  }

  /// An export with what was found in it and the hash of both, which is made on any core while another
  /// export is being added.
  package struct Addition: Sendable {
    let export: Export
    let diagnostics: [Diagnostic]
    let content: String

    package init(_ export: Export, diagnostics: [Diagnostic] = []) {
      self.export = export
      self.diagnostics = diagnostics
      content = export.content(diagnostics)
    }
  }

  /// Adds an export with what was found in it, wholly or not at all.
  ///
  /// Bytes that came under two paths are kept under the lesser one, whichever came first, since a
  /// path may tell a region: so the order of additions never matters (spec §3.7).
  ///
  /// - Returns: false when the same bytes are there already.
  @discardableResult
  package func add(_ addition: Addition) throws(Diagnostic) -> Bool {
    let export = addition.export
    try check(export)
    return try load { db in
      if try isKept(export.sha256, under: export.file, in: db) { return false }
      let isNew = try !isKept(export.sha256, under: nil, in: db)
      if !isNew { try remove(export.sha256, in: db) }
      try ExportWriter(addition, into: db).write()
      try Seal.exports.renew(in: db)
      return isNew
    }
  }

  @discardableResult
  package func add(
    _ export: Export, diagnostics: [Diagnostic] = []
  ) throws(Diagnostic) -> Bool {
    try add(Addition(export, diagnostics: diagnostics))
  }

  /// All exports, in the order of their paths by code points, read on all cores.
  ///
  /// - Parameter fields: Those that will be asked for, besides words and what every table has; nil:
  ///   all.
  package func exports(keeping fields: Set<Field>? = nil) throws(Diagnostic) -> [Export] {
    try read { db in
      // The largest first, so that no core is left with one of them at the end.
      let all = try String.fetchAll(db, sql: "SELECT sha256 FROM export ORDER BY accepted DESC, id")
      let exports = try readBeside(db, all) { sha256, db in
        guard let header = try header(of: sha256, in: db) else {
          throw DatabaseError(resultCode: .SQLITE_CORRUPT)
        }
        return try ExportReader(header, in: db, keeping: fields).read()
      }
      return exports.sorted { a, b in
        a.file == b.file ? a.sha256.precedes(b.sha256) : a.file.precedes(b.file)
      }
    }
  }

  /// What was found in an export; empty for one that is not kept.
  package func diagnostics(ofExport sha256: String) throws(Diagnostic) -> [Diagnostic] {
    try read { db in
      try header(of: sha256, in: db).map { try ExportReader($0, in: db).diagnostics() } ?? []
    }
  }

  private func header(of sha256: String, in db: Database) throws -> Row? {
    try Row.fetchOne(db, sql: "SELECT * FROM export WHERE sha256 = ?", arguments: [sha256])
  }

  /// SQLite compares texts by their bytes, and so by their code points as `exports()` orders them.
  private func isKept(_ sha256: String, under file: String?, in db: Database) throws -> Bool {
    let sql = "SELECT EXISTS (SELECT 1 FROM export WHERE sha256 = ? AND file <= coalesce(?, file))"
    return try Bool.fetchOne(db, sql: sql, arguments: [sha256, file]) ?? false
  }

  /// Takes an export out with all that hangs on it, where foreign keys are not looked at.
  private func remove(_ sha256: String, in db: Database) throws {
    let sql = "SELECT id FROM export WHERE sha256 = ?"
    guard let id = try Int64.fetchOne(db, sql: sql, arguments: [sha256]) else { return }
    let keys = RowKeys(export: id)
    for table in ["register_row", "log_row"] {
      try db.execute(
        sql: "DELETE FROM \(table) WHERE key BETWEEN ? AND ?", arguments: [keys.first, keys.last])
    }
    let others = [
      "assessment_row", "quarantined_row", "diagnostic", "export_word", "export_duplicate",
      "export_event", "export_field", "export_column", "correction",
      "correction_file",
    ]
    for table in others {
      try db.execute(sql: "DELETE FROM \(table) WHERE export = ?", arguments: [id])
    }
    try db.execute(sql: "DELETE FROM export WHERE id = ?", arguments: [id])
  }

  /// What no CHECK of one table can see.
  private func check(_ export: Export) throws(Diagnostic) {
    if export.rows.count != export.counts.accepted {
      throw ArchiveProblems.refused(path, rule: "accepted = count of rows")
    }
    if let corrections = export.corrections, corrections.count != export.rows.count {
      throw ArchiveProblems.refused(path, rule: "corrections = count of rows")
    }
    if export.quarantine.count != export.counts.quarantined {
      throw ArchiveProblems.refused(path, rule: "quarantined = count of quarantined rows")
    }
  }
}
