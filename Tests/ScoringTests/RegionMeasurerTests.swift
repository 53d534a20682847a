import Complaints
import Scoring
import TestSupport
import Testing

/// Who is shown, and who is ranked (spec §5.7).
@Suite struct RegionMeasurerTests {
  private let complaint: [[Field: String]] = [[.received: "2024-03-04", .status: "completed"]]
  private let share = rubric(measure: "{share: completed}")
  private let sk = rubric(measure: "{assessment: sk}")

  private func codes(_ ranking: Ranking, ranked: Bool) -> [String] {
    ranking.standings.filter { ($0.rank != nil) == ranked }.map(\.code)
  }

  @Test("§5.7: ranked are the regions with a row in a register, also one outside the period")
  func rows() throws {
    let ranking = try ranking(
      [
        register(named: "1.csv", complaint),
        register(named: "2.csv", region: "64.71", columns: [.status], [[.received: "2020-01-01"]]),
        assessments([("64.01", "sk", 100)]),
      ], by: share)
    #expect(ranking.standings.map(\.code) == ["64.09", "64.71"])
    #expect(codes(ranking, ranked: true) == ["64.09", "64.71"])
    #expect(ranking["64.71"].complaints == 0)
  }

  @Test("§5.7: with no register at all the regions of the list, else of the assessments")
  func noRegister() throws {
    let values = assessments([("64.01", "sk", 100), ("64.71", "sk", 50)])
    #expect(
      codes(try ranking([values], by: sk), ranked: true) == ["64.01", "64.71"])
    let listed = try ranking([values], by: sk, listed: [regions["64.09"]!, regions["64.71"]!])
    #expect(codes(listed, ranked: true) == ["64.71", "64.09"])
    #expect(listed["64.09"].score == 0)
  }

  @Test(
    "§5.7, §7: regions of the list without an export: not ranked, no score, no aspects, by code")
  func listed() throws {
    let all = regions.values.sorted { $0.code > $1.code }
    let ranking = try ranking([register(region: "64.71", complaint)], by: share, listed: all)
    #expect(
      ranking.standings.map(\.code) == ["64.71", "64.01", "64.02", "64.03", "64.09", "64.72"])
    let absent = ranking["64.09"]
    #expect(absent.reason == .noExport)
    #expect(absent.reason?.code == "no export")
    #expect(absent.rank == nil && absent.score == nil && !absent.eligible)
    #expect(absent.aspects.isEmpty && absent.grade == nil && absent.award == nil)
    #expect(absent.name == "Kabupaten Penajam Paser Utara")
  }

  @Test("§5.7: a listed region without an export moves nobody's estimate or relative score")
  func listedMovesNobody() throws {
    let relative = rubric(
      measure: "{count: complaints}", indicator: "scale: {relative: percentile, better: higher}")
    let exports = [
      register(named: "1.csv", complaint),
      register(named: "2.csv", region: "64.71", complaint + complaint),
    ]
    let alone = try ranking(exports, by: relative)
    let listed = try ranking(exports, by: relative, listed: Array(regions.values))
    for code in ["64.09", "64.71"] { #expect(alone[code].score == listed[code].score) }
  }

  @Test("§7: unranked regions are listed by code, after the ranked")
  func unrankedByCode() throws {
    func export(_ code: String, _ count: Int) -> Export {
      register(
        named: "\(code).csv", region: code,
        (0..<count).map { [.id: "\($0)", .received: "2024-03-04", .status: "completed"] })
    }
    let ranking = try ranking(
      [export("64.72", 1), export("64.71", 3), export("64.03", 1)],
      by: rubric(measure: "{share: completed}", "eligibility: {min_complaints: 2}"),
      listed: [regions["64.09"]!])
    #expect(ranking.standings.map(\.code) == ["64.71", "64.03", "64.09", "64.72"])
  }

  @Test("§2: a region that no list knows is ranked under its code")
  func unknown() throws {
    let ranking = try ranking([register(region: "99.99", complaint)], by: share)
    #expect(ranking["99.99"].name == "99.99")
    #expect(ranking["99.99"].rank == 1)
  }

  @Test("§4.3: regions with calendars of their own are read by them")
  func calendars() throws {
    let row: [[Field: String]] = [[.received: "2024-03-04", .firstResponse: "2024-03-09"]]
    let ranking = try ranking(
      [register(named: "1.csv", row), register(named: "2.csv", region: "64.71", row)],
      by: rubric(
        measure: "{time: response, statistic: mean, open_cases: ignore}",
        """
        calendar:
          workweek: [{days: [mon, tue, wed, thu, fri, sat], regions: ["64.71"]}]
        """))
    #expect(ranking["64.09"]["it"].value == 4)
    #expect(ranking["64.71"]["it"].value == 5)
  }
}
