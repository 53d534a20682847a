/// A ranking made ready for trying other values of one indicator in one region: nothing that all
/// trials have in common is computed twice.
///
/// Two regions alone decide who passes whom, so that only their places are computed; of the others a
/// trial needs the values of the one indicator.
struct NextRankBaseline: Sendable {
  /// One indicator over all regions.
  struct Column: Sendable {
    let indicator: Indicator
    /// Among the rubric's indicators.
    let number: Int
    /// By standing.
    let observations: [Observation]
    let isAbsent: [Bool]
  }

  /// A ranked region.
  struct Place {
    /// Among the standings.
    let number: Int
    /// By number of the indicator.
    let scores: [Double?]
    /// Of its adjustments.
    let points: Double
  }

  let standings: [Standing]
  private let eligible: [Bool]
  private let rubric: Rubric
  private let tree: ScoreTree
  private let shares: [Double]
  /// Where the tree has what breaks ties.
  private let breaks: [Int?]
  private let columns: [String: Column]
  private let numbers: [String: Int]

  init(_ ranking: Ranking) {
    standings = ranking.standings
    rubric = ranking.rubric
    tree = ScoreTree(ranking.rubric)
    shares = tree.shares(of: tree.weights)
    breaks = ranking.rubric.breakBy.map(tree.place)
    let results = standings.map { $0.aspects.flatMap(\.indicators) }
    var columns: [String: Column] = [:]
    for (number, indicator) in ranking.rubric.indicators.enumerated() {
      // Who handed in nothing has no results.
      columns[indicator.id] = Column(
        indicator: indicator, number: number,
        observations: results.map { results in
          guard number < results.count else { return .missing }
          let result = results[number]
          return Observation(value: result.value, n: result.n, hits: result.hits)
        }, isAbsent: results.map { number < $0.count && $0[number].isAbsent })
    }
    self.columns = columns
    eligible = standings.map(\.eligible)
    numbers = Dictionary(
      standings.enumerated().map { ($1.code, $0) }, uniquingKeysWith: { first, _ in first })
  }

  func column(_ id: String) -> Column? { columns[id] }

  /// A region and the one just above it; nil where nobody is above it, or it is not ranked.
  func pair(_ code: String) -> (own: Place, above: Place)? {
    guard let own = numbers[code], let rank = standings[own].rank,
      let above = standings.lastIndex(where: { ($0.rank ?? .max) < rank })
    else { return nil }
    return (place(own), place(above))
  }

  private func place(_ number: Int) -> Place {
    Place(
      number: number, scores: standings[number].aspects.flatMap(\.indicators).map(\.score),
      points: standings[number].adjustments.reduce(0) { $0 + $1.points })
  }

  /// What orders a region among the others (`rankKey`), where one indicator scores otherwise.
  func key(_ place: Place, _ changed: Int? = nil, scored score: Double? = nil) -> [Double] {
    let nodes = tree.scores(of: 1, shares: shares) { number, _ in
      number == changed ? score : place.scores[number]
    }
    let total = nodes[tree.whole, 0].map { adjusted($0, by: place.points) }
    return rankKey(
      total ?? 0, decimals: rubric.decimals, breaks: breaks.map { $0.flatMap { nodes[$0, 0] } })
  }

  func eligibleValues(_ column: Column) -> [Double] {
    zip(column.observations, eligible).compactMap { $1 ? $0.value : nil }
  }

  /// The scores of some regions if one region showed something else.
  func scores(_ column: Column, trying observation: Observation, of own: Int, at places: [Int])
    -> [Double?]
  {
    var observations = column.observations
    observations[own] = observation
    let yardstick = IndicatorScaling(
      column.indicator, eligible: zip(observations, eligible).filter(\.1).map(\.0))
    func scaled(_ at: Int) -> Double? {
      yardstick.score(yardstick.estimate(observations[at]), isEligible: eligible[at])
    }
    return places.map { at in
      scaled(at)
        ?? column.indicator.scoreOfMissing(isAbsent: column.isAbsent[at], rubric: rubric) {
          mean(eligible.indices.filter { eligible[$0] }.compactMap(scaled))
        }
    }
  }
}
