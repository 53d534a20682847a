/// Which days and hours are worked in one region, over a range of days (spec §4.3).
///
/// Working days between two dates are one subtraction in a table of running counts; working hours
/// likewise.
@usableFromInline package struct WorkCalendar: Sendable {
  @usableFromInline let first: Int
  /// `count[i]` is the number of working days before day `first + i`.
  @usableFromInline let count: [Int32]
  /// `worked[i]` is the office time before day `first + i`, in microseconds.
  private let worked: [Int64]
  /// By weekday, in microseconds after midnight.
  private let officeHours: [[Range<Int64>]]

  /// The calendar of the region called `code`, for dates from `from` to `to`.
  package init(
    _ rules: CalendarRules, region code: String, from: Day, to: Day,
    holidays: HolidayTable = .indonesia
  ) {
    first = Int(from.number)
    let minute: Int64 = 60_000_000
    officeHours = rules.officeHours.map { stretches in
      stretches.map { Int64($0.from) * minute..<Int64($0.to) * minute }
    }
    let hoursOfWeekday = officeHours.map { $0.reduce(Int64(0)) { $0 + Int64($1.count) } }
    let days = WorkCalendar.Days(rules, region: code, holidays: holidays)
    var count: [Int32] = [0]
    var worked: [Int64] = [0]
    var day = from
    while day <= to {
      let works = days.isWorking(day)
      count.append(count[count.count - 1] + (works ? 1 : 0))
      worked.append(
        worked[worked.count - 1] + (works ? hoursOfWeekday[day.weekday.rawValue] : 0))
      day = day + 1
    }
    self.count = count
    self.worked = worked
  }

  /// The number of working days d with a < d ≤ b; 0 when b is not after a.
  @inlinable package func workingDays(after a: Day, through b: Day) -> Int {
    max(0, Int(count[place(b) + 1]) - Int(count[place(a) + 1]))
  }

  @inlinable package func isWorking(_ day: Day) -> Bool {
    count[place(day) + 1] > count[place(day)]
  }

  /// Office time between two wall-clock readings, in microseconds; 0 when b is not after a.
  package func officeTime(fromWall a: Int64, toWall b: Int64) -> Int64 {
    max(0, officeTime(before: b) - officeTime(before: a))
  }

  private func officeTime(before wall: Int64) -> Int64 {
    let number = wall >= 0 ? wall / microsecondsPerDay : (wall + 1) / microsecondsPerDay - 1
    let day = Day(number: Int32(number))
    let timeOfDay = wall - number * microsecondsPerDay
    var sum = worked[place(day)]
    guard isWorking(day) else { return sum }
    for stretch in officeHours[day.weekday.rawValue] where timeOfDay > stretch.lowerBound {
      sum += min(timeOfDay, stretch.upperBound) - stretch.lowerBound
    }
    return sum
  }

  @inlinable func place(_ day: Day) -> Int {
    let place = Int(day.number) - first
    precondition(place >= 0 && place < count.count - 1, "a day outside the calendar's range")
    return place
  }
}

extension WorkCalendar {
  /// Whether single days are worked in one region.
  private struct Days {
    let workweeks: [CalendarRules.Workweek]
    let off: Set<Day>
    let extra: Set<Day>

    init(_ rules: CalendarRules, region code: String, holidays: HolidayTable) {
      workweeks = rules.workweeks.filter { CalendarRules.names($0.regions, code) }
      var off: Set<Day> =
        switch rules.holidays {
        case .none: []
        case .national: holidays.national
        case .nationalAndJointLeave: holidays.national.union(holidays.jointLeave)
        }
      for day in rules.extraHolidays where CalendarRules.names(day.regions, code) {
        off.insert(day.day)
      }
      self.off = off
      extra = Set(
        rules.extraWorkingDays.filter { CalendarRules.names($0.regions, code) }.map(\.day))
    }

    func isWorking(_ day: Day) -> Bool {
      if extra.contains(day) { return true }
      if off.contains(day) { return false }
      return workweek(on: day).contains(day.weekday)
    }

    /// The latest `since` wins, the later entry on a tie; before all of them Monday to Friday.
    private func workweek(on day: Day) -> Set<Weekday> {
      var best: CalendarRules.Workweek?
      for week in workweeks {
        if let since = week.since, since > day { continue }
        let sinceBest = best?.since?.number ?? .min
        if best == nil || (week.since?.number ?? .min) >= sinceBest { best = week }
      }
      return best?.days ?? [.mon, .tue, .wed, .thu, .fri]
    }
  }
}
