import Complaints
import Diagnostics
import Scoring

/// The two rankings that are compared, from what names them and from what both share.
struct ComparedRankings {
  let a: RankingPlan
  let b: RankingPlan

  /// Finds rubric, period and day of both: by its own name, else by an option, else from the other
  /// ranking where that is a published one, the day as many days after the period's end.
  ///
  /// - Parameters:
  ///   - rubric: A file, for the one that does not name its own.
  ///   - only: The code of the region whose agencies alone are ranked.
  static func found(
    _ a: RankingName, _ b: RankingName, rubric: String?, _ asked: RankableRequest, only: String?,
    in loaded: LoadedExports
  ) throws -> ComparedRankings {
    var named = try [a, b].map { try RankingPlan.Named.found($0, in: loaded.archive) }
    let rubric = try rubric.map(Rubric.load(file:))
    for at in 0...1 {
      let other = named[1 - at].published == nil ? nil : named[1 - at]
      named[at].rubric = named[at].rubric ?? rubric ?? other?.rubric
      named[at].period = named[at].period ?? asked.period ?? other?.period
      named[at].asOf = named[at].asOf ?? asked.asOf ?? other.flatMap(named[at].day)
    }
    let plans = try named.map {
      try RankingPlan($0, unit: asked.unit, only: only, in: loaded.regions)
    }
    guard plans[0].request.unit == plans[1].request.unit else {
      throw CompareProblems.differentUnits()
    }
    return ComparedRankings(a: plans[0], b: plans[1])
  }

  func joined(_ exports: [Export]) throws -> (a: RankingSide, b: RankingSide) {
    let fields = a.rubric.fields.union(b.rubric.fields)
    return alignedAsOf(
      try a.joined(exports, keeping: fields).side, try b.joined(exports, keeping: fields).side)
  }
}

extension RankingPlan.Named {
  /// The day by which this is judged as a published ranking is; nil where that would be before the
  /// period.
  fileprivate func day(like published: RankingPlan.Named) -> Day? {
    guard let period, let other = published.period, let asOf = published.asOf else { return nil }
    let day = period.day(like: asOf, of: other)
    return day < period.from ? nil : day
  }
}
