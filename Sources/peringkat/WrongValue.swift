import Diagnostics
import Ingestion
import Scoring

/// Values of options that are wrong whatever the files hold: the command was wrong, and the exit
/// status is 64, as for what the parser refuses (spec §6.3).
struct WrongValue: Error {
  let problems: [Diagnostic]

  init(_ problems: Diagnostic...) {
    self.problems = problems
  }

  init(_ problems: Problems) {
    self.problems = problems.list
  }
}

extension Ingestor {
  /// A reader by the options of a command line, of which only the region can be wrong.
  static func asked(_ options: IngestionOptions) throws -> Ingestor {
    do {
      return try Ingestor(options)
    } catch {
      throw error.list.first.map { WrongValue($0) } ?? error
    }
  }
}

extension SweepRequest {
  /// What `--vary` asks of a rubric, which may not be what the rubric can give.
  static func asked(_ text: String, of rubric: Rubric) throws -> SweepRequest {
    do {
      return try SweepRequest(text, in: rubric)
    } catch {
      throw WrongValue(error)
    }
  }
}
