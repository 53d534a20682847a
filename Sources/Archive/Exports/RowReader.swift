internal import Complaints
internal import GRDB
internal import GRDBSQLite

/// Reads the rows of one export back, column by column, in the order in which they were added.
///
/// The columns of a kind stand together: `words[k]` is the column named `wordColumns[k]`.
struct RowReader {
  var wordColumns: [WordKeys] = []
  var codeColumns: [String] = []
  var momentColumns: [String] = []
  var realColumns: [String] = []
  var countColumns: [String] = []

  private(set) var numbers: [UInt32] = []
  private(set) var id = TextColumn()
  private(set) var words: [[UInt32]] = []
  private(set) var codes: [[UInt8]] = []
  private(set) var moments: [[Moment]] = []
  private(set) var reals: [[Double]] = []
  private(set) var counts: [[Int32]] = []

  /// - Throws: an error of corruption when there are not `count` rows, a word is none of
  ///   the export's, or a number is none of its column's.
  mutating func read(_ table: String, export: Int64, count: Int, in db: Database) throws {
    let keys = RowKeys(export: export)
    let range = "WHERE key BETWEEN \(keys.first) AND \(keys.last)"
    let found = try Int.fetchOne(db, sql: "SELECT count(*) FROM \(table) \(range)")
    guard found == count else { throw DatabaseError(resultCode: .SQLITE_CORRUPT) }
    reserve(count)
    let names =
      ["number", "id"] + wordColumns.map(\.column) + codeColumns + momentColumns + realColumns
      + countColumns
    let columns = names.map { "\"\($0)\"" }.joined(separator: ", ")
    let statement = try db.makeStatement(
      sql: "SELECT \(columns) FROM \(table) \(range) ORDER BY key")
    let handle = statement.sqliteStatement
    defer { sqlite3_reset(handle) }
    var row = 0
    while true {
      let result = sqlite3_step(handle)
      guard result == SQLITE_ROW, row < count else {
        if result == SQLITE_DONE, row == count { return }
        throw DatabaseError(
          resultCode: result == SQLITE_ROW || result == SQLITE_DONE
            ? .SQLITE_CORRUPT : ResultCode(rawValue: result))
      }
      try take(handle, row)
      row += 1
    }
  }

  /// The column as it was added, of the `index`th of `wordColumns`.
  func word(_ index: Int) -> WordColumn {
    WordColumn(codes: Codes(words[index]), words: wordColumns[index].words)
  }

  private mutating func reserve(_ count: Int) {
    numbers = Array(repeating: 0, count: count)
    id.ends.reserveCapacity(count)
    words = wordColumns.map { _ in Array(repeating: 0, count: count) }
    codes = codeColumns.map { _ in Array(repeating: 0, count: count) }
    moments = momentColumns.map { _ in Array(repeating: .missing, count: count) }
    reals = realColumns.map { _ in Array(repeating: .nan, count: count) }
    counts = countColumns.map { _ in Array(repeating: -1, count: count) }
  }

  private mutating func take(_ statement: SQLiteStatement, _ row: Int) throws {
    guard let number = UInt32(exactly: sqlite3_column_int64(statement, 0)) else {
      throw DatabaseError(resultCode: .SQLITE_CORRUPT)
    }
    numbers[row] = number
    if let text = sqlite3_column_text(statement, 1) {
      let length = Int(sqlite3_column_bytes(statement, 1))
      id.append(UnsafeBufferPointer(start: text, count: length))
    } else {
      id.append([])
    }
    var column: Int32 = 2
    for k in words.indices {
      let key = sqlite3_column_int64(statement, column)
      guard let code = wordColumns[k].code(of: key) else {
        throw DatabaseError(resultCode: .SQLITE_CORRUPT)
      }
      words[k][row] = code
      column += 1
    }
    for k in codes.indices {
      guard let code = UInt8(exactly: sqlite3_column_int64(statement, column)) else {
        throw DatabaseError(resultCode: .SQLITE_CORRUPT)
      }
      codes[k][row] = code
      column += 1
    }
    for k in moments.indices {
      let raw = sqlite3_column_int64(statement, column)
      if raw != 0 || !isNull(statement, column) { moments[k][row] = Moment(raw: raw) }
      column += 1
    }
    for k in reals.indices {
      let real = sqlite3_column_double(statement, column)
      if real != 0 || !isNull(statement, column) { reals[k][row] = real }
      column += 1
    }
    for k in counts.indices {
      guard let count = Int32(exactly: sqlite3_column_int64(statement, column)) else {
        throw DatabaseError(resultCode: .SQLITE_CORRUPT)
      }
      if count != 0 || !isNull(statement, column) { counts[k][row] = count }
      column += 1
    }
  }

  /// Asked only of a 0, as which SQLite also reads NULL.
  private func isNull(_ statement: SQLiteStatement, _ column: Int32) -> Bool {
    sqlite3_column_type(statement, column) == SQLITE_NULL
  }
}

/// The words of one column of one export: keys of table `word` and the codes they had.
struct WordKeys {
  /// More words than any archive has; beyond it, a key is rubbish.
  private static let widest: Int64 = 1 << 30

  let column: String
  private(set) var words: [String] = []
  /// Codes by key, from the least key on; 0 where a key is none of the column's.
  private var codes: [UInt32] = []
  private var least: Int64 = 0

  init(_ column: String, export: Int64, in db: Database) throws {
    self.column = column
    let found = try Row.fetchAll(
      db,
      sql: """
        SELECT word.id, word.text FROM export_word JOIN word ON word.id = export_word.word
        WHERE export = ? AND field = ? ORDER BY position
        """, arguments: [export, column])
    let keys = found.map { $0[0] as Int64 }
    words = found.map { $0[1] }
    guard let least = keys.min(), let most = keys.max() else { return }
    guard least > 0, most - least < WordKeys.widest else {
      throw DatabaseError(resultCode: .SQLITE_CORRUPT)
    }
    self.least = least
    codes = Array(repeating: 0, count: Int(most - least) + 1)
    for (position, key) in keys.enumerated() { codes[Int(key - least)] = UInt32(position + 1) }
  }

  /// 0 for the key 0, which stands for NULL; nil for a key that the column does not know.
  func code(of key: Int64) -> UInt32? {
    if key == 0 { return 0 }
    let place = key &- least
    guard place >= 0, place < codes.count, codes[Int(place)] != 0 else { return nil }
    return codes[Int(place)]
  }
}
