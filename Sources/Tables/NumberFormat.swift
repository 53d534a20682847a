/// What a spreadsheet's number format makes of a number.
enum NumberFormat: UInt8, Sendable, Hashable {
  case number, date, time, dateTime
  /// A duration, such as `[h]:mm`, which does not start again after 24 hours.
  case elapsed

  var showsTime: Bool { self == .time || self == .dateTime || self == .elapsed }

  /// A format that spreadsheets know by its number.
  ///
  /// Source: ECMA-376 part 1, 18.8.30. 27–36 and 50–58 are dates or times by the language of the
  /// installation; those that are times in one and dates in another count as `dateTime`, so that the
  /// value decides.
  static func builtIn(_ id: Int) -> NumberFormat {
    switch id {
    case 14...17, 27...31, 36, 50...54, 57, 58: .date
    case 18...21, 32, 33, 45, 47: .time
    case 22, 34, 35, 55, 56: .dateTime
    case 46: .elapsed
    default: .number
    }
  }

  /// A format that web pages and XML spreadsheets give by its English name; nil for any other text.
  init?(name: String) {
    switch name.lowercased() {
    case "short date", "medium date", "long date": self = .date
    case "general date": self = .dateTime
    case "short time", "medium time", "long time": self = .time
    case "fixed", "standard", "percent", "scientific", "currency", "euro currency", "yes/no",
      "true/false", "on/off":
      self = .number
    default: return nil
    }
  }

  /// The meaning of a custom format's code, such as `[$-421]dd mmmm yyyy;@`.
  ///
  /// Only its first section counts, the one for positive numbers. Quoted and escaped characters,
  /// colours, conditions and locales mean nothing. `m` is a month unless it stands beside hours or
  /// seconds.
  init(code: String) {
    var letters: [UInt8] = []
    var isElapsed = false
    var bytes = Array(code.utf8)[...]
    while let byte = bytes.popFirst(), byte != UInt8(ascii: ";") {
      switch byte {
      case UInt8(ascii: "\""):
        while let quoted = bytes.popFirst(), quoted != UInt8(ascii: "\"") {}
      case UInt8(ascii: "\\"), UInt8(ascii: "_"), UInt8(ascii: "*"):
        _ = bytes.popFirst()
      case UInt8(ascii: "["):
        let inside = bytes.prefix { $0 != UInt8(ascii: "]") }
        bytes = bytes.dropFirst(inside.count + 1)
        let unit = Set(inside.map { $0 | 0x20 })
        if unit.count == 1, let letter = unit.first, "hms".utf8.contains(letter) {
          isElapsed = true
          letters.append(letter)
        }
      default:
        letters.append((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
      }
    }
    self = isElapsed ? .elapsed : Self.meaning(of: letters)
  }

  private static func meaning(of letters: [UInt8]) -> NumberFormat {
    let text = String(decoding: letters, as: UTF8.self)
    if text.contains("general") { return .number }
    var hasTime = text.contains("am/pm") || text.contains("a/p")
    let rest = text.replacing("am/pm", with: "").replacing("a/p", with: "").utf8
    var hasDate = false
    var hasMonthOrMinute = false
    var units: [UInt8] = []
    for (index, letter) in zip(rest.indices, rest) {
      switch letter {
      case UInt8(ascii: "y"), UInt8(ascii: "d"), UInt8(ascii: "b"), UInt8(ascii: "g"):
        hasDate = true
      case UInt8(ascii: "h"), UInt8(ascii: "s"):
        hasTime = true
      case UInt8(ascii: "m"):
        hasMonthOrMinute = true
      case UInt8(ascii: "e"):
        // A year in Japan, but the exponent in 0.00E+00.
        let next = rest[rest.index(after: index)...].first
        if next == UInt8(ascii: "+") || next == UInt8(ascii: "-") { return .number }
        hasDate = true
      default:
        continue
      }
      if units.last != letter { units.append(letter) }
    }
    if hasMonthOrMinute {
      if hasMonth(units) { hasDate = true } else { hasTime = true }
    }
    switch (hasDate, hasTime) {
    case (true, true): return .dateTime
    case (true, false): return .date
    case (false, true): return .time
    case (false, false): return .number
    }
  }

  /// Whether one of the `m` among the units is a month: no hour before it and no second behind it.
  private static func hasMonth(_ units: [UInt8]) -> Bool {
    units.indices.contains { index in
      guard units[index] == UInt8(ascii: "m") else { return false }
      let isBehindHour = index > 0 && units[index - 1] == UInt8(ascii: "h")
      let isBeforeSecond = index + 1 < units.count && units[index + 1] == UInt8(ascii: "s")
      return !isBehindHour && !isBeforeSecond
    }
  }
}
