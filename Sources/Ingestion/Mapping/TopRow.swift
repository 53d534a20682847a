internal import Complaints
internal import Tables

/// A row near the top of a table, as text.
struct TopRow {
  /// Its cells with what each looks like.
  let line: TableSample.Row
  /// The cells as headers are compared.
  let folded: [String]

  init(_ line: TableSample.Row) {
    self.line = line
    folded = line.cells.map { foldedName($0) }
  }

  /// As Excel shows it.
  var number: Int { line.number }
  var cells: [String] { line.cells }

  /// No row narrower than `width` changes.
  func prefix(_ width: Int) -> TopRow {
    cells.count > width ? TopRow(line.prefix(width)) : self
  }
}
