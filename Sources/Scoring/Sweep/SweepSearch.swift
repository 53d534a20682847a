internal import Complaints

/// Finds the values at which ranked regions change places, and who leads between them.
///
/// All pairs that change places between the same two values are searched for together, so that
/// each value is tried once and nothing that was tried needs to be kept.
struct SweepSearch {
  private let run: SweepRun
  /// Of everybody who is shown at some value, in order; a region's number is its place here.
  private let codes: [String]
  private let numbers: [String: Int]
  /// At the values that were asked for, ascending.
  private let asked: [SweptScores]

  init(_ run: SweepRun, from points: [Sweep.Point]) {
    self.run = run
    codes = Set(points.flatMap { $0.standings.map(\.code) }).sorted { $0.precedes($1) }
    let numbers = Dictionary(uniqueKeysWithValues: zip(codes, codes.indices))
    self.numbers = numbers
    asked = points.map { SweptScores($0.standings, at: $0.value, numbers: numbers) }
  }

  private func scores(at value: Double) throws -> SweptScores {
    SweptScores(try run.standings(at: value), at: value, numbers: numbers)
  }
}

// MARK: - Changes of places

extension SweepSearch {
  /// Two regions on the way from value to value.
  private struct Pair {
    let one: Int
    let other: Int
    /// How they stood to each other where they last differed; 0 before they ever did.
    var order = 0
    /// The first of the values since then, by number, at which they were level.
    var tie: Int?
  }

  /// Two regions that stand the other way round than at the value before, or before a tie.
  private struct Crossing {
    /// The number of the pair.
    let pair: Int
    let up: Int
    let down: Int
    /// The first value at which they were level in between, by number; nil where there was none.
    let tie: Int?
  }

  /// Every value at which two ranked regions change places, ascending.
  func changes() throws -> [Sweep.Change] {
    let ranked = codes.indices.filter { region in asked.contains { $0.isRanked(region) } }
    var pairs = ranked.enumerated().flatMap { place, one in
      ranked[(place + 1)...].map { Pair(one: one, other: $0) }
    }
    var found: [(pair: Int, change: Sweep.Change)] = []
    for step in asked.indices {
      try find(crossings(of: &pairs, at: step), before: step) { crossing, value, place in
        let change = Sweep.Change(
          value: value, up: codes[crossing.up], down: codes[crossing.down], place: place)
        found.append((crossing.pair, change))
      }
    }
    return found.sorted { first, second in
      let (one, other) = (first.change, second.change)
      if (one.value, one.place) != (other.value, other.place) {
        return (one.value, one.place) < (other.value, other.place)
      }
      return one.up == other.up ? first.pair < second.pair : one.up.precedes(other.up)
    }.map(\.change)
  }

  /// Goes on to the next value with all pairs.
  private func crossings(of pairs: inout [Pair], at step: Int) -> [Crossing] {
    var crossings: [Crossing] = []
    for (number, pair) in pairs.enumerated() {
      let order = asked[step].order(pair.one, pair.other)
      guard order != 0 else {
        pairs[number].tie = pair.tie ?? step
        continue
      }
      if pair.order == -order {
        let (up, down) = order > 0 ? (pair.one, pair.other) : (pair.other, pair.one)
        crossings.append(Crossing(pair: number, up: up, down: down, tie: pair.tie))
      }
      pairs[number].order = order
      pairs[number].tie = nil
    }
    return crossings
  }

  /// Finds the value of each crossing, and the rank of the region that went up just above it.
  private func find(
    _ crossings: [Crossing], before step: Int,
    _ tell: (Crossing, _ value: Double, _ place: Int) -> Void
  ) throws {
    func tellPlaces(_ crossings: [Crossing], _ root: SweptScores) throws {
      // Scores cross within less than a billionth; a place can be told where they are further apart.
      try divide(crossings, above: root, upTo: asked[step]) {
        $1.order($0.up, $0.down) > 0
      } tell: { crossings, clear in
        for crossing in crossings { tell(crossing, root.value, clear.place(of: crossing.up)) }
      }
    }
    let byTie = Dictionary(grouping: crossings, by: \.tie)
    for (tie, crossings) in byTie {
      if let tie {
        try tellPlaces(crossings, asked[tie])
      } else {
        // The scores as they are, not their billionths: these are level on a whole stretch.
        try divide(crossings, above: asked[step - 1], upTo: asked[step]) {
          $1.isGreater($0.up, than: $0.down)
        } tell: {
          try tellPlaces($0, $1)
        }
      }
    }
  }
}

// MARK: - Bisection

extension SweepSearch {
  /// Divides crossings by the first value from which on a condition holds of them.
  ///
  /// - Parameters:
  ///   - low: Where the condition holds already for some, and else does not hold yet.
  ///   - high: Where it holds for all.
  ///   - tell: Takes those that share such a value, with the scores there.
  private func divide(
    _ crossings: [Crossing], above low: SweptScores, upTo high: SweptScores,
    by holds: (Crossing, SweptScores) -> Bool, tell: ([Crossing], SweptScores) throws -> Void
  ) throws {
    let early = crossings.filter { holds($0, low) }
    if !early.isEmpty { try tell(early, low) }
    try bisect(
      crossings.filter { !holds($0, low) }, above: low.value, upTo: high, by: holds, tell: tell)
  }

  private func bisect(
    _ crossings: [Crossing], above low: Double, upTo high: SweptScores,
    by holds: (Crossing, SweptScores) -> Bool, tell: ([Crossing], SweptScores) throws -> Void
  ) throws {
    guard !crossings.isEmpty else { return }
    guard let middle = middle(low, high.value) else {
      let end = run.target.isWhole ? high.value.rounded(.down) : high.value
      return try tell(crossings, end == high.value ? high : scores(at: end))
    }
    let tried = try scores(at: middle)
    try bisect(
      crossings.filter { holds($0, tried) }, above: low, upTo: tried, by: holds, tell: tell)
    try bisect(
      crossings.filter { !holds($0, tried) }, above: middle, upTo: high, by: holds, tell: tell)
  }

  /// The next value to try between two; nil where they are close enough.
  private func middle(_ low: Double, _ high: Double) -> Double? {
    // Means are cheap to take again, measures are not.
    let tolerance = (run.target.part == .weight ? 1e-10 : 1e-6) * max(1, abs(low), abs(high))
    guard high - low > tolerance else { return nil }
    let middle = low + (high - low) / 2
    guard run.target.isWhole else { return middle }
    // Days are counted whole: nothing changes between two whole limits.
    let whole = middle.rounded(.down) > low ? middle.rounded(.down) : low.rounded(.down) + 1
    return whole < high ? whole : nil
  }
}

// MARK: - Leaders

extension SweepSearch {
  /// Who is first, from change to change.
  func leads(_ changes: [Sweep.Change]) throws -> [Sweep.Lead] {
    guard let first = asked.first?.value, let last = asked.last?.value else { return [] }
    var leads: [Sweep.Lead] = []
    let borders = [first] + changes.map(\.value).filter { first < $0 && $0 < last } + [last]
    for (from, to) in zip(borders, borders.dropFirst()) where from < to {
      let within = run.target.isWhole ? from : from + (to - from) / 2
      guard let leader = try scores(at: within).leader else { continue }
      if leads.last?.code == codes[leader] {
        leads[leads.count - 1].to = to
      } else {
        leads.append(Sweep.Lead(from: from, to: to, code: codes[leader]))
      }
    }
    return leads
  }
}
