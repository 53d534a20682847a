package import Diagnostics

/// One worksheet of an XML Spreadsheet 2003. Of merged cells the first holds the value.
package struct XMLSheetTable: SourceTable {
  package let sheet: String?
  package let isHidden: Bool
  package var is1904: Bool { workbook.outline.is1904 }
  private let offset: Int
  private let workbook: XMLWorkbook
  private let merged = MergedAreas()
  package var mergedDown: [MergedArea] { merged.all }

  init(_ sheet: XMLWorkbookOutline.Sheet, of workbook: XMLWorkbook) {
    self.sheet = sheet.name
    isHidden = sheet.isHidden
    offset = sheet.offset
    self.workbook = workbook
  }

  package func forEachRow(_ body: (borrowing SourceRow) throws -> Bool) throws -> [Diagnostic] {
    try withExtendedLifetime(workbook) {
      var scanner = XMLSheetScanner(
        workbook.reader(from: offset), of: workbook, sheet: sheet ?? "")
      var row = RowBuffer()
      while let number = try scanner.next(into: &row) {
        guard
          try body(SourceRow(number: number, cells: row.row, hasUncalculated: row.hasUncalculated))
        else { break }
      }
      merged.set(scanner.merged)
      return []
    }
  }
}
