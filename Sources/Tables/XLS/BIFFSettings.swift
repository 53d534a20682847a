/// The records of a substream that matter to more than one cell.
struct BIFFSettings {
  private(set) var codePage: Int?
  /// Serial numbers count from 1904-01-01.
  private(set) var is1904 = false
  private(set) var formats: [BIFFRecord] = []
  private(set) var cellFormats: [BIFFRecord] = []
  private(set) var strings: BIFFRecord?
  private(set) var filePass: BIFFRecord?
  /// Where Excel 5 and later say that sheets begin.
  private(set) var boundSheets: [BIFFRecord] = []
  /// Sheets inside of this substream, as Excel 4 wrote workbooks: a header with the name, and where
  /// the sheet begins.
  private(set) var innerSheets: [(header: BIFFRecord?, offset: Int)] = []
  /// The substream ends where it says, or where the next one begins.
  private(set) var hasEnd = true

  /// Collects the records from the substream that begins at `offset` to its end.
  init(_ stream: BIFFStream, from offset: Int) {
    var depth = 0
    var at = offset
    var header: BIFFRecord?
    while let record = stream.record(at: at) {
      if let beginning = BIFFBeginning(record, of: stream) {
        if depth == 1, beginning.content == .sheet {
          // Only Excel 4 puts sheets inside; to any other this substream has lost its end.
          guard beginning.version == .biff4 else { return }
          innerSheets.append((header, at))
          header = nil
        }
        depth += 1
      } else if record.kind == BIFFRecord.endOfFile {
        depth -= 1
        if depth <= 0 { return }
      } else if record.kind == BIFFRecord.sheetHeader {
        header = record
      } else if depth == 1 {
        take(record, of: stream)
      }
      at = record.body.upperBound
    }
    hasEnd = false
  }

  private mutating func take(_ record: BIFFRecord, of stream: BIFFStream) {
    switch record.kind {
    case BIFFRecord.codePage where record.body.count >= 2:
      codePage = stream.reader.word16(record.body.lowerBound).map(Int.init)
    case BIFFRecord.dateMode where record.body.count >= 2:
      is1904 = stream.reader.word16(record.body.lowerBound) == 1
    case BIFFRecord.format, BIFFRecord.format23: formats.append(record)
    case BIFFRecord.cellFormat, BIFFRecord.cellFormat2, BIFFRecord.cellFormat3,
      BIFFRecord.cellFormat4:
      cellFormats.append(record)
    case BIFFRecord.sharedStrings where strings == nil: strings = record
    case BIFFRecord.filePass where filePass == nil: filePass = record
    case BIFFRecord.boundSheet: boundSheets.append(record)
    default: break
    }
  }

  /// Which cell formats show dates and times.
  ///
  /// Excel 2 gives a cell its number format directly, all others through a list of cell formats.
  func styles(_ stream: BIFFStream, _ version: BIFFVersion, _ page: CodePage) -> CellStyles {
    var custom: [Int: NumberFormat] = [:]
    var text = ByteArena()
    for (index, record) in formats.enumerated() {
      var cursor = RecordCursor(record, of: stream)
      // Excel 4 left two bytes for the number, and only Excel 5 filled them.
      let number = version >= .biff4 ? cursor.word16() ?? index : index
      text.cut(to: 0)
      _ =
        version == .biff8
        ? cursor.appendString(to: &text)
        : cursor.appendBytes(isShort: true, in: page, to: &text)
      let bytes = UnsafeBufferPointer(start: text.base, count: text.count)
      custom[version >= .biff5 ? number : index] = NumberFormat(
        code: String(decoding: bytes, as: UTF8.self))
    }
    if version == .biff2 { return CellStyles(formats.indices.map { custom[$0] ?? .number }) }
    return CellStyles(
      cellFormats.map { record in
        let number = Self.formatNumber(record, of: stream)
        return custom[number] ?? (version >= .biff5 ? .builtIn(number) : .number)
      })
  }

  private static func formatNumber(_ record: BIFFRecord, of stream: BIFFStream) -> Int {
    let body = ByteReader(stream.reader.part(record.body))
    return record.kind == BIFFRecord.cellFormat
      ? body.word16(2).map(Int.init) ?? 0 : body.byte(1).map(Int.init) ?? 0
  }
}
