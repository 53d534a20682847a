import Complaints

/// Finds the open complaints of one region after another whose time has run out or soon will.
struct DeadlineReader: Sendable {
  /// No row of days off is longer than this.
  private static let horizon = 60

  private let deadlines: [Deadline]
  private let filters: [FilterMatcher]
  private let rules: CalendarRules
  private let period: Period
  private let asOf: Day
  private let holidays: HolidayTable

  init(_ rubric: Rubric, _ request: RankingRequest, asOf: Day, in table: ComplaintTable) {
    deadlines = rubric.deadlines
    filters = deadlines.map { FilterMatcher($0.filter, in: table) }
    rules = rubric.calendar
    period = request.period
    holidays = request.holidays
    self.asOf = asOf
  }

  /// Years of days that are looked ahead to, of which no holidays are known.
  var unknownYears: [Int] {
    guard rules.holidays != .none else { return [] }
    return (asOf.year...(asOf + DeadlineReader.horizon / 2).year).filter {
      !holidays.years.contains($0)
    }
  }

  /// Every limit of the rubric with the cases of a region; nil: it has no complaints.
  func deadlines(_ reader: MeasureEvaluator?) -> [Deadline] {
    guard let reader, let events = reader.events, let facts = reader.facts else { return deadlines }
    let last = asOf + DeadlineReader.horizon
    let calendar = WorkCalendar(
      rules, region: facts.region.code, from: period.from + -2, to: last + 2, holidays: holidays)
    return zip(deadlines, filters).map { deadline, filter in
      var deadline = deadline
      let clock = ClockReader(clock: deadline.clock, events: events, calendar: calendar)
      let limit = LimitCheck(limit: deadline.limit, clock: clock)
      deadline.isTold = facts.carries(deadline.clock.to)
      guard deadline.isTold else { return deadline }
      deadline.cases = reader.population.rows.filter { filter.judge($0) == .passes }
        .compactMap { limit.pending($0, until: last) }
        .filter { $0.isOverdue || $0.workingDays <= Deadline.soon }
        .sorted(by: PendingCase.isMoreUrgent)
      return deadline
    }
  }
}

extension PendingCase {
  fileprivate static func isMoreUrgent(_ a: PendingCase, _ b: PendingCase) -> Bool {
    if a.isOverdue != b.isOverdue { return a.isOverdue }
    let (x, y) = a.isOverdue ? (-a.workingDays, -b.workingDays) : (a.workingDays, b.workingDays)
    if x != y { return x < y }
    if a.lastDay != b.lastDay { return a.lastDay < b.lastDay }
    return a.id.precedes(b.id)
  }
}

extension LimitCheck {
  /// How an open case stands to its limit; nil where it has ended, has no limit, or has time beyond a
  /// day.
  fileprivate func pending(_ row: Int, until last: Day) -> PendingCase? {
    let (events, calendar) = (clock.events, clock.calendar)
    let (table, asOf) = (events.table, events.asOf)
    let received = table.receivedDate[row]
    let agency = table.agency.flatMap { words in
      words.codes[row] == 0 ? nil : words.words[Int(words.codes[row]) - 1]
    }
    let reading = clock.read(row)
    var found = PendingCase(
      id: table.id[row], agency: agency, received: received, elapsed: 0, limit: 0,
      unit: clock.clock.unit, lastDay: received, isOverdue: isOverdue(row, reading), workingDays: 0)
    switch limit(row) {
    case .none: return nil
    case .due(let due):
      guard events.occurrence(clock.clock.to, row) == nil else { return nil }
      found.lastDay = due.date(in: events.zone)
      guard found.lastDay <= last else { return nil }
      found.unit = .workingDays
      found.elapsed = Double(calendar.workingDays(after: received, through: asOf))
      found.limit = Double(
        calendar.workingDays(after: received, through: max(received, found.lastDay)))
    case .number(let number, _):
      guard reading.elapsed == nil else { return nil }
      found.elapsed = reading.elapsedToAsOf
      found.limit = number
      found.lastDay = clock.lastDay(of: row, limit: number, until: last)
      guard found.lastDay < last else { return nil }
    }
    found.workingDays =
      found.isOverdue
      ? calendar.workingDays(after: max(received, found.lastDay), through: asOf)
      : calendar.workingDays(after: asOf, through: found.lastDay)
    return found
  }
}

extension ClockReader {
  /// The last day on which an end is still within a limit, `last` at most: of a clock of working time
  /// a working day, of one of hours the day on which they run out.
  fileprivate func lastDay(of row: Int, limit: Double, until last: Day) -> Day {
    let start = start(row)
    let first = start.date
    let countsHours = clock.unit == .hours || clock.unit == .workingHours
    func isInTime(_ day: Day) -> Bool {
      let spent = elapsed(row, from: start, to: countsHours ? day + -1 : day)
      return countsHours ? spent < limit : spent <= limit
    }
    // Time never runs backwards.
    var (low, high) = (first, last + 1)
    while Int(high.number) - Int(low.number) > 1 {
      let middle = Day(number: (low.number + high.number) / 2)
      if isInTime(middle) { low = middle } else { high = middle }
    }
    guard low < last, clock.unit.isWorked else { return low }
    while low > first, !calendar.isWorking(low) { low = low + -1 }
    return low
  }
}
