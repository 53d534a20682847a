import Diagnostics

/// Walks through a worksheet's XML and fills rows from it.
struct SheetScanner: ~Copyable {
  /// Empty cells between others that may be made all together.
  static let gapLimit = 200_000_000
  static let rowLimit = 16_777_216

  private(set) var problems = DiagnosticLog()
  /// What is merged downwards, known behind the last row.
  private(set) var merged: [MergedArea] = []

  private var reader: XMLReader
  /// Of the workbook, which outlives the scanner.
  private let shared: SharedStrings.View
  private let styles: CellStyles
  private let is1904: Bool
  private let calculatesOnLoad: Bool
  private let file: String
  private let sheet: String
  private var text = ByteArena()
  private var textLeft = SharedStrings.shownLimit
  private var gapsLeft = SheetScanner.gapLimit
  private var number = 0
  private var isInData = false

  init(_ reader: consuming XMLReader, of workbook: WorkbookContext, sheet: String) {
    self.reader = reader
    shared = workbook.shared.view
    styles = workbook.styles
    is1904 = workbook.is1904
    calculatesOnLoad = workbook.calculatesOnLoad
    file = workbook.parts.archive.file
    self.sheet = sheet
  }

  /// Reads the next row with a value in it into `row`; nil behind the last, else the row's number.
  mutating func next(into row: inout RowBuffer) throws(Diagnostic) -> Int? {
    while true {
      if isInData, reader.depth == 2, let given = reader.takePlainRow() {
        try readRow(given, into: &row)
        try readRest(of: given, into: &row)
        if !row.isBlank { return number }
        continue
      }
      switch try reader.next() {
      case .finished: return nil
      case .start:
        if isInData, reader.depth == 3, reader.isNamed("row") {
          let given = try rowNumber()
          try readRow(given, into: &row)
          try readRest(of: given, into: &row)
          if !row.isBlank { return number }
        } else if reader.depth == 2, reader.isNamed("sheetData") {
          isInData = true
        }
      case .end:
        if isInData, reader.depth == 1 {
          // What is broken behind the data keeps nobody from reading it.
          try? readMerged()
          try reader.finish()
          return nil
        }
      case .text: continue
      }
    }
  }

  /// Reads on to the merged cells, which stand behind the data.
  private mutating func readMerged() throws(Diagnostic) {
    var isInMerged = false
    while merged.count < MergedAreas.limit {
      switch try reader.next() {
      case .finished: return
      case .text: continue
      case .end:
        if reader.depth < 1 || isInMerged && reader.depth == 1 { return }
      case .start:
        if isInMerged {
          try readArea()
        } else if reader.isNamed("mergeCells") {
          isInMerged = true
        } else if reader.isNamed("hyperlinks") || reader.isNamed("dataValidations") {
          return
        } else {
          try reader.skipElement()
        }
      }
    }
  }

  private mutating func readArea() throws(Diagnostic) {
    var cursor = reader.firstAttribute
    while let attribute = try reader.nextAttribute(&cursor) {
      guard attribute.name.elementsEqual("ref".utf8) else { continue }
      if let area = MergedArea(attribute.value) { merged.append(area) }
    }
  }

  /// What the row that was just begun says of its number; 0 where that is nothing.
  private func rowNumber() throws(Diagnostic) -> Int {
    var given = 0
    var cursor = reader.firstAttribute
    while let attribute = try reader.nextAttribute(&cursor) {
      guard attribute.name.count == 1, attribute.name[0] == UInt8(ascii: "r") else { continue }
      guard let number = CellReference.number(attribute.value[...], from: 0) else {
        throw reader.broken
      }
      given = number
    }
    return given
  }

  /// Reads the row that was just begun.
  ///
  /// - Parameter given: The number that it says it has; 0, from which some writers count, is none.
  private mutating func readRow(_ given: Int, into row: inout RowBuffer) throws(Diagnostic) {
    row.clear()
    // A row that has no number follows the one before. Where numbers go back, as no spreadsheet
    // writes them, the row still stands below the last: one above the header would be lost.
    number = max(given, number + 1)
    guard number <= Self.rowLimit else { throw .sheetIsTooLarge(file, sheet: sheet) }
    try readCells(into: &row)
  }

  /// Reads on where a row's cells stand in several elements of its number, as some programs write
  /// each cell in one of its own.
  @inline(__always)
  private mutating func readRest(of given: Int, into row: inout RowBuffer) throws(Diagnostic) {
    while given > 0, try reader.rowGoesOn(given, from: row.count) {
      if reader.takePlainRow() == nil {
        // Blanks may stand before it.
        while try reader.next() == .text {}
      }
      try readCells(into: &row)
    }
  }

  /// Reads the cells of the row element that was just begun, behind those that the row has.
  private mutating func readCells(into row: inout RowBuffer) throws(Diagnostic) {
    while true {
      if let plain = reader.takePlainCell() {
        try take(plain, into: &row)
        continue
      }
      if reader.takePlainRowEnd() { return row.trimEnd() }
      switch try reader.next() {
      case .start:
        if reader.depth == 4, reader.isNamed("c") {
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

  @inline(__always)
  private mutating func take(
    _ plain: XMLReader.PlainCell, into row: inout RowBuffer
  ) throws(Diagnostic) {
    let column = plain.column ?? row.count
    switch plain.content {
    case .nothing: place(SourceCell(.empty), at: column, &row)
    case .shared(let index): place(cell(ofShared: index, column), at: column, &row)
    case .number(let number, let digits):
      place(cell(number, plain.style, writtenAs: digits, &row), at: column, &row)
    }
    guard gapsLeft >= 0, textLeft >= 0 else { throw .sheetIsTooLarge(file, sheet: sheet) }
  }

  private mutating func readCell(into row: inout RowBuffer) throws(Diagnostic) {
    var column = row.count
    var style = 0
    var type = CellType.number
    var cursor = reader.firstAttribute
    while let attribute = try reader.nextAttribute(&cursor) {
      guard attribute.name.count == 1 else { continue }
      switch attribute.name[0] {
      case UInt8(ascii: "r"):
        guard let reference = CellReference(attribute.value) else { throw reader.broken }
        column = reference.column
      case UInt8(ascii: "s"): style = CellReference.number(attribute.value[...]) ?? 0
      case UInt8(ascii: "t"): type = CellType(attribute.value)
      default: continue
      }
    }
    text.cut(to: 0)
    let content = try readContent()
    if content.hasString { type = .text }
    if isUncalculated(content, type) {
      row.hasUncalculated = true
      place(uncalculated(&row), at: column, &row)
    } else if text.count == 0 {
      // A cell without a value still takes its place where the next one tells none.
      place(SourceCell(.empty), at: column, &row)
    } else {
      if type == .text { XMLText.unescape(&text, from: 0) }
      let value = UnsafeBufferPointer(start: UnsafePointer(text.base), count: text.count)
      place(cell(value, type, style, column, &row), at: column, &row)
    }
    guard gapsLeft >= 0, textLeft >= 0 else { throw .sheetIsTooLarge(file, sheet: sheet) }
  }

  private mutating func place(_ cell: SourceCell, at column: Int, _ row: inout RowBuffer) {
    gapsLeft -= row.place(cell, at: column)
  }

  /// What a cell has in it.
  private struct Content {
    var hasFormula = false
    var hasValue = false
    /// A string of its own.
    var hasString = false
  }

  /// Whether nothing has calculated the cell's formula. A text that is empty is a result; 0 is none
  /// in a workbook whose writer left it to others to calculate (XlsxWriter puts 0 everywhere).
  private func isUncalculated(_ content: Content, _ type: CellType) -> Bool {
    guard content.hasFormula else { return false }
    if text.count == 0 { return type != .text || !content.hasValue }
    return type == .number && calculatesOnLoad && text.count == 1
      && text.base[0] == UInt8(ascii: "0")
  }

  private func uncalculated(_ row: inout RowBuffer) -> SourceCell {
    (text.count == 0
      ? SourceCell(.empty) : SourceCell(.number, bytes: row.copy(text.base, text.count)))
      .uncalculated
  }

  /// Reads past the cell that was just begun, its own string or else its value into `text`.
  private mutating func readContent() throws(Diagnostic) -> Content {
    var isValue = false
    var content = Content()
    while true {
      switch try reader.next() {
      case .start:
        if reader.isNamed("v") {
          isValue = !content.hasString
          content.hasValue = true
        } else if reader.isNamed("is") {
          text.cut(to: 0)
          content.hasString = true
          try SharedStrings.readString(&reader, into: &text)
        } else {
          content.hasFormula = content.hasFormula || reader.isNamed("f")
          try reader.skipElement()
        }
      case .text: if isValue { try reader.appendText(to: &text) }
      case .end:
        isValue = false
        if reader.depth == 3 { return content }
      case .finished: throw reader.broken
      }
    }
  }

  /// The cell that a value means under a type and a style.
  private mutating func cell(
    _ value: UnsafeBufferPointer<UInt8>, _ type: CellType, _ style: Int, _ column: Int,
    _ row: inout RowBuffer
  ) -> SourceCell {
    switch type {
    case .number:
      guard let number = DecimalNumber.value(value) else { return copied(value, .text, &row) }
      return cell(number, style, writtenAs: value, &row)
    case .shared:
      return cell(ofShared: CellReference.number(value[...], from: 0) ?? -1, column)
    case .text: return copied(value, .text, &row)
    case .boolean:
      let isTrue = value[0] == UInt8(ascii: "1") || value[0] | 0x20 == UInt8(ascii: "t")
      let word: StaticString = isTrue ? "TRUE" : "FALSE"
      return SourceCell(.boolean, bytes: Self.bytes(of: word), number: isTrue ? 1 : 0)
    case .error: return copied(value, .error, &row)
    case .date: return ISODateCell.cell(value) ?? copied(value, .text, &row)
    }
  }

  /// A number, which is a moment or a time where its format says so.
  @inline(__always)
  private func cell(
    _ number: Double, _ style: Int, writtenAs digits: UnsafeBufferPointer<UInt8>,
    _ row: inout RowBuffer
  ) -> SourceCell {
    let format = styles[style]
    if format != .number {
      let cell = SerialDate.cell(number, format, is1904: is1904)
      if cell.kind != .number { return cell }
    }
    return row.number(number, writtenAs: digits)
  }

  @inline(__always)
  private mutating func cell(ofShared index: Int, _ column: Int) -> SourceCell {
    guard let string = shared[index] else {
      problems.add(.sharedStringIsMissing(file, sheet: sheet, row: number, column: column + 1))
      return SourceCell(.empty)
    }
    textLeft -= string.count
    return SourceCell(string.isEmpty ? .empty : .text, bytes: string)
  }

  private func copied(
    _ value: UnsafeBufferPointer<UInt8>, _ kind: SourceCell.Kind, _ row: inout RowBuffer
  ) -> SourceCell {
    SourceCell(kind, bytes: value.baseAddress.map { row.copy($0, value.count) } ?? value)
  }

  private static func bytes(of text: StaticString) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
  }
}

/// A cell's `t` attribute.
private enum CellType {
  case number, shared, text, boolean, error, date

  @inline(__always)
  init(_ value: UnsafeBufferPointer<UInt8>) {
    guard value.count == 1 else {
      // `str` and `inlineStr`, and whatever else there may be: shown as it is.
      self = .text
      return
    }
    self =
      switch value[0] {
      case UInt8(ascii: "n"): .number
      case UInt8(ascii: "s"): .shared
      case UInt8(ascii: "b"): .boolean
      case UInt8(ascii: "e"): .error
      case UInt8(ascii: "d"): .date
      default: .text
      }
  }
}
