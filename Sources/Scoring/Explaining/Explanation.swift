package import Complaints
package import Diagnostics

/// Why one region stands where it stands, from its final score down.
package struct Explanation: Sendable {
  /// An aspect or an indicator and what it gave.
  package struct Node: Sendable {
    package var id: String
    package var title: Wording
    /// 0 for the aspects at the top.
    package var depth: Int
    /// Share among its siblings, as configured.
    package var weight: Double
    package var score: Double?
    /// Of the final score's 100 points: how many it could have given here, siblings without a score
    /// left out, and how many of them it lost. What it gave, `possible − lost`, adds up over the
    /// indicators to the score before adjustments.
    package var possible: Double
    package var lost: Double
    /// nil for an aspect.
    package var indicator: OfIndicator?

    package var points: Double { possible - lost }
  }

  package struct OfIndicator: Sendable {
    package var definition: Indicator
    package var result: IndicatorResult
    package var province: Province
    package var cases: RegionCases.OfIndicator?
    package var placeUp: PlaceUp?
    package var before: IndicatorResult?
  }

  /// An indicator over the regions that are ranked and have a value.
  package struct Province: Sendable {
    package var regions: Int
    package var medianValue: Double?
    package var medianScore: Double?
    package var bestScore: Double?
    /// Those with the best score, by code: where a scale gives no more than that, their values may
    /// differ.
    package var best: [Leader]

    package struct Leader: Sendable, Hashable {
      package var code: String
      package var name: String
      package var value: Double
    }

    /// The one value of those with the best score; nil where they have several.
    package var bestValue: Double? {
      guard let first = best.first?.value,
        best.allSatisfy({ billionths($0.value) == billionths(first) })
      else { return nil }
      return first
    }
  }

  /// The same region one period before, from the same data; or why that cannot be told.
  package enum Before: Sendable {
    case standing(Standing, period: Period, asOf: Day, ranked: Int)
    case nothingReceived(Period)
    case notComputable(Period, Diagnostic)
  }

  package var ranking: Ranking
  package var standing: Standing
  /// Parents before their children, in the rubric's order.
  package var nodes: [Node]
  /// What the limits 0 and 100 took from or gave to score and adjustments.
  package var clipped: Double
  /// The region just above; nil at the top, and for who is not ranked.
  package var above: Standing?
  package var cases: RegionCases
  package var before: Before
}

/// Explains one region of a ranking; nil where it is not in it. Throws what `rank` throws.
///
/// - Parameter exports: with corrected rows in the files that they belong to.
package func explain(_ code: String, in side: RankingSide, _ exports: [Export]) throws
  -> Explanation?
{
  let ranking = try side.ranking()
  guard let standing = ranking.standings.first(where: { $0.code == code }) else { return nil }
  let cases = RegionCases(
    of: code, side.table, exports, rubric: ranking.rubric, side.request, asOf: ranking.asOf)
  let before = before(code, side, asOf: ranking.asOf)
  let search = PlaceUpSearch(ranking, of: code)
  let tree = ranking.rubric.composedScore(of: standing)
  var nodes: [Explanation.Node] = []
  func add(_ result: AspectResult, depth: Int) {
    let place = nodes.count
    nodes.append(
      Explanation.Node(
        id: result.id, title: result.title, depth: depth, weight: result.weight,
        score: result.score, possible: 0, lost: 0))
    switch result.children {
    case .aspects(let aspects): for aspect in aspects { add(aspect, depth: depth + 1) }
    case .indicators(let indicators):
      for indicator in indicators {
        nodes.append(
          Explanation.Node(
            id: indicator.id, title: indicator.title, depth: depth + 1, weight: indicator.weight,
            score: indicator.score, possible: 0, lost: 0))
      }
    }
    let below = Set(result.indicators.map(\.id))
    for (id, part) in tree?.contributions ?? [:] where below.contains(id) {
      nodes[place].possible += part.possible
      nodes[place].lost += part.lost
    }
  }
  for aspect in standing.aspects { add(aspect, depth: 0) }
  let definitions = Dictionary(
    ranking.rubric.indicators.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  let contributions = tree?.contributions ?? [:]
  for at in nodes.indices {
    guard let definition = definitions[nodes[at].id],
      let result = standing.result(of: nodes[at].id)
    else { continue }
    let part = contributions[nodes[at].id]
    nodes[at].possible = part?.possible ?? 0
    nodes[at].lost = part?.lost ?? 0
    let ofIndicator = cases.indicators[definition.id]
    nodes[at].indicator = Explanation.OfIndicator(
      definition: definition, result: result, province: ranking.province(of: definition.id),
      cases: definition.measure.isShareOfCases ? ofIndicator : nil,
      placeUp: result.weight > 0
        ? search?.search(
          definition, against: definition.measure.isShareOfCases ? ofIndicator?.against.count : nil)
        : nil,
      before: before.standing?.result(of: definition.id))
  }
  let points = standing.adjustments.reduce(0) { $0 + $1.points }
  return Explanation(
    ranking: ranking, standing: standing, nodes: nodes,
    clipped: tree.map { (standing.score ?? 0) - $0.score - points } ?? 0,
    above: search?.regionAbove, cases: cases, before: before)
}

private func before(_ code: String, _ side: RankingSide, asOf: Day) -> Explanation.Before {
  let period = side.request.period.before
  var earlier = side
  earlier.request.period = period
  earlier.request.asOf = period.day(like: asOf, of: side.request.period)
  do {
    let ranking = try earlier.ranking()
    guard let standing = ranking.standings.first(where: { $0.code == code }),
      standing.complaints + standing.quarantined > 0
    else { return .nothingReceived(period) }
    return .standing(
      standing, period: period, asOf: ranking.asOf,
      ranked: ranking.standings.count { $0.rank != nil })
  } catch let problems as Problems {
    return problems.list.first.map { .notComputable(period, $0) } ?? .nothingReceived(period)
  } catch {
    return .nothingReceived(period)
  }
}

extension Explanation.Before {
  package var standing: Standing? {
    if case .standing(let standing, _, _, _) = self { standing } else { nil }
  }
}

extension Ranking {
  fileprivate func province(of id: String) -> Explanation.Province {
    let results = standings.filter { $0.rank != nil }.compactMap { standing in
      standing.result(of: id).map { (standing, $0) }
    }
    let values = results.compactMap(\.1.value)
    let scores = results.filter { $0.1.value != nil }.compactMap(\.1.score)
    let best = scores.max()
    let leaders = results.sorted { $0.0.code.precedes($1.0.code) }.compactMap {
      standing, result -> Explanation.Province.Leader? in
      guard let value = result.value, let score = result.score, let best,
        billionths(score) == billionths(best)
      else { return nil }
      return Explanation.Province.Leader(
        code: standing.code, name: standing.name, value: value)
    }
    return Explanation.Province(
      regions: values.count, medianValue: median(values), medianScore: median(scores),
      bestScore: best, best: leaders)
  }
}
