package import Diagnostics
package import Scoring

/// What is doubtful in a rubric, by itself and with data.
package struct RubricReview {
  private let rubric: Rubric
  private let file: String
  private var log: DiagnosticLog
  private var ranking: Ranking?

  /// - Parameter log: Limits how many findings of a kind are listed.
  package static func made(
    of rubric: Rubric, file: String, _ log: DiagnosticLog
  ) throws -> RubricReview {
    var review = RubricReview(rubric: rubric, file: file, log: log)
    review.log.add(try rubric.review(file: file))
    return review
  }

  /// Tries the rubric on data.
  package mutating func add(_ data: RankableData, _ monitor: RunMonitor) throws {
    let made = try monitor.during(.ranking) { try data.ranking(by: rubric) }
    log.add(made.warnings)
    log.add(try made.review(file: file))
    ranking = made
  }

  package var findings: [Diagnostic] { log.all }

  /// That the rubric is valid, on what it was tried, and how much is doubtful.
  package var summary: Wording {
    TuningProblems.checked(
      file, rubric, ranking, warnings: findings.count { $0.severity == .warning })
  }
}
