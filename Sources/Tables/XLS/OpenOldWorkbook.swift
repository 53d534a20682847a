import Diagnostics

/// Opens an XLS workbook: a compound file that holds one, or a workbook stream by itself.
///
/// Sheets of charts, macros and modules have no rows and are left out.
/// - Throws: When no workbook can be found in it, it is locked, or it has no sheet.
func openOldWorkbook(
  _ bytes: UnsafeBufferPointer<UInt8>, named file: String, keeping owner: AnyObject?
) throws(Diagnostic) -> OpenedFile {
  let found = try WorkbookSearch.stream(in: bytes, named: file)
  var stream = found.stream
  let version = found.beginning.version
  var settings = BIFFSettings(stream, from: 0)
  if let lock = settings.filePass {
    let password = WorkbookCipher.defaultPassword
    guard let cipher = WorkbookCipher.opened(by: password, lock, of: stream, version) else {
      throw .fileIsNoTable(file, .encryptedWorkbook)
    }
    stream = cipher.deciphered(stream)
    settings = BIFFSettings(stream, from: 0)
  }
  let workbook = try BIFFWorkbook(stream, settings, version, named: file, keeping: owner)
  let outline = BIFFOutline(workbook, settings, found.beginning)
  guard !outline.sheets.isEmpty else {
    let isCut = !outline.missing.isEmpty || !settings.hasEnd || stream.stream.isCut
    throw isCut ? .oldWorkbookIsCut(file) : .workbookHasNoSheets(file)
  }
  var problems = workbook.problems
  if found.isSalvaged { problems.append(.oldWorkbookWasSalvaged(file)) }
  problems += outline.missing.map { .sheetCannotBeFound(file, sheet: $0) }
  return OpenedFile(
    format: .xls(version),
    tables: outline.sheets.map { BIFFSheetTable($0, of: workbook) }, problems: problems)
}
