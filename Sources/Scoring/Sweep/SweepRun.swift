internal import Complaints

/// Scores along a number that is varied, each value ranked once.
///
/// For a weight the indicators' scores stay what they are and only their means are taken again.
struct SweepCourse {
  private let target: SweepTarget
  private let rubric: Rubric
  private let ranking: (Rubric) throws -> Ranking
  /// Under a weight above 0, for weights.
  private let base: Ranking?
  private var known: [Double: [Standing]] = [:]

  init(
    _ target: SweepTarget, of rubric: Rubric, ranking: @escaping (Rubric) throws -> Ranking
  ) throws {
    self.target = target
    self.rubric = rubric
    self.ranking = ranking
    guard target.part == .weight else {
      base = nil
      return
    }
    let weighed = target.current > 0 ? rubric : rubric.setting(target, to: 1)
    base = try ranking(weighed)
  }

  mutating func standings(at value: Double) throws -> [Standing] {
    if let found = known[value] { return found }
    let rubric = rubric.setting(target, to: value)
    // Without weight an indicator neither excludes anybody nor needs anything.
    let found =
      value > 0 ? base?.standings.reweighed(by: rubric) : nil
    let standings = try found ?? ranking(rubric).standings
    known[value] = standings
    return standings
  }

  private mutating func scores(at value: Double) throws -> [String: Double] {
    let ranked = try standings(at: value).filter { $0.rank != nil }
    return Dictionary(
      ranked.compactMap { standing in standing.score.map { (standing.code, $0) } },
      uniquingKeysWith: { $1 })
  }

  /// Whether `a` is above (1), below (−1) or beside `b` (0), by scores before rounding.
  private mutating func order(_ a: String, _ b: String, at value: Double) throws -> Int {
    let scores = try scores(at: value)
    guard let first = scores[a], let second = scores[b] else { return 0 }
    let (left, right) = (billionths(first), billionths(second))
    return left == right ? 0 : left > right ? 1 : -1
  }

  /// Every value at which two ranked regions change places, ascending.
  mutating func changes(between values: [Double]) throws -> [Sweep.Change] {
    let codes = Set(try values.flatMap { try scores(at: $0).keys }).sorted { $0.precedes($1) }
    var changes: [Sweep.Change] = []
    for (number, one) in codes.enumerated() {
      for other in codes.dropFirst(number + 1) {
        changes += try self.changes(of: one, other, between: values)
      }
    }
    return changes.sorted {
      ($0.value, Double($0.place)) == ($1.value, Double($1.place))
        ? $0.up.precedes($1.up) : ($0.value, $0.place) < ($1.value, $1.place)
    }
  }

  private mutating func changes(
    of one: String, _ other: String, between values: [Double]
  ) throws -> [Sweep.Change] {
    var changes: [Sweep.Change] = []
    /// The last value at which the two differed.
    var last: (value: Double, order: Int)?
    var tie: Double?
    for value in values {
      let order = try self.order(one, other, at: value)
      guard order != 0 else {
        tie = tie ?? value
        continue
      }
      if let last, last.order != order {
        let pair = Pair(one: one, other: other, order: order)
        let place = try tie ?? root(of: pair, last.value, value)
        let up = order > 0 ? one : other
        let beyond = try justBeyond(place, value, pair)
        changes.append(
          Sweep.Change(
            value: place, up: up, down: order > 0 ? other : one,
            place: try self.place(of: up, at: beyond)))
      }
      last = (value, order)
      tie = nil
    }
    return changes
  }

  /// Two regions and how they stand to each other after they have changed places.
  private struct Pair {
    var one: String
    var other: String
    var order: Int
  }

  private func tolerance(_ a: Double, _ b: Double) -> Double {
    // Means are cheap to take again, measures are not.
    (target.part == .weight ? 1e-10 : 1e-6) * max(1, abs(a), abs(b))
  }

  /// The value above `low`, up to `high`, where the scores as they are change their order.
  ///
  /// Not the billionths by which places are told: these are equal on a whole stretch around it.
  private mutating func root(of pair: Pair, _ low: Double, _ high: Double) throws -> Double {
    try halved(low, high) { course, value in
      let scores = try course.scores(at: value)
      guard let first = scores[pair.one], let second = scores[pair.other], first != second else {
        return false
      }
      return (first > second) == (pair.order > 0)
    }
  }

  /// The first value from a change on at which the one that went up is above by more than a
  /// billionth, so that its place can be told.
  private mutating func justBeyond(
    _ place: Double, _ high: Double, _ pair: Pair
  ) throws -> Double {
    guard try order(pair.one, pair.other, at: place) != pair.order else { return place }
    return try halved(place, high) { course, value in
      try course.order(pair.one, pair.other, at: value) == pair.order
    }
  }

  /// The smallest value above `low`, up to `high`, from which on a condition holds that does not
  /// hold at `low` and does at `high`.
  private mutating func halved(
    _ low: Double, _ high: Double, _ holds: (inout SweepCourse, Double) throws -> Bool
  ) throws -> Double {
    var (low, high) = (low, high)
    while high - low > tolerance(low, high) {
      var middle = low + (high - low) / 2
      if target.isWhole {
        // Days are counted whole: nothing changes between two whole limits.
        middle = middle.rounded(.down)
        if middle <= low { middle = low.rounded(.down) + 1 }
        if middle >= high { break }
      }
      if try holds(&self, middle) { high = middle } else { low = middle }
    }
    return target.isWhole ? high.rounded(.down) : high
  }

  private mutating func place(of code: String, at value: Double) throws -> Int {
    let scores = try scores(at: value)
    let own = billionths(scores[code] ?? 0)
    return 1 + scores.values.filter { billionths($0) > own }.count
  }

  /// Who is first, from change to change.
  mutating func leads(between values: [Double], _ changes: [Sweep.Change]) throws -> [Sweep.Lead] {
    guard let first = values.first, let last = values.last else { return [] }
    var leads: [Sweep.Lead] = []
    let borders = [first] + changes.map(\.value).filter { first < $0 && $0 < last } + [last]
    for (from, to) in zip(borders, borders.dropFirst()) where from < to {
      let scores = try scores(at: target.isWhole ? from : from + (to - from) / 2)
      let leader = scores.max {
        billionths($0.value) == billionths($1.value)
          ? $1.key.precedes($0.key) : $0.value < $1.value
      }
      guard let code = leader?.key else { continue }
      if leads.last?.code == code {
        leads[leads.count - 1].to = to
      } else {
        leads.append(Sweep.Lead(from: from, to: to, code: code))
      }
    }
    return leads
  }
}

extension [Standing] {
  /// The same scores of indicators put together with other weights, and placed again.
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
    let points = adjustments.reduce(0) { $0 + $1.points }
    standing.score = min(100, max(0, score + points))
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
