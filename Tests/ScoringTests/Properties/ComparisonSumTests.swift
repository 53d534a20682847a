import Complaints
import TestSupport
import Testing

@testable import Scoring

@Suite struct ComparisonSumTests {
  private static let indicators = [
    "{indicator: speed, weight: W, measure: {on_time_share: response, limit: L}, "
      + "estimate: {shrink: auto}, SCALE}",
    "{indicator: done, weight: W, measure: {share: completed}, estimate: {shrink: L}, SCALE}",
    "{indicator: days, weight: W, measure: {time: response, statistic: median, horizon: 60}, "
      + "scale: {bands: [{at_most: L, score: 100}, {at_most: 9, score: 55}, {otherwise: 10}]}}",
    "{indicator: rated, weight: W, measure: {mean: rating}, missing: redistribute, "
      + "scale: {linear: {worst: 1, best: 5}}}",
    "{indicator: decree, weight: W, measure: {assessment: sk}, missing: average, scale: identity}",
    "{indicator: order, weight: W, measure: {rate: population, per: 100000}, "
      + "scale: {relative: minmax, better: higher}}",
  ]

  private func rubric(_ random: inout Seeded) -> String {
    func indicators(_ range: Range<Int>) -> String {
      range.filter { _ in random.chance(80) }.map { at in
        let scale = random.pick([
          "scale: {linear: {worst: 0.2, best: 1}}", "scale: {relative: percentile, better: higher}",
          "scale: {points: [[0, 0], [0.5, 70], [1, 100]]}",
        ])
        return "      - "
          + Self.indicators[at].replacing("SCALE", with: scale).replacing(
            "W", with: "\(random.pick([1, 2, 5]))"
          )
          .replacing("L", with: "\(random.pick([1, 3, 5]))")
      }.joined(separator: "\n")
    }
    let aspects = [0..<3, 3..<6].enumerated().compactMap { at, range -> String? in
      let lines = indicators(range)
      guard !lines.isEmpty else { return nil }
      return "  - aspect: a\(at)\n    weight: \(random.pick([1, 3]))\n    indicators:\n\(lines)"
    }
    guard !aspects.isEmpty else { return rubric(&random) }
    return """
      rubric: sums
      version: "1"
      missing: \(random.pick(["zero", "redistribute"]))
      calendar: \(random.pick(["{holidays: none}", "{holidays: national}"]))
      clocks: {response: {from: received, to: first_response, unit: working_days}}
      aspects:
      \(aspects.joined(separator: "\n"))
      aggregation:
        within_aspect: \(random.pick(Aggregation.allCases).rawValue)
        across_aspects: \(random.pick(Aggregation.allCases).rawValue)
      quarantined: \(random.pick(QuarantinedRule.allCases).rawValue)
      adjustments:
        - {title: x, points: -7, when: {measure: {share: completed}, below: 0.4}}
      eligibility: {min_complaints: \(random.pick([1, 6]))}
      ties: {decimals: \(random.pick([0, 2]))}
      """
  }

  private func province(_ name: Int, _ random: inout Seeded) -> [Export] {
    let codes = regions.keys.sorted().filter { _ in random.chance(85) }
    let registers = codes.map { code in
      var rows = Generated.complaints(Int.random(in: 2..<14, using: &random), &random)
      for at in rows.indices where random.chance(40) {
        rows[at][.rating] = "\(Int.random(in: 1...5, using: &random))"
      }
      return Generated.register(
        named: "\(code) \(name)", region: code,
        columns: Generated.columns.union([.rating]), rows)
    }
    var table = assessments(codes.filter { _ in random.chance(70) }.map { ($0, "sk", 50) })
    table.sha256 = "sk \(name)"
    return registers + [table]
  }

  @Test("§5.10: parts add up to every move of score and rank to 1e-9, whatever differs")
  func sums() throws {
    var random = Seeded(2024)
    var moved = 0
    for _ in 0..<60 {
      let exports = [province(1, &random), province(2, &random)]
      let texts = [rubric(&random), rubric(&random)]
      let isOneRubric = random.chance(25), isOneData = random.chance(25)
      let sides = try [0, 1].map { at in
        try side(
          exports[isOneData ? 0 : at], by: texts[isOneRubric ? 0 : at], period: "2024-03",
          asOf: "2024-04-15")
      }
      let found = try compare(sides[0], sides[1])
      #expect(found.gap < 1e-9, "\(texts)")
      moved += found.moves.count { ($0.rank ?? 0) != 0 }
    }
    #expect(moved > 30)
  }
}
