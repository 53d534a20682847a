package import Diagnostics
import Documents
import Foundation
import Scoring

/// What came of a rubric's worked examples.
package struct CaseReport {
  package struct Result {
    /// Whether it passed, with its name.
    package let outcome: Wording
    /// What did not come out as it should.
    package let problems: [Diagnostic]
  }

  package let results: [Result]

  package var failed: Int { results.count { !$0.problems.isEmpty } }

  /// How many there are, and how many of them failed.
  package var summary: Wording { TuningProblems.tested(results.count, failed: failed) }

  /// Ranks all examples of a file.
  ///
  /// - Parameters:
  ///   - path: Of the rubric.
  ///   - cases: Of the examples; nil for those beside the rubric.
  package static func made(
    _ path: String, cases: String?, _ monitor: RunMonitor
  ) throws -> CaseReport {
    let rubric = try Rubric.load(file: path)
    let file = cases ?? casesBeside(path)
    guard FileManager.default.fileExists(atPath: file) else { throw TuningProblems.noCases(file) }
    let text = try DocumentNode.text(of: fileBytes(file), file: file)
    let runner = CaseRunner(rubric: rubric)
    return CaseReport(
      results: try RubricCase.load(text: text, file: file).map { example in
        try monitor.checkCancellation()
        let problems = runner.problems(example)
        return Result(outcome: TuningProblems.outcome(of: example, problems), problems: problems)
      })
  }

  /// `a/b.yaml` has its cases in `a/b.cases.yaml`.
  static func casesBeside(_ path: String) -> String {
    for ending in [".yaml", ".yml", ".json"] where path.hasSuffix(ending) {
      return path.dropLast(ending.count) + ".cases.yaml"
    }
    return path + ".cases.yaml"
  }
}
