import Complaints
import Diagnostics

/// Goes from region to region and takes every measure of a rubric over its complaints.
struct Observer: Sendable {
  private let table: ComplaintTable
  private let rubric: Rubric
  private let request: RankingRequest
  private let asOf: Day
  private let population: FilterReader
  private let filters: [FilterReader]
  private let adjustmentFilters: [FilterReader]
  private let matches: [[Filter.Condition]: FilterReader]
  private let assessments: [String: [String: Double]]
  /// By a region's code.
  private let calendars: [String: WorkCalendar]

  /// A region or agency that is shown.
  struct Candidate: Sendable {
    var standing: Standing
    /// Its place in the table; nil without complaints.
    var place: Int?
    var population: Double?
    /// The code under which assessments know it: an agency has its region's.
    var code: String
  }

  /// Everything taken from one region.
  struct Seen {
    /// With numbers of complaints.
    var standing: Standing
    var warning: Diagnostic?
    /// By indicator, in the order of the tree.
    var cells: [IndicatorColumn.Cell] = []
    var adjustments: [Observation] = []
  }

  init(table: ComplaintTable, rubric: Rubric, request: RankingRequest, asOf: Day) {
    self.table = table
    self.rubric = rubric
    self.request = request
    self.asOf = asOf
    population = FilterReader(rubric.population, in: table)
    filters = rubric.indicators.map { FilterReader($0.filter, in: table) }
    adjustmentFilters = rubric.adjustments.map { FilterReader($0.filter, in: table) }
    let measures = rubric.indicators.map(\.measure) + rubric.adjustments.map(\.measure)
    matches = measures.reduce(into: [:]) { matches, measure in
      guard case .share(.matching(let conditions)) = measure else { return }
      var filter = Filter()
      filter.allowed = conditions
      matches[conditions] = FilterReader(filter, in: table)
    }
    assessments = Dictionary(grouping: table.assessments, by: \.region).mapValues { entries in
      Dictionary(entries.map { ($0.key, $0.value) }, uniquingKeysWith: { $1 })
    }
    calendars = Observer.calendars(
      of: Set(table.regions.map(\.region.code)), rubric, request, asOf: asOf)
  }

  /// Those with a row in a register, and the listed ones without; with no register at all those of
  /// the list, else of the assessments (spec §5.7).
  func candidates() -> [Candidate] {
    if table.hasRegister {
      let inTable = table.regions.enumerated().map { place, facts in
        facts.agency.map { agency($0, of: facts.region, place: place) }
          ?? candidate(facts.region, place: place)
      }
      guard request.unit == .region else { return inTable }
      let codes = Set(table.regions.map(\.region.code))
      let absent = request.listed.filter { !codes.contains($0.code) }.map { region in
        var candidate = candidate(region, place: nil)
        candidate.standing.reason = .noExport
        return candidate
      }
      return (inTable + absent).sorted { $0.code.precedes($1.code) }
    }
    var regions = request.listed
    if regions.isEmpty {
      regions = Set(table.assessments.map(\.region)).sorted().map { code in
        request.known[code] ?? Region(unlisted: code)
      }
    }
    return regions.map { candidate($0, place: nil) }
      .sorted { $0.code.precedes($1.code) }
  }

  private func candidate(_ region: Region, place: Int?) -> Candidate {
    Candidate(
      standing: Standing(code: region.code, name: region.name, kind: region.kind), place: place,
      population: region.population, code: region.code)
  }

  private func agency(_ name: String, of region: Region, place: Int) -> Candidate {
    let code = "\(region.code)/\(name)"
    return Candidate(
      standing: Standing(code: code, name: name, kind: "agency"), place: place,
      population: nil, code: region.code)
  }

  func observe(_ candidate: Candidate) -> Seen {
    var seen = Seen(standing: candidate.standing)
    guard seen.standing.reason == nil else {
      let none = IndicatorColumn.Cell(observation: .missing, isAbsent: false)
      seen.cells = Array(repeating: none, count: filters.count)
      seen.adjustments = Array(repeating: .missing, count: adjustmentFilters.count)
      return seen
    }
    let reader = reader(candidate)
    count(reader, into: &seen)
    seen.cells = zip(rubric.indicators, filters).map { indicator, filter in
      let isAbsent = !indicator.needs.areMet(by: reader.facts)
      let (observation, tally) =
        isAbsent ? (.missing, nil) : reader.tally(indicator.measure, filter)
      return IndicatorColumn.Cell(observation: observation, isAbsent: isAbsent, tally: tally)
    }
    seen.adjustments = zip(rubric.adjustments, adjustmentFilters).map { adjustment, filter in
      adjustment.needs.areMet(by: reader.facts)
        ? reader.observe(adjustment.measure, filter) : .missing
    }
    return seen
  }

  /// What the measures of indicators, then of adjustments, take from a region, and of how many cases.
  func take(_ candidate: Candidate) -> (cases: Int, taken: [Redrawing.Taken]) {
    let reader = reader(candidate)
    func take(_ measure: Measure, _ filter: FilterReader, _ needs: [Need]) -> Redrawing.Taken {
      guard needs.areMet(by: reader.facts) else { return .absent }
      return measure.isOfCases
        ? .cases(reader.cases(of: measure, filter)) : .figure(reader.observe(measure, filter))
    }
    let indicators = zip(rubric.indicators, filters).map { take($0.measure, $1, $0.needs) }
    let adjustments = zip(rubric.adjustments, adjustmentFilters).map {
      take($0.measure, $1, $0.needs)
    }
    return (reader.population.rows.count + reader.countedQuarantined, indicators + adjustments)
  }

  /// What reads the measures of one region.
  func reader(_ candidate: Candidate) -> MeasureReader {
    let facts = candidate.place.map { table.regions[$0] }
    let events = facts.map { EventReader(table, facts: $0, asOf: asOf) }
    let cases = Population(
      table, rows: candidate.place.map(table.rows) ?? .range(0..<0), facts: facts,
      filter: population, period: request.period, asOf: asOf)
    let calendar = facts.flatMap { calendars[$0.region.code] }
    return MeasureReader(
      table: table, facts: facts, events: events,
      clocks: calendar.flatMap { calendar in
        events.map { ClockReadings($0, calendar, rows: cases.rows) }
      },
      population: cases,
      countsQuarantined: rubric.quarantined == .countAgainst,
      peopleCount: candidate.population, assessments: assessments[candidate.code] ?? [:],
      matches: matches)
  }

  /// Regions for which the same rules hold share one table of working days.
  private static func calendars(
    of regions: Set<String>, _ rubric: Rubric, _ request: RankingRequest, asOf: Day
  ) -> [String: WorkCalendar] {
    let rules = rubric.calendar
    let rulesOfSome =
      rules.workweeks.map(\.regions)
      + (rules.extraHolidays + rules.extraWorkingDays).map(\.regions)
    var made: [[Bool]: WorkCalendar] = [:]
    var calendars: [String: WorkCalendar] = [:]
    for code in regions {
      let key = rulesOfSome.map { CalendarRules.names($0, code) }
      let calendar =
        made[key]
        ?? WorkCalendar(
          rules, region: code, from: request.period.from + -2,
          to: max(asOf, request.period.to) + 2, holidays: request.holidays)
      made[key] = calendar
      calendars[code] = calendar
    }
    return calendars
  }

  private func count(_ reader: MeasureReader, into seen: inout Seen) {
    let cases = reader.population
    seen.standing.complaints = cases.rows.count
    seen.standing.excluded = cases.excluded
    seen.standing.quarantined = cases.quarantined
    guard let events = reader.events else { return }
    for event in [Event.verified, .firstResponse, .completed] {
      let supplied = cases.rows.count { row in
        events.occurrence(event, row).map { !$0.hasOwnDate } ?? false
      }
      if supplied > 0 { seen.standing.supplied[event] = supplied }
    }
    let all = cases.rows.count + cases.excluded + cases.quarantined
    if cases.excluded * 10 > all {
      seen.warning = ScoringProblems.manyExcluded(
        cases.excluded, of: all, region: seen.standing.name)
    }
  }
}
