import Complaints
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
