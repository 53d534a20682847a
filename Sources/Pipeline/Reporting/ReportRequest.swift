import Complaints
package import Diagnostics
import Scoring
import Workbook

/// A ranking whose regions get workbooks of their own.
package struct ReportRequest {
  package var ranking: RankingName
  package var data: RankableRequest
  package var language: Language

  package init(_ ranking: RankingName, data: RankableRequest, language: Language) {
    self.ranking = ranking
    self.data = data
    self.language = language
  }

  /// Ranks; the exports are gone afterwards.
  package func prepare(
    _ loaded: inout LoadedExports, _ monitor: RunMonitor
  ) throws -> RegionReports {
    let plan = try RankingPlan.found(ranking, data, in: loaded)
    if plan.request.unit == .agency, case .published(let number) = ranking {
      throw ReportProblems.ofAgencies(number)
    }
    let all = try loaded.takeExports(monitor)
    let (side, exports) = try monitor.during(.joining) {
      try plan.joined(all, keeping: [.agency])
    }
    let reporter = try monitor.during(.ranking) { try Reporter(side, exports) }
    return RegionReports(
      reporter: reporter, exports: exports, regions: loaded.regions,
      workbooks: RegionWorkbooks(reporter, language: language, engineVersion: Engine.version),
      findings: [plan.reproduction(reporter.ranking)].compactMap(\.self))
  }
}
