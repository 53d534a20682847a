import Complaints

/// Reads the cases of one region after another, with what is common to all of them made once.
struct RegionCasesReader: Sendable {
  /// What could not be placed, with the file that it stands in.
  private typealias Unplaced = (file: String, row: QuarantinedRow)

  private let table: ComplaintTable
  private let rubric: Rubric
  private let population: FilterMatcher
  private let period: Period
  private let observer: RegionMeasurer
  private let candidates: [String: RegionMeasurer.Candidate]
  /// By region.
  private let unplaced: [String: [Unplaced]]

  /// - Parameters:
  ///   - table: Of what is ranked.
  ///   - exports: With corrected rows in the files that they belong to.
  init(
    _ table: ComplaintTable, _ exports: [Export], rubric: Rubric, _ request: RankingRequest,
    asOf: Day
  ) {
    self.table = table
    self.rubric = rubric
    population = FilterMatcher(rubric.population, in: table)
    period = Period(from: request.period.from, to: min(request.period.to, asOf))
    observer = RegionMeasurer(table: table, rubric: rubric, request: request, asOf: asOf)
    candidates = Dictionary(
      observer.candidates().map { ($0.standing.code, $0) }, uniquingKeysWith: { first, _ in first })
    var unplaced: [String: [Unplaced]] = [:]
    for export in exports where export.kind == .register && !export.isCorrection {
      let only = export.onlyRegion
      for row in export.quarantine {
        guard let region = row.region ?? only else { continue }
        unplaced[region, default: []].append((export.file, row))
      }
    }
    self.unplaced = unplaced
  }

  /// Takes measures over the cases of one region; nil where it has no complaints to be read.
  func reader(_ code: String) -> MeasureEvaluator? {
    guard let candidate = candidates[code], candidate.place != nil else { return nil }
    return observer.reader(candidate)
  }

  func cases(of code: String) -> RegionCases {
    var cases = RegionCases()
    guard let place = candidates[code]?.place, let reader = reader(code) else { return cases }
    let facts = table.regions[place]
    sort(table.rows(of: place), into: &cases)
    quarantine(of: facts, into: &cases)
    note(reader, into: &cases)
    for indicator in rubric.indicators where indicator.needs.areMet(by: facts) {
      cases.indicators[indicator.id] = RegionCases.OfIndicator(indicator, reader, in: table)
    }
    return cases
  }

  /// Tells apart what takes no part.
  private func sort(_ rows: TableRows, into cases: inout RegionCases) {
    for row in rows where period.contains(table.receivedDate[row]) {
      switch population.judge(row) {
      case .fails: cases.excluded.append(table.id[row])
      case .counted: cases.spoiled.append(table.id[row])
      case .passes: if table.isSpoiled[row] { cases.spoiled.append(table.id[row]) }
      }
    }
  }

  private func note(_ reader: MeasureEvaluator, into cases: inout RegionCases) {
    guard let events = reader.events else { return }
    for event in [Event.verified, .firstResponse, .completed] {
      let without = reader.population.rows.filter { row in
        events.occurrence(event, row).map { !$0.hasOwnDate } ?? false
      }
      if !without.isEmpty { cases.undated[event] = without.map { table.id[$0] } }
    }
  }

  /// Rows that stand alike in several registers are told of the first.
  private func quarantine(of facts: RegionFacts, into cases: inout RegionCases) {
    var files: [String: String] = [:]
    for (file, row) in unplaced[facts.region.code] ?? [] {
      if let agency = facts.agency, row.agency != agency { continue }
      let isElsewhere =
        !row.received.isMissing && !period.contains(row.received.date(in: facts.region.zone))
      let first = files[row.fingerprint, default: file]
      guard !isElsewhere, first == file else { continue }
      files[row.fingerprint] = first
      cases.quarantined.append(
        RegionCases.Quarantined(id: row.id, file: file, row: row.number, reason: row.reason))
    }
  }
}

extension RegionCases.OfIndicator {
  fileprivate init(_ indicator: Indicator, _ reader: MeasureEvaluator, in table: ComplaintTable) {
    guard indicator.measure.isShareOfCases else { return }
    let filter = FilterMatcher(indicator.filter, in: table)
    let rows = reader.population.rows
    let bad: Outcome = indicator.isBetterWithHits ? .miss : .hit
    let outcomes = reader.outcomes(of: indicator.measure, filter)
    for (row, outcome) in zip(rows, outcomes) {
      if outcome == .notJudged { notJudged.append(table.id[row]) }
      guard outcome == bad else { continue }
      // A blank field that `where` names counts against the region: no answer would mend that.
      if filter.judge(row) == .counted { unreadable += 1 } else { against.append(table.id[row]) }
    }
    unreadable += outcomes.dropFirst(rows.count).count { $0 == bad }
  }
}
