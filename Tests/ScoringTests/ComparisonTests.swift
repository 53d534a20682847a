import Complaints
import TestSupport
import Testing

@testable import Scoring

@Suite struct ComparisonTests {
  private let keys = [
    ("a", ["64.01": 90.0, "64.02": 40, "64.03": 60]),
    ("b", ["64.01": 20, "64.02": 80, "64.03": 55]),
  ]

  private var tables: [Export] {
    [assessments(keys.flatMap { assessed($0.0, $0.1) })]
  }

  private func weighted(_ a: Double, _ b: Double, scale: String = "scale: identity") -> String {
    rubric(aspects: aspect(of: [("a", a, scale), ("b", b, "")]))
  }

  @Test("§5.10: of two rubrics that differ in weights alone, all is put down to the weights")
  func weights() throws {
    let found = try compare(side(tables, by: weighted(1, 1)), side(tables, by: weighted(3, 1)))
    #expect(!found.causes.contains(.data))
    #expect(found.gap < 1e-9)
    let move = found["64.01"]
    #expect(abs(move.score! - (72.5 - 55)) < 1e-9)
    #expect(abs(move.score(.weights) - move.score!) < 1e-9)
    #expect(move.score(.scales) == 0)
    #expect(found.causes == [.weights, .scales] && found.movingCauses == [.weights])
    #expect(move.a?.rank == 3 && move.b?.rank == 1 && move.rank == -2)
    #expect(abs((move.byCause.first { $0.cause == .weights }?.rank ?? 0) + 2) < 1e-9)
  }

  @Test("§5.10: of weights and scales that both differ, each gets the mean of its two steps")
  func shapley() throws {
    let scaled = "scale: {linear: {worst: 0, best: 90}}"
    let found = try compare(
      side(tables, by: weighted(1, 1)), side(tables, by: weighted(3, 1, scale: scaled)))
    // 64.02: a 40 → 44.44, b 80; weights first 60 → 50, then 53.33; scales first 62.22, then 53.33.
    let move = found["64.02"]
    let a = 400.0 / 9
    #expect(abs(move.score(.weights) - (50 - 60 + (0.75 * a + 20) - (a + 80) / 2) / 2) < 1e-9)
    #expect(abs(move.score(.scales) - ((a + 80) / 2 - 60 + (0.75 * a + 20) - 50) / 2) < 1e-9)
    #expect(abs(move.score(.scales, .indicator("b"))) < 1e-12)
    #expect(found.gap < 1e-9)
  }

  @Test("§5.10: other data are put down to the indicators whose values moved, and to no other")
  func data() throws {
    let later = [
      assessments(
        assessed("a", ["64.01": 90, "64.02": 95, "64.03": 60]) + assessed("b", keys[1].1))
    ]
    var before = tables
    before[0].sha256 = "before"
    let found = try compare(
      side(before, by: weighted(1, 1)), side(later, by: weighted(1, 1)))
    #expect(found.causes == [.data])
    #expect(abs(found["64.02"].score(.data, .indicator("a")) - 27.5) < 1e-9)
    #expect(found["64.02"].score(.data, .indicator("b")) == 0)
    #expect(found["64.01"].score == 0)
    #expect(found.gap < 1e-9)
    // 64.01 had 55 and 64.03 57.5; 64.02 goes from 60 to 87.5: nobody changes places.
    #expect(found.moves.allSatisfy { $0.rank == 0 })
  }

  @Test("§5.10: another calendar is a cause of its own")
  func calendar() throws {
    let rows: [[Field: String]] = [
      [.received: "2024-03-08", .firstResponse: "2024-03-11"],
      [.received: "2024-03-04", .firstResponse: "2024-03-05"],
    ]
    func text(_ more: String) -> String {
      rubric(
        measure: "{on_time_share: response, limit: 1}",
        indicator: "scale: {linear: {worst: 0, best: 1}}", more)
    }
    let exports = [
      register(rows), register(named: "other", region: "64.71", [rows[1], rows[1]]),
    ]
    let found = try compare(
      side(
        exports,
        by: text("calendar: {workweek: [mon, tue, wed, thu, fri, sat, sun], holidays: none}")),
      side(exports, by: text("")))
    // Over Saturday and Sunday, and the holiday of Monday 11 March 2024, no working day goes by.
    #expect(found["64.09"].score! > 0)
    #expect(abs(found["64.09"].score(.calendar) - found["64.09"].score!) < 1e-9)
    #expect(found.gap < 1e-9)
  }

  @Test("§5.10: an indicator that only one rubric has is a matter of weights")
  func oneSided() throws {
    let second = rubric(aspects: aspect(of: [("a", 1, ""), ("b", 1, ""), ("c", 2, "")]))
    let exports = [
      assessments(keys.flatMap { assessed($0.0, $0.1) } + assessed("c", ["64.03": 100]))
    ]
    let found = try compare(side(exports, by: weighted(1, 1)), side(exports, by: second))
    #expect(found["64.03"].score(.weights, .indicator("c")) > 0)
    #expect(found["64.01"].score(.weights, .indicator("c")) < 0)
    #expect(found.gap < 1e-9)
    let back = try compare(side(exports, by: second), side(exports, by: weighted(1, 1)))
    #expect(abs(back["64.03"].score(.weights) + found["64.03"].score(.weights)) < 1e-9)
    #expect(back.gap < 1e-9)
  }

  @Test("§5.10: a region that only one ranking has gets no split, and others' ranks tell of it")
  func comers() throws {
    let fewer = [
      assessments(
        keys.flatMap { key, values in assessed(key, values.filter { $0.key != "64.02" }) })
    ]
    var all = tables
    all[0].sha256 = "all"
    let found = try compare(side(fewer, by: weighted(1, 1)), side(all, by: weighted(1, 1)))
    #expect(found["64.02"].a == nil && found["64.02"].byCause.isEmpty)
    #expect(found["64.03"].rank == 1 && found["64.03"].score == 0)
    let parts = found["64.03"].byCause.flatMap(\.parts)
    #expect(parts.map(\.part) == [.others] && parts[0].rank == 1)
    #expect(found.gap < 1e-9)
  }

  @Test("§5.10: who is not ranked on one side has its score split, and no rank")
  func unranked() throws {
    let text = weighted(1, 1)
    let second = text + "\neligibility: {min_complaints: 3}"
    func exports(_ count: Int) -> [Export] {
      ["64.01", "64.02"].map { code in
        register(
          named: "\(code) \(count)", region: code,
          (0..<(code == "64.01" ? count : 5)).map { _ in [.received: "2024-03-04"] })
      } + tables
    }
    let found = try compare(side(exports(4), by: second), side(exports(2), by: second))
    #expect(found["64.01"].b?.rank == nil && found["64.01"].rank == nil)
    #expect(found["64.01"].score == 0)
    #expect(found["64.02"].rank == 0)
    #expect(found.gap < 1e-9)
  }

  @Test("§5.10: who sent nothing and is not ranked has no score to compare")
  func nothing() throws {
    func row(_ month: String) -> [Field: String] {
      [.received: "2024-\(month)-04", .status: "completed"]
    }
    let exports = [
      register(named: "a", region: "64.01", [row("03")]),
      register(named: "b", region: "64.02", [row("03"), row("09")]),
    ]
    let text = rubric(
      measure: "{share: completed}", indicator: "scale: {linear: {worst: 0, best: 1}}",
      "eligibility: {min_complaints: 1}")
    let found = try compare(
      side(exports, by: text, period: "2024-S1"), side(exports, by: text, period: "2024-S2"))
    #expect(found.b["64.01"].score == 0 && found.b["64.01"].complaints == 0)
    let move = found["64.01"]
    #expect(move.a?.score == 100 && move.b != nil && move.b?.score == nil)
    #expect(move.score == nil && move.byCause.isEmpty && move.b?.reason != nil)
    #expect(found["64.02"].score == 0 && found.gap < 1e-9)
    #expect(found.b.changingPlaces("64.01", "64.02") == nil)
    #expect(found.a.changingPlaces("64.01", "64.02") != nil)
    // Who is assessed alone sends no complaints at all.
    let assessed = try ranking(
      tables, by: rubric(aspects: aspect(of: [("a", 1, ""), ("x", 1, "missing: exclude")])))
    #expect(assessed["64.01"].rank == nil && !assessed.hasNothingToScore(assessed["64.01"]))
  }

  @Test("§5.10: adjustments have a part of their own, the limits of 0 and 100 too")
  func adjustments() throws {
    let more = """
      adjustments:
        - {title: Hukuman, points: -50, when: {measure: {assessment: a}, above: 80}}
      """
    let found = try compare(
      side(tables, by: weighted(1, 3)), side(tables, by: weighted(1, 3) + more))
    // (90 + 3 · 20) / 4 = 37.5, less 50, is 0 and not below.
    #expect(abs(found["64.01"].score! + 37.5) < 1e-9)
    #expect(abs(found["64.01"].score(.scales, .adjustments) + 37.5) < 1e-9)
    #expect(found.gap < 1e-9)
  }

  @Test("§5.10: the same ranking twice has no cause and no move")
  func same() throws {
    let found = try compare(side(tables, by: weighted(1, 1)), side(tables, by: weighted(1, 1)))
    #expect(found.causes.isEmpty)
    #expect(found.moves.allSatisfy { $0.score == 0 && $0.rank == 0 && $0.byCause.isEmpty })
    #expect(found.agreement == Agreement([(1, 1), (2, 2), (3, 3)]))
  }

  @Test("§5.10: more indicators than all orders can be tried for still add up")
  func many() throws {
    var random = Seeded(3)
    let names = (0..<16).map { "k\($0)" }
    let codes = regions.keys.sorted()
    let exports = ["1", "2"].map { name in
      var table = assessments(
        names.flatMap { key in
          codes.map { ($0, key, Double(Int.random(in: 0...100, using: &random))) }
        })
      table.sha256 = name
      return table
    }
    let text = rubric(aspects: aspect(of: names.map { ($0, 1, "") }))
    let found = try compare(side([exports[0]], by: text), side([exports[1]], by: text))
    #expect(found.isSampled)
    #expect(found.moves.contains { $0.rank != 0 })
    #expect(found.gap < 1e-9)
  }
}
