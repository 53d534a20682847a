import Complaints

@testable import Scoring

/// Changes of places as whole rankings tell them, pair by pair, each value ranked anew: what a sweep
/// must come to by whatever shorter way.
struct PlainSweep {
  let target: SweepTarget
  let ranking: (Double) throws -> Ranking

  /// Ascending; for numbers of which any value counts.
  func changes(between values: [Double]) throws -> [Sweep.Change] {
    let codes = try Set(values.flatMap { try scores(at: $0).keys }).sorted { $0.precedes($1) }
    var changes: [Sweep.Change] = []
    for (place, one) in codes.enumerated() {
      for other in codes[(place + 1)...] {
        changes += try self.changes(of: one, other, between: values)
      }
    }
    return changes.sorted { ($0.value, $0.place, $0.up) < ($1.value, $1.place, $1.up) }
  }

  private func scores(at value: Double) throws -> [String: Double] {
    var scores: [String: Double] = [:]
    for standing in try ranking(value).standings where standing.rank != nil {
      scores[standing.code] = standing.score
    }
    return scores
  }

  private func order(_ one: String, _ other: String, at value: Double) throws -> Double {
    let scores = try scores(at: value)
    guard let first = scores[one], let second = scores[other] else { return 0 }
    return (billionths(first) - billionths(second)).signum
  }

  private func changes(
    of one: String, _ other: String, between values: [Double]
  ) throws -> [Sweep.Change] {
    var changes: [Sweep.Change] = []
    var last: (value: Double, order: Double)?
    var tie: Double?
    for value in values {
      let order = try self.order(one, other, at: value)
      guard order != 0 else {
        tie = tie ?? value
        continue
      }
      if let last, last.order != order {
        let (up, down) = order > 0 ? (one, other) : (other, one)
        let root = try tie ?? crossing(of: up, over: down, above: last.value, upTo: value)
        let place = try self.place(of: up, over: down, above: root, upTo: value)
        changes.append(Sweep.Change(value: root, up: up, down: down, place: place))
      }
      last = (value, order)
      tie = nil
    }
    return changes
  }

  private func crossing(
    of up: String, over down: String, above low: Double, upTo high: Double
  ) throws -> Double {
    try first(above: low, upTo: high) { value in
      let scores = try self.scores(at: value)
      return scores[up]! > scores[down]!
    }
  }

  /// The rank of `up` where it is first clearly ahead, from where the two cross on.
  private func place(
    of up: String, over down: String, above root: Double, upTo high: Double
  ) throws -> Int {
    var clear = root
    if try order(up, down, at: root) <= 0 {
      clear = try first(above: root, upTo: high) { try order(up, down, at: $0) > 0 }
    }
    let scores = try self.scores(at: clear)
    return 1 + scores.values.count { billionths($0) > billionths(scores[up]!) }
  }

  private func first(
    above low: Double, upTo high: Double, where holds: (Double) throws -> Bool
  ) throws -> Double {
    var (low, high) = (low, high)
    while high - low > (target.part == .weight ? 1e-10 : 1e-6) * max(1, abs(low), abs(high)) {
      let middle = low + (high - low) / 2
      if try holds(middle) { high = middle } else { low = middle }
    }
    return high
  }
}

extension Double {
  /// −1, 0 or 1.
  fileprivate var signum: Double { self > 0 ? 1 : self < 0 ? -1 : 0 }
}
