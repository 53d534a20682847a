import Complaints
import Documents
import TestSupport
import Testing

@testable import Scoring

/// Standings under other weights, without reading complaints again.
@Suite struct ReweighingTests {
  private let request = RankingRequest(
    period: Generated.period, asOf: Generated.asOf, known: regions)

  /// Three regions with draws of complaints of their own, and one with too few to be ranked.
  private func table(_ rubric: Rubric) -> ComplaintTable {
    let counts = ["64.01": 40, "64.09": 50, "64.71": 45, "64.72": 3]
    let exports = counts.sorted { $0.key < $1.key }.enumerated().map { seed, region in
      var random = Seeded(seed)
      return Generated.register(
        named: "\(region.key).csv", region: region.key,
        columns: Generated.columns.union([.rating, .reopened]),
        Generated.complaints(region.value, &random))
    }
    var joiner = Joiner(exports, regions: regions, keeping: rubric.fields)
    return joiner.table()
  }

  @Test(
    "§5.4, §5.8: reweighed standings are those of ranking again, to the last digit",
    arguments: [("speed", 0.5), ("speed", 75), ("response_median", 90), ("trust", 1e6)])
  func ranksAgain(id: String, weight: Double) throws {
    let rubric = try Rubric.load(text: exampleRubric, file: "r")
    let table = table(rubric)
    let target = SweepTarget(id: id, part: .weight, current: 0)
    let other = rubric.setting(target, to: weight)
    let again = try rank(table, by: other, request, inputs: [])
    var reweighed = try rank(table, by: rubric, request, inputs: [])
    #expect(reweighed.standings.map(\.score) != again.standings.map(\.score))
    reweighed.rubric = other
    reweighed.standings = reweighed.standings.reweighed(by: other)
    #expect(reweighed.document.text() == again.document.text())
    #expect(again.standings.first?.rank == 1)
    #expect(again.standings.last?.reason == .belowMinComplaints(10))
  }

  @Test("§5.4: the mean of aspects within aspects")
  func nested() throws {
    let rubric = try Rubric.load(
      text: """
        rubric: r
        missing: redistribute
        aspects:
          - aspect: outer
            weight: 1
            aspects:
              - {aspect: a, weight: 1, indicators: [{indicator: i, measure: {assessment: x}, scale: identity}]}
              - {aspect: b, weight: 1, indicators: [{indicator: j, measure: {assessment: y}, scale: identity}]}
          - {aspect: c, weight: 1, indicators: [{indicator: k, measure: {assessment: z}, scale: identity}]}
        """, file: "r")
    let values: [(region: String, key: String, value: Double)] = [
      ("64.01", "x", 80), ("64.01", "y", 40), ("64.01", "z", 10), ("64.02", "x", 50),
      ("64.02", "z", 30),
    ]
    var joiner = Joiner([assessments(values)], regions: regions, keeping: rubric.fields)
    let ranking = try rank(
      joiner.table(), by: rubric, RankingRequest(period: Period("2024")!, known: regions),
      inputs: [])
    let weighed = rubric.setting(SweepTarget(id: "a", part: .weight, current: 1), to: 3)
    let standings = ranking.standings.reweighed(by: weighed)
    // 64.01: 60 and 10, then (3 · 80 + 40) / 4 = 70 and 10; 64.02: 50 alone and 30, both times.
    #expect(ranking.standings.map(\.score) == [40, 35])
    #expect(standings.map(\.score) == [40, 40])
    #expect(standings.map(\.rank) == [1, 1])
    #expect(standings.map(\.code) == ["64.01", "64.02"])
    let outer = standings[0].aspects[0]
    #expect(outer.score == 70)
    guard case .aspects(let inner) = outer.children else {
      Issue.record("no aspects below")
      return
    }
    #expect(inner.map(\.weight) == [0.75, 0.25])
  }
}
