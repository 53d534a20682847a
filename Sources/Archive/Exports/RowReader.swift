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
  var countColumns: [String] = []
  var realColumns: [String] = []

  private(set) var numbers: [UInt32] = []
  private(set) var id = TextColumn()
  private(set) var words: [PackedCodes] = []
  private(set) var codes: [[UInt8]] = []
  private(set) var moments: [PackedMoments] = []
  private(set) var counts: [[Int32]] = []
  private(set) var reals: [PackedRatings] = []

  /// - Throws: an error of corruption when there are not `count` rows, a word is none of
  ///   the export's, or a number is none of its column's.
  mutating func read(_ table: String, export: Int64, count: Int, in db: Database) throws {
    let keys = RowKeys(export: export)
    let range = "WHERE key BETWEEN \(keys.first) AND \(keys.last)"
    let found = try Int.fetchOne(db, sql: "SELECT count(*) FROM \(table) \(range)")
    guard found == count else { throw DatabaseError(resultCode: .SQLITE_CORRUPT) }
    begin(count)
    let whole = ["number"] + wordColumns.map(\.column) + codeColumns + momentColumns + countColumns
    let columns = (["id"] + whole + realColumns).map { "\"\($0)\"" }.joined(separator: ", ")
    let statement = try db.makeStatement(
      sql: "SELECT \(columns) FROM \(table) \(range) ORDER BY key")
    let handle = statement.sqliteStatement
    defer { sqlite3_reset(handle) }
    // What stands for NULL in each column of whole numbers.
    let missing =
      Array(repeating: Int64(0), count: 1 + wordColumns.count + codeColumns.count)
      + momentColumns.map { _ in Moment.missing.raw } + countColumns.map { _ in -1 }
    let block = ColumnBlock<Int64>(width: missing.count)
    let realBlock = ColumnBlock<Double>(width: realColumns.count)
    var filled = 0
    while true {
      let result = sqlite3_step(handle)
      guard result == SQLITE_ROW else {
        guard result == SQLITE_DONE else {
          throw DatabaseError(resultCode: ResultCode(rawValue: result))
        }
        return try pack(block, realBlock, filled)
      }
      takeID(handle)
      take(handle, missing, block.row(filled))
      takeReals(handle, after: missing.count, realBlock.row(filled))
      filled += 1
      if filled == ColumnBlock<Int64>.rows {
        try pack(block, realBlock, filled)
        filled = 0
      }
    }
  }

  /// The column as it was added, of the `index`th of `wordColumns`.
  func word(_ index: Int) -> CategoryColumn {
    CategoryColumn(codes: words[index], words: wordColumns[index].words)
  }

  private mutating func begin(_ count: Int) {
    numbers.reserveCapacity(count)
    id.ends.reserveCapacity(count)
    words = wordColumns.map { _ in PackedCodes() }
    codes = codeColumns.map { _ in [] }
    moments = momentColumns.map { _ in PackedMoments() }
    counts = countColumns.map { _ in [] }
    reals = realColumns.map { _ in PackedRatings() }
  }

  private mutating func takeID(_ row: SQLiteStatement) {
    let text = sqlite3_column_text(row, 0)
    id.append(UnsafeBufferPointer(start: text, count: Int(sqlite3_column_bytes(row, 0))))
  }

  /// - Parameter place: Where the row's value of the first column goes.
  private func take(
    _ row: SQLiteStatement, _ missing: [Int64], _ place: UnsafeMutablePointer<Int64>
  ) {
    for column in missing.indices {
      var value = sqlite3_column_int64(row, Int32(1 + column))
      // Only a 0 may be a NULL.
      if value == 0, missing[column] != 0, isNull(row, 1 + column) { value = missing[column] }
      place[column * ColumnBlock<Int64>.rows] = value
    }
  }

  private func takeReals(
    _ row: SQLiteStatement, after others: Int, _ place: UnsafeMutablePointer<Double>
  ) {
    for column in realColumns.indices {
      let real = sqlite3_column_double(row, Int32(1 + others + column))
      place[column * ColumnBlock<Double>.rows] =
        real == 0 && isNull(row, 1 + others + column) ? .nan : real
    }
  }

  private func isNull(_ row: SQLiteStatement, _ column: Int) -> Bool {
    sqlite3_column_type(row, Int32(column)) == SQLITE_NULL
  }

  /// Adds the first rows of the blocks to the columns.
  private mutating func pack(
    _ block: borrowing ColumnBlock<Int64>, _ realBlock: borrowing ColumnBlock<Double>, _ count: Int
  ) throws {
    try RowReader.add(block.column(0, count), to: &numbers)
    var column = 1
    for k in words.indices {
      let found = try block.column(column, count).map { key in
        guard let code = wordColumns[k].code(of: key) else {
          throw DatabaseError(resultCode: .SQLITE_CORRUPT)
        }
        return code
      }
      found.withUnsafeBufferPointer { words[k].append($0) }
      column += 1
    }
    for k in codes.indices {
      try RowReader.add(block.column(column, count), to: &codes[k])
      column += 1
    }
    for k in moments.indices {
      moments[k].append(raw: block.column(column, count))
      column += 1
    }
    for k in counts.indices {
      try RowReader.add(block.column(column, count), to: &counts[k])
      column += 1
    }
    for k in reals.indices { reals[k].append(realBlock.column(k, count)) }
  }

  private static func add<Number: FixedWidthInteger>(
    _ values: UnsafeBufferPointer<Int64>, to column: inout [Number]
  ) throws {
    for value in values {
      guard let number = Number(exactly: value) else {
        throw DatabaseError(resultCode: .SQLITE_CORRUPT)
      }
      column.append(number)
    }
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
