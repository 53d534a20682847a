import Diagnostics
import Files

extension RunMonitor {
  /// Writes one result as a stage of its own, and reports it.
  func writing(_ path: String, _ write: () throws -> Void) throws {
    try during(.writing(path), write)
    tell(OutputProblems.written(path))
  }

  /// Writes a text, whole or not at all, and reports it.
  package func write(_ text: String, to path: String) throws {
    try WholeFile(path).write(text)
    tell(OutputProblems.written(path))
  }

  /// Warns if the file that will be replaced is open in another program.
  func warnIfOpen(_ path: String) throws { found(try WholeFile(path).openElsewhere) }
}
