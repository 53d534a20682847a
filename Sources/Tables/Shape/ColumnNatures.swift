/// What most filled cells of each column of a table are: names of columns stand above numbers and
/// dates, and are neither.
package struct ColumnNatures {
  private let columns: [CellNature]

  package init(_ rows: ArraySlice<TableSample.Row>) {
    let width = rows.map(\.cells.count).max() ?? 0
    columns = (0..<width).map { column in
      var counts = [Int](repeating: 0, count: 5)
      for row in rows { counts[Int(row.nature(column).rawValue)] += 1 }
      let filled = counts[1...].reduce(0, +)
      let most = (1..<5).max { counts[$0] < counts[$1] } ?? 0
      return filled > 0 && counts[most] * 2 > filled
        ? CellNature(rawValue: UInt8(most)) ?? .text : filled > 0 ? .text : .empty
    }
  }

  /// Some column is one of numbers, dates or times.
  package var hasTyped: Bool { columns.contains(where: \.isTyped) }

  /// Some column is one of words, dates or times.
  package var hasOtherThanNumbers: Bool { columns.contains { $0 != .number && $0 != .empty } }

  /// In how many columns of numbers and dates the row has a name, and in how many it is like them.
  package func agreement(with row: TableSample.Row) -> (header: Int, data: Int) {
    var header = 0
    var data = 0
    for (column, nature) in columns.enumerated() where nature.isTyped {
      switch row.nature(column) {
      case .empty: continue
      case .text: header += ColumnNatures.isFiller(row.cells[column]) ? 0 : 1
      case .number where ColumnNatures.isYear(row.cells[column]): continue
      default: data += 1
      }
    }
    return (header, data)
  }

  /// What stands for a missing number.
  private static func isFiller(_ text: String) -> Bool {
    ["-", ".", "nan", "na", "n/a", "null", "?", "missing"].contains(text.lowercased())
  }

  /// A year may be a column's name.
  private static func isYear(_ text: String) -> Bool {
    Int(text).map { (1900...2100).contains($0) } ?? false
  }
}
