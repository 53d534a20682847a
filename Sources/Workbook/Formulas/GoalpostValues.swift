internal import Scoring

/// What goalposts of one indicator come to over the regions of a ranking, and by which formulas.
struct GoalpostValues {
  private let formulas: IndicatorFormulas
  private let results: [(result: IndicatorResult, isIncluded: Bool)]
  /// The estimates that a relative scale is made of.
  private let known: [Double]
  private let isWhole: Bool

  init(_ formulas: IndicatorFormulas, _ layout: CaseLayout, number: Int, in ranking: Ranking) {
    self.formulas = formulas
    let results = layout.standings.enumerated().compactMap { place, standing in
      layout.result(number, place).map { (result: $0, isIncluded: standing.isIncluded) }
    }
    self.results = results
    known = results.compactMap { $0.isIncluded ? $0.result.estimate : nil }
    isWhole = !ranking.isExcerpt
  }

  /// Those that the indicator's formulas read.
  var used: [Goalpost] {
    var used: [Goalpost] = []
    if case .rate = formulas.indicator.measure { used.append(.per) }
    switch formulas.indicator.estimate {
    case .raw: break
    case .lowerBound: used += [.confidence, .z]
    case .shrink, .shrinkAuto: if isWhole { used += [.pooled, .strength] }
    }
    switch formulas.indicator.scale {
    case .identity, .bands, .points: break
    case .linear: used += [.worst, .best]
    case .relative(let method, let higherIsBetter):
      if isWhole { used += [.count] + method.goalposts(higherIsBetter: higherIsBetter) }
    }
    return formulas.usesMeanScore && isWhole ? used + [.meanScore] : used
  }

  func cell(_ goalpost: Goalpost) -> Cell {
    let others = formulas.name(.goalpost)
    func overOthers(_ function: String, least: Int, _ value: Double?) -> Cell {
      .formula(
        "IF(COUNT(\(others))<\(least),\"\",\(function)(\(others)))",
        known.count < least ? nil : value)
    }
    switch goalpost {
    case .per, .strength, .confidence, .worst, .best: return .number(optional: given(goalpost))
    case .pooled: return pooled
    case .z:
      return .formula(
        "NORMSINV(\(formulas.name(.confidence)))", given(.confidence).map(normalQuantile))
    case .count: return .formula("COUNT(\(others))", Double(known.count))
    case .least: return overOthers("MIN", least: 1, known.min())
    case .most: return overOthers("MAX", least: 1, known.max())
    case .mean: return overOthers("AVERAGE", least: 1, mean(known))
    case .deviation: return overOthers("STDEV", least: 2, deviation)
    case .meanScore: return meanScore
    }
  }

  /// As it stands in the rubric, or as the engine found it.
  private func given(_ goalpost: Goalpost) -> Double? {
    let indicator = formulas.indicator
    switch (goalpost, indicator.measure, indicator.estimate, indicator.scale) {
    case (.per, .rate(let per), _, _): return per
    case (.confidence, _, .lowerBound(let confidence), _): return confidence
    case (.worst, _, _, .linear(let worst, _)): return worst
    case (.best, _, _, .linear(_, let best)): return best
    case (.strength, _, _, _): return results.lazy.compactMap(\.result.shrinkage).first
    default: return nil
    }
  }

  private func mean(_ values: [Double]) -> Double? {
    values.isEmpty ? nil : values.reduce(0, +) / Double(values.count)
  }

  private var deviation: Double? {
    guard known.count > 1, let mean = mean(known) else { return nil }
    let squares = known.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    return (squares / Double(known.count - 1)).squareRoot()
  }

  private var pooled: Cell {
    let weights = "\(formulas.name(.included)),\(formulas.name(.n))"
    let values = results.filter { $0.isIncluded && $0.result.value != nil }.map(\.result)
    let n = values.reduce(0.0) { $0 + Double($1.n) }
    let sum = values.reduce(0.0) { $0 + Double($1.n) * ($1.value ?? 0) }
    return .formula(
      "IF(SUMPRODUCT(\(weights))=0,\"\",SUMPRODUCT(\(weights),\(formulas.name(.value)))"
        + "/SUMPRODUCT(\(weights)))", n > 0 ? sum / n : nil)
  }

  private var meanScore: Cell {
    let (included, scores) = (formulas.name(.included), formulas.name(.scaled))
    let count = "SUMPRODUCT(\(included)*ISNUMBER(\(scores)))"
    let known = results.compactMap { $0.isIncluded ? scaledScore($0.result) : nil }
    return .formula(
      "IF(\(count)=0,\"\",SUMPRODUCT(\(included),\(scores))/\(count))", mean(known))
  }

  /// What of an estimate goes into a relative scale: percentiles tell equals in billionths.
  func shown(_ result: IndicatorResult, isIncluded: Bool) -> Double? {
    guard isIncluded, let estimate = result.estimate else { return nil }
    guard case .relative(.percentile, _) = formulas.indicator.scale else { return estimate }
    return billionths(estimate) / 1e9
  }

  /// A score that the scale gave, not a rule for missing values.
  func scaledScore(_ result: IndicatorResult) -> Double? {
    guard result.estimate != nil else { return nil }
    return formulas.indicator.isRelative && isWhole && known.isEmpty ? nil : result.score
  }
}

extension RelativeMethod {
  fileprivate func goalposts(higherIsBetter: Bool) -> [Goalpost] {
    switch self {
    case .minmax: [.least, .most]
    case .zscore: [.least, .most, .mean, .deviation]
    case .percentile: []
    case .bestRatio: [higherIsBetter ? .most : .least]
    }
  }
}
