/// The sheets of an old workbook that have cells.
struct BIFFOutline {
  struct Sheet {
    /// Nil where the file is one sheet and nothing around it.
    var name: String?
    var isHidden = false
    /// Where its first record stands.
    var offset: Int
    var styles: CellStyles
  }

  private(set) var sheets: [Sheet] = []
  /// The names of sheets that the workbook lists and has not.
  private(set) var missing: [String] = []

  private let workbook: BIFFWorkbook

  init(_ workbook: BIFFWorkbook, _ settings: BIFFSettings, _ beginning: BIFFBeginning) {
    self.workbook = workbook
    if beginning.content == .sheet {
      sheets = [Sheet(name: nil, offset: 0, styles: workbook.styles)]
    } else if beginning.version <= .biff4 {
      for (header, offset) in settings.innerSheets { addInner(header, offset) }
    } else {
      addBound(settings.boundSheets)
    }
  }

  /// A sheet inside of a workbook of Excel 4, which may bring cell formats of its own.
  private mutating func addInner(_ header: BIFFRecord?, _ offset: Int) {
    let own = BIFFSettings(workbook.stream, from: offset)
    let styles =
      own.cellFormats.isEmpty
      ? workbook.styles : own.styles(workbook.stream, workbook.version, workbook.page)
    let name = header.map { self.name(in: $0, from: 4) } ?? "Sheet\(sheets.count + 1)"
    sheets.append(Sheet(name: name, offset: offset, styles: styles))
  }

  private mutating func addBound(_ records: [BIFFRecord]) {
    let stream = workbook.stream
    // Where sheets really begin, for files whose list of them is wrong.
    lazy var found = Self.substreams(of: stream)
    for (index, record) in records.enumerated() {
      let body = ByteReader(stream.reader.part(record.body))
      guard let offset = body.word32(0).map(Int.init), let state = body.byte(4),
        let kind = body.byte(5), kind == 0
      else { continue }
      let name = self.name(in: record, from: 6)
      var place = beginning(at: offset).map { (offset, $0) }
      if place == nil, index + 1 < found.count {
        place = beginning(at: found[index + 1]).map { (found[index + 1], $0) }
      }
      guard let (offset, beginning) = place else {
        missing.append(name)
        continue
      }
      guard beginning.content == .sheet else { continue }
      sheets.append(
        Sheet(name: name, isHidden: state & 3 != 0, offset: offset, styles: workbook.styles))
    }
    guard records.isEmpty else { return }
    for offset in found where beginning(at: offset)?.content == .sheet {
      sheets.append(
        Sheet(name: "Sheet\(sheets.count + 1)", offset: offset, styles: workbook.styles))
    }
  }

  private func beginning(at offset: Int) -> BIFFBeginning? {
    workbook.stream.record(at: offset).flatMap { BIFFBeginning($0, of: workbook.stream) }
  }

  private func name(in record: BIFFRecord, from offset: Int) -> String {
    var cursor = RecordCursor(record, of: workbook.stream, from: offset)
    var text = ByteArena()
    _ =
      workbook.version == .biff8
      ? cursor.appendString(isShort: true, to: &text)
      : cursor.appendBytes(isShort: true, in: workbook.page, to: &text)
    return String(
      decoding: UnsafeBufferPointer(start: text.base, count: text.count), as: UTF8.self)
  }

  /// Where the stream's substreams begin, those inside of others aside.
  private static func substreams(of stream: BIFFStream) -> [Int] {
    var offsets: [Int] = []
    var depth = 0
    var at = 0
    while let record = stream.record(at: at) {
      if let beginning = BIFFBeginning(record, of: stream) {
        // Only charts stand inside of sheets; anything else begins anew.
        if depth == 0 || beginning.content != .chart {
          offsets.append(at)
          depth = 0
        }
        depth += 1
      } else if record.kind == BIFFRecord.endOfFile {
        depth = max(0, depth - 1)
      }
      at = record.body.upperBound
    }
    return offsets
  }
}
