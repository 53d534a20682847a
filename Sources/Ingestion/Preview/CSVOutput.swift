/// Writes rows as CSV: UTF-8, commas, CRLF, quotes where RFC 4180 asks for them, and an apostrophe
/// before what a spreadsheet would take for a formula.
struct CSVOutput {
  private static let chunk = 1 << 16

  private var buffer: [UInt8] = []
  private let sink: (UnsafeRawBufferPointer) throws -> Void
  private var isFirst = true
  /// Cells that got an apostrophe.
  private(set) var guarded = 0

  init(to sink: @escaping (UnsafeRawBufferPointer) throws -> Void) {
    self.sink = sink
    buffer.reserveCapacity(Self.chunk * 2)
  }

  mutating func add(_ cell: Cell) {
    switch cell.kind {
    case .text: add(text: cell.bytes)
    case .moment, .timeOfDay:
      var text = cell.text
      text.withUTF8 { field($0) }
    default: field(cell.bytes)
    }
  }

  mutating func add(text: UnsafeBufferPointer<UInt8>) {
    let isFormula = FormulaGuard.needs(text)
    if isFormula { guarded += 1 }
    field(text, apostrophe: isFormula)
  }

  mutating func endRow() throws {
    buffer.append(0x0D)
    buffer.append(0x0A)
    isFirst = true
    if buffer.count >= Self.chunk { try flush() }
  }

  mutating func flush() throws {
    guard !buffer.isEmpty else { return }
    try buffer.withUnsafeBytes(sink)
    buffer.removeAll(keepingCapacity: true)
  }

  private mutating func field(_ bytes: UnsafeBufferPointer<UInt8>, apostrophe: Bool = false) {
    if !isFirst { buffer.append(UInt8(ascii: ",")) }
    isFirst = false
    let isQuoted = bytes.contains {
      $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: ",") || $0 == 0x0A || $0 == 0x0D
    }
    if isQuoted { buffer.append(UInt8(ascii: "\"")) }
    if apostrophe { buffer.append(UInt8(ascii: "'")) }
    if isQuoted {
      for byte in bytes {
        if byte == UInt8(ascii: "\"") { buffer.append(byte) }
        buffer.append(byte)
      }
      buffer.append(UInt8(ascii: "\""))
    } else {
      buffer.append(contentsOf: bytes)
    }
  }
}
