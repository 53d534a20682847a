import Complaints
import Diagnostics
import Scoring
import TestSupport
import Testing

/// One complaint of one register, received on 4 March and judged as of 31 March: 27 days.
@Suite struct OccurrenceTests {
  private func result(
    to event: String, from start: String = "received", _ row: [Field: String],
    columns: Set<Field> = [.status], asOf: String = "2024-03-31", logs: [Export] = []
  ) throws -> (days: Double?, standing: Standing) {
    let complaint = row.merging([.id: "1", .received: "2024-03-04"]) { own, _ in own }
    let ranking = try ranking(
      [register(columns: columns, [complaint])] + logs,
      by: rubric(
        measure: "{time: c, statistic: mean, open_cases: ignore}",
        clocks: "c: {from: \(start), to: \(event), unit: calendar_days}"),
      asOf: asOf)
    return (ranking["64.09"]["it"].value, ranking["64.09"])
  }

  @Test(
    "§4.4: with a status column only `completed` is completed, whatever the date says",
    arguments: [
      ("completed", 4.0), ("in_progress", nil), ("rejected", nil), ("archived", nil), (nil, nil),
    ] as [(String?, Double?)])
  func status(status: String?, days: Double?) throws {
    var row: [Field: String] = [.completed: "2024-03-08"]
    row[.status] = status
    #expect(try result(to: "completed", row).days == days)
  }

  @Test("§4.4: without a status column a usable completed date decides")
  func noStatusColumn() throws {
    #expect(try result(to: "completed", [.completed: "2024-03-08"], columns: []).days == 4)
    #expect(try result(to: "completed", [:], columns: [.completed]).days == nil)
    #expect(try result(to: "completed", [.completed: "2024-03-01"], columns: []).days == nil)
    #expect(
      try result(to: "first_response", [.completed: "2024-03-08"], columns: [.firstResponse])
        .days == 4)
  }

  @Test("§4.4: completed without a usable date counts on as_of, and is counted as supplied")
  func undatedCompletion() throws {
    let (days, standing) = try result(
      to: "completed", [.status: "completed"], columns: [.completed])
    #expect(days == 27)
    #expect(standing.supplied[.completed] == 1)
    let own = try result(to: "completed", [.status: "completed", .completed: "2024-03-08"])
    #expect(own.standing.supplied[.completed] == nil)
  }

  @Test("§4.4: a date after as_of is a date: the event has not happened")
  func afterAsOf() throws {
    let row: [Field: String] = [.status: "completed", .completed: "2024-04-01"]
    #expect(try result(to: "completed", row).days == nil)
    #expect(try result(to: "completed", row, asOf: "2024-04-01").days == 28)
    let reply: [Field: String] = [.status: "in_progress", .firstResponse: "2024-04-01"]
    #expect(try result(to: "first_response", reply).days == nil)
  }

  @Test("§4.4: an event dated before received counts as undated, and is reported")
  func beforeReceived() throws {
    let row: [Field: String] = [
      .status: "completed", .completed: "2024-03-03", .firstResponse: "2024-03-02",
    ]
    let (days, standing) = try result(to: "completed", row)
    #expect(days == 27)
    #expect(standing.supplied == [.completed: 1, .firstResponse: 1])
    let all = try ranking(
      [register([row.merging([.received: "2024-03-04"]) { $1 }])],
      by: rubric(measure: "{share: completed}"))
    let warnings = all.warnings.filter { $0.code == "event-before-received" }
    #expect(warnings.count == 2)
    let told = { (language: Language) in
      warnings.map { $0.message[language] }.joined(separator: "\n")
    }
    #expect(told(.indonesian).contains(": 1 tanggal \u{201C}respons pertama\u{201D} mendahului"))
    #expect(told(.english).contains(": 1 date of \u{201C}first response\u{201D} precedes"))
  }

  @Test("§4.4: before is by local date: within received's own date nothing is undated")
  func sameDate() throws {
    let early: [Field: String] = [
      .received: "2024-03-04T10:00", .firstResponse: "2024-03-04T08:00",
    ]
    #expect(try result(to: "first_response", early).days == 0)
    // 01:00 of 4 March in WITA: an event of 3 March lies before it.
    let night: [Field: String] = [
      .received: "2024-03-03T17:00Z", .firstResponse: "2024-03-03T15:59Z",
    ]
    #expect(try result(to: "first_response", night).days == nil)
    let sameNight: [Field: String] = [
      .received: "2024-03-03T17:00Z", .firstResponse: "2024-03-03T16:00Z",
    ]
    #expect(try result(to: "first_response", sameNight).days == 0)
  }

  @Test("§4.4: for a clock an end dated before its start counts as undated")
  func endBeforeStart() throws {
    let row: [Field: String] = [
      .status: "completed", .disposed: "2024-03-11", .completed: "2024-03-08",
      .firstResponse: "2024-03-06",
    ]
    #expect(try result(to: "completed", from: "disposed", row).days == 20)
    #expect(try result(to: "completed", row).days == 4)
    let open: [Field: String] = [
      .status: "in_progress", .disposed: "2024-03-11", .firstResponse: "2024-03-06",
    ]
    #expect(try result(to: "first_response", from: "disposed", open).days == 20, "on as_of")
    #expect(try result(to: "first_response", open).days == 2)
    let substantive: [Field: String] = [
      .disposed: "2024-03-11", .substantiveResponse: "2024-03-06",
    ]
    #expect(try result(to: "substantive_response", from: "disposed", substantive).days == nil)
  }

  @Test(
    "§4.4, §7: a start that is missing, before received or after as_of counts at received",
    arguments: [
      ("2024-03-06", 2.0), (nil, 4), ("2024-03-01", 4), ("2024-04-02", 4), ("2024-03-31", 27 - 27),
    ] as [(String?, Double)])
  func start(disposed: String?, days: Double) throws {
    var row: [Field: String] = [.status: "completed", .completed: "2024-03-08"]
    row[.disposed] = disposed
    // Disposed on as_of itself: the completion before it is undated and counts on as_of.
    #expect(
      try result(to: "completed", from: "disposed", row, columns: [.status, .disposed]).days
        == days)
  }

  @Test(
    "§4.4: an end other than completed dated after the completion counts on its date",
    arguments: ["first_response", "substantive_response", "verified", "forwarded", "disposed"],
    ["2024-03-20", "2024-04-20"])
  func afterCompletion(event: String, date: String) throws {
    let row: [Field: String] = [
      .status: "completed", .completed: "2024-03-08", Field(named: event)!: date,
    ]
    #expect(try result(to: event, row).days == 4)
  }

  @Test(
    "§4.4: a first response without a date: completion date, as_of while in progress, else none",
    arguments: [
      ("completed", 4.0), ("in_progress", 27), ("verified", nil), ("unverified", nil),
      ("postponed", nil), ("rejected", nil), (nil, nil),
    ] as [(String?, Double?)])
  func undatedResponse(status: String?, days: Double?) throws {
    var row: [Field: String] = [:]
    row[.status] = status
    if status == "completed" { row[.completed] = "2024-03-08" }
    let (found, standing) = try result(
      to: "first_response", row, columns: [.status, .firstResponse])
    #expect(found == days)
    #expect(standing.supplied[.firstResponse] == (days == nil ? nil : 1))
  }

  @Test("§4.4: completed without a date of its own, so is the first response: on as_of")
  func undatedBoth() throws {
    #expect(
      try result(to: "first_response", [.status: "completed"], columns: [.firstResponse]).days
        == 27)
  }

  @Test(
    "§4.4: verified without a date counts likewise, also while the status is verified",
    arguments: [
      ("completed", 4.0), ("in_progress", 27), ("verified", 27), ("unverified", nil),
      ("postponed", nil), ("archived", nil), (nil, nil),
    ] as [(String?, Double?)])
  func undatedVerified(status: String?, days: Double?) throws {
    var row: [Field: String] = [:]
    row[.status] = status
    if status == "completed" { row[.completed] = "2024-03-08" }
    #expect(try result(to: "verified", row, columns: [.status, .verified]).days == days)
  }

  @Test(
    "§4.4: other events without a date have not happened",
    arguments: [Field.forwarded, .disposed, .substantiveResponse])
  func others(field: Field) throws {
    let row: [Field: String] = [.status: "completed", .completed: "2024-03-08"]
    #expect(try result(to: field.name, row, columns: [.status, field]).days == nil)
  }

  @Test("§4.4: a log counts for the events its profile names")
  func logNames() throws {
    let row: [Field: String] = [.status: "in_progress"]
    let responses = log(events: [.firstResponse], [("other", .firstResponse, "2024-03-05")])
    #expect(try result(to: "first_response", row, logs: [responses]).days == 27)
    #expect(throws: (any Error).self) {
      try result(to: "verified", row, logs: [responses])
    }
  }

  @Test("§3.0: events of a log join by id, the register's usable value first")
  func logJoins() throws {
    let responses = log([("1", .firstResponse, "2024-03-07T09:00")])
    #expect(try result(to: "first_response", [:], logs: [responses]).days == 3)
    let own: [Field: String] = [.firstResponse: "2024-03-09"]
    #expect(try result(to: "first_response", own, logs: [responses]).days == 5)
    let unusable: [Field: String] = [.firstResponse: "2024-03-01"]
    #expect(try result(to: "first_response", unusable, logs: [responses]).days == 3)
  }

  @Test("§4.4, §3.4: the completion date is a date: an end that counts on it counts at 24:00")
  func completionDate() throws {
    func onTime(_ row: [Field: String]) throws -> Double? {
      let complaint = row.merging([
        .received: "2024-03-04T08:00", .completed: "2024-03-04T15:30", .status: "completed",
      ]) { own, _ in own }
      return try ranking(
        [register(columns: [.firstResponse], [complaint])],
        by: rubric(
          measure: "{on_time_share: c, limit: 10}",
          clocks: "c: {from: received, to: first_response, unit: hours}"))["64.09"]["it"].value
    }
    #expect(try onTime([.firstResponse: "2024-03-04T14:00"]) == 1)
    // Known to the day alone it is late by the hour; not recording even that must not help.
    #expect(try onTime([.firstResponse: "2024-03-04"]) == 0)
    #expect(try onTime([:]) == 0)
    #expect(try onTime([.firstResponse: "2024-03-06T10:00"]) == 0)
  }
}
