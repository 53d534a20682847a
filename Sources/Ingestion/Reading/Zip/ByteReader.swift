/// Little-endian numbers of a byte buffer; nil for whatever lies outside of it.
struct ByteReader {
  let bytes: UnsafeBufferPointer<UInt8>

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  var count: Int { bytes.count }

  func word16(_ at: Int) -> UInt16? { load(at).map { UInt16(littleEndian: $0) } }
  func word32(_ at: Int) -> UInt32? { load(at).map { UInt32(littleEndian: $0) } }

  /// A 64-bit size or offset that a file of this length can have.
  func size64(_ at: Int) -> Int? {
    load(at).map { UInt64(littleEndian: $0) }.flatMap { $0 < 1 << 40 ? Int($0) : nil }
  }

  func slice(_ at: Int, _ length: Int) -> UnsafeBufferPointer<UInt8>? {
    guard at >= 0, at <= count, length >= 0, length <= count - at else { return nil }
    return UnsafeBufferPointer(rebasing: bytes[at..<at + length])
  }

  private func load<Number: FixedWidthInteger>(_ at: Int) -> Number? {
    let size = MemoryLayout<Number>.size
    guard at >= 0, count >= size, at <= count - size, let base = bytes.baseAddress else {
      return nil
    }
    return UnsafeRawPointer(base).loadUnaligned(fromByteOffset: at, as: Number.self)
  }
}
