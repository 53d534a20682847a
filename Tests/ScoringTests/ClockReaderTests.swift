import Complaints
import Scoring
import TestSupport
import Testing

/// One answered complaint: received, answered, and the time between by the clock.
@Suite struct ClockReaderTests {
  private func elapsed(
    _ received: String, _ answered: String, unit: String, first: String? = nil,
    calendar: String = "", region: String = "64.09", period: String = "2024"
  ) throws -> Double? {
    let day = first.map { ", first_day: \($0)" } ?? ""
    return try ranking(
      [
        register(
          region: region, columns: [.status],
          [[.received: received, .firstResponse: answered]])
      ],
      by: rubric(
        measure: "{time: c, statistic: mean, open_cases: ignore}",
        clocks: "c: {from: received, to: first_response, unit: \(unit)\(day)}", calendar),
      period: period)[region]["it"].value
  }

  @Test(
    "§4.3: working days: those after the start's date through the end's, in the region's zone",
    arguments: [
      ("2024-03-04T08:00", "2024-03-04T15:00", 0.0), ("2024-03-02", "2024-03-04", 1),
      ("2024-03-01", "2024-03-03", 0), ("2024-03-01T23:00", "2024-03-04T01:00", 1),
      ("2024-04-05", "2024-04-16", 1), ("2024-03-04T15:59Z", "2024-03-04T16:00Z", 1),
    ])
  func workingDays(received: String, answered: String, expected: Double) throws {
    #expect(try elapsed(received, answered, unit: "working_days") == expected)
  }

  @Test(
    "§4.3: calendar days are the difference of local dates",
    arguments: [
      ("2024-03-04T23:59", "2024-03-05T00:00", 1.0), ("2024-02-28", "2024-03-01", 2),
      ("2024-03-04", "2024-03-04T09:00", 0), ("2024-03-04T15:59Z", "2024-03-04T16:00Z", 1),
    ])
  func calendarDays(received: String, answered: String, expected: Double) throws {
    #expect(try elapsed(received, answered, unit: "calendar_days") == expected)
  }

  @Test(
    "§4.3, §3.4: hours; a day starts at its beginning and ends at its end",
    arguments: [
      ("2024-03-04T08:00", "2024-03-05T09:30", 25.5), ("2024-03-04", "2024-03-04T09:00", 9),
      ("2024-03-04T08:00", "2024-03-04", 16), ("2024-03-04", "2024-03-05", 48),
      ("2024-03-04T10:00", "2024-03-04T09:00", 0),
    ])
  func hours(received: String, answered: String, expected: Double) throws {
    #expect(try elapsed(received, answered, unit: "hours") == expected)
  }

  @Test(
    "§4.3: working hours are the part inside the office hours of working days",
    arguments: [
      ("2024-03-04T08:00", "2024-03-05T08:30", 9.0), ("2024-03-08T15:00", "2024-03-13", 9.5),
      ("2024-03-02", "2024-03-03", 0), ("2024-03-04T10:00", "2024-03-04T09:00", 0),
    ])
  func workingHours(received: String, answered: String, expected: Double) throws {
    #expect(try elapsed(received, answered, unit: "working_hours") == expected)
  }

  @Test("§4.3: office hours of the rubric, per weekday a list")
  func officeHours() throws {
    let calendar = """
      calendar:
        office_hours: {mon: "08:00-12:00", tue: ["08:00-12:00", "13:00-15:00"]}
      """
    #expect(
      try elapsed(
        "2024-03-04T10:00", "2024-03-05T14:00", unit: "working_hours", calendar: calendar) == 7)
    #expect(
      try elapsed(
        "2024-03-06T07:00", "2024-03-06T17:00", unit: "working_hours", calendar: calendar) == 8.5)
  }

  @Test(
    "§4.3: first_day: same counts the first day too, in working days if it is one",
    arguments: [
      ("working_days", "2024-03-04", "2024-03-06", 3.0),
      ("working_days", "2024-03-02", "2024-03-04", 1),
      ("working_days", "2024-03-04", "2024-03-04", 1),
      ("working_days", "2024-03-02", "2024-03-03", 0),
      ("calendar_days", "2024-03-02", "2024-03-04", 3),
      ("calendar_days", "2024-03-04", "2024-03-04", 1),
    ])
  func firstDay(unit: String, received: String, answered: String, expected: Double) throws {
    #expect(try elapsed(received, answered, unit: unit, first: "same") == expected)
    #expect(
      try elapsed(received, answered, unit: unit, first: "next")
        == elapsed(received, answered, unit: unit))
  }

  @Test("§4.3: first_day: same is an error with hours", arguments: ["hours", "working_hours"])
  func firstDayOfHours(unit: String) {
    #expect(throws: (any Error).self) {
      try elapsed("2024-03-04", "2024-03-05", unit: unit, first: "same")
    }
  }

  @Test("§4.3: the calendar is the rubric's, region by region")
  func calendarOfRubric() throws {
    let calendar = """
      calendar:
        workweek:
          - {days: [mon, tue, wed, thu, fri, sat], since: 2024-03-01, regions: ["64.71"]}
        holidays: none
        extra_holidays: [{date: 2024-03-05, regions: ["64"]}, 2024-03-06]
        extra_working_days: [{date: 2024-03-10, regions: ["64.09"]}]
      """
    // Mon 4 to Sun 10 March: 7, 8; Sunday 10 is worked in 64.09, Saturday 9 in 64.71.
    #expect(
      try elapsed("2024-03-04", "2024-03-10", unit: "working_days", calendar: calendar) == 3)
    #expect(
      try elapsed(
        "2024-03-04", "2024-03-10", unit: "working_days", calendar: calendar, region: "64.71") == 3)
    #expect(
      try elapsed("2024-03-04", "2024-03-09", unit: "working_days", calendar: calendar) == 2)
  }

  @Test("§4.3: a region with summer time: hours are elapsed, dates local")
  func summerTime() throws {
    let zone = Zone(identifier: "America/New_York")!
    let abroad = Region(
      code: "NY", name: "New York", kind: "kota", province: "", zone: zone, population: nil)
    var joiner = Joiner(
      [
        register(
          region: "NY", zone: zone,
          [[.received: "2024-03-09T12:00", .firstResponse: "2024-03-10T12:00"]])
      ], regions: ["NY": abroad], keeping: [.firstResponse])
    let table = joiner.table()
    for (unit, expected) in [("hours", 23.0), ("calendar_days", 1)] {
      let rules = try Rubric.load(
        text: rubric(
          measure: "{time: c, statistic: mean, open_cases: ignore}",
          clocks: "c: {from: received, to: first_response, unit: \(unit)}"), file: "r.yaml")
      let found = try rank(
        table, by: rules, RankingRequest(period: Period("2024")!), inputs: [])
      #expect(found["NY"]["it"].value == expected)
    }
  }
}
