/// Looks for a byte, sixteen at a time.
enum ByteSearch {
  /// Where `byte` stands first from `from` on; `end` where it does not.
  @inline(__always)
  static func first(
    _ byte: UInt8, _ from: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>
  ) -> UnsafePointer<UInt8> {
    var at = from
    while end - at >= 16 {
      let words = marks(byte, UnsafeRawPointer(at).loadUnaligned(as: SIMD16<UInt8>.self))
      if words.x != 0 { return at + words.x.littleEndian.trailingZeroBitCount &>> 3 }
      if words.y != 0 { return at + 8 + words.y.littleEndian.trailingZeroBitCount &>> 3 }
      at += 16
    }
    while at < end, at.pointee != byte { at += 1 }
    return at
  }

  /// Where one of four bytes stands first from `from` on; `end` where none does.
  @inline(__always)
  static func first(
    _ a: UInt8, _ b: UInt8, _ c: UInt8, _ d: UInt8, _ from: UnsafePointer<UInt8>,
    _ end: UnsafePointer<UInt8>
  ) -> UnsafePointer<UInt8> {
    var at = from
    while end - at >= 16 {
      let bytes = UnsafeRawPointer(at).loadUnaligned(as: SIMD16<UInt8>.self)
      let (ofA, ofB) = (marks(a, bytes), marks(b, bytes))
      let (ofC, ofD) = (marks(c, bytes), marks(d, bytes))
      // Word by word: masks are joined lane by lane.
      let low = ofA.x | ofB.x | ofC.x | ofD.x
      if low != 0 { return at + low.littleEndian.trailingZeroBitCount &>> 3 }
      let high = ofA.y | ofB.y | ofC.y | ofD.y
      if high != 0 { return at + 8 + high.littleEndian.trailingZeroBitCount &>> 3 }
      at += 16
    }
    while at < end, at.pointee != a, at.pointee != b, at.pointee != c, at.pointee != d { at += 1 }
    return at
  }

  /// All bits of each byte that is the one wanted.
  @inline(__always)
  private static func marks(_ byte: UInt8, _ bytes: SIMD16<UInt8>) -> SIMD2<UInt64> {
    let found: SIMDMask<SIMD16<Int8>> = bytes .== SIMD16<UInt8>(repeating: byte)
    return unsafeBitCast(found, to: SIMD2<UInt64>.self)
  }

  static func contains(_ byte: UInt8, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let start = bytes.baseAddress else { return false }
    let end = start + bytes.count
    return first(byte, start, end) < end
  }

  /// Hands over each place at which `byte` stands.
  static func forEach(
    _ byte: UInt8, in bytes: UnsafeBufferPointer<UInt8>, _ body: (Int) -> Void
  ) {
    guard let start = bytes.baseAddress else { return }
    let end = start + bytes.count
    var at = first(byte, start, end)
    while at < end {
      body(at - start)
      at = first(byte, at + 1, end)
    }
  }
}
