package import Diagnostics
import Documents
import Files
import Foundation
import Scoring

/// The file of a new rubric, with the schema for editors beside it.
package struct NewRubricFile {
  private let place: WholeFile
  private let path: String

  /// Throws where the file cannot be written, or exists: a rubric is never overwritten.
  package init(_ path: String) throws {
    self.path = path
    place = try WholeFile(path)
    guard !FileManager.default.fileExists(atPath: place.path) else {
      throw TuningProblems.rubricExists(path)
    }
  }

  /// Writes the rubric, and the schema where there is none.
  ///
  /// - Parameter language: Of the schema's explanations.
  package func write(_ text: String, _ language: Language, _ monitor: RunMonitor) throws {
    try place.write(text)
    monitor.tell(OutputProblems.written(path))
    let schema = URL(fileURLWithPath: path).deletingLastPathComponent().appendingPathComponent(
      StartingRubric.schemaName)
    if !FileManager.default.fileExists(atPath: schema.path) {
      try WholeFile(schema.path).write(Rubric.schema(language).text() + "\n")
      monitor.tell(TuningProblems.schemaWritten(StartingRubric.schemaName))
    }
  }

  /// Writes a rubric to begin with, named after its file.
  package func writeStartingRubric(_ language: Language, _ monitor: RunMonitor) throws {
    let name = URL(fileURLWithPath: path).deletingPathExtension().lastPathComponent
    try write(StartingRubric.text(language, named: name), language, monitor)
  }
}
