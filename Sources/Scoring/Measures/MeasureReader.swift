import Complaints

/// Takes measures over the complaints of one region as of a day (spec §5.1).
struct MeasureReader {
  let table: ComplaintTable
  let facts: RegionFacts?
  /// nil without a register: then there are no complaints either.
  let events: EventReader?
  let clocks: ClockReadings?
  let population: Population
  let countsQuarantined: Bool
  let peopleCount: Double?
  let assessments: [String: Double]
  /// One reader for each match that is counted: they are made once a run, not once a region.
  let matches: [[Filter.Condition]: FilterReader]

  /// The value of a measure over the rows that pass a filter.
  func observe(_ measure: Measure, _ filter: FilterReader) -> Observation {
    switch measure {
    case .assessment(let key): Observation(assessments[key], n: 1)
    case .acceptedRows: acceptedRows()
    default: cases(of: measure, filter).observation()
    }
  }

  /// The region's cases as the measure takes them.
  func cases(of measure: Measure, _ filter: FilterReader) -> MeasuredCases {
    MeasuredCases(outcomes(of: measure, filter), of: measure, people: peopleCount)
  }

  /// What each of the region's cases is to a measure: first the complaints, in the order of
  /// `population.rows`, then what is quarantined, as often as `countedQuarantined` says.
  func outcomes(of measure: Measure, _ filter: FilterReader) -> [Outcome] {
    let quarantined = measure.outcomeOfQuarantined
    var outcomes: [Outcome] = []
    outcomes.reserveCapacity(population.rows.count + countedQuarantined)
    take(measure, into: &outcomes)
    if !filter.passesAll {
      for (place, row) in population.rows.enumerated() {
        switch filter.judge(row) {
        case .passes: break
        case .counted: outcomes[place] = countsQuarantined ? quarantined : .noPart
        case .fails: outcomes[place] = .noPart
        }
      }
    }
    for _ in 0..<countedQuarantined { outcomes.append(quarantined) }
    return outcomes
  }

  /// How many rows without a complaint are cases of the region.
  var countedQuarantined: Int { countsQuarantined ? population.quarantined : 0 }

  private func acceptedRows() -> Observation {
    guard let facts else { return .missing }
    let read = facts.acceptedRows + facts.quarantinedRows + facts.duplicateRows
    guard read > 0 else { return .missing }
    return Observation(
      value: Double(facts.acceptedRows) / Double(read), n: read, hits: facts.acceptedRows)
  }

  /// Appends what each complaint is to a measure if it passes the filter.
  private func take(_ measure: Measure, into outcomes: inout [Outcome]) {
    switch measure {
    case .count, .rate: each(into: &outcomes) { _ in .hit }
    case .share(let what): take(what, into: &outcomes)
    case .onTimeShare(let clock, let limit):
      each(clock, into: &outcomes) { clock in
        let judge = LimitReader(limit: limit, clock: clock)
        return { judge.judge($0, $1).outcome }
      }
    case .time(let clock, _, .ignore):
      each(clock, into: &outcomes) { _ in { $1.elapsed.map(Outcome.figure) ?? .noPart } }
    case .time(let clock, _, .censor):
      each(clock, into: &outcomes) { _ in
        { _, reading in
          let time = reading.elapsed ?? reading.elapsedToAsOf
          return reading.isCensored ? .open(time) : .ended(time)
        }
      }
    case .meanRating:
      let ratings = table.rating ?? []
      each(into: &outcomes) { row in
        guard row < ratings.count, !ratings[row].isNaN else { return .noPart }
        return .figure(ratings[row])
      }
    case .assessment, .acceptedRows: each(into: &outcomes) { _ in .noPart }
    }
  }

  /// Appends whether each complaint is what a share counts.
  private func take(_ share: ShareOf, into outcomes: inout [Outcome]) {
    switch share {
    case .reopened:
      let times = table.reopened ?? []
      each(into: &outcomes) { $0 < times.count && times[$0] > 0 ? .hit : .miss }
    case .rated:
      let ratings = table.rating ?? []
      each(into: &outcomes) { $0 < ratings.count && !ratings[$0].isNaN ? .hit : .miss }
    case .completed:
      each(into: &outcomes) { events?.occurrence(.completed, $0) != nil ? .hit : .miss }
    case .responded:
      each(into: &outcomes) { has($0, .firstResponse, \.isRespondedOrBeyond) ? .hit : .miss }
    case .verified:
      each(into: &outcomes) { has($0, .verified, \.isVerifiedOrBeyond) ? .hit : .miss }
    case .matching(let conditions):
      guard let match = matches[conditions] else { return each(into: &outcomes) { _ in .miss } }
      each(into: &outcomes) { match.matches($0) ? .hit : .miss }
    case .overdue(let clock, let limit):
      each(clock, into: &outcomes, without: .miss) { clock in
        let judge = LimitReader(limit: limit, clock: clock)
        return { judge.isOverdue($0, $1) ? .hit : .miss }
      }
    }
  }

  @inline(__always)
  private func each(into outcomes: inout [Outcome], _ outcome: (_ row: Int) -> Outcome) {
    for row in population.rows { outcomes.append(outcome(row)) }
  }

  /// - Parameter none: Of complaints that no clock can be read of.
  @inline(__always)
  private func each(
    _ clock: Clock, into outcomes: inout [Outcome], without none: Outcome = .noPart,
    _ make: (ClockReader) -> (_ row: Int, Reading) -> Outcome
  ) {
    guard let clocks else { return each(into: &outcomes) { _ in none } }
    let outcome = make(clocks.reader(clock))
    for (row, reading) in zip(population.rows, clocks.readings(of: clock)) {
      outcomes.append(outcome(row, reading))
    }
  }

  /// The status says so, or the event has happened.
  private func has(_ row: Int, _ event: Event, _ says: (Status) -> Bool) -> Bool {
    if let status = Status(rawValue: table.status[row]), says(status) { return true }
    return events?.occurrence(event, row) != nil
  }
}

extension LimitReader.Judgement {
  fileprivate var outcome: Outcome {
    switch self {
    case .onTime: .hit
    case .late: .miss
    case .notJudged: .notJudged
    case .noPart: .noPart
    }
  }
}

/// Of nothing there is none.
func mean(_ values: [Double]) -> Double? {
  values.isEmpty ? nil : values.reduce(0, +) / Double(values.count)
}
