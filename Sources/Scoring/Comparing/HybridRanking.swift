/// Where everybody stands in a ranking that takes some causes from one side and some from the other.
struct HybridRanking {
  /// One region's place in it.
  struct Place {
    /// After adjustments; 0 where there is none, as nothing was given.
    var score: Double
    var tree: ComposedScore?
    /// The score rounded as ranks see it.
    var rounded: Int
    /// Its rank, or the one that it would have if it were ranked.
    var rank: Int
    var isRanked: Bool
  }

  private(set) var places: [String: Place] = [:]
  let decimals: Int

  init(_ data: RankingSide, rubric: Rubric) {
    decimals = rubric.decimals
    let scorer = Scorer(
      table: data.unitTable, rubric: rubric, request: data.request, asOf: data.asOf)
    var standings = scorer.standings()
    place(&standings, by: rubric)
    for (at, standing) in standings.enumerated() {
      let rank = standing.rank ?? HybridRanking.rank(of: at, asIfIn: standings, by: rubric)
      places[standing.code] = Place(
        score: standing.score ?? 0, tree: rubric.composedScore(of: standing),
        rounded: rounded(standing.score ?? 0, decimals: rubric.decimals), rank: rank,
        isRanked: standing.rank != nil)
    }
  }

  private static func rank(of at: Int, asIfIn standings: [Standing], by rubric: Rubric) -> Int {
    var standings = standings
    standings[at].eligible = true
    place(&standings, by: rubric)
    return standings[at].rank ?? standings.count
  }

  /// The codes of those that are ranked.
  var ranked: Set<String> { Set(places.filter(\.value.isRanked).keys) }
}
