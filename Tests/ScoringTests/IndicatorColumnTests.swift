import Complaints
import Scoring
import TestSupport
import Testing

/// Rules for missing values, by assessments alone: 64.01 has 40, 64.02 has none, 64.03 has 80.
@Suite struct IndicatorColumnTests {
  private func ranked(_ rules: String, missing: String = "zero", gate: [String: Double]? = nil)
    throws -> Ranking
  {
    let base = ["64.01": 60.0, "64.02": 60, "64.03": 60]
    return try ranking(
      [
        assessments(
          assessed("base", base) + assessed("it", ["64.01": 40, "64.03": 80])
            + assessed("gate", gate ?? base))
      ],
      by: rubric(
        aspects: aspect(of: [
          ("base", 3, ""), ("it", 1, rules), ("gate", 1e-12, "missing: exclude"),
        ]), missing: missing))
  }

  @Test(
    "§5.5: zero, redistribute, average; per rubric and per indicator",
    arguments: [
      ("zero", 0.0, 45.0), ("redistribute", nil, 60), ("average", 60, 60),
    ] as [(String, Double?, Double)])
  func rules(rule: String, score: Double?, total: Double) throws {
    for ranking in try [ranked("", missing: rule), ranked("missing: \(rule)")] {
      let standing = ranking["64.02"]
      #expect(standing["it"].score == score)
      #expect(abs(standing.score! - total) < 1e-6)
      #expect(standing.eligible)
      #expect(standing["it"].value == nil && standing["it"].n == 0)
    }
  }

  @Test("§5.5: exclude: not ranked, with the reason; its score shown as with redistribute")
  func exclude() throws {
    let standing = try ranked("missing: exclude")["64.02"]
    #expect(standing.rank == nil && !standing.eligible)
    #expect(standing.reason == .missing(["it"]))
    #expect(standing.reason?.code == "missing it")
    #expect(abs(standing.score! - 60) < 1e-6)
    #expect(standing["it"].score == nil)
  }

  @Test("§5.5: average is the mean of the eligible regions that have it")
  func averageOfEligible() throws {
    let ranking = try ranked("missing: average", gate: ["64.01": 1, "64.02": 1])
    #expect(ranking["64.03"].reason == .missing(["gate"]))
    #expect(ranking["64.02"]["it"].score == 40)
  }

  @Test("§5.5: average where nobody has it is as redistribute")
  func averageOfNobody() throws {
    let ranking = try ranked("missing: average", gate: ["64.02": 1])
    #expect(ranking["64.02"]["it"].score == nil)
    #expect(abs(ranking["64.02"].score! - 60) < 1e-6)
  }

  @Test("§5.5: average is of scores, not of values")
  func averageOfScores() throws {
    let ranking = try ranked(
      "missing: average, scale: {bands: [{at_least: 50, score: 100}, {otherwise: 10}]}")
    #expect(ranking["64.02"]["it"].score == 55)
  }

  @Test("§5.3: relative scales are over the eligible regions with a value; others are placed")
  func relativeOfEligible() throws {
    let values = ["64.01": 10.0, "64.02": 20, "64.03": 50]
    let ranking = try ranking(
      [assessments(assessed("it", values) + assessed("gate", ["64.01": 1, "64.02": 1]))],
      by: rubric(
        aspects: aspect(of: [
          ("it", 1, "scale: {relative: minmax, better: higher}"),
          ("gate", 1, "missing: exclude"),
        ])))
    #expect(ranking["64.01"]["it"].score == 0)
    #expect(ranking["64.02"]["it"].score == 100)
    #expect(ranking["64.03"]["it"].score == 100, "clipped")
  }

  @Test("§7: a relative scale that no eligible region has a value on: missing")
  func relativeOfNobody() throws {
    for (missing, score) in [("zero", 0.0), ("average", nil)] as [(String, Double?)] {
      let ranking = try ranking(
        [assessments(assessed("it", ["64.01": 10]) + assessed("gate", ["64.02": 1]))],
        by: rubric(
          aspects: aspect(of: [
            ("it", 1, "scale: {relative: minmax, better: higher}"),
            ("gate", 1, "missing: exclude"),
          ]), missing: missing))
      #expect(ranking["64.01"]["it"].value == 10)
      #expect(ranking["64.01"]["it"].score == score)
    }
  }

  @Test("§5.2: estimates are computed over the eligible regions")
  func estimatesOfEligible() throws {
    let values = ["64.01": 10.0, "64.02": 30, "64.03": 80]
    let ranking = try ranking(
      [assessments(assessed("it", values) + assessed("gate", ["64.01": 1, "64.02": 1]))],
      by: rubric(
        aspects: aspect(of: [("it", 1, "estimate: {shrink: 1}"), ("gate", 1, "missing: exclude")])))
    #expect(ranking["64.01"]["it"].estimate == 15)
    #expect(ranking["64.02"]["it"].estimate == 25)
    #expect(ranking["64.03"]["it"].estimate == 50, "drawn to the others' 20")
    #expect(ranking["64.03"]["it"].value == 80)
  }
}
