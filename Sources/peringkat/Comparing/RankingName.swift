import Complaints

/// By what a command line names a ranking that is compared (spec §5.10).
enum RankingName: Equatable {
  /// One that an archive keeps.
  case published(Int)
  case rubric(String)
  case period(Period)
  case asOf(Day)

  /// `#3` or a number that is no year, a day, a period; anything else is a rubric's file.
  init(_ text: String) {
    let digits = text.hasPrefix("#") ? text.dropFirst() : text[...]
    let isNumber = !digits.isEmpty && digits.utf8.allSatisfy { (48...57).contains($0) }
    if isNumber, text.hasPrefix("#") || digits.utf8.count != 4, let number = Int(digits) {
      self = .published(number)
    } else if let day = Day(iso: text) {
      self = .asOf(day)
    } else if let period = Period(text) {
      self = .period(period)
    } else {
      self = .rubric(text)
    }
  }
}
