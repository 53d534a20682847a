import Complaints
import Diagnostics
import Scoring

/// One region or agency of a ranking, to be explained.
package struct ExplainRequest {
  /// Its code or name.
  package var name: String
  package var ranking: RankingName
  package var data: RankableRequest

  package init(_ name: String, in ranking: RankingName, data: RankableRequest) {
    self.name = name
    self.ranking = ranking
    self.data = data
  }

  /// Ranks and explains; the exports are gone afterwards.
  package func explain(
    _ loaded: inout LoadedExports, _ monitor: RunMonitor
  ) throws -> ExplainedRegion {
    let plan = try RankingPlan.found(ranking, data, in: loaded)
    let all = try loaded.takeExports(monitor)
    let (side, exports) = try monitor.during(.joining) { try plan.joined(all) }
    let explainer = try monitor.during(.ranking) { try Explainer(side, exports) }
    let code = try loaded.regions.code(
      named: name, among: explainer.ranking.standings, side.request.unit)
    guard let explanation = explainer.explanation(of: code) else {
      throw ExplainProblems.notRanked(code)
    }
    return ExplainedRegion(
      explanation: explanation, hasQuarantine: exports.contains { !$0.quarantine.isEmpty },
      findings: [plan.reproduction(explanation.ranking)].compactMap(\.self))
  }
}
