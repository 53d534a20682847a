import Complaints
import Diagnostics
import Scoring

/// The two rankings that are compared, from what names them and from what both share.
struct Sides {
  let a: RankingPlan
  let b: RankingPlan

  /// Finds rubric, period and day of both: by its own name, else by an option, else from the other
  /// side where that is a published ranking, the day as many days after the period's end.
  ///
  /// - Parameter only: The code of the region whose agencies alone are ranked.
  init(
    _ a: RankingName, _ b: RankingName, rubric: String?, _ options: RankableOptions, only: String?,
    source: Source
  ) throws {
    var named = try [a, b].map { try RankingPlan.Named($0, archive: options.archive) }
    let rubric = try rubric.map(Rubric.load(file:))
    for at in 0...1 {
      let other = named[1 - at].published == nil ? nil : named[1 - at]
      named[at].rubric = named[at].rubric ?? rubric ?? other?.rubric
      named[at].period = named[at].period ?? options.period ?? other?.period
      named[at].asOf = named[at].asOf ?? options.asOf ?? other.flatMap(named[at].day)
    }
    self.a = try RankingPlan(named[0], unit: options.by, only: only, source: source)
    self.b = try RankingPlan(named[1], unit: options.by, only: only, source: source)
    guard self.a.request.unit == self.b.request.unit else {
      throw CompareProblems.differentUnits()
    }
  }

  func joined(_ exports: [Export], _ source: Source) throws -> (a: RankingSide, b: RankingSide) {
    let fields = a.rubric.fields.union(b.rubric.fields)
    return alignedAsOf(
      try a.joined(exports, source, keeping: fields).side,
      try b.joined(exports, source, keeping: fields).side)
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
