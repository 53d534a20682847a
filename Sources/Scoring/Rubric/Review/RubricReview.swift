package import Diagnostics
internal import Documents

extension Rubric {
  /// What is no mistake but most likely not what was meant, from the top of the file to its end.
  ///
  /// - Parameter file: The name by which findings call the rubric's file.
  package func review(file: String) throws(Problems) -> [Diagnostic] {
    let places = try RubricPlaces(text: text, file: file)
    var found = reviewWeights(places)
    for indicator in indicators {
      found += indicator.reviewScale(at: places.place(indicator.id, "scale"))
      found += indicator.reviewEstimate(at: places.place(indicator.id, "estimate"))
    }
    found += reviewClocks(places)
    found += reviewAdjustments(places)
    return found.told
  }

  private func reviewWeights(_ places: RubricPlaces) -> [Diagnostic] {
    var found: [Diagnostic] = []
    let weights = weightsByID
    for level in places.siblings {
      let written = level.filter { $0.weight != nil }
      for (id, node) in written {
        if weights[id] == 0, let node {
          found.append(ReviewProblems.zeroWeight(id, at: node.place))
        }
      }
      let sum = written.reduce(0) { $0 + (weights[$1.id] ?? 0) }
      guard written.count > 1, let first = written.first?.weight?.place else { continue }
      if abs(sum - 100) > 1e-6, abs(sum - 1) > 1e-8 {
        found.append(
          ReviewProblems.weightsDoNotAddUp(
            sum, written.map { ($0.id, weights[$0.id] ?? 0) }, at: first))
      }
    }
    return found
  }

  private var weightsByID: [String: Double] {
    var weights: [String: Double] = [:]
    var left = aspects
    while let aspect = left.popLast() {
      weights[aspect.id] = aspect.weight
      switch aspect.children {
      case .aspects(let inner): left += inner
      case .indicators(let indicators): for one in indicators { weights[one.id] = one.weight }
      }
    }
    return weights
  }

  private func reviewClocks(_ places: RubricPlaces) -> [Diagnostic] {
    let used = Set((indicators.map(\.measure) + adjustments.map(\.measure)).compactMap(\.clock))
    return clocks.filter { !used.contains($0) }.map { clock in
      ReviewProblems.unusedClock(clock.name, at: places.clocks[clock.name])
    }
  }

  private func reviewAdjustments(_ places: RubricPlaces) -> [Diagnostic] {
    zip(adjustments, places.adjustments).compactMap { adjustment, place in
      let range = adjustment.measure.range
      switch adjustment.condition {
      case .above(let edge) where edge >= range.upperBound,
        .below(let edge) where edge <= range.lowerBound:
        return ReviewProblems.neverHolds(edge, of: adjustment.measure, at: place)
      default: return nil
      }
    }
  }
}

extension Indicator {
  fileprivate func reviewEstimate(at place: Location) -> [Diagnostic] {
    switch estimate {
    case .lowerBound: [ReviewProblems.punishesSmall(id, at: place)]
    case .raw, .shrink, .shrinkAuto: []
    }
  }
}
