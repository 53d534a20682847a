import Complaints
package import Diagnostics
import Files
package import Scoring
import Workbook

/// The regions of a ranking, ready to be written as workbooks of their own.
package struct RegionReports {
  private let reporter: Reporter
  /// With corrected rows in the files that they belong to.
  private let exports: [Export]
  private let regions: RegionList
  private let workbooks: RegionWorkbooks
  /// A published ranking that comes out otherwise today.
  package let findings: [Diagnostic]

  init(
    reporter: Reporter, exports: [Export], regions: RegionList, workbooks: RegionWorkbooks,
    findings: [Diagnostic]
  ) {
    self.reporter = reporter
    self.exports = exports
    self.regions = regions
    self.workbooks = workbooks
    self.findings = findings
  }

  package var ranking: Ranking { reporter.ranking }

  package var hasQuarantine: Bool { exports.contains { !$0.quarantine.isEmpty } }

  /// Writes the workbook of one region.
  ///
  /// - Parameter name: Its code or name.
  package func write(_ name: String, to path: String, _ monitor: RunMonitor) throws {
    let code = try regions.code(named: name, among: reporter.ranking.standings, .region)
    guard let report = reporter.report(on: code) else { throw ExplainProblems.notRanked(code) }
    try checkPersonalData(of: [code])
    try monitor.warnIfOpen(path)
    try monitor.writing(path) { try workbooks.write(report, to: path) }
  }

  /// Writes the workbooks of all regions on all cores.
  ///
  /// - Parameter inputs: Files that are read, which no workbook may overwrite.
  /// - Returns: Their paths, in the order of codes.
  package func writeAll(
    into folder: ReportFolder, against inputs: [String], _ monitor: RunMonitor
  ) throws -> [String] {
    let standings = reporter.ranking.standings.sorted { $0.code.precedes($1.code) }
    let places = folder.places(of: standings)
    try checkPersonalData(of: Set(standings.map(\.code)))
    try folder.during {
      try OutputPaths.check(places.map { ($0.path, "--all") }, against: inputs)
      try ReportFolder.checkAreOurs(places)
      for problem in try places.compactMap({ try WholeFile($0.path).openElsewhere }) {
        monitor.found(problem)
      }
      try monitor.during(.reporting(files: places.count)) {
        try ReportWriting(reporter: reporter, workbooks: workbooks).write(places, monitor)
      }
    }
    monitor.tell(ReportProblems.written(places.count, in: folder.path))
    return places.map(\.path)
  }

  /// Throws where a workbook would show personal data.
  private func checkPersonalData(of codes: Set<String>) throws {
    let personal = reporter.personalData(of: codes, from: exports)
    guard personal.isEmpty else { throw Problems(personal) }
  }
}
