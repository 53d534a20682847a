import Complaints
import Diagnostics
import Ingestion
import Scoring
import Workbook

/// From exports to a ranking: what `rank` does, and `show --output` does once more.
struct Reckoning {
  var exports: [Export]
  /// Every region that the exports can name, by code.
  var regions: [String: Region]
  /// The regions of the user's own list: those without an export are listed too.
  var listed: [Region]
  var rubric: Rubric
  var period: Period
  var asOf: Day?
  var unit = UnitOfRanking.region
  /// The code of the one region that is shown, or whose agencies alone are ranked.
  var only: String?
  /// A workbook, its tables or a page is written of it, now or from the archive later: agencies,
  /// places and quarantined rows are taken too.
  var isForWorkbook = true

  /// What came of it.
  struct Outcome {
    var ranking: Ranking
    /// What the workbook shows beside it, but for what was published before.
    var attachments = SupplementaryTables()
    /// With corrected rows in the files that they belong to.
    var exports: [Export]

    /// What of it must not be published.
    var personalData: [Diagnostic] {
      let own = ranking.personalData(from: exports, places: attachments.places)
      let others = attachments.agencies?.personalData(from: exports) ?? []
      return own + others.filter { !own.contains($0) }
    }
  }

  /// What its agencies and places are told by.
  private static let fieldsOfWorkbook: Set<Field> = [.agency, .place]

  /// All that a ranking by a rubric and its workbook ask for.
  static func fields(for rubric: Rubric) -> Set<Field> { rubric.fields.union(fieldsOfWorkbook) }

  mutating func outcome(_ line: ProgressLine) throws -> Outcome {
    let request = RankingRequest(
      period: period, asOf: asOf, unit: unit, listed: listed, known: regions,
      drawsUncertainty: true)
    let data = try RankableData(
      exports.takeAll(), for: rubric, request, only: only,
      keeping: isForWorkbook ? Reckoning.fieldsOfWorkbook : [], keepsIDs: false, line)
    let showsAgencies = isForWorkbook && unit == .region && data.table.agency != nil
    var (ranking, agencies) = try line.during(.ranking) { () -> (Ranking, Ranking?) in
      guard showsAgencies else { return (try data.ranking(by: rubric), nil) }
      return try data.rankingWithAgencies(by: rubric)
    }
    if unit == .region, let only {
      ranking.standings = ranking.standings.filter { $0.code == only }
      ranking.isExcerpt = true
      if ranking.standings.isEmpty { throw CommandProblems.regionNotRanked(only) }
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
