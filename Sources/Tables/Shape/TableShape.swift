/// Where in a sheet or a text the table stands: what is above it, and which rows are its header.
package struct TableShape {
  /// Numbers of the rows above the header, as Excel shows them.
  package var preamble: [Int] = []
  /// Numbers of the rows of the header: none, one, or several that together make the names.
  package var header: [Int] = []
  /// The names of the columns, those of several header rows joined.
  package var names: [String] = []
  /// Cells that most rows have.
  package var width = 0
  /// The header and the rows below it differ in what stands in this many columns: names above
  /// numbers and dates.
  package var evidence = 0
  /// The cells of the header's rows as they stand, by which a repeated header is known.
  package var headerCells: [[String]] = []

  /// The last row above the data; 0 if there is none.
  package var lastAbove: Int { header.last ?? preamble.last ?? 0 }
}

extension TableShape {
  /// How far down a header is looked for, in rows that are not blank.
  package static let depth = 60

  package init(_ sample: TableSample) {
    let rows = sample.rows
    guard !rows.isEmpty else { return }
    width = Self.commonest(rows.map(\.cells.count))
    let first = Self.firstFull(rows)
    let columns = ColumnNatures(rows[min(first + 1, rows.count)...])
    var start = first
    while start > 0, first - start < 2,
      HeaderLines.isGroupRow(rows, start - 1, above: start...first)
    {
      start -= 1
    }
    if start == 0, Self.isTitle(rows, width) { start = 1 }
    let votes = columns.agreement(with: rows[max(first, start)])
    evidence = votes.header
    let isHeader = votes.data == 0 && rows[start].filled > 0 || votes.header > votes.data
    preamble = rows[..<start].map(\.number)
    guard isHeader else { return }
    let last = HeaderLines.last(in: rows, from: start, atLeast: max(first, start))
    let lines = HeaderLines(start...last, of: rows)
    // Numbers alone below a header may be all its data.
    let end = lines.number < rows[rows.count - 1].number ? lines.number : rows[last].number
    header = rows[start...].prefix { $0.number <= end }.map(\.number)
    headerCells = lines.rows.map(\.cells)
    names = lines.whole
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
    let names = ColumnNatures(rows[2...]).agreement(with: rows[1])
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

  private static func commonest(_ counts: [Int]) -> Int {
    var rows: [Int: Int] = [:]
    for count in counts { rows[count, default: 0] += 1 }
    return rows.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key ?? 0
  }
}
