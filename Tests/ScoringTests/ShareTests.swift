import Complaints
import Scoring
import TestSupport
import Testing

/// One complaint of every status and one without, and one row that could not be placed.
@Suite struct ShareTests {
  private let rows: [[Field: String]] = [
    [.status: "unverified", .firstResponse: "2024-03-06"],
    [.status: "unverified", .firstResponse: "2024-04-01"],
    [.status: "verified", .rating: "3"],
    [.status: "in_progress", .reopened: "2"],
    [.status: "completed", .completed: "2024-03-06", .closedBy: "system", .rating: "5"],
    [.status: "completed", .completed: "2024-04-01", .closedBy: "agency", .reopened: "0"],
    [.status: "postponed", .verified: "2024-03-05"],
    [.status: "archived", .closedBy: "system"], [.status: "rejected"], [:],
  ].map { $0.merging([.received: "2024-03-04"]) { own, _ in own } }

  private func result(_ share: String, quarantined rule: String = "ignore") throws
    -> IndicatorResult
  {
    try ranking(
      [register(rows).quarantining([quarantined("x", received: "2024-03-04")])],
      by: rubric(measure: "{share: \(share)}", "quarantined: \(rule)"), asOf: "2024-03-31")[
        "64.09"]["it"]
  }

  @Test(
    "§5.1: part of P that is so, as of as_of",
    arguments: [
      // In progress or completed by status, or answered by 31 March.
      ("responded", 4.0),
      // The event has happened: not on 1 April.
      ("completed", 1),
      // By status, or by an event that has happened.
      ("verified", 5),
      ("rated", 2), ("reopened", 1), ("{closed_by: [system]}", 2),
      ("{closed_by: [system, agency]}", 3), ("{closed_by: reporter}", 0),
      ("{status: [archived, rejected]}", 2), ("{closed_by: [system], status: [archived]}", 1),
    ])
  func hits(share: String, hits: Double) throws {
    let result = try result(share)
    #expect(result.n == 10)
    #expect(result.value == hits / 10)
  }

  @Test(
    "§5.1: a quarantined row is reopened and overdue, and no other X",
    arguments: [
      ("responded", 4.0), ("completed", 1), ("verified", 5), ("rated", 2), ("reopened", 2),
      ("{closed_by: [system]}", 2), ("{status: [archived, rejected]}", 2),
    ])
  func against(share: String, hits: Double) throws {
    let result = try result(share, quarantined: "count_against")
    #expect(result.n == 11)
    #expect(result.value == hits / 11)
  }

  @Test("§7: responded uses the status of the latest register, even one after as_of")
  func latestStatus() throws {
    let registers = [("2024-03-06", "verified"), ("2024-04-20", "in_progress")].map {
      (day: String, status: String) in
      register(
        named: "\(day).csv", generated: day, [[.id: "a", .received: "2024-03-04", .status: status]])
    }
    let ranking = try ranking(
      registers, by: rubric(measure: "{share: responded}"), asOf: "2024-03-31")
    #expect(ranking["64.09"]["it"].value == 1)
  }

  @Test("§5.1: overdue counts the end event, with quarantined rows on top")
  func overdue() throws {
    let rows: [[Field: String]] = [
      [.received: "2024-03-04", .firstResponse: "2024-03-30", .status: "in_progress"],
      [.received: "2024-03-04", .status: "unverified"],
      [.received: "2024-03-29", .status: "unverified"],
    ]
    let measure = "{share: overdue, clock: response, limit: 5}"
    let export = register(rows).quarantining([quarantined("x", received: "2024-03-30")])
    let against = try ranking([export], by: rubric(measure: measure), asOf: "2024-03-31")
    #expect(against["64.09"]["it"].n == 4)
    #expect(against["64.09"]["it"].value == 0.5)
  }
}
