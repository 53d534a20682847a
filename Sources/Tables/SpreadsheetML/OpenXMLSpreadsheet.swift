import Diagnostics

/// Opens an XML Spreadsheet 2003, with all its worksheets in their order.
/// - Throws: When its XML is damaged, declares a document type, or has no worksheet.
func openXMLSpreadsheet(
  _ bytes: UnsafeBufferPointer<UInt8>, named file: String, keeping owner: AnyObject?
) throws(Diagnostic) -> OpenedFile {
  let text = MarkupText(bytes, named: file, declaredBy: .xml, keeping: owner)
  let workbook = XMLWorkbook(try XMLWorkbookOutline(text.bytes, of: file), text, of: file)
  guard !workbook.outline.sheets.isEmpty else { throw .workbookHasNoSheets(file) }
  return OpenedFile(
    format: .spreadsheetML,
    tables: workbook.outline.sheets.map { XMLSheetTable($0, of: workbook) },
    problems: text.problems)
}

/// What all sheets of an XML spreadsheet share.
final class XMLWorkbook {
  let file: String
  let outline: XMLWorkbookOutline
  let text: MarkupText

  init(_ outline: XMLWorkbookOutline, _ text: MarkupText, of file: String) {
    self.outline = outline
    self.text = text
    self.file = file
  }

  /// Reads from the byte at `offset` on, where an element begins.
  func reader(from offset: Int = 0) -> XMLReader {
    let rest = UnsafeBufferPointer(rebasing: text.bytes[offset...])
    return XMLReader(PartText(MemoryBytes(rest, of: file)), isTolerant: true)
  }
}
