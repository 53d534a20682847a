internal import Complaints

/// What came of reading a cell's text as a date.
struct DateReading {
  enum Fit: UInt8 {
    /// No format fits.
    case none
    case read
    /// Read, and the other order of day and month would not have been possible.
    case onlyThisOrder
    /// Not read, but the other order of day and month is possible.
    case onlyOtherOrder
  }

  var wall = LocalDateTime(day: 0)
  var fit = Fit.none

  static let none = DateReading()
}

/// Numbers as a program finds them, put together at its end.
private struct DateParts {
  var first = 0
  var second = 0
  var day = 0
  var month = 0
  var year = 0
  var hour = 0
  var minute = 0
  var seconds = 0
  var fraction: Int64 = 0
  var half = -1
  var offset = Int64.min
}

extension DatePattern {
  /// Reads the whole of `bytes`, which must not be empty.
  func read(_ bytes: UnsafeBufferPointer<UInt8>, monthFirst: Bool) -> DateReading {
    var scanner = DateScanner(bytes)
    var parts = DateParts()
    guard run(&scanner, &parts) else { return .none }
    var time: Int64 = -1
    if hasTime {
      if parts.half >= 0 {
        guard (1...12).contains(parts.hour) else { return .none }
        parts.hour = parts.hour % 12 + parts.half
      }
      time = DateScanner.time(parts.hour, parts.minute, parts.seconds, parts.fraction)
      if time < 0 { return .none }
    } else if !scanner.isAtEnd {
      time = scanner.timeAfterDate()
      if time < 0 { return .none }
    }
    if !scanner.isAtEnd, parts.offset == .min, let offset = scanner.offset() {
      parts.offset = offset
    }
    guard scanner.isAtEnd else { return .none }
    return dated(parts, time, monthFirst)
  }

  @inline(__always)
  private func dated(_ parts: DateParts, _ time: Int64, _ monthFirst: Bool) -> DateReading {
    func wall(_ day: Day) -> LocalDateTime {
      LocalDateTime(day: day.number, time: time, offset: parts.offset)
    }
    guard hasDate else { return DateReading(wall: wall(Day(number: 0)), fit: .read) }
    guard isOrdered else {
      guard let day = Day(year: parts.year, month: parts.month, day: parts.day) else {
        return .none
      }
      return DateReading(wall: wall(day), fit: .read)
    }
    let dayFirst = Day(year: parts.year, month: parts.second, day: parts.first)
    let swapped = Day(year: parts.year, month: parts.first, day: parts.second)
    let (own, other) = monthFirst ? (swapped, dayFirst) : (dayFirst, swapped)
    guard let own else {
      return DateReading(fit: other == nil ? .none : .onlyOtherOrder)
    }
    return DateReading(wall: wall(own), fit: other == nil ? .onlyThisOrder : .read)
  }

  private func run(_ scanner: inout DateScanner, _ parts: inout DateParts) -> Bool {
    var counter = 0
    while counter < program.count {
      guard let step = Step(rawValue: program[counter]) else { return false }
      counter += 1
      switch step {
      case .literal:
        let wanted = program[counter]
        counter += 1
        let found = scanner.peek
        let isLetter = (0x61...0x7A).contains(wanted | 0x20)
        guard found == wanted || isLetter && found | 0x20 == wanted | 0x20 else { return false }
        scanner.next += 1
      case .blank:
        guard scanner.skipBlanks() else { return false }
      default:
        guard take(step, &scanner, &parts) else { return false }
      }
    }
    return true
  }

  @inline(__always)
  private func take(
    _ step: Step, _ scanner: inout DateScanner, _ parts: inout DateParts
  ) -> Bool {
    switch step {
    case .first: return take(1, 2, &scanner, &parts.first)
    case .second: return take(1, 2, &scanner, &parts.second)
    case .day: return take(1, 2, &scanner, &parts.day)
    case .month: return take(1, 2, &scanner, &parts.month)
    case .hour, .hour12: return take(1, 2, &scanner, &parts.hour)
    case .minute: return take(2, 2, &scanner, &parts.minute)
    case .second60: return take(2, 2, &scanner, &parts.seconds)
    case .year: return take(4, 4, &scanner, &parts.year)
    case .shortYear:
      guard take(2, 2, &scanner, &parts.year) else { return false }
      parts.year += parts.year < 70 ? 2000 : 1900
      return true
    case .monthName:
      parts.month = Int(DateWords.known.value(scanner.name()))
      return (1...12).contains(parts.month)
    case .weekday:
      return DateWords.known.value(scanner.name()) > 20
    case .fraction:
      scanner.next -= 1
      parts.fraction = scanner.fraction()
      return parts.fraction >= 0
    case .half:
      parts.half = scanner.half() ?? -1
      return parts.half >= 0
    case .offset:
      parts.offset = scanner.offset() ?? .min
      return parts.offset != .min
    case .blank, .literal:
      return false
    }
  }

  @inline(__always)
  private func take(
    _ least: Int, _ most: Int, _ scanner: inout DateScanner, _ value: inout Int
  ) -> Bool {
    value = scanner.number(least, most)
    return value >= 0
  }
}

extension DateScanner {
  /// The time that follows a date after a blank, a comma or `T`; −1 where none does.
  mutating func timeAfterDate() -> Int64 {
    let hasComma = take(UInt8(ascii: ","))
    let hasBlank = skipBlanks()
    if !hasComma, !hasBlank {
      guard peek | 0x20 == UInt8(ascii: "t") else { return -1 }
      next += 1
    }
    return timeOfDay()
  }
}
