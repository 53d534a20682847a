import Complaints
import Diagnostics

/// Goes from region to region and takes every measure of a rubric over its complaints.
struct RegionMeasurer: Sendable {
  private let table: ComplaintTable
  private let rubric: Rubric
  private let request: RankingRequest
  private let asOf: Day
  private let population: FilterMatcher
  /// Of indicators in the order of the tree, then of adjustments.
  private let questions: [MeasureEvaluator.Question]
  private let needs: [[Need]]
  private let matches: [[Filter.Condition]: FilterMatcher]
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
  struct MeasuredRegion {
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
    population = FilterMatcher(rubric.population, in: table)
    questions =
      rubric.indicators.map {
        MeasureEvaluator.Question(measure: $0.measure, filter: FilterMatcher($0.filter, in: table))
      }
      + rubric.adjustments.map {
        MeasureEvaluator.Question(measure: $0.measure, filter: FilterMatcher($0.filter, in: table))
      }
    needs = rubric.indicators.map(\.needs) + rubric.adjustments.map(\.needs)
    let measures = rubric.indicators.map(\.measure) + rubric.adjustments.map(\.measure)
    matches = measures.reduce(into: [:]) { matches, measure in
      guard case .share(.matching(let conditions)) = measure else { return }
      var filter = Filter()
      filter.allowed = conditions
      matches[conditions] = FilterMatcher(filter, in: table)
    }
    assessments = Dictionary(grouping: table.assessments, by: \.region).mapValues { entries in
      Dictionary(entries.map { ($0.key, $0.value) }, uniquingKeysWith: { $1 })
    }
    calendars = RegionMeasurer.calendars(
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

  /// What was taken from the complaints of one region, for it and for its agencies.
  private struct CaseOutcomes {
    /// By question, in the order of the complaints; nil where nothing can be taken from them.
    var outcomes: [Outcomes?]
    /// By complaint: bit `Event.rawValue` is set where the event has happened without a date of its
    /// own.
    var supplied: [UInt8]

    func picked(_ places: [UInt32]) -> CaseOutcomes {
      CaseOutcomes(
        outcomes: outcomes.map { $0?.picked(places) }, supplied: places.map { supplied[Int($0)] })
    }
  }

  func observe(_ candidate: Candidate) -> MeasuredRegion {
    guard candidate.standing.reason == nil else { return nothing(of: candidate) }
    let reader = reader(candidate)
    return seen(candidate, reader, taken(reader))
  }

  /// A region and its agencies, whose complaints are among its own.
  ///
  /// - Parameters:
  ///   - agencies: Of the region.
  ///   - other: Of the table of agencies, by the same rubric and request.
  func observe(
    _ candidate: Candidate, _ agencies: [Candidate], by other: RegionMeasurer
  ) -> (region: MeasuredRegion, agencies: [MeasuredRegion]) {
    guard candidate.standing.reason == nil else { return (nothing(of: candidate), []) }
    let reader = reader(candidate)
    let taken = taken(reader)
    let rows = reader.population.rows
    // From a row of the table to its place among the region's complaints.
    let first = rows.first ?? 0
    var places = [UInt32](repeating: 0, count: rows.last.map { $0 - first + 1 } ?? 0)
    for (place, row) in rows.enumerated() { places[row - first] = UInt32(place) }
    let found = agencies.map { agency in
      let own = other.reader(agency)
      return other.seen(
        agency, own, taken.picked(own.population.rows.map { places[$0 - first] }))
    }
    return (seen(candidate, reader, taken), found)
  }

  private func nothing(of candidate: Candidate) -> MeasuredRegion {
    var seen = MeasuredRegion(standing: candidate.standing)
    let none = IndicatorColumn.Cell(observation: .missing, isAbsent: false)
    seen.cells = Array(repeating: none, count: rubric.indicators.count)
    seen.adjustments = Array(repeating: .missing, count: rubric.adjustments.count)
    return seen
  }

  private func taken(_ reader: MeasureEvaluator) -> CaseOutcomes {
    let asked = questions.indices.filter {
      questions[$0].measure.isOfCases && needs[$0].areMet(by: reader.facts)
    }
    var outcomes = [Outcomes?](repeating: nil, count: questions.count)
    for (number, found) in zip(asked, reader.outcomes(of: asked.map { questions[$0] })) {
      outcomes[number] = found
    }
    return CaseOutcomes(outcomes: outcomes, supplied: supplied(reader))
  }

  private static let suppliedEvents = [Event.verified, .firstResponse, .completed]

  private func supplied(_ reader: MeasureEvaluator) -> [UInt8] {
    guard let events = reader.events else { return [] }
    return reader.population.rows.map { row in
      var bits: UInt8 = 0
      for event in RegionMeasurer.suppliedEvents where !events.isDated(event, row) {
        if let found = events.occurrence(event, row), !found.hasOwnDate {
          bits |= 1 << UInt8(event.rawValue)
        }
      }
      return bits
    }
  }

  private func seen(_ candidate: Candidate, _ reader: MeasureEvaluator, _ taken: CaseOutcomes)
    -> MeasuredRegion
  {
    var seen = MeasuredRegion(standing: candidate.standing)
    count(reader.population, taken.supplied, into: &seen)
    for (number, question) in questions.enumerated() {
      let isAbsent = !needs[number].areMet(by: reader.facts)
      var observation = Observation.missing
      var tally: CaseTally?
      if let outcomes = taken.outcomes[number] {
        (observation, tally) = reader.tally(question.measure, outcomes)
      } else if !isAbsent {
        (observation, tally) = reader.tallyOfFigure(question.measure)
      }
      if number < rubric.indicators.count {
        seen.cells.append(
          IndicatorColumn.Cell(observation: observation, isAbsent: isAbsent, tally: tally))
      } else {
        seen.adjustments.append(observation)
      }
    }
    return seen
  }

  /// What the measures of indicators, then of adjustments, take from a region, and of how many cases.
  func take(_ candidate: Candidate) -> (cases: Int, taken: [Resampling.ResamplingInput]) {
    let reader = reader(candidate)
    let outcomes = taken(reader).outcomes
    let taken = questions.indices.map { number -> Resampling.ResamplingInput in
      let measure = questions[number].measure
      guard needs[number].areMet(by: reader.facts) else { return .absent }
      guard let outcomes = outcomes[number] else {
        return .figure(reader.figure(measure) ?? .missing)
      }
      return .cases(
        MeasuredCases(
          reader.withQuarantined(outcomes, measure), of: measure, people: reader.peopleCount))
    }
    return (reader.population.rows.count + reader.countedQuarantined, taken)
  }

  /// What reads the measures of one region.
  func reader(_ candidate: Candidate) -> MeasureEvaluator {
    let facts = candidate.place.map { table.regions[$0] }
    let rows = candidate.place.map(table.rows) ?? .range(0..<0)
    return MeasureEvaluator(
      table: table, facts: facts,
      events: facts.map { EventReader(table, facts: $0, asOf: asOf) },
      calendar: facts.flatMap { calendars[$0.region.code] },
      population: Population(
        table, rows: rows, facts: facts, filter: population, period: request.period, asOf: asOf),
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

  private func count(_ cases: Population, _ supplied: [UInt8], into seen: inout MeasuredRegion) {
    seen.standing.complaints = cases.rows.count
    seen.standing.excluded = cases.excluded
    seen.standing.quarantined = cases.quarantined
    for event in RegionMeasurer.suppliedEvents {
      let bit = UInt8(1) << UInt8(event.rawValue)
      let count = supplied.count { $0 & bit != 0 }
      if count > 0 { seen.standing.supplied[event] = count }
    }
    let all = cases.rows.count + cases.excluded + cases.quarantined
    if cases.excluded * 10 > all {
      seen.warning = ScoringProblems.manyExcluded(
        cases.excluded, of: all, region: seen.standing.name)
    }
  }
}
