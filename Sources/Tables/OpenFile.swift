package import Diagnostics

/// Finds out from `bytes` what a file is, and opens its tables.
///
/// The file's name plays no part but in messages. `owner`, where given, is kept alive by the tables;
/// without one the caller keeps `bytes` valid for as long as it reads them.
/// - Throws: When the file is empty, damaged, or of a kind that cannot be read.
package func openFile(
  _ bytes: UnsafeRawBufferPointer, named name: String, keeping owner: AnyObject? = nil
) throws(Diagnostic) -> OpenedFile {
  let bytes = bytes.assumingMemoryBound(to: UInt8.self)
  if bytes.allSatisfy({ $0 == 0 }) { throw .fileIsEmpty(name) }
  switch FileKind.recognised(in: bytes) {
  case .zip:
    return WrappedLines.unwrapped(try openWorkbook(bytes, named: name, keeping: owner), named: name)
  case .oldWorkbook:
    return WrappedLines.unwrapped(
      try openOldWorkbook(bytes, named: name, keeping: owner), named: name)
  case .encryptedWorkbook:
    return WrappedLines.unwrapped(try openLockedWorkbook(bytes, named: name), named: name)
  case .gzip:
    return try openCompressed(bytes, named: name)
  case .html:
    return try openPage(bytes, named: name, keeping: owner)
  case .spreadsheetML:
    return WrappedLines.unwrapped(
      try openXMLSpreadsheet(bytes, named: name, keeping: owner), named: name)
  case .otherOLE where CompoundFile.lacksDirectory(bytes):
    throw .oldDocumentIsCut(name)
  case let kind?:
    throw .fileIsNoTable(name, kind)
  case nil:
    return try openText(bytes, named: name, keeping: owner)
  }
}

/// Opens bytes in memory, which stay there while the tables live.
package func openFile(_ held: HeldBytes, named name: String) throws(Diagnostic) -> OpenedFile {
  try openFile(held.bytes, named: name, keeping: held)
}

/// Opens what a file compressed with gzip holds.
private func openCompressed(
  _ bytes: UnsafeBufferPointer<UInt8>, named name: String
) throws(Diagnostic) -> OpenedFile {
  let held = try Gunzip.all(of: bytes, named: name)
  let isTwofold = held.withBytes { FileKind.recognised(in: $0) == .gzip }
  if isTwofold { throw .gzipIsTwofold(name) }
  var file = try openFile(held, named: name)
  file.isCompressed = true
  return file
}
