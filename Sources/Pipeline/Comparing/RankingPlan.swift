import Archive
import Complaints
import Diagnostics
import Scoring

/// Rubric, period and day of one ranking, before its complaints are joined.
struct RankingPlan {
  let rubric: Rubric
  let request: RankingRequest
  /// What the archive keeps, where the ranking is named by its number.
  let published: PublishedRanking?
  /// The region whose agencies alone are ranked.
  private let only: String?

  /// What is known from a name alone.
  struct Named {
    var rubric: Rubric?
    var period: Period?
    var asOf: Day?
    var published: PublishedRanking?

    /// - Parameter archive: Which knows the numbers of rankings.
    static func found(_ name: RankingName, in archive: Archive?) throws -> Named {
      switch name {
      case .rubric(let path): return Named(rubric: try Rubric.load(file: path))
      case .period(let period): return Named(period: period)
      case .asOf(let day): return Named(asOf: day)
      case .published(let number):
        guard let archive else { throw CompareProblems.numberWithoutArchive(number) }
        let kept = try archive.ranking(number)
        return Named(
          rubric: try Rubric.load(text: kept.rubric.text, file: kept.rubric.id),
          period: kept.period, asOf: kept.asOf, published: kept)
      }
    }
  }

  /// - Parameter only: The region whose agencies alone are ranked; a published ranking knows its
  ///   own.
  init(_ named: Named, unit: UnitOfRanking, only: String?, in regions: RegionList) throws {
    guard let rubric = named.rubric else { throw CompareProblems.lacksRubric() }
    guard let period = named.period else { throw CompareProblems.lacksPeriod() }
    self.rubric = rubric
    published = named.published
    request = RankingRequest(
      period: period, asOf: named.asOf, unit: named.published?.unit ?? unit,
      listed: regions.listedRegions, known: regions.byCode)
    let named = published == nil ? only : published?.onlyRegion
    self.only = request.unit == .agency ? named : nil
  }

  /// One ranking by itself.
  static func found(
    _ name: RankingName, _ asked: RankableRequest, in loaded: LoadedExports
  ) throws -> RankingPlan {
    var named = try Named.found(name, in: loaded.archive)
    named.period = named.period ?? asked.period
    named.asOf = named.asOf ?? asked.asOf
    return try RankingPlan(
      named, unit: asked.unit,
      only: asked.only.map { try loaded.regions.code(namedBy: $0, option: "--only") },
      in: loaded.regions)
  }

  /// Its complaints joined, a published ranking's from the files that it was made from; and the
  /// exports with corrected rows in the files that they belong to.
  ///
  /// - Parameter fields: Columns to keep besides the rubric's.
  func joined(
    _ exports: [Export], keeping fields: Set<Field> = []
  ) throws -> (side: RankingSide, exports: [Export]) {
    let used = try published.map { try RankingPlan.exports(exports, of: $0) } ?? exports
    var fields = fields.union(rubric.fields)
    if request.unit == .agency { fields.insert(.agency) }
    var joiner = Joiner(used, regions: request.known, keeping: fields)
    var table = joiner.table()
    if let only { table = table.only(only) }
    guard !table.regions.isEmpty || !table.assessments.isEmpty || !request.listed.isEmpty else {
      throw Problems([LoadingProblems.nothingToRank()])
    }
    let side = RankingSide(
      table: table, rubric: rubric, request: request, inputs: joiner.exports.map(Input.init))
    return (side, joiner.exports)
  }

  private static func exports(_ all: [Export], of ranking: PublishedRanking) throws -> [Export] {
    let used = Set(ranking.inputs.map(\.sha256))
    let missing = used.subtracting(all.map(\.sha256))
    let files = ranking.inputs.filter { missing.contains($0.sha256) }.map(\.file)
    guard files.isEmpty else { throw CompareProblems.inputsGone(ranking.number, files) }
    return all.filter { used.contains($0.sha256) }
  }

  /// A warning where a published ranking comes out otherwise today.
  func reproduction(_ ranking: Ranking) -> Diagnostic? {
    guard let published else { return nil }
    let now = Dictionary(uniqueKeysWithValues: ranking.standings.map { ($0.code, $0) })
    let others = published.lines.filter { line in
      guard let standing = now[line.code], standing.rank == line.rank else { return true }
      guard let before = line.score, let after = standing.score else {
        return line.score != nil || standing.score != nil
      }
      return abs(before - after) > 1e-9
    }
    guard !others.isEmpty else { return nil }
    return CompareProblems.notReproduced(
      published.number, engine: published.engine, names: others.map(\.name))
  }
}
