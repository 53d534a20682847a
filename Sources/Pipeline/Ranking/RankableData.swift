package import Complaints
import Diagnostics
package import Scoring

/// Complaints that were read and joined once, to be ranked by one rubric or by several.
package struct RankableData {
  let table: ComplaintTable
  package let request: RankingRequest
  /// With corrected rows in the files that they belong to.
  let exports: [Export]

  private init(_ table: ComplaintTable, _ request: RankingRequest, _ exports: [Export]) {
    self.table = table
    self.request = request
    self.exports = exports
  }

  /// Joins exports.
  ///
  /// - Parameters:
  ///   - rubric: Whose columns are kept; rubrics that read others cannot be tried on these data.
  ///   - only: The region whose agencies alone are ranked.
  ///   - others: Columns to keep besides the rubric's.
  ///   - keepsIDs: Complaints will be named.
  static func joined(
    _ exports: consuming [Export], for rubric: Rubric, _ request: RankingRequest, only: String?,
    keeping others: Set<Field> = [], keepsIDs: Bool = true, _ monitor: RunMonitor
  ) throws -> RankableData {
    var fields = rubric.fields.union(others)
    if request.unit == .agency { fields.insert(.agency) }
    // Nobody else holds them, so that their columns go as the table's are made of them.
    var given = exports
    let (table, corrected) = try monitor.during(.joining) {
      var joiner = Joiner(
        given.takeAll(), regions: request.known, keeping: fields, keepsIDs: keepsIDs)
      let table = joiner.table()
      // Agencies are compared within their region; a region stays among the others.
      return (request.unit == .agency ? only.map(table.only) ?? table : table, joiner.exports)
    }
    guard !table.regions.isEmpty || !table.assessments.isEmpty || !request.listed.isEmpty else {
      throw Problems(table.warnings + [LoadingProblems.nothingToRank()])
    }
    return RankableData(table, request, corrected)
  }

  package var hasQuarantine: Bool { exports.contains { !$0.quarantine.isEmpty } }

  package func ranking(by rubric: Rubric) throws -> Ranking {
    try rank(table, by: rubric, request, inputs: exports.map(Input.init))
  }

  /// The regions, and their agencies without draws.
  func rankingWithAgencies(by rubric: Rubric) throws -> (Ranking, Ranking) {
    try rankWithAgencies(table, by: rubric, request, inputs: exports.map(Input.init))
  }
}

extension LoadedExports {
  /// Joins all that was loaded.
  ///
  /// - Parameter period: The one that is asked for.
  package mutating func rankableData(
    _ asked: RankableRequest, of period: Period, for rubric: Rubric, _ monitor: RunMonitor
  ) throws -> RankableData {
    try requireAll()
    let request = RankingRequest(
      period: period, asOf: asked.asOf, unit: asked.unit, listed: regions.listedRegions,
      known: regions.byCode)
    return try RankableData.joined(
      takeExports(keeping: rubric.fields, monitor), for: rubric, request,
      only: asked.only.map { try regions.code(namedBy: $0, option: "--only") }, monitor)
  }
}
