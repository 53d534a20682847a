import Diagnostics
import Documents
import Files
import Foundation
import Scoring

/// A rubric's file that is not there yet, and the schema for editors beside it.
struct NewRubricFile {
  private let place: WholeFile
  private let path: String

  /// Looks before anything is made; a rubric that is there is not written over.
  init(_ path: String) throws {
    self.path = path
    place = try WholeFile(path)
    guard !FileManager.default.fileExists(atPath: place.path) else {
      throw TuningProblems.rubricExists(path)
    }
  }

  func write(_ text: String, _ talk: Talk) throws {
    try place.write(text)
    talk.say(CommandProblems.written(path))
    let schema = URL(fileURLWithPath: path).deletingLastPathComponent().appendingPathComponent(
      StartingRubric.schemaName)
    if !FileManager.default.fileExists(atPath: schema.path) {
      try WholeFile(schema.path).write(Rubric.schema(talk.language).text() + "\n")
      talk.say(TuningProblems.schemaWritten(StartingRubric.schemaName))
    }
  }
}
