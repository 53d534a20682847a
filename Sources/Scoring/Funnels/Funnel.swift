package import Diagnostics

/// One share of all regions against the province's, with what chance allows a region of its size.
///
/// It tells a small region's luck from a difference that asks for an explanation; nothing of it
/// enters a score.
package struct Funnel: Sendable {
  /// Where a share lies, by the limits that hold: the wider ones where there is overdispersion.
  package enum Position: String, Sendable, CaseIterable {
    case farBelow = "far_below"
    case below
    case within
    case above
    case farAbove = "far_above"
  }

  package struct Point: Sendable {
    package var code: String
    package var name: String
    package var isEligible: Bool
    package var hits: Int
    package var n: Int
    package var share: Double
    package var limits: FunnelLimits
    /// nil where chance alone explains the differences.
    package var widened: FunnelLimits?
    package var position: Position
    /// By the limits that are not widened.
    package var byChance: Position
  }

  /// The indicator's.
  package var id: String
  package var title: Wording
  /// All hits over all complaints of the eligible regions.
  package var pooled: Double
  /// φ, the mean square of the winsorised z-scores.
  package var dispersion: Double
  /// τ² on the scale of arcsin √p; above 0 there is overdispersion.
  package var variance: Double
  /// In the ranking's order.
  package var points: [Point]

  /// Whether chance alone would give so great a φ in less than one of twenty provinces: over K
  /// regions K · φ is at most about χ² with K − 1 degrees of freedom (Wilson & Hilferty 1931).
  package var isBeyondChance: Bool {
    let count = Double(points.count { $0.isEligible })
    let spread = 2 / (9 * (count - 1))
    let root = 1 - spread + normalQuantile(0.95) * spread.squareRoot()
    return count * dispersion > (count - 1) * root * root * root
  }

  package func limits(n: Double) -> FunnelLimits { FunnelLimits(around: pooled, n: n) }

  package func widened(n: Double) -> FunnelLimits? {
    variance > 0 ? FunnelLimits(around: pooled, n: n, adding: variance) : nil
  }

  /// - Returns: nil for an indicator that is no share, or that fewer than two eligible regions have
  ///   a value of.
  init?(_ indicator: IndicatorResult, of standings: [Standing]) {
    let entries = standings.compactMap { standing -> (Standing, Proportion)? in
      guard let result = standing.indicatorResults[indicator.id], let hits = result.hits,
        result.n > 0
      else { return nil }
      return (standing, Proportion(hits: hits, n: result.n))
    }
    let eligible = entries.filter(\.0.eligible).map(\.1)
    guard eligible.count > 1 else { return nil }
    let pooled =
      Double(eligible.reduce(0) { $0 + $1.hits }) / Double(eligible.reduce(0) { $0 + $1.n })
    let overdispersion = Overdispersion(eligible, around: pooled)
    id = indicator.id
    title = indicator.title
    self.pooled = pooled
    dispersion = overdispersion.ratio
    variance = overdispersion.variance
    points = []
    points = entries.map { point($0, $1) }
  }

  private func point(_ standing: Standing, _ counts: Proportion) -> Point {
    let n = Double(counts.n)
    let share = Double(counts.hits) / n
    let plain = limits(n: n)
    let widened = widened(n: n)
    return Point(
      code: standing.code, name: standing.name, isEligible: standing.eligible, hits: counts.hits,
      n: counts.n, share: share, limits: plain, widened: widened,
      position: Position(share, widened ?? plain), byChance: Position(share, plain))
  }
}

extension Funnel.Position {
  /// On the limit is within it; the ninth decimal decides, as everywhere (spec §5.8).
  fileprivate init(_ share: Double, _ limits: FunnelLimits) {
    let share = billionths(share)
    if share < billionths(limits.outerLow) {
      self = .farBelow
    } else if share < billionths(limits.low) {
      self = .below
    } else if share > billionths(limits.outerHigh) {
      self = .farAbove
    } else if share > billionths(limits.high) {
      self = .above
    } else {
      self = .within
    }
  }
}

extension Ranking {
  /// One for every indicator that is a share, in the rubric's order.
  package var funnels: [Funnel] {
    let results = standings.first { $0.eligible }?.aspects.flatMap(\.indicators) ?? []
    return results.compactMap { Funnel($0, of: standings) }
  }
}
