import Complaints
import Diagnostics
@testable import Scoring
import Testing

/// The example of spec §5 "with every part" parses to exactly these values.
@Suite struct ExampleTests {
  let rubric: Rubric

  init() throws {
    rubric = try Rubric.load(text: exampleRubric, file: "contoh.yaml")
  }

  @Test func head() {
    #expect(rubric.id == "contoh")
    #expect(rubric.version == "2024.1")
    #expect(rubric.title.id == "Pengelolaan SP4N-LAPOR! tingkat provinsi")
    #expect(rubric.title.en == "Provincial SP4N-LAPOR! management")
    #expect(rubric.basis == ["PermenPANRB 62/2018"])
    #expect(rubric.text == exampleRubric)
    #expect(rubric.sha256.count == 64)
    var calendar = CalendarRules()
    calendar.workweeks = [CalendarRules.Workweek(days: [.mon, .tue, .wed, .thu, .fri])]
    #expect(rubric.calendar == calendar)
    var population = Filter()
    population.excluded = [
      Filter.Condition(field: .status, values: ["archived", "rejected", "duplicate"])
    ]
    #expect(rubric.population == population)
    #expect(rubric.clocks == [response, completion])
  }

  @Test func rules() {
    #expect(rubric.withinAspect == .arithmetic)
    #expect(rubric.acrossAspects == .geometric)
    #expect(rubric.missing == .zero)
    #expect(rubric.quarantined == .countAgainst)
    #expect(rubric.minComplaints == 10)
    #expect(rubric.decimals == 2)
    #expect(rubric.breakBy == ["completed_on_time", "response_on_time"])
    #expect(
      rubric.grades == [
        GradeBand(atLeast: 88, grade: "A"), GradeBand(atLeast: 78, grade: "B"),
        GradeBand(atLeast: 54, grade: "C"), GradeBand(atLeast: 32, grade: "D"),
        GradeBand(atLeast: nil, grade: "E"),
      ])
    #expect(
      rubric.awards
        == Awards(
          per: .overall,
          titles: [Wording("Terbaik I"), Wording("Terbaik II"), Wording("Terbaik III")]))
    #expect(rubric.groups == .kind)
    #expect(rubric.uncertainty == UncertaintyRules())
    #expect(rubric.adjustments.count == 1)
    let adjustment = rubric.adjustments.first
    #expect(adjustment?.title == Wording(id: "Laporan dibuka kembali", en: "Reopened"))
    #expect(adjustment?.points == -5)
    #expect(adjustment?.measure == .share(.reopened))
    #expect(adjustment?.condition == .above(0.1))
  }

  @Test func tree() {
    #expect(rubric.aspects.map(\.id) == ["speed", "completion", "trust", "governance"])
    #expect(rubric.aspects.map(\.weight) == [40, 40, 10, 10])
    #expect(rubric.aspects.allSatisfy { $0.aggregation == nil })
    #expect(rubric.aspects[0].title == Wording(id: "Kecepatan respons", en: "Response speed"))
    #expect(
      indicators.map(\.id) == [
        "response_on_time", "response_median", "completed_on_time", "completion_share", "rating",
        "reach", "team_decree",
      ])
    #expect(indicators.map(\.weight) == [60, 40, 70, 30, 60, 40, 100])
    #expect(indicators.map(\.missing) == [nil, nil, nil, nil, .average, nil, .redistribute])
    #expect(indicators.allSatisfy { !$0.absentIsMissing && $0.filter == Filter() })
    #expect(indicators[5].title.en == "Reports per 100,000 people")
    #expect(
      indicators[2].title
        == Wording(id: "Selesai dalam batas waktu", en: "Completed within the statutory limit"))
  }

  @Test func measures() {
    let limits: [Classification: Double] = [
      .informationRequest: 5, .complaint: 14, .aspiration: 14, .oversightComplaint: 60, .other: 14,
    ]
    #expect(
      indicators.map(\.measure) == [
        .onTimeShare(response, .number(5)),
        .time(response, .quantile(0.5), .censor(horizon: 60)),
        .onTimeShare(completion, .byClassification(limits)), .share(.completed), .meanRating,
        .rate(per: 100_000), .assessment(key: "sk_tim"),
      ])
    #expect(
      indicators.map(\.estimate) == [.shrinkAuto, .raw, .shrink(10), .raw, .raw, .raw, .raw])
  }

  @Test func scales() {
    let bands = [(1.0, 100.0), (3, 80), (5, 60), (14, 30)].map {
      Scale.Band(edge: $0.0, score: $0.1)
    }
    let points = [(0.0, 0.0), (0.5, 40), (0.9, 90), (1, 100)].map {
      Scale.Point(value: $0.0, score: $0.1)
    }
    #expect(
      indicators.map(\.scale) == [
        .linear(worst: 0.4, best: 1), .bands(bands, atMost: true, otherwise: 0),
        .linear(worst: 0.4, best: 1), .points(points), .linear(worst: 1, best: 5),
        .linear(worst: 0, best: 50), .identity,
      ])
  }

  private var response: Clock {
    Clock(name: "response", from: .received, to: .firstResponse, unit: .workingDays)
  }

  private var completion: Clock {
    Clock(name: "completion", from: .received, to: .completed, unit: .workingDays)
  }

  private var indicators: [Indicator] {
    rubric.aspects.flatMap { aspect -> [Indicator] in
      if case .indicators(let indicators) = aspect.children { indicators } else { [] }
    }
  }
}
