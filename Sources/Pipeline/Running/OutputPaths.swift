import Diagnostics
import Files
import Foundation

/// Where a run writes its results, checked before anything is read.
package enum OutputPaths {
  /// Throws where a result cannot be written, or would overwrite an input or another result.
  ///
  /// - Parameters:
  ///   - tables: Files that may be written into a folder, which need not exist yet.
  ///   - folder: Of `--csv`.
  package static func check(
    _ results: [(path: String?, option: String)], tables: [String] = [], in folder: String? = nil,
    against inputs: [String]
  ) throws {
    for result in results {
      if let path = result.path { _ = try WholeFile(path) }
    }
    if let folder {
      _ = try WholeFiles(in: folder)
      guard !results.compactMap({ $0.path.map(resolved) }).contains(resolved(folder)) else {
        throw OutputProblems.overwritesInput(folder, option: "--csv")
      }
    }
    var taken = Set(inputs.map(resolved))
    for (path, option) in results + tables.map({ ($0, "--csv") }) {
      guard let path else { continue }
      guard taken.insert(resolved(path)).inserted else {
        throw OutputProblems.overwritesInput(path, option: option)
      }
    }
  }

  /// Throws unless a workbook's name ends as one.
  package static func checkIsWorkbook(_ path: String?) throws {
    guard let path, !path.lowercased().hasSuffix(".xlsx") else { return }
    throw OutputProblems.notAWorkbookName(path)
  }

  /// One name for one file, whatever links lead to it.
  private static func resolved(_ path: String) -> String {
    URL(fileURLWithPath: path).resolvingSymlinksInPath().standardizedFileURL.path
  }
}
