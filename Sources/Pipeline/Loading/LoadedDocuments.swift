import Documents
import Foundation
import Ingestion
package import Scoring

extension Rubric {
  package static func load(file: String) throws -> Rubric {
    try load(text: DocumentNode.text(of: fileBytes(file), file: file), file: file)
  }
}

extension Profile {
  static func load(file: String) throws -> Profile {
    try Profile(bytes: fileBytes(file), file: file)
  }
}

/// The bytes of a rubric, a profile or a file of cases.
func fileBytes(_ path: String) throws -> [UInt8] {
  guard let data = FileManager.default.contents(atPath: path) else {
    throw LoadingProblems.unreadable(path)
  }
  return Array(data)
}
