/// Counts the lines of a text, which LF, CRLF or CR end.
struct LineCounter {
  /// The 1-based line in which the byte behind those that were passed stands.
  private(set) var line = 1

  /// Passes some of the bytes; the one behind them tells whether a CR at their end ends a line.
  mutating func pass(_ range: Range<Int>, of bytes: UnsafeBufferPointer<UInt8>) {
    for at in range {
      let byte = bytes[at]
      let isPair = byte == 0x0D && at + 1 < bytes.count && bytes[at + 1] == 0x0A
      if byte == 0x0A || byte == 0x0D && !isPair { line += 1 }
    }
  }
}
