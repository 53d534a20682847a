internal import Diagnostics

/// The first rows of a table as text, from which its shape is told.
package struct TableSample {
  package struct Row {
    /// As Excel shows it.
    package let number: Int
    /// Trimmed; a long cell is cut.
    package let cells: [String]
    package let natures: [CellNature]
    /// Cells that are not blank.
    package let filled: Int

    package init(number: Int, cells: [String], natures: [CellNature]) {
      self.number = number
      self.cells = cells
      self.natures = natures
      filled = natures.count { $0 != .empty }
    }

    package init(number: Int, _ texts: [String]) {
      let natures = texts.map { text in
        var text = text
        return text.withUTF8 { CellNature.of(SourceCell.trim($0)) }
      }
      self.init(number: number, cells: texts, natures: natures)
    }

    package init(_ row: borrowing SourceRow) {
      self.init(
        number: row.number, cells: row.cells.map { TableSample.text($0) },
        natures: row.cells.map { CellNature.of($0) })
    }
  }

  package static let rowLimit = 500
  /// A wide table is judged by fewer rows, so that memory stays bounded.
  private static let cellLimit = 200_000
  package static let longestCell = 400

  package private(set) var rows: [Row] = []
  /// There are no more rows than these.
  package private(set) var isWhole = true

  package init() {}

  package init(_ table: any SourceTable) throws {
    var cells = 0
    var rows: [Row] = []
    var isWhole = true
    _ = try table.forEachRow { row in
      if rows.count == Self.rowLimit || cells > Self.cellLimit && rows.count > 3 {
        isWhole = false
        return false
      }
      rows.append(Row(row))
      cells += row.cells.count
      return true
    }
    self.rows = rows
    self.isWhole = isWhole
  }

  package static func text(_ cell: SourceCell) -> String {
    guard cell.bytes.count > longestCell else { return cell.string }
    return String(decoding: SourceCell.trim(cell.bytes).prefix(longestCell), as: UTF8.self)
  }
}

extension TableSample.Row {
  /// Nothing in it is a number, a date or a time.
  package var isAllText: Bool { !natures.contains { $0.isTyped } }

  package func nature(_ column: Int) -> CellNature {
    column < natures.count ? natures[column] : .empty
  }

  package func text(_ column: Int) -> String {
    column < cells.count ? cells[column] : ""
  }

  /// Columns up to the last one that is not blank.
  package var extent: Int { (natures.lastIndex { $0 != .empty } ?? -1) + 1 }

  package var hasDigits: Bool { cells.contains { $0.utf8.contains { $0 &- 48 < 10 } } }

  /// No row narrower than `width` changes.
  package func prefix(_ width: Int) -> TableSample.Row {
    TableSample.Row(
      number: number, cells: Array(cells.prefix(width)), natures: Array(natures.prefix(width)))
  }
}
