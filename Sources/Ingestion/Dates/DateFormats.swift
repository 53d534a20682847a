internal import Complaints

/// The formats of a profile's dates, tried in their order after ISO 8601.
struct DateFormats: Sendable {
  var dates: [DatePattern] = []
  var times: [DatePattern] = []
  /// What numbers that fit both orders are, where a column does not decide it.
  var isMonthFirst = false

  init() {}

  /// What people write, where no profile says how.
  static let usual = DateFormats(
    [
      "d MMMM yyyy", "EEEE, d MMMM yyyy", "d/M/yyyy", "d-M-yyyy", "d.M.yyyy", "d-MMM-yyyy",
      "yyyy/M/d", "yyyy-M-d",
    ].compactMap { try? DatePattern($0) })

  /// Formats of a time alone are those of separate time columns.
  init(_ patterns: [DatePattern], isMonthFirst: Bool? = nil) {
    dates = patterns.filter(\.hasDate)
    times = patterns.filter { !$0.hasDate }
    let ordered = dates.filter(\.isOrdered)
    self.isMonthFirst =
      isMonthFirst ?? (!ordered.isEmpty && ordered.allSatisfy(\.isMonthFirst))
  }

  /// Reads trimmed text as a date, with or without a time.
  func read(_ bytes: UnsafeBufferPointer<UInt8>, monthFirst: Bool) -> DateReading {
    if bytes.isEmpty { return .none }
    let iso = Self.iso(bytes)
    if iso.fit != .none { return iso }
    var best = DateReading.none
    for pattern in dates {
      let reading = pattern.read(bytes, monthFirst: monthFirst)
      if reading.fit == .read || reading.fit == .onlyThisOrder { return reading }
      if reading.fit == .onlyOtherOrder { best = reading }
    }
    return best
  }

  /// Reads trimmed text as a time of day; nil when it is none. The day of the result is 0.
  func readTime(_ bytes: UnsafeBufferPointer<UInt8>) -> LocalDateTime? {
    if bytes.isEmpty { return nil }
    var scanner = DateScanner(bytes)
    let time = scanner.timeOfDay()
    if time >= 0 {
      let offset = scanner.isAtEnd ? Int64.min : scanner.offset() ?? .min
      if scanner.isAtEnd { return LocalDateTime(day: 0, time: time, offset: offset) }
    }
    for pattern in times {
      let reading = pattern.read(bytes, monthFirst: false)
      if reading.fit == .read { return reading.wall }
    }
    return nil
  }

  /// `2024-05-29`, also with a time after `T` or a blank, a fraction and an offset.
  private static func iso(_ bytes: UnsafeBufferPointer<UInt8>) -> DateReading {
    let hyphen = UInt8(ascii: "-")
    guard bytes.count >= 10, bytes[4] == hyphen, bytes[7] == hyphen else { return .none }
    var scanner = DateScanner(bytes)
    let year = scanner.number(4, 4)
    scanner.next += 1
    let month = scanner.number(2, 2)
    scanner.next += 1
    let dayOfMonth = scanner.number(2, 2)
    guard year >= 0, month >= 0, dayOfMonth >= 0,
      let day = Day(year: year, month: month, day: dayOfMonth)
    else { return .none }
    var wall = LocalDateTime(day: day.number)
    if !scanner.isAtEnd {
      wall.time = scanner.timeAfterDate()
      guard wall.time >= 0 else { return .none }
      if !scanner.isAtEnd { wall.offset = scanner.offset() ?? .min }
      guard scanner.isAtEnd else { return .none }
    }
    return DateReading(wall: wall, fit: .read)
  }
}
