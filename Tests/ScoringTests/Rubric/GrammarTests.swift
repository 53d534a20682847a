import Complaints
import Diagnostics
@testable import Scoring
import Testing

/// What a rubric may say beyond the example of spec §5, and what holds where it is silent.
@Suite struct GrammarTests {
  @Test func smallestRubric() throws {
    let rubric = try load("")
    #expect(rubric.version == "1")
    #expect(rubric.title == Wording("r"))
    #expect(rubric.withinAspect == .arithmetic)
    #expect(rubric.acrossAspects == .arithmetic)
    #expect(rubric.quarantined == .countAgainst)
    #expect(rubric.minComplaints == nil)
    #expect(rubric.decimals == 2)
    #expect(rubric.breakBy.isEmpty && rubric.grades.isEmpty && rubric.adjustments.isEmpty)
    #expect(rubric.awards == nil && rubric.groups == nil && rubric.uncertainty == nil)
    #expect(rubric.calendar == CalendarRules())
    #expect(rubric.aspects.map(\.weight) == [1])
  }

  @Test func calendar() throws {
    let rules = try load(
      """
      calendar:
        workweek:
          - {days: [mon, tue, wed, thu, fri, sat], since: 2020-01-01, regions: [51, "64.09"]}
          - {days: [mon]}
        office_hours: {mon: ["07:30-12:00", "13:00-16:00"], fri: 7:30-11:00, sat: "00:00-24:00"}
        holidays: none
        extra_holidays: [2024-02-28, {date: 2024-09-25, regions: [51]}]
        extra_working_days: 2024-03-02
      """
    ).calendar
    let days: Set<Weekday> = [.mon, .tue, .wed, .thu, .fri, .sat]
    #expect(
      rules.workweeks == [
        CalendarRules.Workweek(
          days: days, since: Day(year: 2020, month: 1, day: 1), regions: ["51", "64.09"]),
        CalendarRules.Workweek(days: [.mon]),
      ])
    typealias Hours = CalendarRules.OfficeHours
    #expect(rules.officeHours[0] == [Hours(from: 450, to: 720), Hours(from: 780, to: 960)])
    #expect(rules.officeHours[1] == [Hours(from: 450, to: 960)])
    #expect(rules.officeHours[4] == [Hours(from: 450, to: 660)])
    #expect(rules.officeHours[5] == [Hours(from: 0, to: 1440)])
    #expect(rules.holidays == .none)
    #expect(rules.extraHolidays.map(\.day.iso) == ["2024-02-28", "2024-09-25"])
    #expect(rules.extraHolidays.map(\.regions) == [[], ["51"]])
    #expect(rules.extraWorkingDays.map(\.day.iso) == ["2024-03-02"])
  }

  @Test func clocksOfEveryUnit() throws {
    let rubric = try load(
      """
      clocks:
        a: {from: forwarded, to: first_response, unit: working_days, first_day: same}
        b: {from: received, to: disposed, unit: working_hours}
        c: {from: disposed, to: substantive_response, unit: hours, first_day: next}
        d: {from: verified, to: completed, unit: calendar_days}
      """)
    #expect(rubric.clocks.map(\.name) == ["a", "b", "c", "d"])
    #expect(rubric.clocks.map(\.from) == [.forwarded, .received, .disposed, .verified])
    #expect(
      rubric.clocks.map(\.to) == [.firstResponse, .disposed, .substantiveResponse, .completed])
    #expect(
      rubric.clocks.map(\.unit) == [.workingDays, .workingHours, .hours, .calendarDays])
    #expect(rubric.clocks.map(\.countsFirstDay) == [true, false, false, false])
  }

  @Test(arguments: [
    ("{count: complaints}", Measure.count),
    ("{share: responded}", .share(.responded)),
    ("{share: verified}", .share(.verified)),
    ("{share: rated}", .share(.rated)),
    (
      "{share: {closed_by: [system], channel: SMS}}",
      .share(
        .matching([
          Filter.Condition(field: .closedBy, values: ["system"]),
          Filter.Condition(field: .channel, values: ["SMS"]),
        ]))
    ),
    ("{share: overdue, clock: c, limit: due}", .share(.overdue(clock, .due))),
    ("{on_time_share: c, limit: 2.5}", .onTimeShare(clock, .number(2.5))),
    (
      "{on_time_share: c, limit: [{since: 2020-01-01, limit: 5}, {since: 2024-01-01, limit: due}]}",
      .onTimeShare(
        clock,
        .since([
          Limit.Dated(since: Day(year: 2020, month: 1, day: 1)!, limit: .number(5)),
          Limit.Dated(since: Day(year: 2024, month: 1, day: 1)!, limit: .due),
        ]))
    ),
    ("{time: c, statistic: mean, horizon: 9}", .time(clock, .mean, .censor(horizon: 9))),
    (
      "{time: c, statistic: p97.5, open_cases: ignore}",
      .time(clock, .quantile(0.975), .ignore)
    ),
    (
      "{time: c, statistic: p90, open_cases: censor, horizon: 60}",
      .time(clock, .quantile(0.9), .censor(horizon: 60))
    ),
    ("{mean: rating}", .meanRating), ("{rate: population, per: 1000}", .rate(per: 1000)),
    ("{assessment: sk_tim}", .assessment(key: "sk_tim")),
    ("{accepted_rows: share}", .acceptedRows),
  ])
  func measures(text: String, measure: Measure) throws {
    #expect(try load("", measure: text).indicators.map(\.measure) == [measure])
  }

  @Test(arguments: [
    ("raw", Estimate.raw), ("{shrink: 10}", .shrink(10)), ("{shrink: auto}", .shrinkAuto),
    ("{lower_bound: 0.975}", .lowerBound(0.975)),
  ])
  func estimates(text: String, estimate: Estimate) throws {
    let rubric = try load("", more: "estimate: \(text)")
    #expect(rubric.indicators.map(\.estimate) == [estimate])
  }

  @Test(arguments: [
    ("identity", Scale.identity), ("{linear: {worst: 10, best: 0}}", .linear(worst: 10, best: 0)),
    (
      "{bands: [{at_least: 3, score: 90}, {at_least: -1, score: 50}, {otherwise: 10}]}",
      .bands(
        [Scale.Band(edge: 3, score: 90), Scale.Band(edge: -1, score: 50)], atMost: false,
        otherwise: 10)
    ),
    (
      "{relative: best_ratio, better: lower}", .relative(.bestRatio, higherIsBetter: false)
    ),
    (
      "{relative: {method: zscore, better: higher}}", .relative(.zscore, higherIsBetter: true)
    ),
  ])
  func scales(text: String, scale: Scale) throws {
    #expect(try load("", scale: text).indicators.map(\.scale) == [scale])
  }

  @Test func filtersAndMissing() throws {
    let indicator = try load(
      "",
      more: """
        where: {agency: [Dinas PU, "Dinas, Lain"], status: completed}
                exclude: {source: ppid}
                missing: average
                absent: missing
        """
    ).indicators[0]
    #expect(
      indicator.filter.allowed == [
        Filter.Condition(field: .agency, values: ["Dinas PU", "Dinas, Lain"]),
        Filter.Condition(field: .status, values: ["completed"]),
      ])
    #expect(indicator.filter.excluded == [Filter.Condition(field: .source, values: ["ppid"])])
    #expect(indicator.missing == .average)
    #expect(indicator.absentIsMissing)
  }

  @Test func ranking() throws {
    let rubric = try load(
      """
      groups: {volume: [100, 1000]}
      awards: {per: group, titles: [{id: Terbaik, en: Best}]}
      ties: {break_by: a}
      uncertainty: {seed: 7, weight_spread: 0}
      """)
    #expect(rubric.groups == .volume([100, 1000]))
    #expect(rubric.awards == Awards(per: .group, titles: [Wording(id: "Terbaik", en: "Best")]))
    #expect(rubric.breakBy == ["a"])
    #expect(rubric.uncertainty?.seed == 7)
    #expect(rubric.uncertainty?.weightSpread == 0)
    #expect(rubric.uncertainty?.draws == 10_000)
  }

  @Test func deepTreesAndJSON() throws {
    let rubric = try Rubric.load(
      text: """
        {"rubric": "indeks", "missing": "exclude", "aspects": [
          {"aspect": "a", "weight": 2, "aggregation": "harmonic", "aspects": [
            {"aspect": "b", "indicators": [
              {"indicator": "i", "measure": {"assessment": "x"}, "scale": "identity"}]}]}]}
        """, file: "indeks.json")
    #expect(rubric.aspects[0].aggregation == .harmonic)
    guard case .aspects(let inner) = rubric.aspects[0].children else {
      Issue.record("no aspects")
      return
    }
    #expect(inner.map(\.id) == ["b"])
    #expect(rubric.indicators.map(\.id) == ["i"])
  }

  private static let clock = Clock(
    name: "c", from: .received, to: .completed, unit: .workingDays)

  private func load(
    _ top: String, measure: String = "{share: completed}", scale: String = "identity",
    more: String = "missing: zero"
  ) throws -> Rubric {
    let clocks = top.contains("clocks:") ? "" : Self.clocks
    return try Rubric.load(
      text: """
        rubric: r
        missing: zero
        \(clocks)
        \(top)
        aspects:
          - aspect: a
            indicators:
              - indicator: i
                measure: \(measure)
                scale: \(scale)
                \(more)
        """, file: "r.yaml")
  }

  private static let clocks =
    "clocks: {c: {from: received, to: completed, unit: working_days}}"
}
