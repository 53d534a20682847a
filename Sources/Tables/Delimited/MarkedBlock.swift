/// Marks separators and line ends 64 bytes at a time: cheap for short cells, whose ends are then bits
/// of one number, and for long ones.
struct MarkedBlock {
  private static let size = 64

  /// Where the block begins; `marks` has a bit for each of its bytes.
  private var base: UnsafePointer<UInt8>?
  private var marks: UInt64 = 0
  private let separator: UInt8

  init(separator: UInt8) {
    self.separator = separator
  }

  /// The text has moved, or is another.
  mutating func forget() { base = nil }

  /// The first separator, LF or CR from `from` on; `end` where there is none before it.
  @inline(__always)
  mutating func nextMark(
    _ from: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>
  ) -> UnsafePointer<UInt8> {
    guard let base, from >= base, from < base + Self.size else { return search(from, end) }
    let left = marks &>> UInt64(truncatingIfNeeded: from - base)
    return left != 0 ? from + left.trailingZeroBitCount : search(base + Self.size, end)
  }

  @inline(__always)
  private mutating func search(
    _ from: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>
  ) -> UnsafePointer<UInt8> {
    var at = from
    while end - at >= Self.size {
      let found = marked(at)
      if found != 0 {
        base = at
        marks = found
        return at + found.trailingZeroBitCount
      }
      at += Self.size
    }
    base = nil
    while at < end, at.pointee != separator, at.pointee != 0x0A, at.pointee != 0x0D { at += 1 }
    return at
  }

  /// A bit for each of 64 bytes, set where a mark stands.
  @inline(__always)
  private func marked(_ at: UnsafePointer<UInt8>) -> UInt64 {
    let a = matches(at)
    let b = matches(at + 16)
    let c = matches(at + 32)
    let d = matches(at + 48)
    let any: SIMD2<UInt64> = a | b | c | d
    if any.x | any.y == 0 { return 0 }
    return Self.bits(a) | Self.bits(b) &<< 16 | Self.bits(c) &<< 32 | Self.bits(d) &<< 48
  }

  /// All bits of each of 16 bytes that is a mark.
  @inline(__always)
  private func matches(_ at: UnsafePointer<UInt8>) -> SIMD2<UInt64> {
    let bytes = UnsafeRawPointer(at).loadUnaligned(as: SIMD16<UInt8>.self)
    let separators: SIMDMask<SIMD16<Int8>> = bytes .== SIMD16<UInt8>(repeating: separator)
    let feeds: SIMDMask<SIMD16<Int8>> = bytes .== SIMD16<UInt8>(repeating: 0x0A)
    let returns: SIMDMask<SIMD16<Int8>> = bytes .== SIMD16<UInt8>(repeating: 0x0D)
    let all: SIMDMask<SIMD16<Int8>> = separators .| feeds .| returns
    return unsafeBitCast(all, to: SIMD2<UInt64>.self)
  }

  /// The lowest bit of each of 16 bytes, which are all ones or zeros, side by side.
  ///
  /// Bit i is kept of byte i, and the product adds them up in the highest byte.
  @inline(__always)
  private static func bits(_ bytes: SIMD2<UInt64>) -> UInt64 {
    let low = ((bytes.x.littleEndian & diagonal) &* ones) &>> 56
    let high = ((bytes.y.littleEndian & diagonal) &* ones) &>> 56
    return low | high &<< 8
  }

  private static let diagonal: UInt64 = 0x8040_2010_0804_0201
  private static let ones: UInt64 = 0x0101_0101_0101_0101
}
