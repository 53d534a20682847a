extension Rubric {
  /// The standing with another score of one indicator, and all that follows from it but the rank.
  func rescored(_ standing: Standing, _ id: String, to score: Double?) -> Standing {
    var standing = standing
    standing.aspects = zip(aspects, standing.aspects).map { rescored($0, $1, id, to: score) }
    guard let total = aggregate(standing.aspects.map { ($0.weight, $0.score) }, by: acrossAspects)
    else {
      standing.score = nil
      return standing
    }
    let points = standing.adjustments.reduce(0) { $0 + $1.points }
    standing.score = min(100, max(0, total + points))
    return standing
  }

  private func rescored(
    _ aspect: Aspect, _ result: AspectResult, _ id: String, to score: Double?
  ) -> AspectResult {
    var result = result
    switch (aspect.children, result.children) {
    case (.aspects(let aspects), .aspects(let results)):
      let inner = zip(aspects, results).map { rescored($0, $1, id, to: score) }
      result.children = .aspects(inner)
      result.score = aggregate(
        inner.map { ($0.weight, $0.score) }, by: aspect.aggregation ?? acrossAspects)
    case (.indicators, .indicators(var results)):
      guard let at = results.firstIndex(where: { $0.id == id }) else { return result }
      results[at].score = score
      result.children = .indicators(results)
      result.score = aggregate(
        results.map { ($0.weight, $0.score) }, by: aspect.aggregation ?? withinAspect)
    default: preconditionFailure("a result is made from its aspect")
    }
    return result
  }
}

extension Standing {
  func result(of id: String) -> IndicatorResult? {
    aspects.lazy.flatMap(\.indicators).first { $0.id == id }
  }
}
