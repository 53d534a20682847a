/// The rows that together name the columns of a table: one, or several where names are parted in
/// merged cells ("Tanggal" over "Diterima" and "Selesai"), and a row that counts the columns.
///
/// What rows these are is told by how they stand, without a profile, so that all commands read one
/// header.
package struct HeaderLines {
  package typealias Row = TableSample.Row

  /// The rows that hold names, from the top.
  package let rows: [Row]
  /// The number of the last row of the header: data begins below it.
  package let number: Int
  /// The whole names, those above and those below said together.
  package let whole: [String]
  /// The lowest name of each column.
  package let own: [String]
  /// The names above the lowest one in the same column, the nearest first.
  package let above: [(column: Int, name: String)]

  /// No header takes more rows of names.
  private static let mostRows = 4

  /// - Parameter top: The rows of the table that were looked at.
  package init(_ range: ClosedRange<Int>, of top: [Row]) {
    rows = Array(top[range])
    number = top[HeaderLines.counting(below: range, in: top) ?? range.upperBound].number
    let lines = rows
    whole = HeaderLines.joined(rows)
    guard rows.count > 1 else {
      (own, above) = (whole, [])
      return
    }
    let filled = whole.indices.map { column in lines.filter { $0.nature(column) != .empty } }
    own = filled.enumerated().map { $1.last?.cells[$0] ?? "" }
    above = filled.enumerated().flatMap { column, lines in
      lines.dropLast().reversed().map { (column, $0.cells[column]) }
    }
  }

  package var last: Row { rows[rows.count - 1] }

  // MARK: Which rows

  /// The last row of names of a header that begins at a row: further ones say the same again, or name
  /// the columns over which a name above spans.
  package static func last(in rows: [Row], from start: Int, atLeast least: Int) -> Int {
    guard rows[start].isAllText else { return start }
    var last = least
    while last + 1 < rows.count, last + 1 - start < mostRows,
      rows[last + 1].number <= rows[last].number + 2,
      continues(rows[last + 1], under: rows[last], above: rows[min(last + 2, rows.count)...])
    {
      last += 1
    }
    return last
  }

  /// Whether a row belongs to the header above it.
  private static func continues(
    _ row: Row, under upper: Row, above data: ArraySlice<Row>
  ) -> Bool {
    if row.cells == upper.cells, Set(row.cells).count >= 2 { return true }
    guard upper.filled >= 2, row.isAllText, !data.isEmpty else { return false }
    let gaps = row.cells.indices.dropFirst().filter {
      upper.nature($0) == .empty && row.nature($0) != .empty
    }
    guard !gaps.isEmpty else { return false }
    let natures = ColumnNatures(data)
    if standsInSpans(row, under: upper) { return natures.hasTyped }
    return natures.agreement(with: row).header >= gaps.count && !row.hasDigits
  }

  /// Whether the row is blank but below names that span columns, of which it names the first and
  /// another.
  private static func standsInSpans(_ row: Row, under upper: Row) -> Bool {
    var hasNames = false
    var start = 0
    for column in 1...max(upper.cells.count, row.cells.count) {
      let isEnd = column == max(upper.cells.count, row.cells.count)
      guard isEnd || upper.nature(column) != .empty else { continue }
      let named = (start..<column).filter {
        row.nature($0) != .empty && row.cells[$0] != upper.text($0)
      }
      if !named.isEmpty {
        guard upper.nature(start) != .empty, named.count > 1, named[0] == start else {
          return false
        }
        hasNames = true
      }
      start = column
    }
    return hasNames
  }

  /// A row of names that each span several columns, such as `TRAVEL` over `Air`, `Rail` and `Taxi`, or
  /// stand over a column that the rows of the header below leave without a name.
  package static func isGroupRow(_ rows: [Row], _ index: Int, above below: ClosedRange<Int>) -> Bool
  {
    let row = rows[index]
    let next = rows[below.lowerBound]
    guard row.filled >= 2, row.number + 1 == next.number, row.isAllText,
      rows[below].allSatisfy(\.isAllText), row.cells.count == next.cells.count
    else { return false }
    return row.natures.indices.allSatisfy { column in
      if row.natures[column] == .empty || next.natures[column] == .empty { return true }
      return column + 1 < row.natures.count && row.natures[column + 1] == .empty
        && rows[below].contains { $0.nature(column + 1) != .empty }
    }
  }

  /// The row right below a header that counts its columns: 1, 2, 3, … or (1), (2), …; nil where
  /// there is none, or all that stands below are numbers too.
  package static func counting(below header: ClosedRange<Int>, in rows: [Row]) -> Int? {
    let index = header.upperBound + 1
    guard index < rows.count else { return nil }
    var counted = 0
    for cell in rows[index].cells {
      let name = cell.filter { $0.isLetter || $0.isNumber }
      if name.isEmpty { continue }
      counted += 1
      if name != String(counted) { return nil }
    }
    let filled = rows[header].map(\.filled).max() ?? 0
    guard counted >= 4, counted * 5 >= filled * 4 else { return nil }
    let data = rows[(index + 1)...]
    return data.isEmpty || ColumnNatures(data).hasOtherThanNumbers ? index : nil
  }

  // MARK: Names

  /// The columns' names: a name that spans several columns is said of each.
  private static func joined(_ rows: [Row]) -> [String] {
    guard rows.count > 1 else { return rows[0].cells }
    // Cells that span rows may be told again in each; a whole row that is told again is another name.
    let saysAgain = zip(rows, rows.dropFirst()).allSatisfy { $0.cells == $1.cells }
    let width = rows.map(\.cells.count).max() ?? 0
    var parts = [[String]](repeating: [], count: width)
    for (index, row) in rows.enumerated() {
      let below = rows[(index + 1)...]
      var left = ""
      for column in 0..<width {
        if row.nature(column) != .empty { left = row.text(column) }
        let isNamed =
          row.nature(column) != .empty || below.contains { $0.nature(column) != .empty }
        guard isNamed, !left.isEmpty else { continue }
        if saysAgain || left != parts[column].last { parts[column].append(left) }
      }
    }
    return parts.map { $0.joined(separator: " ") }
  }
}
