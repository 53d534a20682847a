/// A date without a time or a zone, counted in days since 1970-01-01 (proleptic Gregorian).
@usableFromInline package struct Day: Hashable, Comparable, Sendable {
  @usableFromInline package var number: Int32

  @inlinable package init(number: Int32) {
    self.number = number
  }

  /// The date `year`-`month`-`day`, or nil when the calendar has no such date.
  package init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month),
      day >= 1, day <= Day.length(ofMonth: month, year: year)
    else { return nil }
    // Days before a month, counting years from March so that the leap day comes last.
    let shifted = month <= 2 ? year - 1 : year
    let century = shifted / 100
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let days = 365 * shifted + shifted / 4 - century + century / 4 + dayOfYear
    number = Int32(days - 719_468)
  }

  /// The date that `yyyy-MM-dd` tells, and nothing else.
  package init?(iso text: some StringProtocol) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].utf8.count == 4, parts[1].utf8.count == 2,
      parts[2].utf8.count == 2, text.utf8.allSatisfy({ $0 == 45 || (48...57).contains($0) }),
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  package static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  package var civil: (year: Int, month: Int, day: Int) {
    let shifted = Int(number) + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let month = monthFromMarch + (monthFromMarch < 10 ? 3 : -9)
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * monthFromMarch + 2) / 5 + 1)
  }

  package var year: Int { civil.year }

  package var weekday: Weekday {
    Weekday(rawValue: ((Int(number) + 3) % 7 + 7) % 7)!
  }

  /// `yyyy-MM-dd`.
  package var iso: String {
    let (year, month, day) = civil
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }

  @inlinable package static func < (a: Day, b: Day) -> Bool { a.number < b.number }

  @inlinable package static func == (a: Day, b: Day) -> Bool { a.number == b.number }

  @inlinable package static func + (day: Day, days: Int) -> Day {
    Day(number: day.number + Int32(days))
  }
}

/// A day of the week, Monday first; names as rubrics write them.
package enum Weekday: Int, Sendable, CaseIterable, NamedValue {
  case mon, tue, wed, thu, fri, sat, sun

  package var name: String { "\(self)" }
}

/// `number` with zeros before it up to `width` digits.
package func padded(_ number: Int, _ width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
