import Complaints
import Diagnostics

/// Scores every region of a table by one rubric (spec §5.1–5.7).
struct Scorer {
  private let rubric: Rubric
  private let tree: ScoreTree
  /// By node of the tree, as configured.
  private let shares: [Double]
  private let entries: [Entry]
  /// By indicator, in the order of the tree.
  private let columns: [IndicatorColumn]
  private(set) var warnings: [Diagnostic] = []
  private let observer: RegionMeasurer
  private let candidates: [RegionMeasurer.Candidate]

  /// One region (or agency) that is shown, with what was taken from its complaints.
  private struct Entry {
    var standing: Standing
    var adjustments: [Observation] = []
  }

  init(table: ComplaintTable, rubric: Rubric, request: RankingRequest, asOf: Day) {
    let observer = RegionMeasurer(table: table, rubric: rubric, request: request, asOf: asOf)
    let candidates = observer.candidates()
    self.init(rubric, observer, candidates, seen: concurrentMap(candidates, observer.observe))
  }

  /// Regions, and their agencies as units of their own: the complaints of both are read once.
  static func ofRegionsAndAgencies(
    table: ComplaintTable, agencies: ComplaintTable, rubric: Rubric, request: RankingRequest,
    asOf: Day
  ) -> (regions: Scorer, agencies: Scorer) {
    func observer(_ table: ComplaintTable, _ unit: UnitOfRanking) -> RegionMeasurer {
      var request = request
      request.unit = unit
      return RegionMeasurer(table: table, rubric: rubric, request: request, asOf: asOf)
    }
    let (own, other) = (observer(table, .region), observer(agencies, .agency))
    let (regions, units) = (own.candidates(), other.candidates())
    let unitsByRegion = Dictionary(grouping: units, by: \.code)
    let seen = concurrentMap(regions) { region in
      own.observe(region, unitsByRegion[region.code] ?? [], by: other)
    }
    // Agencies come region by region, in the order of the regions' codes, as regions do.
    return (
      Scorer(rubric, own, regions, seen: seen.map(\.region)),
      Scorer(rubric, other, units, seen: seen.flatMap(\.agencies))
    )
  }

  private init(
    _ rubric: Rubric, _ observer: RegionMeasurer, _ candidates: [RegionMeasurer.Candidate],
    seen: [RegionMeasurer.MeasuredRegion]
  ) {
    self.rubric = rubric
    tree = ScoreTree(rubric)
    shares = tree.shares(of: tree.weights)
    var entries = seen.map { Entry(standing: $0.standing, adjustments: $0.adjustments) }
    let observed = rubric.indicators.indices.map { number in seen.map { $0.cells[number] } }
    let counted = Set(rubric.countedIndicators.map(\.id))
    for at in entries.indices {
      let cells = zip(rubric.indicators, observed).filter { counted.contains($0.0.id) }
      entries[at].standing.judgeEligibility(cells.map { ($0, $1[at]) }, rubric: rubric)
    }
    let eligible = entries.map(\.standing.eligible)
    columns = zip(rubric.indicators, observed).map {
      IndicatorColumn($0, cells: $1, eligible: eligible, rubric: rubric)
    }
    self.entries = entries
    self.candidates = candidates
    self.observer = observer
    let standings = entries.map(\.standing)
    warnings =
      columns.filter { counted.contains($0.indicator.id) }.flatMap { $0.warnings(standings) }
      + seen.compactMap(\.warning)
  }

  /// Every region with its scores, not yet placed.
  func standings() -> [Standing] {
    let scores = tree.scores(of: entries.count, shares: shares) { columns[$0].scores[$1] }
    return entries.indices.map { at in
      var standing = entries[at].standing
      guard standing.reason != .noExport else { return standing }
      var walk = Walk()
      standing.aspects = rubric.aspects.map { result(of: $0, scores, at: at, &walk) }
      guard let score = scores[tree.whole, at] else {
        standing.reason = standing.reason ?? .noScore
        standing.eligible = false
        return standing
      }
      standing.adjustments = zip(rubric.adjustments, entries[at].adjustments).compactMap {
        $0.holds($1) ? AppliedAdjustment(title: $0.title, points: $0.points) : nil
      }
      let points = standing.adjustments.reduce(0) { $0 + $1.points }
      standing.score = adjusted(score, by: points)
      return standing
    }
  }

  /// What draws are made from; nil where nobody is ranked.
  func redrawing(of standings: [Standing], _ rules: UncertaintyRules) -> Resampling? {
    let scores = Dictionary(
      standings.compactMap { standing in
        standing.rank == nil ? nil : standing.score.map { (standing.code, $0) }
      }, uniquingKeysWith: { first, _ in first })
    let ranked = candidates.filter { scores[$0.standing.code] != nil }
    let regions = concurrentMap(ranked) { [observer] candidate in
      let (cases, taken) = observer.take(candidate)
      return Resampling.Region(
        code: candidate.standing.code, score: scores[candidate.standing.code] ?? 0,
        caseCount: cases, taken: taken)
    }
    return regions.isEmpty ? nil : Resampling(regions, rubric: rubric, rules: rules)
  }

  /// How far one has come through the tree, parents before their children.
  private struct Walk {
    var node = 0
    var indicator = 0
  }

  private func result(of aspect: Aspect, _ scores: NodeScores, at: Int, _ walk: inout Walk)
    -> AspectResult
  {
    let node = walk.node
    walk.node += 1
    let children: AspectResult.Children
    switch aspect.children {
    case .indicators(let indicators):
      children = .indicators(
        indicators.map { _ in
          defer {
            walk.node += 1
            walk.indicator += 1
          }
          return columns[walk.indicator].result(at: at, share: shares[walk.node])
        })
    case .aspects(let aspects):
      children = .aspects(aspects.map { result(of: $0, scores, at: at, &walk) })
    }
    return AspectResult(
      id: aspect.id, title: aspect.title, weight: shares[node], score: scores[node, at],
      children: children)
  }
}

/// A score with its adjustments, clipped (spec §5.6).
func adjusted(_ score: Double, by points: Double) -> Double { min(100, max(0, score + points)) }

extension Adjustment {
  /// Whether its condition holds; a missing value never meets it (spec §5.6).
  func holds(_ observation: Observation) -> Bool {
    guard let value = observation.value else { return false }
    return switch condition {
    case .above(let edge): billionths(value) > billionths(edge)
    case .below(let edge): billionths(value) < billionths(edge)
    }
  }
}

extension Standing {
  /// Spec §5.7: enough complaints, and no value missing that excludes.
  fileprivate mutating func judgeEligibility(
    _ seen: [(Indicator, IndicatorColumn.Cell)], rubric: Rubric
  ) {
    guard reason == nil else { return }
    let missing = seen.filter { indicator, cell in
      (indicator.missing ?? rubric.missing) == .exclude
        && cell.observation.value == nil && (!cell.isAbsent || indicator.absentIsMissing)
    }
    if let least = rubric.minComplaints, complaints < least {
      reason = .belowMinComplaints(least)
    } else if !missing.isEmpty {
      reason = .missing(missing.map(\.0.id))
    }
    eligible = reason == nil
  }
}
