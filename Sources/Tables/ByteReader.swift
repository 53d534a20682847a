/// Little-endian numbers of a byte buffer; nil for whatever lies outside of it.
struct ByteReader {
  let bytes: UnsafeBufferPointer<UInt8>

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  var count: Int { bytes.count }

  @inline(__always)
  func byte(_ at: Int) -> UInt8? { load(at) }
  @inline(__always)
  func word16(_ at: Int) -> UInt16? { load(at).map { UInt16(littleEndian: $0) } }
  @inline(__always)
  func word32(_ at: Int) -> UInt32? { load(at).map { UInt32(littleEndian: $0) } }
  @inline(__always)
  func word64(_ at: Int) -> UInt64? { load(at).map { UInt64(littleEndian: $0) } }

  /// A 64-bit size or offset that a file of this length can have.
  func size64(_ at: Int) -> Int? {
    word64(at).flatMap { $0 < 1 << 40 ? Int($0) : nil }
  }

  func slice(_ at: Int, _ length: Int) -> UnsafeBufferPointer<UInt8>? {
    guard at >= 0, at <= count, length >= 0, length <= count - at else { return nil }
    return UnsafeBufferPointer(rebasing: bytes[at..<at + length])
  }

  /// What of the range lies within the buffer.
  @inline(__always)
  func part(_ range: Range<Int>) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: bytes[range.clamped(to: 0..<count)])
  }

  @inline(__always)
  private func load<Number: FixedWidthInteger>(_ at: Int) -> Number? {
    let size = MemoryLayout<Number>.size
    guard at >= 0, count >= size, at <= count - size, let base = bytes.baseAddress else {
      return nil
    }
    return UnsafeRawPointer(base).loadUnaligned(fromByteOffset: at, as: Number.self)
  }
}
