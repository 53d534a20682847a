extension [Standing] {
  /// The same regions ranked with other weights: aspects and totals are aggregated again from the
  /// indicators' scores, which stay as they are, and ranks, grades and awards follow.
  ///
  /// Equals ranking again by `rubric` wherever that would leave the indicators' scores and the
  /// regions' eligibility alone (§5.4, §5.8). Draws (§5.9) are not made again.
  ///
  /// - Parameter rubric: The one that they were ranked by, but for weights; none of them may have
  ///   become 0 or stopped being 0.
  func reweighed(by rubric: Rubric) -> [Standing] {
    var standings = map { $0.reweighed(by: rubric) }
    for at in standings.indices {
      standings[at].rank = nil
      standings[at].groupRank = nil
      standings[at].grade = nil
      standings[at].award = nil
    }
    place(&standings, by: rubric)
    return ordered(standings)
  }
}

extension Standing {
  fileprivate func reweighed(by rubric: Rubric) -> Standing {
    guard !aspects.isEmpty else { return self }
    var standing = self
    standing.aspects = zip(rubric.aspects.weighted, aspects).map { node, result in
      result.reweighed(by: node.element, share: node.share, rubric)
    }
    let parts = standing.aspects.map { ($0.weight, $0.score) }
    guard let score = aggregate(parts, by: rubric.acrossAspects) else { return self }
    standing.score = adjusted(score, by: adjustments.reduce(0) { $0 + $1.points })
    return standing
  }
}

extension AspectResult {
  fileprivate func reweighed(by aspect: Aspect, share: Double, _ rubric: Rubric) -> AspectResult {
    var result = self
    result.weight = share
    switch (aspect.children, children) {
    case (.indicators(let indicators), .indicators(var results)):
      for (at, node) in indicators.weighted.enumerated() { results[at].weight = node.share }
      result.children = .indicators(results)
      result.score = aggregate(
        results.map { ($0.weight, $0.score) }, by: aspect.aggregation ?? rubric.withinAspect)
    case (.aspects(let aspects), .aspects(let inner)):
      let results = zip(aspects.weighted, inner).map { node, result in
        result.reweighed(by: node.element, share: node.share, rubric)
      }
      result.children = .aspects(results)
      result.score = aggregate(
        results.map { ($0.weight, $0.score) }, by: aspect.aggregation ?? rubric.acrossAspects)
    default: break
    }
    return result
  }
}
