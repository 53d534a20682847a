import Complaints
import Diagnostics
import Scoring
import TestSupport
import Testing

@Suite struct RankerTests {
  private let share = rubric(measure: "{share: completed}")
  private let speed = rubric(measure: "{on_time_share: response, limit: 5}")

  private func export(
    _ region: String = "64.09", _ generated: String?, source: String = "canonical"
  ) -> Export {
    register(
      named: "\(region) \(generated ?? "") \(source)", region: region, generated: generated,
      source: source,
      [[.received: "2024-03-04", .status: "completed", .firstResponse: "2024-03-05"]])
  }

  private func asOf(_ exports: [Export], period: String = "2024", given: String? = nil) throws
    -> String
  {
    try ranking(exports, by: share, period: period, asOf: given).asOf.iso
  }

  @Test("§4.2: the earliest of the regions' latest registers, if not before the period's end")
  func earliestOfLatest() throws {
    let exports = [
      export("64.09", "2025-01-06"), export("64.09", "2025-01-20"), export("64.71", "2025-02-03"),
    ]
    #expect(try asOf(exports) == "2025-01-20")
    #expect(try asOf([export("2024-12-31")]) == "2024-12-31")
    #expect(try asOf(exports, period: "2025-S1") == "2025-06-30")
    #expect(
      try asOf([export("64.09", "2024-12-30"), export("64.71", "2025-02-03")]) == "2024-12-31")
  }

  @Test("§7: every register of the run must tell its day; logs do not count")
  func allTell() throws {
    #expect(
      try asOf([export("64.09", "2025-01-20"), export("64.09", nil, source: "ppid")])
        == "2024-12-31")
    #expect(
      try asOf([export("64.09", "2025-01-20"), log([("1", .completed, "2024-03-05")])])
        == "2025-01-20")
    #expect(try asOf([assessments([("64.09", "sk", 1)]), export("2025-01-20")]) == "2025-01-20")
  }

  @Test("§4.2: --as-of before all else")
  func given() throws {
    #expect(try asOf([export("2025-01-20")], given: "2024-06-30") == "2024-06-30")
    #expect(try asOf([export("2025-01-20")], given: "2025-06-30") == "2025-06-30")
  }

  private func export(_ generated: String) -> Export { export("64.09", generated) }

  private func codes(_ run: () throws -> Ranking) -> [String] {
    do {
      _ = try run()
      return []
    } catch let problems as Problems {
      return problems.list.map(\.code)
    } catch {
      return ["\(error)"]
    }
  }

  @Test("§4.2: registers generated on different days get a warning that names them")
  func differentDays() throws {
    let different = try ranking(
      [export("64.09", "2025-01-20"), export("64.71", "2025-02-03")], by: share)
    let warning = try #require(
      different.warnings.first { $0.code == "registers-of-different-days" })
    #expect(warning.message.id.contains("2025-01-20"))
    #expect(warning.message.id.contains("Balikpapan 2025-02-03"))
    let same = try ranking(
      [export("64.09", "2025-01-20"), export("64.71", "2025-01-20")], by: share)
    #expect(!same.warnings.contains { $0.code == "registers-of-different-days" })
  }

  @Test("§4.3: a year that the holiday table does not cover is an error, never a guess")
  func years() {
    func codes(_ period: String, asOf: String? = nil, _ rubric: String) -> [String] {
      self.codes {
        try ranking(
          [register([[.received: "2018-03-04", .firstResponse: "2018-03-05"]])], by: rubric,
          period: period, asOf: asOf)
      }
    }
    #expect(codes("2018", speed) == ["year-without-holidays"])
    #expect(codes("2018-01-01..2019-12-31", speed) == ["year-without-holidays"])
    #expect(codes("2019", speed) == [])
    #expect(codes("2027", speed) == [])
    #expect(codes("2027", asOf: "2028-01-01", speed) == ["year-without-holidays"])
    #expect(codes("2028", speed) == ["year-without-holidays"])
    let none = rubric(
      measure: "{on_time_share: response, limit: 5}", "calendar: {holidays: none}")
    #expect(codes("2018", none) == [], "who takes no holidays needs no table of them")
  }

  @Test("§4.2: as_of before the period has begun is an error")
  func asOfTooEarly() {
    #expect(
      codes { try ranking([export("2025-01-20")], by: share, asOf: "2023-12-31") }
        == ["as-of-before-period"])
  }

  @Test("§4.2: what happens around as_of at the edges of the calendar traps nowhere")
  func edges() throws {
    let rows: [[Field: String]] = [
      [.received: "2024-01-01T00:00", .firstResponse: "2024-12-31T23:59:59"],
      [.received: "2024-12-31", .firstResponse: "2025-12-31"],
      [.received: "0001-01-01", .firstResponse: "9999-12-31"],
      [.received: "9999-12-31", .completed: "0001-01-01", .status: "completed"],
      [.received: "2024-01-01", .due: "9999-12-31", .disposed: "2024-12-31"],
    ]
    for unit in ["working_days", "calendar_days", "hours", "working_hours"] {
      for (from, limit) in [("received", "5"), ("disposed", "5"), ("received", "due")] {
        let text = rubric(
          measure: "{on_time_share: c, limit: \(limit)}",
          clocks: "c: {from: \(from), to: first_response, unit: \(unit)}")
        for asOf in [nil, "2024-01-01", "2024-12-31", "2027-12-31"] {
          _ = try ranking([register(rows)], by: text, asOf: asOf)
        }
      }
    }
  }

  @Test("§3.0: what joining found reaches the ranking's warnings")
  func joining() throws {
    let found = try ranking(
      [
        export("64.09", nil), export("64.71", nil), log([("x", .completed, "2024-03-05")]),
      ], by: share)
    #expect(
      Set(found.warnings.map(\.code)).isSuperset(of: [
        "same-id-in-two-regions", "events-without-complaint",
      ]))
  }
}
