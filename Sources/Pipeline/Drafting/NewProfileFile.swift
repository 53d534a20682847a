import Files
import Foundation

/// The file of a new profile.
package struct NewProfileFile {
  private let file: WholeFile

  /// Throws where the file cannot be written, or exists: it may be a finished draft.
  package init(_ path: String) throws {
    file = try WholeFile(path)
    guard !FileManager.default.fileExists(atPath: file.path) else {
      throw DraftingProblems.profileExists(path)
    }
  }

  package func write(_ profile: DraftedProfile, _ monitor: RunMonitor) throws {
    try file.write(profile.text)
    monitor.tell(OutputProblems.written(file.path))
  }
}
