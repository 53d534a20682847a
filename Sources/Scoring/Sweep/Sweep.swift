/// One number of a rubric varied over a range: who stands where at each value, and where places
/// change.
package struct Sweep: Sendable {
  package struct Point: Sendable {
    package var value: Double
    /// What the rubric says now.
    package var isCurrent: Bool
    /// In rank order, by the rules of the rubric with this value.
    package var standings: [RankAndScore]
  }

  /// What a sweep keeps of a region's standing at one value.
  package struct RankAndScore: Sendable, Hashable {
    package var code: String
    package var name: String
    package var rank: Int?
    /// 0–100, before rounding to the rubric's decimals.
    package var score: Double?

    init(_ standing: Standing) {
      code = standing.code
      name = standing.name
      rank = standing.rank
      score = standing.score
    }
  }

  /// Above this value one ranked region's score is higher than another's, below it lower.
  package struct Change: Sendable, Hashable {
    package var value: Double
    package var up: String
    package var down: String
    /// Where the one that goes up then stands, by scores before rounding.
    package var place: Int
  }

  /// Who leads from one value to another.
  package struct Lead: Sendable, Hashable {
    package var from: Double
    package var to: Double
    package var code: String
  }

  package var request: SweepRequest
  package var points: [Point]
  package var changes: [Change]
  package var leads: [Lead]
  /// By code, of everybody who is shown.
  package var names: [String: String]
}

extension Sweep {
  /// - Parameter ranking: Ranks the same complaints by a rubric.
  package init(
    _ request: SweepRequest, of rubric: Rubric, ranking: @escaping (Rubric) throws -> Ranking
  ) throws {
    let run = try SweepRun(request.target, of: rubric, ranking: ranking)
    self.request = request
    points = try request.values.map { value in
      Point(
        value: value, isCurrent: value == request.target.current,
        standings: try run.standings(at: value))
    }
    names = Dictionary(
      points.flatMap { $0.standings.map { ($0.code, $0.name) } }, uniquingKeysWith: { $1 })
    let search = SweepSearch(run, from: points)
    changes = try search.changes()
    leads = try search.leads(changes)
  }
}
