package import Complaints

/// A region's complaints by what they are to the ranking: tracking IDs, in the table's order.
package struct RegionCases: Sendable {
  /// Of one indicator.
  package struct OfIndicator: Sendable {
    /// Late, not done, or overdue: what keeps the share from being better.
    package var against: [String] = []
    /// Rows and complaints that count against the region because they cannot be read.
    package var unreadable = 0
    package var notJudged: [String] = []
  }

  /// What could not be placed.
  package struct Quarantined: Sendable, Hashable {
    package var id: String?
    package var file: String
    /// As a person counts in the file.
    package var row: Int
    package var reason: QuarantinedRow.Reason
  }

  /// What the rubric's `population` leaves out.
  package var excluded: [String] = []
  package var quarantined: [Quarantined] = []
  /// Complaints that count as quarantined: a quarantined row bears their number, or a field that
  /// `population` names is blank.
  package var spoiled: [String] = []
  /// By event: it has happened, and no usable date tells when.
  package var undated: [Event: [String]] = [:]
  package var indicators: [String: OfIndicator] = [:]
}

extension RegionCases {
  /// - Parameter exports: with corrected rows in the files that they belong to.
  init(
    of code: String, _ all: ComplaintTable, _ exports: [Export], rubric: Rubric,
    _ request: RankingRequest, asOf: Day
  ) {
    let table = request.unit == .agency ? all.byAgency() : all
    var observer = Observer(table: table, rubric: rubric, request: request, asOf: asOf)
    guard let candidate = observer.candidates().first(where: { $0.standing.code == code }),
      let place = candidate.place
    else { return }
    let reader = observer.reader(candidate)
    let facts = table.regions[place]
    let period = Period(
      from: request.period.from, to: min(request.period.to, asOf))
    sort(table.ranges[place], of: table, FilterReader(rubric.population, in: table), period)
    quarantine(exports, of: facts, period)
    note(reader.population.rows, reader)
    for indicator in rubric.indicators where indicator.needs.areMet(by: facts) {
      indicators[indicator.id] = OfIndicator(indicator, reader, in: table)
    }
  }

  /// Tells apart what takes no part.
  private mutating func sort(
    _ rows: Range<Int>, of table: ComplaintTable, _ population: FilterReader, _ period: Period
  ) {
    for row in rows where period.contains(table.receivedDate[row]) {
      switch population.judge(row) {
      case .fails: excluded.append(table.id[row])
      case .counted: spoiled.append(table.id[row])
      case .passes: if table.isSpoiled[row] { spoiled.append(table.id[row]) }
      }
    }
  }

  private mutating func note(_ rows: [Int], _ reader: MeasureReader) {
    guard let events = reader.events else { return }
    for event in [Event.verified, .firstResponse, .completed] {
      let without = rows.filter { row in
        events.occurrence(event, row).map { !$0.hasOwnDate } ?? false
      }
      if !without.isEmpty { undated[event] = without.map { reader.table.id[$0] } }
    }
  }

  /// Rows that stand alike in several registers are told of the first.
  private mutating func quarantine(_ exports: [Export], of facts: RegionFacts, _ period: Period) {
    var files: [String: String] = [:]
    for export in exports where export.kind == .register && !export.isCorrection {
      let only = export.onlyRegion
      for row in export.quarantine where (row.region ?? only) == facts.region.code {
        if let agency = facts.agency, row.agency != agency { continue }
        let isElsewhere =
          !row.received.isMissing
          && !period.contains(row.received.date(in: facts.region.zone))
        let file = files[row.fingerprint, default: export.file]
        guard !isElsewhere, file == export.file else { continue }
        files[row.fingerprint] = file
        quarantined.append(
          Quarantined(id: row.id, file: export.file, row: row.number, reason: row.reason))
      }
    }
  }
}

extension RegionCases.OfIndicator {
  fileprivate init(_ indicator: Indicator, _ reader: MeasureReader, in table: ComplaintTable) {
    guard indicator.measure.isShareOfCases else { return }
    let filter = FilterReader(indicator.filter, in: table)
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
