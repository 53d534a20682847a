import Complaints

/// How many of a region's cases fall into each outcome of an indicator (spec §5.1).
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

  /// Of cases that are all the same.
  fileprivate mutating func add(_ outcome: Outcome, _ note: Outcomes.Note, _ cases: Int) {
    if note.contains(.countsAsQuarantined) {
      quarantined += cases
    } else if note.contains(.isOpen) {
      openPastLimit += cases
    } else {
      switch outcome {
      case .hit: hits += cases
      case .miss: misses += cases
      case .notJudged: notJudged += cases
      case .noPart: noPart += cases
      case .ended, .figure: figures += cases
      case .open: open += cases
      case .endless: quarantined += cases
      }
    }
  }
}

extension Measure {
  /// Quarantined rows are in its numerator.
  package var countsQuarantinedAsHits: Bool { outcomeOfQuarantined == .hit }
}

extension MeasureEvaluator {
  /// The value of a measure of cases with what it comes from.
  ///
  /// - Parameter complaints: What each complaint is to the measure.
  func tally(_ measure: Measure, _ complaints: Outcomes) -> (Observation, CaseTally) {
    var tally = CaseTally()
    if case .rate = measure { tally.people = peopleCount }
    complaints.forEachKind { tally.add($0, $1, $2) }
    tally.sum = complaints.sumOfFigures().sum
    if measure.outcomeOfQuarantined == .noPart {
      tally.noPart += countedQuarantined
    } else {
      tally.quarantined += countedQuarantined
    }
    let cases = MeasuredCases(
      withQuarantined(complaints, measure), of: measure, people: peopleCount)
    return (cases.observation(), tally)
  }

  /// The same of a measure that is not taken from complaints.
  func tallyOfFigure(_ measure: Measure) -> (Observation, CaseTally?) {
    let observation = figure(measure) ?? .missing
    guard case .acceptedRows = measure else { return (observation, nil) }
    var tally = CaseTally()
    tally.hits = facts?.acceptedRows ?? 0
    tally.misses = facts?.duplicateRows ?? 0
    tally.quarantined = facts?.quarantinedRows ?? 0
    return (observation, tally)
  }
}
