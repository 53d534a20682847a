import Complaints
import Scoring
import TestSupport

/// A row of a register, field by field.
typealias Row = [Field: String]

/// The period March 2024, judged as of 15 April.
enum Generated {
  static let period = Period("2024-03")!
  static let asOf = Day(iso: "2024-04-15")!

  static let events: [Field] = [
    .verified, .forwarded, .disposed, .firstResponse, .substantiveResponse, .completed,
  ]

  /// A complaint whose dates follow one another and fit its status, up to as_of; cells may be blank.
  static func complaint(_ id: Int, _ random: inout Seeded) -> Row {
    let first = Day(iso: "2024-02-24")! + Int.random(in: 0..<40, using: &random)
    var row: Row = [.id: "\(id)", .received: "\(first.iso)T0\(random.pick([7, 8, 9])):15"]
    row[.classification] = random.pick(Classification.allCases).name
    row[.category] = random.pick(["Jalan", "Air"])
    let reached = Int.random(in: 0...events.count, using: &random)
    var day = first
    for (place, event) in events.prefix(reached).enumerated() {
      day = day + random.pick([0, 0, 1, 1, 2, 5, 9])
      if day > asOf { break }
      if random.chance(15), event != .completed { continue }
      // The clock of a moment that has one moves on from event to event.
      row[event] = random.chance(30) ? day.iso : "\(day.iso)T1\(place):30"
    }
    row[.status] = status(of: row, &random)
    if random.chance(50) {
      row[.due] = (first + Int.random(in: 1..<40, using: &random)).iso
    }
    return row
  }

  private static func status(of row: Row, _ random: inout Seeded) -> String {
    if row[.completed] != nil { return "completed" }
    if random.chance(8) { return random.pick(["postponed", "archived", "rejected"]) }
    if row[.firstResponse] != nil || row[.substantiveResponse] != nil { return "in_progress" }
    if row[.verified] != nil || row[.disposed] != nil { return "verified" }
    return random.chance(20) ? "in_progress" : "unverified"
  }

  static func complaints(_ count: Int, _ random: inout Seeded) -> [Row] {
    (0..<count).map { complaint($0, &random) }
  }

  /// Every column is in the file, whatever its rows say.
  static let columns = Set(
    events + [.status, .classification, .category, .due, .received, .id])

  /// A register of these rows; a row without an id or a received is quarantined, as ingestion does.
  static func register(
    named file: String = "register.csv", region: String = "64.09", generated: String? = nil,
    source: String = "canonical", columns: Set<Field> = columns, _ rows: [Row]
  ) -> Export {
    let good = rows.filter { $0[.id] != nil && $0[.received] != nil }
    let bad = rows.filter { $0[.id] == nil || $0[.received] == nil }
    return TestSupport.register(
      named: file, region: region, generated: generated, source: source, columns: columns, good
    ).quarantining(
      bad.map { row in
        let cells = row.map { "\($0.key.name)=\($0.value)" }.sorted()
        return quarantined(
          cells.joined(separator: ";"), id: row[.id], region: region,
          received: row[.received].map { String($0.prefix(10)) }, source: source)
      })
  }

  static func ranking(_ exports: [Export], _ rubric: Rubric) throws -> Ranking {
    var joiner = Joiner(exports, regions: regions, keeping: rubric.fields)
    return try rank(
      joiner.table(), by: rubric, RankingRequest(period: period, asOf: asOf, known: regions),
      inputs: exports.map(Input.init))
  }

  /// A rubric of many indicators, each written `measure | rules`; the first part names it.
  static func rubric(_ indicators: [String], _ more: String = "") throws -> Rubric {
    let lines = indicators.enumerated().map { place, text in
      let parts = text.split(separator: "|").map { $0.trimmingPrefix(while: \.isWhitespace) }
      return "{indicator: i\(place), measure: {\(parts[0])}, \(parts[1])}"
    }
    return try Rubric.load(
      text: """
        rubric: generated
        clocks:
          response: {from: received, to: first_response, unit: working_days}
          hours: {from: received, to: first_response, unit: hours}
          office: {from: received, to: first_response, unit: working_hours}
          completion: {from: received, to: completed, unit: calendar_days, first_day: same}
          handling: {from: disposed, to: completed, unit: hours}
          reply: {from: disposed, to: first_response, unit: working_days}
          checking: {from: received, to: verified, unit: hours}
          passing: {from: forwarded, to: disposed, unit: working_hours}
          substance: {from: verified, to: substantive_response, unit: calendar_days}
        missing: zero
        aspects:
          - aspect: all
            indicators:
        \(lines.map { "      - \($0)" }.joined(separator: "\n"))
        \(more)
        """, file: "generated.yaml")
  }

  static let rising = "scale: {linear: {worst: 0, best: 1}}"
  static let falling = "scale: {linear: {worst: 1, best: 0}}"
  static let byClass =
    "{information_request: 2, complaint: 5, aspiration: 9, oversight_complaint: 20, other: 5}"

  /// What a region records, measured in every way that blanking may never improve (spec §5.1).
  static let recorded: [String] =
    ["responded", "completed", "verified"].map { "share: \($0) | \(rising)" }
    + [
      "response", "hours", "office", "completion", "handling", "reply", "checking", "passing",
      "substance",
    ].flatMap { clock -> [String] in
      let isHours = ["hours", "office", "handling", "checking", "passing"].contains(clock)
      let limit = isHours ? 30.5 : 4
      let scale = "scale: {linear: {worst: \(limit * 10), best: 0}}"
      return [
        "on_time_share: \(clock), limit: \(limit) | \(rising)",
        "on_time_share: \(clock), limit: \(byClass) | \(rising)",
        "share: overdue, clock: \(clock), limit: \(limit) | \(falling)",
        "time: \(clock), statistic: median, horizon: \(limit * 10) | \(scale)",
        "time: \(clock), statistic: mean, horizon: \(limit * 10) | \(scale)",
      ]
    }
    + [
      "on_time_share: hours, limit: 10 | \(rising)",
      "on_time_share: checking, limit: 12 | \(rising)",
      "on_time_share: response, limit: [{since: 2024-01-01, limit: 2}, "
        + "{since: 2024-03-10, limit: \(byClass)}] | \(rising)",
      "share: completed | \(rising), where: {category: [Jalan]}",
      "on_time_share: response, limit: 3 | \(rising), exclude: {classification: [aspiration]}",
      "share: completed | \(rising), estimate: {shrink: 5}",
      "on_time_share: response, limit: 3 | \(rising), estimate: {shrink: auto}",
      "share: responded | \(rising), estimate: {lower_bound: 0.9}",
      "time: response, statistic: mean, horizon: 40 | "
        + "scale: {linear: {worst: 40, best: 0}}, estimate: {shrink: 3}",
      "time: response, statistic: p90, horizon: 40 | "
        + "scale: {bands: [{at_most: 2, score: 100}, {at_most: 7, score: 50}, {otherwise: 0}]}",
      "accepted_rows: share | \(rising)",
    ]
}
