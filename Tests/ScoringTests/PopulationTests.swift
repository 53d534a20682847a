import Complaints
import Diagnostics
import Scoring
import TestSupport
import Testing

@Suite struct PopulationTests {
  private func standing(
    _ exports: [Export], _ more: String = "", indicator: String = "scale: identity",
    measure: String = "{count: complaints}", period: String = "2024", asOf: String? = nil
  ) throws -> Standing {
    try ranking(
      exports, by: rubric(measure: measure, indicator: indicator, more), period: period,
      asOf: asOf)["64.09"]
  }

  @Test("§4.1: a complaint belongs to the period if received's local date does, up to as_of")
  func period() throws {
    let rows = [
      "2023-12-31", "2024-01-01", "2024-06-30", "2024-07-01", "2024-12-31", "2025-01-01",
      "2023-12-31T15:59Z", "2023-12-31T16:00Z", "2024-12-31T15:59Z", "2024-12-31T16:00Z",
    ].map { [Field.received: $0] }
    #expect(try standing([register(rows)]).complaints == 6)
    #expect(try standing([register(rows)], period: "2024-S2").complaints == 3)
    #expect(try standing([register(rows)], asOf: "2024-06-30").complaints == 3)
    #expect(try standing([register(rows)], asOf: "2024-06-29").complaints == 2)
  }

  private let rows: [[Field: String]] = [
    [.status: "completed", .category: "Jalan", .channel: "web"],
    [.status: "rejected", .category: "Jalan", .channel: "sms"],
    [.status: "archived", .category: "Air", .channel: "web"],
    [.category: "Air", .channel: "web"], [.status: "completed", .channel: "web"],
  ].map { $0.merging([.received: "2024-03-04"]) { own, _ in own } }

  @Test("§5.1: population leaves complaints out; the part is shown, above 10 % with a warning")
  func exclude() throws {
    let population = "population: {exclude: {status: [archived, rejected]}}"
    let found = try standing([register(rows)], population)
    #expect(found.complaints == 2)
    #expect(found.excluded == 2)
    #expect(found.quarantined == 1, "a blank status counts as a quarantined row does")
    #expect(found["it"].value == 3)
    func warns(_ kept: Int) throws -> Bool {
      let statuses = ["rejected"] + [String](repeating: "completed", count: kept)
      let ranking = try ranking(
        [register(statuses.map { [.received: "2024-03-04", .status: $0] })],
        by: rubric(measure: "{count: complaints}", population))
      return ranking.warnings.contains { $0.code == "many-excluded" }
    }
    #expect(try warns(8))
    #expect(try !warns(9), "exactly 10 %")
  }

  @Test("§5.1: where keeps the allowed values, compared exactly; blank counts as quarantined")
  func allowed() throws {
    let found = try standing([register(rows)], "population: {where: {category: [Jalan]}}")
    #expect(found.complaints == 2)
    #expect(found.excluded == 2)
    #expect(found.quarantined == 1)
    let exact = try standing([register(rows)], "population: {where: {category: [jalan]}}")
    #expect(exact.complaints == 0)
    let ignored = try standing(
      [register(rows)], "population: {where: {category: [Jalan]}}\nquarantined: ignore")
    #expect(ignored["it"].value == 2)
    #expect(ignored.quarantined == 1, "§7: shown whatever the rule says")
  }

  @Test("§5.1: an indicator's own where and exclude; what is blank there counts against it")
  func ownFilter() throws {
    let own = try standing(
      [register(rows)], indicator: "scale: identity\nwhere: {category: [Jalan]}",
      measure: "{share: completed}")
    #expect(own.complaints == 5 && own.quarantined == 0)
    #expect(own["it"].n == 3)
    #expect(own["it"].value == 1.0 / 3)
    let both = try standing(
      [register(rows)],
      indicator: "scale: identity\nwhere: {channel: [web]}\nexclude: {category: [Air]}",
      measure: "{share: completed}")
    #expect(both["it"].n == 2)
    #expect(both["it"].value == 0.5)
    let ignored = try standing(
      [register(rows)], "quarantined: ignore",
      indicator: "scale: identity\nwhere: {category: [Jalan]}", measure: "{share: completed}")
    #expect(ignored["it"].n == 2)
  }

  @Test("§5.1: quarantined rows pass every where")
  func passEvery() throws {
    let export = register(rows).quarantining([quarantined("x", received: "2024-03-04")])
    let found = try standing(
      [export], "population: {where: {category: [Jalan]}}",
      indicator: "scale: identity\nwhere: {channel: [sms]}", measure: "{share: completed}")
    // One complaint of Jalan by sms, one blank category, one row that could not be placed.
    #expect(found["it"].n == 3)
    #expect(found.quarantined == 2)
  }

  @Test("§7: a spoiled complaint leaves P and counts as quarantined in its own period")
  func spoiled() throws {
    let complaints: [[Field: String]] = [
      [.id: "a", .received: "2024-03-04", .status: "completed"],
      [.id: "b", .received: "2023-03-04", .status: "completed"],
      [.id: "c", .received: "2024-03-04", .status: "rejected"],
      [.id: "d", .received: "2024-03-04", .status: "completed"],
    ]
    let export = register(complaints).quarantining(
      ["a", "b", "c"].map { (id: String) in quarantined("bad \(id)", id: id) })
    let population = "population: {exclude: {status: [rejected]}}"
    let found = try standing([export], population, measure: "{share: completed}")
    #expect(found.complaints == 1)
    #expect(found.quarantined == 1, "b lies in another period, c population leaves out")
    #expect(found.excluded == 1)
    #expect(found["it"].n == 2)
    #expect(found["it"].value == 0.5)
    #expect(try standing([export], population, period: "2023").quarantined == 1)
  }

  @Test("§7: population uses the status of the latest register, even one after as_of")
  func latestStatus() throws {
    let registers = [("2024-03-06", "verified"), ("2024-04-20", "rejected")].map {
      (day: String, status: String) in
      register(
        named: "\(day).csv", generated: day, [[.id: "a", .received: "2024-03-04", .status: status]])
    }
    let found = try standing(
      registers, "population: {exclude: {status: [rejected]}}", asOf: "2024-03-31")
    #expect(found.excluded == 1)
  }

  @Test("§5.1: a row quarantined in the period asked for, where its file has no accepted row")
  func emptyFile() throws {
    let export = register(columns: [.status], []).quarantining([quarantined("x")])
    let found = try standing([export], measure: "{accepted_rows: share}")
    #expect(found.quarantined == 1)
    #expect(found.complaints == 0)
    #expect(found["it"].value == 0)
  }
}
