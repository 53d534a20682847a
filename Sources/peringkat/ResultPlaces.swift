import Diagnostics
import Files
import Foundation

/// Where a run writes its results, looked at before anything is read.
enum ResultPlaces {
  /// Throws where a result cannot be written, or would take the place of an input or of another.
  static func check(_ results: [(path: String?, option: String)], against inputs: [String]) throws {
    for result in results {
      if let path = result.path { _ = try WholeFile(path) }
    }
    var taken = Set(inputs.map(place))
    for (path, option) in results {
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
