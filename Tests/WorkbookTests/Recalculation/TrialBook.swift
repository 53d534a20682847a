import Complaints
import Scoring
import TestSupport

@testable import Workbook

/// A made-up province and a rubric whose weights are left open: whoever gives them gets the ranking.
struct TrialBook: Sendable {
  var name: String
  /// The rubric from `aspects` on, with `{id}` where the weight of a node belongs.
  var rules: String
  var ids: [String]
  /// Those whose weight must stay above 0.
  var fixed: Set<String> = []
  /// Those that the first set of weights leaves out.
  var dropped: Set<String> = []
  /// Those that no export can tell.
  var unknown: Set<String> = []

  func ranking(_ weights: [String: Double]) throws -> Ranking {
    try TestSupport.ranking(TrialBook.exports, by: text(weights), asOf: "2025-01-15")
  }

  func reporter(_ weights: [String: Double]) throws -> Reporter {
    try TestSupport.reporter(TrialBook.exports, by: text(weights), asOf: "2025-01-15")
  }

  private func text(_ weights: [String: Double]) -> String {
    var text = "rubric: \(name)\nversion: \"1\"\ntitle: {id: Uji \(name), en: Trial \(name)}\n"
    text += TrialBook.clocks + rules
    for id in ids { text = text.replacing("{\(id)}", with: "\(weights[id] ?? 1)") }
    return text
  }

  /// A set of weights, the same for the same number; some are 0, but never all of siblings.
  func weights(_ number: Int) -> [String: Double] {
    var dice = Dice(state: UInt64(number + 1) &* 0x9E37_79B9_7F4A_7C15)
    var weights: [String: Double] = [:]
    for id in ids {
      if unknown.contains(id) || number == 1 && dropped.contains(id) {
        weights[id] = 0
        continue
      }
      let isFree = !fixed.contains(id)
      switch dice.roll(6) {
      case 0 where isFree: weights[id] = 0
      case 1: weights[id] = Double(dice.roll(100) + 1) / 8
      default: weights[id] = Double(dice.roll(60) + 1)
      }
    }
    return weights
  }

  private static let clocks = """
    clocks:
      response: {from: received, to: first_response, unit: calendar_days}
      completion: {from: received, to: completed, unit: calendar_days}
      handover: {from: received, to: disposed, unit: calendar_days}

    """

  /// Numbers that look random and are the same everywhere.
  private struct Dice {
    var state: UInt64

    mutating func roll(_ sides: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(sides))
    }
  }

  private static let codes = [
    "64.01", "64.02", "64.03", "64.05", "64.06", "64.07", "64.09", "64.11", "64.71", "64.72",
    "64.74",
  ]

  /// Eleven regions: one has few complaints, one no ratings, one no dates of completion, and two have
  /// the same complaints.
  private static let exports: [Export] = {
    var dice = Dice(state: 7)
    var exports: [Export] = []
    for (place, code) in codes.enumerated() {
      let isTwin = code == "64.72" || code == "64.74"
      var own = Dice(state: isTwin ? 6472 : dice.state)
      let count = place == 4 ? 4 : 12 + own.roll(30)
      var rows: [[Field: String]] = []
      for number in 0..<count { rows.append(row(number, &own, place)) }
      var export = register(named: "\(code).csv", region: code, generated: "2025-01-15", rows)
      if place % 3 == 1 {
        export = export.quarantining([quarantined("rusak \(code)", region: code)])
      }
      exports.append(export)
      _ = dice.roll(2 + place)
    }
    var values: [(String, String, Double)] = []
    for (place, code) in codes.enumerated() where place != 2 {
      values.append((code, "sk_tim", Double([0, 50, 75, 100][place % 4])))
      if place != 5 { values.append((code, "inovasi", place > 7 ? 60 : Double(10 * place))) }
    }
    return exports + [assessments(values)]
  }()

  private static func row(_ number: Int, _ dice: inout Dice, _ place: Int) -> [Field: String] {
    func day(_ offset: Int) -> String { (Day(iso: "2024-06-01")! + offset).iso }
    let received = dice.roll(200)
    var row: [Field: String] = [.id: "\(number)", .received: day(received), .status: "verified"]
    row[.classification] = ["complaint", "aspiration", "information_request"][dice.roll(3)]
    let answered = received + dice.roll(12)
    if dice.roll(10) < 8 - place / 3 {
      row[.firstResponse] = day(answered)
      row[.status] = "in_progress"
      if dice.roll(10) < 7 {
        if place != 6 { row[.completed] = day(answered + dice.roll(30)) }
        row[.status] = "completed"
        if place != 3, dice.roll(3) == 0 { row[.rating] = "\(1 + dice.roll(5))" }
      }
    }
    if dice.roll(20) == 0 { row[.status] = "archived" }
    row[.reopened] = "\(dice.roll(12) == 0 ? 1 : 0)"
    return row
  }
}

extension TrialBook {
  static let all = [arithmetic, geometric, harmonic]

  /// Every estimate, fixed scales, aspects within aspects, values that are missing, adjustments.
  static let arithmetic = TrialBook(
    name: "hitung",
    rules: """
      population: {exclude: {status: [archived]}}
      missing: redistribute
      aspects:
        - aspect: speed
          weight: {speed}
          indicators:
            - {indicator: on_time, weight: {on_time},
               measure: {on_time_share: response, limit: 5},
               estimate: {shrink: auto},
               scale: {linear: {worst: 0.4, best: 1}}}
            - {indicator: median, weight: {median},
               measure: {time: response, statistic: median, horizon: 60},
               scale: {bands:
                 [{at_most: 1, score: 100}, {at_most: 4, score: 70}, {at_most: 8, score: 30}, {otherwise: 5}]}}
            - {indicator: "Rata-rata hari", weight: {Rata-rata hari},
               measure: {time: response, statistic: mean, open_cases: ignore},
               estimate: {shrink: 3},
               scale: {linear: {worst: 15, best: 0}}}
        - aspect: outcome
          weight: {outcome}
          aspects:
            - aspect: done
              weight: {done}
              aggregation: geometric
              indicators:
                - {indicator: completed, weight: {completed},
                   measure: {share: completed},
                   estimate: {lower_bound: 0.9},
                   scale: {points: [[0, 0], [0.3, 40], [0.7, 85], [1, 100]]}}
                - {indicator: overdue, weight: {overdue},
                   measure: {share: overdue, clock: completion, limit: 60},
                   estimate: {shrink: 10},
                   scale: {linear: {worst: 0.6, best: 0}}}
                - {indicator: by_kind, weight: {by_kind},
                   measure: {on_time_share: completion,
                     limit: {complaint: 14, aspiration: 20, information_request: 5,
                       oversight_complaint: 60, other: 14}},
                   where: {classification: [complaint, aspiration]},
                   scale: {bands: [{at_least: 0.8, score: 100}, {at_least: 0.5, score: 60}, {otherwise: 10}]}}
            - aspect: people
              weight: {people}
              indicators:
                - {indicator: rating, weight: {rating},
                   measure: {mean: rating},
                   estimate: {shrink: 5},
                   scale: {linear: {worst: 1, best: 5}},
                   absent: missing, missing: average}
                - {indicator: reach, weight: {reach},
                   measure: {rate: population, per: 100000},
                   scale: {linear: {worst: 0, best: 40}}}
        - aspect: papers
          weight: {papers}
          indicators:
            - {indicator: team, weight: {team}, measure: {assessment: sk_tim}, scale: identity}
            - {indicator: readable, weight: {readable},
               measure: {accepted_rows: share},
               scale: {linear: {worst: 0.8, best: 1}}}
      adjustments:
        - {title: Dibuka kembali, points: -5, when: {measure: {share: reopened}, above: 0.1}}
        - {title: Banyak laporan, points: 2.5, when: {measure: {count: complaints}, above: 30}}
      eligibility: {min_complaints: 10}
      ties: {decimals: 1, break_by: [done, on_time]}
      groups: kind
      awards: {per: overall, titles: [Terbaik I, Terbaik II, Terbaik III]}
      """,
    ids: [
      "speed", "outcome", "papers", "on_time", "median", "Rata-rata hari", "done", "people",
      "completed", "overdue", "by_kind", "rating", "reach", "team", "readable",
    ], fixed: ["speed", "on_time", "done", "completed", "rating", "team"])

  /// Relative scales both ways, zeros that make a mean zero, a region that is excluded for what it
  /// lacks, awards within groups.
  static let geometric = TrialBook(
    name: "geometrik",
    rules: """
      missing: zero
      quarantined: ignore
      aggregation: {within_aspect: arithmetic, across_aspects: geometric}
      aspects:
        - aspect: speed
          weight: {speed}
          indicators:
            - {indicator: minmax, weight: {minmax},
               measure: {share: responded},
               scale: {relative: minmax, better: higher}}
            - {indicator: zscore, weight: {zscore},
               measure: {time: response, statistic: mean, horizon: 40},
               scale: {relative: zscore, better: lower}}
            - {indicator: days, weight: {days},
               measure: {time: response, statistic: p90, open_cases: ignore},
               scale: {relative: minmax, better: lower}}
        - aspect: quality
          weight: {quality}
          aggregation: geometric
          indicators:
            - {indicator: percentile, weight: {percentile},
               measure: {share: completed},
               estimate: {shrink: auto},
               scale: {relative: percentile, better: higher}}
            - {indicator: slow, weight: {slow},
               measure: {share: {status: [verified]}},
               scale: {relative: percentile, better: lower}}
            - {indicator: rating, weight: {rating},
               measure: {mean: rating},
               scale: {relative: zscore, better: higher}, missing: redistribute}
        - aspect: papers
          weight: {papers}
          indicators:
            - {indicator: ratio, weight: {ratio},
               measure: {assessment: inovasi},
               scale: {relative: best_ratio, better: higher}, missing: average}
            - {indicator: least, weight: {least},
               measure: {count: complaints},
               scale: {relative: best_ratio, better: lower}}
            - {indicator: team, weight: {team}, measure: {assessment: sk_tim}, scale: identity, missing: exclude}
      eligibility: {min_complaints: 10}
      ties: {decimals: 0, break_by: [papers, percentile, rating]}
      groups: {volume: [20, 30]}
      awards: {per: group, titles: [Juara, Harapan]}
      """,
    ids: [
      "speed", "quality", "papers", "minmax", "zscore", "days", "percentile", "slow", "rating",
      "ratio", "least", "team",
    ], fixed: ["speed", "papers", "minmax", "percentile", "ratio"], dropped: ["team"])

  /// Full ties, and a region that is excluded for what it lacks while that has a weight.
  static let harmonic = TrialBook(
    name: "harmonik",
    rules: """
      missing: redistribute
      aggregation: {within_aspect: harmonic, across_aspects: harmonic}
      aspects:
        - aspect: papers
          weight: {papers}
          indicators:
            - {indicator: team, weight: {team},
               measure: {assessment: sk_tim},
               scale: identity, missing: exclude}
            - {indicator: new, weight: {new},
               measure: {assessment: inovasi},
               scale: {linear: {worst: -20, best: 100}}}
        - aspect: speed
          weight: {speed}
          indicators:
            - {indicator: handed_over, weight: {handed_over},
               measure: {on_time_share: handover, limit: 2}, scale: {linear: {worst: 0, best: 1}}}
            - {indicator: responded, weight: {responded},
               measure: {share: responded},
               scale: {linear: {worst: 0, best: 1}}}
            - {indicator: rated, weight: {rated},
               measure: {share: rated},
               scale: {linear: {worst: 0, best: 0.5}}}
      ties: {decimals: 0}
      """,
    ids: ["papers", "speed", "team", "new", "handed_over", "responded", "rated"],
    fixed: ["papers", "new", "responded"], dropped: ["team"], unknown: ["handed_over"])
}
