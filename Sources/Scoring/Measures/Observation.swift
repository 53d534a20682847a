/// An indicator's raw value over one region (spec §5.1).
struct Observation: Sendable, Equatable {
  /// nil: missing.
  var value: Double?
  /// The measure's denominator; 0 where the value is missing.
  var n: Int
  /// Of a share: its numerator.
  var hits: Int?
  /// Complaints that are not judged because their limit has not passed.
  var notJudged = 0

  static let missing = Observation(value: nil, n: 0)
}

extension Observation {
  /// A figure over `n` cases, which is missing where there are none.
  init(_ value: Double?, n: Int) {
    self.init(value: n > 0 ? value : nil, n: value == nil ? 0 : n)
  }
}
