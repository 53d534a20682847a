/// What one case is to a measure (spec §5.1).
enum Outcome: Sendable, Hashable {
  /// Outside the denominator: filtered out, without a deadline, or with nothing to be averaged.
  case noPart
  /// Outside it too: its limit has not passed, or what would tell it on time is missing.
  case notJudged
  /// In the denominator alone: late, not done, no such case.
  case miss
  /// In the numerator too: on time, done, such a case; of a size, every case that takes part.
  case hit
  /// A number to be averaged or ordered: a rating, or the elapsed time of an event that happened.
  case figure(Double)
  /// For Kaplan–Meier: the case ended after so long.
  case ended(Double)
  /// It stayed open so long, and nothing more is known.
  case open(Double)
  /// It stays open for ever.
  case endless
}

extension Measure {
  /// It is taken from the region's cases one by one; the others are ready figures.
  var isOfCases: Bool {
    switch self {
    case .assessment, .acceptedRows: false
    default: true
    }
  }

  /// What a quarantined row is to it, and a complaint that counts as one: late on every clock, never
  /// done, overdue, reopened and no other kind of case.
  var outcomeOfQuarantined: Outcome {
    switch self {
    case .count, .rate, .share(.reopened), .share(.overdue): .hit
    case .share, .onTimeShare: .miss
    case .time(_, _, .censor): .endless
    case .time(_, _, .ignore), .meanRating, .assessment, .acceptedRows: .noPart
    }
  }
}
