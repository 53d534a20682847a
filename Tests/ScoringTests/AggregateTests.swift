@testable import Scoring
import Testing

@Suite struct AggregateTests {
  @Test("§5.4: arithmetic, geometric and harmonic means with weights normalised to 1")
  func means() throws {
    let parts: [(weight: Double, score: Double?)] = [(3, 20), (1, 80)]
    #expect(aggregate(parts, by: .arithmetic) == 35)
    let geometric = try #require(aggregate(parts, by: .geometric))
    #expect(abs(geometric - 28.284271247461902) < 1e-12, "20^(3/4) · 80^(1/4) = 20·√2")
    let harmonic = try #require(aggregate(parts, by: .harmonic))
    #expect(abs(harmonic - 1 / (0.75 / 20 + 0.25 / 80)) < 1e-12)
  }

  @Test(
    "§5.4: a zero score makes geometric and harmonic zero",
    arguments: [
      (Aggregation.arithmetic, 40.0), (.geometric, 0), (.harmonic, 0),
    ])
  func zero(rule: Aggregation, expected: Double) {
    #expect(aggregate([(1, 80), (1, 0)], by: rule) == expected)
  }

  @Test("§5.5, §7: parts without a score or with weight 0 are left out, and siblings share")
  func leftOut() throws {
    for rule in Aggregation.allCases {
      let score = try #require(aggregate([(1, 80), (5, nil), (0, 0), (0, 10)], by: rule))
      #expect(abs(score - 80) < 1e-12)
      #expect(aggregate([(1, nil), (0, 50)], by: rule) == nil)
    }
  }
}
