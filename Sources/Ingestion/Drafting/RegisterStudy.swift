internal import Tables

/// A register read once without a profile: what each of its columns looks like.
struct RegisterStudy {
  let header: HeaderGuess
  let columns: [ColumnStudy]
  /// Rows below the header that are not blank.
  let rows: Int
  /// What was odd and got over while reading is said when the file is read for good.
  init(_ table: any SourceTable, header: HeaderGuess) throws {
    self.header = header
    var columns = header.names.enumerated().map { ColumnStudy(index: $0, header: $1) }
    var rows = 0
    _ = try table.forEachRow { row in
      guard row.number > header.number else { return true }
      rows += 1
      for index in columns.indices { columns[index].take(row.cell(index)) }
      return true
    }
    self.columns = columns
    self.rows = rows
  }
}
