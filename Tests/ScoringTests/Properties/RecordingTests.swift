import Complaints
import Scoring
import TestSupport
import Testing

/// What a region fails to record never helps it (spec §5.1).
@Suite struct RecordingTests {
  /// One change of one complaint: blanking a cell, or moving an event out of the way.
  private func change(_ row: Row, _ field: Field, _ random: inout Seeded) -> Row {
    var row = row
    if Generated.events.contains(field), random.chance(50) {
      row[field] = random.pick(["2024-02-01", "2024-02-20T09:00", "2024-04-16", "2024-06-01T08:00"])
    } else {
      row[field] = nil
    }
    return row
  }

  /// Indicators whose score rose, and the region's. A region with nothing to measure scores zero,
  /// and one late case gives it an estimate drawn to the others': that exception is §5.2's.
  private func rises(_ before: Standing, _ after: Standing, _ rubric: Rubric) -> [String] {
    var found: [String] = []
    var isExcepted = false
    for (place, indicator) in rubric.indicators.enumerated() {
      let (a, b) = (before.aspects[0].indicators[place], after.aspects[0].indicators[place])
      guard (b.score ?? 0) > (a.score ?? 0) + 1e-9 else { continue }
      if a.value == nil, indicator.estimate != .raw {
        isExcepted = true
      } else {
        found.append("\(indicator.measure) \(a.n) \(b.n)")
      }
    }
    if !isExcepted, after.score! > before.score! + 1e-9 { found.append("the score") }
    return found
  }

  /// Changes cell by cell and tells what rose; the rule is the rubric's, the columns the file's.
  private func violations(
    seeds: Range<Int>, rubrics: [Rubric], columns: Set<Field>, fields: [Field], changes: Int
  ) throws -> (count: Int, found: [String]) {
    var found: [String] = []
    var count = 0
    for seed in seeds {
      var random = Seeded(seed)
      let rubric = rubrics[seed % rubrics.count]
      let peers = Generated.register(
        named: "peers.csv", region: "64.71", columns: columns, Generated.complaints(8, &random))
      let rows = Generated.complaints(random.pick([1, 3, 6, 9]), &random).map { row in
        row.filter { columns.contains($0.key) }
      }
      let before = try Generated.ranking(
        [peers, Generated.register(columns: columns, rows)], rubric)["64.09"]
      for _ in 0..<changes {
        let place = Int.random(in: 0..<rows.count, using: &random)
        let field = random.pick(fields)
        guard rows[place][field] != nil else { continue }
        var changed = rows
        changed[place] = change(rows[place], field, &random)
        let after = try Generated.ranking(
          [peers, Generated.register(columns: columns, changed)], rubric)["64.09"]
        count += 1
        for what in rises(before, after, rubric) {
          found.append("seed \(seed): \(what), \(rows[place]) to \(changed[place])")
        }
      }
    }
    return (count, found)
  }

  private let fields =
    Generated.events + [.status, .classification, .category, .received, .id]

  /// Every indicator of `recorded`, a few to a rubric, that each run is quick.
  private func rubrics(_ more: String) throws -> [Rubric] {
    let parts = 8
    return try (0..<parts).map { part in
      try Generated.rubric(
        Generated.recorded.enumerated().filter { $0.offset % parts == part }.map(\.element), more)
    }
  }

  @Test("§5.1: blanking a cell, or moving an event out of the way, raises no score")
  func statusColumn() throws {
    let rubrics = try rubrics(
      """
      population: {exclude: {status: [rejected]}}
      adjustments:
        - {title: A, points: 5, when: {measure: {share: completed}, above: 0.3}}
        - {title: B, points: -5, when: {measure: {share: overdue, clock: response, limit: 3}, \
      above: 0.2}}
      """)
    let (count, found) = try violations(
      seeds: 0..<160, rubrics: rubrics, columns: Generated.columns, fields: fields, changes: 20)
    #expect(count > 1800)
    #expect(found.isEmpty, "\(found.prefix(3).joined(separator: "\n"))")
  }

  @Test("§5.1: nor in a register without a status column")
  func noStatusColumn() throws {
    let (count, found) = try violations(
      seeds: 1000..<1080, rubrics: rubrics("population: {where: {category: [Jalan]}}"),
      columns: Generated.columns.subtracting([.status]),
      fields: fields.filter { $0 != .status }, changes: 20)
    #expect(count > 600)
    #expect(found.isEmpty, "\(found.prefix(3).joined(separator: "\n"))")
  }

  @Test("§5.1: nor moving an end to before the clock's own start")
  func beforeStart() throws {
    let rubric = try Generated.rubric(
      ["limit: 30 | ", "limit: 300 | "].map {
        "on_time_share: handling, \($0)\(Generated.rising)"
      } + [
        "time: handling, statistic: median, horizon: 900 | "
          + "scale: {linear: {worst: 900, best: 0}}"
      ])
    for seed in 0..<60 {
      var random = Seeded(seed)
      var rows = Generated.complaints(5, &random)
      let before = try Generated.ranking([Generated.register(rows)], rubric)["64.09"]
      for place in rows.indices {
        guard let disposed = rows[place][.disposed], rows[place][.completed] != nil else {
          continue
        }
        rows[place][.completed] = (Day(iso: disposed.prefix(10))! + -1).iso
      }
      let after = try Generated.ranking([Generated.register(rows)], rubric)["64.09"]
      #expect(rises(before, after, rubric).isEmpty, "seed \(seed)")
    }
  }
}
