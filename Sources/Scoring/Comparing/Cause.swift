package import Diagnostics

/// What two rankings can differ in (spec §5.10).
package enum Cause: String, Sendable, CaseIterable {
  /// The complaints and assessments, the period, the as-of day, and who takes part.
  case data
  /// How indicators are put together: the tree, its weights and means, and how ties are broken.
  case weights = "rubric_weights"
  /// What is measured and how it becomes a score: all else of the rubric but its calendar.
  case scales = "rubric_scales"
  /// Working days and hours.
  case calendar

  package var title: Wording {
    switch self {
    case .data: Wording(id: "Data", en: "Data")
    case .weights: Wording(id: "Bobot rubrik", en: "Rubric weights")
    case .scales: Wording(id: "Skala dan aturan lain", en: "Scales and other rules")
    case .calendar: Wording(id: "Kalender", en: "Calendar")
    }
  }
}

/// Of which of several causes the second ranking's is taken, the first's of the others.
struct CauseSet: OptionSet, Hashable {
  let rawValue: Int

  init(rawValue: Int) { self.rawValue = rawValue }
  init(_ cause: Cause) { rawValue = 1 << Cause.allCases.firstIndex(of: cause)! }

  var count: Int { rawValue.nonzeroBitCount }

  func contains(_ cause: Cause) -> Bool { isSuperset(of: CauseSet(cause)) }

  /// Every set that can be made of its causes.
  var subsets: [CauseSet] {
    (0...rawValue).map(CauseSet.init(rawValue:)).filter { $0.isSubset(of: self) }
  }
}
