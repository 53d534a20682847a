import Complaints
import Scoring
import TestSupport
import Testing

/// Limits of every kind, judged as of 31 March 2024 in calendar days.
@Suite struct LimitCheckTests {
  private func result(
    _ limit: String, _ rows: [[Field: String]], columns: Set<Field> = [.firstResponse],
    measure: String = "on_time_share: c", from: String = "received", unit: String = "calendar_days",
    asOf: String = "2024-03-31"
  ) throws -> IndicatorResult {
    try ranking(
      [register(columns: columns, rows)],
      by: rubric(
        measure: "{\(measure), limit: \(limit)}",
        clocks: "c: {from: \(from), to: first_response, unit: \(unit)}"),
      asOf: asOf)["64.09"]["it"]
  }

  private func overdue(
    _ limit: String, _ rows: [[Field: String]], columns: Set<Field> = [.firstResponse],
    from: String = "received"
  ) throws -> IndicatorResult {
    try result(limit, rows, columns: columns, measure: "share: overdue, clock: c", from: from)
  }

  @Test("§5.1: judged once more than the limit has elapsed by as_of, answered or not")
  func judged() throws {
    let rows: [[Field: String]] = [
      [.received: "2024-03-26", .firstResponse: "2024-03-27"],  // 5 days by as_of: time left
      [.received: "2024-03-25", .firstResponse: "2024-03-30"],  // 6 days: judged, in time
      [.received: "2024-03-25", .firstResponse: "2024-03-31"],  // late by a day
      [.received: "2024-03-25"], [.received: "2024-03-26"],
    ]
    let result = try result("5", rows)
    #expect(result.n == 3)
    #expect(result.value == 1.0 / 3)
  }

  @Test("§5.1: overdue: not answered, and more than the limit has elapsed")
  func overdueNumber() throws {
    let rows: [[Field: String]] = [
      [.received: "2024-03-25"], [.received: "2024-03-26"],
      [.received: "2024-03-01", .firstResponse: "2024-03-30"],
      [.received: "2024-03-01", .firstResponse: "2024-04-01"],
    ]
    let result = try overdue("5", rows)
    #expect(result.n == 4)
    #expect(result.value == 0.5)
  }

  private let byClass =
    "{information_request: 5, complaint: 14, aspiration: 14, oversight_complaint: 60, other: 14}"

  @Test("§5.1: one limit per classification")
  func classification() throws {
    func row(_ kind: String, _ answered: String) -> [Field: String] {
      [.received: "2024-03-01", .firstResponse: answered, .classification: kind]
    }
    let result = try result(
      byClass,
      [
        row("information_request", "2024-03-06"), row("information_request", "2024-03-07"),
        row("complaint", "2024-03-15"), row("aspiration", "2024-03-16"),
        row("oversight_complaint", "2024-03-02"), row("other", "2024-03-15"),
      ])
    #expect(result.n == 5, "the oversight complaint still has time")
    #expect(result.value == 3.0 / 5)
  }

  @Test("§5.1: no classification takes the smallest limit and is judged only if late")
  func noClassification() throws {
    let rows: [[Field: String]] = [
      [.received: "2024-03-01", .firstResponse: "2024-03-06"],
      [.received: "2024-03-01", .firstResponse: "2024-03-07"],
      [.received: "2024-03-01"],
      [.received: "2024-03-01", .firstResponse: "2024-03-06", .classification: "complaint"],
    ]
    let result = try result(byClass, rows)
    #expect(result.n == 3)
    #expect(result.value == 1.0 / 3)
    #expect(try overdue(byClass, rows).value == 0.25)
  }

  @Test("§5.1: a missing start is judged only if late")
  func noStart() throws {
    let rows: [[Field: String]] = [
      [.received: "2024-03-01", .firstResponse: "2024-03-06"],
      [.received: "2024-03-01", .firstResponse: "2024-03-07"],
      [.received: "2024-03-01", .disposed: "2024-03-04", .firstResponse: "2024-03-09"],
      [.received: "2024-03-01", .disposed: "2024-04-02", .firstResponse: "2024-03-05"],
    ]
    let result = try result("5", rows, from: "disposed")
    #expect(result.n == 2)
    #expect(result.value == 0.5)
  }

  @Test("§5.1: due: judged once it has passed, on time if the end is not after it")
  func due() throws {
    let rows: [[Field: String]] = [
      [.received: "2024-03-01", .due: "2024-03-10", .firstResponse: "2024-03-10T23:00"],
      [.received: "2024-03-01", .due: "2024-03-10", .firstResponse: "2024-03-11T00:01"],
      [.received: "2024-03-01", .due: "2024-03-10T12:00", .firstResponse: "2024-03-10T12:00"],
      [.received: "2024-03-01", .due: "2024-03-10T12:00", .firstResponse: "2024-03-10"],
      [.received: "2024-03-01", .due: "2024-03-10"],
      [.received: "2024-03-01", .firstResponse: "2024-03-02"],  // none of its own
    ]
    let result = try result("due", rows)
    #expect(result.n == 5)
    #expect(result.value == 0.4)
    #expect(try overdue("due", rows).value == 1.0 / 6)
  }

  @Test("§7: a due has passed if it lies before the end of as_of; without a time it ends at 24:00")
  func duePassed() throws {
    func row(_ due: String) -> [[Field: String]] { [[.received: "2024-03-01", .due: due]] }
    #expect(try result("due", row("2024-03-30")).n == 1)
    #expect(try result("due", row("2024-03-31")).n == 0)
    #expect(try result("due", row("2024-03-31T23:59")).n == 1)
    #expect(try overdue("due", row("2024-03-31")).value == 0)
    #expect(try overdue("due", row("2024-03-31T23:59")).value == 1)
  }

  @Test("§7: limit: due ignores unit and start")
  func dueIgnores() throws {
    let rows: [[Field: String]] = [
      [.received: "2024-03-01", .due: "2024-03-10", .firstResponse: "2024-03-05"]
    ]
    for unit in ["hours", "working_days", "calendar_days", "working_hours"] {
      let result = try result(
        "due", rows, columns: [.firstResponse, .disposed], from: "disposed", unit: unit)
      #expect(result.n == 1)
      #expect(result.value == 1)
    }
  }

  @Test("§5.1, §7: of a list the limit in force on received, before the first since the first")
  func since() throws {
    let limit = "[{since: 2024-02-01, limit: 5}, {since: 2024-03-01, limit: 3}]"
    let rows: [[Field: String]] = [
      [.received: "2024-01-10", .firstResponse: "2024-01-15"],
      [.received: "2024-02-29", .firstResponse: "2024-03-05"],
      [.received: "2024-03-01", .firstResponse: "2024-03-05"],
      [.received: "2024-03-01T00:00", .firstResponse: "2024-03-04"],
    ]
    let result = try result(limit, rows)
    #expect(result.n == 4)
    #expect(result.value == 0.75)
  }

  @Test("§5.1: a list may hold due and limits per classification")
  func sinceOfKinds() throws {
    let limit = "[{since: 2024-01-01, limit: due}, {since: 2024-03-01, limit: \(byClass)}]"
    let rows: [[Field: String]] = [
      [.received: "2024-02-01", .due: "2024-02-05", .firstResponse: "2024-02-05"],
      [.received: "2024-02-01", .firstResponse: "2024-02-05"],
      [.received: "2024-03-01", .classification: "complaint", .firstResponse: "2024-03-15"],
      [.received: "2024-03-01", .classification: "complaint", .firstResponse: "2024-03-16"],
    ]
    let result = try result(limit, rows)
    #expect(result.n == 3)
    #expect(result.value == 2.0 / 3)
  }

  @Test("§5.1: on time is elapsed ≤ L also where L is a fraction or nothing")
  func fractions() throws {
    let rows: [[Field: String]] = [
      [.received: "2024-03-04T08:00", .firstResponse: "2024-03-04T10:30"],
      [.received: "2024-03-04T08:00", .firstResponse: "2024-03-04T10:31"],
    ]
    #expect(try result("2.5", rows, unit: "hours").value == 0.5)
    #expect(try result("0", rows).value == 1)
  }
}
