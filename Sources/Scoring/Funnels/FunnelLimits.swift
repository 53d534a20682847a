private import Foundation

/// Between what shares of n complaints chance alone may put a region, around a common share.
package struct FunnelLimits: Sendable, Hashable {
  /// 95 % of regions.
  package var low: Double
  package var high: Double
  /// 99.8 % of regions.
  package var outerLow: Double
  package var outerHigh: Double

  /// Φ⁻¹(0.975) and Φ⁻¹(0.999).
  static let z = normalQuantile(0.975)
  static let outerZ = normalQuantile(0.999)

  private init(_ bound: (_ z: Double) -> Double) {
    low = bound(-FunnelLimits.z)
    high = bound(FunnelLimits.z)
    outerLow = bound(-FunnelLimits.outerZ)
    outerHigh = bound(FunnelLimits.outerZ)
  }

  /// The shares whose Wilson interval just reaches the common one: p ± z √(p (1 − p) / n), within
  /// 0 and 1. So a region lies beyond the limits exactly if its own interval leaves the share out.
  ///
  /// Spiegelhalter (2005), "Funnel plots for comparing institutional performance", Stat. Med. 24,
  /// with the limits of Wilson (1927) in place of the binomial's steps.
  init(around pooled: Double, n: Double) {
    let spread = (pooled * (1 - pooled) / n).squareRoot()
    self.init { min(1, max(0, pooled + $0 * spread)) }
  }

  /// The same where regions differ by more than chance: the variance between them is added to that
  /// of chance on the scale of arcsin √p (Spiegelhalter 2005, §4.1).
  init(around pooled: Double, n: Double, adding tau2: Double) {
    let angle = asin(pooled.squareRoot())
    let spread = (1 / (4 * n) + tau2).squareRoot()
    self.init { z in
      let root = sin(min(Double.pi / 2, max(0, angle + z * spread)))
      return root * root
    }
  }
}
