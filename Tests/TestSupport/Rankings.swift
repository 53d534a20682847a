package import Complaints
package import Scoring

/// Exports through joining and scoring, as the program does it.
package func ranking(
  _ exports: [Export], by rubric: String, period: String = "2024", asOf: String? = nil,
  unit: UnitOfRanking = .region, listed: [Region] = []
) throws -> Ranking {
  let rubric = try Rubric.load(text: rubric, file: "rubric.yaml")
  var joiner = Joiner(
    exports, regions: regions, keeping: rubric.fields.union(unit == .agency ? [.agency] : []))
  let table = joiner.table()
  let request = RankingRequest(
    period: Period(period)!, asOf: asOf.map { Day(iso: $0)! }, unit: unit, listed: listed,
    known: regions)
  return try rank(table, by: rubric, request, inputs: exports.map(Input.init))
}

/// One side of a comparison, as the program makes it.
package func side(
  _ exports: [Export], by rubric: String, period: String = "2024", asOf: String? = nil,
  unit: UnitOfRanking = .region, listed: [Region] = []
) throws -> RankingSide {
  let rubric = try Rubric.load(text: rubric, file: "rubric.yaml")
  var joiner = Joiner(exports, regions: regions, keeping: Set(Field.allCases))
  let request = RankingRequest(
    period: Period(period)!, asOf: asOf.map { Day(iso: $0)! }, unit: unit, listed: listed,
    known: regions)
  return RankingSide(
    table: joiner.table(), rubric: rubric, request: request, inputs: exports.map(Input.init))
}

/// What the workbooks of single regions are made by.
package func reporter(
  _ exports: [Export], by rubric: String, period: String = "2024", asOf: String? = nil,
  listed: [Region] = []
) throws -> Reporter {
  try Reporter(side(exports, by: rubric, period: period, asOf: asOf, listed: listed), exports)
}

/// A rubric of one indicator, written as the lines below `measure:`.
package func rubric(
  measure: String, indicator: String = "scale: identity", missing: String = "zero",
  clocks: String = """
  response: {from: received, to: first_response, unit: working_days}
  completion: {from: received, to: completed, unit: working_days}
  """, _ more: String = ""
) -> String {
  let clockLines = clocks.split(separator: "\n").map { "  \($0)" }.joined(separator: "\n")
  return """
    rubric: test
    version: "1"
    title: Uji
    clocks:
    \(clockLines)
    missing: \(missing)
    aspects:
      - aspect: only
        title: Satu-satunya
        weight: 1
        indicators:
          - indicator: it
            title: Itu
            weight: 1
            measure: \(measure)
    \(indicator.split(separator: "\n").map { "        \($0)" }.joined(separator: "\n"))
    \(more)
    """
}

extension Ranking {
  package subscript(code: String) -> Standing {
    standings.first { $0.code == code }!
  }
}

extension Standing {
  /// The result of one indicator.
  package subscript(id: String) -> IndicatorResult {
    aspects.flatMap(\.indicators).first { $0.id == id }!
  }
}
