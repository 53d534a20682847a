extension RowBuffer {
  /// The cell of a number that a file writes as `text`.
  ///
  /// As it is written, but for what no person would write: an exponent, and the digits behind the
  /// 15th that tell a binary number's rounding (`0.30000000000000004`), as spreadsheets show neither.
  @inline(__always)
  mutating func number(_ value: Double, writtenAs text: UnsafeBufferPointer<UInt8>) -> SourceCell {
    guard let start = text.baseAddress else { return SourceCell(.empty) }
    let isPlain = text.count <= 15 && text.allSatisfy { $0 | 0x20 != UInt8(ascii: "e") }
    if isPlain { return SourceCell(.number, bytes: copy(start, text.count), number: value) }
    let memory = reserve(NumberText.capacity)
    let count = NumberText.write(value, to: memory)
    return SourceCell(
      .number, bytes: UnsafeBufferPointer(start: memory, count: count), number: value)
  }
}
