package import Diagnostics

/// Finds out from `bytes` what a file is, and opens its tables.
///
/// The file's name plays no part but in messages. `owner`, where given, is kept alive by the tables;
/// without one the caller keeps `bytes` valid for as long as it reads them.
/// - Throws: When the file is empty, damaged, or of a kind that cannot be read.
package func openFile(
  _ bytes: UnsafeRawBufferPointer, named name: String, keeping owner: AnyObject? = nil
) throws(Diagnostic) -> OpenedFile {
  let bytes = UnsafeBufferPointer(
    start: bytes.baseAddress?.assumingMemoryBound(to: UInt8.self), count: bytes.count)
  if bytes.allSatisfy({ $0 == 0 }) { throw .fileIsEmpty(name) }
  switch FileKind.recognised(in: bytes) {
  case .zip:
    return try openWorkbook(bytes, named: name, keeping: owner)
  case .oldWorkbook:
    return try openOldWorkbook(bytes, named: name, keeping: owner)
  case let kind?:
    throw .fileIsNoTable(name, kind)
  case nil:
    return try openText(bytes, named: name, keeping: owner)
  }
}

/// Opens a mapped file and keeps it mapped while its tables live.
package func openFile(_ file: MappedFile, named name: String) throws(Diagnostic) -> OpenedFile {
  try openFile(file.bytes, named: name, keeping: file)
}
