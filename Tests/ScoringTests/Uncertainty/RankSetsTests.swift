import Testing

@testable import Scoring

@Suite struct RankSetsTests {
  private func sets(_ scores: [Double], interval: Double = 0.9, deviation: Double)
    -> [ClosedRange<Int>]
  {
    rankSets(scores, interval: interval) { _, _ in deviation }
  }

  @Test("§5.9: i beats j if s_i − s_j > c · sd, c = Φ⁻¹(1 − α/(K(K − 1)))")
  func critical() {
    // K = 3, α = 0.1: c = Φ⁻¹(1 − 1/60) = 2.1280452341849…
    let c = 2.12804523418494
    #expect(sets([50, 50 + c - 1e-6, 0], deviation: 1) == [1...2, 1...2, 3...3])
    #expect(sets([50, 50 + c + 1e-6, 0], deviation: 1) == [2...2, 1...1, 3...3])
    #expect(sets([1, 2, 3], deviation: 1) == [1...3, 1...3, 1...3])
  }

  @Test("§5.9: without any spread the order stands, and equal scores beat nobody")
  func noSpread() {
    #expect(sets([10, 30, 20], deviation: 0) == [3...3, 1...1, 2...2])
    #expect(sets([10, 10 + 1e-10, 20], deviation: 0) == [2...3, 2...3, 1...1])
    #expect(sets([7], deviation: 0) == [1...1])
    #expect(sets([], deviation: 0) == [])
  }

  // csranks takes its critical value from draws of its own; with Bonferroni's instead, its two-sided
  // single-step sets (Nminus + 1, p − Nplus) are these. No difference lies within 0.02 sd of it.
  @Test("§5.9: csranks' sets for PISA 2018, mathematics, 95 %, with Bonferroni's critical value")
  func pisa() {
    let expected = """
      12-30 6-26 4-19 2-18 35-36 37-37 7-26 4-18 1-7 4-19 10-26 6-26 32-34 23-31 12-26 7-25 31-34 \
      15-31 1-6 1-7 12-26 23-31 23-31 35-36 1-11 12-26 6-24 1-13 12-31 16-31 4-18 24-31 5-24 1-16 \
      32-34 5-24 23-32
      """
    #expect(
      pisaSets().map { "\($0.lowerBound)-\($0.upperBound)" }.joined(separator: " ") == expected)
  }

  @Test("§5.9: what csranks' vignette reads off its own sets holds for ours")
  func vignette() {
    let sets = Dictionary(
      uniqueKeysWithValues: zip(pisaMathematics.map(\.country), pisaSets()))
    // "Chile, Mexico and Colombia have confidence sets that do not overlap with the others'."
    let last: Set = ["Chile", "Mexico", "Colombia"]
    for (country, set) in sets where !last.contains(country) {
      for other in last { #expect(!set.overlaps(sets[other]!), "\(country), \(other)") }
    }
    // "Their confidence sets both contain rank 7", Germany's and Korea's.
    #expect(sets["Germany"]!.contains(7) && sets["Korea"]!.contains(7))
    // The United Kingdom's marginal set, 7 to 23, lies in the simultaneous one.
    #expect(sets["United Kingdom"]!.lowerBound <= 7 && sets["United Kingdom"]!.upperBound >= 23)
    // "12 countries could be among the top 5", stepwise and one-sided; ours are at least those.
    #expect(sets.values.count { $0.lowerBound <= 5 } >= 12)
  }

  private func pisaSets() -> [ClosedRange<Int>] {
    rankSets(pisaMathematics.map(\.score), interval: 0.95) { i, j in
      let (a, b) = (pisaMathematics[i].error, pisaMathematics[j].error)
      return (a * a + b * b).squareRoot()
    }
  }
}
