internal import Diagnostics
internal import Tables

/// Letters, photographs, notes and the like that lie in a folder or an archive beside exports.
///
/// Where there is a table beside them they are left out, each with a warning; one that the command
/// line names itself, and those with nothing beside them, stay errors.
struct NonTableFiles {
  /// What came of one file, before it is known what lies beside it.
  struct Attempt {
    var outcome: FileOutcome
    /// What a file that could not be read plainly is instead of a table, also where the same bytes
    /// were met before.
    var kind: FileKind?
  }

  private let files: [InputFile]
  private let attempts: [Attempt]
  /// Archives, by their labels, and folders, by their paths, with something else in them.
  private var archives: Set<String> = []
  private var folders: Set<String> = []

  init(_ attempts: [Attempt], of files: [InputFile]) {
    self.files = files
    self.attempts = attempts
    for (file, attempt) in zip(files, attempts) where attempt.isTable {
      if let archive = file.archive { archives.insert(archive) }
      if let folder = file.folder { folders.insert(folder) }
    }
  }

  /// The outcomes in the files' order.
  func settled() -> [FileOutcome] {
    var outcomes = attempts.map(\.outcome)
    var alone: [String: [Int]] = [:]
    for (index, file) in files.enumerated() {
      guard let kind = attempts[index].kind, case .failed = outcomes[index] else { continue }
      if isBesideTables(file) {
        outcomes[index] = .skipped(IngestionProblems.leftOut(file.label, kind))
      } else if let archive = file.archive, !file.isNamed {
        alone[archive, default: []].append(index)
      }
    }
    // An archive of nothing else is wrong as a whole, and told so once.
    for (archive, indices) in alone where indices.count > 1 {
      let names = indices.map { String(files[$0].label.dropFirst(archive.count + 1)) }
      for index in indices { outcomes[index] = .skipped(nil) }
      outcomes[indices[0]] = .failed([IngestionProblems.archiveWithoutTables(names, archive)])
    }
    return outcomes
  }

  private func isBesideTables(_ file: InputFile) -> Bool {
    if file.isNamed { return false }
    return file.archive.map(archives.contains) == true || file.folder.map(folders.contains) == true
  }
}

extension NonTableFiles.Attempt {
  /// The file was read, or was meant to be.
  fileprivate var isTable: Bool {
    if case .skipped = outcome { return false }
    return kind == nil
  }
}
