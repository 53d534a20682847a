/// The scores of the ranked regions at one value of a sweep, by the number of the region.
struct SweptScores {
  let value: Double
  /// nil: the region is not ranked at this value.
  private let scores: [Double?]

  /// - Parameter numbers: The number of each region that is shown, by code, from 0 on.
  init(_ standings: [Sweep.RankAndScore], at value: Double, numbers: [String: Int]) {
    var scores = [Double?](repeating: nil, count: numbers.count)
    for standing in standings where standing.rank != nil {
      if let number = numbers[standing.code] { scores[number] = standing.score }
    }
    self.value = value
    self.scores = scores
  }

  func isRanked(_ region: Int) -> Bool { scores[region] != nil }

  /// 1 where `a` is ahead of `b`, −1 where it is behind, 0 where their scores are level to a
  /// billionth, or one of them is not ranked.
  func order(_ a: Int, _ b: Int) -> Int {
    guard let first = scores[a], let second = scores[b] else { return 0 }
    let (left, right) = (billionths(first), billionths(second))
    return left == right ? 0 : left > right ? 1 : -1
  }

  /// Both are ranked and the score of `a` is greater, by however little.
  func isGreater(_ a: Int, than b: Int) -> Bool {
    guard let first = scores[a], let second = scores[b] else { return false }
    return first > second
  }

  /// The rank of a region by scores before rounding to the rubric's decimals.
  func place(of region: Int) -> Int {
    let own = billionths(scores[region] ?? 0)
    return 1 + scores.count { $0.map { billionths($0) > own } ?? false }
  }

  /// The ranked region that is ahead of all others, the first by number of several; nil where
  /// nobody is ranked.
  var leader: Int? {
    var best: (region: Int, score: Double)?
    for (region, score) in scores.enumerated() {
      guard let score = score.map(billionths), best.map({ score > $0.score }) ?? true else {
        continue
      }
      best = (region, score)
    }
    return best?.region
  }
}
