import Complaints
import Diagnostics
@testable import Scoring
import TestSupport
import Testing

/// What a rubric cannot do with the regions at hand is said.
@Suite struct RankingReviewTests {
  private static let codes = ["64.01", "64.02", "64.03", "64.09", "64.71", "64.72"]

  /// Two assessed indicators in two aspects.
  private static func rubric(
    _ scale: String = "identity", missing: String = "zero", weight: Int = 50
  ) -> String {
    """
    rubric: r
    missing: \(missing)
    aspects:
      - aspect: a
        weight: \(weight)
        indicators:
          - {indicator: i, measure: {assessment: x}, scale: \(scale)}
      - aspect: b
        weight: 50
        indicators:
          - {indicator: j, measure: {assessment: y}, scale: identity}

    """
  }

  private func told(
    x: [Double?], y: [Double?], _ rubric: String = rubric(), _ language: Language = .english
  ) throws -> [String] {
    var values: [(region: String, key: String, value: Double)] = []
    for (code, value) in zip(Self.codes, x) { if let value { values.append((code, "x", value)) } }
    for (code, value) in zip(Self.codes, y) { if let value { values.append((code, "y", value)) } }
    let listed = Self.codes.prefix(x.count).map { regions[$0]! }
    let made = try ranking([assessments(values)], by: rubric, listed: listed)
    return try made.review(file: "r").flatMap {
      $0.rendered(language).split(separator: "\n").map(String.init)
    }
  }

  @Test func goodIndicatorsAreFine() throws {
    #expect(try told(x: [10, 40, 20, 90, 60], y: [90, 10, 60, 30, 70]).isEmpty)
  }

  @Test func indicatorThatTellsNobodyApart() throws {
    #expect(
      try told(x: [70, 70, 70, 70, 70], y: [90, 10, 60, 30, 70]) == [
        "r:7:9: warning[rubric-tells-nobody-apart]: \u{201C}i\u{201D} does not tell these regions "
          + "apart: the scores of 5 regions are about 70, and their differences vanish in the "
          + "rounded result.",
        "  fix: Narrow its scale, or give its weight to another indicator.",
      ])
    // Spread 0.02 of half the weight rounds to 0.01: that is seen.
    #expect(try told(x: [70, 70, 70, 70, 70.02], y: [90, 10, 60, 30, 70]).isEmpty)
    #expect(try !told(x: [70, 70, 70, 70, 70.009], y: [90, 10, 60, 30, 70]).isEmpty)
  }

  @Test func indicatorsThatSayTheSame() throws {
    #expect(
      try told(x: [10, 20, 30, 40, 50], y: [11, 22, 33, 44, 55]) == [
        "r:11:9: warning[rubric-same-twice]: \u{201C}j\u{201D} and \u{201C}i\u{201D} put these 5 "
          + "regions in nearly the same order (Spearman's rank correlation 1): one thing counts "
          + "twice.",
        "  fix: Keep one of them, or share the weight between them.",
      ])
    let opposed = try told(
      x: [10, 20, 30, 40, 50], y: [55, 44, 33, 22, 11], Self.rubric(), .indonesian)
    #expect(opposed.first?.contains("hampir berlawanan") ?? false)
    #expect(opposed.first?.contains("keduanya saling meniadakan.") ?? false)
    // One exchange of six: 1 - 6 x 2 / (6 x 35) = 0.943 is below 0.95.
    #expect(
      try told(x: [10, 20, 30, 40, 50, 60], y: [20, 10, 30, 40, 50, 60]).isEmpty)
  }

  @Test func goalpostsOutOfReach() throws {
    let unreached = try told(
      x: [1, 4, 2, 9, 6], y: [90, 10, 60, 30, 70], Self.rubric("{linear: {worst: 0, best: 50}}"))
    #expect(
      unreached
        == [
          "r:7:50: warning[rubric-goalpost-out-of-reach]: Nobody reaches the best goalpost of "
            + "\u{201C}i\u{201D}: the best has 9 and scores 18, so half of the scale is not used.",
          "  fix: Adapt the goalpost, or leave it where it is meant as an aim.",
        ])
    let exceeded = try told(
      x: [41, 44, 42, 49, 46], y: [90, 10, 60, 30, 70],
      Self.rubric("{linear: {worst: 0, best: 50}}"))
    #expect(
      exceeded
        == [
          "r:7:50: warning[rubric-goalpost-exceeded]: Everybody exceeds the worst goalpost of "
            + "\u{201C}i\u{201D}: the weakest has 41 and still scores 82, so half of the scale is "
            + "not used.",
          "  fix: Adapt the goalpost, or leave it where it is meant as an aim.",
        ])
  }

  @Test func whatIsMissing() throws {
    let lost = try told(x: [nil, 40, 20, 90, 60], y: [90, 10, 60, 30, 70])
    #expect(
      lost == [
        "r:4:5: warning[rubric-aspect-lost]: Kabupaten Paser has no value at all in the aspect "
          + "\u{201C}a\u{201D}; it scores 0.",
        "  fix: Ask the region for the data, or check the codes and keys of its assessments.",
      ])
    let shared = try told(
      x: [nil, 40, 20, 90, 60], y: [90, 10, 60, 30, 70], Self.rubric(missing: "redistribute"))
    #expect(shared.first?.hasSuffix("the aspect does not count for it.") ?? false)
    let nothing = try told(x: [nil, 40, 20, 90, 60], y: [nil, 10, 60, 30, 70])
    #expect(
      nothing.first
        == "r: warning[rubric-nothing-known]: Kabupaten Paser has no value at all: the rule "
        + "\u{201C}missing\u{201D} decides its whole score.")
    #expect(nothing.last == "  fix: Check its exports and the period.")
    let most = try told(x: [nil, nil, nil, 90, 60], y: [90, 10, 60, 30, 70])
    #expect(
      most.contains(
        "r:7:9: warning[rubric-most-lack]: \u{201C}i\u{201D}: 3 of 5 regions have no value, so that "
          + "the rule \u{201C}missing\u{201D} decides their score."))
    let nobody = try told(
      x: [nil, nil, nil, nil, nil], y: [90, 10, 60, 30, 70], Self.rubric(missing: "redistribute"))
    #expect(
      nobody.contains(
        "r:7:9: warning[rubric-nobody-has]: \u{201C}i\u{201D}: no region has a score."))
    #expect(nobody.contains("  fix: Take the indicator out, or ask for its data."))
  }

  @Test func tooFewRegions() throws {
    #expect(
      try told(x: [50], y: [50]) == [
        "r: warning[rubric-too-few-regions]: Only 1 region is ranked, so the rubric cannot be judged "
          + "by these data.", "  fix: Add more exports, or check the period.",
      ])
  }

  @Test("§5.0: the part of the whole that an indicator weighs")
  func shares() throws {
    let rubric = try Rubric.load(text: exampleRubric, file: "r")
    #expect(abs(rubric.share(of: "response_on_time") - 0.24) < 1e-12)
    #expect(abs(rubric.share(of: "completion") - 0.4) < 1e-12)
    #expect(rubric.share(of: "nobody") == 0)
  }
}
