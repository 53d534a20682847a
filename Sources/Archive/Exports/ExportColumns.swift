internal import Complaints
internal import GRDB

/// Which property of a register's rows stands in which column of table `register_row`.
///
/// Columns that a file may lack are nil there; `export_field.kept` remembers which it had.
enum ExportColumns {
  typealias Words = WritableKeyPath<RegisterRows, CategoryColumn?>
  typealias Codes = WritableKeyPath<RegisterRows, [UInt8]?>

  static var words: [(name: String, path: Words)] {
    [
      (Field.agency.name, \.agency), (Field.category.name, \.category),
      (Field.channel.name, \.channel), (Field.place.name, \.place), ("title", \.title),
    ]
  }

  static var codes: [(name: String, path: Codes)] {
    [
      (Field.classification.name, \.classification), (Field.status.name, \.status),
      (Field.closedBy.name, \.closedBy),
    ]
  }

  /// The moments that a file may lack: all but `received`.
  static var moments: [(name: String, path: WritableKeyPath<RegisterRows, PackedMoments?>)] {
    let events = Event.allCases.map { event in
      (event.name, \RegisterRows.moments[event.rawValue])
    }
    return events + [(Field.due.name, \.due)]
  }

  /// Whether rows in the archive have a value in a column that their file lacks, which no reader
  /// looks at but whoever asks SQLite.
  static func hasMore(than rows: Export.Rows, key: Int64, in db: Database) throws -> Bool {
    let table: String
    var all: [String]
    switch rows {
    case .assessment: return false
    case .log: (table, all) = ("log_row", [Field.region.name])
    case .register:
      table = "register_row"
      all = words.map(\.name) + codes.map(\.name) + moments.map(\.name)
      all += [Field.rating.name, Field.reopened.name]
    }
    let kept = kept(rows)
    all.removeAll { kept.contains($0) }
    guard !all.isEmpty else { return false }
    let keys = RowKeys(export: key)
    let sql = """
      SELECT EXISTS (SELECT 1 FROM \(table) WHERE key BETWEEN ? AND ?
        AND coalesce(NULL, \(all.joined(separator: ", "))) IS NOT NULL)
      """
    return try Bool.fetchOne(db, sql: sql, arguments: [keys.first, keys.last]) ?? false
  }

  /// The names of the columns that `rows` has and another file might lack.
  static func kept(_ rows: Export.Rows) -> Set<String> {
    switch rows {
    case .assessment: return []
    case .log(let rows): return rows.region == nil ? [] : [Field.region.name]
    case .register(let rows):
      var names: [String] = []
      names += words.filter { rows[keyPath: $0.path] != nil }.map(\.name)
      names += codes.filter { rows[keyPath: $0.path] != nil }.map(\.name)
      names += moments.filter { rows[keyPath: $0.path] != nil }.map(\.name)
      if rows.rating != nil { names.append(Field.rating.name) }
      if rows.reopened != nil { names.append(Field.reopened.name) }
      return Set(names)
    }
  }
}
