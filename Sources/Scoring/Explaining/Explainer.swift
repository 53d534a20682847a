package import Complaints
import Diagnostics

/// Explains the regions of one ranking, with what is common to all of them made once.
package struct Explainer: Sendable {
  /// The ranking of the period before, from the same data; or why there is none.
  private enum Earlier {
    case ranking(Ranking, [String: Standing])
    case notComputable(Diagnostic)
    case nothing
  }

  package let ranking: Ranking
  private let standings: [String: Standing]
  private let cases: RegionCasesReader
  private let ground: NextRankBaseline
  private let provinces: [String: Explanation.Province]
  private let definitions: [String: Indicator]
  private let period: Period
  private let earlier: Earlier

  /// Throws what `rank` throws.
  ///
  /// - Parameter exports: with corrected rows in the files that they belong to.
  package init(_ side: RankingSide, _ exports: [Export]) throws {
    ranking = try side.ranking()
    standings = ranking.standingsByCode
    cases = RegionCasesReader(
      side.unitTable, exports, rubric: ranking.rubric, side.request, asOf: ranking.asOf)
    ground = NextRankBaseline(ranking)
    provinces = ranking.provinces
    definitions = Dictionary(
      ranking.rubric.indicators.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    period = side.request.period.before
    earlier = Explainer.rank(period, like: side, asOf: ranking.asOf)
  }

  private static func rank(_ period: Period, like side: RankingSide, asOf: Day) -> Earlier {
    var earlier = side
    earlier.request.period = period
    earlier.request.asOf = period.day(like: asOf, of: side.request.period)
    do {
      let ranking = try earlier.ranking()
      return .ranking(ranking, ranking.standingsByCode)
    } catch let problems as Problems {
      return problems.list.first.map(Earlier.notComputable) ?? .nothing
    } catch {
      return .nothing
    }
  }

  /// nil for a region that is not in the ranking.
  package func explanation(of code: String) -> Explanation? {
    guard let standing = standings[code] else { return nil }
    let cases = cases.cases(of: code)
    let before = before(code)
    let search = NextRankSearch(code, on: ground)
    let tree = ranking.rubric.composedScore(of: standing)
    let results = standing.indicatorResults
    let earlier = before.standing?.indicatorResults ?? [:]
    var nodes = Explanation.nodes(of: standing, tree?.contributions ?? [:])
    for at in nodes.indices {
      let id = nodes[at].id
      guard let definition = definitions[id], let result = results[id],
        let province = provinces[id]
      else { continue }
      let isShare = definition.measure.isShareOfCases
      let ofIndicator = isShare ? cases.indicators[id] : nil
      nodes[at].indicator = Explanation.OfIndicator(
        definition: definition, result: result, province: province, cases: ofIndicator,
        placeUp: result.weight > 0
          ? search?.search(definition, against: ofIndicator?.against.count) : nil,
        before: earlier[id])
    }
    let points = standing.adjustments.reduce(0) { $0 + $1.points }
    return Explanation(
      ranking: ranking, standing: standing, nodes: nodes,
      clipped: tree.map { (standing.score ?? 0) - $0.score - points } ?? 0,
      above: search?.regionAbove, cases: cases, before: before)
  }

  /// Takes measures over the cases of one region; nil where it has no complaints to be read.
  func reader(_ code: String) -> MeasureEvaluator? { cases.reader(code) }

  private func before(_ code: String) -> Explanation.Before {
    switch earlier {
    case .nothing: return .nothingReceived(period)
    case .notComputable(let problem): return .notComputable(period, problem)
    case .ranking(let ranking, let standings):
      guard let standing = standings[code], standing.complaints + standing.quarantined > 0 else {
        return .nothingReceived(period)
      }
      return .standing(
        standing, period: period, asOf: ranking.asOf,
        ranked: ranking.standings.count { $0.rank != nil })
    }
  }
}

extension Ranking {
  fileprivate var standingsByCode: [String: Standing] {
    Dictionary(standings.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
  }
}

extension Explanation {
  /// The tree of a region's results with the points of each part.
  ///
  /// - Parameter contributions: by indicator; none of what has no score.
  fileprivate static func nodes(
    of standing: Standing, _ contributions: [String: (possible: Double, lost: Double)]
  ) -> [Node] {
    var nodes: [Node] = []
    func add(
      _ id: String, _ title: Wording, _ depth: Int, _ weight: Double, _ score: Double?,
      below: [IndicatorResult]
    ) {
      var node = Node(
        id: id, title: title, depth: depth, weight: weight, score: score, possible: 0, lost: 0)
      for part in below.compactMap({ contributions[$0.id] }) {
        node.possible += part.possible
        node.lost += part.lost
      }
      nodes.append(node)
    }
    func add(_ aspect: AspectResult, depth: Int) {
      add(
        aspect.id, aspect.title, depth, aspect.weight, aspect.score, below: aspect.indicators)
      switch aspect.children {
      case .aspects(let aspects): for inner in aspects { add(inner, depth: depth + 1) }
      case .indicators(let indicators):
        for leaf in indicators {
          add(leaf.id, leaf.title, depth + 1, leaf.weight, leaf.score, below: [leaf])
        }
      }
    }
    for aspect in standing.aspects { add(aspect, depth: 0) }
    return nodes
  }
}
