/// Line numbers of growing offsets, each line counted once.
struct LineCounter {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var offset = 0
  private var line = 1

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  /// The 1-based line, ended by LF, CRLF or CR, in which the byte at `target` stands.
  mutating func line(at target: Int) -> Int {
    while offset < target {
      let byte = bytes[offset]
      let isPair = byte == 0x0D && offset + 1 < bytes.count && bytes[offset + 1] == 0x0A
      if byte == 0x0A || byte == 0x0D && !isPair { line += 1 }
      offset += 1
    }
    return line
  }
}
