/// What orders: the rounded final score, then the 9-decimal scores of `break_by`; missing is lowest.
func placingKey(_ score: Double, decimals: Int, breaks: [Double?]) -> [Double] {
  [Double(rounded(score, decimals: decimals))] + breaks.map { $0.map(billionths) ?? -1 }
}

/// The keys of those who are ranked together, laid one behind the other: ten thousand draws make them
/// anew each.
struct PlacingKeys {
  private let decimals: Int
  private let width: Int
  private var keys: [Double] = []

  /// - Parameters:
  ///   - breaks: How many scores break ties.
  ///   - count: How many keys will come.
  init(decimals: Int, breaks: Int, count: Int) {
    self.decimals = decimals
    width = 1 + breaks
    keys.reserveCapacity(count * width)
  }

  /// Adds what `placingKey` makes of the same.
  ///
  /// - Parameter breaks: Where among `scores` those stand that break ties.
  mutating func add(_ score: Double, breaks: [Int?], of scores: [Double?]) {
    precondition(breaks.count == width - 1)
    keys.append(Double(rounded(score, decimals: decimals)))
    for place in breaks { keys.append(place.flatMap { scores[$0] }.map(billionths) ?? -1) }
  }

  /// Higher first: the same rank for equals, the next one skipped (1, 2, 2, 4).
  var ranks: [Int] {
    let count = keys.count / width
    let order = (0..<count).sorted { precedes($0, $1) }
    var ranks = [Int](repeating: 0, count: count)
    var rank = 0
    for (place, at) in order.enumerated() {
      if place == 0 || precedes(order[place - 1], at) { rank = place + 1 }
      ranks[at] = rank
    }
    return ranks
  }

  @inline(__always)
  private func precedes(_ a: Int, _ b: Int) -> Bool {
    if width == 1 { return keys[a] > keys[b] }
    for part in 0..<width {
      let (first, second) = (keys[a * width + part], keys[b * width + part])
      if first != second { return first > second }
    }
    return false
  }
}
