/// A range of local dates, both included (spec §4.1).
package struct Period: Hashable, Sendable {
  package var from: Day
  package var to: Day

  package init(from: Day, to: Day) {
    self.from = from
    self.to = to
  }

  /// `2024`, `2024-S1`, `2024-Q3`, `2024-03` or `2024-01-01..2024-06-30`; nil for anything else.
  package init?(_ text: String) {
    let ends = text.split(separator: "..", omittingEmptySubsequences: false)
    if ends.count == 2 {
      guard let from = Day(iso: ends[0]), let to = Day(iso: ends[1]), from <= to else {
        return nil
      }
      self.init(from: from, to: to)
      return
    }
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard let year = Period.number(parts[0], digits: 4), year > 0 else { return nil }
    guard parts.count == 2 else {
      guard parts.count == 1 else { return nil }
      self.init(year: year, firstMonth: 1, months: 12)
      return
    }
    switch parts[1] {
    case "S1", "S2": self.init(year: year, firstMonth: parts[1] == "S1" ? 1 : 7, months: 6)
    case "Q1", "Q2", "Q3", "Q4":
      self.init(year: year, firstMonth: Int(parts[1].dropFirst())! * 3 - 2, months: 3)
    default:
      guard let month = Period.number(parts[1], digits: 2) else { return nil }
      self.init(year: year, firstMonth: month, months: 1)
    }
  }

  /// A number of just so many digits: no sign, no space.
  private static func number(_ text: Substring, digits: Int) -> Int? {
    text.utf8.count == digits && text.utf8.allSatisfy { (48...57).contains($0) } ? Int(text) : nil
  }

  private init?(year: Int, firstMonth: Int, months: Int) {
    let last = firstMonth + months - 1
    guard let from = Day(year: year, month: firstMonth, day: 1),
      let to = Day(year: year, month: last, day: Day.length(ofMonth: last, year: year))
    else { return nil }
    self.init(from: from, to: to)
  }

  package func contains(_ day: Day) -> Bool { from <= day && day <= to }
}
