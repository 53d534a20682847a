import Archive
import Complaints
package import Diagnostics
import Ingestion

/// Which exports a run reads: files, an archive, or files that go into an archive first.
package struct LoadRequest: Sendable {
  /// Files and folders.
  package var files: [String]
  package var archive: String?
  package var reading: ReadingRequest
  /// What the run writes, which is no input of it.
  package var results: [String]
  /// The files go into the archive; where not, it is not changed at all.
  package var keepsFiles: Bool
  /// The findings include problems of rows, not only of files.
  package var tellsRows = true
  /// Limits how many findings of a kind are listed.
  package var findings = DiagnosticLog(cap: 5, perFile: false)
  /// A folder that remembers the fingerprints of files, which spares those that the archive has from
  /// being read to be recognised.
  package var cacheFolder: String?

  package init(
    files: [String], archive: String? = nil, reading: ReadingRequest, results: [String] = [],
    keepsFiles: Bool = false
  ) {
    self.files = files
    self.archive = archive
    self.reading = reading
    self.results = results
    self.keepsFiles = keepsFiles
  }

  /// Reads the files, and puts them into the archive if that is asked, each in a transaction of its
  /// own.
  ///
  /// Files that cannot be read are among the failures; the others are in the archive all the same.
  package func load(_ monitor: RunMonitor) throws -> LoadedExports {
    let archive = try openedArchive()
    let inputs = try Inputs(
      paths: files, regions: reading.regions, assessments: reading.assessments,
      results: results + archiveFiles)
    let regions = try RegionList.merged(inputs, kept: archive?.customRegions() ?? [])
    if keepsFiles, !inputs.regionTables.isEmpty {
      try archive?.replaceRegions(regions.listedRegions)
    }
    var loaded = LoadedExports(regions: regions, archive: archive, keepsFiles: keepsFiles)
    guard !inputs.files.isEmpty else { return loaded }
    let ingestor = try Ingestor.asked(reading.ingestionOptions(regions))
    let outcomes = try read(inputs.files, by: ingestor, archive, monitor)
    var log = findings
    log.add(inputs.notes)
    for outcome in outcomes { loaded.add(outcome, to: &log, tellsRows: tellsRows) }
    loaded.findings = log.all
    return loaded
  }

  private func openedArchive() throws -> Archive? {
    try archive.map { path in
      try Archive(
        opening: path,
        mode: !keepsFiles ? .readOnly : files.isEmpty ? .readWrite : .readWriteCreate)
    }
  }

  /// What the archive consists of while it is written.
  private var archiveFiles: [String] { archive.map { [$0, $0 + "-journal"] } ?? [] }

  private func read(
    _ files: [InputFile], by ingestor: Ingestor, _ archive: Archive?, _ monitor: RunMonitor
  ) throws -> [FileOutcome] {
    let kept = try archive?.files() ?? [:]
    let cache = cacheFolder.map { FingerprintCache(in: $0) }
    let target = keepsFiles ? archive : nil
    let count = files.count
    let stage = target == nil ? RunStage.reading(files: count) : .ingesting(files: count)
    let outcomes = try monitor.during(stage) {
      try ingestor.read(
        files, progress: monitor.reading, remembering: cache,
        unless: { sha256, label throws(any Error) in
          try monitor.checkCancellation()
          // The archive keeps equal bytes under the lesser path; a file with a lesser path is read
          // again, unless this run may not change the archive.
          return kept[sha256].map { !keepsFiles || !label.precedes($0) } ?? false
        },
        storing: target.map(LoadRequest.storing))
    }
    cache?.save()
    return outcomes
  }

  /// Stores each file that was read.
  private static func storing(
    in archive: Archive
  ) -> @Sendable (Export, [Diagnostic]) -> Ingestor.Storing<any Error> {
    { export, diagnostics in
      let addition = Archive.Addition(export, diagnostics: diagnostics)
      return { () throws(any Error) in _ = try archive.add(addition) }
    }
  }
}
