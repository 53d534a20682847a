/// Ratings, one a row, NaN where there is none: in a byte where all are small whole numbers, as is
/// usual, else in 64 bits.
@usableFromInline package struct PackedRatings: RandomAccessCollection, MutableCollection, Sendable
{
  /// 0 is missing.
  @usableFromInline var short: [UInt8] = []
  /// In use, and `short` empty, once there is a rating that is no such number.
  @usableFromInline var long: [Double] = []
  @usableFromInline var isLong = false

  package init() {}

  package init(_ ratings: [Double]) {
    short.reserveCapacity(ratings.count)
    for rating in ratings { append(rating) }
  }

  /// - Parameter packed: As `packed` has them.
  init(packed: [UInt8]) { short = packed }

  /// The ratings in their bytes, where they all fit into that.
  var packed: [UInt8]? { isLong ? nil : short }

  @inlinable package var startIndex: Int { 0 }
  @inlinable package var endIndex: Int { isLong ? long.count : short.count }

  @usableFromInline package subscript(row: Int) -> Double {
    @inlinable get { isLong ? long[row] : short[row] == 0 ? .nan : Double(short[row]) }
    set {
      if !isLong, let packed = PackedRatings.packed(newValue) {
        short[row] = packed
      } else {
        makeLong()
        long[row] = newValue
      }
    }
  }

  package mutating func append(_ rating: Double) {
    if !isLong, let packed = PackedRatings.packed(rating) {
      short.append(packed)
    } else {
      makeLong()
      long.append(rating)
    }
  }

  package mutating func append(_ ratings: UnsafeBufferPointer<Double>) {
    for rating in ratings { append(rating) }
  }

  private mutating func makeLong() {
    guard !isLong else { return }
    (short, long, isLong) = ([], Array(self), true)
  }

  static var missing: UInt8 { 0 }

  /// nil: it does not fit into a byte.
  @inline(__always)
  private static func packed(_ rating: Double) -> UInt8? {
    if rating.isNaN { return missing }
    guard rating >= 1, let whole = UInt8(exactly: rating) else { return nil }
    return whole
  }
}

extension PackedRatings: ExpressibleByArrayLiteral {
  @usableFromInline package init(arrayLiteral ratings: Double...) { self.init(ratings) }
}
