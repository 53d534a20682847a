internal import Complaints
internal import Documents

extension RubricReader {
  mutating func calendar(_ node: DocumentNode) -> CalendarRules {
    var rules = CalendarRules()
    guard let map = node.mapping(keys: RubricKeys.calendar, &problems) else { return rules }
    if let node = map["workweek"] { rules.workweeks = workweeks(node) }
    if let node = map["office_hours"] { readOfficeHours(node, into: &rules.officeHours) }
    if let holidays = map["holidays"]?.word(CalendarRules.Holidays.self, &problems) {
      rules.holidays = holidays
    }
    rules.extraHolidays = extraDays(map["extra_holidays"])
    rules.extraWorkingDays = extraDays(map["extra_working_days"])
    return rules
  }

  /// A list of weekdays, which holds always and everywhere, or of `{days, since, regions}`.
  private mutating func workweeks(_ node: DocumentNode) -> [CalendarRules.Workweek] {
    guard let items = node.list(&problems) else { return [] }
    let isDetailed = items.contains { if case .mapping = $0.content { true } else { false } }
    guard isDetailed else { return [CalendarRules.Workweek(days: weekdays(items))] }
    var weeks: [CalendarRules.Workweek] = []
    for item in items {
      guard let map = item.mapping(keys: RubricKeys.workweek, &problems) else { continue }
      let days = map.required("days", &problems)?.list(&problems).map { weekdays($0) }
      let since = map["since"].flatMap { self.day($0) }
      let regions = map["regions"]?.strings(&problems) ?? []
      weeks.append(CalendarRules.Workweek(days: days ?? [], since: since, regions: regions))
    }
    return weeks
  }

  private mutating func weekdays(_ items: [DocumentNode]) -> Set<Weekday> {
    var days: Set<Weekday> = []
    for item in items {
      guard let day = word(Weekday.self, item) else { continue }
      if !days.insert(day).inserted {
        problems.append(RubricProblems.repeated(day.name, at: item.place))
      }
    }
    return days
  }

  /// One text or list for every day, or a map from weekdays; days that it lacks keep the default.
  private mutating func readOfficeHours(
    _ node: DocumentNode, into hours: inout [[CalendarRules.OfficeHours]]
  ) {
    guard case .mapping = node.content else {
      hours = [[CalendarRules.OfficeHours]](repeating: officeHours(node), count: 7)
      return
    }
    guard let map = node.mapping(keys: Weekday.names, &problems) else { return }
    for entry in map.entries {
      guard let weekday = Weekday(named: entry.key) else { continue }
      hours[weekday.rawValue] = officeHours(entry.value)
    }
  }

  /// Stretches of a day, ascending and apart.
  private mutating func officeHours(_ node: DocumentNode) -> [CalendarRules.OfficeHours] {
    var hours: [CalendarRules.OfficeHours] = []
    for item in node.items(&problems) {
      guard let text = item.string(&problems) else { continue }
      let ends = text.split(separator: "-", omittingEmptySubsequences: false).map { minutes($0) }
      guard ends.count == 2, let from = ends[0], let to = ends[1], from < to else {
        problems.append(RubricProblems.officeHours(text, at: item.place))
        continue
      }
      if let last = hours.last, from < last.to {
        problems.append(RubricProblems.officeHoursOverlap(text, at: item.place))
        continue
      }
      hours.append(CalendarRules.OfficeHours(from: from, to: to))
    }
    return hours
  }

  /// Minutes after midnight of `07:30`; `24:00` is the day's end.
  private func minutes(_ text: Substring) -> Int? {
    let digits = text.filter { $0 != " " }.utf8.split(
      separator: 58, omittingEmptySubsequences: false)
    guard digits.count == 2, (1...2).contains(digits[0].count), digits[1].count == 2,
      digits.allSatisfy({ $0.allSatisfy { (48...57).contains($0) } })
    else { return nil }
    let numbers = digits.map { $0.reduce(0) { $0 * 10 + Int($1) - 48 } }
    let minutes = numbers[0] * 60 + numbers[1]
    return numbers[1] < 60 && minutes <= 1440 ? minutes : nil
  }

  /// Dates, or `{date, regions}`; a single one needs no list.
  private mutating func extraDays(_ node: DocumentNode?) -> [CalendarRules.ExtraDay] {
    guard let node else { return [] }
    var days: [CalendarRules.ExtraDay] = []
    for item in node.items(&problems) {
      guard case .mapping = item.content else {
        if let day = day(item) { days.append(CalendarRules.ExtraDay(day: day)) }
        continue
      }
      guard let map = item.mapping(keys: RubricKeys.extraDay, &problems) else { continue }
      let day = map.required("date", &problems).flatMap { self.day($0) }
      let regions = map["regions"]?.strings(&problems) ?? []
      if let day { days.append(CalendarRules.ExtraDay(day: day, regions: regions)) }
    }
    return days
  }
}
