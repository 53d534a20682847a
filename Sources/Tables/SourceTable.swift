package import Diagnostics

/// One row of a table, valid only during the callback that got it.
@usableFromInline package struct SourceRow {
  /// The row as Excel shows it: 1-based, blank rows counted.
  @usableFromInline package var number: Int
  /// From column A on. Rows of one table may differ in length.
  @usableFromInline package var cells: UnsafeBufferPointer<SourceCell>
  /// Some cell is a formula that was never calculated.
  @usableFromInline package var hasUncalculated: Bool

  @inlinable package init(
    number: Int, cells: UnsafeBufferPointer<SourceCell>, hasUncalculated: Bool = false
  ) {
    self.number = number
    self.cells = cells
    self.hasUncalculated = hasUncalculated
  }
}

/// Rows of cells: a delimited text, or one sheet of a workbook.
package protocol SourceTable {
  /// The sheet's name; nil in a file that has no sheets.
  var sheet: String? { get }
  /// The workbook does not show this sheet.
  var isHidden: Bool { get }

  /// Numbers that are dates without saying so count from 1904-01-01, not from 1900.
  var is1904: Bool { get }

  /// What stands above the table without being of it, line by line, each as its cells: titles of a
  /// web page.
  func linesAbove() -> [[String]]

  /// The cells that are merged downwards; of most formats known once all rows were read.
  var mergedDown: [MergedArea] { get }

  /// Hands over every row that is not blank, from the top, until `body` returns false.
  ///
  /// A blank row is counted in the numbers of those after it and not handed over. Can be called
  /// again: each call reads from the top.
  /// - Returns: Problems that were got over, such as a quote that is never closed.
  /// - Throws: A `Diagnostic` when the rest cannot be read, and whatever `body` throws.
  func forEachRow(_ body: (borrowing SourceRow) throws -> Bool) throws -> [Diagnostic]
}

extension SourceTable {
  package var is1904: Bool { false }
  package func linesAbove() -> [[String]] { [] }
  package var mergedDown: [MergedArea] { [] }
}
