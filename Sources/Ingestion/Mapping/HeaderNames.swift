internal import Complaints
internal import Tables

/// The names in the rows of a header, folded as they are compared with a profile's.
struct HeaderNames {
  /// The rows that hold names, from the top.
  let rows: [TableSample.Row]
  /// The number of the last row of the header: data begins below it.
  let number: Int
  /// The whole names, those above and those below said together.
  let whole: [Name]
  /// The lowest name of each column.
  let own: [Name]
  /// The names above the lowest one in the same column, the nearest first.
  let above: [(column: Int, name: Name)]

  struct Name {
    let text: String
    /// As headers are compared.
    let folded: String

    init(_ text: String) { self.init(text: text, folded: foldedName(text)) }

    init(text: String, folded: String) {
      self.text = text
      self.folded = folded
    }
  }

  init(_ lines: HeaderLines) {
    rows = lines.rows
    number = lines.number
    whole = lines.whole.map(Name.init)
    own = lines.own.map(Name.init)
    above = lines.above.map { ($0.column, Name($0.name)) }
  }

  /// One row alone.
  ///
  /// - Parameter last: The row below it that counts its columns, or itself.
  init(_ row: TopRow, last: TableSample.Row) {
    rows = [row.line]
    number = last.number
    whole = zip(row.cells, row.folded).map { Name(text: $0, folded: $1) }
    (own, above) = (whole, [])
  }

  var last: TableSample.Row { rows[rows.count - 1] }
}
