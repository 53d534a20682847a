import Diagnostics

/// One indicator over all regions: raw values, estimates, scores (spec §5.2, §5.3, §5.5).
struct IndicatorColumn {
  /// What one region shows.
  struct Cell {
    var observation: Observation
    /// The region's exports lack what the indicator needs.
    var isAbsent: Bool
    /// What the observation comes from, where that was asked for.
    var tally: CaseTally?
  }

  let indicator: Indicator
  let cells: [Cell]
  private let estimates: [Double?]
  private let shrinkage: Double?
  /// By region: given by the scale or by a rule of spec §5.5.
  let scores: [Double?]

  init(_ indicator: Indicator, cells: [Cell], eligible: [Bool], rubric: Rubric) {
    self.indicator = indicator
    self.cells = cells
    let yardstick = IndicatorScaling(
      indicator, eligible: zip(cells, eligible).filter(\.1).map(\.0.observation))
    let estimates = cells.map { yardstick.estimate($0.observation) }
    self.estimates = estimates
    shrinkage = yardstick.shrinkage
    let scaled = zip(estimates, eligible).map { yardstick.score($0, isEligible: $1) }
    let average = mean(zip(scaled, eligible).compactMap { $1 ? $0 : nil })
    scores = zip(scaled, cells).map { score, cell in
      score
        ?? indicator.scoreOfMissing(isAbsent: cell.isAbsent, rubric: rubric, average: { average })
    }
  }

  func result(at: Int, share: Double) -> IndicatorResult {
    let cell = cells[at]
    var isAssessment = false
    if case .assessment = indicator.measure { isAssessment = true }
    return IndicatorResult(
      id: indicator.id, title: indicator.title, weight: share,
      n: cell.observation.value == nil ? 0 : cell.observation.n, hits: cell.observation.hits,
      value: cell.observation.value,
      estimate: estimates[at], score: scores[at], shrinkage: shrinkage, isAbsent: cell.isAbsent,
      isAssessment: isAssessment, tally: cell.tally)
  }

  func warnings(_ standings: [Standing]) -> [Diagnostic] {
    var found: [Diagnostic] = []
    let absent = zip(standings, cells).filter { $0.1.isAbsent }.map(\.0.name)
    if !absent.isEmpty, !indicator.absentIsMissing {
      found.append(ScoringProblems.absentScoresZero(indicator, regions: absent))
    }
    for (standing, cell) in zip(standings, cells) {
      let size = cell.observation.n + cell.observation.notJudged
      if cell.observation.notJudged * 10 > size {
        found.append(
          ScoringProblems.notJudged(
            indicator, region: standing.name, cell.observation.notJudged, of: size))
      }
    }
    return found
  }
}
