internal import Scoring

/// A value into a score 0–100 (spec §5.3), in formulas that read goalposts by their names.
extension IndicatorFormulas {
  /// By goalposts that stand in the rubric.
  func fixedScore(_ value: String) -> String {
    let (edges, scores) = (name(.edges), name(.edgeScores))
    switch indicator.scale {
    case .identity: return "MIN(100,MAX(0,\(value)))"
    case .linear:
      let (worst, best) = (name(.worst), name(.best))
      return "100*MIN(1,MAX(0,(\(value)-\(worst))/(\(best)-\(worst))))"
    case .bands(_, let atMost, _):
      // As many edges as the value has passed, in billionths; one score more than edges.
      let passed = atMost ? ">" : "<"
      return "INDEX(\(scores),1+SUMPRODUCT(--(ROUND(\(value),9)\(passed)ROUND(\(edges),9))))"
    case .points:
      let last = "ROWS(\(edges))"
      let at = "MATCH(\(value),\(edges),1)"
      let (x, y) = ("INDEX(\(edges),\(at))", "INDEX(\(scores),\(at))")
      let (nextX, nextY) = ("INDEX(\(edges),\(at)+1)", "INDEX(\(scores),\(at)+1)")
      let between = "\(y)+(\(nextY)-\(y))*(\(value)-\(x))/(\(nextX)-\(x))"
      return "IF(\(value)<INDEX(\(edges),1),INDEX(\(scores),1),"
        + "IF(\(value)>=INDEX(\(edges),\(last)),INDEX(\(scores),\(last)),\(between)))"
    case .relative: preconditionFailure("a relative scale needs the other regions")
    }
  }

  /// By what all regions that count have; the others are placed among them and clipped.
  func relativeScore(_ value: String, included: String) -> String {
    guard case .relative(let method, let higherIsBetter) = indicator.scale else {
      preconditionFailure("a fixed scale needs no other region")
    }
    let (least, most) = (name(.least), name(.most))
    let allEqual = "ROUND(\(least),9)=ROUND(\(most),9)"
    let position: String
    switch method {
    case .minmax:
      let distance = higherIsBetter ? "\(value)-\(least)" : "\(most)-\(value)"
      position = "IF(\(allEqual),100,100*(\(distance))/(\(most)-\(least)))"
    case .zscore:
      let mean = name(.mean)
      let distance = higherIsBetter ? "\(value)-\(mean)" : "\(mean)-\(value)"
      position = "IF(\(allEqual),50,50+10*(\(distance))/\(name(.deviation)))"
    case .percentile: position = percentile(value, higherIsBetter, included)
    case .bestRatio:
      position =
        higherIsBetter
        ? "IF(\(most)=0,100,100*\(value)/\(most))" : "IF(\(value)=0,100,100*\(least)/\(value))"
    }
    return "MIN(100,MAX(0,\(position)))"
  }

  /// 100 (N − r)/(N − 1) with the average rank r, equals told in billionths.
  private func percentile(_ value: String, _ higherIsBetter: Bool, _ included: String) -> String {
    let (others, count) = (name(.goalpost), name(.count))
    let here = "ROUND(\(value),9)"
    let sign = higherIsBetter ? ">" : "<"
    let better = "SUMPRODUCT(ISNUMBER(\(others))*(\(others)\(sign)\(here)))"
    let equal = "SUMPRODUCT(--(\(others)=\(here)))"
    // Among its equals a region counts itself, unless it is not one of them.
    let rank = "\(better)+\(equal)/2+IF(\(included)=1,0.5,1)"
    return "IF(\(count)=1,100,100*(\(count)-(\(rank)))/(\(count)-1))"
  }
}
