import Complaints
import Testing

@testable import Scoring

@Suite struct PeriodBeforeTests {
  @Test(
    "§4.1: the period before is of the same kind",
    arguments: [
      ("2024", "2023"), ("2024-S1", "2023-S2"), ("2024-S2", "2024-S1"), ("2024-Q1", "2023-Q4"),
      ("2024-03", "2024-02"), ("2024-01", "2023-12"),
      ("2023-01-01..2024-12-31", "2021-01-01..2022-12-31"),
      ("2024-03-04..2024-03-10", "2024-02-26..2024-03-03"),
      ("2024-01-01..2024-01-30", "2023-12-02..2023-12-31"),
    ])
  func before(_ period: String, _ earlier: String) throws {
    #expect(try #require(Period(period)).before == Period(earlier))
  }

  @Test("A period is judged like another: as many days after its end")
  func day() {
    let (first, second) = (Period("2024-S1")!, Period("2024-S2")!)
    #expect(first.day(like: Day(iso: "2025-01-10")!, of: second).iso == "2024-07-10")
    #expect(second.day(like: Day(iso: "2024-07-10")!, of: first).iso == "2025-01-10")
    #expect(first.day(like: Day(iso: "2024-12-31")!, of: second).iso == "2024-06-30")
  }
}
