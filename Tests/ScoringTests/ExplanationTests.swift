import Complaints
import Diagnostics
import TestSupport
import Testing

@testable import Scoring

@Suite struct ExplanationTests {
  private let share = rubric(
    measure: "{on_time_share: response, limit: 5}",
    indicator: "scale: {linear: {worst: 0.5, best: 1}}")

  /// So many answered in time and so many late, in a region.
  private func answers(_ region: String, onTime: Int, late: Int, year: Int = 2024) -> Export {
    let rows = (0..<(onTime + late)).map { at -> [Field: String] in
      [
        .id: "\(region)-\(at)", .received: "\(year)-03-04",
        .firstResponse: at < onTime ? "\(year)-03-05" : "\(year)-06-03",
      ]
    }
    return register(named: "\(region) \(year)", region: region, rows)
  }

  private func explained(
    _ code: String, _ exports: [Export], by text: String, period: String = "2024"
  ) throws -> Explanation {
    try #require(
      try Explainer(side(exports, by: text, period: period), exports).explanation(of: code))
  }

  private var province: [Export] {
    [
      answers("64.01", onTime: 9, late: 1), answers("64.02", onTime: 16, late: 4),
      answers("64.03", onTime: 6, late: 4),
    ]
  }

  @Test("The points of indicators add up to the score, an aspect's to its indicators', in any mean")
  func points() throws {
    let table = [
      assessments(
        assessed("a", ["64.01": 90, "64.02": 40]) + assessed("b", ["64.01": 30, "64.02": 70])
          + assessed("c", ["64.01": 50]))
    ]
    for mean in ["arithmetic", "geometric", "harmonic"] {
      let text = rubric(
        aspects: aspect("x", weight: 3, of: [("a", 1, ""), ("b", 2, "")])
          + "\n" + aspect("y", weight: 1, of: [("c", 1, "missing: redistribute")]),
        """
        aggregation: {within_aspect: \(mean), across_aspects: \(mean)}
        adjustments:
          - {title: Tambahan, points: 60, when: {measure: {assessment: a}, above: 80}}
        """)
      for code in ["64.01", "64.02"] {
        let found = try explained(code, table, by: text)
        let leaves = found.nodes.filter { $0.indicator != nil }
        let added = found.standing.adjustments.reduce(0) { $0 + $1.points } + found.clipped
        let sum = leaves.reduce(0) { $0 + $1.points } + added
        #expect(abs(sum - found.standing.score!) < 1e-9, "\(mean) \(code)")
        #expect(abs(leaves.reduce(0) { $0 + $1.possible } - 100) < 1e-9)
        let x = try #require(found.nodes.first { $0.id == "x" })
        let inner = leaves.filter { ["a", "b"].contains($0.id) }
        #expect(abs(x.points - inner.reduce(0) { $0 + $1.points }) < 1e-9)
      }
      let without = try explained("64.02", table, by: text)
      #expect(without.nodes.first { $0.id == "c" }?.possible == 0, "it has no score there")
      #expect(try explained("64.01", table, by: text).clipped < 0)
    }
  }

  @Test("The fewest late cases that pass the region above are just enough, and one less is not")
  func placeUp() throws {
    for estimate in ["raw", "{shrink: 5}", "{shrink: auto}"] {
      let text = rubric(
        measure: "{on_time_share: response, limit: 5}",
        indicator: "scale: {linear: {worst: 0.2, best: 1}}\nestimate: \(estimate)")
      let found = try explained("64.03", province, by: text)
      let up = try #require(found.nodes.last?.indicator?.placeUp)
      #expect(found.above?.code == "64.02")
      #expect(up.against == 4)
      let needed = try #require(up.cases, "\(estimate)")
      for (cases, passes) in [(needed, true), (needed - 1, false)] {
        let exports = [
          province[0], province[1], answers("64.03", onTime: 6 + cases, late: 4 - cases),
        ]
        let again = try ranking(exports, by: text)
        #expect((again["64.03"].rank! < again["64.02"].rank!) == passes, "\(estimate) \(cases)")
      }
    }
  }

  @Test(
    "What is no share of cases has a value that just passes the region above",
    arguments: [
      ("{linear: {worst: 10, best: 2}}", 7.0), ("{linear: {worst: 0, best: 20}}", 4.0),
      ("{relative: minmax, better: lower}", 7.0), ("{relative: zscore, better: higher}", 4.0),
    ])
  func neededValue(_ scale: String, _ own: Double) throws {
    let others: [String: Double] = own > 5 ? ["64.01": 3, "64.02": 5] : ["64.01": 15, "64.02": 9]
    let text = rubric(
      aspects: """
        - aspect: all
          indicators:
            - {indicator: days, weight: 1, measure: {assessment: days}, scale: \(scale)}
            - {indicator: jury, weight: 1, measure: {assessment: jury},
               scale: {linear: {worst: 0, best: 100}}}
        """)
    func table(_ value: Double) -> Export {
      assessments(
        assessed("days", others.merging(["64.03": value]) { $1 })
          + assessed("jury", ["64.01": 60, "64.02": 50, "64.03": 49]))
    }
    let found = try explained("64.03", [table(own)], by: text)
    let up = try #require(found.nodes.first { $0.id == "days" }?.indicator?.placeUp)
    let value = try #require(up.value)
    #expect(up.against == nil && up.cases == nil)
    for (share, passes) in [(1 + 1e-6, true), (1 - 1e-2, false)] {
      let again = try ranking([table(own + share * (value - own))], by: text)
      #expect((again["64.03"].rank! < again["64.02"].rank!) == passes, "\(value) \(share)")
    }
  }

  @Test("A region above that has the average alone moves along with the value that is tried")
  func averageAbove() throws {
    let text = rubric(
      aspects: """
        - aspect: all
          indicators:
            - {indicator: days, weight: 1, measure: {assessment: days},
               scale: {linear: {worst: 0, best: 100}}, missing: average}
            - {indicator: jury, weight: 1, measure: {assessment: jury},
               scale: {linear: {worst: 0, best: 100}}}
        """)
    func table(_ value: Double) -> Export {
      assessments(
        assessed("days", ["64.01": 100, "64.03": value])
          + assessed("jury", ["64.01": 60, "64.02": 30, "64.03": 49]))
    }
    let found = try explained("64.03", [table(10)], by: text)
    #expect(found.above?.code == "64.02")
    let up = try #require(found.nodes.first { $0.id == "days" }?.indicator?.placeUp)
    // v + 49 must be more than (100 + v)/2 + 30; the score alone, all else as it is, 55 + 30 − 49.
    #expect(abs(try #require(up.value) - 62) < 0.05)
    #expect(abs(try #require(up.score) - 36) < 0.05)
    for (value, passes) in [(up.value! + 1e-6, true), (61.9, false)] {
      let again = try ranking([table(value)], by: text)
      #expect((again["64.03"].rank! < again["64.02"].rank!) == passes)
    }
  }

  @Test("Where no number of cases and no score will do, it is not possible by that alone")
  func impossible() throws {
    let table = assessments(
      assessed("jury", ["64.01": 100, "64.02": 100, "64.03": 0]))
    let text = rubric(
      aspects: """
        - aspect: all
          indicators:
            - {indicator: speed, weight: 1, measure: {on_time_share: response, limit: 5},
               scale: {linear: {worst: 0, best: 1}}}
            - {indicator: jury, weight: 9, measure: {assessment: jury}, scale: identity}
        """)
    let found = try explained("64.03", province + [table], by: text)
    let speed = try #require(found.nodes.first { $0.id == "speed" }?.indicator?.placeUp)
    #expect(speed.score == nil && speed.cases == nil && speed.against == 4)
    let jury = try #require(found.nodes.first { $0.id == "jury" }?.indicator?.placeUp)
    #expect(jury.against == nil)
    // 0.1 · 60 + 0.9 j would have to pass 0.1 · 80 + 0.9 · 100.
    #expect(jury.score == nil)
    let second = try explained("64.02", province + [table], by: text)
    let needed = try #require(second.nodes.first { $0.id == "speed" }?.indicator?.placeUp)
    #expect(abs(needed.score! - 90.05) < 1e-6)
    #expect(needed.cases == 3, "18 of 20 ties with 9 of 10; 19 pass")
  }

  @Test("Who is first, or not ranked, has nobody to pass")
  func top() throws {
    let found = try explained("64.01", province, by: share)
    #expect(found.above == nil && found.nodes.last?.indicator?.placeUp == nil)
    let few = try explained("64.01", province, by: share + "\neligibility: {min_complaints: 15}")
    #expect(few.standing.rank == nil && few.above == nil)
  }

  @Test("Tracking IDs of what is late, not judged, excluded, undated and quarantined")
  func cases() throws {
    let rows: [[Field: String]] = [
      [.id: "good", .received: "2024-03-04", .firstResponse: "2024-03-05", .status: "in_progress"],
      [.id: "late", .received: "2024-03-04", .firstResponse: "2024-06-03", .status: "in_progress"],
      [.id: "never", .received: "2024-03-04", .status: "verified"],
      [.id: "fresh", .received: "2024-12-30", .status: "verified"],
      [.id: "away", .received: "2024-03-04", .status: "archived"],
      [.id: "blank", .received: "2024-03-04"],
      [.id: "undated", .received: "2024-03-04", .status: "in_progress"],
      [.id: "other year", .received: "2023-03-04", .status: "verified"],
    ]
    let export = register(rows).quarantining([
      quarantined("x", id: "bad", received: nil), quarantined("x", id: "bad", received: nil),
      quarantined("y", received: "2024-05-01"), quarantined("z", received: "2022-05-01"),
      quarantined("w", id: "elsewhere", region: "64.71"),
    ])
    let text = rubric(
      measure: "{on_time_share: response, limit: 5}",
      indicator: "scale: {linear: {worst: 0, best: 1}}",
      "population: {exclude: {status: [archived]}}")
    let found = try explained("64.09", [export], by: text)
    let cases = try #require(found.nodes.last?.indicator?.cases)
    #expect(cases.against == ["late", "never", "undated"])
    #expect(cases.notJudged == ["fresh"])
    #expect(found.cases.excluded == ["away"])
    #expect(found.cases.spoiled == ["blank"])
    #expect(found.cases.undated == [.firstResponse: ["undated"]])
    #expect(found.cases.quarantined.map(\.id) == ["bad", "bad", nil])
    #expect(found.cases.quarantined.allSatisfy { $0.file == "register.csv" && $0.row == 99 })
    // The blank status, and quarantined rows as often as the ranking counts them.
    #expect(cases.unreadable == found.standing.quarantined)
    let result = found.standing["it"]
    #expect(result.n == 1 + cases.against.count + cases.unreadable)
  }

  @Test("Of a share where less is better, the cases against it are those that it counts")
  func overdue() throws {
    let export = register([
      [.id: "open", .received: "2024-03-04", .status: "verified"],
      [.id: "done", .received: "2024-03-04", .status: "completed", .completed: "2024-03-05"],
    ])
    let text = rubric(
      measure: "{share: overdue, clock: completion, limit: 60}",
      indicator: "scale: {linear: {worst: 0.5, best: 0}}")
    let found = try explained("64.09", [export], by: text)
    #expect(found.nodes.last?.indicator?.cases?.against == ["open"])
  }

  @Test("An indicator stands against the province's median and best")
  func province_() throws {
    let found = try explained("64.03", province, by: share)
    let part = try #require(found.nodes.last?.indicator?.province)
    #expect(part.regions == 3 && part.medianValue == 0.8 && part.bestValue == 0.9)
    #expect(part.best.map(\.name) == ["Kabupaten Paser"])
    #expect(abs(part.medianScore! - 60) < 1e-9 && abs(part.bestScore! - 80) < 1e-9)
  }

  @Test("Who has the best score keeps its own value where a scale gives no more than that")
  func bestOfSeveral() throws {
    func best(_ values: [String: Double]) throws -> Explanation.Province {
      let found = try explained(
        "64.03", [assessments(assessed("it", values))],
        by: rubric(aspects: aspect(of: [("it", 1, "")])))
      return try #require(found.nodes.last?.indicator?.province)
    }
    let apart = try best(["64.01": 120, "64.02": 100, "64.03": 40])
    #expect(apart.bestScore == 100 && apart.bestValue == nil)
    #expect(apart.best.map(\.value) == [120, 100])
    #expect(apart.best.map(\.name) == ["Kabupaten Paser", "Kabupaten Kutai Kartanegara"])
    let alike = try best(["64.01": 90, "64.02": 90, "64.03": 40])
    #expect(alike.bestValue == 90 && alike.best.map(\.value) == [90, 90])
  }

  @Test("The score that a place up takes is one that a band gives")
  func neededBand() throws {
    let bands =
      "scale: {bands: [{at_least: 90, score: 100}, {at_least: 50, score: 80}, {otherwise: 10}]}"
    let text = rubric(aspects: aspect(of: [("days", 1, bands), ("jury", 1, "")]))
    func up(_ jury: Double) throws -> NextRank? {
      let table = assessments(
        assessed("days", ["64.01": 60, "64.02": 20])
          + assessed("jury", ["64.01": jury, "64.02": 60]))
      let found = try explained("64.02", [table], by: text)
      return try #require(found.nodes.first { $0.id == "days" }?.indicator).placeUp
    }
    // 64.01 has 70: more than 60 is needed, and 80 is what a band gives.
    #expect(try up(40)?.score == 80)
    #expect(try up(70)?.score == 100, "90 is needed")
    #expect(try up(90)?.score == nil, "more than 100 is needed")
  }

  @Test("The same region one period before, judged as many days after its end")
  func before() throws {
    let earlier = [
      answers("64.03", onTime: 5, late: 5, year: 2023),
      answers("64.02", onTime: 9, late: 1, year: 2023),
    ]
    let exports = province + earlier.map(renamed)
    let found = try explained("64.03", exports, by: share)
    guard case .standing(let standing, let period, let asOf, let ranked) = found.before else {
      Issue.record("\(found.before)")
      return
    }
    #expect(period == Period("2023") && asOf.iso == "2023-12-31" && ranked == 3)
    #expect(standing.rank == 2 && standing["it"].value == 0.5)
    #expect(found.nodes.last?.indicator?.before?.value == 0.5)
    guard case .nothingReceived = try explained("64.01", exports, by: share).before else {
      Issue.record("64.01 received nothing in 2023")
      return
    }
    let first = [answers("64.01", onTime: 1, late: 1, year: 2019)]
    guard
      case .notComputable(_, let problem) = try explained(
        "64.01", first, by: share, period: "2019"
      ).before
    else {
      Issue.record("no holidays of 2018 are known")
      return
    }
    #expect(problem.code == "year-without-holidays")
  }

  private func renamed(_ export: Export) -> Export {
    guard case .register(var rows) = export.rows else { return export }
    rows.id = TextColumn((0..<rows.count).map { "old \(rows.id[$0])" })
    var export = export
    export.rows = .register(rows)
    return export
  }

  @Test("A region that is not in the ranking is not explained")
  func nobody() throws {
    let explainer = try Explainer(side(province, by: share), province)
    #expect(explainer.explanation(of: "64.71") == nil)
  }
}
