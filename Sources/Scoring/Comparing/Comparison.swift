package import Diagnostics

/// Two rankings side by side, and what every move between them is made of (spec §5.10).
package struct Comparison: Sendable {
  /// One region in both rankings.
  package struct Move: Sendable {
    package var code: String
    package var name: String
    package var kind: String
    /// nil: it is not in that ranking. Without a score where nothing of it could be scored there.
    package var a: Standing?
    package var b: Standing?
    /// The causes in which the rankings differ; empty where one has no score for it.
    package var byCause: [ByCause]

    /// Unrounded; nil where either ranking has no score.
    package var score: Double? {
      guard let before = a?.score, let after = b?.score else { return nil }
      return after - before
    }

    /// Below 0 where it went up; nil where it is not ranked in both.
    package var rank: Int? {
      guard let before = a?.rank, let after = b?.rank else { return nil }
      return after - before
    }
  }

  /// What one cause did to a region.
  package struct ByCause: Sendable {
    package var cause: Cause
    package var score: Double
    /// nil where the region is not ranked in both.
    package var rank: Double?
    package var parts: [ByIndicator]
  }

  /// What a cause did by way of one indicator.
  package struct ByIndicator: Sendable {
    package var part: Part
    package var score: Double
    package var rank: Double?
  }

  package var a: Ranking
  package var b: Ranking
  /// Those in which the sides can differ at all.
  package var causes: [Cause]
  /// In the order of the second ranking, then those that only the first has.
  package var moves: [Move]
  /// nil with fewer than two regions ranked in both.
  package var agreement: Agreement?
  /// The ranks' parts by indicator come from a sample of orders.
  package var isSampled: Bool
  package var difference: DataDifference

  /// The causes that moved anybody's score.
  package var movingCauses: [Cause] {
    causes.filter { cause in
      moves.contains { move in
        move.byCause.contains { $0.cause == cause && abs($0.score) > 1e-9 }
      }
    }
  }

  /// Titles of the indicators of both rubrics, by id.
  package var titles: [String: Wording] {
    Dictionary(
      (b.rubric.indicators + a.rubric.indicators).map { ($0.id, $0.title) },
      uniquingKeysWith: { first, _ in first })
  }
}

/// Compares two rankings of the same unit (spec §5.10). Pure, as `rank` is, and throws what it
/// throws for either.
package func compare(_ a: RankingSide, _ b: RankingSide) throws -> Comparison {
  let (first, second) = (try a.ranking(), try b.ranking())
  var causes = a.rubric.causes(against: b.rubric)
  if !a.hasSameData(as: b) { causes.insert(CauseSet(.data)) }
  if causes.contains(.calendar) { try checkYears(a, b) }
  let (before, after) = (first.comparableStandings, second.comparableStandings)
  let codes =
    second.standings.map(\.code) + first.standings.map(\.code).filter { after[$0] == nil }
  let split = RankChangeDecomposition(
    CauseSteps(a, b, causes: causes),
    scored: codes.filter { before[$0]?.score != nil && after[$0]?.score != nil },
    ranked: codes.filter { before[$0]?.rank != nil && after[$0]?.rank != nil })
  let known = Cause.allCases.filter(causes.contains)
  let order = b.rubric.indicators.map(\.id) + a.rubric.indicators.map(\.id)
  let moves = codes.map { code in
    let shown = after[code] ?? before[code]!
    return Comparison.Move(
      code: code, name: shown.name, kind: shown.kind, a: before[code], b: after[code],
      byCause: split.byCause(of: code, known, order: order))
  }
  return Comparison(
    a: first, b: second, causes: known, moves: moves,
    agreement: Agreement(
      moves.compactMap { move in
        guard let before = move.a?.rank, let after = move.b?.rank else { return nil }
        return (before, after)
      }), isSampled: split.isSampled,
    difference: DataDifference(a, b, first, second))
}

/// One side's days are counted by the other's calendar too.
private func checkYears(_ a: RankingSide, _ b: RankingSide) throws {
  for (data, rules) in [(a, b), (b, a)] {
    try checkHolidays(rules.rubric, data.request, asOf: data.asOf)
  }
}
