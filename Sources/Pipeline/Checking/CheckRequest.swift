package import Complaints
import Diagnostics
import Ingestion
import Scoring

/// Exports to be checked, and the ranking that they are for.
package struct CheckRequest: Sendable {
  package struct Ranking: Sendable {
    /// Its file.
    package var rubric: String
    package var period: Period
    package var asOf: Day?

    package init(rubric: String, period: Period, asOf: Day?) {
      self.rubric = rubric
      self.period = period
      self.asOf = asOf
    }
  }

  package var files: [String]
  package var reading: ReadingRequest
  /// What the run writes, which is no input of it.
  package var results: [String]
  package var ranking: Ranking?
  /// Lists up to twenty problems of a kind for each file, not five.
  package var isVerbose: Bool

  package init(
    files: [String], reading: ReadingRequest, results: [String] = [], ranking: Ranking? = nil,
    isVerbose: Bool = false
  ) {
    self.files = files
    self.reading = reading
    self.results = results
    self.ranking = ranking
    self.isVerbose = isVerbose
  }

  /// Everything that `rank` would find; nothing is written.
  ///
  /// What keeps the files from being read at all is in the report too.
  package func report(_ monitor: RunMonitor) throws -> CheckReport {
    var report = CheckReport(cap: isVerbose ? 20 : 5)
    do {
      let rubric = try ranking.map { try Rubric.load(file: $0.rubric) }
      let list = try read(into: &report, monitor)
      guard !report.files.contains(where: { $0.outcome.isFailed }) else { return report }
      try join(list, rubric, into: &report, monitor)
    } catch let problems as Problems {
      report.general += report.capped(problems.list)
    } catch let problem as Diagnostic {
      report.general.append(problem)
    }
    return report
  }

  private func read(
    into report: inout CheckReport, _ monitor: RunMonitor
  ) throws -> RegionList {
    let inputs = try Inputs(
      paths: files, regions: reading.regions, assessments: reading.assessments, results: results)
    report.general = report.capped(inputs.notes)
    let list = try RegionList.merged(inputs)
    report.regions = list.byCode
    let ingestor = try Ingestor.asked(reading.ingestionOptions(list))
    let outcomes = try monitor.during(.reading(files: inputs.files.count)) {
      try ingestor.read(inputs.files, progress: monitor.reading) { _, _ throws(any Error) in
        try monitor.checkCancellation()
        return false
      }
    }
    report.add(outcomes)
    return list
  }

  private func join(
    _ list: RegionList, _ rubric: Rubric?, into report: inout CheckReport, _ monitor: RunMonitor
  ) throws {
    let exports = report.files.compactMap(\.outcome.export)
    let listed = list.listedRegions
    let (table, corrected) = try monitor.during(.joining) {
      var joiner = Joiner(exports, regions: list.byCode, keeping: rubric?.fields ?? [])
      return (joiner.table(), joiner.exports)
    }
    report.settle(corrected)
    guard !table.regions.isEmpty || !table.assessments.isEmpty || !listed.isEmpty else {
      report.across = report.capped(table.warnings + [LoadingProblems.nothingToRank()])
      return
    }
    var found = table.warnings
    let handedIn = Set(table.regions.map(\.region.code))
    let absent = listed.filter { !handedIn.contains($0.code) }
    if !handedIn.isEmpty, !absent.isEmpty {
      found.append(CheckProblems.regionsWithoutExport(absent))
    }
    report.across = report.capped(found)
    guard let rubric, let ranking else { return }
    let request = RankingRequest(
      period: ranking.period, asOf: ranking.asOf, listed: listed, known: list.byCode)
    report.ranking = try monitor.during(.ranking) {
      report.capped(
        findings(beside: found) {
          try rank(table, by: rubric, request, inputs: corrected.map(Input.init))
        })
    }
  }

  /// What a ranking warns of besides what was said before, or why there is none.
  private func findings(
    beside said: [Diagnostic], _ ranking: () throws -> Scoring.Ranking
  ) -> [Diagnostic] {
    do {
      let known = Set(said)
      return try ranking().warnings.filter { !known.contains($0) }
    } catch let problems as Problems {
      return problems.list
    } catch let problem as Diagnostic {
      return [problem]
    } catch {
      return [CheckProblems.unexpected(error)]
    }
  }
}
