import Complaints

/// How many of a region's cases are what to an indicator (spec §5.1).
///
/// Every case is counted in one place, so that all add up to the complaints in P and the
/// quarantined rows that count. From them follows whatever is a number, a part or a mean of cases.
package struct CaseTally: Sendable, Hashable {
  /// In the numerator: on time, done, such a case.
  package var hits = 0
  /// In the denominator alone: late, not done, no such case.
  package var misses = 0
  /// Misses of a limit that have not ended at all.
  package var openPastLimit = 0
  /// Quarantined rows, and complaints that count as one, where they are in the denominator.
  package var quarantined = 0
  /// Their limit has not passed, or what would tell them on time is missing.
  package var notJudged = 0
  /// With a number of their own: a rating, or the elapsed time of what has ended.
  package var figures = 0
  /// Open for so long, and nothing more is known.
  package var open = 0
  /// Outside the denominator for any other reason.
  package var noPart = 0
  /// Of the figures that are averaged.
  package var sum = 0.0
  /// The region's people, for a rate.
  package var people: Double?

  package init() {}

  fileprivate mutating func add(_ outcome: Outcome) {
    switch outcome {
    case .hit: hits += 1
    case .miss: misses += 1
    case .notJudged: notJudged += 1
    case .noPart: noPart += 1
    case .ended: figures += 1
    case .open: open += 1
    case .endless: quarantined += 1
    case .figure(let figure):
      figures += 1
      sum += figure
    }
  }
}

extension Measure {
  /// Quarantined rows are in its numerator.
  package var countsQuarantinedAsHits: Bool { outcomeOfQuarantined == .hit }
}

extension MeasureReader {
  /// The value of a measure over the rows that pass a filter, with the cases that it comes from;
  /// none where it is a ready figure.
  func tally(_ measure: Measure, _ filter: FilterReader) -> (Observation, CaseTally?) {
    switch measure {
    case .assessment: return (observe(measure, filter), nil)
    case .acceptedRows:
      var tally = CaseTally()
      tally.hits = facts?.acceptedRows ?? 0
      tally.misses = facts?.duplicateRows ?? 0
      tally.quarantined = facts?.quarantinedRows ?? 0
      return (observe(measure, filter), tally)
    default:
      let cases = cases(of: measure, filter)
      return (cases.observation(), tally(of: cases, measure, filter))
    }
  }

  private func tally(
    of cases: MeasuredCases, _ measure: Measure, _ filter: FilterReader
  ) -> CaseTally {
    var tally = CaseTally()
    if case .rate = measure { tally.people = peopleCount }
    let quarantinedTakePart = measure.outcomeOfQuarantined != .noPart
    let readings = readingsOfLimit(measure)
    let mayCount = countsQuarantined && quarantinedTakePart && !filter.passesAll
    for (place, row) in population.rows.enumerated() {
      let outcome = cases[place]
      if mayCount, filter.judge(row) == .counted {
        tally.quarantined += 1
      } else if outcome == .miss, let readings, readings[place].elapsed == nil {
        tally.openPastLimit += 1
      } else {
        tally.add(outcome)
      }
    }
    if quarantinedTakePart {
      tally.quarantined += countedQuarantined
    } else {
      tally.noPart += countedQuarantined
    }
    return tally
  }

  /// What the clock of a limit shows, which tells of a complaint that missed it whether it has ended.
  private func readingsOfLimit(_ measure: Measure) -> [Reading]? {
    guard case .onTimeShare(let clock, _) = measure else { return nil }
    return clocks?.readings(of: clock)
  }
}
