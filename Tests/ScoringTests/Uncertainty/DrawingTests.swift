import Complaints
import Diagnostics
import Documents
import TestSupport
import Testing

@testable import Scoring

/// The three runs, from rubric to JSON (spec §5.9, §6.1).
@Suite struct DrawingTests {
  @Test("§5.9: on all cores the runs are what their draws are one after the other")
  func serial() throws {
    let redrawing = try Province.redrawing(
      Province.rubric(uncertainty: "{draws: 90, resamples: 70, seed: 3}"))
    let count = redrawing.regions.count
    var weights = RankTally(count: count)
    var complaints = RankTally(count: count)
    var both = RankTally(count: count)
    for draw in (0..<90).reversed() {
      weights.add(
        ranks: redrawing.outcome(
          redrawing.published, shares: redrawing.shares(.weights, draw: draw)
        ).ranks)
    }
    for draw in (0..<70).reversed() {
      let scored = redrawing.score(
        redrawing.regions.indices.map { redrawing.resample($0, draw: draw) })
      let plain = redrawing.outcome(
        scored, shares: redrawing.tree.shares(of: redrawing.tree.weights))
      complaints.add(ranks: plain.ranks)
      complaints.add(
        distances: redrawing.regions.indices.map {
          Int(billionths(plain.scores[$0]! - redrawing.regions[$0].score))
        })
      both.add(
        ranks: redrawing.outcome(scored, shares: redrawing.shares(.both, draw: draw)).ranks)
    }
    let sets = rankSets(
      redrawing.regions.map(\.score), interval: 0.9, deviation: complaints.deviation)
    let drawn = draw(redrawing)
    #expect(draw(redrawing) == drawn)
    for (place, region) in redrawing.regions.enumerated() {
      let expected = RankUncertainty(
        both: both.spread(of: place, interval: 0.9),
        weights: weights.spread(of: place, interval: 0.9),
        complaints: complaints.spread(of: place, interval: 0.9), rankSet: sets[place])
      #expect(drawn[region.code] == expected)
    }
  }

  /// 64.01 does everything, 64.71 nothing, the two between them about the same.
  private func ranked(
    _ uncertainty: String? = "{draws: 200, resamples: 400}", size: Int = 40,
    drawing: Bool = true
  ) throws -> Ranking {
    let exports = [("64.01", 10), ("64.02", 6), ("64.03", 5), ("64.71", 0)].map { code, done in
      register(
        named: "\(code).csv", region: code,
        (0..<size).map {
          [.received: "2024-03-01", .status: $0 % 10 < done ? "completed" : "unverified"]
        })
    }
    let rubric = try Rubric.load(
      text: rubric(
        measure: "{share: completed}", indicator: "scale: {linear: {worst: 0, best: 1}}",
        uncertainty.map { "uncertainty: \($0)" } ?? ""), file: "r.yaml")
    var joiner = Joiner(exports, regions: regions, keeping: rubric.fields)
    let request = RankingRequest(
      period: Period("2024")!, known: regions, drawsUncertainty: drawing)
    return try rank(joiner.table(), by: rubric, request, inputs: [])
  }

  @Test("§5.9: who leads by far has a set of its own; who lies close shares one")
  func sets() throws {
    let ranking = try ranked()
    #expect(ranking["64.01"].uncertainty?.rankSet == 1...1)
    #expect(ranking["64.02"].uncertainty?.rankSet == 2...3)
    #expect(ranking["64.03"].uncertainty?.rankSet == 2...3)
    #expect(ranking["64.71"].uncertainty?.rankSet == 4...4)
    #expect(ranking.uncertainty?.first.map(\.code) == ["64.01"])
    #expect(ranking.uncertainty?.indistinguishable == [])
    let both = try #require(ranking["64.02"].uncertainty?.both)
    #expect(both.low == 2 && both.high == 3 && both.median == 2)
    #expect(both.ranks.count == 4)
    #expect(abs(both.ranks.reduce(0, +) - 1) < 1e-12)
    // One indicator: its weight decides nothing.
    #expect(ranking["64.02"].uncertainty?.weights.ranks == [0, 1, 0, 0])
    #expect(ranking["64.02"].uncertainty?.both == ranking["64.02"].uncertainty?.complaints)
    #expect(
      ranking.uncertainty?.verdict.id
        == "Peringkat 1 (Kabupaten Paser) dapat dibedakan dari semua yang lain (keyakinan 90 %).")
    #expect(
      ranking.uncertainty?.verdict.en
        == "Rank 1 (Kabupaten Paser) can be told from all others (90 % confidence).")
  }

  @Test("§5.9: with few complaints those near the first are not told from it, and that is said")
  func few() throws {
    let ranking = try ranked("{draws: 10, resamples: 400, interval: 0.975}", size: 10)
    let set = try #require(ranking["64.01"].uncertainty?.rankSet)
    let overlapping = ranking.standings.dropFirst().filter {
      $0.uncertainty?.rankSet.overlaps(set) == true
    }
    #expect(ranking.standings.map(\.code) == ["64.01", "64.02", "64.03", "64.71"])
    #expect(overlapping.first?.code == "64.02")
    #expect(ranking.uncertainty?.indistinguishable.map(\.code) == overlapping.map(\.code))
    let names = overlapping.map(\.name).joined(separator: ", ")
    #expect(
      ranking.uncertainty?.verdict.id
        == "Belum dapat dibedakan dari peringkat 1 (Kabupaten Paser): \(names) "
        + "(keyakinan 97,5 %).")
    #expect(
      ranking.uncertainty?.verdict.en
        == "Not distinguishable from rank 1 (Kabupaten Paser): \(names) (97.5 % confidence).")
  }

  @Test("§5.9: a long list of names is cut short and says how many more")
  func longList() {
    let members = (1...15).map { Uncertainty.Member(code: "\($0)", name: "R\($0)") }
    let verdict = Uncertainty(
      rules: UncertaintyRules(), ranked: 16, first: [.init(code: "0", name: "Z")],
      indistinguishable: members
    ).verdict
    #expect(verdict.id.contains("R11, R12, dan 3 lainnya (keyakinan 90 %)."))
    #expect(verdict.en.contains("R11, R12 and 3 more (90 % confidence)."))
  }

  @Test("§5.9: nothing is drawn unless the rubric says how, somebody is ranked, and it is asked")
  func nothing() throws {
    for ranking in try [ranked(nil), ranked(drawing: false)] {
      #expect(ranking.uncertainty == nil)
      #expect(ranking.standings.allSatisfy { $0.uncertainty == nil })
      let text = ranking.document.text()
      #expect(text.contains("\"uncertainty\": null,\n  \"regions\""))
    }
    let none = try ranked("{draws: 10, resamples: 10}\neligibility: {min_complaints: 1000}")
    #expect(none.uncertainty == nil)
  }

  @Test("§6.1: the JSON of one region and of the whole")
  func document() throws {
    let text = try ranked("{draws: 20, resamples: 40, seed: 5}").document.text()
    #expect(
      text.contains(
        """
          "uncertainty": {
            "draws": 20,
            "weight_spread": 0.25,
            "resamples": 40,
            "prior": 2,
            "seed": 5,
            "interval": 0.9,
            "generator": "philox4x32-10",
            "ranked": 4,
            "first": [
              "64.01"
            ],
            "not_distinguishable_from_first": []
          },
        """.replacing("[\n      \"64.01\"\n    ]", with: "[\"64.01\"]")))
    #expect(
      text.contains(
        """
                "weights": {
                  "median_rank": 4,
                  "low": 4,
                  "high": 4,
                  "first": 0,
                  "top3": 0,
                  "ranks": [0, 0, 0, 1]
                },
        """))
    #expect(text.contains("\"rank_set\": [4, 4]"))
  }

  // Computed once; another machine, another number of cores, another build must give the same.
  @Test("§5.9: pinned: the same seed gives the same numbers on every machine")
  func pinned() throws {
    let drawn = draw(
      try Province.redrawing(
        Province.rubric(
          scale: "{points: [[0, 40], [1, 60], [90, 100]]}", aggregation: "geometric",
          uncertainty: "{draws: 1000, resamples: 200, seed: 2024}")))
    let lines = drawn.sorted { $0.key < $1.key }.map { code, region in
      "\(code) \(region.both.ranks) \(region.weights.ranks) \(region.complaints.ranks) "
        + "\(region.rankSet)"
    }
    #expect(
      lines == [
        "64.01 [0.04, 0.25, 0.415, 0.295, 0.0] [0.0, 0.251, 0.749, 0.0, 0.0] "
          + "[0.065, 0.22, 0.405, 0.31, 0.0] 1...4",
        "64.02 [0.0, 0.0, 0.0, 0.0, 1.0] [0.0, 0.0, 0.0, 0.0, 1.0] "
          + "[0.0, 0.0, 0.0, 0.0, 1.0] 5...5",
        "64.03 [0.19, 0.37, 0.37, 0.07, 0.0] [0.089, 0.662, 0.249, 0.0, 0.0] "
          + "[0.16, 0.385, 0.38, 0.075, 0.0] 1...4",
        "64.71 [0.585, 0.165, 0.12, 0.13, 0.0] [0.911, 0.087, 0.002, 0.0, 0.0] "
          + "[0.57, 0.175, 0.13, 0.125, 0.0] 1...4",
        "64.72 [0.185, 0.215, 0.095, 0.505, 0.0] [0.0, 0.0, 0.0, 1.0, 0.0] "
          + "[0.205, 0.22, 0.085, 0.49, 0.0] 1...4",
      ])
  }

  // Computed by another program from the rules in Sources/Scoring/README.md.
  @Test("§5.9: which cases a draw takes is what the rules of seed, run, draw and place say")
  func assigned() throws {
    let exports = ["64.01", "64.02", "64.03", "64.71"].map { code in
      register(
        named: "\(code).csv", region: code,
        (0..<5).map { _ in [.received: "2024-03-01", .status: "completed"] })
    }
    let text = rubric(
      measure: "{share: completed}", indicator: "scale: {linear: {worst: 0, best: 1}}",
      "uncertainty: {seed: 30064773096}")
    let redrawing = try Province.redrawing(text, exports)
    let expected: [(draw: Int, region: Int, times: [UInt32], added: [Int])] = [
      (0, 1, [1, 2, 0, 2, 1], [8]), (0, 3, [1, 0, 0, 0, 3], [8, 6, 2]),
      (1, 1, [1, 2, 1, 0, 1], [13, 5]), (1, 3, [1, 0, 3, 2, 1], []),
      (999, 1, [0, 1, 1, 1, 1], [13, 16, 4]), (999, 3, [1, 0, 3, 1, 0], [8, 18]),
    ]
    for wanted in expected {
      let drawn = redrawing.resample(wanted.region, draw: wanted.draw)
      #expect(drawn.times == wanted.times)
      #expect(drawn.added.map { redrawing.pool[$0.region] + $0.place } == wanted.added)
    }
  }
}
