import Complaints

/// Gives ranks, grades and awards to the eligible regions (spec §5.8).
func place(_ standings: inout [Standing], by rubric: Rubric) {
  for at in standings.indices { standings[at].group = group(of: standings[at], by: rubric.groups) }
  let ranked = standings.indices.filter { standings[$0].eligible }
  assign(ranked, standings, rubric) { standings[$0].rank = $1 }
  if rubric.groups != nil {
    for group in Set(ranked.map { standings[$0].group }) {
      let members = ranked.filter { standings[$0].group == group }
      assign(members, standings, rubric) { standings[$0].groupRank = $1 }
    }
  }
  for at in ranked {
    standings[at].grade = grade(of: standings[at], by: rubric)
    guard let awards = rubric.awards,
      let rank = awards.per == .overall ? standings[at].rank : standings[at].groupRank,
      rank <= awards.titles.count
    else { continue }
    standings[at].award = awards.titles[rank - 1]
  }
}

/// In rank order, ties by code, unranked ones last by code.
func ordered(_ standings: [Standing]) -> [Standing] {
  standings.sorted {
    let (a, b) = ($0.rank ?? .max, $1.rank ?? .max)
    return a == b ? $0.code.precedes($1.code) : a < b
  }
}

private func assign(
  _ members: [Int], _ standings: [Standing], _ rubric: Rubric, _ give: (Int, Int) -> Void
) {
  var keys = RankKeys(decimals: rubric.decimals, breaks: rubric.breakBy.count)
  for at in members {
    let standing = standings[at]
    keys.add(standing.score ?? 0)
    for id in rubric.breakBy {
      keys.addBreak(standing.aspects.lazy.compactMap { $0.score(of: id) }.first ?? nil)
    }
  }
  for (at, rank) in zip(members, keys.ranks) { give(at, rank) }
}

extension AspectResult {
  /// The score of the node called `id`, itself or below: nil where there is no such node.
  func score(of wanted: String) -> Double?? {
    if id == wanted { return .some(score) }
    switch children {
    case .indicators(let indicators):
      return indicators.first { $0.id == wanted }.map(\.score)
    case .aspects(let aspects):
      return aspects.lazy.compactMap { $0.score(of: wanted) }.first
    }
  }
}

extension Ranking {
  /// A final score as it is shown and compared: rounded half away from zero.
  package func finalScore(_ standing: Standing) -> Double? { rubric.finalScore(standing) }
}

extension Rubric {
  fileprivate func finalScore(_ standing: Standing) -> Double? {
    standing.score.flatMap {
      $0.isFinite ? score(rounded($0, decimals: decimals), decimals: decimals) : nil
    }
  }
}

private func grade(of standing: Standing, by rubric: Rubric) -> String? {
  let final = rubric.finalScore(standing) ?? 0
  return rubric.grades.first { band in
    band.atLeast.map { billionths(final) >= billionths($0) } ?? true
  }?.grade
}

private func group(of standing: Standing, by grouping: Grouping?) -> String? {
  switch grouping {
  case nil: return nil
  case .kind: return standing.kind
  case .volume(let edges):
    guard let above = edges.firstIndex(where: { standing.complaints < $0 }) else {
      return ">=\(edges[edges.count - 1])"
    }
    return above == 0 ? "<\(edges[0])" : "\(edges[above - 1])-\(edges[above] - 1)"
  }
}
