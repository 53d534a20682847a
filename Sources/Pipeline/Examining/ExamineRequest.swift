import Archive
import Complaints
import Diagnostics
import Ingestion
import Tables

/// An archive to be examined, and files to compare it with.
package struct ExamineRequest: Sendable {
  package var archive: String
  /// A folder whose files should be in the archive; nil: the archive alone is examined.
  package var folder: String?
  /// Profiles of exports that are not in the archive.
  package var profiles: [String]
  /// What the run writes, which is no file to compare.
  package var results: [String]

  package init(
    archive: String, folder: String? = nil, profiles: [String] = [], results: [String] = []
  ) {
    self.archive = archive
    self.folder = folder
    self.profiles = profiles
    self.results = results
  }

  /// Looks whether the archive is sound; nothing is changed.
  package func examine(_ monitor: RunMonitor) throws -> ArchiveReport {
    var found = try monitor.during(.examining) { try Archive.examine(archive) }
    if let folder {
      found.findings += try monitor.during(.comparing) {
        try compared(found, with: folder, monitor)
      }
    }
    return ArchiveReport(examination: found)
  }

  /// Files that have changed since they were ingested, or that never were; by their bytes.
  private func compared(
    _ found: Archive.Examination, with folder: String, _ monitor: RunMonitor
  ) throws -> [Diagnostic] {
    let inputs = try Inputs(
      paths: [folder], results: [archive, archive + "-journal"] + results)
    let kept = Set(found.files.map(\.sha256))
    let labels = Set(found.files.map(\.file))
    let hashes = Ingestor.fingerprints(of: inputs.files)
    var problems: [Diagnostic] = []
    var unknown: [InputFile] = []
    for (file, hash) in zip(inputs.files, hashes) {
      if let hash, kept.contains(hash) { continue }
      if !labels.contains(file.label) {
        unknown.append(file)
      } else {
        // It is unknown whether a file that cannot be read has changed.
        problems.append(
          hash == nil
            ? LoadingProblems.unreadable(file.path) : DoctorProblems.changedSince(file.label))
      }
    }
    problems += try judged(unknown, of: inputs, kept: kept, monitor)
    let present = Set(hashes.compactMap(\.self))
    let names = Set(inputs.files.map(\.label))
    for (file, sha256) in found.files where !present.contains(sha256) && !names.contains(file) {
      problems.append(DoctorProblems.notInFolder(file))
    }
    return problems
  }

  /// Files that can be read should be in the archive; those that cannot be read need not.
  ///
  /// - Parameter kept: Hashes of the files in the archive, which are not read again but are beside
  ///   the others.
  private func judged(
    _ files: [InputFile], of inputs: Inputs, kept: Set<String>, _ monitor: RunMonitor
  ) throws -> [Diagnostic] {
    guard !files.isEmpty else { return [] }
    let custom = try? Archive(opening: archive, mode: .readOnly).customRegions()
    let regions = try inputs.regionTables.reduce(RegionList.builtIn.adding(custom ?? [])) {
      try $0.adding($1)
    }
    let ingestor = try Ingestor(
      IngestionOptions(regions: regions, profiles: try profiles.map(Profile.load(file:))))
    let judged = Set(files)
    let outcomes = try ingestor.read(inputs.files) { hash, _ throws(any Error) in
      try monitor.checkCancellation()
      return kept.contains(hash)
    }
    return zip(inputs.files, outcomes).compactMap { file, outcome in
      guard judged.contains(file) else { return nil }
      return switch outcome {
      case .read: DoctorProblems.notIngested(file.label)
      case .failed(let reasons): DoctorProblems.neverIngested(file.label, because: reasons)
      // The same bytes as a file before it, of which enough is said; or no export at all.
      case .kept, .repeated, .skipped: nil
      }
    }
  }
}
