internal import Diagnostics

/// What a scale can never do with the values that its measure can have.
extension Indicator {
  func reviewScale(at place: Location) -> [Diagnostic] {
    if case .relative = scale { return [ReviewProblems.isRelative(id, at: place)] }
    var found: [Diagnostic] = []
    if scale.direction == .turning {
      found.append(ReviewProblems.turns(id, at: place))
    } else if let better = measure.betterIs, better != scale.direction, !isFlat {
      found.append(ReviewProblems.isReversed(self, at: place))
    }
    if let edge = percentEdge {
      found.append(ReviewProblems.isPercent(edge, id, at: place))
    } else if let (edge, isBand) = strayEdge {
      found.append(ReviewProblems.isOutside(edge, self, isBand: isBand, at: place))
    } else if let most = reachable.max(), most < 100 {
      found.append(ReviewProblems.cannotReach(most, self, at: place))
    }
    if case .bands(let bands, _, let otherwise) = scale {
      let scores = bands.map(\.score) + [otherwise]
      for (number, edge) in bands.map(\.edge).enumerated()
      where scores[number] == scores[number + 1] {
        found.append(ReviewProblems.sameScore(edge, scores[number], self, at: place))
      }
    }
    return found
  }

  private var isFlat: Bool { Set(reachable).count == 1 }

  /// A share measured in per cent: 40 where 0.4 was meant.
  private var percentEdge: Double? {
    guard measure.isShare, scale != .identity else { return nil }
    return scale.edges.first { $0 > 1 && $0 <= 100 }
  }

  /// A goalpost or edge that lies where the measure never is.
  private var strayEdge: (edge: Double, isBand: Bool)? {
    let range = measure.range
    switch scale {
    case .identity, .relative: return nil
    case .linear, .points:
      return scale.edges.first { !range.contains($0) }.map { ($0, false) }
    case .bands(let bands, let atMost, _):
      // The first value of a range still belongs to a band `at_most`, the last to `at_least`.
      return bands.map(\.edge).first {
        atMost ? $0 < range.lowerBound : $0 > range.upperBound
      }.map { ($0, true) }
    }
  }

  /// The scores at the ends of what the measure can be, at every edge and just beyond it.
  private var reachable: [Double] {
    let range = measure.range
    let edges = scale.edges
    let far = (edges.map(abs).max() ?? 0) * 2 + 1
    let ends = [max(range.lowerBound, -far), min(range.upperBound, far)]
    let all = ends + edges.flatMap { [$0, $0 + 1e-6, $0 - 1e-6] }
    return all.filter(range.contains).map(scale.fixedScore)
  }
}
