package import Complaints
import Foundation

/// How a ranking is named where one is compared or explained (spec §5.10).
package enum RankingName: Equatable {
  /// One that an archive keeps.
  case published(Int)
  case rubric(String)
  case period(Period)
  case asOf(Day)

  /// `#3` or a number that is no year, a day, a period; anything else is a rubric's file.
  package init(_ text: String) {
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

  /// Reads what was typed; a mistyped period is not taken for a rubric.
  ///
  /// - Parameter argument: Where it was typed, for the sentence that says it is no ranking.
  package init(_ text: String, given argument: String) throws {
    self.init(text)
    guard case .rubric(let path) = self, !FileManager.default.fileExists(atPath: path) else {
      return
    }
    let name = path.lowercased()
    guard name.hasSuffix(".yaml") || name.hasSuffix(".yml") else {
      throw CompareProblems.notARanking(path, argument)
    }
  }

  /// The rubric's file that it names.
  package var file: String? {
    if case .rubric(let path) = self { path } else { nil }
  }
}
