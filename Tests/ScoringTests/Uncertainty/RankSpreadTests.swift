import Testing

@testable import Scoring

@Suite struct RankSpreadTests {
  @Test("§5.9: median, central interval, share at rank 1, in the top 3, at each rank")
  func spread() {
    let spread = RankSpread(counts: [210, 600, 150, 40], interval: 0.9)
    #expect(spread.median == 2)
    #expect((spread.low, spread.high) == (1, 3))
    #expect(spread.first == 0.21)
    #expect(spread.top3 == 0.96)
    #expect(spread.ranks == [0.21, 0.6, 0.15, 0.04])
  }

  @Test("§5.9: the interval leaves out no more than (1 − interval)/2 on either side")
  func interval() {
    // Just 5 % at the ends are in, less is out.
    #expect(RankSpread(counts: [50, 900, 50], interval: 0.9).low == 1)
    #expect(RankSpread(counts: [50, 900, 50], interval: 0.9).high == 3)
    #expect(RankSpread(counts: [49, 902, 49], interval: 0.9).low == 2)
    #expect(RankSpread(counts: [49, 902, 49], interval: 0.9).high == 2)
    #expect(RankSpread(counts: [0, 0, 1000, 0], interval: 0.9).low == 3)
    #expect(RankSpread(counts: [0, 0, 1000, 0], interval: 0.9).high == 3)
    #expect(RankSpread(counts: [1, 998, 1], interval: 0.9999).low == 1)
  }

  @Test("§5.9: half a rank where as many draws lie below as above")
  func median() {
    #expect(RankSpread(counts: [500, 0, 500], interval: 0.9).median == 2)
    #expect(RankSpread(counts: [500, 500], interval: 0.9).median == 1.5)
    #expect(RankSpread(counts: [499, 501], interval: 0.9).median == 2)
    #expect(RankSpread(counts: [1], interval: 0.9).median == 1)
  }

  @Test("§5.9: tallies add up to the same whatever the order; sd with n − 1")
  func tally() {
    let draws: [(ranks: [Int], scores: [Double])] = [
      ([1, 2, 3], [80, 70, 60]), ([2, 1, 3], [71.5, 72.25, 10]), ([1, 3, 2], [90, 1, 2]),
      ([1, 1, 3], [33, 33, 32.999]),
    ]
    func tally(_ order: [Int]) -> RankTally {
      var sum = RankTally(count: 3)
      for place in order {
        var one = RankTally(count: 3)
        one.add(ranks: draws[place].ranks)
        one.add(distances: draws[place].scores.map { Int(billionths($0 - 65)) })
        sum.add(one)
      }
      return sum
    }
    let one = tally([0, 1, 2, 3])
    let other = tally([3, 1, 0, 2])
    for region in 0..<3 {
      #expect(one.spread(of: region, interval: 0.9) == other.spread(of: region, interval: 0.9))
    }
    for (i, j) in [(0, 1), (1, 0), (0, 2), (2, 1)] {
      #expect(one.deviation(i, j) == other.deviation(i, j))
      let differences = draws.map { $0.scores[i] - $0.scores[j] }
      let mean = differences.reduce(0, +) / 4
      let variance = differences.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 3
      #expect(abs(one.deviation(i, j) - variance.squareRoot()) < 1e-8)
    }
    #expect(one.deviation(1, 1) == 0)
    #expect(tally([2]).deviation(0, 1) == .infinity, "one draw tells no spread")
  }
}
