import Archive
package import Complaints
package import Diagnostics
import Ingestion
import Scoring

/// Exports that were read from files, with those that an archive keeps.
package struct LoadedExports {
  /// What was read in this run, in the order of labels.
  package private(set) var read: [Export] = []
  /// What keeps files from being read at all.
  package private(set) var failures: [Diagnostic] = []
  /// What people should know of the files; of each kind no more than was asked for.
  package internal(set) var findings: [Diagnostic] = []
  /// Files that the archive had already.
  package private(set) var keptCount = 0
  package private(set) var failedCount = 0
  /// Files that are no exports and were left out.
  package private(set) var skippedCount = 0
  package let regions: RegionList
  let archive: Archive?
  private let keepsFiles: Bool

  init(regions: RegionList, archive: Archive?, keepsFiles: Bool) {
    self.regions = regions
    self.archive = archive
    self.keepsFiles = keepsFiles
  }

  /// Takes what came of one file.
  mutating func add(_ outcome: FileOutcome, to findings: inout DiagnosticLog, tellsRows: Bool) {
    switch outcome {
    case .kept: keptCount += 1
    case .repeated(let diagnostic): findings.add(diagnostic)
    case .skipped(let diagnostic):
      skippedCount += diagnostic == nil ? 0 : 1
      findings.add([diagnostic].compactMap(\.self))
    case .failed(let problems):
      failedCount += 1
      failures += problems
    case .read(let export, let diagnostics, _):
      if tellsRows { findings.add(diagnostics) }
      read.append(export)
    }
  }

  /// Throws what keeps files from being read, if anything does.
  package func requireAll() throws {
    guard failures.isEmpty else { throw Problems(failures) }
  }

  /// Hands over all exports: what the archive holds, and what was read and is not in it.
  ///
  /// - Parameter fields: Those that will be asked of the archive; nil: all.
  mutating func takeExports(
    keeping fields: Set<Field>? = nil, _ monitor: RunMonitor
  ) throws -> [Export] {
    let read = read.takeAll()
    guard let archive else { return read }
    let kept = try monitor.during(.loading) { try archive.exports(keeping: fields) }
    return kept + (keepsFiles ? [] : read)
  }

  /// What was read, with correction sheets counted as they are beside the files that they belong to,
  /// and what is wrong with those sheets.
  package func settled() throws -> ([Export], [Diagnostic]) {
    let sheets = Set(read.filter(\.isCorrection).map(\.file))
    guard !sheets.isEmpty else { return (read, []) }
    let new = Set(read.map(\.sha256))
    let others = try archive?.exports(keeping: []).filter { !new.contains($0.sha256) } ?? []
    var joiner = Joiner(others + read, regions: regions.byCode, keeping: [])
    let problems = joiner.table().warnings(ofCorrections: sheets)
    return (joiner.exports.suffix(read.count), problems)
  }
}
