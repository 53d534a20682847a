package import Complaints
package import Scoring

/// What a workbook shows beside the ranking itself.
package struct SupplementaryTables: Sendable {
  /// What was published before it, to say who has moved since.
  package var previous: PreviousRanking?
  /// The same complaints ranked by agency; nil where no register tells agencies.
  package var agencies: Ranking?
  package var places: [PlaceCount] = []
  package var quarantined: [QuarantinedLine] = []

  package init() {}
}

/// A quarantined row that no correction has mended: where it stands and why, nothing of what it says.
package struct QuarantinedLine: Sendable {
  /// The code of the region that it counts against.
  package var region: String?
  package var file: String
  package var sheet: String?
  /// As a person counts in the file.
  package var row: Int
  /// The heading of the column at fault.
  package var column: String?
  package var id: String?
  package var reason: QuarantinedRow.Reason

  package init(
    region: String?, file: String, sheet: String?, row: Int, column: String?, id: String?,
    reason: QuarantinedRow.Reason
  ) {
    self.region = region
    self.file = file
    self.sheet = sheet
    self.row = row
    self.column = column
    self.id = id
    self.reason = reason
  }
}
