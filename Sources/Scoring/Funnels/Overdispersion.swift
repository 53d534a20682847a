private import Foundation

/// By how much regions differ more than chance alone would have them.
///
/// Spiegelhalter (2005), "Handling over-dispersion of performance indicators", Qual. Saf. Health
/// Care 14: z-scores on the scale of arcsin √p, the outermost tenth at either end drawn in to the
/// quantiles (type 7) so that outliers do not excuse themselves, and the additive variance τ² by
/// the method of moments of DerSimonian & Laird (1986).
struct Overdispersion {
  /// φ: the mean square of the z-scores; 1 where there is nothing but chance.
  let ratio: Double
  /// τ²: the variance between regions on the scale of arcsin √p; 0 where chance suffices.
  let variance: Double

  init(_ shares: [Proportion], around pooled: Double) {
    let center = asin(pooled.squareRoot())
    let scores = shares.map { share in
      let n = Double(share.n)
      return (asin((Double(share.hits) / n).squareRoot()) - center) * 2 * n.squareRoot()
    }
    self.init(
      zScores: Overdispersion.winsorised(scores), weights: shares.map { 4 * Double($0.n) })
  }

  /// - Parameter weights: the inverse variances of the scores' numerators.
  init(zScores: [Double], weights: [Double]) {
    let count = Double(zScores.count)
    let squares = zScores.reduce(0) { $0 + $1 * $1 }
    ratio = squares / count
    let sum = weights.reduce(0, +)
    let freedom = sum - weights.reduce(0) { $0 + $1 * $1 } / sum
    variance = freedom > 0 ? max(0, (squares - (count - 1)) / freedom) : 0
  }

  static func winsorised(_ scores: [Double]) -> [Double] {
    let ordered = OrderedCases(scores.lazy.map { SurvivalTime(time: $0, isEvent: true) })
    guard let low = ordered.quantileType7(0.1), let high = ordered.quantileType7(0.9) else {
      return scores
    }
    return scores.map { min(high, max(low, $0)) }
  }
}
