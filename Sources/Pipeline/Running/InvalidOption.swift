package import Diagnostics
import Ingestion
package import Scoring

/// What was asked for is wrong whatever the files hold, such as a region that there is not: the
/// mistake is in the request, not in the data (spec §6.3).
package struct InvalidOption: Error {
  package let problems: [Diagnostic]

  init(_ problems: Diagnostic...) {
    self.problems = problems
  }

  init(_ problems: Problems) {
    self.problems = problems.list
  }
}

extension Ingestor {
  /// A reader as it was asked for; of the options only the region can be wrong.
  static func asked(_ options: IngestionOptions) throws -> Ingestor {
    do {
      return try Ingestor(options)
    } catch {
      throw error.list.first.map { InvalidOption($0) } ?? error
    }
  }
}

extension SweepRequest {
  /// What is to be varied, which may not be what the rubric has.
  package static func asked(_ text: String, of rubric: Rubric) throws -> SweepRequest {
    do {
      return try SweepRequest(text, in: rubric)
    } catch {
      throw InvalidOption(error)
    }
  }
}
