import Complaints
import Foundation
import TestSupport

@testable import Scoring

/// Five regions with complaints of every kind, some quarantined, one without ratings, one small.
enum Province {
  static func exports(_ seed: Int = 1) -> [Export] {
    var random = Seeded(seed)
    let sizes = [
      ("64.01", 40), ("64.02", 25), ("64.03", 60), ("64.09", 3), ("64.71", 30), ("64.72", 12),
    ]
    var exports = sizes.map { code, size -> Export in
      var rows = Generated.complaints(size, &random)
      for place in rows.indices {
        if random.chance(10) { rows[place][.classification] = nil }
        if random.chance(5) { rows[place][.received] = nil }
        if code != "64.02", random.chance(60) {
          rows[place][.rating] = "\(Int.random(in: 1...5, using: &random))"
        }
        if random.chance(15) { rows[place][.reopened] = "1" }
        rows[place][.closedBy] = random.pick(["agency", "system", "reporter"])
      }
      var columns = Generated.columns.union([.reopened, .closedBy])
      if code != "64.02" { columns.insert(.rating) }
      return Generated.register(named: "\(code).csv", region: code, columns: columns, rows)
    }
    let values = ["64.01": 70.0, "64.02": 20, "64.03": 55, "64.71": 90, "64.72": 35]
    exports.append(assessments(assessed("sk", values)))
    return exports
  }

  /// The same with an agency for three complaints of four.
  static func exportsWithAgencies() -> [Export] {
    exports().map { export in
      guard case .register(var rows) = export.rows else { return export }
      var export = export
      rows.agency = CategoryColumn(
        codes: PackedCodes((0..<rows.count).map { UInt32($0 % 4) }), words: ["A", "B", "C"])
      export.rows = .register(rows)
      export.fields.insert(.agency)
      for place in export.quarantine.indices where place % 2 == 0 {
        export.quarantine[place].agency = "B"
      }
      return export
    }
  }

  static let measures: [(name: String, measure: String, isShare: Bool)] = [
    ("count", "{count: complaints}", false),
    ("completed", "{share: completed}", true),
    ("responded", "{share: responded}", true),
    ("verified", "{share: verified}", true),
    ("rated", "{share: rated}", true),
    ("reopened", "{share: reopened}", true),
    ("system", "{share: {closed_by: [system]}}", true),
    ("overdue", "{share: overdue, clock: done, limit: 9}", true),
    ("on_time", "{on_time_share: reply, limit: 4}", true),
    (
      "by_class",
      "{on_time_share: done, limit: {information_request: 3, complaint: 9, aspiration: 9, "
        + "oversight_complaint: 30, other: 9}}", true
    ),
    ("due", "{on_time_share: done, limit: due}", true),
    ("median", "{time: reply, statistic: median, horizon: 30}", false),
    ("p90", "{time: hours, statistic: p90, horizon: 700}", false),
    ("mean", "{time: done, statistic: mean, horizon: 40}", false),
    ("median_done", "{time: hours, statistic: median, open_cases: ignore}", false),
    ("mean_done", "{time: hours, statistic: mean, open_cases: ignore}", false),
    ("rating", "{mean: rating}", false),
    ("rate", "{rate: population, per: 100000}", false),
    ("sk", "{assessment: sk}", false),
    ("accepted", "{accepted_rows: share}", true),
  ]

  static let scales = [
    "identity", "{linear: {worst: 0, best: 1}}", "{points: [[0, 10], [0.5, 40], [20, 100]]}",
    "{bands: [{at_most: 0.5, score: 100}, {at_most: 8, score: 60}, {otherwise: 5}]}",
    "{relative: minmax, better: higher}", "{relative: zscore, better: lower}",
    "{relative: percentile, better: higher}", "{relative: best_ratio, better: lower}",
  ]

  /// Every measure under one scale and one rule for what is missing, in a tree of three levels.
  static func rubric(
    scale: String = "{relative: percentile, better: higher}", missing: String = "average",
    estimate: String = "{shrink: auto}", aggregation: String = "arithmetic",
    uncertainty: String = "{draws: 300, resamples: 200, seed: 7}", _ more: String = ""
  ) -> String {
    let indicators = measures.enumerated().map { place, item -> String in
      var rules = "scale: \(scale)"
      if item.isShare, item.name != "accepted" { rules += ", estimate: \(estimate)" }
      if place % 4 == 0 { rules += ", where: {category: [Jalan]}" }
      if place % 5 == 1 { rules += ", exclude: {classification: [other]}" }
      return "{indicator: \(item.name), weight: \(place + 1), measure: \(item.measure), \(rules)}"
    }
    func lines(_ items: ArraySlice<String>, _ indent: String) -> String {
      items.map { "\(indent)- \($0)" }.joined(separator: "\n")
    }
    return """
      rubric: test
      version: "1"
      title: Uji
      population: {exclude: {status: [archived, rejected]}}
      clocks:
        reply: {from: received, to: first_response, unit: working_days}
        done: {from: verified, to: completed, unit: calendar_days}
        hours: {from: received, to: completed, unit: hours}
      missing: \(missing)
      aggregation: {within_aspect: \(aggregation), across_aspects: \(aggregation)}
      aspects:
        - aspect: upper
          weight: 3
          aspects:
            - aspect: one
              weight: 1
              indicators:
      \(lines(indicators[..<7], "          "))
            - aspect: two
              weight: 2
              indicators:
      \(lines(indicators[7..<14], "          "))
        - aspect: lower
          weight: 2
          indicators:
      \(lines(indicators[14...], "      "))
      adjustments:
        - {title: A, points: -5, when: {measure: {share: reopened}, above: 0.1}}
        - {title: B, points: 3, when: {measure: {assessment: sk}, above: 50}}
      eligibility: {min_complaints: 4}
      ties: {decimals: 1, break_by: [rating, upper]}
      uncertainty: \(uncertainty)
      \(more)
      """
  }

  /// The scorer of a rubric over the province, and where its regions stand.
  static func scored(_ text: String, _ exports: [Export] = exports()) throws -> (
    scorer: Scorer, standings: [Standing]
  ) {
    let rubric = try Rubric.load(text: text, file: "rubric.yaml")
    var joiner = Joiner(exports, regions: regions, keeping: rubric.fields)
    let request = RankingRequest(period: Generated.period, known: regions)
    let scorer = Scorer(
      table: joiner.table(), rubric: rubric, request: request, asOf: Generated.asOf)
    var standings = scorer.standings()
    place(&standings, by: rubric)
    return (scorer, ordered(standings))
  }

  static func redrawing(_ text: String, _ exports: [Export] = exports()) throws -> Resampling {
    let (scorer, standings) = try scored(text, exports)
    let rules = try Rubric.load(text: text, file: "rubric.yaml").uncertainty!
    return scorer.redrawing(of: standings, rules)!
  }
}

extension Resampling {
  /// One draw in buffers of its own.
  func outcome(_ scored: Scored, shares: [Double]) -> Outcome {
    var buffers = buffers(scored)
    return outcome(scored, shares: shares, &buffers)
  }
}
