internal import Complaints

/// A date format such as `d MMM yyyy` or `EEEE, d MMMM yyyy, HH:mm`, made into a small program.
///
/// Letters as in Unicode TR 35: `d dd`, `M MM` numbers, `MMM MMMM` names, `yy yyyy`, `H HH`,
/// `h hh` with `a`, `mm`, `ss`, `SSS`, `EEEE`, `Z XXX`; text between quotes and signs stand for
/// themselves; a blank stands for one or more. Numbers may lack or have a leading zero, names may
/// be short or long, Indonesian or English. A date without a time in its format may be followed by
/// a time all the same, and a time by its zone.
struct DatePattern: Sendable {
  enum Step: UInt8 {
    /// Day and month as numbers before a year: which is which is the column's order.
    case first, second
    case day, month, monthName, year, shortYear
    case hour, hour12, minute, second60, fraction, half, weekday, offset
    case blank
    /// The byte that follows in the program, without case.
    case literal
  }

  /// As the profile writes it.
  let written: String
  private(set) var program: [UInt8] = []
  /// Day and month stand before the year as numbers, so that their order is the column's.
  private(set) var isOrdered = false
  /// The format as written has the month before the day.
  private(set) var isMonthFirst = false
  private(set) var hasDate = false
  private(set) var hasTime = false

  /// 29 May 2023, 16:02, as the format has it.
  var example: String {
    var text = ""
    var at = program.startIndex
    while at < program.endIndex {
      let step = Step(rawValue: program[at])
      at += 1
      switch step {
      case .first: text += isMonthFirst ? "5" : "29"
      case .second: text += isMonthFirst ? "29" : "5"
      case .day: text += "29"
      case .month: text += "5"
      case .monthName: text += "Mei"
      case .year: text += "2023"
      case .shortYear: text += "23"
      case .hour: text += "16"
      case .hour12: text += "4"
      case .minute: text += "02"
      case .second60: text += "00"
      case .fraction: text += "0"
      case .half: text += "PM"
      case .weekday: text += "Senin"
      case .offset: text += "+07:00"
      case .blank: text += " "
      case .literal:
        text.unicodeScalars.append(UnicodeScalar(program[at]))
        at += 1
      case nil: return text
      }
    }
    return text
  }

  /// What is wrong with a format.
  enum Fault: Error, Equatable {
    case unknownLetter(String)
    case openQuote
    /// Neither day, month and year nor hour and minute.
    case incomplete
  }

  init(_ text: String) throws(Fault) {
    written = text
    var steps: [(step: Step, literal: UInt8)] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.first {
      if byte == UInt8(ascii: "'") {
        try Self.takeQuoted(&rest, into: &steps)
      } else if Self.isLetter(byte) {
        let run = rest.prefix { $0 == byte }
        rest = rest.dropFirst(run.count)
        guard let step = Self.step(byte, run.count) else {
          throw .unknownLetter(String(decoding: run, as: UTF8.self))
        }
        steps.append((step, 0))
      } else if byte == UInt8(ascii: " ") {
        rest = rest.drop { $0 == byte }
        steps.append((.blank, 0))
      } else {
        rest = rest.dropFirst()
        steps.append((.literal, byte))
      }
    }
    try finish(&steps)
  }

  private mutating func finish(_ steps: inout [(step: Step, literal: UInt8)]) throws(Fault) {
    let kinds = steps.map(\.step)
    let day = kinds.firstIndex(of: .day)
    let month = kinds.firstIndex(of: .month)
    let year = kinds.firstIndex { $0 == .year || $0 == .shortYear }
    hasDate = day != nil && year != nil && (month != nil || kinds.contains(.monthName))
    let hasHour = kinds.contains(.hour) || kinds.contains(.hour12) && kinds.contains(.half)
    hasTime = hasHour && kinds.contains(.minute)
    guard hasDate || hasTime && day == nil && year == nil else { throw .incomplete }
    if hasDate, let day, let month, let year, day < year, month < year {
      isOrdered = true
      isMonthFirst = month < day
      steps[min(day, month)].step = .first
      steps[max(day, month)].step = .second
    }
    for (step, literal) in steps {
      program.append(step.rawValue)
      if step == .literal { program.append(literal) }
    }
  }

  private static func takeQuoted(
    _ rest: inout ArraySlice<UInt8>, into steps: inout [(step: Step, literal: UInt8)]
  ) throws(Fault) {
    rest = rest.dropFirst()
    let text = rest.prefix { $0 != UInt8(ascii: "'") }
    guard text.count < rest.count else { throw .openQuote }
    rest = rest.dropFirst(text.count + 1)
    let literals = text.isEmpty ? [UInt8(ascii: "'")] : Array(text)
    for byte in literals { steps.append(byte == 0x20 ? (.blank, 0) : (.literal, byte)) }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20)
  }

  private static func step(_ letter: UInt8, _ count: Int) -> Step? {
    switch (UnicodeScalar(letter), count) {
    case ("d", 1...2): .day
    case ("M", 1...2): .month
    case ("M", 3...4): .monthName
    case ("y", 4), ("y", 1): .year
    case ("y", 2): .shortYear
    case ("H", 1...2): .hour
    case ("h", 1...2): .hour12
    case ("m", 1...2): .minute
    case ("s", 1...2): .second60
    case ("S", 1...6): .fraction
    case ("a", 1): .half
    case ("E", 1...4): .weekday
    case ("Z", 1...5), ("X", 1...3), ("x", 1...3): .offset
    default: nil
    }
  }
}
