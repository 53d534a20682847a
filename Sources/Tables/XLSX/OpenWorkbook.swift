import Diagnostics

/// Opens a ZIP as an XLSX workbook, its sheets in the order in which Excel shows them.
///
/// Sheets of charts and macros have no rows and are left out.
/// - Throws: When it is another kind of ZIP, or a part that all sheets need cannot be read.
func openWorkbook(
  _ bytes: UnsafeBufferPointer<UInt8>, named file: String, keeping owner: AnyObject?
) throws(Diagnostic) -> OpenedFile {
  let parts = try PackageParts(ZipArchive(bytes, named: file))
  let main = try workbookPart(of: parts)
  let relationships = try parts.relationships(of: main)
  let outline = try WorkbookOutline(parts.description(in: main))
  let shared = try part("sharedStrings", parts, relationships)
    .map { part throws(Diagnostic) in try SharedStrings(parts.text(of: part)) }
  let styles = try part("styles", parts, relationships)
    .map { part throws(Diagnostic) in try CellStyles(parts.description(in: part)) }
  let workbook = WorkbookContext(
    parts: parts, shared: shared ?? SharedStrings(), styles: styles ?? CellStyles(),
    is1904: outline.is1904, calculatesOnLoad: outline.calculatesOnLoad, owner: owner)
  try checkSheets(outline.sheets.compactMap { relationships[$0.relationship]?.target }, in: file)
  let tables = outline.sheets.compactMap { sheet -> SheetTable? in
    guard let relationship = relationships[sheet.relationship],
      relationship.kind == "worksheet"
    else { return nil }
    return SheetTable(
      sheet.name, isHidden: sheet.isHidden, part: relationship.target, of: workbook)
  }
  guard !tables.isEmpty else { throw .workbookHasNoSheets(file) }
  return OpenedFile(format: .xlsx, tables: tables, problems: [], names: outline.names)
}

/// More sheets than anybody makes; a thousand are already hard to find one's way in.
private let sheetLimit = 10_000

/// Sheets that are one and the same part would let a small file be read without end.
private func checkSheets(_ parts: [String], in file: String) throws(Diagnostic) {
  if Set(parts).count < parts.count || parts.count > sheetLimit {
    throw .zipIsDamaged(file, .package, .sheets)
  }
}

/// The part that lists the sheets.
private func workbookPart(of parts: PackageParts) throws(Diagnostic) -> String {
  let archive = parts.archive
  let documents = try parts.relationships(of: "").values
    .filter { $0.kind == "officeDocument" && archive[$0.target] != nil }.map(\.target).sorted()
  let candidates =
    documents + parts.parts(ofType: "sheet.main+xml")
    + parts.parts(ofType: "sheet.macroEnabled.main+xml")
    + ["xl/workbook.xml"].filter { archive[$0] != nil }
  guard let main = candidates.first else { throw .fileIsNoTable(archive.file, kind(of: parts)) }
  let type = parts.contentType(of: main) ?? ""
  let kind: FileKind? =
    if type.contains("wordprocessingml") || type.contains("ms-word") {
      .wordDocument
    } else if type.contains("presentationml") || type.contains("ms-powerpoint") {
      .presentation
    } else if type.contains("sheet.binary") || main.lowercased().hasSuffix(".bin") {
      .binaryWorkbook
    } else {
      nil
    }
  if let kind { throw .fileIsNoTable(archive.file, kind) }
  return main
}

/// A ZIP without a workbook, by the entries it has.
private func kind(of parts: PackageParts) -> FileKind {
  let archive = parts.archive
  if archive["mimetype"] != nil, archive["content.xml"] != nil { return .openDocumentSpreadsheet }
  if archive["word/document.xml"] != nil { return .wordDocument }
  if archive["ppt/presentation.xml"] != nil { return .presentation }
  if archive["xl/workbook.bin"] != nil { return .binaryWorkbook }
  return .plainZip
}

/// The part of a kind that the workbook refers to, or else the one of that content type.
private func part(
  _ kind: String, _ parts: PackageParts, _ relationships: [String: PackageParts.Relationship]
) -> String? {
  relationships.values.filter { $0.kind == kind && parts.archive[$0.target] != nil }
    .map(\.target).min() ?? parts.parts(ofType: ".\(kind)+xml").first
}

extension Optional {
  /// `map` whose closure may throw a typed error.
  fileprivate func map<Result>(
    _ transform: (Wrapped) throws(Diagnostic) -> Result
  ) throws(Diagnostic) -> Result? {
    guard let self else { return nil }
    return try transform(self)
  }
}
