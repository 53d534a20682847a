/// How sure the rank of one region is.
package struct RankUncertainty: Sendable, Hashable {
  /// Resampled complaints with drawn weights: the one that is shown first.
  package var both: RankSpread
  package var weights: RankSpread
  package var complaints: RankSpread
  /// The ranks that pairwise comparisons leave open.
  package var rankSet: ClosedRange<Int>

  package init(
    both: RankSpread, weights: RankSpread, complaints: RankSpread, rankSet: ClosedRange<Int>
  ) {
    self.both = both
    self.weights = weights
    self.complaints = complaints
    self.rankSet = rankSet
  }
}

/// The ranks of one region over all draws of one run.
package struct RankSpread: Sendable, Hashable {
  /// Half a rank where as many draws lie below as above.
  package var median: Double
  /// The central interval of ranks.
  package var low: Int
  package var high: Int
  /// The share of draws at each rank, from 1 to the number of ranked regions.
  package var ranks: [Double]

  /// The share of draws at rank 1, also where others share it.
  package var first: Double { ranks.first ?? 0 }
  package var top3: Double { min(1, Double(draws(upTo: 3)) / Double(draws)) }

  /// By rank: how many draws.
  private let counts: [Int]
  private let draws: Int

  /// - Parameters:
  ///   - counts: by rank, from 1: in how many draws the region had it; not all 0.
  ///   - interval: the share of draws between `low` and `high`, or more where ranks are coarse: low
  ///     is the smallest rank with (1 − interval)/2 of the draws at it or better, high the largest
  ///     with as many at it or worse.
  package init(counts: [Int], interval: Double) {
    self.counts = counts
    draws = counts.reduce(0, +)
    let draws = draws
    ranks = counts.map { Double($0) / Double(draws) }
    // A share of draws such as 0.05 of 1000 is a whole number but for its last bits.
    let tail = (1 - interval) / 2 * Double(draws) - 1e-6
    low = RankSpread.rank(in: counts) { Double($0) >= tail && $0 > 0 }
    high =
      counts.count + 1 - RankSpread.rank(in: counts.reversed()) { Double($0) >= tail && $0 > 0 }
    let lower = RankSpread.rank(in: counts) { 2 * $0 >= draws }
    let upper = RankSpread.rank(in: counts) { 2 * $0 > draws }
    median = Double(lower + upper) / 2
  }

  /// The first rank at which the draws so far are enough.
  private static func rank(in counts: some Sequence<Int>, _ isEnough: (Int) -> Bool) -> Int {
    var passed = 0
    var rank = 0
    for count in counts {
      passed += count
      rank += 1
      if isEnough(passed) { return rank }
    }
    return rank
  }

  private func draws(upTo rank: Int) -> Int { counts.prefix(rank).reduce(0, +) }
}
