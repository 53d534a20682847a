import Complaints
import Documents
import Scoring
import TestSupport
import Testing

/// Neither the order nor the batches in which files came matter, nor does another region (§3.7).
@Suite struct OrderTests {
  /// What a region hands in: weekly registers that overlap, a log, rows that could not be placed.
  private func exports(_ region: String, _ random: inout Seeded) -> [Export] {
    let rows = Generated.complaints(7, &random)
    let allTell = random.chance(70)
    var exports = (0..<3).map { week -> Export in
      let day = Day(iso: "2024-04-01")! + week * 7
      let shown = rows.filter { _ in random.chance(85) }.map { row in
        var row = row
        if random.chance(40) {
          row[.status] = random.pick(["verified", "in_progress", "completed"])
        }
        if random.chance(30) { row[.completed] = nil }
        if random.chance(8) { row[.received] = nil }
        return row
      }
      return Generated.register(
        named: "\(region)/\(random.pick(["a", "b", "c"]))\(week).csv", region: region,
        generated: allTell || week == 0 ? day.iso : nil,
        source: week == 2 && random.chance(20) ? "ppid" : "canonical", shown)
    }
    let events = rows.prefix(4).map { row in
      (
        id: row[.id]!, event: random.pick([Event.firstResponse, .completed, .disposed]),
        at: "2024-03-\(random.pick(Array(10...30)))"
      )
    }
    exports.append(
      log(named: "\(region)/log.csv", region: random.chance(50) ? region : nil, events))
    return exports
  }

  @Test("§3.7: the result never depends on the order in which files are given")
  func order() throws {
    let rubric = try Generated.rubric(
      Generated.recorded.enumerated().filter { $0.offset % 5 == 0 }.map(\.element)
        + ["count: complaints | scale: {relative: zscore, better: lower}"],
      "quarantined: count_against")
    for seed in 0..<25 {
      var random = Seeded(seed)
      let codes = ["64.01", "64.09", "64.71"]
      let all = codes.flatMap { exports($0, &random) }
      let first = try Generated.ranking(all, rubric).document.text()
      for _ in 0..<3 {
        let again = try Generated.ranking(all.shuffled(using: &random), rubric).document.text()
        #expect(first == again, "seed \(seed)")
      }
    }
  }

  @Test("§5.3: under fixed scales removing any region reorders none of the others")
  func removal() throws {
    let rubric = try Generated.rubric(
      Generated.recorded.enumerated().filter {
        $0.offset % 4 == 1 && !$0.element.contains("shrink")
      }.map(\.element))
    for seed in 200..<215 {
      var random = Seeded(seed)
      let codes = ["64.01", "64.02", "64.03", "64.09", "64.71", "64.72"]
      let all = codes.map { code in
        Generated.register(named: code, region: code, Generated.complaints(6, &random))
      }
      let order = try Generated.ranking(all, rubric).standings.map(\.code)
      for at in codes.indices {
        let fewer = all.indices.filter { $0 != at }.map { all[$0] }
        let rest = try Generated.ranking(fewer, rubric).standings.map(\.code)
        #expect(rest == order.filter { $0 != codes[at] }, "seed \(seed) without \(codes[at])")
      }
    }
  }

  @Test("§5.3: under fixed scales another region changes nobody's score")
  func anotherRegion() throws {
    let rubric = try Generated.rubric(
      Generated.recorded.enumerated().filter {
        $0.offset % 3 == 0 && !$0.element.contains("shrink")
      }.map(\.element))
    for seed in 100..<140 {
      var random = Seeded(seed)
      let own = [Generated.register(Generated.complaints(7, &random))]
      let other = Generated.register(
        named: "other.csv", region: "64.71", Generated.complaints(7, &random))
      let alone = try Generated.ranking(own, rubric)["64.09"]
      let beside = try Generated.ranking(own + [other], rubric)["64.09"]
      #expect(alone.score == beside.score, "seed \(seed)")
      #expect(
        alone.aspects[0].indicators.map(\.score) == beside.aspects[0].indicators.map(\.score))
    }
  }
}
