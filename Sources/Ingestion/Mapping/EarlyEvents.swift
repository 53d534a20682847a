internal import Complaints

/// Counts events that lie before their complaint was received: more than one in a hundred tells of a
/// wrong time zone (spec §4.4).
struct EarlyEvents {
  private(set) var known = 0
  private var early = 0

  /// How many, where they are too many.
  var tooMany: Int? { early * 100 > known ? early : nil }

  /// - Parameters:
  ///   - events: `Moment.raw` by row, as `received`.
  ///   - zones: By a region's number, from 1 on.
  mutating func take(
    _ events: UnsafeBufferPointer<Int64>, received: UnsafeBufferPointer<Int64>,
    regions: UnsafeBufferPointer<UInt32>, zones: [Zone]
  ) {
    for row in events.indices {
      let (event, received) = (Moment(raw: events[row]), Moment(raw: received[row]))
      if event.isMissing { continue }
      known += 1
      let areInstants = !event.isDay && !received.isDay
      if areInstants, event.microseconds >= received.microseconds { continue }
      let zone = zones[Int(regions[row]) - 1]
      if event.date(in: zone) < received.date(in: zone) { early += 1 }
    }
  }
}
