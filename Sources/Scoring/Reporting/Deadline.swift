package import Complaints
package import Diagnostics

/// A limit that a rubric sets to a clock, with the open complaints that have passed it or soon will.
package struct Deadline: Sendable {
  /// The indicators and adjustments that judge by it.
  package var titles: [Wording]
  package var clock: Clock
  package var limit: Limit
  /// Which complaints it is for.
  package var filter: Filter
  /// The region's exports tell whether the clock has ended.
  package var isTold = true
  /// Overdue ones first, the longest overdue on top; then those that are due first.
  package var cases: [PendingCase] = []

  /// How many working days ahead is soon.
  package static let soon = 5

  package var overdueCount: Int { cases.count(where: \.isOverdue) }
}

/// An open complaint whose time has run out or soon will.
package struct PendingCase: Sendable, Hashable {
  package var id: String
  package var agency: String?
  /// The local date.
  package var received: Day
  /// Until the end of the as-of day, in `unit`.
  package var elapsed: Double
  /// In `unit`.
  package var limit: Double
  package var unit: Clock.Unit
  /// The last day on which its end is still on time; a working day where the clock counts those.
  package var lastDay: Day
  package var isOverdue: Bool
  /// Of an overdue case those since its last day, of another those that are left, both counted
  /// after the earlier day.
  package var workingDays: Int
}

extension Rubric {
  /// Each limit of the rubric once, in the order of its indicators; what a weight of 0 leaves out
  /// sets none.
  package var deadlines: [Deadline] {
    var found: [Deadline] = []
    func add(_ title: Wording, _ measure: Measure, _ filter: Filter) {
      guard let (clock, limit) = measure.timeLimit else { return }
      let same = found.firstIndex { $0.clock == clock && $0.limit == limit && $0.filter == filter }
      guard let same else {
        found.append(Deadline(titles: [title], clock: clock, limit: limit, filter: filter))
        return
      }
      if !found[same].titles.contains(title) { found[same].titles.append(title) }
    }
    for indicator in countedIndicators {
      add(indicator.title, indicator.measure, indicator.filter)
    }
    for adjustment in adjustments { add(adjustment.title, adjustment.measure, adjustment.filter) }
    return found
  }
}

extension Measure {
  /// The limit that it judges by.
  fileprivate var timeLimit: (Clock, Limit)? {
    switch self {
    case .onTimeShare(let clock, let limit), .share(.overdue(let clock, let limit)): (clock, limit)
    default: nil
    }
  }
}
