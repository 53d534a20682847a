import Complaints
import TestSupport
import Testing

@testable import Scoring

/// What a draw is, and that nothing but the draw tells it from the ranking (spec §5.9).
@Suite struct ResamplingTests {
  /// Every case drawn once.
  private func once(_ redrawing: Resampling) -> [Resampling.DrawnCases] {
    redrawing.regions.map {
      Resampling.DrawnCases(times: [UInt32](repeating: 1, count: $0.caseCount))
    }
  }

  private func expectIdentity(_ rubric: String) throws {
    let (_, standings) = try Province.scored(rubric)
    let redrawing = try Province.redrawing(rubric)
    let ranked = standings.filter { $0.rank != nil }
    #expect(redrawing.regions.count == 5 && ranked.count == 5)
    let shares = redrawing.tree.shares(of: redrawing.tree.weights)
    for scored in [redrawing.score(once(redrawing)), redrawing.published] {
      let outcome = redrawing.outcome(scored, shares: shares)
      for (place, region) in redrawing.regions.enumerated() {
        let standing = ranked.first { $0.code == region.code }!
        #expect(outcome.scores[place] == standing.score, "\(region.code)")
        #expect(outcome.ranks[place] == standing.rank, "\(region.code)")
        for (number, indicator) in redrawing.indicators.enumerated() {
          #expect(
            scored.scores[number * redrawing.regions.count + place] == standing[indicator.id].score,
            "\(indicator.id) of \(region.code)")
        }
      }
    }
  }

  @Test(
    "§5.9: a resample with every case once is the ranking itself: all measures, each scale",
    arguments: Province.scales)
  func identityOfScales(scale: String) throws {
    try expectIdentity(Province.rubric(scale: scale))
  }

  @Test(
    "§5.9: so it is by each rule for what is missing, each estimate and each aggregation",
    arguments: [
      ("zero", "raw", "geometric"), ("redistribute", "{shrink: 4}", "harmonic"),
      ("average", "{lower_bound: 0.9}", "arithmetic"), ("redistribute", "raw", "arithmetic"),
    ])
  func identityOfRules(missing: String, estimate: String, aggregation: String) throws {
    try expectIdentity(
      Province.rubric(missing: missing, estimate: estimate, aggregation: aggregation))
    try expectIdentity(
      Province.rubric(
        scale: "{points: [[0, 10], [1, 60], [90, 100]]}", missing: missing, estimate: estimate,
        aggregation: aggregation, "quarantined: ignore"))
  }

  @Test("§5.9: n + m cases, each its own with probability n/(n + m), else from all of the ranking")
  func resample() throws {
    let redrawing = try Province.redrawing(
      Province.rubric(uncertainty: "{prior: 10, resamples: 1}"))
    let all = redrawing.regions.map(\.caseCount).reduce(0, +)
    for (place, region) in redrawing.regions.enumerated() {
      var own = 0
      var strangers = 0
      var met: Set<Int> = []
      for draw in 0..<2000 {
        let drawn = redrawing.resample(place, draw: draw)
        let times = drawn.times!.map(Int.init)
        #expect(times.count == region.caseCount)
        #expect(times.reduce(drawn.added.count, +) == region.caseCount + 10)
        #expect(drawn.scale == Double(region.caseCount) / Double(region.caseCount + 10))
        own += times.reduce(0, +)
        for (other, case_) in drawn.added {
          #expect(case_ < redrawing.regions[other].caseCount)
          met.insert(redrawing.pool[other] + case_)
          if other != place { strangers += 1 }
        }
      }
      // 20,000 are expected from all, near enough; of them those that are others' by their number.
      let added = 2000 * (region.caseCount + 10) - own
      #expect(abs(added - 20_000) < 700)
      let share = Double(all - region.caseCount) / Double(all)
      #expect(abs(Double(strangers) / Double(added) - share) < 0.025)
      #expect(met.count == all, "every case of the ranking is drawn at some time")
    }
  }

  @Test("§5.9: without a prior a region is redrawn from itself alone")
  func noPrior() throws {
    let redrawing = try Province.redrawing(Province.rubric(uncertainty: "{prior: 0}"))
    for draw in 0..<50 {
      for place in redrawing.regions.indices {
        let drawn = redrawing.resample(place, draw: draw)
        #expect(drawn.added.isEmpty && drawn.scale == 1)
      }
    }
  }

  @Test("§5.9: quarantined rows are cases of their region, unless they are ignored")
  func quarantined() throws {
    let counted = try Province.redrawing(Province.rubric())
    let ignored = try Province.redrawing(Province.rubric("quarantined: ignore"))
    let standings = try Province.scored(Province.rubric()).standings
    for (place, region) in counted.regions.enumerated() {
      let standing = standings.first { $0.code == region.code }!
      #expect(region.caseCount == standing.complaints + standing.quarantined)
      #expect(ignored.regions[place].caseCount == standing.complaints)
    }
    #expect(standings.contains { $0.quarantined > 0 })
  }

  @Test("§5.9: every weight is multiplied by a factor in [1 − s, 1 + s], aspects' weights too")
  func weights() throws {
    let redrawing = try Province.redrawing(Province.rubric(uncertainty: "{weight_spread: 0.25}"))
    let tree = redrawing.tree
    let plain = tree.shares(of: tree.weights)
    var least = plain
    var most = plain
    for draw in 0..<2000 {
      for (place, share) in redrawing.shares(.weights, draw: draw).enumerated() {
        least[place] = min(least[place], share)
        most[place] = max(most[place], share)
      }
    }
    // Two siblings of weights 3 and 2: 3·0.75/(3·0.75 + 2·1.25) to 3·1.25/(3·1.25 + 2·0.75).
    let upper = try #require(tree.place(of: "upper"))
    #expect(least[upper] > 0.4736 && least[upper] < 0.49)
    #expect(most[upper] < 0.7143 && most[upper] > 0.70)
    for place in plain.indices { #expect(most[place] > plain[place] * 1.1) }
    let still = try Province.redrawing(Province.rubric(uncertainty: "{weight_spread: 0}"))
    #expect(still.shares(.both, draw: 3) == plain)
  }

  @Test("§5.9: what a region's exports lack stays lacking, and says nothing about others")
  func absent() throws {
    let redrawing = try Province.redrawing(Province.rubric(scale: "identity", missing: "average"))
    let rating = try #require(redrawing.indicators.firstIndex { $0.id == "rating" })
    let lacking = try #require(redrawing.regions.firstIndex { $0.code == "64.02" })
    for draw in 0..<100 {
      let scored = redrawing.score(
        redrawing.regions.indices.map { redrawing.resample($0, draw: draw) })
      #expect(scored.scores[rating * redrawing.regions.count + lacking] == 0)
      #expect(
        redrawing.regions.indices.allSatisfy {
          scored.scores[rating * redrawing.regions.count + $0] != nil
        })
    }
  }

  @Test("§5.9: a region without a complaint is drawn from all; with no prior it stays without")
  func noComplaints() throws {
    let exports =
      Province.exports().prefix(2)
      + [
        Generated.register(
          named: "none.csv", region: "64.71", [[.id: "1", .received: "2020-01-01"]])
      ]
    let text = rubric(
      measure: "{share: completed}", indicator: "scale: {linear: {worst: 0, best: 1}}",
      missing: "redistribute", "uncertainty: {prior: 4}")
    let drawn = try Province.redrawing(text.replacing("redistribute", with: "zero"), Array(exports))
    let place = try #require(drawn.regions.firstIndex { $0.code == "64.71" })
    #expect(drawn.regions[place].caseCount == 0)
    #expect(drawn.resample(place, draw: 0).added.count == 4)
    let alone = try Province.redrawing(
      text.replacing("redistribute", with: "zero").replacing("prior: 4", with: "prior: 0"),
      Array(exports))
    #expect(alone.resample(place, draw: 0).added.isEmpty)
  }
}
