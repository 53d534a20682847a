package import Complaints
package import Diagnostics

/// Why one region stands where it stands, from its final score down.
package struct Explanation: Sendable {
  /// An aspect or an indicator and what it gave.
  package struct Node: Sendable {
    package var id: String
    package var title: Wording
    /// 0 for the aspects at the top.
    package var depth: Int
    /// Share among its siblings, as configured.
    package var weight: Double
    package var score: Double?
    /// Of the final score's 100 points: how many it could have given here, siblings without a score
    /// left out, and how many of them it lost. What it gave, `possible − lost`, adds up over the
    /// indicators to the score before adjustments.
    package var possible: Double
    package var lost: Double
    /// nil for an aspect.
    package var indicator: OfIndicator?

    package var points: Double { possible - lost }
  }

  package struct OfIndicator: Sendable {
    package var definition: Indicator
    package var result: IndicatorResult
    package var province: Province
    package var cases: RegionCases.OfIndicator?
    package var placeUp: NextRank?
    package var before: IndicatorResult?
  }

  /// An indicator over the regions that are ranked and have a value.
  package struct Province: Sendable {
    package var regions: Int
    package var medianValue: Double?
    package var medianScore: Double?
    package var bestScore: Double?
    /// Those with the best score, by code: where a scale gives no more than that, their values may
    /// differ.
    package var best: [Leader]

    package struct Leader: Sendable, Hashable {
      package var code: String
      package var name: String
      package var value: Double
    }

    /// The one value of those with the best score; nil where they have several.
    package var bestValue: Double? {
      guard let first = best.first?.value,
        best.allSatisfy({ billionths($0.value) == billionths(first) })
      else { return nil }
      return first
    }
  }

  /// The same region one period before, from the same data; or why that cannot be told.
  package enum Before: Sendable {
    case standing(Standing, period: Period, asOf: Day, ranked: Int)
    case nothingReceived(Period)
    case notComputable(Period, Diagnostic)
  }

  package var ranking: Ranking
  package var standing: Standing
  /// Parents before their children, in the rubric's order.
  package var nodes: [Node]
  /// What the limits 0 and 100 took from or gave to score and adjustments.
  package var clipped: Double
  /// The region just above; nil at the top, and for who is not ranked.
  package var above: Standing?
  package var cases: RegionCases
  package var before: Before
}

extension Explanation.Before {
  package var standing: Standing? {
    if case .standing(let standing, _, _, _) = self { standing } else { nil }
  }
}
