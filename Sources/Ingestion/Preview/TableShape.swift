/// Where in a sheet or a text the table stands: what is above it, and which rows are its header.
struct TableShape {
  /// Numbers of the rows above the header, as Excel shows them.
  var preamble: [Int] = []
  /// Numbers of the rows of the header: none, one, or several that together make the names.
  var header: [Int] = []
  /// The names of the columns, those of several header rows joined.
  var names: [String] = []
  /// Cells that most rows have.
  var width = 0
  /// The header and the rows below it differ in what stands in this many columns: names above
  /// numbers and dates.
  var evidence = 0
  /// The cells of the header's rows as they stand, by which a repeated header is known.
  var headerCells: [[String]] = []

  /// The last row above the data; 0 if there is none.
  var lastAbove: Int { header.last ?? preamble.last ?? 0 }
}

extension TableShape {
  /// How far down a header is looked for, in rows that are not blank.
  private static let depth = 60

  init(_ sample: TableSample) {
    let rows = sample.rows
    guard !rows.isEmpty else { return }
    width = Self.commonest(rows.map(\.cells.count))
    let first = Self.firstFull(rows)
    let columns = Self.natures(of: rows[min(first + 1, rows.count)...])
    var start = first
    while start > 0, first - start < 2, Self.isGroupRow(rows, start - 1, above: start...first) {
      start -= 1
    }
    if start == 0, Self.isTitle(rows, width) { start = 1 }
    let votes = Self.agreement(rows[max(first, start)], columns)
    evidence = votes.header
    let isHeader = votes.data == 0 && rows[start].filled > 0 || votes.header > votes.data
    preamble = rows[..<start].map(\.number)
    guard isHeader else { return }
    let last = Self.lastHeaderRow(rows, from: start, atLeast: max(first, start))
    header = rows[start...last].map(\.number)
    headerCells = rows[start...last].map(\.cells)
    names = Self.joined(Array(rows[start...last]))
  }

  /// The first row that is as full as rows here are: title rows above a table fill one or two cells.
  private static func firstFull(_ rows: [TableSample.Row]) -> Int {
    let typical = typicalFill(rows)
    let first = rows.prefix(depth).firstIndex { $0.filled * 2 > typical }
    return first ?? 0
  }

  /// Whether the first row is a title that happens to have separators in it: it has not the cells
  /// that rows here have, and right below it is a row that has them, names above numbers.
  private static func isTitle(_ rows: [TableSample.Row], _ width: Int) -> Bool {
    guard rows.count > 2, rows[0].cells.count != width, rows[1].cells.count == width,
      rows[0].isAllText
    else { return false }
    let names = agreement(rows[1], natures(of: rows[2...]))
    return names.header > 0 && names.data == 0
  }

  /// How many cells of a row are filled, as most cells see it: half of all filled cells stand in rows
  /// that are at least as full. So the rows of the table count for more than the titles above it.
  private static func typicalFill(_ rows: [TableSample.Row]) -> Int {
    let fills = rows.map(\.filled).sorted()
    let half = fills.reduce(0, +) / 2
    var sum = 0
    for fill in fills {
      sum += fill
      if sum > half { return fill }
    }
    return fills.last ?? 0
  }

  /// What most filled cells of each column are.
  private static func natures(of rows: ArraySlice<TableSample.Row>) -> [CellNature] {
    let width = rows.map(\.cells.count).max() ?? 0
    return (0..<width).map { column in
      var counts = [Int](repeating: 0, count: 5)
      for row in rows { counts[Int(row.nature(column).rawValue)] += 1 }
      let filled = counts[1...].reduce(0, +)
      let most = (1..<5).max { counts[$0] < counts[$1] } ?? 0
      return filled > 0 && counts[most] * 2 > filled
        ? CellNature(rawValue: UInt8(most)) ?? .text : filled > 0 ? .text : .empty
    }
  }

  /// In how many columns of numbers and dates the row has a name, and in how many it is like them.
  private static func agreement(
    _ row: TableSample.Row, _ columns: [CellNature]
  ) -> (header: Int, data: Int) {
    var header = 0
    var data = 0
    for (column, nature) in columns.enumerated() where nature.isTyped {
      switch row.nature(column) {
      case .empty: continue
      case .text: header += isFiller(row.cells[column]) ? 0 : 1
      case .number where isYear(row.cells[column]): continue
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

  /// A row of names that each span several columns, such as `TRAVEL` over `Air`, `Rail` and `Taxi`, or
  /// stand over a column that the rows of the header below leave without a name.
  private static func isGroupRow(
    _ rows: [TableSample.Row], _ index: Int, above below: ClosedRange<Int>
  ) -> Bool {
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

  /// The last row of a header that takes several: a row that says the same again, or that names the
  /// columns which the row above leaves without a name of their own.
  private static func lastHeaderRow(
    _ rows: [TableSample.Row], from start: Int, atLeast least: Int
  ) -> Int {
    guard rows[start].isAllText else { return start }
    var last = least
    while last + 1 < rows.count, last - start < 3, rows[last + 1].number <= rows[last].number + 2 {
      let next = rows[last + 1]
      let isSame = next.cells == rows[last].cells && Set(next.cells).count >= 2
      guard isSame || fillsGaps(next, of: rows[last], below: rows[min(last + 2, rows.count)...])
      else { break }
      last += 1
    }
    return last
  }

  private static func fillsGaps(
    _ row: TableSample.Row, of above: TableSample.Row, below: ArraySlice<TableSample.Row>
  ) -> Bool {
    guard row.isAllText, !below.isEmpty else { return false }
    let gaps = (0..<row.cells.count).filter {
      $0 > 0 && above.nature($0) == .empty && row.nature($0) != .empty
    }
    guard !gaps.isEmpty else { return false }
    let votes = agreement(row, natures(of: below))
    return votes.header >= gaps.count && votes.data == 0
  }

  /// The columns' names: a name that spans several columns is said of each.
  private static func joined(_ rows: [TableSample.Row]) -> [String] {
    let width = rows.map(\.cells.count).max() ?? 0
    guard rows.count > 1 else { return rows[0].cells }
    return (0..<width).map { column in
      var parts: [String] = []
      for (index, row) in rows.enumerated() {
        var name = row.text(column)
        let isSpanned =
          name.isEmpty && index + 1 < rows.count
          && rows[(index + 1)...].contains { $0.nature(column) != .empty }
        if isSpanned, let left = (0..<column).last(where: { row.nature($0) != .empty }) {
          name = row.text(left)
        }
        if !name.isEmpty { parts.append(name) }
      }
      return parts.joined(separator: " ")
    }
  }

  private static func commonest(_ counts: [Int]) -> Int {
    var rows: [Int: Int] = [:]
    for count in counts { rows[count, default: 0] += 1 }
    return rows.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key ?? 0
  }
}
