extension ComposedScore {
  /// What each indicator did to the move of the score from this tree to another; the parts add up
  /// to the move.
  ///
  /// At a mean with g(M) = Σ w g(s) before and after, a child's part is L [w′(g(s′) − c) −
  /// w (g(s) − c)], with L = (M′ − M)/(g(M′) − g(M)) and c half way between g(M) and g(M′): what
  /// has kept score and weight has no part, and a weight that rises helps whom its score is above
  /// the mean. For g = ln this is the logarithmic mean Divisia index (Ang 2004, Energy Policy 32).
  func step(to next: ComposedScore) -> [String: Double] {
    var parts: [String: Double] = [:]
    addStep(to: next, times: 1, into: &parts)
    return parts
  }

  private func addStep(
    to next: ComposedScore, times factor: Double, into parts: inout [String: Double]
  ) {
    if children.isEmpty, next.children.isEmpty {
      parts[id, default: 0] += factor * (next.score - score)
    } else if children.isEmpty || next.children.isEmpty || aggregation != next.aggregation {
      // Put together in another way: nothing but the level between them is common.
      let level = score / 2 + next.score / 2
      next.addDeviations(from: level, times: factor, into: &parts)
      addDeviations(from: level, times: -factor, into: &parts)
    } else if aggregation.isSpoiltByZero, score <= 0 || next.score <= 0 {
      addStepAcrossZero(to: next, times: factor, into: &parts)
    } else {
      addStepOfMean(to: next, times: factor, into: &parts)
    }
  }

  private func addStepOfMean(
    to next: ComposedScore, times factor: Double, into parts: inout [String: Double]
  ) {
    let factor = factor / aggregation.slope(score, next.score)
    let level = aggregation.middle(score, next.score)
    func weigh(_ child: ComposedScore, _ weight: Double) {
      guard weight != 0 else { return }
      let slope = aggregation.slope(child.score, level)
      child.addDeviations(from: level, times: factor * weight * slope, into: &parts)
    }
    for child in children {
      guard let after = next.child(child.id) else {
        weigh(child, -child.weight)
        continue
      }
      let slope = aggregation.slope(child.score, after.score)
      let weight = child.weight / 2 + after.weight / 2
      child.addStep(to: after, times: factor * weight * slope, into: &parts)
      weigh(child, (after.weight - child.weight) / 2)
      weigh(after, (after.weight - child.weight) / 2)
    }
    for child in next.children where self.child(child.id) == nil { weigh(child, child.weight) }
  }

  /// The move from or to zero is owed to those that are zero there, by their weights.
  private func addStepAcrossZero(
    to next: ComposedScore, times factor: Double, into parts: inout [String: Double]
  ) {
    guard score != next.score else { return }
    let isRise = score <= 0
    let (zero, other) = isRise ? (self, next) : (next, self)
    let zeros = zero.children.filter { $0.score <= 0 }
    let sum = zeros.reduce(0) { $0 + $1.weight }
    for child in zeros {
      let amount = factor * other.score * child.weight / sum
      if let partner = other.child(child.id) {
        let times = amount / partner.score
        if isRise {
          child.addStep(to: partner, times: times, into: &parts)
        } else {
          partner.addStep(to: child, times: times, into: &parts)
        }
      } else {
        let times = (isRise ? -amount : amount) / other.score
        child.addDeviations(from: other.score, times: times, into: &parts)
      }
    }
  }
}
