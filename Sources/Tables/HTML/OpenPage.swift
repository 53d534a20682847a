import Diagnostics

/// Opens a web page, which is what many applications save as `.xls`, with its tables in the order in
/// which they begin.
///
/// A table within a table is text of the cell that holds it and, as the table with the data often
/// stands within one that only lays out the page, a table of the file too. What stands outside of
/// tables is read as what stands above the next one.
/// - Throws: When there is no table in it.
func openPage(
  _ bytes: UnsafeBufferPointer<UInt8>, named file: String, keeping owner: AnyObject?
) throws(Diagnostic) -> OpenedFile {
  let text = MarkupText(bytes, named: file, declaredBy: .meta, keeping: owner)
  let outline = HTMLOutline(text.bytes)
  let widest = outline.tables.map(\.width).max() ?? 0
  if widest < 3, outline.hasPassword { throw .pageIsLogin(file) }
  guard !outline.tables.isEmpty else {
    throw outline.hasFrames ? .pageHasOnlyFrames(file) : .pageHasNoTable(file)
  }
  let page = HTMLPage(file: file, text: text, formats: outline.formats)
  var opened = OpenedFile(
    format: .html(text.encoding),
    tables: outline.tables.map { HTMLTable(at: $0.offset, of: page) }, problems: text.problems)
  opened.largest = outline.largest
  return opened
}
