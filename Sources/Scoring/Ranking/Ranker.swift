package import Complaints
import Diagnostics

/// What is asked of a ranking besides its complaints and its rubric.
package struct RankingRequest: Sendable {
  package var period: Period
  /// nil: as spec §4.2 finds it.
  package var asOf: Day?
  package var unit: UnitOfRanking
  /// The regions of a list given with `--regions`: those without an export are listed too.
  package var listed: [Region]
  /// Every region that an assessment can name, by code.
  package var known: [String: Region]
  package var holidays: HolidayTable
  /// The rubric's draws are made (spec §5.9); without, a ranking is made many times as fast.
  package var drawsUncertainty: Bool

  package init(
    period: Period, asOf: Day? = nil, unit: UnitOfRanking = .region, listed: [Region] = [],
    known: [String: Region] = [:], holidays: HolidayTable = .indonesia,
    drawsUncertainty: Bool = false
  ) {
    self.period = period
    self.asOf = asOf
    self.unit = unit
    self.listed = listed
    self.known = known
    self.holidays = holidays
    self.drawsUncertainty = drawsUncertainty
  }
}

/// Complaints by a rubric into a ranking (spec §5). Pure: no clock, no disk.
///
/// Throws `Problems` where no export carries what an indicator needs, where the holiday table does
/// not cover a year, and where the as-of date lies before the period.
package func rank(
  _ all: ComplaintTable, by rubric: Rubric, _ request: RankingRequest, inputs: [Input]
) throws -> Ranking {
  let asOf = request.asOf ?? all.defaultAsOf(request.period)
  try check(all, rubric, request, asOf: asOf)
  guard request.unit == .agency else {
    let scorer = Scorer(table: all, rubric: rubric, request: request, asOf: asOf)
    return ranking(scorer, of: all, from: all, by: rubric, request, asOf: asOf, inputs)
  }
  let table = all.byAgency()
  let scorers = Scorer.ofRegionsAndAgencies(
    table: all, agencies: table, rubric: rubric, request: request, asOf: asOf)
  return ranking(
    scorers.agencies, of: table, from: all, by: rubric, request, asOf: asOf, inputs)
}

/// A ranking of regions, and one of their agencies without draws, from one reading of the complaints.
///
/// Throws what `rank` throws.
///
/// - Parameters:
///   - table: With a column of agencies.
///   - request: Of regions.
package func rankWithAgencies(
  _ table: ComplaintTable, by rubric: Rubric, _ request: RankingRequest, inputs: [Input]
) throws -> (regions: Ranking, agencies: Ranking) {
  let asOf = request.asOf ?? table.defaultAsOf(request.period)
  try check(table, rubric, request, asOf: asOf)
  let byAgency = table.byAgency()
  let scorers = Scorer.ofRegionsAndAgencies(
    table: table, agencies: byAgency, rubric: rubric, request: request, asOf: asOf)
  var others = request
  others.unit = .agency
  others.drawsUncertainty = false
  return (
    ranking(scorers.regions, of: table, from: table, by: rubric, request, asOf: asOf, inputs),
    ranking(scorers.agencies, of: byAgency, from: table, by: rubric, others, asOf: asOf, inputs)
  )
}

/// - Parameters:
///   - table: Of what is ranked.
///   - all: Of all complaints and their regions.
private func ranking(
  _ scorer: Scorer, of table: ComplaintTable, from all: ComplaintTable, by rubric: Rubric,
  _ request: RankingRequest, asOf: Day, _ inputs: [Input]
) -> Ranking {
  var standings = scorer.standings()
  place(&standings, by: rubric)
  standings = ordered(standings)
  var uncertainty: Uncertainty?
  if request.drawsUncertainty, let rules = rubric.uncertainty,
    let redrawing = scorer.redrawing(of: standings, rules)
  {
    let drawn = draw(redrawing)
    for at in standings.indices { standings[at].uncertainty = drawn[standings[at].code] }
    uncertainty = Uncertainty(standings, rules: rules)
  }
  var warnings = scorer.warnings
  if table.placedCount < all.count {
    warnings.append(ScoringProblems.withoutAgency(all.count - table.placedCount))
  }
  warnings += all.warnings
  warnings += all.warningsOfAssessments(rubric)
  if !all.regions.isEmpty, standings.allSatisfy({ $0.complaints + $0.quarantined == 0 }) {
    warnings.append(ScoringProblems.emptyPeriod(request.period, received: all.receivedSpan))
  }
  return Ranking(
    rubric: rubric, period: request.period, asOf: asOf, unit: request.unit,
    inputs: inputs.sorted { $0.file.precedes($1.file) },
    standings: standings, warnings: warnings, uncertainty: uncertainty)
}

extension ComplaintTable {
  /// The earliest day on which any of the regions' latest registers was generated, if all registers
  /// tell theirs and it is not before the period's end; else the period's last day (spec §4.2).
  package func defaultAsOf(_ period: Period) -> Day {
    guard hasRegister, allRegistersTellTheirDay,
      let earliest = regions.compactMap(\.latestRegister).min(), earliest >= period.to
    else { return period.to }
    return earliest
  }
}

private func check(
  _ table: ComplaintTable, _ rubric: Rubric, _ request: RankingRequest, asOf: Day
) throws {
  guard asOf >= request.period.from else {
    throw Problems([ScoringProblems.asOfBeforePeriod(asOf, request.period)])
  }
  if request.unit == .agency, table.agency == nil {
    throw Problems([ScoringProblems.noAgency()])
  }
  try checkHolidays(rubric, request, asOf: asOf)
  var unmet: [Diagnostic] = []
  for indicator in rubric.countedIndicators {
    let needs = indicator.needs
    if needs.isEmpty || table.regions.contains(where: { needs.areMet(by: $0) }) { continue }
    // What nobody carries; where each is carried by somebody, but all by none: all.
    let missing = needs.filter { need in !table.regions.contains(where: need.isMet) }
    unmet += (missing.isEmpty ? needs : missing).map {
      ScoringProblems.needUnmet($0, of: indicator)
    }
  }
  if !unmet.isEmpty { throw Problems(unmet) }
}

/// The holiday table covers every year whose days the rubric counts (spec §4.3).
func checkHolidays(_ rubric: Rubric, _ request: RankingRequest, asOf: Day) throws {
  let units = (rubric.indicators.map(\.measure) + rubric.adjustments.map(\.measure))
    .compactMap(\.clock?.unit)
  if rubric.calendar.holidays != .none, units.contains(where: { $0.isWorked }) {
    let years = request.holidays.years
    let asked = request.period.from.year...max(request.period.from.year, asOf.year)
    let unknown = asked.filter { !years.contains($0) }
    if !unknown.isEmpty { throw Problems([ScoringProblems.yearWithoutHolidays(unknown, years)]) }
  }
}

extension Clock.Unit {
  /// It counts by the working calendar.
  var isWorked: Bool { self == .workingDays || self == .workingHours }
}
