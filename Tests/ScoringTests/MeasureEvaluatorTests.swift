import Complaints
import Diagnostics
import Scoring
import TestSupport
import Testing

@Suite struct MeasureEvaluatorTests {
  private func result(
    _ exports: [Export], _ measure: String, _ more: String = "",
    indicator: String = "scale: identity",
    asOf: String = "2024-03-31"
  ) throws -> IndicatorResult {
    try ranking(
      exports,
      by: rubric(
        measure: measure, indicator: indicator,
        clocks: """
          c: {from: received, to: first_response, unit: calendar_days}
          d: {from: disposed, to: first_response, unit: calendar_days}
          """, more), asOf: asOf)["64.09"]["it"]
  }

  private let answered: [[Field: String]] = [
    [.received: "2024-03-01", .firstResponse: "2024-03-03", .status: "in_progress"],
    [.received: "2024-03-01", .completed: "2024-03-06", .status: "completed"],
    [.received: "2024-03-01", .firstResponse: "2024-03-11", .status: "in_progress"],
    [.received: "2024-03-21", .status: "unverified"],
  ]

  private let lost = quarantined("x", received: "2024-03-02")

  @Test("§5.1: count and rate are of the size of P, per K people")
  func countAndRate() throws {
    let export = register(answered).quarantining([lost])
    #expect(try result([export], "{count: complaints}").value == 5)
    #expect(try result([export], "{count: complaints}").n == 5)
    #expect(try result([export], "{count: complaints}", "quarantined: ignore").value == 4)
    #expect(try result([export], "{rate: population, per: 1000}").value == 0.05)
    #expect(
      try result([export], "{rate: population, per: 1000}", "quarantined: ignore").value == 0.04)
  }

  @Test("§7: a rate without a population is missing, and n of every missing value is 0")
  func noPopulation() throws {
    let elsewhere = register(region: "99.99", [[.received: "2024-03-01"]])
    let missing = try ranking([elsewhere], by: rubric(measure: "{rate: population, per: 1000}"))
    #expect(missing["99.99"]["it"].value == nil)
    #expect(missing["99.99"]["it"].n == 0)
    #expect(missing["99.99"]["it"].score == 0)
  }

  @Test("§5.1: mean rating over rated complaints, without quarantined rows")
  func rating() throws {
    let rows: [[Field: String]] = ["5", "2", nil, "2"].map {
      var row: [Field: String] = [.received: "2024-03-01"]
      row[.rating] = $0
      return row
    }
    let result = try result([register(rows).quarantining([lost])], "{mean: rating}")
    #expect(result.n == 3)
    #expect(result.value == 3)
  }

  @Test("§5.1: an assessment has n 1 and is marked as not recomputable")
  func assessment() throws {
    let result = try result([assessments([("64.09", "sk", 70)])], "{assessment: sk}")
    #expect(result.n == 1)
    #expect(result.value == 70)
    #expect(result.isAssessment)
  }

  @Test("§5.1, §7: accepted rows of the registers over all periods, duplicates and all")
  func acceptedRows() throws {
    var export = register(answered + [[.received: "2019-03-01"]]).quarantining([lost])
    export.counts.duplicates = 2
    export.duplicatesByRegion = ["64.09": 2]
    let result = try result([export], "{accepted_rows: share}")
    #expect(result.n == 8)
    #expect(result.value == 5.0 / 8)
    let ignored = try self.result([export], "{accepted_rows: share}", "quarantined: ignore")
    #expect(ignored.value == 5.0 / 8, "the rule does not change what the file holds")
  }

  @Test("§5.1: a quarantined row is judged late on every clock")
  func onTime() throws {
    let export = register(answered).quarantining([lost])
    let against = try result([export], "{on_time_share: c, limit: 12}")
    #expect(against.n == 4)
    #expect(against.value == 0.75)
    let ignored = try result([export], "{on_time_share: c, limit: 12}", "quarantined: ignore")
    #expect(ignored.n == 3)
    #expect(ignored.value == 1)
  }

  @Test("§5.1: a warning when more than 10 % of P is not judged")
  func notJudged() throws {
    func warns(_ judged: Int) throws -> Bool {
      let rows: [[Field: String]] =
        [[.received: "2024-03-31", .firstResponse: "2024-03-31"]]
        + [[Field: String]](repeating: [.received: "2024-03-01"], count: judged)
      let ranking = try ranking(
        [register(rows)], by: rubric(measure: "{on_time_share: response, limit: 2}"),
        asOf: "2024-03-31")
      return ranking.warnings.contains { $0.code == "many-not-judged" }
    }
    #expect(try warns(8))
    #expect(try !warns(9), "exactly 10 %")
  }

  @Test("§5.1: Kaplan–Meier: what only a completion date supplies is censored there")
  func survival() throws {
    let median = "{time: c, statistic: median, horizon: 60}"
    let result = try result([register(answered)], median)
    #expect(result.n == 4)
    #expect(result.value == 10)
    let mean = try self.result([register(answered)], "{time: c, statistic: mean, horizon: 60}")
    #expect(mean.value == 2 + 8 * 0.75 + 50 * 0.375)
    #expect(
      try self.result([register(answered)], "{time: c, statistic: p90, horizon: 30}").value == 30)
  }

  @Test("§5.1: Kaplan–Meier: censored where only as_of supplies the end, or received the start")
  func survivalSupplied() throws {
    let open = [[Field.received: "2024-03-01", .status: "in_progress"]]
    let export = register(columns: [.firstResponse, .disposed], open)
    #expect(try result([export], "{time: c, statistic: median, horizon: 60}").value == 60)
    let rows: [[Field: String]] = [
      [.received: "2024-03-01", .firstResponse: "2024-03-03"],
      [.received: "2024-03-01", .disposed: "2024-03-02", .firstResponse: "2024-03-08"],
    ]
    // 2 censored, 6 an event: S(6) = 0.
    #expect(try result([register(rows)], "{time: d, statistic: p10, horizon: 60}").value == 6)
  }

  @Test("§5.1: Kaplan–Meier: a day that a register supplied is no censoring")
  func survivalSnapshot() throws {
    let registers = [("2024-03-06", "verified"), ("2024-03-13", "in_progress")].map {
      (day: String, status: String) in
      register(
        named: "\(day).csv", generated: day, [[.id: "a", .received: "2024-03-04", .status: status]])
    }
    #expect(try result(registers, "{time: c, statistic: median, horizon: 60}").value == 9)
  }

  @Test("§5.1: quarantined rows are at risk for ever")
  func survivalQuarantine() throws {
    let one = register([[.received: "2024-03-01", .firstResponse: "2024-03-03"]])
    let median = "{time: c, statistic: median, horizon: 60}"
    #expect(try result([one.quarantining([lost])], median).value == 2)
    #expect(try result([one.quarantining([lost])], median).n == 2)
    let two = one.quarantining([lost, quarantined("y", received: "2024-03-02")])
    #expect(try result([two], median).value == 60)
    #expect(try result([two], median, "quarantined: ignore").value == 2)
  }

  @Test("§5.1: open_cases: ignore: of the events that happened, quarantined rows or not")
  func ignore() throws {
    let export = register(answered).quarantining([lost])
    // 2, 5 (the completion date) and 10 days.
    for (statistic, expected) in [("mean", 17.0 / 3), ("median", 5), ("p90", 9), ("p25", 3.5)] {
      let result = try result([export], "{time: c, statistic: \(statistic), open_cases: ignore}")
      #expect(result.n == 3)
      #expect(abs((result.value ?? -1) - expected) < 1e-12)
    }
  }

  @Test("§5.5: with nothing to measure a value is missing and n is 0")
  func nothing() throws {
    let export = register(columns: [.firstResponse, .rating], [[.received: "2023-03-01"]])
    for measure in [
      "{count: complaints}", "{share: responded}", "{on_time_share: c, limit: 5}",
      "{time: c, statistic: median, horizon: 60}", "{time: c, statistic: mean, open_cases: ignore}",
      "{mean: rating}", "{rate: population, per: 1000}", "{assessment: sk}",
    ] {
      let result = try result([export], measure)
      #expect(result.value == nil && result.estimate == nil && result.n == 0)
      #expect(result.score == 0)
    }
  }
}
