import Diagnostics

/// Finds the workbook stream in a file.
enum WorkbookSearch {
  struct Found {
    var stream: BIFFStream
    var beginning: BIFFBeginning
    /// It was found by its first bytes, for want of a directory that leads to it.
    var isSalvaged = false
  }

  /// What the stream is called; a file with both was saved for Excel 95 and for later ones.
  private static let names = ["workbook", "book"]
  /// Of several streams of one name, which no sound file has.
  private static let tries = 4

  /// - Throws: When the file is another kind of document, or the workbook in it cannot be found.
  static func stream(
    in bytes: UnsafeBufferPointer<UInt8>, named file: String
  ) throws(Diagnostic) -> Found {
    var found: Found?
    var isCut = false
    if bytes.first != 0xD0 {
      found = Self.found(StreamBytes(bytes))
    } else if let compound = CompoundFile(bytes) {
      let books = names.flatMap { name in
        compound.entries.lazy.filter { $0.name == name }.prefix(tries)
      }
      // A Word document may well have a workbook in it, which nobody means by handing it in.
      if books.isEmpty, !compound.entries.isEmpty { throw .fileIsNoTable(file, .otherOLE) }
      found = first(of: books, in: compound) ?? salvaged(bytes, sectorSize: compound.sectorSize)
      isCut = found == nil && books.contains { compound.readings(of: $0).contains { $0().isCut } }
    } else {
      found = salvaged(bytes, sectorSize: 512)
    }
    guard let found else { throw isCut ? .oldWorkbookIsCut(file) : .oldWorkbookIsDamaged(file) }
    return found
  }

  private static func first(
    of books: [CompoundFile.Entry], in compound: CompoundFile
  ) -> Found? {
    for book in books {
      for read in compound.readings(of: book) {
        if let found = found(read()) { return found }
      }
    }
    return nil
  }

  private static func found(_ bytes: StreamBytes) -> Found? {
    let stream = BIFFStream(bytes)
    guard let record = stream.record(at: 0),
      let beginning = BIFFBeginning(record, of: stream)
    else { return nil }
    return Found(stream: stream, beginning: beginning)
  }

  /// The workbook that begins in some sector, taken as if it went on to the file's end.
  private static func salvaged(
    _ bytes: UnsafeBufferPointer<UInt8>, sectorSize: Int
  ) -> Found? {
    var at = sectorSize
    while at < bytes.count {
      if isGlobals(bytes, at) {
        let rest = UnsafeBufferPointer(rebasing: bytes[at...])
        guard var found = found(StreamBytes(rest, isCut: true)) else { return nil }
        found.isSalvaged = true
        return found
      }
      at += sectorSize
    }
    return nil
  }

  /// Whether a workbook of Excel 5 or later begins at an offset.
  static func isGlobals(_ bytes: UnsafeBufferPointer<UInt8>, _ offset: Int) -> Bool {
    let beginnings: [[UInt8]] = [
      [0x09, 0x08, 0x10, 0x00, 0x00, 0x06, 0x05, 0x00],
      [0x09, 0x08, 0x08, 0x00, 0x00, 0x05, 0x05, 0x00],
    ]
    return offset <= bytes.count && beginnings.contains { bytes[offset...].starts(with: $0) }
  }
}
