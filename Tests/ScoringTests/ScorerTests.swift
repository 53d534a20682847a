import Complaints
import Diagnostics
import Scoring
import TestSupport
import Testing

@Suite struct ScorerTests {
  /// 64.01 by assessments alone.
  private func standing(
    _ aspects: String, _ values: [(String, Double)], missing: String = "redistribute",
    _ more: String = ""
  ) throws -> Standing {
    try ranking(
      [assessments(values.map { ("64.01", $0.0, $0.1) })],
      by: rubric(aspects: aspects, missing: missing, more))["64.01"]
  }

  private func near(_ a: Double?, _ b: Double) -> Bool { a.map { abs($0 - b) < 1e-9 } ?? false }

  /// {a: [x 1, y 3], b: [z]} with weights 1 and 3.
  private let two =
    aspect("a", of: [("x", 1, ""), ("y", 3, "")]) + "\n"
    + aspect("b", weight: 3, of: [("z", 5, "")])

  @Test("§5.4: weights count relative to their siblings")
  func weights() throws {
    let standing = try standing(two, [("x", 20), ("y", 80), ("z", 50)])
    #expect(near(standing.score, 0.25 * 65 + 0.75 * 50))
    #expect(standing.aspects.map(\.weight) == [0.25, 0.75])
    #expect(standing.aspects[0].indicators.map(\.weight) == [0.25, 0.75])
    #expect(standing.aspects[1].indicators.map(\.weight) == [1])
  }

  @Test("§5.0: within_aspect for nodes of indicators, across_aspects for nodes of aspects")
  func aggregations() throws {
    let values = [("x", 20.0), ("y", 80), ("z", 50)]
    let rules = "aggregation: {within_aspect: geometric, across_aspects: harmonic}"
    let standing = try standing(two, values, missing: "redistribute", rules)
    let a = 28.284271247461902 * 2  // 20^(1/4) · 80^(3/4)
    #expect(near(standing.aspects[0].score, a))
    #expect(near(standing.score, 1 / (0.25 / a + 0.75 / 50)))
  }

  @Test("§5.0: unless the node names its own")
  func ownAggregation() throws {
    let aspects =
      aspect("a", "aggregation: harmonic", of: [("x", 1, ""), ("y", 1, "")]) + "\n"
      + aspect("b", of: [("z", 1, "")])
    let standing = try standing(
      aspects, [("x", 20), ("y", 80), ("z", 50)], missing: "redistribute",
      "aggregation: {within_aspect: geometric}")
    #expect(near(standing.aspects[0].score, 32))
    #expect(near(standing.score, 41))
  }

  /// top [mid [low [x, y], z], w], equal weights.
  private let nested = """
    - aspect: top
      aspects:
        - aspect: mid
          aggregation: geometric
          aspects:
            - aspect: low
              indicators:
                - {indicator: x, measure: {assessment: x}, scale: identity}
                - {indicator: y, measure: {assessment: y}, scale: identity}
            - aspect: side
              indicators: [{indicator: z, measure: {assessment: z}, scale: identity}]
        - aspect: other
          indicators: [{indicator: w, measure: {assessment: w}, scale: identity}]
    """

  @Test("§5.0: aspects nest to any depth, and a ranking may be of assessments alone")
  func depth() throws {
    let standing = try standing(nested, [("x", 10), ("y", 30), ("z", 80), ("w", 60)])
    #expect(near(standing.score, (40 + 60) / 2), "√(20 · 80) = 40")
    #expect(standing.aspects.count == 1)
    guard case .aspects(let children) = standing.aspects[0].children else {
      Issue.record("aspects below aspects")
      return
    }
    #expect(children.map(\.id) == ["mid", "other"])
    #expect(standing.aspects[0].indicators.map(\.id) == ["x", "y", "z", "w"])
    #expect(standing.rank == 1)
  }

  @Test("§5.5: an aspect with nothing left is left out likewise")
  func nothingLeft() throws {
    let standing = try standing(nested, [("z", 80), ("w", 60)])
    #expect(near(standing.score, 70), "low is left out, mid is 80")
    let only = try self.standing(nested, [("w", 60)])
    #expect(near(only.score, 60))
    #expect(only.aspects[0].score == 60)
  }

  @Test("§5.5: a region without any score is not ranked")
  func noScore() throws {
    let ranking = try ranking(
      [assessments([("64.01", "x", 10), ("64.02", "other", 10)])],
      by: rubric(aspects: aspect(of: [("x", 1, "")]), missing: "redistribute"))
    #expect(ranking["64.02"].reason == .noScore)
    #expect(ranking["64.02"].rank == nil && ranking["64.02"].score == nil)
    #expect(!ranking["64.02"].eligible)
    #expect(ranking["64.01"].rank == 1)
  }

  @Test("§5.4, §7: a zero score counts in a geometric mean, an indicator of weight 0 does not")
  func zeros() throws {
    let aspects = aspect(
      "a", "aggregation: geometric", of: [("x", 1, ""), ("y", 1, ""), ("z", 0, "")])
    #expect(try standing(aspects, [("x", 0), ("y", 80), ("z", 50)]).score == 0)
    #expect(near(try standing(aspects, [("x", 20), ("y", 80), ("z", 0)]).score, 40))
    #expect(near(try standing(aspects, [("x", 20), ("y", 80)], missing: "zero").score, 40))
  }

  @Test("§7: weight 0 is left out of exclusion and of what must be there")
  func weightless() throws {
    let aspects = """
      - aspect: a
        weight: 1
        indicators:
          - {indicator: x, weight: 1, measure: {assessment: x}, scale: identity}
          - {indicator: y, weight: 0, measure: {assessment: y}, scale: identity, missing: exclude}
          - {indicator: z, weight: 0, measure: {mean: rating}, scale: identity}
      - aspect: b
        weight: 0
        indicators:
          - {indicator: u, weight: 1, measure: {assessment: y}, scale: identity, missing: exclude}
          - {indicator: v, weight: 1, measure: {share: rated}, scale: identity}
      """
    #expect(try standing(aspects, [("x", 20)]).rank == 1)
  }

  @Test("§5.6: adjustments add their points when the condition holds, strictly, on the raw value")
  func adjustments() throws {
    func score(_ when: String, points: Double = 7) throws -> Double? {
      try standing(
        aspect(of: [("x", 1, "")]), [("x", 50), ("y", 30)], missing: "zero",
        "adjustments: [{title: T, points: \(points), when: {measure: {assessment: y}, \(when)}}]"
      ).score
    }
    #expect(try score("above: 29.9") == 57)
    #expect(try score("above: 30") == 50)
    #expect(try score("below: 30.1") == 57)
    #expect(try score("below: 30") == 50)
    #expect(try score("above: 0", points: -60) == 0, "clipped")
    #expect(try score("above: 0", points: 60) == 100)
  }

  @Test("§5.6: a missing value never meets a condition; several adjustments add up")
  func adjustmentsAdd() throws {
    let standing = try standing(
      aspect(of: [("x", 1, "")]), [("x", 50), ("y", 30)], missing: "zero",
      """
      adjustments:
        - {title: Satu, points: -5, when: {measure: {assessment: y}, above: 10}}
        - {title: Dua, points: 2.5, when: {measure: {assessment: y}, below: 40}}
        - {title: Tiga, points: 9, when: {measure: {assessment: none}, below: 40}}
        - {title: Empat, points: 9, when: {measure: {share: reopened}, below: 40}}
      """)
    #expect(standing.score == 47.5)
    #expect(standing.adjustments.map(\.title.id) == ["Satu", "Dua"])
    #expect(standing.adjustments.map(\.points) == [-5, 2.5])
  }

  @Test("§5.7: below min_complaints: shown with its score, not ranked; quarantined do not count")
  func minComplaints() throws {
    func standing(_ accepted: Int) throws -> Standing {
      try ranking(
        [
          register(
            [[Field: String]](
              repeating: [.received: "2024-03-04", .status: "completed"], count: accepted
            )
            .enumerated().map { $1.merging([.id: "\($0)"]) { own, _ in own } }
          ).quarantining([quarantined("x", received: "2024-03-04")])
        ],
        by: rubric(
          measure: "{share: completed}", indicator: "scale: {linear: {worst: 0, best: 1}}",
          "eligibility: {min_complaints: 3}"))["64.09"]
    }
    let few = try standing(2)
    #expect(few.rank == nil && !few.eligible)
    #expect(few.reason == .belowMinComplaints(3))
    #expect(near(few.score, 200.0 / 3))
    #expect(try standing(3).rank == 1)
  }
}
