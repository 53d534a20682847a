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
    var rows: [Int] = []
    var against = population.quarantined
    for row in population.rows {
      switch filter.judge(row) {
      case .passes: rows.append(row)
      case .counted: against += 1
      case .fails: break
      }
    }
    return observe(measure, rows, against: countsQuarantined ? against : 0)
  }

  private func observe(_ measure: Measure, _ rows: [Int], against: Int) -> Observation {
    let size = rows.count + against
    switch measure {
    case .count: return figure(Double(size), n: size)
    case .share(let what): return share(of: what, rows, against: against)
    case .onTimeShare(let clock, let limit): return onTime(clock, limit, rows, against: against)
    case .time(let clock, let statistic, let open):
      return time(clock, statistic, open, rows, against: against)
    case .meanRating:
      let ratings = rows.compactMap { table.rating?[$0] }.filter { !$0.isNaN }
      return figure(mean(ratings), n: ratings.count)
    case .rate(let per):
      guard let peopleCount, peopleCount > 0 else { return .missing }
      return figure(per * Double(size) / peopleCount, n: size)
    case .assessment(let key): return figure(assessments[key], n: 1)
    case .acceptedRows: return acceptedRows()
    }
  }

  private func figure(_ value: Double?, n: Int) -> Observation {
    guard let value, n > 0 else { return .missing }
    return Observation(value: value, n: n)
  }

  private func fraction(_ hits: Int, of n: Int, notJudged: Int = 0) -> Observation {
    guard n > 0 else { return Observation(value: nil, n: 0, notJudged: notJudged) }
    return Observation(
      value: Double(hits) / Double(n), n: n, hits: hits, notJudged: notJudged)
  }

  private func acceptedRows() -> Observation {
    guard let facts else { return .missing }
    let read = facts.acceptedRows + facts.quarantinedRows + facts.duplicateRows
    return fraction(facts.acceptedRows, of: read)
  }

  private func clockReader(_ clock: Clock) -> ClockReader? {
    guard let events, let calendar else { return nil }
    return ClockReader(clock: clock, events: events, calendar: calendar)
  }

  private func onTime(_ clock: Clock, _ limit: Limit, _ rows: [Int], against: Int) -> Observation {
    guard let clock = clockReader(clock) else { return .missing }
    let judge = LimitReader(limit: limit, clock: clock)
    var onTime = 0
    var late = against
    var notJudged = 0
    for row in rows {
      switch judge.judge(row) {
      case .onTime: onTime += 1
      case .late: late += 1
      case .notJudged: notJudged += 1
      case .noPart: break
      }
    }
    return fraction(onTime, of: onTime + late, notJudged: notJudged)
  }

  private func time(
    _ clock: Clock, _ statistic: Statistic, _ open: OpenCases, _ rows: [Int], against: Int
  ) -> Observation {
    guard let reader = clockReader(clock) else { return .missing }
    switch open {
    case .ignore:
      let elapsed = rows.compactMap { reader.read($0).elapsed }
      let value =
        switch statistic {
        case .mean: mean(elapsed)
        case .quantile(let q): quantileType7(elapsed, q)
        }
      return figure(value, n: elapsed.count)
    case .censor(let horizon):
      let size = rows.count + against
      guard size > 0 else { return .missing }
      let times = rows.map { row -> SurvivalTime in
        let reading = reader.read(row)
        return SurvivalTime(
          time: reading.elapsed ?? reading.elapsedToAsOf, isEvent: !reading.isCensored)
      }
      let survival = Survival(times, beyond: against)
      switch statistic {
      case .mean: return figure(survival.mean(horizon: horizon), n: size)
      case .quantile(let q): return figure(survival.quantile(q, horizon: horizon), n: size)
      }
    }
  }
}

extension MeasureReader {
  fileprivate func share(of what: ShareOf, _ rows: [Int], against: Int) -> Observation {
    let size = rows.count + against
    switch what {
    case .reopened:
      let hits = rows.filter { (table.reopened?[$0] ?? -1) > 0 }.count
      return fraction(hits + against, of: size)
    case .overdue(let clock, let limit):
      guard let clock = clockReader(clock) else { return .missing }
      let judge = LimitReader(limit: limit, clock: clock)
      return fraction(rows.filter(judge.isOverdue).count + against, of: size)
    case .rated:
      return fraction(rows.filter { !(table.rating?[$0] ?? .nan).isNaN }.count, of: size)
    case .matching(let conditions):
      guard let match = matches[conditions] else { return .missing }
      return fraction(rows.filter(match.matches).count, of: size)
    case .completed:
      return fraction(rows.filter { events?.occurrence(.completed, $0) != nil }.count, of: size)
    case .responded:
      return fraction(
        rows.filter { has($0, .firstResponse, \.isRespondedOrBeyond) }.count, of: size)
    case .verified:
      return fraction(rows.filter { has($0, .verified, \.isVerifiedOrBeyond) }.count, of: size)
    }
  }

  /// The status says so, or the event has happened.
  private func has(_ row: Int, _ event: Event, _ says: (Status) -> Bool) -> Bool {
    if let status = Status(rawValue: table.status[row]), says(status) { return true }
    return events?.occurrence(event, row) != nil
  }
}

/// Of nothing there is none.
func mean(_ values: [Double]) -> Double? {
  values.isEmpty ? nil : values.reduce(0, +) / Double(values.count)
}
