/// Writes rows as CSV: UTF-8, CRLF, quotes where RFC 4180 asks for them, and an apostrophe before
/// what a spreadsheet would take for a formula.
package struct CSVOutput {
  /// How a spreadsheet of some language expects it.
  package struct Dialect: Sendable {
    package var separator: UInt8
    package var decimalMark: Character
    /// Some spreadsheets take a file for UTF-8 only where it begins so.
    package var hasByteOrderMark: Bool

    package init(separator: Unicode.Scalar, decimalMark: Character, hasByteOrderMark: Bool) {
      self.separator = UInt8(ascii: separator)
      self.decimalMark = decimalMark
      self.hasByteOrderMark = hasByteOrderMark
    }

    /// What programs expect.
    package static let plain = Dialect(
      separator: ",", decimalMark: ".", hasByteOrderMark: false)
  }

  private static let chunk = 1 << 16

  private var buffer: [UInt8] = []
  private let sink: (UnsafeRawBufferPointer) throws -> Void
  private let dialect: Dialect
  private var isFirst = true
  /// Cells that got an apostrophe.
  package private(set) var guarded = 0
  private var flushed = 0
  /// Bytes so far.
  package var count: Int { flushed + buffer.count }

  package init(
    _ dialect: Dialect = .plain, to sink: @escaping (UnsafeRawBufferPointer) throws -> Void
  ) {
    self.sink = sink
    self.dialect = dialect
    buffer.reserveCapacity(Self.chunk * 2)
    if dialect.hasByteOrderMark { buffer += [0xEF, 0xBB, 0xBF] }
  }

  /// Text from a file; an apostrophe keeps a spreadsheet from running it as a formula.
  package mutating func add(text: UnsafeBufferPointer<UInt8>) {
    let isFormula = FormulaGuard.needs(text)
    if isFormula { guarded += 1 }
    field(text, apostrophe: isFormula)
  }

  package mutating func add(text: String) {
    var text = text
    text.withUTF8 { add(text: $0) }
  }

  /// A number, a day or nothing: what no spreadsheet takes for a formula.
  package mutating func add(value: UnsafeBufferPointer<UInt8>) { field(value) }

  package mutating func add(value: String) {
    var value = value
    value.withUTF8 { field($0) }
  }

  /// The shortest notation that is the number, without separators of thousands; nothing for what is
  /// none.
  package mutating func add(number: Double) {
    guard number.isFinite else { return add(value: "") }
    if number == number.rounded(), abs(number) < 1e18 { return add(value: String(Int(number))) }
    add(value: String("\(number)".map { $0 == "." ? dialect.decimalMark : $0 }))
  }

  package mutating func endRow() throws {
    buffer.append(0x0D)
    buffer.append(0x0A)
    isFirst = true
    if buffer.count >= Self.chunk { try flush() }
  }

  package mutating func flush() throws {
    guard !buffer.isEmpty else { return }
    try buffer.withUnsafeBytes(sink)
    flushed += buffer.count
    buffer.removeAll(keepingCapacity: true)
  }

  private mutating func field(_ bytes: UnsafeBufferPointer<UInt8>, apostrophe: Bool = false) {
    if !isFirst { buffer.append(dialect.separator) }
    isFirst = false
    let isQuoted = bytes.contains {
      $0 == UInt8(ascii: "\"") || $0 == dialect.separator || $0 == 0x0A || $0 == 0x0D
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

extension CSVOutput {
  /// All of a small table at once: what `fill` adds.
  package static func text(
    _ dialect: Dialect = .plain, _ fill: (inout CSVOutput) throws -> Void
  ) throws -> String {
    var bytes: [UInt8] = []
    var output = CSVOutput(dialect) { bytes += $0 }
    try fill(&output)
    try output.flush()
    return String(decoding: bytes, as: UTF8.self)
  }
}
