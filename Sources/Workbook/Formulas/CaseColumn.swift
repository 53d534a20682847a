internal import Scoring

/// The columns of *Rekap Kasus*, from left to right; those that a rubric has no use for are not
/// there.
enum CaseColumn: CaseIterable {
  case indicator, region
  /// 1 where the region counts for what is taken from all, else 0.
  case included
  // How many cases are what: each case in one of them.
  case hits, misses, openPastLimit, figures, open, quarantined, notJudged, noPart
  case cases
  // What else a value is made of.
  case sum, people
  case n, value, estimate
  /// The estimates that a relative scale is made of.
  case goalpost
  /// The score before a rule for missing values.
  case scaled
  case score, basis

  /// What a tally has to say in the column; nil where it is no column of a tally.
  func number(of tally: CaseTally) -> Double? {
    switch self {
    case .hits: Double(tally.hits)
    case .misses: Double(tally.misses)
    case .openPastLimit: Double(tally.openPastLimit)
    case .figures: Double(tally.figures)
    case .open: Double(tally.open)
    case .quarantined: Double(tally.quarantined)
    case .notJudged: Double(tally.notJudged)
    case .noPart: Double(tally.noPart)
    case .sum: tally.sum
    case .people: tally.people
    default: nil
    }
  }
}

extension Measure {
  /// The columns that count its cases, each case in one.
  var countColumns: [CaseColumn] {
    switch self {
    case .count, .rate: [.hits, .quarantined, .noPart]
    case .share: [.hits, .misses, .quarantined, .noPart]
    case .onTimeShare: [.hits, .misses, .openPastLimit, .quarantined, .notJudged, .noPart]
    case .acceptedRows: [.hits, .misses, .quarantined]
    case .meanRating, .time(_, _, .ignore): [.figures, .noPart]
    case .time(_, _, .censor): [.figures, .open, .quarantined, .noPart]
    case .assessment: []
    }
  }

  /// The columns besides, of which its value is made.
  var figureColumns: [CaseColumn] {
    switch self {
    case .rate: [.people]
    case .meanRating, .time(_, .mean, .ignore): [.sum]
    default: []
    }
  }
}

extension Indicator {
  var isRelative: Bool { if case .relative = scale { true } else { false } }
}
