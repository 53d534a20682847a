import Archive
import Complaints
import Diagnostics
import Scoring

/// Makes the two rankings that are compared from what names them and from what both share.
struct Sides {
  /// What the options say for both.
  struct Options {
    var rubric: String?
    var period: Period?
    var asOf: Day?
    var unit: UnitOfRanking
  }

  /// One ranking before its complaints are joined.
  private struct Plan {
    var rubric: Rubric?
    var period: Period?
    var asOf: Day?
    var published: PublishedRanking?
  }

  /// What the archive keeps of a side that names a published ranking.
  let published: (a: PublishedRanking?, b: PublishedRanking?)
  private let rubrics: (Rubric, Rubric)
  private let requests: (RankingRequest, RankingRequest)

  /// Finds rubric, period and day of both: by its own name, else by an option, else from the other
  /// side where that is a published ranking.
  init(
    _ a: RankingName, _ b: RankingName, _ options: Options, archive: String?, source: Source
  ) throws {
    let archive = try archive.map { try Archive(opening: $0, mode: .readOnly) }
    var plans = [try Sides.plan(a, archive), try Sides.plan(b, archive)]
    published = (plans[0].published, plans[1].published)
    let rubric = try options.rubric.map(Rubric.load(file:))
    for at in 0...1 {
      let other = plans[1 - at].published == nil ? nil : plans[1 - at]
      plans[at].rubric = plans[at].rubric ?? rubric ?? other?.rubric
      plans[at].period = plans[at].period ?? options.period ?? other?.period
      plans[at].asOf = plans[at].asOf ?? options.asOf ?? other?.asOf
    }
    guard let first = plans[0].rubric, let second = plans[1].rubric else {
      throw CompareProblems.lacksRubric()
    }
    guard let from = plans[0].period, let to = plans[1].period else {
      throw CompareProblems.lacksPeriod()
    }
    let units = plans.map { $0.published?.unit ?? options.unit }
    guard units[0] == units[1] else { throw CompareProblems.differentUnits() }
    func request(_ period: Period, _ asOf: Day?) -> RankingRequest {
      RankingRequest(
        period: period, asOf: asOf, unit: units[0], listed: source.listed,
        known: source.regionsByCode)
    }
    rubrics = (first, second)
    requests = (request(from, plans[0].asOf), request(to, plans[1].asOf))
  }

  private static func plan(_ name: RankingName, _ archive: Archive?) throws -> Plan {
    switch name {
    case .rubric(let path): return Plan(rubric: try Rubric.load(file: path))
    case .period(let period): return Plan(period: period)
    case .asOf(let day): return Plan(asOf: day)
    case .published(let number):
      guard let archive else { throw CompareProblems.numberWithoutArchive(number) }
      let kept = try archive.ranking(number)
      let rubric = try Rubric.load(text: kept.rubric.text, file: kept.rubric.id)
      return Plan(rubric: rubric, period: kept.period, asOf: kept.asOf, published: kept)
    }
  }

  /// Both with their complaints joined; a published ranking from the files that it was made from.
  func joined(_ exports: [Export], _ source: Source) throws -> (a: RankingSide, b: RankingSide) {
    let fields = rubrics.0.fields.union(rubrics.1.fields)
      .union(requests.0.unit == .agency ? [.agency] : [])
    func side(_ published: PublishedRanking?, _ rubric: Rubric, _ request: RankingRequest) throws
      -> RankingSide
    {
      let used = try published.map { try Sides.exports(exports, of: $0) } ?? exports
      var joiner = Joiner(used, regions: source.regionsByCode, keeping: fields)
      let table = joiner.table()
      return RankingSide(
        table: table, rubric: rubric, request: request, inputs: joiner.exports.map(Input.init))
    }
    return (
      try side(published.a, rubrics.0, requests.0), try side(published.b, rubrics.1, requests.1)
    )
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
