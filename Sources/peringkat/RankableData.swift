import Complaints
import Diagnostics
import Scoring

/// Complaints that were read and joined once, to be ranked by one rubric or by several.
struct RankableData {
  let table: ComplaintTable
  let request: RankingRequest
  /// With corrected rows in the files that they belong to.
  let exports: [Export]

  /// - Parameters:
  ///   - rubric: Whose columns are kept; rubrics that read others cannot be tried on these data.
  ///   - only: The region whose agencies alone are ranked.
  ///   - others: Columns to keep besides the rubric's.
  ///   - keepsIDs: Complaints will be named.
  init(
    _ exports: consuming [Export], for rubric: Rubric, _ request: RankingRequest, only: String?,
    keeping others: Set<Field> = [], keepsIDs: Bool = true, _ line: ProgressLine
  ) throws {
    var fields = rubric.fields.union(others)
    if request.unit == .agency { fields.insert(.agency) }
    // Nobody else holds them, so that their columns go as the table's are made of them.
    var given = exports
    (table, self.exports) = line.during(.joining) {
      var joiner = Joiner(
        given.takeAll(), regions: request.known, keeping: fields, keepsIDs: keepsIDs)
      let table = joiner.table()
      // Agencies are compared within their region; a region stays among the others.
      return (request.unit == .agency ? only.map(table.only) ?? table : table, joiner.exports)
    }
    guard !table.regions.isEmpty || !table.assessments.isEmpty || !request.listed.isEmpty else {
      throw Problems(table.warnings + [CommandProblems.nothingToRank()])
    }
    self.request = request
  }

  /// Reads what the options name; an archive is not changed.
  ///
  /// - Parameter results: What the run writes, which is no input of it.
  init(
    _ options: RankableOptions, for rubric: Rubric, results: [String] = [], _ talk: Talk
  ) throws {
    let line = ProgressLine(talk)
    var source = try options.source(results: results, talk, line)
    let request = RankingRequest(
      period: try options.givenPeriod(), asOf: options.asOf, unit: options.by,
      listed: source.listed, known: source.regionsByCode)
    try self.init(
      source.takeExports(keeping: rubric.fields, line), for: rubric, request,
      only: options.only.map(source.code(namedBy:)), line)
  }

  var hasQuarantine: Bool { exports.contains { !$0.quarantine.isEmpty } }

  func ranking(by rubric: Rubric) throws -> Ranking {
    try rank(table, by: rubric, request, inputs: exports.map(Input.init))
  }

  /// The regions, and their agencies without draws.
  func rankingWithAgencies(by rubric: Rubric) throws -> (Ranking, Ranking) {
    try rankWithAgencies(table, by: rubric, request, inputs: exports.map(Input.init))
  }
}
