internal import Diagnostics

/// Letters, photographs and the like that lie in an archive beside exports.
enum Leftovers {
  /// Says of each archive once which of its files were left out; where nothing else is in it, that
  /// is an error.
  static func settled(_ outcomes: [FileOutcome], of files: [InputFile]) -> [FileOutcome] {
    var result = outcomes
    let members = Dictionary(grouping: files.indices.filter { files[$0].archive != nil }) {
      files[$0].archive ?? ""
    }
    for (archive, indices) in members {
      let left = indices.filter { outcomes[$0].isLeftover }
      guard let first = left.first else { continue }
      let names = left.map { String(files[$0].label.dropFirst(archive.count + 1)) }
      for index in left { result[index] = .skipped(nil) }
      if left.count < indices.count {
        result[first] = .skipped(IngestionProblems.membersSkipped(names, of: archive))
      } else if left.count > 1 {
        result[first] = .failed([IngestionProblems.archiveWithoutTables(names, archive)])
      } else if case .skipped(let problem?) = outcomes[first] {
        result[first] = .failed([problem])
      }
    }
    return result
  }
}

extension FileOutcome {
  /// It was left out although that was said to be an error.
  fileprivate var isLeftover: Bool {
    if case .skipped(let problem?) = self { problem.severity == .error } else { false }
  }
}
