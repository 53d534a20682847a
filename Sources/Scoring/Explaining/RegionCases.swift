package import Complaints

/// A region's complaints by what they are to the ranking: tracking IDs, in the table's order.
package struct RegionCases: Sendable {
  /// Of one indicator.
  package struct OfIndicator: Sendable {
    /// Late, not done, or overdue: what keeps the share from being better.
    package var against: [String] = []
    /// Rows and complaints that count against the region because they cannot be read.
    package var unreadable = 0
    package var notJudged: [String] = []
  }

  /// What could not be placed.
  package struct Quarantined: Sendable, Hashable {
    package var id: String?
    package var file: String
    /// As a person counts in the file.
    package var row: Int
    package var reason: QuarantinedRow.Reason
  }

  /// What the rubric's `population` leaves out.
  package var excluded: [String] = []
  package var quarantined: [Quarantined] = []
  /// Complaints that count as quarantined: a quarantined row bears their number, or a field that
  /// `population` names is blank.
  package var spoiled: [String] = []
  /// By event: it has happened, and no usable date tells when.
  package var undated: [Event: [String]] = [:]
  package var indicators: [String: OfIndicator] = [:]
}
