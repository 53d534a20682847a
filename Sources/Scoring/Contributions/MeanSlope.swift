private import Foundation

/// A weighted mean is g⁻¹(Σ w g(s)) with g(s) = s, ln s or 1/s; how such a g changes.
extension Aggregation {
  /// (g(x) − g(y)) / (x − y), and g′(x) where they are equal; both above 0 but for arithmetic.
  func slope(_ x: Double, _ y: Double) -> Double {
    switch self {
    case .arithmetic: return 1
    case .harmonic: return -1 / (x * y)
    case .geometric:
      let step = (x - y) / y
      if step == 0 { return 1 / y }
      // The logarithm of a quotient near 1 would lose what the difference has.
      return (abs(step) < 0.5 ? log1p(step) : log(x / y)) / (x - y)
    }
  }

  /// The score half way between two, as g counts; both above 0 but for arithmetic.
  func middle(_ x: Double, _ y: Double) -> Double {
    switch self {
    case .arithmetic: x / 2 + y / 2
    case .geometric: x.squareRoot() * y.squareRoot()
    case .harmonic: 2 / (1 / x + 1 / y)
    }
  }

  /// One score of zero makes the whole zero.
  var isSpoiltByZero: Bool { self != .arithmetic }
}
