extension WorkbookCipher {
  /// The stream in the clear: records keep their places, their bodies are deciphered but for those
  /// that Excel leaves alone.
  func deciphered(_ stream: BIFFStream) -> BIFFStream {
    let source = stream.reader.bytes
    let copy = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: source.count)
    _ = copy.initialize(fromContentsOf: source)
    var block = KeyBlock()
    var at = 0
    while let record = stream.record(at: at) {
      at = record.body.upperBound
      guard !Self.plain.contains(record.kind) else { continue }
      // The place of a sheet is told in the clear, its name is not.
      let start = record.body.lowerBound + (record.kind == BIFFRecord.boundSheet ? 4 : 0)
      guard start < at else { continue }
      switch self {
      case .obfuscation(let key):
        for index in start..<at {
          // Where the key begins depends on where the record ends.
          let letter = key[(index + record.body.count) & 15]
          let turned = copy[index] << 3 | copy[index] >> 5
          copy[index] = turned ^ letter
        }
      case .rc4(let key):
        for index in start..<at { copy[index] ^= block.byte(at: index, key) }
      }
    }
    return BIFFStream(StreamBytes(owning: copy, isCut: stream.stream.isCut))
  }

  /// BOF, FILEPASS, INTERFACEHDR and the record of a file's users and their locks.
  private static let plain: Set<UInt16> = [
    0x0009, 0x0209, 0x0409, 0x0809, BIFFRecord.filePass, 0x00E1, 0x0138, 0x0194, 0x0195, 0x0196,
  ]
}

/// The key stream of 1,024 bytes of a workbook.
private struct KeyBlock {
  private static let size = 1024
  private var number = -1
  private var bytes: [UInt8] = []

  mutating func byte(at offset: Int, _ key: (UInt32) -> [UInt8]) -> UInt8 {
    if offset / Self.size != number {
      number = offset / Self.size
      var cipher = RC4(key(UInt32(truncatingIfNeeded: number)))
      bytes = (0..<Self.size).map { _ in cipher.next() }
    }
    return bytes[offset % Self.size]
  }
}
