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
    let start = start(row)
    let end = events.occurrence(clock.to, row, notBefore: start.date)
    return Reading(
      elapsed: end.map { end in
        elapsed(row, from: start, to: end.date) { events.moment(end, of: clock.to, row) }
      }, elapsedToAsOf: elapsed(row, from: start, to: events.asOf), lacksStart: start.isLacking,
      isCensored: start.isLacking || end?.isCensoring ?? true)
  }

  /// Where the clock starts.
  struct Start {
    /// The local date of the event's moment.
    var date: Day
    var event: Event
    /// The clock's own start is missing or unusable.
    var isLacking = false
  }

  /// A start that is missing, before `received` or after `asOf` counts at `received`.
  func start(_ row: Int) -> Start {
    if clock.from != .received, let own = events.ownDate(clock.from, row) {
      return Start(date: own, event: clock.from)
    }
    return Start(
      date: events.table.receivedDate[row], event: .received, isLacking: clock.from != .received)
  }

  /// Elapsed time of a complaint to the end of a day.
  func elapsed(_ row: Int, from start: Start, to day: Day) -> Double {
    elapsed(row, from: start, to: day) { Moment(day: day) }
  }

  /// Elapsed time in the clock's unit; never negative.
  ///
  /// - Parameters:
  ///   - day: The end's.
  ///   - end: Asked for where hours count.
  @inline(__always)
  private func elapsed(_ row: Int, from start: Start, to day: Day, _ end: () -> Moment) -> Double {
    let zone = events.zone
    switch clock.unit {
    case .workingDays:
      let days = calendar.workingDays(after: start.date, through: day)
      return Double(days + (clock.countsFirstDay && calendar.isWorking(start.date) ? 1 : 0))
    case .calendarDays:
      let days = day.number - start.date.number
      return Double(max(0, days) + (clock.countsFirstDay ? 1 : 0))
    case .hours:
      let start = events.moment(start.event, row).start(in: zone)
      return Double(max(0, end().end(in: zone) - start)) / ClockReader.hour
    case .workingHours:
      let start = events.moment(start.event, row).start(in: zone)
      let time = calendar.officeTime(
        fromWall: zone.wall(at: start), toWall: zone.wall(at: end().end(in: zone)))
      return Double(time) / ClockReader.hour
    }
  }

  private static let hour = 3_600_000_000.0
}
