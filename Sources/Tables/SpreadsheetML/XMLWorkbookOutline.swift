import Diagnostics

/// The sheets of an XML Spreadsheet 2003, its date system, and which of its styles show dates.
///
/// Elements and attributes are known by their names, whatever their prefixes.
/// Source: Microsoft, "XML Spreadsheet Reference" (2001).
struct XMLWorkbookOutline {
  struct Sheet {
    var name: String
    var isHidden = false
    /// Where its start tag stands.
    var offset: Int
  }

  static let sheetLimit = 10_000

  private(set) var sheets: [Sheet] = []
  /// Serial numbers count from 1904-01-01.
  private(set) var is1904 = false
  /// By the hash of the style's name.
  private var formats: [UInt64: NumberFormat] = [:]

  init(_ bytes: UnsafeBufferPointer<UInt8>, of file: String) throws(Diagnostic) {
    var reader = XMLReader(PartText(MemoryBytes(bytes, of: file)), isTolerant: true)
    var style: UInt64?
    var position = 0
    while true {
      switch try reader.next() {
      case .finished: return
      case .start:
        if reader.depth == 2, reader.isNamed("Worksheet") {
          guard sheets.count < Self.sheetLimit else { throw reader.tooMuchText }
          sheets.append(Sheet(name: try reader.value(of: "Name") ?? "", offset: position))
        } else if reader.depth == 3, reader.isNamed("Style") {
          style = try reader.value(of: "ID").map { NameHash.of($0.utf8) }
        } else if reader.depth == 4, reader.isNamed("NumberFormat"), let style {
          formats[style] = try reader.value(of: "Format").map(Self.format)
        } else if reader.depth == 3, reader.isNamed("Date1904") {
          is1904 = true
        } else if reader.depth == 4, reader.isNamed("Visible") {
          try noteVisibility(&reader)
        } else if reader.depth == 3, reader.isNamed("Table") {
          try reader.skipElement()
        }
      case .end, .text: break
      }
      position = reader.position
    }
  }

  /// The format of cells whose `StyleID` is this.
  func format(_ style: UnsafeBufferPointer<UInt8>) -> NumberFormat {
    formats.isEmpty ? .number : formats[NameHash.of(style)] ?? .number
  }

  private mutating func noteVisibility(_ reader: inout XMLReader) throws(Diagnostic) {
    var text = ByteArena()
    while true {
      let token = try reader.next()
      guard token == .text else { break }
      try reader.appendText(to: &text)
    }
    let word = UnsafeBufferPointer(start: text.base, count: text.count)
    let isHidden = ["SheetHidden", "SheetVeryHidden"].contains { word.elementsEqual($0.utf8) }
    if isHidden, !sheets.isEmpty { sheets[sheets.count - 1].isHidden = true }
  }

  /// A format by its English name or its code.
  private static func format(_ text: String) -> NumberFormat {
    NumberFormat(name: text) ?? NumberFormat(code: text)
  }
}

extension XMLReader {
  /// The attribute of that name, whatever its prefix.
  fileprivate func value(of name: StaticString) throws(Diagnostic) -> String? {
    if let value = try attribute(name, isPrefixed: true) { return value }
    return try attribute(name)
  }
}
