internal import Diagnostics

/// The first rows for a terminal, under the letters and beside the numbers that Excel shows.
extension FilePreview {
  package struct Text: Sendable {
    /// The numbers of the rows.
    package var numbers: [Int] = []
    /// As many cells a row as there are `letters`; control characters made visible, cut short.
    package var rows: [[String]] = []
    package var letters: [String] = []
    /// Columns beyond those, and whether there are more rows.
    package var columnsLeft = 0
    package var hasMoreRows = false
  }

  /// - Parameters:
  ///   - rowLimit: Rows below the header at most; of those above it, the last three.
  ///   - columnLimit: Columns at most.
  package func text(rowLimit: Int, columnLimit: Int, cellLimit: Int) -> Text {
    let above = sample.rows.filter { $0.number <= shape.lastAbove }.suffix(3 + shape.header.count)
    let below = sample.rows.filter { $0.number > shape.lastAbove }
    let rows = above + below.prefix(rowLimit)
    let width = rows.map(\.extent).max() ?? 0
    let columns = min(width, columnLimit)
    var text = Text()
    text.numbers = rows.map(\.number)
    text.letters = (0..<columns).map { Location.letters($0 + 1) }
    text.rows = rows.map { row in
      (0..<columns).map { column in
        let text = row.text(column).replacing("\r\n", with: "\n").map {
          $0.isNewline ? "\u{21B5}" : $0
        }
        return Diagnostics.shown(String(text), limit: cellLimit)
      }
    }
    text.columnsLeft = width - columns
    text.hasMoreRows = below.count > rowLimit || !sample.isWhole
    return text
  }
}
