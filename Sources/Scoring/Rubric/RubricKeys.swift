internal import Complaints

/// Every key that a rubric may hold, by the place where it may stand (spec §5).
///
/// The loader accepts these and no others; `Rubrics/README.md` explains each.
package enum RubricKeys {
  package static let top = [
    "rubric", "version", "title", "basis", "calendar", "population", "clocks", "aspects",
    "aggregation", "missing", "quarantined", "adjustments", "eligibility", "ties", "grades",
    "awards", "groups", "uncertainty",
  ]
  package static let calendar = [
    "workweek", "office_hours", "holidays", "extra_holidays", "extra_working_days",
  ]
  package static let workweek = ["days", "since", "regions"]
  package static let extraDay = ["date", "regions"]
  package static let filter = ["where", "exclude"]
  package static let fields = filterFields.map(\.name)
  package static let clock = ["from", "to", "unit", "first_day"]
  package static let aspect = [
    "aspect", "title", "weight", "aggregation", "indicators", "aspects",
  ]
  package static let indicator = [
    "indicator", "title", "weight", "measure", "where", "exclude", "estimate", "scale", "missing",
    "absent",
  ]
  /// The key that names a measure, each with those that go with it.
  package static let measures: KeyValuePairs<String, [String]> = [
    "count": [], "share": ["clock", "limit"], "on_time_share": ["limit"],
    "time": ["statistic", "horizon", "open_cases"], "mean": [], "rate": ["per"],
    "assessment": [], "accepted_rows": [],
  ]
  package static let datedLimit = ["since", "limit"]
  package static let estimate = ["shrink", "lower_bound"]
  package static let scale = ["linear", "bands", "points", "relative", "better"]
  package static let linear = ["worst", "best"]
  package static let relative = ["method", "better"]
  package static let band = ["at_most", "at_least", "score", "otherwise"]
  package static let aggregation = ["within_aspect", "across_aspects"]
  package static let adjustment = ["title", "points", "when"]
  package static let condition = ["measure", "where", "exclude", "above", "below"]
  package static let eligibility = ["min_complaints"]
  package static let ties = ["decimals", "break_by"]
  package static let grade = ["at_least", "grade", "otherwise"]
  package static let awards = ["per", "titles"]
  package static let groups = ["volume"]
  package static let uncertainty = [
    "draws", "weight_spread", "resamples", "prior", "seed", "interval",
  ]

  // Words that are no enumeration of the rubric's own.
  static let firstDay = ["next", "same"]
  static let openCases = ["censor", "ignore"]
  static let betters = ["higher", "lower"]
  static let shrinkage = ["auto"]
  static let absent = ["missing"]
  static let shares: KeyValuePairs<String, ShareOf> = [
    "responded": .responded, "completed": .completed, "verified": .verified, "rated": .rated,
    "reopened": .reopened,
  ]

  /// The fields by which complaints may be chosen.
  static let filterFields: [Field] = [
    .agency, .category, .channel, .place, .classification, .status, .closedBy, .source,
  ]

  /// Each key once, in no meaningful order.
  package static var all: Set<String> {
    var keys = Set(measures.flatMap { [$0.key] + $0.value })
    for list in [
      top, calendar, workweek, extraDay, filter, fields, clock, aspect, indicator, datedLimit,
      estimate, scale, linear, relative, band, aggregation, adjustment, condition, eligibility,
      ties, grade, awards, groups, uncertainty,
    ] {
      keys.formUnion(list)
    }
    return keys
  }
}
