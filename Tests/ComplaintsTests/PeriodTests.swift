import Complaints
import Testing

@Suite struct PeriodTests {
  @Test(
    "§4.1: a year, a half, a quarter, a month or two dates",
    arguments: [
      ("2024", "2024-01-01", "2024-12-31"), ("2024-S1", "2024-01-01", "2024-06-30"),
      ("2024-S2", "2024-07-01", "2024-12-31"), ("2024-Q1", "2024-01-01", "2024-03-31"),
      ("2024-Q3", "2024-07-01", "2024-09-30"), ("2024-Q4", "2024-10-01", "2024-12-31"),
      ("2024-03", "2024-03-01", "2024-03-31"), ("2024-02", "2024-02-01", "2024-02-29"),
      ("2023-02", "2023-02-01", "2023-02-28"), ("1900-02", "1900-02-01", "1900-02-28"),
      ("2024-01-01..2024-06-30", "2024-01-01", "2024-06-30"),
      ("2021-01-01..2024-12-31", "2021-01-01", "2024-12-31"),
      ("2024-05-05..2024-05-05", "2024-05-05", "2024-05-05"),
    ])
  func forms(text: String, from: String, to: String) throws {
    let period = try #require(Period(text))
    #expect(period.from.iso == from)
    #expect(period.to.iso == to)
  }

  @Test(
    "§4.1: nothing else is a period",
    arguments: [
      "", "24", "20240", "2024-S3", "2024-Q0", "2024-Q5", "2024-13", "2024-00", "2024-3", "2024-",
      "2024-s1", "2024-03-01", "2024-06-30..2024-01-01", "2024-01-01..", "..2024-01-01",
      "2024-01-01...2024-02-01", "2024-02-30..2024-03-01", "0000", " 2024", "2024 ", "+024",
      "2024-+3", "٢٠٢٤", "2024-Q٣",
    ])
  func others(text: String) {
    #expect(Period(text) == nil)
  }

  @Test("§4.1: both ends belong to the period")
  func ends() {
    let period = Period("2024-02")!
    #expect(period.contains(Day(iso: "2024-02-01")!))
    #expect(period.contains(Day(iso: "2024-02-29")!))
    #expect(!period.contains(Day(iso: "2024-01-31")!))
    #expect(!period.contains(Day(iso: "2024-03-01")!))
  }
}
