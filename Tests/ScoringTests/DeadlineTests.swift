import Complaints
import Diagnostics
import TestSupport
import Testing

@testable import Scoring

/// Open complaints against the limits of a rubric. Of March 2024 the 11th and 12th are days off.
@Suite struct DeadlineTests {
  private let text = rubric(
    aspects: """
      - aspect: all
        indicators:
          - {indicator: answered, title: Respons, weight: 1, scale: identity,
             measure: {on_time_share: response, limit: 5}}
          - {indicator: overdue, title: Tunggakan, weight: 1, scale: identity,
             measure: {share: overdue, clock: response, limit: 5}}
          - {indicator: done, title: Selesai, weight: 1, scale: identity,
             measure: {on_time_share: completion,
               limit: {complaint: 14, aspiration: 14, oversight_complaint: 60, other: 14,
                 information_request: 5}}}
          - {indicator: idle, title: Tanpa bobot, weight: 0, scale: identity,
             measure: {on_time_share: completion, limit: 3}}
      """,
    clocks: "response: {from: received, to: first_response, unit: working_days}, "
      + "completion: {from: received, to: completed, unit: working_days}",
    "population: {exclude: {status: [archived]}}")

  private func deadlines(
    _ rows: [[Field: String]], by text: String, asOf: String = "2024-03-15"
  ) throws -> [Deadline] {
    let exports = [register(rows)]
    let reporter = try reporter(exports, by: text, asOf: asOf)
    return try #require(reporter.report(on: "64.09")).deadlines
  }

  /// `id elapsed/limit last day ±working days`, `+` where the limit has passed.
  private func told(_ deadline: Deadline) -> [String] {
    deadline.cases.map { pending in
      let (elapsed, limit) = (Int(pending.elapsed), Int(pending.limit))
      let sign = pending.isOverdue ? "+" : "-"
      return
        "\(pending.id) \(elapsed)/\(limit) \(pending.lastDay.iso) \(sign)\(pending.workingDays)"
    }
  }

  private let open: [[Field: String]] = [
    [.id: "late", .received: "2024-03-04", .status: "verified", .agency: "Dinas A"],
    [.id: "today", .received: "2024-03-06", .status: "verified"],
    [.id: "soon", .received: "2024-03-08", .status: "verified"],
    [.id: "new", .received: "2024-03-15", .status: "verified"],
    [
      .id: "answered", .received: "2024-03-04", .firstResponse: "2024-03-05",
      .status: "in_progress",
    ],
    [.id: "away", .received: "2024-03-04", .status: "archived"],
    [.id: "old", .received: "2024-02-20", .firstResponse: "2024-02-21", .status: "in_progress"],
    [.id: "nearly", .received: "2024-02-26", .firstResponse: "2024-02-27", .status: "in_progress"],
    [
      .id: "done", .received: "2024-02-20", .firstResponse: "2024-02-21", .status: "completed",
      .completed: "2024-03-14",
    ],
    [.id: "other year", .received: "2023-02-20", .status: "verified"],
  ].map { row in
    row.merging([.classification: "complaint"]) { old, _ in old }
  }

  @Test("Overdue and soon-due complaints, with elapsed, limit and last day in working days")
  func workingDays() throws {
    let found = try deadlines(open, by: text)
    #expect(found.map { $0.titles.map(\.id) } == [["Respons", "Tunggakan"], ["Selesai"]])
    #expect(
      told(found[0]) == [
        "late 7/5 2024-03-13 +2", "today 5/5 2024-03-15 -0", "soon 3/5 2024-03-19 -2",
        "new 0/5 2024-03-22 -5",
      ])
    #expect(found[0].cases[0].agency == "Dinas A" && found[0].cases[1].agency == nil)
    #expect(found[0].cases[0].received == Day(iso: "2024-03-04"))
    // Late by the shorter of what has passed; 14 working days after 15 March is not soon.
    #expect(told(found[1]) == ["old 16/14 2024-03-13 +2", "nearly 12/14 2024-03-19 -2"])
    #expect(found.map(\.overdueCount) == [1, 1])
  }

  @Test("A last day on a weekend is the working day before it")
  func weekends() throws {
    let rows: [[Field: String]] = [
      [.id: "x", .received: "2024-02-16", .status: "verified"],
      [.id: "y", .received: "2024-02-16", .status: "verified", .firstResponse: "2024-02-19"],
    ]
    let found = try deadlines(
      rows, by: rubric(measure: "{on_time_share: response, limit: 5}"), asOf: "2024-02-23")
    // The 5th working day after Friday 16 is Friday 23; Saturday and Sunday would be in time too.
    #expect(found.map(told) == [["x 5/5 2024-02-23 -0"]])
  }

  @Test("A case's own deadline, and clocks of calendar days and hours")
  func otherLimits() throws {
    let answered = "2024-03-02"
    let rows: [[Field: String]] = [
      [.id: "past", .received: "2024-03-01", .due: "2024-03-08", .firstResponse: answered],
      [.id: "near", .received: "2024-03-01", .due: "2024-03-20", .firstResponse: answered],
      [.id: "far", .received: "2024-03-01", .due: "2024-06-20", .firstResponse: answered],
      [.id: "none", .received: "2024-03-01", .firstResponse: answered],
      [.id: "open", .received: "2024-03-14T10:00", .due: "2030-03-20"],
      [
        .id: "closed", .received: "2024-03-01", .due: "2024-03-08", .firstResponse: answered,
        .completed: "2024-03-02",
      ],
    ]
    let limits = [("own", "due"), ("days", "3"), ("hours", "48")].map { clock, limit in
      "    - {indicator: \(clock), weight: 1, scale: identity, "
        + "measure: {on_time_share: \(clock), limit: \(limit)}}"
    }
    let found = try deadlines(
      rows,
      by: rubric(
        aspects: "- aspect: all\n  indicators:\n" + limits.joined(separator: "\n"),
        clocks: "own: {from: received, to: completed, unit: working_days}, "
          + "days: {from: received, to: first_response, unit: calendar_days}, "
          + "hours: {from: received, to: first_response, unit: hours}"))
    // 4–8 March: five working days.
    #expect(told(found[0]) == ["past 8/5 2024-03-08 +3", "near 8/11 2024-03-20 -3"])
    #expect(found[0].cases.allSatisfy { $0.unit == .workingDays })
    #expect(told(found[1]) == ["open 1/3 2024-03-17 -0"], "Sunday is a day of its calendar")
    #expect(found[1].cases[0].unit == .calendarDays)
    // 48 hours after Thursday 10:00 end on Saturday.
    #expect(told(found[2]) == ["open 38/48 2024-03-16 -0"])
  }

  @Test("Where the exports cannot tell the end of a clock nothing is listed")
  func untold() throws {
    let told = register(
      named: "a", region: "64.09", [[.received: "2024-03-04", .status: "verified"]])
    let other = register(
      named: "b", region: "64.01", [[.received: "2024-03-04", .firstResponse: "2024-03-05"]])
    let exports = [told, other]
    let reporter = try reporter(
      exports, by: rubric(measure: "{on_time_share: response, limit: 5}"), asOf: "2024-03-15")
    let found = try #require(reporter.report(on: "64.09")).deadlines
    #expect(found.map(\.isTold) == [false] && found[0].cases.isEmpty)
  }

  @Test("Years beyond the table of holidays are named")
  func unknownYears() throws {
    let text = rubric(measure: "{share: completed}")
    let rows: [[Field: String]] = [[.received: "2027-12-01", .status: "completed"]]
    let known = try reporter([register(rows)], by: text, period: "2027-S1")
    #expect(known.unknownYears == [])
    let beyond = try reporter([register(rows)], by: text, period: "2027")
    #expect(beyond.unknownYears == [2028])
    let none = try reporter(
      [register(rows)], by: text + "\ncalendar: {holidays: none}", period: "2027")
    #expect(none.unknownYears == [])
  }
}
