import Complaints
import Testing

@Suite struct DayTests {
  @Test(
    "§4.1: local dates count days from 1970-01-01",
    arguments: [
      ("1970-01-01", 0), ("1969-12-31", -1), ("2000-02-29", 11_016), ("2000-03-01", 11_017),
      ("2024-01-01", 19_723), ("0001-01-01", -719_162), ("9999-12-31", 2_932_896),
    ])
  func numbers(iso: String, number: Int32) throws {
    #expect(try #require(Day(iso: iso)).number == number)
    #expect(Day(number: number).iso == iso)
  }

  @Test("§4.1: every day of four centuries comes back from its own text")
  func roundTrip() {
    var day = Day(iso: "1899-12-01")!
    let end = Day(iso: "2300-01-02")!
    var wrong = 0
    while day < end {
      if Day(iso: day.iso) != day { wrong += 1 }
      day = day + 1
    }
    #expect(wrong == 0)
  }

  @Test(
    "§4.1: what the calendar lacks is no date",
    arguments: [
      "2023-02-29", "1900-02-29", "2024-04-31", "2024-13-01", "2024-00-10", "2024-1-01",
      "24-01-01", "2024/01/01", "2024-01-01T00", "0000-01-01", "", "--", "-024-01-01",
    ])
  func impossible(text: String) {
    #expect(Day(iso: text) == nil)
  }

  @Test(
    "§4.3: weekdays, also before 1970",
    arguments: [
      ("1970-01-01", Weekday.thu), ("2024-02-29", .thu), ("2023-02-11", .sat),
      ("1969-12-28", .sun), ("1945-08-17", .fri),
    ])
  func weekdays(iso: String, weekday: Weekday) {
    #expect(Day(iso: iso)!.weekday == weekday)
  }
}
