internal import Complaints
internal import GRDB
internal import GRDBSQLite

/// Adds the rows of one export to a table, many rows a statement.
///
/// Values are bound through SQLite's C interface, since a register may have millions of rows; the
/// statement for `rowsPerStatement` rows is prepared once.
struct RowWriter {
  /// More rows a statement gain nothing: the work is then in the rows.
  static let rowsPerStatement = 32

  let db: Database
  let table: String
  /// The rows' tracking IDs.
  let id: TextColumn
  /// The other columns.
  let columns: [(name: String, values: StoredColumn)]

  func write() throws {
    precondition(columns.allSatisfy { $0.values.count ?? id.count == id.count }, "equal lengths")
    guard id.count > 0 else { return }
    // SQLite reads the IDs where they are, so they must stay there until the last row is in.
    try id.bytes.withUnsafeBufferPointer { bytes in
      let size = min(id.count, RowWriter.rowsPerStatement)
      let whole = id.count - id.count % size
      var statement = try prepared(rows: size)
      for start in stride(from: 0, to: whole, by: size) {
        try write(start..<(start + size), bytes, by: statement)
      }
      guard whole < id.count else { return }
      statement = try prepared(rows: id.count - whole)
      try write(whole..<id.count, bytes, by: statement)
    }
  }

  private func prepared(rows: Int) throws -> Statement {
    let names = (columns.map(\.name) + ["id"]).joined(separator: ", ")
    let row = "(\(columns.map { _ in "?, " }.joined())?)"
    let values = [String](repeating: row, count: rows).joined(separator: ", ")
    return try db.makeStatement(sql: "INSERT INTO \(table) (\(names)) VALUES \(values)")
  }

  private func write(
    _ rows: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>, by statement: Statement
  ) throws {
    let handle = statement.sqliteStatement
    var binder = Binder(
      statement: handle, first: 1, stride: Int32(columns.count + 1), rows: rows)
    for column in columns {
      binder.bind(column.values)
      binder.first += 1
    }
    binder.bind(id, bytes)
    let result = sqlite3_step(handle)
    // Resetting also tells again what went wrong.
    let told = sqlite3_reset(handle)
    guard result == SQLITE_DONE else {
      let message = sqlite3_errmsg(sqlite3_db_handle(handle)).map { String(cString: $0) }
      throw DatabaseError(resultCode: ResultCode(rawValue: told), message: message)
    }
  }
}

/// Binds one column's values of a run of rows, which stand `stride` parameters apart.
private struct Binder {
  let statement: SQLiteStatement
  var first: Int32
  let stride: Int32
  let rows: Range<Int>

  func bind(_ column: StoredColumn) {
    switch column {
    case .keys(let first, let areLast):
      each { areLast && $1 > 0 ? bindNull($0) : bind($0, first + Int64($1)) }
    case .numbers(let values): each { bind($0, Int64(values[$1])) }
    case .bits(let values): each { bind($0, Int64(values[$1])) }
    case .codes(let values):
      each { values[$1] == 0 ? bindNull($0) : bind($0, Int64(values[$1])) }
    case .words(let codes, let ids):
      each { codes[$1] == 0 ? bindNull($0) : bind($0, ids[Int(codes[$1])]) }
    case .moments(let values):
      each { values[$1].isMissing ? bindNull($0) : bind($0, values[$1].raw) }
    case .reals(let values):
      // SQLite binds NaN as NULL.
      each { sqlite3_bind_double(statement, $0, values[$1]) }
    case .counts(let values):
      each { values[$1] == -1 ? bindNull($0) : bind($0, Int64(values[$1])) }
    }
  }

  private func each(_ body: (_ parameter: Int32, _ row: Int) -> Void) {
    var parameter = first
    for row in rows {
      body(parameter, row)
      parameter += stride
    }
  }

  private func bind(_ parameter: Int32, _ value: Int64) {
    sqlite3_bind_int64(statement, parameter, value)
  }

  private func bindNull(_ parameter: Int32) {
    sqlite3_bind_null(statement, parameter)
  }

  /// Binds the texts in place: `bytes` must outlive the statement's steps.
  func bind(_ texts: TextColumn, _ bytes: UnsafeBufferPointer<UInt8>) {
    // An empty text is not NULL: it needs an address.
    let empty: StaticString = ""
    let base = UnsafeRawPointer(bytes.baseAddress ?? empty.utf8Start)
    each { parameter, row in
      let range = texts.range(row)
      let start = (base + range.lowerBound).assumingMemoryBound(to: CChar.self)
      sqlite3_bind_text(statement, parameter, start, Int32(range.count), nil)
    }
  }
}
