package import Complaints

/// One of two rankings that are compared: all that it is made from.
package struct RankingSide: Sendable {
  package var table: ComplaintTable
  package var rubric: Rubric
  package var request: RankingRequest
  package var inputs: [Input]

  package init(
    table: ComplaintTable, rubric: Rubric, request: RankingRequest, inputs: [Input]
  ) {
    self.table = table
    self.rubric = rubric
    self.request = request
    self.inputs = inputs
  }

  package func ranking() throws -> Ranking {
    try rank(table, by: rubric, request, inputs: inputs)
  }

  package var asOf: Day { request.asOf ?? table.defaultAsOf(request.period) }

  /// The table of what is ranked.
  var unitTable: ComplaintTable { request.unit == .agency ? table.byAgency() : table }

  /// Whether another side ranks the same complaints of the same time.
  func hasSameData(as other: RankingSide) -> Bool {
    Set(inputs.map(\.sha256)) == Set(other.inputs.map(\.sha256))
      && request.period == other.request.period && asOf == other.asOf
      && request.unit == other.request.unit
      && request.listed.map(\.code) == other.request.listed.map(\.code)
  }
}
