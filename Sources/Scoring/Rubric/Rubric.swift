package import Complaints
package import Diagnostics

/// A rubric as it was loaded: aspects, indicators, weights, scales and rules (spec §5).
package struct Rubric: Sendable {
  package var id: String
  package var version: String
  package var title: Wording
  package var basis: [String] = []
  package var calendar = CalendarRules()
  package var population = Filter()
  /// Clocks by name, in the order of the file.
  package var clocks: [Clock] = []
  /// The tree's top: its children are aspects.
  package var aspects: [Aspect] = []
  package var withinAspect = Aggregation.arithmetic
  package var acrossAspects = Aggregation.arithmetic
  package var missing: MissingRule
  package var quarantined = QuarantinedRule.countAgainst
  package var adjustments: [Adjustment] = []
  package var minComplaints: Int?
  package var decimals = 2
  /// Ids of indicators or aspects.
  package var breakBy: [String] = []
  package var grades: [GradeBand] = []
  package var awards: Awards?
  package var groups: Grouping?
  package var uncertainty: UncertaintyRules?
  /// The file as it was read, and the SHA-256 of its bytes.
  package var text: String
  package var sha256: String
}

/// A weighted group of indicators, or of aspects, to any depth (spec §5.0).
package struct Aspect: Sendable {
  package enum Children: Sendable {
    case indicators([Indicator])
    case aspects([Aspect])
  }

  package var id: String
  package var title: Wording
  package var weight: Double
  /// What the aspect itself says; nil: the rubric's rule for its kind of node.
  package var aggregation: Aggregation?
  package var children: Children
}

/// One number per region and how it is scored (spec §5.1–5.5).
package struct Indicator: Sendable {
  package var id: String
  package var title: Wording
  package var weight: Double
  package var measure: Measure
  /// The indicator's own `where` and `exclude`.
  package var filter = Filter()
  package var estimate = Estimate.raw
  package var scale: Scale
  package var missing: MissingRule?
  /// `absent: missing`: columns that the region's exports lack are a missing value, not a zero.
  package var absentIsMissing = false
}

/// Which complaints take part: field by field, the values that may (`where`) or may not (`exclude`).
///
/// Values of `classification`, `status` and `closed_by` are the names of spec §2, the others are
/// compared exactly as written. A complaint on which a named field is missing counts as a
/// quarantined row does.
package struct Filter: Sendable, Hashable {
  package struct Condition: Sendable, Hashable {
    package var field: Field
    package var values: [String]

    package init(field: Field, values: [String]) {
      self.field = field
      self.values = values
    }
  }

  package var allowed: [Condition] = []
  package var excluded: [Condition] = []

  package init() {}

  package var fields: [Field] { (allowed + excluded).map(\.field) }
}

/// A clock: elapsed time from one event to another, in a unit (spec §4.3).
package struct Clock: Sendable, Hashable {
  package enum Unit: String, Sendable, CaseIterable {
    case workingDays = "working_days"
    case calendarDays = "calendar_days"
    case hours
    case workingHours = "working_hours"
  }

  package var name: String
  package var from: Event
  package var to: Event
  package var unit: Unit
  /// `first_day: same`: the first day counts too.
  package var countsFirstDay = false
}

/// What is measured over a region's complaints (spec §5.1).
package enum Measure: Sendable, Hashable {
  case count
  case share(ShareOf)
  case onTimeShare(Clock, Limit)
  case time(Clock, Statistic, OpenCases)
  case meanRating
  /// Per this many people.
  case rate(per: Double)
  case assessment(key: String)
  case acceptedRows
}

/// What part of the complaints a share counts.
package enum ShareOf: Sendable, Hashable {
  case responded, completed, verified, rated, reopened
  case matching([Filter.Condition])
  case overdue(Clock, Limit)
}

/// How long a clock may run.
package indirect enum Limit: Sendable, Hashable {
  case number(Double)
  /// The case's own deadline.
  case due
  case byClassification([Classification: Double])
  /// The last entry whose day is not after the day of receipt applies; before all, the first.
  case since([Dated])

  package struct Dated: Sendable, Hashable {
    package var since: Day
    package var limit: Limit
  }
}

package enum Statistic: Sendable, Hashable {
  case mean
  /// Between 0 and 1; the median is 0.5.
  case quantile(Double)
}

package enum OpenCases: Sendable, Hashable {
  /// Kaplan–Meier with open cases censored, up to this horizon in the clock's unit.
  case censor(horizon: Double)
  case ignore
}

/// How an indicator's value is corrected for small numbers (spec §5.2).
package enum Estimate: Sendable, Hashable {
  case raw
  case shrink(Double)
  case shrinkAuto
  /// One-sided Wilson bound with this confidence.
  case lowerBound(Double)
}

/// What turns a value into a score 0–100 (spec §5.3).
package enum Scale: Sendable, Hashable {
  case identity
  case linear(worst: Double, best: Double)
  case bands([Band], atMost: Bool, otherwise: Double)
  case points([Point])
  case relative(RelativeMethod, higherIsBetter: Bool)

  package struct Band: Sendable, Hashable {
    package var edge: Double
    package var score: Double
  }

  package struct Point: Sendable, Hashable {
    package var value: Double
    package var score: Double
  }
}

package enum RelativeMethod: String, Sendable, CaseIterable {
  case minmax, zscore, percentile
  case bestRatio = "best_ratio"
}

package enum Aggregation: String, Sendable, CaseIterable {
  case arithmetic, geometric, harmonic
}

package enum MissingRule: String, Sendable, CaseIterable {
  case zero, redistribute, average, exclude
}

package enum QuarantinedRule: String, Sendable, CaseIterable {
  case countAgainst = "count_against"
  case ignore
}

/// Points added when a condition on a raw measure holds (spec §5.6).
package struct Adjustment: Sendable {
  package enum Condition: Sendable, Hashable {
    case above(Double)
    case below(Double)
  }

  package var title: Wording
  package var points: Double
  package var measure: Measure
  package var filter = Filter()
  package var condition: Condition
}

package struct GradeBand: Sendable, Hashable {
  /// nil: everything else.
  package var atLeast: Double?
  package var grade: String
}

package struct Awards: Sendable, Hashable {
  package enum Per: String, Sendable, CaseIterable {
    case overall, group
  }

  package var per: Per
  package var titles: [Wording]
}

package enum Grouping: Sendable, Hashable {
  case kind
  /// Edges between classes of complaint numbers, ascending.
  case volume([Int])
}

/// The three runs of spec §5.9.
package struct UncertaintyRules: Sendable, Hashable {
  package var draws = 10_000
  package var weightSpread = 0.25
  package var resamples = 1000
  package var prior = 2.0
  package var seed: UInt64 = 1
  package var interval = 0.9

  package init() {}
}
