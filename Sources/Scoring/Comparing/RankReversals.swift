package import Diagnostics

/// At which weight of one aspect or indicator two regions change places in a ranking (spec §5.10).
package struct RankReversals: Sendable {
  package var id: String
  package var title: Wording
  /// Share among its siblings as it is, 0–1.
  package var weight: Double
  /// Shares between 0 and 1 where one overtakes the other, ascending; the siblings keep their
  /// proportions to each other.
  package var shares: [Double]
}

extension Ranking {
  /// By every aspect and indicator that has siblings, in the rubric's order; nil where either has no
  /// score.
  package func changingPlaces(_ a: String, _ b: String) -> [RankReversals]? {
    let standings = comparableStandings
    guard let one = standings[a], one.score != nil, let other = standings[b], other.score != nil
    else { return nil }
    return nodes(one.aspects).filter { $0.weight < 1 }.map { node in
      let pair = Reweighing(rubric: rubric, one: one, other: other, id: node.id)
      return RankReversals(
        id: node.id, title: node.title, weight: node.weight, shares: pair.crossings())
    }
  }

  private func nodes(_ aspects: [AspectResult]) -> [(id: String, title: Wording, weight: Double)] {
    aspects.flatMap { aspect -> [(id: String, title: Wording, weight: Double)] in
      let below =
        switch aspect.children {
        case .aspects(let aspects): nodes(aspects)
        case .indicators(let indicators): indicators.map { ($0.id, $0.title, $0.weight) }
        }
      return [(aspect.id, aspect.title, aspect.weight)] + below
    }
  }
}

/// The distance of two final scores as one weight goes from none to all among its siblings.
private struct Reweighing {
  let rubric: Rubric
  let one: Standing
  let other: Standing
  let id: String

  /// nil where one has no score at that weight.
  private func distance(_ share: Double) -> Double? {
    guard let a = score(one, share), let b = score(other, share) else { return nil }
    return a - b
  }

  private func score(_ standing: Standing, _ share: Double) -> Double? {
    var standing = standing
    standing.aspects = standing.aspects.reweighing(id, to: share)
    guard let score = rubric.composedScore(of: standing)?.score else { return nil }
    return min(100, max(0, score + standing.adjustments.reduce(0) { $0 + $1.points }))
  }

  func crossings() -> [Double] {
    if let share = straightCrossing { return share.isNaN ? [] : [share] }
    let steps = 1000
    var found: [Double] = []
    var last: (share: Double, distance: Double)?
    for step in 0...steps {
      let share = Double(step) / Double(steps)
      guard let distance = distance(share), distance != 0 else { continue }
      if let last, (last.distance < 0) != (distance < 0) {
        found.append(bisected(last.share, share, isNegativeBelow: last.distance < 0))
      }
      last = (share, distance)
    }
    return found
  }

  /// Where the distance is a straight line, as it is in arithmetic means without missing scores:
  /// where it crosses zero, NaN where it does not; nil where it is no straight line.
  private var straightCrossing: Double? {
    guard let start = distance(0), let end = distance(1) else { return nil }
    for share in [0.25, 0.5, 0.75] {
      guard let distance = distance(share),
        abs(distance - (start + share * (end - start))) < 1e-9
      else { return nil }
    }
    guard (start < 0) != (end < 0), start != 0, end != 0 else { return .nan }
    return start / (start - end)
  }

  private func bisected(_ from: Double, _ to: Double, isNegativeBelow: Bool) -> Double {
    var (low, high) = (from, to)
    while high - low > 1e-13 {
      let middle = (low + high) / 2
      if middle == low || middle == high { break }
      guard let distance = distance(middle) else { break }
      if distance == 0 { return middle }
      if (distance < 0) == isNegativeBelow { low = middle } else { high = middle }
    }
    return (low + high) / 2
  }
}

extension [AspectResult] {
  /// The same with another share of the node called `id`; its siblings share the rest as before.
  fileprivate func reweighing(_ id: String, to share: Double) -> [AspectResult] {
    if let at = firstIndex(where: { $0.id == id }) {
      return weighed(at, to: share)
    }
    return map { aspect in
      var aspect = aspect
      switch aspect.children {
      case .aspects(let aspects): aspect.children = .aspects(aspects.reweighing(id, to: share))
      case .indicators(let indicators):
        if let at = indicators.firstIndex(where: { $0.id == id }) {
          aspect.children = .indicators(indicators.weighed(at, to: share))
        }
      }
      return aspect
    }
  }
}

/// A node of a result whose share among its siblings can be changed.
private protocol Shared {
  var weight: Double { get set }
}

extension AspectResult: Shared {}
extension IndicatorResult: Shared {}

extension Array where Element: Shared {
  fileprivate func weighed(_ at: Int, to share: Double) -> Self {
    let rest = 1 - self[at].weight
    var result = self
    for other in indices { result[other].weight *= rest > 0 ? (1 - share) / rest : 0 }
    result[at].weight = share
    return result
  }
}
