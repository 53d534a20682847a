/// When something happened, one moment a row: in 32 bits where all are days or whole seconds, as is
/// usual, else in 64.
///
/// Reading is inlinable, for other modules ask for a moment a row: without the attribute `package` API
/// is a call there, and `Comparable` and `Collection` in general code are several.
@usableFromInline package struct PackedMoments: RandomAccessCollection, MutableCollection, Sendable
{
  /// A day shifted left by one with the lowest bit set, or whole seconds since 1970 shifted likewise.
  @usableFromInline var short: [UInt32] = []
  /// In use, and `short` empty, once there is a moment that is neither.
  @usableFromInline var long: [Moment] = []
  @usableFromInline var isLong = false

  package init() {}

  package init(_ moments: [Moment]) {
    short.reserveCapacity(moments.count)
    for moment in moments { append(moment) }
  }

  /// - Parameter packed: As `packed` has them.
  init(packed: [UInt32]) { short = packed }

  /// The moments in their 32 bits, where they all fit into that.
  var packed: [UInt32]? { isLong ? nil : short }

  package init(repeating moment: Moment, count: Int) {
    self.init([Moment](repeating: moment, count: count))
  }

  @inlinable package var count: Int { isLong ? long.count : short.count }
  @inlinable package var startIndex: Int { 0 }
  @inlinable package var endIndex: Int { count }

  @usableFromInline package subscript(row: Int) -> Moment {
    @inlinable get { isLong ? long[row] : PackedMoments.unpacked(short[row]) }
    set {
      if !isLong, let packed = PackedMoments.packed(newValue) {
        short[row] = packed
      } else {
        makeLong()
        long[row] = newValue
      }
    }
  }

  package mutating func append(_ moment: Moment) {
    if !isLong, let packed = PackedMoments.packed(moment) {
      short.append(packed)
    } else {
      makeLong()
      long.append(moment)
    }
  }

  /// - Parameter moments: `Moment.raw` by row.
  package mutating func append(raw moments: UnsafeBufferPointer<Int64>) {
    for raw in moments { append(Moment(raw: raw)) }
  }

  /// The numbers of the local dates of some rows, `noDate` of those that are missing.
  package func dates(of rows: Range<Int>, in zone: Zone) -> [Int32] {
    rows.map { row in
      let moment = self[row]
      return moment.isMissing ? PackedMoments.noDate : moment.date(in: zone).number
    }
  }

  package static let noDate = Int32.min

  private mutating func makeLong() {
    guard !isLong else { return }
    (short, long, isLong) = ([], Array(self), true)
  }

  /// An odd number that stands for no day within a million years.
  @inlinable static var missing: UInt32 { .max }
  /// Day 0 is 1970-01-01; days before it are told too.
  @inlinable static var daysBefore: Int64 { 1 << 30 }
  @inlinable static var second: Int64 { 1_000_000 }

  /// nil: it does not fit into 32 bits.
  @inline(__always)
  private static func packed(_ moment: Moment) -> UInt32? {
    if moment.isMissing { return missing }
    if moment.isDay {
      let day = (moment.raw >> 1) + daysBefore
      return day >= 0 && day < Int64(missing >> 1) ? UInt32(day) << 1 | 1 : nil
    }
    let (seconds, rest) = moment.microseconds.quotientAndRemainder(dividingBy: second)
    return rest == 0 && seconds >= 0 && seconds < 1 << 31 ? UInt32(seconds) << 1 : nil
  }

  @inlinable @inline(__always)
  static func unpacked(_ packed: UInt32) -> Moment {
    if packed & 1 == 0 { return Moment(microseconds: Int64(packed >> 1) * second) }
    if packed == missing { return .missing }
    return Moment(raw: (Int64(packed >> 1) - daysBefore) << 1 | 1)
  }
}

extension PackedMoments: Equatable {
  @usableFromInline package static func == (a: PackedMoments, b: PackedMoments) -> Bool {
    a.elementsEqual(b)
  }
}

extension PackedMoments: ExpressibleByArrayLiteral {
  @usableFromInline package init(arrayLiteral moments: Moment...) { self.init(moments) }
}
