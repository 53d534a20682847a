/// What it would take to pass the region above by one indicator alone.
package struct PlaceUp: Sendable, Hashable {
  /// The smallest score of the indicator that would do and that its scale gives, all else as it is;
  /// nil where none would.
  package var score: Double?
  /// The cases that stand against the region here; nil where the indicator does not count cases.
  package var against: Int?
  /// The fewest of them that would have had to be good; nil where all would not do.
  package var cases: Int?
  /// Of an indicator that is no share of cases: the value nearest to the region's own that would
  /// do; nil where none would, or where the scale's best value lies in between.
  package var value: Double?
}

/// Tries other values of one region, with everything that follows from them for all regions.
struct PlaceUpSearch {
  private let rubric: Rubric
  private let standings: [Standing]
  private let own: Int
  private let above: Int

  /// nil where nobody is above the region, or it is not ranked.
  init?(_ ranking: Ranking, of code: String) {
    rubric = ranking.rubric
    standings = ranking.standings
    guard let own = standings.firstIndex(where: { $0.code == code }),
      let rank = standings[own].rank,
      let above = standings.lastIndex(where: { ($0.rank ?? .max) < rank })
    else { return nil }
    self.own = own
    self.above = above
  }

  var regionAbove: Standing { standings[above] }

  /// - Parameter against: how many of the region's complaints stand against it.
  func search(_ indicator: Indicator, against: Int?) -> PlaceUp {
    var found = PlaceUp(score: neededScore(indicator))
    guard let result = standings[own].result(of: indicator.id), let value = result.value else {
      return found
    }
    guard let against, indicator.measure.isShareOfCases else {
      found.value = neededValue(indicator, result, from: value)
      return found
    }
    found.against = against
    let hits = Int((value * Double(result.n)).rounded())
    let step = indicator.isBetterWithHits ? 1 : -1
    func suffice(_ cases: Int) -> Bool {
      let good = hits + step * cases
      return passes(
        indicator,
        with: Observation(value: Double(good) / Double(result.n), n: result.n, hits: good))
    }
    guard against > 0, suffice(against) else { return found }
    // More good cases never make it worse: the own value moves by more than the province's does.
    var (low, high) = (0, against)
    while high - low > 1 {
      let middle = (low + high) / 2
      if suffice(middle) { high = middle } else { low = middle }
    }
    found.cases = high
    return found
  }

  /// The column is computed anew for everybody: estimates and relative scales rest on all regions.
  private func passes(_ indicator: Indicator, with observation: Observation) -> Bool {
    let cells = standings.enumerated().map { at, standing -> IndicatorColumn.Cell in
      guard let result = standing.result(of: indicator.id) else {
        return IndicatorColumn.Cell(observation: .missing, isAbsent: false)
      }
      let theirs = Observation(value: result.value, n: result.n, hits: result.hits)
      return IndicatorColumn.Cell(
        observation: at == own ? observation : theirs, isAbsent: result.isAbsent)
    }
    let column = IndicatorColumn(
      indicator, cells: cells, eligible: standings.map(\.eligible), rubric: rubric)
    return isPassed(
      standings.indices.map { at in
        guard standings[at].result(of: indicator.id) != nil else { return standings[at] }
        return rubric.rescored(
          standings[at], indicator.id, to: column.result(at: at, share: 0).score)
      })
  }

  /// Between the region's own value and the one beyond which no scale rises.
  private func neededValue(
    _ indicator: Indicator, _ result: IndicatorResult, from value: Double
  ) -> Double? {
    let others = standings.filter(\.eligible).compactMap { $0.result(of: indicator.id)?.value }
    let ends = indicator.scale.edges.isEmpty ? others : indicator.scale.edges
    let range = indicator.measure.range
    let best: Double? =
      switch indicator.scale.direction {
      case .higher: ends.max().map { min($0, range.upperBound) }
      case .lower: ends.min().map { max($0, range.lowerBound) }
      case .turning: nil
      }
    let isCount = indicator.measure.isNumberOfCases
    func passes(_ value: Double) -> Bool {
      self.passes(indicator, with: Observation(value: value, n: result.n))
    }
    guard let best, indicator.scale.direction == (best > value ? .higher : .lower), passes(best)
    else { return nil }
    // To a billionth of the way, or to the next whole case.
    var (near, far) = (value, best)
    while abs(far - near) > (isCount ? 1 : 1e-9 * abs(best - value)) {
      let middle = isCount ? ((near + far) / 2).rounded() : (near + far) / 2
      if passes(middle) { far = middle } else { near = middle }
    }
    return isCount ? far.rounded(best > value ? .up : .down) : far
  }

  private func neededScore(_ indicator: Indicator) -> Double? {
    guard standings[own].result(of: indicator.id)?.score != nil else { return nil }
    func passes(_ score: Double) -> Bool {
      var changed = standings
      changed[own] = rubric.rescored(changed[own], indicator.id, to: score)
      return isPassed(changed)
    }
    if let scores = indicator.scale.onlyScores { return scores.first(where: passes) }
    guard passes(100) else { return nil }
    var (low, high) = (0.0, 100.0)
    // To the billionth within which scores are equal.
    while high - low > 1e-10 {
      let middle = (low + high) / 2
      if passes(middle) { high = middle } else { low = middle }
    }
    return high
  }

  private func isPassed(_ changed: [Standing]) -> Bool {
    var changed = changed
    place(&changed, by: rubric)
    guard let mine = changed[own].rank, let theirs = changed[above].rank else { return false }
    return mine < theirs
  }
}

extension Measure {
  /// Its value is a part of the region's cases.
  var isShareOfCases: Bool { isShare && isOfCases }

  fileprivate var isNumberOfCases: Bool {
    if case .count = self { true } else { false }
  }
}

extension Indicator {
  /// Whether a greater share scores higher; of a scale that leads both ways, the ends decide.
  var isBetterWithHits: Bool {
    switch scale {
    case .relative(_, let higherIsBetter): higherIsBetter
    default: scale.fixedScore(1) >= scale.fixedScore(0)
    }
  }
}
