extension ComposedScore {
  /// What each indicator does to the distance of the score from a level; the parts add up to it.
  ///
  /// With g(M) = Σ w g(s) the distance M − c is Σ v (s − c), where an indicator's v is the product,
  /// over the means above it, of w times the slope of g from c to the child's score over its slope
  /// from c to the mean's. In arithmetic means v is the effective weight. Where a zero makes a mean
  /// zero, the zeros share the whole distance by their weights, which is the limit.
  ///
  /// - Parameter level: above 0 where a mean is not arithmetic.
  func deviations(from level: Double) -> [String: Double] {
    var parts: [String: Double] = [:]
    addDeviations(from: level, times: 1, into: &parts)
    return parts
  }

  func addDeviations(from level: Double, times factor: Double, into parts: inout [String: Double]) {
    guard !children.isEmpty else {
      parts[id, default: 0] += factor * (score - level)
      return
    }
    if aggregation.isSpoiltByZero, score <= 0 {
      let zeros = children.filter { $0.score <= 0 }
      let sum = zeros.reduce(0) { $0 + $1.weight }
      for child in zeros {
        child.addDeviations(from: level, times: factor * child.weight / sum, into: &parts)
      }
      return
    }
    if aggregation.isSpoiltByZero, level <= 0 {
      // No logarithm leads down to zero: the points are shared as an arithmetic mean shares them.
      let sum = children.reduce(0) { $0 + $1.weight * $1.score }
      for child in children {
        let share = child.weight * score / sum
        child.addDeviations(from: 0, times: factor * share, into: &parts)
      }
      return
    }
    let slope = aggregation.slope(score, level)
    for child in children {
      let share = child.weight * aggregation.slope(child.score, level) / slope
      child.addDeviations(from: level, times: factor * share, into: &parts)
    }
  }

  /// How many points each indicator could have given, and how many it has lost of them: together
  /// all that could be given is 100, and all that was given is the score.
  ///
  /// An arithmetic mean loses w (100 − s); for others see `deviations`: the lower a score, the more
  /// than its weight it costs, so that a contribution may lie below zero.
  var contributions: [String: (possible: Double, lost: Double)] {
    let lost = deviations(from: 100)
    return effectiveWeights.reduce(into: [:]) { parts, entry in
      parts[entry.key] = (100 * entry.value, -(lost[entry.key] ?? 0))
    }
  }
}
