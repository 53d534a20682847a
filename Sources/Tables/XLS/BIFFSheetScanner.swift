import Diagnostics

/// Walks through a sheet's cell records and fills rows from them.
struct BIFFSheetScanner: ~Copyable {
  /// No version of the format has more columns.
  static let columnLimit = 256

  private(set) var problems = DiagnosticLog()

  private let workbook: BIFFWorkbook
  private let stream: BIFFStream
  private let version: BIFFVersion
  private let styles: CellStyles
  private let strings: SharedStrings
  private let is1904: Bool
  private let sheet: String?
  private var cells: BIFFCells
  private var pending: (record: BIFFRecord, row: Int)?
  private var text = ByteArena()
  private var textLeft = SharedStrings.shownLimit
  /// The 0-based row that was read last; −1 before the first.
  private var row = -1

  init(_ outline: BIFFOutline.Sheet, of workbook: BIFFWorkbook) {
    self.workbook = workbook
    stream = workbook.stream
    version = workbook.version
    styles = outline.styles
    strings = workbook.strings
    is1904 = workbook.is1904
    sheet = outline.name
    cells = BIFFCells(workbook.stream, from: outline.offset)
    pending = cells.next()
  }

  /// Reads the next row with a value in it into `buffer`; nil behind the last, else the row's number.
  mutating func next(into buffer: inout RowBuffer) throws(Diagnostic) -> Int? {
    while let first = pending {
      buffer.clear()
      row = first.row
      while let cell = pending, cell.row == row {
        read(cell.record, into: &buffer)
        pending = cells.next()
      }
      guard textLeft >= 0 else { throw .sheetIsTooLarge(workbook.file, sheet: sheet ?? "") }
      buffer.trimEnd()
      if !buffer.isBlank { return row + 1 }
    }
    if cells.isCut { throw .sheetIsCut(workbook.file, sheet: sheet, row: row + 1) }
    return nil
  }

  private mutating func read(_ record: BIFFRecord, into buffer: inout RowBuffer) {
    let body = ByteReader(stream.reader.part(record.body))
    // Excel 2 has three bytes of attributes where later ones have the number of a cell format.
    let isOld = record.isOldCell(version)
    guard let column = body.word16(2).map(Int.init), column < Self.columnLimit,
      let style = isOld ? body.byte(5).map({ Int($0 & 0x3F) }) : body.word16(4).map(Int.init)
    else { return cannotRead(nil) }
    let at = isOld ? 7 : 6
    var cell: SourceCell?
    switch record.kind {
    case BIFFRecord.rkRow: return readRow(body, from: column, &buffer)
    case BIFFRecord.number, BIFFRecord.number2:
      cell = body.word64(at).map { number(Double(bitPattern: $0), style, &buffer) }
    case BIFFRecord.rk, BIFFRecord.rkOld:
      cell = body.word32(at).map { number(Self.value(rk: $0), style, &buffer) }
    case BIFFRecord.integer2:
      cell = body.word16(at).map { number(Double($0), style, &buffer) }
    case BIFFRecord.sharedLabel:
      cell = body.word32(at).map { shared(Int($0), column) }
    case BIFFRecord.label, BIFFRecord.richLabel, BIFFRecord.label2:
      cell = readText(record, from: at, isShort: isOld, &buffer)
    case BIFFRecord.boolean, BIFFRecord.boolean2:
      if let value = body.byte(at), let isError = body.byte(at + 1) {
        cell = isError == 1 ? Self.error(value) : Self.boolean(value)
      }
    default:
      cell = formula(record, body, at, style, &buffer)
    }
    guard let cell else { return cannotRead(column) }
    _ = buffer.place(cell, at: column)
  }

  /// Several numbers side by side: a cell format and an RK each.
  private mutating func readRow(
    _ body: ByteReader, from column: Int, _ buffer: inout RowBuffer
  ) {
    var column = column
    var at = 4
    while at + 6 <= body.count - 2, let style = body.word16(at), let rk = body.word32(at + 2) {
      guard column < Self.columnLimit else { return cannotRead(nil) }
      _ = buffer.place(number(Self.value(rk: rk), Int(style), &buffer), at: column)
      column += 1
      at += 6
    }
  }

  private mutating func formula(
    _ record: BIFFRecord, _ body: ByteReader, _ at: Int, _ style: Int, _ buffer: inout RowBuffer
  ) -> SourceCell? {
    guard let bits = body.word64(at) else { return nil }
    guard bits >> 48 == 0xFFFF else {
      let result = Double(bitPattern: bits)
      // 0 that is to be calculated when the file is opened is what programs put that cannot.
      let mustCalculate = body.byte(at + 8).map { $0 & 2 != 0 } ?? false
      guard result == 0, mustCalculate else { return number(result, style, &buffer) }
      buffer.hasUncalculated = true
      return SourceCell(.number, bytes: Self.zero).uncalculated
    }
    let value = UInt8(truncatingIfNeeded: bits >> 16)
    switch bits & 0xFF {
    case 0:
      guard let string = string(behind: record) else {
        buffer.hasUncalculated = true
        return SourceCell(.empty).uncalculated
      }
      return readText(string, from: 0, isShort: string.kind == BIFFRecord.string2, &buffer)
    case 1: return Self.boolean(value)
    case 2: return Self.error(value)
    default: return SourceCell(.empty)
    }
  }

  /// The text that a formula gave; the formula itself, where cells share it, may stand between.
  private func string(behind formula: BIFFRecord) -> BIFFRecord? {
    var at = formula.body.upperBound
    while let record = stream.record(at: at) {
      if record.kind == BIFFRecord.string || record.kind == BIFFRecord.string2 { return record }
      if record.isCell || record.kind == BIFFRecord.endOfFile { return nil }
      at = record.body.upperBound
    }
    return nil
  }

  private mutating func readText(
    _ record: BIFFRecord, from offset: Int, isShort: Bool, _ buffer: inout RowBuffer
  ) -> SourceCell {
    var cursor = RecordCursor(record, of: stream, from: offset)
    text.cut(to: 0)
    // Of a text that is not all there, what is there is shown.
    _ =
      version == .biff8 && !isShort
      ? cursor.appendString(to: &text)
      : cursor.appendBytes(isShort: isShort, in: workbook.page, to: &text)
    guard text.count > 0 else { return SourceCell(.empty) }
    return SourceCell(.text, bytes: buffer.copy(text.base, text.count))
  }

  private mutating func shared(_ index: Int, _ column: Int) -> SourceCell {
    guard let string = strings[index] else {
      problems.add(
        .sharedStringIsMissing(
          workbook.file, sheet: sheet ?? "", row: row + 1, column: column + 1))
      return SourceCell(.empty)
    }
    textLeft -= string.count
    return SourceCell(string.isEmpty ? .empty : .text, bytes: string)
  }

  private mutating func cannotRead(_ column: Int?) {
    problems.add(
      .cellCannotBeRead(workbook.file, sheet: sheet, row: row + 1, column: column.map { $0 + 1 }))
  }

  private func number(_ value: Double, _ style: Int, _ buffer: inout RowBuffer) -> SourceCell {
    guard value.isFinite else { return Self.error(0x24) }
    let format = styles[style]
    if format != .number {
      let cell = SerialDate.cell(value, format, is1904: is1904)
      if cell.kind != .number { return cell }
    }
    let memory = buffer.reserve(NumberText.capacity)
    let count = NumberText.write(value, to: memory)
    return SourceCell(
      .number, bytes: UnsafeBufferPointer(start: memory, count: count), number: value)
  }
}
