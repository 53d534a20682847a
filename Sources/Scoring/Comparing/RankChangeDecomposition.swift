/// All moves of score and rank, split by cause and part.
struct RankChangeDecomposition {
  private var scores: [String: [Cause: Parts]] = [:]
  private var ranks: [String: [Cause: Parts]] = [:]
  private(set) var isSampled = false

  /// - Parameters:
  ///   - scored: those with a score on both sides.
  ///   - ranked: those with a rank on both sides.
  init(_ way: CauseSteps, scored: [String], ranked: [String]) {
    for code in scored { scores[code] = [:] }
    for code in ranked { ranks[code] = [:] }
    for step in way.steps {
      var parts: [String: Parts] = [:]
      for (code, place) in step.from.places {
        if let after = step.to.places[code] { parts[code] = place.step(to: after) }
      }
      for code in scored {
        scores[code]?[step.cause, default: [:]].add(parts[code] ?? [:], times: step.weight)
      }
      let rankStep = RankStep(step, of: ranked, scores: parts)
      isSampled = isSampled || rankStep.isSampled
      for (code, parts) in zip(ranked, rankStep.parts()) {
        ranks[code]?[step.cause, default: [:]].add(parts, times: step.weight)
      }
    }
  }

  /// - Parameter order: of the indicators' ids.
  func byCause(of code: String, _ causes: [Cause], order: [String]) -> [Comparison.ByCause] {
    guard let scores = scores[code] else { return [] }
    let ranks = ranks[code]
    var ids: Set<String> = []
    let all =
      order.filter { ids.insert($0).inserted }.map(Part.indicator)
      + [.adjustments, .others, .ties]
    return causes.map { cause in
      let (score, rank) = (scores[cause] ?? [:], ranks.map { $0[cause] ?? [:] })
      let parts = all.compactMap { part -> Comparison.ByIndicator? in
        guard score[part] != nil || rank?[part] != nil else { return nil }
        return Comparison.ByIndicator(
          part: part, score: score[part] ?? 0, rank: rank.map { $0[part] ?? 0 })
      }
      return Comparison.ByCause(
        cause: cause, score: parts.reduce(0) { $0 + $1.score },
        rank: rank.map { _ in parts.reduce(0) { $0 + ($1.rank ?? 0) } },
        parts: parts.filter { abs($0.score) > 1e-12 || abs($0.rank ?? 0) > 1e-12 })
    }
  }
}
