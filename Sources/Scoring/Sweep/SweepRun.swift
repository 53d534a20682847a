/// Ranks the same complaints at one value after another of a number that is varied.
///
/// For a weight the indicators' scores stay what they are and only their means are taken again.
struct SweepRun {
  let target: SweepTarget
  private let rubric: Rubric
  private let ranking: (Rubric) throws -> Ranking
  /// Under a weight above 0; nil unless a weight is varied.
  private let base: [Standing]?

  init(
    _ target: SweepTarget, of rubric: Rubric, ranking: @escaping (Rubric) throws -> Ranking
  ) throws {
    self.target = target
    self.rubric = rubric
    self.ranking = ranking
    guard target.part == .weight else {
      base = nil
      return
    }
    let weighed = target.current > 0 ? rubric : rubric.setting(target, to: 1)
    base = try ranking(weighed).standings
  }

  /// Ranks at one value, and lets go of everything but ranks and scores: a whole standing is a
  /// hundred times as large, and a search tries thousands of values.
  func standings(at value: Double) throws -> [Sweep.RankAndScore] {
    let rubric = rubric.setting(target, to: value)
    // Without weight an indicator neither excludes anybody nor needs anything.
    let reweighed = value > 0 ? base?.reweighed(by: rubric) : nil
    return try (reweighed ?? ranking(rubric).standings).map(Sweep.RankAndScore.init)
  }
}
