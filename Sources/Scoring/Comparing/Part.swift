/// What a part of a move is put down to.
package enum Part: Hashable, Sendable {
  case indicator(String)
  /// Points added or taken, and the limits 0 and 100.
  case adjustments
  /// Of a rank: other regions come in or fall out.
  case others
  /// Of a rank: equal scores are told apart in another way.
  case ties

  /// As the JSON names it; an indicator by its id.
  package var code: String {
    switch self {
    case .indicator(let id): id
    case .adjustments: "(adjustments)"
    case .others: "(others)"
    case .ties: "(ties)"
    }
  }
}

/// By part, how much; what has none is not in it.
typealias Parts = [Part: Double]

extension Parts {
  mutating func add(_ parts: Parts, times factor: Double) {
    for (part, value) in parts { self[part, default: 0] += factor * value }
  }
}

extension HybridRanking.Place {
  /// How the score moves to that of another mixture, by part; the parts add up to the move.
  func step(to next: HybridRanking.Place) -> Parts {
    let trees: [String: Double] =
      switch (tree, next.tree) {
      case (let tree?, let after?): tree.step(to: after)
      case (nil, let after?): after.given(times: 1)
      case (let tree?, nil): tree.given(times: -1)
      case (nil, nil): [:]
      }
    var parts: Parts = [:]
    for (id, value) in trees { parts[.indicator(id)] = value }
    let adjusted = (next.score - (next.tree?.score ?? 0)) - (score - (tree?.score ?? 0))
    if adjusted != 0 { parts[.adjustments] = adjusted }
    return parts
  }
}

extension ComposedScore {
  /// All of the score by indicator.
  fileprivate func given(times factor: Double) -> [String: Double] {
    guard score > 0 else { return [:] }
    // From half way up, the way down to nothing is as long as the way to the score.
    return deviations(from: score / 2).mapValues { 2 * factor * $0 }
  }
}
