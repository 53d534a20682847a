/// What one indicator's values are measured by: the estimates and the scale that the eligible
/// regions make for all (spec §5.2, §5.3).
struct IndicatorScaling {
  private enum Scaling {
    case fixed(Scale)
    case relative(RelativeScale)
    /// Relative, and no eligible region has a value.
    case none
  }

  private let estimator: Estimator
  private let scaling: Scaling

  init(_ indicator: Indicator, eligible: [Observation]) {
    let estimator = Estimator(indicator.estimate, eligible: eligible)
    self.estimator = estimator
    guard case .relative(let method, let higherIsBetter) = indicator.scale else {
      scaling = .fixed(indicator.scale)
      return
    }
    let values = eligible.compactMap(estimator.estimate)
    scaling =
      RelativeScale(method, higherIsBetter: higherIsBetter, eligible: values)
      .map(Scaling.relative) ?? .none
  }

  /// m of `shrink`, to be shown.
  var shrinkage: Double? { estimator.shrinkage }

  func estimate(_ observation: Observation) -> Double? { estimator.estimate(observation) }

  /// The score that the scale gives an estimate; nil where it gives none.
  ///
  /// - Parameter isEligible: the region is one of those that made the yardstick.
  func score(_ estimate: Double?, isEligible: Bool) -> Double? {
    guard let estimate else { return nil }
    return switch scaling {
    case .fixed(let scale): scale.fixedScore(estimate)
    case .relative(let scale): scale.score(estimate, isEligible: isEligible)
    case .none: nil
    }
  }
}

extension Indicator {
  /// The score where the scale gives none (spec §5.5).
  ///
  /// - Parameter average: of the eligible regions that have one.
  func scoreOfMissing(isAbsent: Bool, rubric: Rubric, average: () -> Double?) -> Double? {
    if isAbsent, !absentIsMissing { return 0 }
    return switch missing ?? rubric.missing {
    case .zero: 0
    case .average: average()
    case .redistribute, .exclude: nil
    }
  }
}
