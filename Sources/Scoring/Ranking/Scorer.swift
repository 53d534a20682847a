import Complaints
import Diagnostics

/// Scores every region of a table by one rubric (spec §5.1–5.7).
struct Scorer {
  private let rubric: Rubric
  private let entries: [Entry]
  /// By indicator, in the order of the tree.
  private let columns: [IndicatorColumn]
  private(set) var warnings: [Diagnostic] = []

  /// One region (or agency) that is shown, with what was taken from its complaints.
  private struct Entry {
    var standing: Standing
    var adjustments: [Observation] = []
  }

  init(table: ComplaintTable, rubric: Rubric, request: RankingRequest, asOf: Day) {
    self.rubric = rubric
    var observer = Observer(table: table, rubric: rubric, request: request, asOf: asOf)
    let candidates = observer.candidates()
    var entries = candidates.map { Entry(standing: $0.standing) }
    var observed: [[IndicatorColumn.Cell]] = Array(repeating: [], count: rubric.indicators.count)
    for at in entries.indices {
      let seen = observer.observe(candidates[at], into: &entries[at].standing)
      for (number, cell) in seen.cells.enumerated() { observed[number].append(cell) }
      entries[at].adjustments = seen.adjustments
    }
    let counted = Set(rubric.countedIndicators.map(\.id))
    for at in entries.indices {
      let seen = zip(rubric.indicators, observed).filter { counted.contains($0.0.id) }
      entries[at].standing.judgeEligibility(seen.map { ($0, $1[at]) }, rubric: rubric)
    }
    let eligible = entries.map(\.standing.eligible)
    columns = zip(rubric.indicators, observed).map {
      IndicatorColumn($0, cells: $1, eligible: eligible, rubric: rubric)
    }
    self.entries = entries
    let standings = entries.map(\.standing)
    warnings =
      columns.filter { counted.contains($0.indicator.id) }.flatMap { $0.warnings(standings) }
      + observer.warnings
  }

  /// Every region with its scores, not yet placed.
  func standings() -> [Standing] {
    entries.indices.map { at in
      var standing = entries[at].standing
      guard standing.reason != .noExport else { return standing }
      var number = 0
      standing.aspects = rubric.aspects.weighted.map {
        result(of: $0, share: $1, at: at, number: &number)
      }
      let parts = standing.aspects.map { ($0.weight, $0.score) }
      guard let score = aggregate(parts, by: rubric.acrossAspects) else {
        standing.reason = standing.reason ?? .noScore
        standing.eligible = false
        return standing
      }
      standing.adjustments = zip(rubric.adjustments, entries[at].adjustments).compactMap {
        $0.applied(to: $1)
      }
      let points = standing.adjustments.reduce(0) { $0 + $1.points }
      standing.score = min(100, max(0, score + points))
      return standing
    }
  }

  private func result(of aspect: Aspect, share: Double, at: Int, number: inout Int)
    -> AspectResult
  {
    switch aspect.children {
    case .indicators(let indicators):
      var results: [IndicatorResult] = []
      for (_, weight) in indicators.weighted {
        results.append(columns[number].result(at: at, share: weight))
        number += 1
      }
      let score = aggregate(
        results.map { ($0.weight, $0.score) }, by: aspect.aggregation ?? rubric.withinAspect)
      return AspectResult(
        id: aspect.id, title: aspect.title, weight: share, score: score,
        children: .indicators(results))
    case .aspects(let aspects):
      let results = aspects.weighted.map { result(of: $0, share: $1, at: at, number: &number) }
      let score = aggregate(
        results.map { ($0.weight, $0.score) }, by: aspect.aggregation ?? rubric.acrossAspects)
      return AspectResult(
        id: aspect.id, title: aspect.title, weight: share, score: score,
        children: .aspects(results))
    }
  }
}

/// Something that has a weight among its siblings.
protocol Weighted {
  var weight: Double { get }
}

extension Aspect: Weighted {}
extension Indicator: Weighted {}

extension Array where Element: Weighted {
  /// Each with its share of the weight.
  var weighted: [(element: Element, share: Double)] {
    let sum = reduce(0) { $0 + $1.weight }
    return map { ($0, sum > 0 ? $0.weight / sum : 0) }
  }
}

extension Adjustment {
  /// The points, where the condition holds; a missing value never meets it (spec §5.6).
  fileprivate func applied(to observation: Observation) -> AppliedAdjustment? {
    guard let value = observation.value else { return nil }
    let holds =
      switch condition {
      case .above(let edge): billionths(value) > billionths(edge)
      case .below(let edge): billionths(value) < billionths(edge)
      }
    return holds ? AppliedAdjustment(title: title, points: points) : nil
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
