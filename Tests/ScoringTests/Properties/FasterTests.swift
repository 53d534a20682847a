import Complaints
import Scoring
import TestSupport
import Testing

/// A faster answer never lowers a score.
///
/// Kaplan–Meier is left out where answers move among censored cases: see `SurvivalTests`.
@Suite struct FasterTests {
  private let rubric = try! Generated.rubric(
    [
      "on_time_share: response, limit: 3 | \(Generated.rising)",
      "on_time_share: hours, limit: 30.5 | \(Generated.rising)",
      "on_time_share: office, limit: 12 | \(Generated.rising)",
      "on_time_share: response, limit: \(Generated.byClass) | \(Generated.rising)",
      "on_time_share: response, limit: due | \(Generated.rising)",
      "share: overdue, clock: response, limit: 3 | \(Generated.falling)",
      "share: overdue, clock: response, limit: due | \(Generated.falling)",
      "share: responded | \(Generated.rising)",
      "on_time_share: response, limit: 3 | \(Generated.rising), estimate: {shrink: auto}",
      "on_time_share: response, limit: 3 | \(Generated.rising), estimate: {lower_bound: 0.9}",
    ])

  private let answered = try! Generated.rubric(
    ["mean", "median", "p90"].flatMap { statistic in
      ["horizon: 40", "open_cases: ignore"].map {
        "time: response, statistic: \(statistic), \($0) | scale: {linear: {worst: 40, best: 0}}"
      }
    })

  /// The same complaint answered sooner, or at all: on a day from its receipt to what it had.
  private func faster(_ row: Row, _ random: inout Seeded) -> Row {
    let first = Day(iso: row[.received]!.prefix(10))!
    let last = row[.firstResponse].map { Day(iso: $0.prefix(10))! } ?? Generated.asOf
    var row = row
    let day = first + Int.random(in: 0...Int(last.number - first.number), using: &random)
    row[.firstResponse] = "\(day.iso)T09:15"
    return row
  }

  /// How many complaints were tried; one whose faster answer lowers a score is an issue.
  private func speedUp(_ rows: [Row], _ rubric: Rubric, seed: Int, _ random: inout Seeded) throws
    -> Int
  {
    let peers = Generated.register(
      named: "peers.csv", region: "64.71", Generated.complaints(8, &random))
    let before = try Generated.ranking([peers, Generated.register(rows)], rubric)["64.09"]
    for place in rows.indices {
      var changed = rows
      changed[place] = faster(rows[place], &random)
      let after = try Generated.ranking([peers, Generated.register(changed)], rubric)["64.09"]
      let pairs = zip(before.aspects[0].indicators, after.aspects[0].indicators)
      let fallen = pairs.filter { ($1.score ?? 0) < ($0.score ?? 0) - 1e-9 }.map(\.0.id)
      if !fallen.isEmpty || after.score! < before.score! - 1e-9 {
        Issue.record("seed \(seed): \(fallen), \(rows[place]) to \(changed[place])")
      }
    }
    return rows.count
  }

  @Test("§5.1: answering sooner, or at all, lowers no share")
  func shares() throws {
    var count = 0
    for seed in 200..<270 {
      var random = Seeded(seed)
      let rows = Generated.complaints(6, &random)
      count += try speedUp(rows, rubric, seed: seed, &random)
    }
    #expect(count == 420)
  }

  @Test("§5.1: answering sooner lengthens no time where every case is answered")
  func times() throws {
    for seed in 300..<330 {
      var random = Seeded(seed)
      let rows = (0..<6).map { id -> Row in
        let day = Day(iso: "2024-03-01")! + Int.random(in: 0..<30, using: &random)
        return [
          .id: "\(id)", .received: day.iso, .status: "in_progress",
          .firstResponse: (day + Int.random(in: 0..<15, using: &random)).iso,
        ]
      }
      _ = try speedUp(rows, answered, seed: seed, &random)
    }
  }
}
