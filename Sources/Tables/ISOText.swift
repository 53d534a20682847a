/// Wall-clock microseconds as ISO 8601 text.
package enum ISOText {
  package static let microsecondsPerDay: Int64 = 86_400_000_000

  /// `2023-05-29` of microseconds since 1970-01-01, in the proleptic Gregorian calendar.
  package static func day(_ wall: Int64) -> String {
    let (year, month, day) = civil(floorDivide(wall, microsecondsPerDay))
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }

  /// Microseconds into the day of microseconds since 1970-01-01.
  package static func timeIntoDay(_ wall: Int64) -> Int64 {
    wall - floorDivide(wall, microsecondsPerDay) * microsecondsPerDay
  }

  /// `04:05:34`, with milliseconds where there are any; hours may pass 24.
  package static func clock(_ microseconds: Int64) -> String {
    let milliseconds = microseconds / 1000
    let seconds = milliseconds / 1000
    let text =
      "\(padded(seconds / 3600, 2)):\(padded(seconds / 60 % 60, 2)):\(padded(seconds % 60, 2))"
    return milliseconds % 1000 == 0 ? text : "\(text).\(padded(milliseconds % 1000, 3))"
  }

  /// Days since 1970-01-01 of a civil date; `month` 1–12, `day` is not checked.
  ///
  /// Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", `days_from_civil`.
  package static func days(year: Int64, month: Int64, day: Int64) -> Int64 {
    let shifted = month <= 2 ? year - 1 : year
    let era = floorDivide(shifted, 400)
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  /// The civil date of days since 1970-01-01; `civil_from_days` of the same source.
  package static func civil(_ days: Int64) -> (year: Int64, month: Int64, day: Int64) {
    let shifted = days + 719_468
    let era = floorDivide(shifted, 146_097)
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  private static func floorDivide(_ a: Int64, _ b: Int64) -> Int64 {
    a >= 0 ? a / b : -((b - 1 - a) / b)
  }

  private static func padded(_ number: Int64, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}
