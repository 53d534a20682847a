internal import Complaints
internal import Diagnostics
private import Foundation
internal import GRDB

/// Puts one export with all that was found in it into the archive, inside the caller's transaction.
struct ExportWriter {
  let db: Database
  private let addition: Archive.Addition
  /// The export's key.
  private let key: Int64

  private var export: Export { addition.export }

  init(_ addition: Archive.Addition, into db: Database) throws {
    self.db = db
    self.addition = addition
    let export = addition.export
    let counts = export.counts
    try db.execute(
      sql: """
        INSERT INTO export (sha256, file, sheet, kind, profile, source, generated, region,
          read, accepted, quarantined, duplicates, skipped, corrects)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        export.sha256, export.file, export.sheet, export.kind.rawValue, export.profile,
        export.source, export.generated?.iso, export.region, counts.read, counts.accepted,
        counts.quarantined, counts.duplicates, counts.skipped, export.isCorrection,
      ])
    key = db.lastInsertedRowID
  }

  func write() throws {
    try writeFields()
    switch export.rows {
    case .register(let rows): try write(rows)
    case .log(let rows): try write(rows)
    case .assessment(let rows): try write(rows)
    }
    try writeCorrections()
    try writeQuarantine()
    try write(problems: addition.diagnostics)
    try db.execute(
      sql: "UPDATE export SET content = ? WHERE id = ?",
      arguments: [addition.content, key])
  }

  private func writeFields() throws {
    let kept = ExportColumns.kept(export.rows)
    let inFile = Set(export.fields.map(\.name))
    for field in kept.union(inFile).sorted() {
      try db.execute(
        sql: "INSERT INTO export_field (export, field, in_file, kept) VALUES (?, ?, ?, ?)",
        arguments: [key, field, inFile.contains(field), kept.contains(field)])
    }
    for (region, rows) in export.duplicatesByRegion.sorted(by: { $0.key < $1.key }) {
      try db.execute(
        sql: "INSERT INTO export_duplicate (export, region, rows) VALUES (?, ?, ?)",
        arguments: [key, region, rows])
    }
    for event in Event.allCases where export.events.contains(event) {
      try db.execute(
        sql: "INSERT INTO export_event (export, event) VALUES (?, ?)", arguments: [key, event.name])
    }
  }

  private func writeCorrections() throws {
    for column in export.columns {
      try db.execute(
        sql: "INSERT INTO export_column (export, number, header, roles) VALUES (?, ?, ?, ?)",
        arguments: [key, column.number, column.header, column.roles.joined(separator: " ")])
    }
    for (position, row) in (export.corrections ?? []).enumerated() {
      try db.execute(
        sql: "INSERT INTO correction (export, position, file, number) VALUES (?, ?, ?, ?)",
        arguments: [key, position, row.file, row.row])
    }
    for (file, name) in export.originals.sorted(by: { $0.key < $1.key }) {
      try db.execute(
        sql: "INSERT INTO correction_file (export, file, name) VALUES (?, ?, ?)",
        arguments: [key, file, name])
    }
  }

  private func write(_ rows: RegisterRows) throws {
    var columns: [(name: String, values: StoredColumn)] = [
      ("key", try keys(in: "register_row")), ("number", .numbers(Array(rows.numbers))),
      ("source", try words("source", rows.source)), ("region", try words("region", rows.region)),
    ]
    for (name, path) in ExportColumns.words {
      if let column = rows[keyPath: path] { columns.append((name, try words(name, column))) }
    }
    for (name, path) in ExportColumns.codes {
      if let column = rows[keyPath: path] { columns.append((name, .codes(column))) }
    }
    for (name, path) in ExportColumns.moments {
      if let column = rows[keyPath: path] { columns.append((name, .moments(column))) }
    }
    if let column = rows.rating { columns.append((Field.rating.name, .reals(Array(column)))) }
    if let column = rows.reopened { columns.append((Field.reopened.name, .counts(column))) }
    try RowWriter(db: db, table: "register_row", id: rows.id, columns: columns).write()
  }

  private func write(_ rows: LogRows) throws {
    var columns: [(name: String, values: StoredColumn)] = [
      ("key", try keys(in: "log_row")), ("number", .numbers(rows.numbers)),
      ("source", try words("source", rows.source)), ("events", .bits(rows.events)),
      ("at", .moments(PackedMoments(rows.at))),
    ]
    if let region = rows.region { columns.append(("region", try words("region", region))) }
    try RowWriter(db: db, table: "log_row", id: rows.id, columns: columns).write()
  }

  private func keys(in table: String) throws -> StoredColumn {
    let first = RowKeys(export: key).first
    let sql = "SELECT EXISTS (SELECT 1 FROM \(table) WHERE key >= ?)"
    let areLast = try Bool.fetchOne(db, sql: sql, arguments: [first]) == false
    return .keys(first: first, areLast: areLast)
  }

  private func write(_ rows: [Assessment]) throws {
    let statement = try db.makeStatement(
      sql: """
        INSERT INTO assessment_row (export, position, number, region, key, value, evidence)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """)
    for (position, row) in rows.enumerated() {
      try statement.execute(arguments: [
        key, position, row.number, row.region, row.key, row.value, row.evidence,
      ])
    }
  }

  /// The column with its words' keys, after the words were made known.
  private func words(_ field: String, _ column: CategoryColumn) throws -> StoredColumn {
    let add = try db.makeStatement(sql: "INSERT OR IGNORE INTO word (text) VALUES (?)")
    let find = try db.makeStatement(sql: "SELECT id FROM word WHERE text = ?")
    let note = try db.makeStatement(
      sql: "INSERT INTO export_word (export, field, position, word) VALUES (?, ?, ?, ?)")
    var ids: [Int64] = [0]
    ids.reserveCapacity(column.words.count + 1)
    for word in column.words {
      try add.execute(arguments: [word])
      guard let id = try Int64.fetchOne(find, arguments: [word]) else {
        throw DatabaseError(resultCode: .SQLITE_CORRUPT)
      }
      try note.execute(arguments: [key, field, ids.count, id])
      ids.append(id)
    }
    return .words(column.codes, ids: ids)
  }

  private func writeQuarantine() throws {
    let statement = try db.makeStatement(
      sql: """
        INSERT INTO quarantined_row (export, position, number, reason, source, id, region, agency,
          received, fingerprint, cells, events, corrects_file, corrects_number)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """)
    for (position, row) in export.quarantine.enumerated() {
      let cells = try json(row.cells.map { StoredCell(header: $0.header, value: $0.value) })
      try statement.execute(arguments: [
        key, position, row.number, row.reason.rawValue, row.source, row.id, row.region, row.agency,
        row.received.stored, row.fingerprint, cells, row.events, row.corrects?.file,
        row.corrects?.row,
      ])
    }
  }

  private func write(problems: [Diagnostic]) throws {
    let statement = try db.makeStatement(
      sql: """
        INSERT INTO diagnostic (export, position, severity, code, file, sheet, "row", "column",
          header, message_id, message_en, fix_id, fix_en, notes)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """)
    for (position, problem) in problems.enumerated() {
      let place = problem.location
      let notes = try json(problem.notes.map { StoredWording(id: $0.id, en: $0.en) })
      try statement.execute(arguments: [
        key, position, problem.severity.rawValue, problem.code, place?.file, place?.sheet,
        place?.row, place?.column, place?.header, problem.message.id, problem.message.en,
        problem.fix?.id, problem.fix?.en, notes,
      ])
    }
  }
}

/// A cell of a quarantined row as the archive's JSON writes it.
struct StoredCell: Codable {
  var header: String
  var value: String
}

/// A note of a diagnostic as the archive's JSON writes it.
struct StoredWording: Codable {
  var id: String
  var en: String
}

/// JSON text, the same for the same value.
private func json(_ value: some Encodable) throws -> String {
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
  return String(decoding: try encoder.encode(value), as: UTF8.self)
}
