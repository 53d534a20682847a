import Complaints
import Diagnostics
@testable import Scoring
import TestSupport
import Testing

/// One number of a rubric varied: where places change is found exactly.
@Suite struct SweepTests {
  private static let text = """
    rubric: r
    missing: zero
    aspects:
      - aspect: a
        weight: 50
        indicators:
          - {indicator: i, measure: {assessment: x}, scale: {linear: {worst: 0, best: 100}}}
      - aspect: b
        weight: 50
        indicators:
          - {indicator: j, measure: {assessment: y}, scale: identity}

    """

  /// - Parameter listen: Is told of each rubric that is ranked by.
  private func sweep(
    _ vary: String, x: [Double], y: [Double], listen: @escaping (Rubric) -> Void = { _ in }
  ) throws -> Sweep {
    let rubric = try Rubric.load(text: Self.text, file: "r")
    let codes = ["64.01", "64.02", "64.03"]
    let values =
      zip(codes, x).map { (region: $0, key: "x", value: $1) }
      + zip(codes, y).map { (region: $0, key: "y", value: $1) }
    var joiner = Joiner([assessments(values)], regions: regions, keeping: rubric.fields)
    let table = joiner.table()
    let request = RankingRequest(period: Period("2024")!, known: regions)
    return try Sweep(SweepRequest(vary, in: rubric), of: rubric) { rubric in
      listen(rubric)
      return try rank(table, by: rubric, request, inputs: [])
    }
  }

  @Test("§5.10: the weight at which two regions change places, as algebra has it")
  func weights() throws {
    // (80 w + 20 · 50) / (w + 50) = (40 w + 50 · 50) / (w + 50): 40 w = 1500.
    let sweep = try sweep("a=10..90", x: [80, 40], y: [20, 50])
    let change = try #require(sweep.changes.first)
    #expect(sweep.changes.count == 1)
    #expect(abs(change.value - 37.5) < 1e-8)
    #expect(change.up == "64.01" && change.down == "64.02" && change.place == 1)
    #expect(sweep.leads.map(\.code) == ["64.02", "64.01"])
    #expect(sweep.leads.map(\.from) == [10, change.value])
    #expect(sweep.leads.map(\.to) == [change.value, 90])
    // 10, 14, … 90: 50 is on the way.
    #expect(sweep.points.count == 21)
    #expect(sweep.points.filter(\.isCurrent).map(\.value) == [50])
    #expect(sweep.names["64.01"] == "Kabupaten Paser")
  }

  @Test("§5.10: where scores cross, not where they first tie to a billionth")
  func exactWhereScoresAreClose() throws {
    // (50.001 w + 50 · 49.9993) / (w + 50) = 50 at 0.001 w = 50 · 0.0007, w = 35. The scores
    // differ by less than a billionth up to 0.00008 of weight away on either side.
    for step in ["25", "0.7", "0.4"] {
      let sweep = try sweep("a=10..60:\(step)", x: [50.001, 50], y: [49.9993, 50])
      #expect(sweep.changes.count == 1)
      #expect(abs(sweep.changes[0].value - 35) < 1e-7, "\(step): \(sweep.changes)")
      #expect(sweep.changes[0].place == 1)
    }
  }

  @Test("§5.10: the place is that just above the change, whatever the step")
  func placesWhateverTheStep() throws {
    // 64.01 passes 64.02 at 37.5 and 64.03 at 37.50005.
    for step in ["27.5", "1", "0.3"] {
      let sweep = try sweep("a=10..90:\(step)", x: [80, 40, 40], y: [20, 50, 50.00004])
      #expect(sweep.changes.map(\.place) == [2, 1], "\(step)")
      #expect(sweep.changes.map(\.down) == ["64.02", "64.03"])
      #expect(abs(sweep.changes[0].value - 37.5) < 1e-8)
      #expect(abs(sweep.changes[1].value - 37.50005) < 1e-8)
    }
  }

  private func province(_ rubric: Rubric) -> ComplaintTable {
    let codes = ["64.01", "64.02", "64.03", "64.09", "64.71", "64.72"]
    let exports = codes.enumerated().map { seed, code in
      var random = Seeded(seed)
      return Generated.register(
        named: "\(code).csv", region: code,
        columns: Generated.columns.union([.rating, .reopened]), Generated.complaints(40, &random))
    }
    var joiner = Joiner(exports, regions: regions, keeping: rubric.fields)
    return joiner.table()
  }

  private let request = RankingRequest(
    period: Generated.period, asOf: Generated.asOf, known: regions)

  @Test(
    "§5.10: at every value stands what ranking by the changed rubric comes to",
    arguments: ["speed=0..80:20", "response_median=0..100:50", "trust=5..50:45"])
  func pointsAreRankings(vary: String) throws {
    let rubric = try Rubric.load(text: exampleRubric, file: "r")
    let table = province(rubric)
    let asked = try SweepRequest(vary, in: rubric)
    let sweep = try Sweep(asked, of: rubric) { try rank(table, by: $0, request, inputs: []) }
    for point in sweep.points {
      let whole = try rank(
        table, by: rubric.setting(asked.target, to: point.value), request, inputs: [])
      #expect(point.standings == whole.standings.map(Sweep.RankAndScore.init))
    }
  }

  @Test("§5.10: changes are those that whole rankings tell, pair by pair")
  func changesAreThoseOfWholeRankings() throws {
    let rubric = try Generated.rubric([
      "share: responded | \(Generated.rising)", "share: completed | \(Generated.rising)",
      "time: response, statistic: mean, horizon: 40 | scale: {linear: {worst: 20, best: 0}}",
    ])
    let table = province(rubric)
    var found = 0
    for vary in ["i0=0.2..5:0.8", "i2=0..9:4.5", "i2.worst=10..60:25"] {
      let asked = try SweepRequest(vary, in: rubric)
      let sweep = try Sweep(asked, of: rubric) { try rank(table, by: $0, request, inputs: []) }
      let plain = PlainSweep(target: asked.target) {
        try rank(table, by: rubric.setting(asked.target, to: $0), request, inputs: [])
      }
      #expect(try sweep.changes == plain.changes(between: asked.values))
      for lead in sweep.leads {
        let middle = try plain.ranking(lead.from + (lead.to - lead.from) / 2)
        #expect(middle.standings[0].code == lead.code)
      }
      found += sweep.changes.count
    }
    #expect(found > 5)
  }

  @Test("Of a standing a sweep keeps who it is, its rank and its score, for it tries thousands")
  func whatIsKeptIsSmall() {
    let kept = Sweep.RankAndScore(Standing(code: "64.01", name: "Paser", kind: "kabupaten"))
    #expect(Mirror(reflecting: kept).children.map(\.label) == ["code", "name", "rank", "score"])
  }

  @Test("A value is ranked once for all pairs that change places around it")
  func pairsAreSearchedForTogether() throws {
    // 64.01 passes both others at the same value.
    var tried: [Double] = []
    let sweep = try sweep("i.best=60..120:60", x: [25, 50, 50], y: [80, 50, 50]) { rubric in
      guard case .linear(_, let best) = rubric.indicators[0].scale else { return }
      tried.append(best)
    }
    #expect(sweep.changes.map(\.down) == ["64.02", "64.03"])
    // In the search; who leads is asked afterwards, once for each stretch.
    let searched = tried.dropLast(sweep.leads.count)
    #expect(searched.count > 20 && Set(searched).count == searched.count)
  }

  @Test func goalposts() throws {
    // 2500 / best + 25 = 1250 / best + 40 at best = 1250 / 15.
    let sweep = try sweep("i.best=60..120:20", x: [50, 25], y: [50, 80])
    let change = try #require(sweep.changes.first)
    #expect(abs(change.value - 1250.0 / 15) < 1e-3)
    #expect(change.up == "64.02")
  }

  @Test func tiesBetweenAreOneChange() throws {
    // Equal where a and b weigh the same, which is a value of the sweep.
    let sweep = try sweep("a=40..60:10", x: [80, 20], y: [20, 80])
    #expect(sweep.changes.map(\.value) == [50])
    #expect(sweep.changes.map(\.up) == ["64.01"])
  }

  @Test func nothingChanges() throws {
    let sweep = try sweep("a=10..90", x: [80, 40], y: [60, 50])
    #expect(sweep.changes.isEmpty)
    #expect(sweep.leads == [Sweep.Lead(from: 10, to: 90, code: "64.01")])
  }

  @Test func wholeDaysOfLimits() throws {
    func rows(_ days: [Int]) -> [[Field: String]] {
      days.map { day in
        let end = (Day(iso: "2024-03-01")! + day).iso
        return [.received: "2024-03-01", .completed: end, .status: "completed"]
      }
    }
    let text = """
      rubric: r
      missing: zero
      clocks: {c: {from: received, to: completed, unit: calendar_days}}
      aspects:
        - aspect: a
          indicators:
            - {indicator: i, measure: {on_time_share: c, limit: 5}, scale: {linear: {worst: 0, best: 1}}}
      """
    let rubric = try Rubric.load(text: text, file: "r")
    var joiner = Joiner(
      [
        register(named: "a.csv", region: "64.01", rows([2, 2, 9, 9])),
        register(named: "b.csv", region: "64.02", rows([6, 7, 7, 20])),
      ], regions: regions, keeping: rubric.fields)
    let table = joiner.table()
    let request = RankingRequest(period: Period("2024")!, known: regions)
    let sweep = try Sweep(SweepRequest("i.limit=1..11:5", in: rubric), of: rubric) {
      try rank(table, by: $0, request, inputs: [])
    }
    // With 7 days three of four against two, with 9 four against three.
    #expect(sweep.points.map(\.value) == [1, 5, 6, 11])
    #expect(sweep.points.map { $0.standings[0].code } == ["64.01", "64.01", "64.01", "64.01"])
    #expect(sweep.changes.isEmpty)
    let finer = try Sweep(SweepRequest("i.limit=1..8", in: rubric), of: rubric) {
      try rank(table, by: $0, request, inputs: [])
    }
    #expect(finer.changes.map(\.value) == [7])
    #expect(finer.changes.map(\.up) == ["64.02"])
  }
}
