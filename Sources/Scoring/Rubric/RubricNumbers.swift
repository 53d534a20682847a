internal import Documents

/// What each number of a rubric must be: the loader and the schema go by these alone.
enum RubricNumbers {
  static let weight = NumberRule.notNegative
  /// Of a band, a point or the last score.
  static let score = NumberRule.between(0, 100)
  static let points = NumberRule.between(-100, 100)
  static let gradeEdge = NumberRule.between(0, 100)
  static let limit = NumberRule.notNegative
  static let horizon = NumberRule.positive
  static let per = NumberRule.positive
  static let shrink = NumberRule.notNegative
  static let lowerBound = NumberRule.strictlyBetween(0, 1)
  static let weightSpread = NumberRule.between(0, 1)
  static let prior = NumberRule.notNegative
  static let interval = NumberRule.strictlyBetween(0, 1)

  static let minComplaints = 0...Int.max
  static let decimals = 0...9
  static let volumeEdge = 1...Int.max
  static let runs = 1...1_000_000
  static let seed = 0...Int.max
}
