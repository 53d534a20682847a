/// What orders: the rounded final score, then the 9-decimal scores of `break_by`; missing is lowest.
func rankKey(_ score: Double, decimals: Int, breaks: [Double?]) -> [Double] {
  [Double(rounded(score, decimals: decimals))] + breaks.map { $0.map(billionths) ?? -1 }
}

/// The keys of those who are ranked together, one behind the other: ten thousand draws make them anew
/// each.
struct RankKeys {
  private let decimals: Int
  private let width: Int
  /// By member: the rounded score above, its number below, so that ordering them needs no look
  /// elsewhere but for ties.
  private var scores: [UInt64] = []
  /// By member: the scores that break ties.
  private var breaks: [Double] = []

  private static let numberBits: UInt64 = 24
  /// More than any score in its last places, and less than fits beside the number.
  private static let most: UInt64 = 1 << 39

  /// - Parameter breaks: How many scores break ties.
  init(decimals: Int, breaks: Int) {
    self.decimals = decimals
    width = breaks
  }

  /// Keeps the memory for as many again.
  mutating func removeAll() {
    scores.removeAll(keepingCapacity: true)
    breaks.removeAll(keepingCapacity: true)
  }

  /// Adds a member with the first part of what `rankKey` makes; `width` breaks follow it.
  ///
  /// - Parameter score: At most 100; −1 for one to be placed last.
  mutating func add(_ score: Double) {
    let lowness = Int(RankKeys.most / 2) - rounded(score, decimals: decimals)
    scores.append(UInt64(lowness) << RankKeys.numberBits | UInt64(scores.count))
  }

  mutating func addBreak(_ score: Double?) { breaks.append(score.map(billionths) ?? -1) }

  /// Higher first: the same rank for equals, the next one skipped (1, 2, 2, 4).
  var ranks: [Int] {
    precondition(scores.count < 1 << RankKeys.numberBits && breaks.count == scores.count * width)
    var order = scores
    if width == 0 { order.sort() } else { order.sort(by: precedes) }
    var ranks = [Int](repeating: 0, count: order.count)
    var rank = 0
    for (place, key) in order.enumerated() {
      if place == 0 || differs(order[place - 1], key) { rank = place + 1 }
      ranks[number(key)] = rank
    }
    return ranks
  }

  private func number(_ key: UInt64) -> Int { Int(key & (1 << RankKeys.numberBits - 1)) }

  @inline(__always)
  private func precedes(_ a: UInt64, _ b: UInt64) -> Bool {
    if a >> RankKeys.numberBits != b >> RankKeys.numberBits { return a < b }
    return brokenTie(a, b) ?? (a < b)
  }

  @inline(__always)
  private func differs(_ a: UInt64, _ b: UInt64) -> Bool {
    a >> RankKeys.numberBits != b >> RankKeys.numberBits || brokenTie(a, b) != nil
  }

  /// Whether the first is higher; nil where nothing tells them apart.
  private func brokenTie(_ a: UInt64, _ b: UInt64) -> Bool? {
    for part in 0..<width {
      let (first, second) = (breaks[number(a) * width + part], breaks[number(b) * width + part])
      if first != second { return first > second }
    }
    return nil
  }
}
