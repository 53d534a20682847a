import Complaints
import Scoring
import TestSupport
import Testing

@Suite struct ByAgencyTests {
  private let rows: [[Field: String]] = [
    [.agency: "Dinas PU", .status: "completed"], [.agency: "Dinas PU", .status: "verified"],
    [.agency: "Dinas Kesehatan", .status: "completed"], [.status: "verified"],
  ].map { $0.merging([.received: "2024-03-04"]) { own, _ in own } }

  private func ranked(_ exports: [Export], _ more: String = "") throws -> Ranking {
    try ranking(
      exports,
      by: rubric(
        measure: "{share: completed}", indicator: "scale: {linear: {worst: 0, best: 1}}", more),
      unit: .agency)
  }

  @Test("§5.8: agencies are ranked by the same rubric; complaints without one belong to none")
  func agencies() throws {
    let ranking = try ranked([register(rows)])
    #expect(ranking.standings.map(\.code) == ["64.09/Dinas Kesehatan", "64.09/Dinas PU"])
    #expect(ranking.standings.map(\.rank) == [1, 2])
    #expect(ranking.standings.map(\.score) == [100, 50])
    #expect(ranking.standings.map(\.complaints) == [1, 2])
    #expect(ranking.standings.map(\.name) == ["Dinas Kesehatan", "Dinas PU"])
    #expect(ranking.unit == .agency)
  }

  @Test("§5.8: of all regions: agencies of one name stay apart")
  func regionsApart() throws {
    let ranking = try ranked([
      register(named: "1.csv", rows), register(named: "2.csv", region: "64.71", rows),
    ])
    #expect(ranking.standings.count == 4)
    #expect(Set(ranking.standings.map(\.code)).count == 4)
    #expect(ranking.standings.map(\.rank) == [1, 1, 3, 3])
  }

  @Test("§5.1: quarantined rows count against the agency that they name")
  func quarantine() throws {
    let export = register(rows).quarantining([
      quarantined("x", received: "2024-03-04", agency: "Dinas Kesehatan"),
      quarantined("y", received: "2024-03-04"),
    ])
    let ranking = try ranked([export])
    #expect(ranking["64.09/Dinas Kesehatan"].score == 50)
    #expect(ranking["64.09/Dinas Kesehatan"].quarantined == 1)
    #expect(ranking["64.09/Dinas PU"].quarantined == 0)
  }

  @Test("§4.4: snapshots and logs follow the complaint to its agency")
  func snapshots() throws {
    let registers = [("2024-03-06", "verified"), ("2024-03-13", "completed")].map {
      (day: String, status: String) in
      register(
        named: "\(day).csv", generated: day,
        [
          [.id: "a", .agency: "B", .received: "2024-03-04", .status: status],
          [.id: "b", .agency: "A", .received: "2024-03-04", .status: "verified"],
        ])
    }
    let found = try ranking(
      registers,
      by: rubric(
        measure: "{time: c, statistic: mean, open_cases: ignore}",
        clocks: "c: {from: received, to: completed, unit: calendar_days}"), unit: .agency)
    #expect(found["64.09/B"]["it"].value == 9)
    #expect(found["64.09/A"]["it"].value == nil)
  }
}
