internal import Complaints
internal import Diagnostics
private import Foundation
internal import GRDB

/// Reads one export back, exactly as it was added but for columns that nobody will ask for.
struct ExportReader {
  private let db: Database
  private let key: Int64
  private let header: Row
  private let kept: Set<String>
  private let fields: Set<Field>?

  /// - Parameter fields: Those that will be asked for, besides words and what every table has; nil:
  ///   all.
  init(_ header: Row, in db: Database, keeping fields: Set<Field>? = nil) throws {
    self.db = db
    self.header = header
    self.fields = fields
    key = header["id"]
    kept = try String.fetchSet(
      db, sql: "SELECT field FROM export_field WHERE export = ? AND kept", arguments: [key])
  }

  func read() throws -> Export {
    var export = Export(
      file: header["file"], sha256: header["sha256"], sheet: header["sheet"],
      profile: header["profile"], source: header["source"], rows: try rows())
    export.generated = (header["generated"] as String?).flatMap { Day(iso: $0) }
    export.region = header["region"]
    export.counts.read = header["read"]
    export.counts.accepted = header["accepted"]
    export.counts.quarantined = header["quarantined"]
    export.counts.duplicates = header["duplicates"]
    export.counts.skipped = header["skipped"]
    let fields = try String.fetchAll(
      db, sql: "SELECT field FROM export_field WHERE export = ? AND in_file", arguments: [key])
    export.fields = Set(fields.compactMap { Field(named: $0) })
    let events = try String.fetchAll(
      db, sql: "SELECT event FROM export_event WHERE export = ?", arguments: [key])
    export.events = Set(events.compactMap { Event(named: $0) })
    let duplicates = try Row.fetchAll(
      db, sql: "SELECT region, rows FROM export_duplicate WHERE export = ?", arguments: [key])
    for row in duplicates { export.duplicatesByRegion[row["region"]] = row["rows"] }
    export.quarantine = try quarantine()
    export.columns = try Row.fetchAll(
      db, sql: "SELECT * FROM export_column WHERE export = ? ORDER BY number", arguments: [key]
    ).map {
      SourceColumn(
        number: $0["number"], header: $0["header"],
        roles: ($0["roles"] as String).split(separator: " ").map(String.init))
    }
    if header["corrects"] {
      export.corrections = try corrections()
      export.originals = try originals()
    }
    return export
  }

  private func rows() throws -> Export.Rows {
    switch Export.Kind(rawValue: header["kind"]) {
    case .register: .register(try register())
    case .log: .log(try log())
    case .assessment: .assessment(try assessments())
    case nil: throw DatabaseError(resultCode: .SQLITE_CORRUPT)
    }
  }

  private func register() throws -> RegisterRows {
    let words = ExportColumns.words.filter { kept.contains($0.name) }
    let codes = ExportColumns.codes.filter { reads($0.name) }
    let moments = ExportColumns.moments.filter { reads($0.name) }
    var reader = RowReader()
    reader.wordColumns = try (["source", "region"] + words.map(\.name)).map {
      try WordKeys($0, export: key, in: db)
    }
    reader.codeColumns = codes.map(\.name)
    reader.momentColumns = moments.map(\.name)
    reader.realColumns = [Field.rating.name].filter(reads)
    reader.countColumns = [Field.reopened.name].filter(reads)
    try reader.read("register_row", export: key, count: header["accepted"], in: db)
    var rows = RegisterRows()
    rows.numbers = RowNumbers(reader.numbers)
    rows.id = reader.id
    rows.source = reader.word(0)
    rows.region = reader.word(1)
    for (k, column) in words.enumerated() { rows[keyPath: column.path] = reader.word(k + 2) }
    for (k, column) in codes.enumerated() { rows[keyPath: column.path] = reader.codes[k] }
    for (k, column) in moments.enumerated() { rows[keyPath: column.path] = reader.moments[k] }
    rows.rating = reader.reals.first
    rows.reopened = reader.counts.first
    return rows
  }

  /// As `RegisterRows.drop(except:)` has it.
  private func reads(_ column: String) -> Bool {
    guard kept.contains(column) else { return false }
    guard let fields, let field = Field(named: column) else { return true }
    return fields.keeps(field)
  }

  private func log() throws -> LogRows {
    var reader = RowReader()
    reader.wordColumns = try (["source"] + ["region"].filter(kept.contains)).map {
      try WordKeys($0, export: key, in: db)
    }
    reader.codeColumns = ["events"]
    reader.momentColumns = ["at"]
    try reader.read("log_row", export: key, count: header["accepted"], in: db)
    var rows = LogRows()
    rows.numbers = reader.numbers
    rows.id = reader.id
    rows.source = reader.word(0)
    rows.region = reader.wordColumns.count > 1 ? reader.word(1) : nil
    rows.events = reader.codes[0]
    rows.at = Array(reader.moments[0])
    return rows
  }

  private func assessments() throws -> [Assessment] {
    try Row.fetchAll(
      db, sql: "SELECT * FROM assessment_row WHERE export = ? ORDER BY position", arguments: [key]
    ).map {
      Assessment(
        region: $0["region"], key: $0["key"], value: $0["value"], evidence: $0["evidence"],
        number: $0["number"])
    }
  }

  private func corrections() throws -> [RowReference] {
    try Row.fetchAll(
      db, sql: "SELECT file, number FROM correction WHERE export = ? ORDER BY position",
      arguments: [key]
    ).map { RowReference(file: $0["file"], row: $0["number"]) }
  }

  private func originals() throws -> [String: String] {
    let names = try Row.fetchAll(
      db, sql: "SELECT file, name FROM correction_file WHERE export = ?", arguments: [key])
    return Dictionary(uniqueKeysWithValues: names.map { ($0["file"], $0["name"]) })
  }

  private func quarantine() throws -> [QuarantinedRow] {
    try Row.fetchAll(
      db, sql: "SELECT * FROM quarantined_row WHERE export = ? ORDER BY position", arguments: [key]
    ).map { row in
      guard let reason = QuarantinedRow.Reason(rawValue: row["reason"]) else {
        throw DatabaseError(resultCode: .SQLITE_CORRUPT)
      }
      let cells: [StoredCell] = try parsed(row["cells"])
      var quarantined = QuarantinedRow(
        number: row["number"], reason: reason, source: row["source"], id: row["id"],
        region: row["region"], agency: row["agency"], received: Moment(row["received"] as Int64?),
        fingerprint: row["fingerprint"],
        cells: cells.map { QuarantinedRow.CellValue(header: $0.header, value: $0.value) })
      quarantined.events = row["events"]
      if let file = row["corrects_file"] as String? {
        quarantined.corrects = RowReference(file: file, row: row["corrects_number"])
      }
      return quarantined
    }
  }

  /// What was found in the export, in the order in which it was said.
  func diagnostics() throws -> [Diagnostic] {
    try Row.fetchAll(
      db, sql: "SELECT * FROM diagnostic WHERE export = ? ORDER BY position", arguments: [key]
    ).map { row in
      guard let severity = Diagnostic.Severity(rawValue: row["severity"]) else {
        throw DatabaseError(resultCode: .SQLITE_CORRUPT)
      }
      let place = (row["file"] as String?).map {
        Location(
          file: $0, sheet: row["sheet"], row: row["row"], column: row["column"],
          header: row["header"])
      }
      let fix = (row["fix_id"] as String?).map { Wording(id: $0, en: row["fix_en"] ?? $0) }
      let notes: [StoredWording] = try parsed(row["notes"])
      return Diagnostic(
        severity, row["code"], at: place, Wording(id: row["message_id"], en: row["message_en"]),
        fix: fix, notes: notes.map { Wording(id: $0.id, en: $0.en) })
    }
  }
}

private func parsed<Value: Decodable>(_ text: String) throws -> Value {
  do {
    return try JSONDecoder().decode(Value.self, from: Data(text.utf8))
  } catch {
    throw DatabaseError(resultCode: .SQLITE_CORRUPT)
  }
}
