import Complaints
import TestSupport
import Testing

@testable import Scoring

@Suite struct RankReversalsTests {
  private let table = [
    assessments(
      assessed("a", ["64.01": 90, "64.02": 40]) + assessed("b", ["64.01": 30, "64.02": 70])
        + assessed("c", ["64.01": 50, "64.02": 40]))
  ]

  private func places(_ aggregation: String = "arithmetic") throws -> [RankReversals] {
    let text = rubric(
      aspects: aspect(of: [("a", 1, ""), ("b", 1, ""), ("c", 2, "")]),
      "aggregation: {within_aspect: \(aggregation)}")
    let found = try ranking(table, by: text)
    return try #require(found.changingPlaces("64.01", "64.02"))
  }

  @Test(
    "§5.10: where scores are straight lines the weight is exact; the rest keeps its proportions")
  func straight() throws {
    let found = Dictionary(uniqueKeysWithValues: try places().map { ($0.id, $0) })
    // The only aspect has no sibling to give weight to.
    #expect(found.keys.sorted() == ["a", "b", "c"])
    // Weight t of a, the rest 1 : 2 on b and c: 50 t + (1 − t)(−40 + 2 · 10)/3 = 0.
    #expect(abs(found["a"]!.shares[0] - (20.0 / 3) / (50 + 20.0 / 3)) < 1e-12)
    #expect(found["a"]!.weight == 0.25)
    // b: −40 t + (1 − t)(50 + 20)/3 = 0.
    #expect(abs(found["b"]!.shares[0] - (70.0 / 3) / (40 + 70.0 / 3)) < 1e-12)
    // c: 10 t + (1 − t) 5 is never 0.
    #expect(found["c"]!.shares == [])
  }

  @Test("§5.10: where they are not, it is found by halving, and there the scores are equal")
  func bent() throws {
    let found = try #require(try places("geometric").first { $0.id == "a" })
    #expect(found.shares.count == 1)
    func score(_ a: Double, _ b: Double, _ c: Double, _ t: Double) -> Double {
      aggregate([(t, a), ((1 - t) / 3, b), (2 * (1 - t) / 3, c)], by: .geometric)!
    }
    let t = found.shares[0]
    #expect(abs(score(90, 30, 50, t) - score(40, 70, 40, t)) < 1e-9)
  }

  @Test("§5.10: who is not there changes places with nobody")
  func absent() throws {
    let found = try ranking(table, by: rubric(aspects: aspect(of: [("a", 1, "")])))
    #expect(found.changingPlaces("64.01", "64.71") == nil)
  }
}
