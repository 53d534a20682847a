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

  /// What a name tells by itself.
  struct Named {
    var rubric: Rubric?
    var period: Period?
    var asOf: Day?
    var published: PublishedRanking?

    init(_ name: RankingName, archive: String?) throws {
      switch name {
      case .rubric(let path): rubric = try Rubric.load(file: path)
      case .period(let period): self.period = period
      case .asOf(let day): asOf = day
      case .published(let number):
        guard let archive else { throw CompareProblems.numberWithoutArchive(number) }
        let kept = try Archive(opening: archive, mode: .readOnly).ranking(number)
        rubric = try Rubric.load(text: kept.rubric.text, file: kept.rubric.id)
        period = kept.period
        asOf = kept.asOf
        published = kept
      }
    }
  }

  /// - Parameter only: The region whose agencies alone are ranked; a published ranking knows its
  ///   own.
  init(_ named: Named, unit: UnitOfRanking, only: String?, source: Source) throws {
    guard let rubric = named.rubric else { throw CompareProblems.lacksRubric() }
    guard let period = named.period else { throw CompareProblems.lacksPeriod() }
    self.rubric = rubric
    published = named.published
    request = RankingRequest(
      period: period, asOf: named.asOf, unit: named.published?.unit ?? unit,
      listed: source.listed, known: source.regionsByCode)
    let named = published == nil ? only : published?.onlyRegion
    self.only = request.unit == .agency ? named : nil
  }

  /// One ranking by itself.
  init(_ name: RankingName, _ options: RankableOptions, source: Source) throws {
    var named = try Named(name, archive: options.archive)
    named.period = named.period ?? options.period
    named.asOf = named.asOf ?? options.asOf
    try self.init(
      named, unit: options.by, only: options.only.map(source.code(namedBy:)), source: source)
  }

  /// Its complaints joined, a published ranking's from the files that it was made from; and the
  /// exports with corrected rows in the files that they belong to.
  ///
  /// - Parameter fields: Columns to keep besides the rubric's.
  func joined(
    _ exports: [Export], _ source: Source, keeping fields: Set<Field> = []
  ) throws -> (side: RankingSide, exports: [Export]) {
    let used = try published.map { try RankingPlan.exports(exports, of: $0) } ?? exports
    var fields = fields.union(rubric.fields)
    if request.unit == .agency { fields.insert(.agency) }
    var joiner = Joiner(used, regions: source.regionsByCode, keeping: fields)
    var table = joiner.table()
    if let only { table = table.only(only) }
    guard !table.regions.isEmpty || !table.assessments.isEmpty || !source.listed.isEmpty else {
      throw Problems([CommandProblems.nothingToRank()])
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

  /// A published ranking that comes out otherwise today is told of.
  static func reproduction(_ published: PublishedRanking?, _ ranking: Ranking) -> Diagnostic? {
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
