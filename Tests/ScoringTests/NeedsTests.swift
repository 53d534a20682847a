import Complaints
import Diagnostics
import Scoring
import TestSupport
import Testing

@Suite struct NeedsTests {
  /// What a run over these exports stops with; none where it does not.
  private func problems(
    _ exports: [Export], _ measure: String, indicator: String = "scale: identity",
    clocks: String = "c: {from: received, to: first_response, unit: calendar_days}"
  ) -> [Diagnostic] {
    do {
      _ = try ranking(
        exports, by: rubric(measure: measure, indicator: indicator, clocks: clocks))
      return []
    } catch let problems as Problems {
      return problems.list
    } catch {
      return []
    }
  }

  private func row(_ more: [Field: String] = [:]) -> [[Field: String]] {
    [more.merging([.id: "1", .received: "2024-03-04"]) { own, _ in own }]
  }

  private let median = "{time: c, statistic: median, horizon: 60}"

  @Test("§3.0: the error names the indicator and the event, and says what would supply it")
  func sentence() throws {
    let found = problems([register(columns: [.status], row())], median)
    let problem = try #require(found.first)
    #expect(found.count == 1)
    #expect(problem.severity == .error)
    #expect(problem.code == "need-unmet")
    #expect(problem.message.id.contains("“it”"))
    #expect(problem.message.id.contains("first_response"))
    #expect(problem.message.en.contains("first_response"))
    let fix = try #require(problem.fix)
    #expect(fix.en.contains("log"))
    #expect(fix.en.contains("several days"))
    #expect(fix.en.contains("another rubric"))
    #expect(fix.id.contains("riwayat tindak lanjut"))
    #expect(fix.id.contains("rubrik lain"))
  }

  @Test(
    "§3.0: a clock that ends in one of three events: a column, a log, or registers of several days",
    arguments: [Event.verified, .firstResponse, .completed])
  func clockEnds(event: Event) {
    let clocks = "c: {from: received, to: \(event.name), unit: calendar_days}"
    func isMet(_ exports: [Export]) -> Bool {
      problems(exports, "{on_time_share: c, limit: 5}", clocks: clocks).isEmpty
    }
    #expect(!isMet([register(columns: [.status], row())]))
    #expect(isMet([register(columns: [event.field], row())]))
    let bare = register(row())
    #expect(isMet([bare, log(events: [event], [("1", event, "2024-03-05")])]))
    #expect(isMet([bare, log(events: [event], [])]), "a log that is silent is a log")
    #expect(!isMet([bare, log(region: "64.71", events: [event], [])]))
    let first = register(named: "1.csv", generated: "2024-03-06", columns: [.status], row())
    let second = register(named: "2.csv", generated: "2024-03-13", columns: [.status], row())
    #expect(isMet([first, second]))
    let dayless = register(named: "2.csv", columns: [.status], row())
    #expect(!isMet([first, dayless]))
  }

  @Test("§3.0: a clock that ends in another event: a column or a log of it")
  func otherEnds() {
    let clocks = "c: {from: received, to: disposed, unit: calendar_days}"
    let snapshots = ["2024-03-06", "2024-03-13"].map { (day: String) in
      register(named: "\(day).csv", generated: day, columns: [.status], row())
    }
    #expect(problems(snapshots, median, clocks: clocks).count == 1)
    #expect(problems([register(columns: [.disposed], row())], median, clocks: clocks).isEmpty)
    #expect(
      problems([register(row()), log(events: [.disposed], [])], median, clocks: clocks).isEmpty)
  }

  @Test(
    "§3.0: a share of a status: a status column, or a column or log of the event",
    arguments: [
      ("completed", Event.completed), ("responded", .firstResponse), ("verified", .verified),
    ])
  func statusShares(share: String, event: Event) {
    let measure = "{share: \(share)}"
    #expect(problems([register(row())], measure).count == 1)
    #expect(problems([register(columns: [.status], row())], measure).isEmpty)
    #expect(problems([register(columns: [event.field], row())], measure).isEmpty)
    #expect(problems([register(row()), log(events: [event], [])], measure).isEmpty)
  }

  @Test(
    "§3.0: for any other field its column",
    arguments: [
      ("{mean: rating}", Field.rating), ("{share: rated}", .rating),
      ("{share: reopened}", .reopened), ("{share: {closed_by: [system]}}", .closedBy),
      ("{share: {status: [rejected]}}", .status), ("{share: {channel: [web]}}", .channel),
    ])
  func fields(measure: String, field: Field) {
    let found = problems([register(row())], measure)
    #expect(found.count == 1)
    #expect(found.first?.message.en.contains("the column \(field.name)") == true)
    #expect(problems([register(columns: [field], row())], measure).isEmpty)
  }

  @Test("§3.0: due and classification are needed by the limits that ask for them")
  func limits() {
    let answered: Set<Field> = [.firstResponse]
    func count(_ limit: String, _ columns: Set<Field>) -> Int {
      problems(
        [register(columns: columns, row())], "{on_time_share: c, limit: \(limit)}"
      ).count
    }
    #expect(count("due", answered) == 1)
    #expect(count("due", [.firstResponse, .due]) == 0)
    let byClass =
      "{information_request: 5, complaint: 14, aspiration: 14, oversight_complaint: 60, other: 14}"
    #expect(count(byClass, answered) == 1)
    #expect(count(byClass, [.firstResponse, .classification]) == 0)
    let dated = "[{since: 2024-01-01, limit: due}, {since: 2024-06-01, limit: \(byClass)}]"
    #expect(count(dated, answered) == 2)
    #expect(count(dated, []) == 3, "every problem at once")
  }

  @Test("§7: an indicator also needs the columns of its where")
  func ownWhere() {
    let rules = "scale: identity\nwhere: {category: [Jalan]}"
    #expect(problems([register(row())], "{count: complaints}", indicator: rules).count == 1)
    #expect(
      problems([register(columns: [.category], row())], "{count: complaints}", indicator: rules)
        .isEmpty)
  }

  @Test("§3.0: counts, rates, assessments and accepted rows need no column")
  func needless() {
    for measure in [
      "{count: complaints}", "{rate: population, per: 1000}", "{assessment: sk}",
      "{accepted_rows: share}",
    ] {
      #expect(problems([register(row())], measure).isEmpty)
    }
  }

  @Test("§5.5: what one region's exports lack and another's carry scores zero, with a warning")
  func absent() throws {
    let exports = [
      register(named: "1.csv", columns: [.status], row([.status: "completed"])),
      register(
        named: "2.csv", region: "64.71",
        row([.firstResponse: "2024-03-06", .status: "in_progress"])),
    ]
    for missing in ["zero", "redistribute", "average", "exclude"] {
      let found = try ranking(
        exports,
        by: rubric(
          measure: "{on_time_share: response, limit: 5}",
          indicator: "scale: {linear: {worst: 0, best: 1}}", missing: missing))
      let result = found["64.09"]["it"]
      #expect(result.value == nil && result.n == 0 && result.score == 0 && result.isAbsent)
      #expect(found["64.09"].eligible, "§7: exclude does not exclude for it")
      #expect(found["64.09"].score == 0)
      #expect(found["64.71"]["it"].score == 100)
      let warnings = found.warnings.filter { $0.code == "absent-scores-zero" }
      #expect(warnings.count == 1)
      #expect(warnings.first?.message.id.contains("Penajam Paser Utara") == true)
    }
  }

  @Test("§5.5: unless the indicator says absent: missing")
  func absentMissing() throws {
    let exports = [
      register(named: "1.csv", row()),
      register(named: "2.csv", region: "64.71", row([.rating: "4"])),
    ]
    func standing(_ missing: String) throws -> Standing {
      try ranking(
        exports,
        by: rubric(
          measure: "{mean: rating}",
          indicator: "scale: {linear: {worst: 1, best: 5}}\nabsent: missing", missing: missing))[
          "64.09"]
    }
    #expect(try standing("average").score == 75)
    #expect(try standing("zero").score == 0)
    #expect(try standing("redistribute").reason == .noScore)
    #expect(try standing("exclude").reason == .missing(["it"]))
  }
}
