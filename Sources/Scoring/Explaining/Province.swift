import Complaints

extension Ranking {
  /// By indicator.
  var provinces: [String: Explanation.Province] {
    let ranked = standings.filter { $0.rank != nil }.sorted { $0.code.precedes($1.code) }
    let results = ranked.map { $0.aspects.flatMap(\.indicators) }
    return Dictionary(
      rubric.indicators.enumerated().map { number, indicator in
        (indicator.id, Explanation.Province(zip(ranked, results.map { $0[number] })))
      }, uniquingKeysWith: { first, _ in first })
  }
}

extension Explanation.Province {
  /// - Parameter results: Of the regions that are ranked, by code.
  fileprivate init(_ results: some Sequence<(Standing, IndicatorResult)>) {
    let values = results.compactMap(\.1.value)
    let scores = results.filter { $0.1.value != nil }.compactMap(\.1.score)
    let best = scores.max()
    let leaders = results.compactMap { standing, result -> Leader? in
      guard let value = result.value, let score = result.score, let best,
        billionths(score) == billionths(best)
      else { return nil }
      return Leader(code: standing.code, name: standing.name, value: value)
    }
    self.init(
      regions: values.count, medianValue: median(values), medianScore: median(scores),
      bestScore: best, best: leaders)
  }
}
