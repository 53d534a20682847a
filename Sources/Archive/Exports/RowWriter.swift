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
  let columns: [(name: String, values: StoredColumn)]

  func write(_ count: Int) throws {
    precondition(columns.allSatisfy { $0.values.count ?? count == count }, "columns of one length")
    guard count > 0 else { return }
    let size = min(count, RowWriter.rowsPerStatement)
    let whole = count - count % size
    var statement = try prepared(rows: size)
    for start in stride(from: 0, to: whole, by: size) {
      try write(start..<(start + size), by: statement)
    }
    guard whole < count else { return }
    statement = try prepared(rows: count - whole)
    try write(whole..<count, by: statement)
  }

  private func prepared(rows: Int) throws -> Statement {
    let names = columns.map { "\"\($0.name)\"" }.joined(separator: ", ")
    let row = "(\(columns.map { _ in "?" }.joined(separator: ", ")))"
    let values = [String](repeating: row, count: rows).joined(separator: ", ")
    return try db.makeStatement(sql: "INSERT INTO \(table) (\(names)) VALUES \(values)")
  }

  private func write(_ rows: Range<Int>, by statement: Statement) throws {
    let handle = statement.sqliteStatement
    for (place, column) in columns.enumerated() {
      let binder = Binder(
        statement: handle, first: Int32(place + 1), stride: Int32(columns.count), rows: rows)
      binder.bind(column.values)
    }
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
  let first: Int32
  let stride: Int32
  let rows: Range<Int>

  func bind(_ column: StoredColumn) {
    switch column {
    case .keys(let first): each { bind($0, first + Int64($1)) }
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
    case .texts(let texts): bind(texts)
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

  /// SQLite copies the bytes, so that none of them need outlive the call.
  private func bind(_ texts: TextColumn) {
    let transient = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
    texts.bytes.withUnsafeBufferPointer { bytes in
      // An empty text is not NULL: it needs an address.
      let empty: StaticString = ""
      let base = bytes.baseAddress ?? empty.utf8Start
      each { parameter, row in
        let range = texts.range(row)
        let start = UnsafeRawPointer(base + range.lowerBound)
        sqlite3_bind_text(
          statement, parameter, start.assumingMemoryBound(to: CChar.self), Int32(range.count),
          transient)
      }
    }
  }
}
