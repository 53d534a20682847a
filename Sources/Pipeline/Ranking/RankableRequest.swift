package import Complaints
package import Scoring

/// What is ranked: which exports, of which period, regions or agencies.
package struct RankableRequest: Sendable {
  package var exports: LoadRequest
  /// nil where it is that of a published ranking.
  package var period: Period?
  package var asOf: Day?
  package var unit: UnitOfRanking
  /// Code or name of the one region that is shown, or whose agencies alone are ranked.
  package var only: String?

  package init(
    exports: LoadRequest, period: Period?, asOf: Day? = nil, unit: UnitOfRanking = .region,
    only: String? = nil
  ) {
    self.exports = exports
    self.period = period
    self.asOf = asOf
    self.unit = unit
    self.only = only
  }
}
