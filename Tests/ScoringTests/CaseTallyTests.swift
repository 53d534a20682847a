import Complaints
import Scoring
import TestSupport
import Testing

@Suite struct CaseTallyTests {
  /// One case of every kind, in calendar days with a limit of 5, as of 2024-12-31.
  private let cases: [[Field: String]] = [
    [.received: "2024-06-01", .firstResponse: "2024-06-03", .channel: "web"],
    [.received: "2024-06-01", .firstResponse: "2024-06-04", .channel: "web"],
    [.received: "2024-06-01", .firstResponse: "2024-06-20", .channel: "web"],
    [.received: "2024-06-01", .channel: "web"],
    [.received: "2024-12-29", .firstResponse: "2024-12-30", .channel: "web"],
    [.received: "2024-06-01", .firstResponse: "2024-06-03", .channel: "sms"],
    [.received: "2024-06-01", .firstResponse: "2024-06-03"],
  ]

  private let clocks = "response: {from: received, to: first_response, unit: calendar_days}"

  private func tally(
    _ measure: String, _ indicator: String = "scale: identity", _ more: String = ""
  ) throws -> CaseTally {
    let export = register(cases).quarantining([quarantined("rusak")])
    let rubric = rubric(measure: measure, indicator: indicator, clocks: clocks, more)
    return try #require(try ranking([export], by: rubric)["64.09"]["it"].tally)
  }

  private let onlyWeb = "where: {channel: [web]}\nscale: identity"

  @Test("§5.1: every case of a limit is in one place, and they add up to all cases")
  func limit() throws {
    let tally = try tally("{on_time_share: response, limit: 5}", onlyWeb)
    #expect(tally.hits == 2)
    #expect(tally.misses == 1, "answered late")
    #expect(tally.openPastLimit == 1)
    #expect(tally.quarantined == 2, "a row, and a complaint whose channel is blank")
    #expect(tally.notJudged == 1)
    #expect(tally.noPart == 1)
  }

  @Test("§5.1: with `quarantined: ignore` they take no part")
  func ignored() throws {
    let tally = try tally(
      "{on_time_share: response, limit: 5}", onlyWeb, "quarantined: ignore")
    #expect(tally.quarantined == 0)
    #expect(tally.noPart == 2)
  }

  @Test(
    "§5.1: for a share that quarantined rows are counted in, they are told apart from its cases")
  func share() throws {
    let overdue = try tally("{share: overdue, clock: response, limit: 5}")
    #expect(overdue.hits == 1 && overdue.misses == 6 && overdue.quarantined == 1)
    #expect(overdue.openPastLimit == 0)
  }

  @Test("§5.1: times are counted as ended, open, or quarantined, which are at risk for ever")
  func times() throws {
    let censored = try tally("{time: response, statistic: median, horizon: 60}")
    #expect(censored.figures == 6 && censored.open == 1 && censored.quarantined == 1)
    let ended = try tally("{time: response, statistic: mean, open_cases: ignore}")
    #expect(ended.figures == 6 && ended.sum == 2 + 3 + 19 + 1 + 2 + 2)
    #expect(ended.noPart == 2, "the open one and the quarantined row")
  }

  @Test("§5.1: a rate tells its people, accepted rows their files' rows")
  func figures() throws {
    let rate = try tally("{rate: population, per: 1000}")
    #expect(rate.hits == 7 && rate.quarantined == 1 && rate.people == 100_000)
    let rows = try tally("{accepted_rows: share}")
    #expect(rows.hits == 7 && rows.quarantined == 1 && rows.misses == 0)
  }

  @Test("§3.0: an assessment has no cases, nor has what a region's exports lack")
  func ready() throws {
    let given = assessments([("64.09", "a", 5)])
    let assessed = try ranking(
      [register(cases), given], by: rubric(measure: "{assessment: a}"))["64.09"]["it"]
    #expect(assessed.value == 5 && assessed.tally == nil)
    let rated = register(
      named: "b.csv", region: "64.01", [[.received: "2024-06-01", .rating: "4"]])
    let lacking = try ranking(
      [register(cases), rated], by: rubric(measure: "{mean: rating}"))["64.09"]["it"]
    #expect(lacking.isAbsent && lacking.tally == nil)
  }
}
