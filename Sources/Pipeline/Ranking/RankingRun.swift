package import Complaints
import Diagnostics
import Ingestion
package import Scoring
package import Workbook

/// From exports to a ranking: what `rank` does, and `show --output` does once more.
package struct RankingRun {
  var exports: [Export]
  /// Every region that the exports can name; those of the user's own list are ranked without an
  /// export too.
  private let regions: RegionList
  private let rubric: Rubric
  private let period: Period
  private let asOf: Day?
  private let unit: UnitOfRanking
  /// The code of the one region that is shown, or whose agencies alone are ranked.
  var only: String?
  /// A workbook, its tables or a page is written of it, now or from the archive later: agencies,
  /// places and quarantined rows are needed too.
  private let isForWorkbook: Bool

  init(
    _ exports: consuming [Export], in regions: RegionList, by rubric: Rubric, period: Period,
    asOf: Day?, unit: UnitOfRanking, only: String?, isForWorkbook: Bool = true
  ) {
    self.exports = exports
    self.regions = regions
    self.rubric = rubric
    self.period = period
    self.asOf = asOf
    self.unit = unit
    self.only = only
    self.isForWorkbook = isForWorkbook
  }

  package struct Outcome {
    package var ranking: Ranking
    /// What the workbook shows beside it, but for what was published before.
    package var attachments = SupplementaryTables()
    /// With corrected rows in the files that they belong to.
    var exports: [Export]

    package var hasQuarantine: Bool { exports.contains { !$0.quarantine.isEmpty } }

    /// Personal data in the result: with any, nothing is published.
    var personalData: [Diagnostic] {
      let own = ranking.personalData(from: exports, places: attachments.places)
      let others = attachments.agencies?.personalData(from: exports) ?? []
      return own + others.filter { !own.contains($0) }
    }

    /// Throws if the result contains personal data.
    func checkPersonalData() throws {
      let personal = personalData
      guard personal.isEmpty else { throw Problems(personal) }
    }
  }

  /// Fields that only the sheets of agencies and places need.
  private static let fieldsOfWorkbook: Set<Field> = [.agency, .place]

  /// All that a ranking by a rubric and its workbook need.
  package static func fields(for rubric: Rubric) -> Set<Field> {
    rubric.fields.union(fieldsOfWorkbook)
  }

  /// Joins and ranks; the exports are gone afterwards.
  package mutating func outcome(_ monitor: RunMonitor) throws -> Outcome {
    let request = RankingRequest(
      period: period, asOf: asOf, unit: unit, listed: regions.listedRegions,
      known: regions.byCode, drawsUncertainty: true)
    let data = try RankableData.joined(
      exports.takeAll(), for: rubric, request, only: only,
      keeping: isForWorkbook ? RankingRun.fieldsOfWorkbook : [], keepsIDs: false, monitor)
    let showsAgencies = isForWorkbook && unit == .region && data.table.agency != nil
    var (ranking, agencies) = try monitor.during(.ranking) { () -> (Ranking, Ranking?) in
      guard showsAgencies else { return (try data.ranking(by: rubric), nil) }
      return try data.rankingWithAgencies(by: rubric)
    }
    if unit == .region, let only {
      ranking.standings = ranking.standings.filter { $0.code == only }
      ranking.isExcerpt = true
      if ranking.standings.isEmpty { throw RankingProblems.regionNotRanked(only) }
    }
    return Outcome(
      ranking: ranking, attachments: attachments(data, ranking, agencies), exports: data.exports)
  }

  private func attachments(
    _ data: RankableData, _ ranking: Ranking, _ agencies: Ranking?
  ) -> SupplementaryTables {
    var found = SupplementaryTables()
    guard isForWorkbook else { return found }
    found.quarantined = QuarantineList(data.exports).lines.map(QuarantinedLine.init)
    guard unit == .region else { return found }
    found.places = placeCounts(of: data.table, by: rubric, data.request, asOf: ranking.asOf)
    found.agencies = agencies
    return found
  }
}

extension LoadedExports {
  /// What was asked of all that was loaded, ready to be ranked.
  ///
  /// - Parameter period: The one that is asked for.
  package mutating func rankingRun(
    _ asked: RankableRequest, of period: Period, by rubric: Rubric, isForWorkbook: Bool,
    _ monitor: RunMonitor
  ) throws -> RankingRun {
    let only = try asked.only.map { try regions.code(namedBy: $0, option: "--only") }
    return try RankingRun(
      takeExports(keeping: RankingRun.fields(for: rubric), monitor), in: regions, by: rubric,
      period: period, asOf: asked.asOf, unit: asked.unit, only: only,
      isForWorkbook: isForWorkbook || archive != nil)
  }
}
