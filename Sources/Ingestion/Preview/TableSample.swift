internal import Diagnostics

/// The first rows of a table as text, from which its shape is told.
struct TableSample {
  struct Row {
    /// As Excel shows it.
    let number: Int
    /// Trimmed; a long cell is cut.
    let cells: [String]
    let natures: [CellNature]
    /// Cells that are not blank.
    let filled: Int

    init(number: Int, cells: [String], natures: [CellNature]) {
      self.number = number
      self.cells = cells
      self.natures = natures
      filled = natures.count { $0 != .empty }
    }

    init(number: Int, _ texts: [String]) {
      let natures = texts.map { text in
        var text = text
        return text.withUTF8 { CellNature.of(Cell.trim($0)) }
      }
      self.init(number: number, cells: texts, natures: natures)
    }

    init(_ row: borrowing Ingestion.Row) {
      self.init(
        number: row.number, cells: row.cells.map { TableSample.text($0) },
        natures: row.cells.map { CellNature.of($0) })
    }
  }

  static let rowLimit = 500
  /// A wide table is judged by fewer rows, so that memory stays bounded.
  private static let cellLimit = 200_000
  static let longestCell = 400

  private(set) var rows: [Row] = []
  /// There are no more rows than these.
  private(set) var isWhole = true

  init() {}

  init(_ table: any Table) throws {
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

  static func text(_ cell: Cell) -> String {
    guard cell.bytes.count > longestCell else { return cell.string }
    return String(decoding: Cell.trim(cell.bytes).prefix(longestCell), as: UTF8.self)
  }
}

extension TableSample.Row {
  /// Nothing in it is a number, a date or a time.
  var isAllText: Bool { !natures.contains { $0.isTyped } }

  func nature(_ column: Int) -> CellNature {
    column < natures.count ? natures[column] : .empty
  }

  func text(_ column: Int) -> String {
    column < cells.count ? cells[column] : ""
  }

  /// Columns up to the last one that is not blank.
  var extent: Int { (natures.lastIndex { $0 != .empty } ?? -1) + 1 }

  var hasDigits: Bool { cells.contains { $0.utf8.contains { $0 &- 48 < 10 } } }

  /// No row narrower than `width` changes.
  func prefix(_ width: Int) -> TableSample.Row {
    TableSample.Row(
      number: number, cells: Array(cells.prefix(width)), natures: Array(natures.prefix(width)))
  }
}
