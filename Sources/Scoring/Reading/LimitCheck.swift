import Complaints

/// How a limit judges one complaint (spec §5.1).
struct LimitCheck {
  let clock: ClockReader
  private let classifications: [UInt8]
  private let dues: PackedMoments
  /// From when each part of the limit applies; one alone where it does not depend on the day.
  private let since: [Day]
  /// By part: the case's own deadline is the limit.
  private let isDue: [Bool]
  /// By part and a classification's raw value, in the clock's unit; 0 is a missing one.
  private let numbers: [Double]
  /// Likewise: the classification does not decide the number.
  private let isUncertain: [Bool]

  private static let width = 1 + Int(Classification.allCases.map(\.rawValue).max() ?? 0)

  init(limit: Limit, clock: ClockReader) {
    self.clock = clock
    classifications = clock.events.table.classification ?? []
    dues = clock.events.table.due ?? []
    let parts =
      if case .since(let entries) = limit { entries } else {
        [Limit.Dated(since: Day(number: .min), limit: limit)]
      }
    since = parts.map(\.since)
    isDue = parts.map { $0.limit == .due }
    let byClassification = parts.map { part in
      (0..<LimitCheck.width).map { LimitCheck.number(of: UInt8($0), part.limit) }
    }
    numbers = byClassification.flatMap { $0.map(\.number) }
    isUncertain = byClassification.flatMap { $0.map(\.isUncertain) }
  }

  private static func number(
    of classification: UInt8, _ limit: Limit
  ) -> (number: Double, isUncertain: Bool) {
    switch limit {
    case .number(let number): return (number, false)
    case .byClassification(let limits):
      if let word = Classification(rawValue: classification), let number = limits[word] {
        return (number, false)
      }
      return (limits.values.min() ?? 0, true)
    case .due: return (0, false)
    case .since: preconditionFailure("limits by date do not nest")
    }
  }

  /// The limit of one complaint.
  enum OfCase {
    /// In the clock's unit; uncertain where the classification that decides it is missing.
    case number(Double, isUncertain: Bool)
    case due(Moment)
    case none
  }

  func limit(_ row: Int) -> OfCase {
    var part = 0
    if since.count > 1 {
      let received = clock.events.table.receivedDate[row]
      part = since.lastIndex { $0 <= received } ?? 0
    }
    if isDue[part] {
      guard row < dues.count, !dues[row].isMissing else { return .none }
      return .due(dues[row])
    }
    let raw = row < classifications.count ? Int(classifications[row]) : 0
    let place = part * LimitCheck.width + (raw < LimitCheck.width ? raw : 0)
    return .number(numbers[place], isUncertain: isUncertain[place])
  }

  enum Judgement {
    case onTime
    case late
    /// Its limit has not passed, or what would tell it on time is missing.
    case notJudged
    /// It has no deadline.
    case noPart
  }

  /// - Parameter reading: What the clock shows for the complaint.
  func judge(_ row: Int, _ reading: Reading) -> Judgement {
    switch limit(row) {
    case .none: return .noPart
    case .due(let due):
      guard hasPassed(due) else { return .notJudged }
      return isAfter(due, row) ? .late : .onTime
    case .number(let number, let isUncertain):
      guard reading.elapsedToAsOf > number else { return .notJudged }
      guard let elapsed = reading.elapsed, elapsed <= number else { return .late }
      return isUncertain || reading.lacksStart ? .notJudged : .onTime
    }
  }

  /// Whether the end event has not happened and more than the limit has elapsed.
  ///
  /// - Parameter reading: What the clock shows for the complaint.
  func isOverdue(_ row: Int, _ reading: Reading) -> Bool {
    switch limit(row) {
    case .none: return false
    case .due(let due):
      return hasPassed(due) && clock.events.occurrence(clock.clock.to, row) == nil
    case .number(let number, _):
      return reading.elapsed == nil && reading.elapsedToAsOf > number
    }
  }

  private func hasPassed(_ due: Moment) -> Bool {
    let zone = clock.events.zone
    return due.end(in: zone) < Moment(day: clock.events.asOf).end(in: zone)
  }

  private func isAfter(_ due: Moment, _ row: Int) -> Bool {
    let zone = clock.events.zone
    let event = clock.clock.to
    guard let end = clock.events.occurrence(event, row) else { return true }
    return clock.events.moment(end, of: event, row).end(in: zone) > due.end(in: zone)
  }
}
