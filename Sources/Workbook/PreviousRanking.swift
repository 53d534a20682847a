package import Complaints

/// The ranking that was published before this one, to say who has moved since.
package struct PreviousRanking: Sendable {
  package struct Line: Sendable {
    package var name: String
    package var rank: Int?
    /// As it was printed: rounded to its rubric's decimals.
    package var score: Double?

    package init(name: String, rank: Int?, score: Double?) {
      self.name = name
      self.rank = rank
      self.score = score
    }
  }

  /// Its number in the archive.
  package var number: Int
  package var rubric: String
  package var period: Period
  package var asOf: Day
  /// By code.
  package var lines: [String: Line]

  package init(number: Int, rubric: String, period: Period, asOf: Day, lines: [String: Line]) {
    self.number = number
    self.rubric = rubric
    self.period = period
    self.asOf = asOf
    self.lines = lines
  }
}
