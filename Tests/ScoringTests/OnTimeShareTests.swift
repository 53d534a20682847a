import Complaints
import Scoring
import TestSupport
import Testing

@Suite struct OnTimeShareTests {
  @Test("§5.1: judged are the complaints whose limit has passed; on time is elapsed ≤ limit")
  func judged() throws {
    let export = register([
      [.received: "2024-03-04", .firstResponse: "2024-03-08", .status: "in_progress"],
      [.received: "2024-03-04", .firstResponse: "2024-03-13", .status: "in_progress"],
      [.received: "2024-12-30", .firstResponse: "2024-12-31", .status: "in_progress"],
      [.received: "2024-03-04", .status: "unverified"],
    ])
    let result = try ranking(
      [export], by: rubric(measure: "{on_time_share: response, limit: 4}"))["64.09"]["it"]
    #expect(result.n == 3)
    #expect(result.value == 1.0 / 3)
  }
}
