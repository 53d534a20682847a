import Complaints

/// Takes measures over the complaints of one region as of a day (spec §5.1).
struct MeasureEvaluator {
  let table: ComplaintTable
  let facts: RegionFacts?
  /// nil without a register: then there are no complaints either.
  private(set) var events: EventReader?
  let calendar: WorkCalendar?
  let population: Population
  let countsQuarantined: Bool
  let peopleCount: Double?
  let assessments: [String: Double]
  /// One reader for each match that is counted: they are made once a run, not once a region.
  let matches: [[Filter.Condition]: FilterMatcher]

  /// A measure over the rows that pass a filter.
  struct Question {
    let measure: Measure
    let filter: FilterMatcher
  }

  /// The value of a measure over the rows that pass a filter.
  func observe(_ measure: Measure, _ filter: FilterMatcher) -> Observation {
    figure(measure) ?? cases(of: measure, filter).observation()
  }

  /// The value of a measure that is not taken from complaints; nil of all others.
  func figure(_ measure: Measure) -> Observation? {
    switch measure {
    case .assessment(let key): Observation(assessments[key], n: 1)
    case .acceptedRows: acceptedRows()
    default: nil
    }
  }

  /// The region's cases as the measure takes them.
  func cases(of measure: Measure, _ filter: FilterMatcher) -> MeasuredCases {
    MeasuredCases(outcomes(of: measure, filter), of: measure, people: peopleCount)
  }

  /// What each of the region's cases is to a measure: first the complaints, in the order of
  /// `population.rows`, then what is quarantined, as often as `countedQuarantined` says.
  func outcomes(of measure: Measure, _ filter: FilterMatcher) -> Outcomes {
    withQuarantined(outcomes(of: [Question(measure: measure, filter: filter)])[0], measure)
  }

  /// The same after what complaints are to a measure.
  func withQuarantined(_ complaints: consuming Outcomes, _ measure: Measure) -> Outcomes {
    for _ in 0..<countedQuarantined { complaints.append(measure.outcomeOfQuarantined) }
    return complaints
  }

  /// How many rows without a complaint are cases of the region.
  var countedQuarantined: Int { countsQuarantined ? population.quarantined : 0 }

  /// What each complaint is to some measures, by measure, in the order of `population.rows`.
  ///
  /// All measures go through a few thousand complaints before they go on, so that what clocks show
  /// is kept of no more than those.
  func outcomes(of questions: [Question]) -> [Outcomes] {
    let rows = population.rows
    var outcomes = questions.map { _ in Outcomes(reserving: rows.count + countedQuarantined) }
    var next = 0
    while next < rows.count {
      let block = rows[next..<min(next + MeasureEvaluator.block, rows.count)]
      let reader = knowing(datesOf: block)
      let clocks = reader.events.flatMap { events in
        calendar.map { ClockReadings(events, $0, rows: block) }
      }
      for (number, question) in questions.enumerated() {
        reader.take(question.measure, of: block, clocks, into: &outcomes[number])
        if !question.filter.passesAll { sift(question, block, &outcomes[number]) }
      }
      next = block.endIndex
    }
    return outcomes
  }

  private static let block = 4096

  /// The same with the dates of some rows found beforehand, where these lie so close together that
  /// few others lie between them.
  private func knowing(datesOf rows: ArraySlice<Int>) -> MeasureEvaluator {
    guard let first = rows.first, let last = rows.last, last - first < 2 * rows.count else {
      return self
    }
    var reader = self
    reader.events = events?.knowing(datesOf: first..<last + 1)
    return reader
  }

  /// Lets only those take part that pass the filter.
  private func sift(_ question: Question, _ rows: ArraySlice<Int>, _ outcomes: inout Outcomes) {
    let quarantined = question.measure.outcomeOfQuarantined
    for place in rows.indices {
      switch question.filter.judge(rows[place]) {
      case .passes: break
      case .fails: outcomes.replace(place, by: .noPart)
      case .counted:
        if countsQuarantined, quarantined != .noPart {
          outcomes.replace(place, by: quarantined, .countsAsQuarantined)
        } else {
          outcomes.replace(place, by: .noPart)
        }
      }
    }
  }

  private func acceptedRows() -> Observation {
    guard let facts else { return .missing }
    let read = facts.acceptedRows + facts.quarantinedRows + facts.duplicateRows
    guard read > 0 else { return .missing }
    return Observation(
      value: Double(facts.acceptedRows) / Double(read), n: read, hits: facts.acceptedRows)
  }

  /// Appends what each complaint is to a measure if it passes the filter.
  private func take(
    _ measure: Measure, of rows: ArraySlice<Int>, _ clocks: ClockReadings?,
    into outcomes: inout Outcomes
  ) {
    switch measure {
    case .count, .rate: each(of: rows, into: &outcomes) { _ in .hit }
    case .share(let what): take(what, of: rows, clocks, into: &outcomes)
    case .onTimeShare(let clock, let limit):
      guard let clocks else { return each(of: rows, into: &outcomes) { _ in .noPart } }
      let judge = LimitCheck(limit: limit, clock: clocks.reader(clock))
      for (row, reading) in zip(rows, clocks.readings(of: clock)) {
        let outcome = judge.judge(row, reading).outcome
        outcomes.append(outcome, outcome == .miss && reading.elapsed == nil ? .isOpen : [])
      }
    case .time(let clock, _, .ignore):
      guard let clocks else { return each(of: rows, into: &outcomes) { _ in .noPart } }
      for reading in clocks.readings(of: clock) {
        outcomes.append(reading.elapsed.map(Outcome.figure) ?? .noPart)
      }
    case .time(let clock, _, .censor):
      guard let clocks else { return each(of: rows, into: &outcomes) { _ in .noPart } }
      for reading in clocks.readings(of: clock) {
        let time = reading.elapsed ?? reading.elapsedToAsOf
        outcomes.append(reading.isCensored ? .open(time) : .ended(time))
      }
    case .meanRating:
      let ratings = table.rating ?? []
      each(of: rows, into: &outcomes) { row in
        guard row < ratings.count else { return .noPart }
        let rating = ratings[row]
        return rating.isNaN ? .noPart : .figure(rating)
      }
    case .assessment, .acceptedRows: each(of: rows, into: &outcomes) { _ in .noPart }
    }
  }

  /// Appends whether each complaint is what a share counts.
  private func take(
    _ share: ShareOf, of rows: ArraySlice<Int>, _ clocks: ClockReadings?,
    into outcomes: inout Outcomes
  ) {
    switch share {
    case .reopened:
      let times = table.reopened ?? []
      each(of: rows, into: &outcomes) { $0 < times.count && times[$0] > 0 ? .hit : .miss }
    case .rated:
      let ratings = table.rating ?? []
      each(of: rows, into: &outcomes) { $0 < ratings.count && !ratings[$0].isNaN ? .hit : .miss }
    case .completed:
      each(of: rows, into: &outcomes) { events?.occurrence(.completed, $0) != nil ? .hit : .miss }
    case .responded:
      each(of: rows, into: &outcomes) { has($0, .firstResponse, \.isRespondedOrBeyond) }
    case .verified:
      each(of: rows, into: &outcomes) { has($0, .verified, \.isVerifiedOrBeyond) }
    case .matching(let conditions):
      guard let match = matches[conditions] else {
        return each(of: rows, into: &outcomes) { _ in .miss }
      }
      each(of: rows, into: &outcomes) { match.matches($0) ? .hit : .miss }
    case .overdue(let clock, let limit):
      guard let clocks else { return each(of: rows, into: &outcomes) { _ in .miss } }
      let judge = LimitCheck(limit: limit, clock: clocks.reader(clock))
      for (row, reading) in zip(rows, clocks.readings(of: clock)) {
        outcomes.append(judge.isOverdue(row, reading) ? .hit : .miss)
      }
    }
  }

  @inline(__always)
  private func each(
    of rows: ArraySlice<Int>, into outcomes: inout Outcomes, _ outcome: (_ row: Int) -> Outcome
  ) {
    for row in rows { outcomes.append(outcome(row)) }
  }

  /// The status says so, or the event has happened.
  private func has(_ row: Int, _ event: Event, _ says: (Status) -> Bool) -> Outcome {
    if let status = Status(rawValue: table.status[row]), says(status) { return .hit }
    return events?.occurrence(event, row) != nil ? .hit : .miss
  }
}

extension LimitCheck.Judgement {
  fileprivate var outcome: Outcome {
    switch self {
    case .onTime: .hit
    case .late: .miss
    case .notJudged: .notJudged
    case .noPart: .noPart
    }
  }
}

/// The mean; nil for an empty list.
func mean(_ values: [Double]) -> Double? {
  values.isEmpty ? nil : values.reduce(0, +) / Double(values.count)
}
