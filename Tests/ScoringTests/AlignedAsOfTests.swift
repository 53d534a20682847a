import Complaints
import TestSupport
import Testing

@testable import Scoring

@Suite struct AlignedAsOfTests {
  private let text = rubric(
    measure: "{share: completed}", indicator: "scale: {linear: {worst: 0, best: 1}}")

  private func sides(
    _ first: String, _ second: String, asOf: String? = nil
  ) throws -> (a: String, b: String) {
    let export = register(generated: "2025-01-10", [[.received: "2024-03-04"]])
    let (a, b) = alignedAsOf(
      try side([export], by: text, period: first, asOf: asOf),
      try side([export], by: text, period: second))
    return (a.asOf.iso, b.asOf.iso)
  }

  @Test("§5.10: of two periods the earlier is judged as many days after its end as the later")
  func periods() throws {
    #expect(try sides("2024-S1", "2024-S2") == ("2024-07-10", "2025-01-10"))
    #expect(try sides("2024-S2", "2024-S1") == ("2025-01-10", "2024-07-10"))
    #expect(try sides("2024-S2", "2024") == ("2025-01-10", "2025-01-10"))
  }

  @Test("§5.10: a day that was given stays, and the other side is as its files tell")
  func given() throws {
    #expect(try sides("2024-S1", "2024-S2", asOf: "2024-08-01") == ("2024-08-01", "2025-01-10"))
  }
}
