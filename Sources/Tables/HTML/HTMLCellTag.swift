/// What the tag of a cell says about it; its bytes are those of the page.
struct HTMLCellTag {
  private(set) var isHeader = false
  /// The columns and rows that it spans.
  private(set) var columns = 1
  private(set) var rows = 1

  /// Excel's own: the exact number, which may be left out where the text shows it.
  private var number: UnsafeBufferPointer<UInt8>?
  private var truth: UnsafeBufferPointer<UInt8>?
  private var isError = false
  private var style: UnsafeBufferPointer<UInt8>?
  private var classes: UnsafeBufferPointer<UInt8>?

  init() {}

  init(_ tokenizer: HTMLTokenizer) {
    isHeader = tokenizer.tag == .th
    var attributes = HTMLAttributes(tokenizer.bytes[tokenizer.attributes])
    while let attribute = attributes.next() {
      guard let first = attribute.name.first else { continue }
      switch first | 0x20 {
      case UInt8(ascii: "c"):
        if HTMLText.equals(attribute.name, "colspan") {
          columns = Self.span(attribute.value, limit: HTMLGrid.columnSpanLimit) ?? 1
        } else if HTMLText.equals(attribute.name, "class") {
          classes = attribute.value
        }
      case UInt8(ascii: "r") where HTMLText.equals(attribute.name, "rowspan"):
        // 0 is all rows of the section.
        rows = Self.span(attribute.value, limit: HTMLGrid.rowSpanLimit) ?? HTMLGrid.rowSpanLimit
      case UInt8(ascii: "s") where HTMLText.equals(attribute.name, "style"):
        style = attribute.value
      case UInt8(ascii: "x"):
        if HTMLText.equals(attribute.name, "x:num") { number = attribute.value }
        if HTMLText.equals(attribute.name, "x:bool") { truth = attribute.value }
        if HTMLText.equals(attribute.name, "x:err") { isError = true }
      default: continue
      }
    }
  }

  /// Nil for 0; 1 for what is no number.
  private static func span(_ value: UnsafeBufferPointer<UInt8>, limit: Int) -> Int? {
    let number = HTMLText.number(value, limit: limit) ?? 1
    return number == 0 ? nil : number
  }

  /// The cell that shows `text`.
  func cell(
    _ text: UnsafeBufferPointer<UInt8>, _ formats: HTMLFormats, _ row: inout RowBuffer
  ) -> SourceCell {
    if let number, let cell = numberCell(number.isEmpty ? text : number, text, formats, &row) {
      return cell
    }
    if let truth {
      let isTrue = HTMLText.equals(truth, "true") || truth.elementsEqual("1".utf8)
      let word: StaticString = isTrue ? "TRUE" : "FALSE"
      return SourceCell(
        .boolean, bytes: UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount),
        number: isTrue ? 1 : 0)
    }
    guard let base = text.baseAddress, !text.isEmpty else { return SourceCell(.empty) }
    return SourceCell(isError ? .error : .text, bytes: row.copy(base, text.count))
  }

  private func numberCell(
    _ value: UnsafeBufferPointer<UInt8>, _ text: UnsafeBufferPointer<UInt8>,
    _ formats: HTMLFormats, _ row: inout RowBuffer
  ) -> SourceCell? {
    guard let number = DecimalNumber.value(value) else { return nil }
    if let format = formats.format(style: style, classes: classes) {
      let cell = SerialDate.cell(number, format, is1904: formats.is1904)
      if cell.kind != .number { return cell }
    } else if Self.looksLikeMoment(text) {
      // A date whose format is not told: what it shows is surer than its number.
      return nil
    }
    return row.number(number, writtenAs: value)
  }

  private static func looksLikeMoment(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    var hasDash = false
    var hasLetter = false
    for byte in text {
      if byte == UInt8(ascii: "/") || byte == UInt8(ascii: ":") { return true }
      if byte == UInt8(ascii: "-") || byte == 0x20 { hasDash = true }
      if HTMLText.isLetter(byte) { hasLetter = true }
    }
    return hasDash && hasLetter && text.first.map { $0 &- 48 < 10 } ?? false
  }
}
