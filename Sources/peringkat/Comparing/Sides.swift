import Complaints
import Diagnostics
import Scoring

/// The two rankings that are compared, from what names them and from what both share.
struct Sides {
  /// What the options say for both.
  struct Options {
    var rubric: String?
    var period: Period?
    var asOf: Day?
    var unit: UnitOfRanking
  }

  let a: RankingPlan
  let b: RankingPlan

  /// Finds rubric, period and day of both: by its own name, else by an option, else from the other
  /// side where that is a published ranking.
  init(
    _ a: RankingName, _ b: RankingName, _ options: Options, archive: String?, source: Source
  ) throws {
    var named = [
      try RankingPlan.Named(a, archive: archive), try RankingPlan.Named(b, archive: archive),
    ]
    let rubric = try options.rubric.map(Rubric.load(file:))
    for at in 0...1 {
      let other = named[1 - at].published == nil ? nil : named[1 - at]
      named[at].rubric = named[at].rubric ?? rubric ?? other?.rubric
      named[at].period = named[at].period ?? options.period ?? other?.period
      named[at].asOf = named[at].asOf ?? options.asOf ?? other?.asOf
    }
    self.a = try RankingPlan(named[0], unit: options.unit, source: source)
    self.b = try RankingPlan(named[1], unit: options.unit, source: source)
    guard self.a.request.unit == self.b.request.unit else {
      throw CompareProblems.differentUnits()
    }
  }

  func joined(_ exports: [Export], _ source: Source) throws -> (a: RankingSide, b: RankingSide) {
    let fields = a.rubric.fields.union(b.rubric.fields)
    return (
      try a.joined(exports, source, keeping: fields).side,
      try b.joined(exports, source, keeping: fields).side
    )
  }
}
