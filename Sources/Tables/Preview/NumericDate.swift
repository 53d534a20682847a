/// A date of three numbers such as `29/05/2023`, `2023-05-29` or `5.29.23`, perhaps with a time
/// behind it, of which the order is not known yet.
struct NumericDate {
  let first: Int
  let second: Int
  let third: Int
  let separator: UInt8
  /// The first group has four digits: year, month, day.
  let isYearFirst: Bool

  init?(_ text: UnsafeBufferPointer<UInt8>) {
    var groups = (0, 0, 0)
    var digits = (0, 0, 0)
    var at = 0
    var sign: UInt8 = 0
    for group in 0..<3 {
      var value = 0
      var count = 0
      while at < text.count, count < 5, text[at] &- 48 < 10 {
        value = value * 10 + Int(text[at] - 48)
        count += 1
        at += 1
      }
      switch group {
      case 0: (groups.0, digits.0) = (value, count)
      case 1: (groups.1, digits.1) = (value, count)
      default: (groups.2, digits.2) = (value, count)
      }
      guard group < 2 else { break }
      guard at < text.count, group == 0 || text[at] == sign else { return nil }
      sign = text[at]
      guard sign == UInt8(ascii: "/") || sign == UInt8(ascii: "-") || sign == UInt8(ascii: ".")
      else { return nil }
      at += 1
    }
    guard
      at == text.count || text[at] == 0x20 || text[at] == UInt8(ascii: "T")
        || text[at] == UInt8(ascii: ",")
    else { return nil }
    isYearFirst = digits.0 == 4
    guard (1...2).contains(digits.1),
      isYearFirst ? (1...2).contains(digits.2) : (1...2).contains(digits.0),
      isYearFirst || digits.2 == 4 || digits.2 == 2
    else { return nil }
    (first, second, third) = groups
    separator = sign
  }

  /// Day and month, in one order or the other, are within the calendar.
  var isPlausible: Bool {
    isYearFirst
      ? fits(day: third, month: second) || fits(day: second, month: third)
      : fits(day: first, month: second) || fits(day: second, month: first)
  }

  /// Only day before month, only month before day, or both fit.
  var fitsDayFirst: Bool { fits(day: first, month: second) }
  var fitsMonthFirst: Bool { fits(day: second, month: first) }

  private func fits(day: Int, month: Int) -> Bool {
    (1...31).contains(day) && (1...12).contains(month)
  }
}
