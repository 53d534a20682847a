package import Diagnostics

/// One worksheet of a workbook. Merged cells are left as they are: the first holds the value.
package struct SheetTable: SourceTable {
  package let sheet: String?
  package let isHidden: Bool
  package var is1904: Bool { workbook.is1904 }
  private let part: String
  private let workbook: WorkbookContext
  private let merged = MergedAreas()
  package var mergedDown: [MergedArea] { merged.all }

  init(_ name: String, isHidden: Bool, part: String, of workbook: WorkbookContext) {
    sheet = name
    self.isHidden = isHidden
    self.part = part
    self.workbook = workbook
  }

  package func forEachRow(
    _ body: (borrowing SourceRow) throws -> Bool
  ) throws -> [Diagnostic] {
    try withExtendedLifetime(workbook) {
      var scanner = SheetScanner(
        XMLReader(try workbook.parts.text(of: part)), of: workbook, sheet: sheet ?? "")
      var row = RowBuffer()
      while let number = try scanner.next(into: &row) {
        guard
          try body(SourceRow(number: number, cells: row.row, hasUncalculated: row.hasUncalculated))
        else { break }
      }
      merged.set(scanner.merged)
      return scanner.problems.all
    }
  }
}
