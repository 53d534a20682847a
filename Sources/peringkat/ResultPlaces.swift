import Diagnostics
import Files
import Foundation

/// Where a run writes its results, looked at before anything is read.
enum ResultPlaces {
  /// Throws where a result cannot be written, or would take the place of an input or of another.
  ///
  /// - Parameters:
  ///   - tables: What may be written into a folder, which need not be there.
  ///   - folder: Of `--csv`.
  static func check(
    _ results: [(path: String?, option: String)], tables: [String] = [], in folder: String? = nil,
    against inputs: [String]
  ) throws {
    for result in results {
      if let path = result.path { _ = try WholeFile(path) }
    }
    if let folder {
      _ = try WholeFiles(in: folder)
      guard !results.compactMap({ $0.path.map(place) }).contains(place(folder)) else {
        throw CommandProblems.overwritesInput(folder, option: "--csv")
      }
    }
    var taken = Set(inputs.map(place))
    for (path, option) in results + tables.map({ ($0, "--csv") }) {
      guard let path else { continue }
      guard taken.insert(place(path)).inserted else {
        throw CommandProblems.overwritesInput(path, option: option)
      }
    }
  }

  private static func place(_ path: String) -> String {
    URL(fileURLWithPath: path).resolvingSymlinksInPath().standardizedFileURL.path
  }
}
