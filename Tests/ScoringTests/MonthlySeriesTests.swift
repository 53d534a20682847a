import Complaints
import TestSupport
import Testing

@testable import Scoring

@Suite struct MonthlySeriesTests {
  private func rows(_ months: [Int: (all: Int, done: Int)]) -> [[Field: String]] {
    months.sorted { $0.key < $1.key }.flatMap { month, count in
      (0..<count.all).map { at -> [Field: String] in
        [
          .id: "\(month)-\(at)", .received: "2024-\(month < 10 ? "0" : "")\(month)-10",
          .status: at < count.done ? "completed" : "verified",
        ]
      }
    }
  }

  private let text = rubric(
    aspects: """
      - aspect: all
        indicators:
          - {indicator: done, weight: 2, scale: identity, measure: {share: completed}}
          - {indicator: jury, weight: 1, scale: identity, measure: {assessment: jury}}
          - {indicator: reach, weight: 1, scale: identity, measure: {rate: population, per: 1000}}
          - {indicator: rows, weight: 1, scale: identity, measure: {accepted_rows: share}}
      """)

  private var exports: [Export] {
    [
      register(named: "a", region: "64.01", rows([1: (4, 1), 3: (2, 2)])),
      register(named: "b", region: "64.02", rows([1: (10, 5), 2: (5, 0)])),
      register(named: "c", region: "64.03", rows([1: (4, 4)])),
    ]
  }

  @Test("Each region's months, and the median of those that have a value")
  func months() throws {
    let course = try reporter(exports, by: text, period: "2024-Q1").course
    #expect(course.months.map(\.from.iso) == ["2024-01-01", "2024-02-01", "2024-03-01"])
    #expect(course.months.map(\.to.iso) == ["2024-01-31", "2024-02-29", "2024-03-31"])
    #expect(course.lines.map(\.indicator.id) == ["done"])
    let line = try #require(course.lines.first)
    #expect(line.median == [0.5, 0, 1])
    #expect(line.points["64.01"]?.map(\.value) == [0.25, nil, 1])
    #expect(line.points["64.01"]?.map(\.n) == [4, 0, 2])
    #expect(course.received["64.02"] == [10, 5, 0])
    #expect(course.gaps.map(\.indicator.id) == ["jury", "reach", "rows"])
    #expect(course.gaps.map(\.why) == [.figure, .count, .rows])
    #expect(course.isCourse)
  }

  @Test("Parts of months at both ends, and none after the as-of day")
  func ends() throws {
    let course = try reporter(
      exports, by: text, period: "2024-01-15..2024-04-30", asOf: "2024-03-20"
    ).course
    #expect(course.months.map(\.from.iso) == ["2024-01-15", "2024-02-01", "2024-03-01"])
    #expect(course.months.last?.to.iso == "2024-03-20")
  }

  @Test("A period within one month, or a rubric of nothing but figures, has no course")
  func none() throws {
    #expect(try !reporter(exports, by: text, period: "2024-01").course.isCourse)
    let table = assessments(["64.01", "64.02"].map { ($0, "jury", 50) })
    let jury = rubric(measure: "{assessment: jury}")
    #expect(try !reporter([table], by: jury).course.isCourse)
  }
}
