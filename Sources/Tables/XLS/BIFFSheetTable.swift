package import Diagnostics

/// One sheet of an old workbook.
package struct BIFFSheetTable: SourceTable {
  package var sheet: String? { outline.name }
  package var isHidden: Bool { outline.isHidden }
  package var is1904: Bool { workbook.is1904 }
  package var mergedDown: [MergedArea] {
    withExtendedLifetime(workbook) { workbook.stream.mergedAreas(from: outline.offset) }
  }
  private let outline: BIFFOutline.Sheet
  private let workbook: BIFFWorkbook

  init(_ outline: BIFFOutline.Sheet, of workbook: BIFFWorkbook) {
    self.outline = outline
    self.workbook = workbook
  }

  package func forEachRow(
    _ body: (borrowing SourceRow) throws -> Bool
  ) throws -> [Diagnostic] {
    try withExtendedLifetime(workbook) {
      var scanner = BIFFSheetScanner(outline, of: workbook)
      var row = RowBuffer()
      while let number = try scanner.next(into: &row) {
        guard
          try body(SourceRow(number: number, cells: row.row, hasUncalculated: row.hasUncalculated))
        else { break }
      }
      return scanner.problems.all
    }
  }
}
