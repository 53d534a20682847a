import Diagnostics
import Ingestion

/// Values of options that are wrong whatever the files hold: the command was wrong, and the exit
/// status is 64, as for what the parser refuses (spec §6.3).
struct WrongValue: Error {
  let problems: [Diagnostic]

  init(_ problems: Diagnostic...) {
    self.problems = problems
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
