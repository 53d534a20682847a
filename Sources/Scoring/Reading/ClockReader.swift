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
    let received = events.table.moments[Event.received.rawValue]![row]
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

/// How a limit judges one complaint (spec §5.1).
struct LimitReader {
  let limit: Limit
  let clock: ClockReader

  /// The limit of one complaint.
  enum OfCase {
    /// In the clock's unit; uncertain where the classification that decides it is missing.
    case number(Double, isUncertain: Bool)
    case due(Moment)
    case none
  }

  func limit(_ row: Int) -> OfCase {
    var limit = limit
    if case .since(let entries) = limit {
      let received = clock.events.table.receivedDate[row]
      limit = (entries.last { $0.since <= received } ?? entries[0]).limit
    }
    switch limit {
    case .number(let number): return .number(number, isUncertain: false)
    case .byClassification(let limits):
      let raw = clock.events.table.classification?[row] ?? 0
      if let word = Classification(rawValue: raw), let number = limits[word] {
        return .number(number, isUncertain: false)
      }
      return .number(limits.values.min() ?? 0, isUncertain: true)
    case .due:
      guard let due = clock.events.table.due?[row], !due.isMissing else { return .none }
      return .due(due)
    case .since: preconditionFailure("limits by date do not nest")
    }
  }

  enum Judgement {
    case onTime
    case late
    /// Its limit has not passed, or what would tell it on time is missing.
    case notJudged
    /// It has no deadline.
    case noPart
  }

  func judge(_ row: Int) -> Judgement {
    switch limit(row) {
    case .none: return .noPart
    case .due(let due):
      guard hasPassed(due) else { return .notJudged }
      return isAfter(due, row) ? .late : .onTime
    case .number(let number, let isUncertain):
      let reading = clock.read(row)
      guard reading.elapsedToAsOf > number else { return .notJudged }
      guard let elapsed = reading.elapsed, elapsed <= number else { return .late }
      return isUncertain || reading.lacksStart ? .notJudged : .onTime
    }
  }

  /// Whether the end event has not happened and more than the limit has elapsed.
  func isOverdue(_ row: Int) -> Bool {
    switch limit(row) {
    case .none: return false
    case .due(let due):
      return hasPassed(due) && clock.events.occurrence(clock.clock.to, row) == nil
    case .number(let number, _):
      let reading = clock.read(row)
      return reading.elapsed == nil && reading.elapsedToAsOf > number
    }
  }

  private func hasPassed(_ due: Moment) -> Bool {
    let zone = clock.events.zone
    return due.end(in: zone) < Moment(day: clock.events.asOf).end(in: zone)
  }

  private func isAfter(_ due: Moment, _ row: Int) -> Bool {
    let zone = clock.events.zone
    guard let end = clock.events.occurrence(clock.clock.to, row) else { return true }
    return end.moment.end(in: zone) > due.end(in: zone)
  }
}
