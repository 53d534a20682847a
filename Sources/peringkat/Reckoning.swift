import Complaints
import Diagnostics
import Scoring

/// From exports to a ranking: what `rank` does, and `show --output` does once more.
struct Reckoning {
  var exports: [Export]
  /// Every region that the exports can name, by code.
  var regions: [String: Region]
  /// The regions of the user's own list: those without an export are listed too.
  var listed: [Region]
  var rubric: Rubric
  var period: Period
  var asOf: Day?
  var unit = UnitOfRanking.region
  /// The code of the one region that is shown, or whose agencies alone are ranked.
  var only: String?

  /// The ranking, and the exports with corrected rows in the files that they belong to.
  func ranking(_ line: ProgressLine) throws -> (Ranking, [Export]) {
    let request = RankingRequest(
      period: period, asOf: asOf, unit: unit, listed: listed, known: regions,
      drawsUncertainty: true)
    let data = try RankableData(exports, for: rubric, request, only: only, line)
    var ranking = try line.during(.ranking) { try data.ranking(by: rubric) }
    if unit == .region, let only {
      ranking.standings = ranking.standings.filter { $0.code == only }
      ranking.isExcerpt = true
      if ranking.standings.isEmpty { throw CommandProblems.regionNotRanked(only) }
    }
    return (ranking, data.exports)
  }
}
