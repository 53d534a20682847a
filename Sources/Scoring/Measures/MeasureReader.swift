import Complaints

/// Takes measures over the complaints of one region as of a day (spec §5.1).
struct MeasureReader {
  let table: ComplaintTable
  let facts: RegionFacts?
  let events: EventReader?
  let calendar: WorkCalendar?
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
    let outcome = reader(of: measure)
    var outcomes: [Outcome] = []
    outcomes.reserveCapacity(population.rows.count + countedQuarantined)
    for row in population.rows {
      switch filter.judge(row) {
      case .passes: outcomes.append(outcome(row))
      case .counted: outcomes.append(countsQuarantined ? quarantined : .noPart)
      case .fails: outcomes.append(.noPart)
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

  /// Tells what a complaint that passes the filter is to a measure.
  private func reader(of measure: Measure) -> (Int) -> Outcome {
    switch measure {
    case .count, .rate: return { _ in .hit }
    case .share(let what):
      let isHit = reader(of: what)
      return { isHit($0) ? .hit : .miss }
    case .onTimeShare(let clock, let limit):
      return reader(of: clock) { clock in
        let judge = LimitReader(limit: limit, clock: clock)
        return { judge.judge($0).outcome }
      }
    case .time(let clock, _, .ignore):
      return reader(of: clock) { clock in
        { clock.read($0).elapsed.map(Outcome.figure) ?? .noPart }
      }
    case .time(let clock, _, .censor):
      return reader(of: clock) { clock in
        { row in
          let reading = clock.read(row)
          let time = reading.elapsed ?? reading.elapsedToAsOf
          return reading.isCensored ? .open(time) : .ended(time)
        }
      }
    case .meanRating:
      return { row in
        guard let rating = table.rating?[row], !rating.isNaN else { return .noPart }
        return .figure(rating)
      }
    case .assessment, .acceptedRows: return { _ in .noPart }
    }
  }

  /// Tells whether a complaint is what a share counts.
  private func reader(of share: ShareOf) -> (Int) -> Bool {
    switch share {
    case .reopened: return { (table.reopened?[$0] ?? -1) > 0 }
    case .rated: return { !(table.rating?[$0] ?? .nan).isNaN }
    case .completed: return { events?.occurrence(.completed, $0) != nil }
    case .responded: return { has($0, .firstResponse, \.isRespondedOrBeyond) }
    case .verified: return { has($0, .verified, \.isVerifiedOrBeyond) }
    case .matching(let conditions):
      guard let match = matches[conditions] else { return { _ in false } }
      return match.matches
    case .overdue(let clock, let limit):
      guard let clock = clockReader(clock) else { return { _ in false } }
      return LimitReader(limit: limit, clock: clock).isOverdue
    }
  }

  private func reader(of clock: Clock, _ read: (ClockReader) -> (Int) -> Outcome) -> (Int) ->
    Outcome
  {
    clockReader(clock).map(read) ?? { _ in .noPart }
  }

  /// nil without a register: then there are no complaints either.
  func clockReader(_ clock: Clock) -> ClockReader? {
    guard let events, let calendar else { return nil }
    return ClockReader(clock: clock, events: events, calendar: calendar)
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
