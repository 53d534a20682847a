import Complaints

/// What one clock shows for one complaint as of a day.
struct Reading {
  /// From start to end; nil when the end had not happened.
  var elapsed: Double?
  /// From start to the end of the day that is judged.
  var elapsedToAsOf: Double
  /// The start counts at `received` because it is missing or unusable.
  var lacksStart: Bool
  /// Nothing tells the end but that it lies at or after `elapsed`.
  var isCensored: Bool
}

/// Reads one clock over the complaints of one region (spec §4.3, §4.4).
struct ClockReader {
  let clock: Clock
  let events: EventReader
  let calendar: WorkCalendar

  func read(_ row: Int) -> Reading {
    let (start, lacksStart) = start(row)
    let end = events.occurrence(clock.to, row, notBefore: start.date(in: events.zone))
    return Reading(
      elapsed: end.map { elapsed(from: start, to: $0.moment) },
      elapsedToAsOf: elapsed(from: start, to: Moment(day: events.asOf)), lacksStart: lacksStart,
      isCensored: lacksStart || end?.isCensoring ?? true)
  }

  /// A start that is missing, before `received` or after `asOf` counts at `received`.
  func start(_ row: Int) -> (moment: Moment, lacks: Bool) {
    let received = events.received(row)
    if clock.from == .received { return (received, false) }
    if let own = events.dated(clock.from, row, notBefore: nil),
      own.date(in: events.zone) <= events.asOf
    {
      return (own, false)
    }
    return (received, true)
  }

  /// Elapsed time in the clock's unit; never negative.
  func elapsed(from start: Moment, to end: Moment) -> Double {
    let zone = events.zone
    switch clock.unit {
    case .workingDays:
      let first = start.date(in: zone)
      let days = calendar.workingDays(after: first, through: end.date(in: zone))
      return Double(days + (clock.countsFirstDay && calendar.isWorking(first) ? 1 : 0))
    case .calendarDays:
      let days = end.date(in: zone).number - start.date(in: zone).number
      return Double(max(0, days) + (clock.countsFirstDay ? 1 : 0))
    case .hours:
      return Double(max(0, end.end(in: zone) - start.start(in: zone))) / ClockReader.hour
    case .workingHours:
      let time = calendar.officeTime(
        fromWall: zone.wall(at: start.start(in: zone)), toWall: zone.wall(at: end.end(in: zone)))
      return Double(time) / ClockReader.hour
    }
  }

  private static let hour = 3_600_000_000.0
}
