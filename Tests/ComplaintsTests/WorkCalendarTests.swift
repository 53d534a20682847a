import Complaints
import TestSupport
import Testing

@Suite struct WorkCalendarTests {
  private func calendar(_ rules: CalendarRules = CalendarRules(), region: String = "64.09")
    -> WorkCalendar
  {
    WorkCalendar(
      rules, region: region, from: Day(iso: "2022-12-01")!, to: Day(iso: "2025-12-31")!)
  }

  @Test(
    "§4.3: the start day does not count; holidays and joint leave are off",
    arguments: [
      ("2023-02-11", "2023-02-13", 1), ("2023-02-11", "2023-02-22", 8),
      ("2024-04-05", "2024-04-16", 1), ("2023-04-18", "2023-04-26", 1),
      ("2025-03-27", "2025-04-08", 1), ("2024-03-04", "2024-03-04", 0),
    ])
  func workingDays(from: String, to: String, expected: Int) {
    #expect(calendar().workingDays(after: Day(iso: from)!, through: Day(iso: to)!) == expected)
  }

  @Test(
    "§4.3: due dates are the first days on which the limit is reached",
    arguments: [
      ("2024-04-04", [3: "2024-04-17", 5: "2024-04-19", 14: "2024-05-03", 60: "2024-07-16"]),
      ("2024-12-20", [3: "2024-12-27", 5: "2024-12-31", 14: "2025-01-14", 60: "2025-03-24"]),
    ])
  func dueDates(received: String, expected: [Int: String]) {
    let start = Day(iso: received)!
    for (limit, due) in expected {
      var day = start
      while calendar().workingDays(after: start, through: day) < limit { day = day + 1 }
      #expect(day.iso == due)
    }
  }
}

/// A day on which work is done or not, under rules of one's own.
@Suite struct WorkingDayTests {
  private func isWorked(_ iso: String, _ rules: CalendarRules, region: String = "64.09") -> Bool {
    let day = Day(iso: iso)!
    return WorkCalendar(rules, region: region, from: day + -1, to: day + 1).isWorking(day)
  }

  @Test("§4.3: national, national and joint leave, or none")
  func holidays() {
    var rules = CalendarRules()
    #expect(!isWorked("2024-04-10", rules))
    #expect(!isWorked("2024-04-12", rules))
    rules.holidays = .national
    #expect(!isWorked("2024-04-10", rules))
    #expect(isWorked("2024-04-12", rules))
    rules.holidays = .none
    #expect(isWorked("2024-04-10", rules))
    #expect(!isWorked("2024-04-13", rules), "a Saturday")
  }

  @Test("§7: before every entry of a workweek list, Monday to Friday")
  func beforeTheFirst() {
    var rules = CalendarRules()
    rules.workweeks = [.init(days: [.sat], since: Day(iso: "2024-07-06")!)]
    #expect(!isWorked("2024-06-29", rules))
    #expect(isWorked("2024-07-01", rules))
    #expect(isWorked("2024-07-06", rules), "since counts from its day on")
    #expect(!isWorked("2024-07-08", rules))
  }

  @Test("§7: the latest since that fits the region wins, the later entry on a tie")
  func latestSince() {
    let june = Day(iso: "2024-06-01")!
    var rules = CalendarRules()
    rules.workweeks = [
      .init(days: [.mon, .tue, .wed, .thu, .fri, .sat], since: june),
      .init(days: [.mon]),
      .init(days: [.tue], since: june, regions: ["51"]),
      .init(days: [.wed], since: Day(iso: "2024-09-02")!, regions: ["64.09"]),
    ]
    #expect(isWorked("2024-06-08", rules), "Saturday of the first entry")
    #expect(isWorked("2024-05-20", rules), "Monday of the second")
    #expect(!isWorked("2024-05-21", rules))
    #expect(isWorked("2024-06-04", rules, region: "51.71"))
    #expect(!isWorked("2024-06-03", rules, region: "51.71"), "the later entry of one since")
    #expect(isWorked("2024-09-04", rules))
    #expect(!isWorked("2024-09-03", rules), "64.09 has a week of its own since September")
    #expect(isWorked("2024-09-03", rules, region: "64.71"))
  }

  @Test("§7: a prefix means every code below it, and nothing else")
  func prefixes() {
    #expect(CalendarRules.names(["51"], "51.71"))
    #expect(CalendarRules.names(["64.09"], "64.09"))
    #expect(CalendarRules.names([], "64.09"), "no list names everyone")
    #expect(!CalendarRules.names(["5"], "51.71"))
    #expect(!CalendarRules.names(["64.0"], "64.09"))
    #expect(!CalendarRules.names(["51.71"], "51.72"))
  }

  @Test("§4.3: extra holidays by province prefix: Galungan is Bali's alone")
  func extraHolidays() {
    var rules = CalendarRules()
    rules.extraHolidays = [
      .init(day: Day(iso: "2024-02-28")!, regions: ["51"]), .init(day: Day(iso: "2024-03-05")!),
    ]
    #expect(!isWorked("2024-02-28", rules, region: "51.03"))
    #expect(isWorked("2024-02-28", rules, region: "64.09"))
    #expect(!isWorked("2024-03-05", rules))
  }

  @Test("§7: extra working days beat everything")
  func extraWorkingDays() {
    var rules = CalendarRules()
    let days = ["2024-04-10", "2024-04-13", "2024-05-06"].map { Day(iso: $0)! }
    rules.extraWorkingDays = days.map { .init(day: $0) }
    rules.extraHolidays = [.init(day: days[2])]
    #expect(days.allSatisfy { isWorked($0.iso, rules) })
    rules.extraWorkingDays = days.map { .init(day: $0, regions: ["51"]) }
    #expect(days.allSatisfy { !isWorked($0.iso, rules) })
  }

  @Test("§4.3: the difference of two days is one subtraction, over every pair of a month")
  func subtraction() {
    let from = Day(iso: "2024-04-01")!
    let calendar = WorkCalendar(CalendarRules(), region: "64.09", from: from, to: from + 31)
    for a in 0..<30 {
      for b in a..<30 {
        let counted = b > a ? (a + 1...b).filter { calendar.isWorking(from + $0) }.count : 0
        #expect(calendar.workingDays(after: from + a, through: from + b) == counted)
        if b > a { #expect(calendar.workingDays(after: from + b, through: from + a) == 0) }
      }
    }
  }
}

@Suite struct OfficeTimeTests {
  /// Hours of office time between two wall times of WITA.
  private func hours(_ from: String, _ to: String, _ rules: CalendarRules = CalendarRules())
    -> Double
  {
    let calendar = WorkCalendar(
      rules, region: "64.09", from: Day(iso: "2024-01-01")!, to: Day(iso: "2024-12-31")!)
    func wall(_ text: String) -> Int64 { kaltim.wall(at: moment(text).microseconds) }
    return Double(calendar.officeTime(fromWall: wall(from), toWall: wall(to))) / 3_600_000_000
  }

  @Test(
    "§4.3: working hours are what lies inside office hours of working days, 07:30–16:00",
    arguments: [
      ("2024-03-04T09:00", "2024-03-04T11:30", 2.5), ("2024-03-04T06:00", "2024-03-04T08:00", 0.5),
      ("2024-03-04T15:00", "2024-03-05T08:30", 2), ("2024-03-04T18:00", "2024-03-05T06:00", 0),
      ("2024-03-08T15:00", "2024-03-13T08:30", 2),  // a weekend, Nyepi and its joint leave
      ("2024-03-04T00:00", "2024-03-05T00:00", 8.5), ("2024-03-05T09:00", "2024-03-04T09:00", 0),
    ])
  func defaults(from: String, to: String, expected: Double) {
    #expect(hours(from, to) == expected)
  }

  @Test("§4.3: office hours per weekday, in several stretches")
  func stretches() {
    var rules = CalendarRules()
    rules.officeHours[Weekday.fri.rawValue] = [
      .init(from: 450, to: 690), .init(from: 780, to: 990),
    ]
    #expect(hours("2024-03-01T11:00", "2024-03-01T13:30", rules) == 1)
    #expect(hours("2024-03-01T00:00", "2024-03-02T00:00", rules) == 7.5)
    #expect(hours("2024-02-29T00:00", "2024-03-01T00:00", rules) == 8.5)
    rules.officeHours[Weekday.fri.rawValue] = []
    #expect(hours("2024-03-01T00:00", "2024-03-02T00:00", rules) == 0)
  }
}
