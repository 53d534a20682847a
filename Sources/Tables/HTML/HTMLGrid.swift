import Diagnostics

/// Where the cells of a table stand that spans rows and columns.
///
/// The value of a merged cell stands in its first cell, the others are empty, as in a workbook. But
/// in the header a cell that spans rows is told again in each of them: of a header of two levels the
/// lower row then names every column. A row is of the header if all its cells are `<th>`, if it
/// stands in `<thead>`, or if cells of it span rows and others columns before any row without spans.
struct HTMLGrid {
  /// A browser's limits.
  static let columnSpanLimit = 1000
  static let rowSpanLimit = 65_534
  /// Empty and passed cells that may be made all together.
  static let gapLimit = 50_000_000
  /// Longer text is no heading.
  static let headingLimit = 1000

  private struct Heading {
    var column: Int
    var until: Int
    var text: [UInt8]
  }

  private struct Spanning {
    var column: Int
    var until: Int
  }

  private(set) var gapsLeft = HTMLGrid.gapLimit
  private(set) var isTooWide = false
  /// What spans rows among those so far.
  private(set) var merged: [MergedArea] = []
  private var row = 0
  private var column = 0
  /// For each column the row before which it is taken by a cell from above.
  private var taken: [Int] = []
  private var headings: [Heading] = []
  private var spanning: [Spanning] = []
  private var isInHead = false
  private var onlyHeaderCells = true
  private var hasColumnSpan = false
  private var hasSeenPlainRow = false

  /// Spans end where a section does.
  mutating func beginSection(isHead: Bool) {
    isInHead = isHead
    taken.removeAll(keepingCapacity: true)
    headings.removeAll()
  }

  mutating func beginRow() {
    row += 1
    column = 0
    spanning.removeAll(keepingCapacity: true)
    onlyHeaderCells = true
    hasColumnSpan = false
  }

  mutating func place(_ cell: SourceCell, _ tag: HTMLCellTag, in buffer: inout RowBuffer) {
    while column < taken.count, taken[column] > row {
      column += 1
      gapsLeft -= 1
    }
    guard column < RowBuffer.columnLimit else {
      isTooWide = true
      return
    }
    gapsLeft -= buffer.place(cell, at: column)
    let end = min(column + tag.columns, RowBuffer.columnLimit)
    if tag.rows > 1 {
      if taken.count < end {
        taken.append(contentsOf: repeatElement(0, count: end - taken.count))
      }
      for index in column..<end { taken[index] = row + tag.rows }
      gapsLeft -= end - column
      if merged.count < MergedAreas.limit {
        merged.append(MergedArea(rows: row...row + tag.rows - 1, column: column))
      }
      spanning.append(Spanning(column: column, until: row + tag.rows))
    }
    if tag.columns > 1 { hasColumnSpan = true }
    if !tag.isHeader { onlyHeaderCells = false }
    column = end
  }

  mutating func endRow(_ buffer: inout RowBuffer) {
    let isHeader =
      isInHead || onlyHeaderCells || !hasSeenPlainRow && hasColumnSpan && !spanning.isEmpty
    let filled = buffer.row.reduce(0) { $1.kind == .empty ? $0 : $0 + 1 }
    if !headings.isEmpty {
      headings.removeAll { $0.until <= row }
      if filled > 0 { repeatHeadings(&buffer) }
    }
    if isHeader { keepHeadings(buffer) }
    if filled > 1, !hasColumnSpan, spanning.isEmpty { hasSeenPlainRow = true }
    buffer.trimEnd()
  }

  private mutating func repeatHeadings(_ buffer: inout RowBuffer) {
    for heading in headings {
      let bytes = heading.text.withUnsafeBufferPointer { text in
        text.baseAddress.map { buffer.copy($0, text.count) }
      }
      guard let bytes else { continue }
      gapsLeft -= buffer.place(SourceCell(.text, bytes: bytes), at: heading.column) + bytes.count
    }
  }

  private mutating func keepHeadings(_ buffer: borrowing RowBuffer) {
    for cell in spanning where cell.column < buffer.count {
      let text = buffer.cells[cell.column].bytes
      guard !text.isEmpty, text.count <= Self.headingLimit else { continue }
      headings.append(Heading(column: cell.column, until: cell.until, text: Array(text)))
    }
  }
}
