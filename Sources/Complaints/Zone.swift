private import Foundation

/// The offset of local time from UTC, fixed or changing at known instants.
///
/// The Indonesian zones are built in (WIB +7, WITA +8, WIT +9, no summer time); any other IANA
/// identifier is read once from the system's time zone data into a table of changes from 1970 on.
@usableFromInline package struct Zone: Hashable, Sendable {
  package let identifier: String
  /// Microseconds east of UTC before all changes, of most zones always.
  @usableFromInline let offset: Int64
  /// Instants in microseconds from which each of `offsets` holds.
  @usableFromInline let changes: [Int64]
  private let offsets: [Int64]

  private static let hour: Int64 = 3_600_000_000
  private static let fixed: [String: Int64] = [
    "UTC": 0, "Etc/UTC": 0, "GMT": 0, "Asia/Jakarta": 7, "Asia/Pontianak": 7, "WIB": 7,
    "Asia/Makassar": 8, "WITA": 8, "Asia/Jayapura": 9, "WIT": 9,
  ]

  package static let utc = Zone(identifier: "UTC")!
  package static let jakarta = Zone(identifier: "Asia/Jakarta")!

  /// The zone of an IANA identifier, or nil when there is none of that name.
  package init?(identifier: String) {
    self.identifier = identifier
    if let hours = Zone.fixed[identifier] {
      offset = hours * Zone.hour
      changes = []
      offsets = []
      return
    }
    guard identifier.contains("/"), let zone = TimeZone(identifier: identifier) else { return nil }
    var changes: [Int64] = []
    var moment = Date(timeIntervalSince1970: 0)
    var offsets: [Int64] = []
    offset = Int64(zone.secondsFromGMT(for: moment)) * 1_000_000
    let end = Date(timeIntervalSince1970: 4_102_444_800)  // 2100-01-01
    while let next = zone.nextDaylightSavingTimeTransition(after: moment), next < end {
      changes.append(Int64(next.timeIntervalSince1970 * 1_000_000))
      offsets.append(Int64(zone.secondsFromGMT(for: next)) * 1_000_000)
      moment = next
    }
    self.changes = changes
    self.offsets = offsets
  }

  /// Microseconds east of UTC at any instant; nil where that changes.
  package var fixedOffset: Int64? { changes.isEmpty ? offset : nil }

  /// Microseconds east of UTC at an instant.
  @inlinable package func offset(at instant: Int64) -> Int64 {
    changes.isEmpty ? offset : changingOffset(at: instant)
  }

  @usableFromInline
  func changingOffset(at instant: Int64) -> Int64 {
    var low = 0
    var high = changes.count
    while low < high {
      let middle = (low + high) / 2
      if changes[middle] <= instant { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? offset : offsets[low - 1]
  }

  /// Wall-clock microseconds (as if the wall clock were UTC) at an instant.
  @inlinable package func wall(at instant: Int64) -> Int64 { instant + offset(at: instant) }

  /// The instant of a wall-clock reading. One that occurs twice is the earlier; one that a change
  /// leaps over is read with the offset before the change.
  package func instant(ofWall wall: Int64) -> Int64 {
    if changes.isEmpty { return wall - offset }
    let before = wall - offset(at: wall - microsecondsPerDay)
    if self.wall(at: before) == wall { return before }
    let after = wall - offset(at: wall + microsecondsPerDay)
    return self.wall(at: after) == wall ? after : before
  }

  /// The local date at an instant.
  @inlinable package func date(of instant: Int64) -> Day {
    let wall = wall(at: instant)
    let days = wall >= 0 ? wall / microsecondsPerDay : (wall + 1) / microsecondsPerDay - 1
    return Day(number: Int32(truncatingIfNeeded: days))
  }
}
