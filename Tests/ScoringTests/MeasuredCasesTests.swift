import Complaints
import TestSupport
import Testing

@testable import Scoring

/// What each case is to a measure, and what a sample of cases comes to (spec §5.1, §5.9).
@Suite struct MeasuredCasesTests {
  /// Answered in 2 days, in 9, not at all, too young to judge; one whose classification is blank.
  private let export = register([
    [.received: "2024-03-01", .firstResponse: "2024-03-03", .classification: "complaint"],
    [.received: "2024-03-01", .firstResponse: "2024-03-10", .classification: "complaint"],
    [.received: "2024-03-01", .classification: "aspiration"],
    [.received: "2024-03-30", .classification: "complaint"],
    [.received: "2024-03-01", .firstResponse: "2024-03-02"],
  ]).quarantining([quarantined("x", received: "2024-03-02")])

  private func outcomes(_ measure: String, _ indicator: String = "", _ more: String = "") throws
    -> [Outcome]
  {
    let rubric = try Rubric.load(
      text: rubric(
        measure: measure, indicator: "scale: identity\n" + indicator,
        clocks: "c: {from: received, to: first_response, unit: calendar_days}", more),
      file: "r.yaml")
    var joiner = Joiner([export], regions: regions, keeping: rubric.fields)
    let request = RankingRequest(period: Period("2024")!, known: regions)
    let table = joiner.table()
    let observer = RegionMeasurer(
      table: table, rubric: rubric, request: request, asOf: Day(iso: "2024-03-31")!)
    let reader = observer.reader(observer.candidates()[0])
    let it = rubric.indicators[0]
    return Array(reader.outcomes(of: it.measure, FilterMatcher(it.filter, in: table)))
  }

  @Test("§5.1: complaints in their order, then the quarantined rows: late, on time, not judged")
  func onTime() throws {
    #expect(
      try outcomes("{on_time_share: c, limit: 5}") == [.hit, .miss, .miss, .notJudged, .hit, .miss])
    #expect(
      try outcomes("{on_time_share: c, limit: 5}", "", "quarantined: ignore")
        == [.hit, .miss, .miss, .notJudged, .hit])
    #expect(
      try outcomes("{share: overdue, clock: c, limit: 5}")
        == [.miss, .miss, .hit, .miss, .miss, .hit])
  }

  @Test("§5.1: what `where` leaves out takes no part; a blank field counts as a quarantined row")
  func filtered() throws {
    let only = "where: {classification: [complaint]}"
    #expect(try outcomes("{count: complaints}", only) == [.hit, .hit, .noPart, .hit, .hit, .hit])
    #expect(
      try outcomes("{on_time_share: c, limit: 5}", only)
        == [.hit, .miss, .noPart, .notJudged, .miss, .miss])
    #expect(
      try outcomes("{on_time_share: c, limit: 5}", only, "quarantined: ignore")
        == [.hit, .miss, .noPart, .notJudged, .noPart])
  }

  @Test("§5.1: times ended, open or endless; without open cases only what happened")
  func times() throws {
    #expect(
      try outcomes("{time: c, statistic: median, horizon: 60}")
        == [.ended(2), .ended(9), .open(30), .open(1), .ended(1), .endless])
    #expect(
      try outcomes("{time: c, statistic: median, open_cases: ignore}")
        == [.figure(2), .figure(9), .noPart, .noPart, .figure(1), .noPart])
  }

  @Test("§5.9: a sample counts each case as often as it was drawn, and others' beside them")
  func sampled() {
    let share = MeasuredCases(
      [.hit, .miss, .notJudged, .noPart, .miss], of: .share(.completed), people: nil)
    #expect(
      share.observation(
        of: CaseSample(times: [3, 0, 4, 1, 1], added: [.hit, .miss, .notJudged, .noPart]))
        == Observation(value: 4.0 / 6, n: 6, hits: 4, notJudged: 5))
    let rating = MeasuredCases([.figure(5), .noPart, .figure(2)], of: .meanRating, people: nil)
    #expect(
      rating.observation(of: CaseSample(times: [1, 9, 2], added: [.figure(3)]))
        == Observation(value: 3, n: 4))
    #expect(rating.observation(of: CaseSample(times: [0, 4, 0])) == .missing)
  }

  @Test("§5.9: a number of cases is given for as many as the region has, not as were drawn")
  func scaled() {
    let cases = MeasuredCases([.hit, .hit, .noPart, .hit], of: .count, people: nil)
    let sample = CaseSample(times: [2, 1, 1, 1], added: [.hit], scale: 4.0 / 6)
    #expect(cases.observation(of: sample).value == 5 * (4.0 / 6))
    let rate = MeasuredCases([.hit, .hit], of: .rate(per: 100), people: 50)
    #expect(rate.observation().value == 4)
    #expect(rate.observation(of: CaseSample(times: [2, 2], scale: 0.5)).value == 4)
  }
}
