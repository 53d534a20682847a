package import Diagnostics

/// Reads a workbook that was just written back from its file: every part whole by its checksum and
/// well-formed, and its sheets those that were meant.
///
/// - Throws: what is wrong with the file.
package func checkWrittenWorkbook(at path: String, sheets: [String]) throws(Diagnostic) {
  let held = try HeldBytes(path: path, named: path)
  defer { withExtendedLifetime(held) {} }
  let bytes = held.bytes.assumingMemoryBound(to: UInt8.self)
  let parts = try PackageParts(ZipArchive(bytes, named: path))
  for entry in parts.archive.entries {
    var reader = XMLReader(try parts.text(of: entry.name))
    while try reader.next() != .finished {}
    try reader.finish()
  }
  let opened = try openWorkbook(bytes, named: path, keeping: held)
  guard opened.tables.compactMap(\.sheet) == sheets else {
    throw .zipIsDamaged(path, .package, .sheets)
  }
}
