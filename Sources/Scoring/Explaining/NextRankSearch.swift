/// Tries other values of one region against the one just above it, with everything that follows from
/// them for all regions.
struct NextRankSearch {
  private let ground: NextRankBaseline
  private let own: NextRankBaseline.Place
  private let above: NextRankBaseline.Place
  private let goal: [Double]

  /// nil where nobody is above the region, or it is not ranked.
  init?(_ code: String, on ground: NextRankBaseline) {
    guard let pair = ground.pair(code) else { return nil }
    self.ground = ground
    (own, above) = pair
    goal = ground.key(above)
  }

  var regionAbove: Standing { ground.standings[above.number] }

  /// - Parameter against: how many of the region's complaints stand against it.
  func search(_ indicator: Indicator, against: Int?) -> NextRank {
    guard let column = ground.column(indicator.id) else { return NextRank() }
    var found = NextRank(score: neededScore(column))
    let now = column.observations[own.number]
    guard let value = now.value else { return found }
    guard let against, indicator.measure.isShareOfCases else {
      found.value = neededValue(column, now, from: value)
      return found
    }
    found.against = against
    let hits = Int((value * Double(now.n)).rounded())
    let step = indicator.isBetterWithHits ? 1 : -1
    func suffice(_ cases: Int) -> Bool {
      let good = hits + step * cases
      return passes(
        column, with: Observation(value: Double(good) / Double(now.n), n: now.n, hits: good))
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

  /// The column is computed anew for both: estimates and relative scales rest on all regions.
  private func passes(_ column: NextRankBaseline.Column, with observation: Observation) -> Bool {
    let scores = ground.scores(
      column, trying: observation, of: own.number, at: [own.number, above.number])
    let theirs =
      scores[1] == above.scores[column.number]
      ? goal : ground.key(above, column.number, scored: scores[1])
    return ground.key(own, column.number, scored: scores[0]).isPast(theirs)
  }

  /// Between the region's own value and the one beyond which no scale rises.
  private func neededValue(
    _ column: NextRankBaseline.Column, _ now: Observation, from value: Double
  ) -> Double? {
    let indicator = column.indicator
    let ends =
      indicator.scale.edges.isEmpty ? ground.eligibleValues(column) : indicator.scale.edges
    let range = indicator.measure.range
    let best: Double? =
      switch indicator.scale.direction {
      case .higher: ends.max().map { min($0, range.upperBound) }
      case .lower: ends.min().map { max($0, range.lowerBound) }
      case .turning: nil
      }
    let isCount = indicator.measure.isNumberOfCases
    func passes(_ value: Double) -> Bool {
      self.passes(column, with: Observation(value: value, n: now.n))
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

  private func neededScore(_ column: NextRankBaseline.Column) -> Double? {
    guard own.scores[column.number] != nil else { return nil }
    func passes(_ score: Double) -> Bool {
      ground.key(own, column.number, scored: score).isPast(goal)
    }
    if let scores = column.indicator.scale.onlyScores { return scores.first(where: passes) }
    guard passes(100) else { return nil }
    var (low, high) = (0.0, 100.0)
    // To the billionth within which scores are equal.
    while high - low > 1e-10 {
      let middle = (low + high) / 2
      if passes(middle) { high = middle } else { low = middle }
    }
    return high
  }
}

extension [Double] {
  /// Whether who is placed by this key ranks above who is placed by another.
  fileprivate func isPast(_ other: [Double]) -> Bool { other.lexicographicallyPrecedes(self) }
}
