/// When something happened: an instant, or a day known without its time, or not known.
///
/// One 64-bit word: an instant is microseconds since 1970-01-01T00:00Z, shifted left by one; a day
/// is its number, shifted likewise, with the lowest bit set. A day means that date in the region's
/// own zone (spec §3.4).
@usableFromInline package struct Moment: Hashable, Sendable, BitwiseCopyable {
  @usableFromInline package var raw: Int64

  @inlinable package init(raw: Int64) {
    self.raw = raw
  }

  @inlinable package static var missing: Moment { Moment(raw: .min) }

  @inlinable package init(microseconds: Int64) {
    raw = microseconds << 1
  }

  @inlinable package init(day: Day) {
    raw = Int64(day.number) << 1 | 1
  }

  @inlinable package var isMissing: Bool { raw == .min }

  @inlinable package var isDay: Bool { raw & 1 == 1 }

  /// The day, of a moment that is one.
  @inlinable package var day: Day { Day(number: Int32(truncatingIfNeeded: raw >> 1)) }

  /// Microseconds since 1970 in UTC, of a moment that is an instant.
  @inlinable package var microseconds: Int64 { raw >> 1 }

  /// The local date of a moment that is not missing.
  @inlinable package func date(in zone: Zone) -> Day {
    isDay ? day : zone.date(of: microseconds)
  }

  /// The instant at which a clock that starts here starts: a day starts at its beginning.
  package func start(in zone: Zone) -> Int64 {
    isDay ? zone.instant(ofWall: Int64(day.number) * microsecondsPerDay) : microseconds
  }

  /// The instant at which a clock that ends here ends: a day ends at its end, 24:00.
  package func end(in zone: Zone) -> Int64 {
    isDay ? zone.instant(ofWall: (Int64(day.number) + 1) * microsecondsPerDay) : microseconds
  }
}

@inlinable package var microsecondsPerDay: Int64 { 86_400_000_000 }
