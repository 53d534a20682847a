/// What it would take to pass the region above by one indicator alone.
package struct NextRank: Sendable, Hashable {
  /// The smallest score of the indicator that would do and that its scale gives, all else as it is;
  /// nil where none would.
  package var score: Double?
  /// The cases that stand against the region here; nil where the indicator does not count cases.
  package var against: Int?
  /// The fewest of them that would have had to be good; nil where all would not do.
  package var cases: Int?
  /// Of an indicator that is no share of cases: the value nearest to the region's own that would
  /// do; nil where none would, or where the scale's best value lies in between.
  package var value: Double?
}

extension Measure {
  /// Its value is a part of the region's cases.
  var isShareOfCases: Bool { isShare && isOfCases }

  var isNumberOfCases: Bool {
    if case .count = self { true } else { false }
  }
}

extension Indicator {
  /// Whether a greater share scores higher; of a scale that leads both ways, the ends decide.
  var isBetterWithHits: Bool {
    switch scale {
    case .relative(_, let higherIsBetter): higherIsBetter
    default: scale.fixedScore(1) >= scale.fixedScore(0)
    }
  }
}
