import Diagnostics

/// Walks through one `Worksheet` element and fills rows from it.
struct XMLSheetScanner: ~Copyable {
  /// Empty cells between others that may be made all together.
  static let gapLimit = 50_000_000

  /// What is merged downwards among the rows so far.
  private(set) var merged: [MergedArea] = []

  private var reader: XMLReader
  private let outline: XMLWorkbookOutline
  private let file: String
  private let sheet: String
  private var text = ByteArena()
  private var gapsLeft = XMLSheetScanner.gapLimit
  private var number = 0
  /// Where the next cell stands if it does not say.
  private var column = 0

  init(_ reader: consuming XMLReader, of workbook: XMLWorkbook, sheet: String) {
    self.reader = reader
    outline = workbook.outline
    file = workbook.file
    self.sheet = sheet
  }

  /// Reads the next row with a value in it into `row`; nil behind the last, else the row's number.
  mutating func next(into row: inout RowBuffer) throws(Diagnostic) -> Int? {
    while true {
      switch try reader.next() {
      case .finished: return nil
      case .start:
        if reader.depth == 3, reader.isNamed("Row") {
          let span = try beginRow()
          try readCells(into: &row)
          if !row.isBlank { return number }
          number += span
        } else if reader.depth > 2 {
          try reader.skipElement()
        } else if reader.depth == 2, !reader.isNamed("Table") {
          try reader.skipElement()
        }
      case .end: if reader.depth == 0 { return nil }
      case .text: continue
      }
    }
  }

  /// - Returns: How many more blank rows the element stands for.
  private mutating func beginRow() throws(Diagnostic) -> Int {
    var index: Int?
    var span = 0
    var cursor = reader.firstAttribute
    while let attribute = try reader.nextAttribute(&cursor) {
      let name = attribute.localName
      if name.elementsEqual("Index".utf8) {
        index = CellReference.number(attribute.value[...])
        // Rows never go back; Excel does not open such a file.
        guard let index, index > number else { throw reader.broken }
      } else if name.elementsEqual("Span".utf8) {
        span = CellReference.number(attribute.value[...], from: 0) ?? 0
      }
    }
    number = index ?? number + 1
    guard number <= SheetScanner.rowLimit, span <= SheetScanner.rowLimit else {
      throw .sheetIsTooLarge(file, sheet: sheet)
    }
    return span
  }

  private mutating func readCells(into row: inout RowBuffer) throws(Diagnostic) {
    row.clear()
    column = 0
    while true {
      switch try reader.next() {
      case .start:
        if reader.isNamed("Cell") {
          try readCell(into: &row)
        } else {
          try reader.skipElement()
        }
      case .end:
        row.trimEnd()
        return
      case .text: continue
      case .finished: throw reader.broken
      }
    }
  }

  private mutating func readCell(into row: inout RowBuffer) throws(Diagnostic) {
    var across = 0
    var down = 0
    var format = NumberFormat.number
    var hasFormula = false
    var cursor = reader.firstAttribute
    while let attribute = try reader.nextAttribute(&cursor) {
      let name = attribute.localName
      if name.elementsEqual("Index".utf8) {
        guard let index = CellReference.number(attribute.value[...]) else { throw reader.broken }
        column = index - 1
      } else if name.elementsEqual("MergeAcross".utf8) {
        across = CellReference.number(attribute.value[...], from: 0) ?? 0
      } else if name.elementsEqual("MergeDown".utf8) {
        down = CellReference.number(attribute.value[...], from: 0) ?? 0
      } else if name.elementsEqual("StyleID".utf8) {
        format = outline.format(attribute.value)
      } else if name.elementsEqual("Formula".utf8) {
        hasFormula = true
      }
    }
    guard column < RowBuffer.columnLimit else { throw .sheetIsTooLarge(file, sheet: sheet) }
    let type = try readData()
    let isUncalculated = hasFormula && type == nil
    if isUncalculated { row.hasUncalculated = true }
    let cell =
      isUncalculated ? SourceCell(.empty).uncalculated : cell(type ?? .string, format, &row)
    gapsLeft -= row.place(cell, at: column)
    guard gapsLeft >= 0 else { throw .sheetIsTooLarge(file, sheet: sheet) }
    if down > 0, merged.count < MergedAreas.limit {
      merged.append(MergedArea(rows: number...number + down, column: column))
    }
    column += 1 + across
  }

  /// Reads past the cell that was just begun, the text of its `Data` into `text`.
  ///
  /// Formatted text has elements of HTML in it; a comment has a `Data` of its own, deeper down.
  /// - Returns: Nil where it has none.
  private mutating func readData() throws(Diagnostic) -> DataType? {
    text.cut(to: 0)
    var type: DataType?
    let outside = reader.depth - 1
    var isData = false
    while true {
      switch try reader.next() {
      case .start:
        if reader.depth == outside + 2 {
          isData = reader.isNamed("Data")
          guard isData else {
            try reader.skipElement()
            continue
          }
          type = try dataType()
        }
      case .text:
        if isData { try reader.appendText(to: &text) }
        guard text.count <= XMLReader.tokenLimit else { throw reader.tooMuchText }
      case .end:
        if reader.depth == outside { return type }
        if reader.depth == outside + 1 { isData = false }
      case .finished: throw reader.broken
      }
    }
  }

  private func dataType() throws(Diagnostic) -> DataType {
    var cursor = reader.firstAttribute
    while let attribute = try reader.nextAttribute(&cursor) {
      if attribute.localName.elementsEqual("Type".utf8) { return DataType(attribute.value) }
    }
    return .string
  }

  /// The cell that `text` means under a type and a format.
  private func cell(
    _ type: DataType, _ format: NumberFormat, _ row: inout RowBuffer
  ) -> SourceCell {
    guard text.count > 0 else { return SourceCell(.empty) }
    let value = UnsafeBufferPointer(start: text.base, count: text.count)
    switch type {
    case .string: return copied(.text, &row)
    case .number:
      guard let number = DecimalNumber.value(value) else { return copied(.text, &row) }
      let cell = SerialDate.cell(number, format, is1904: outline.is1904)
      return cell.kind == .number ? row.number(number, writtenAs: value) : cell
    case .moment:
      return Self.moment(value, format) ?? copied(.text, &row)
    case .boolean:
      let isTrue = value[0] == UInt8(ascii: "1") || value[0] | 0x20 == UInt8(ascii: "t")
      let word: StaticString = isTrue ? "TRUE" : "FALSE"
      return SourceCell(
        .boolean, bytes: UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount),
        number: isTrue ? 1 : 0)
    case .error: return copied(.error, &row)
    }
  }

  /// A moment; a time of day where Excel gives one the day that its calendar begins with.
  private static func moment(
    _ value: UnsafeBufferPointer<UInt8>, _ format: NumberFormat
  ) -> SourceCell? {
    guard var cell = ISODateCell.cell(value), cell.kind == .moment else {
      return ISODateCell.cell(value)
    }
    let intoDay = ISOText.timeIntoDay(cell.wall)
    let day = (cell.wall - intoDay) / ISOText.microsecondsPerDay
    if day == firstDay || day == firstDay - 1 {
      return SourceCell(.timeOfDay, wall: intoDay, hasTime: true)
    }
    cell.hasTime = format.showsTime || intoDay != 0
    return cell
  }

  /// 1899-12-31 in days since 1970-01-01.
  private static let firstDay: Int64 = -25_568

  private func copied(_ kind: SourceCell.Kind, _ row: inout RowBuffer) -> SourceCell {
    SourceCell(kind, bytes: row.copy(text.base, text.count))
  }
}

/// A `Data` element's `Type` attribute.
private enum DataType {
  case string, number, moment, boolean, error

  init(_ name: UnsafeBufferPointer<UInt8>) {
    self =
      if name.elementsEqual("Number".utf8) {
        .number
      } else if name.elementsEqual("DateTime".utf8) {
        .moment
      } else if name.elementsEqual("Boolean".utf8) {
        .boolean
      } else if name.elementsEqual("Error".utf8) {
        .error
      } else {
        .string
      }
  }
}

extension XMLReader.Attribute {
  /// The name without its prefix.
  fileprivate var localName: Slice<UnsafeBufferPointer<UInt8>> {
    name.lastIndex(of: UInt8(ascii: ":")).map { name[($0 + 1)...] } ?? name[...]
  }
}
