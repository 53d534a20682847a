internal import Documents

extension RubricReader {
  /// Bands that are all `at_most`, ascending, or all `at_least`, descending, and last `otherwise`.
  mutating func bands(_ node: DocumentNode) -> Scale? {
    guard let items = node.list(&problems) else { return nil }
    let count = problems.count
    var bands: [Scale.Band] = []
    var otherwise: Double?
    var direction: String?
    for (index, item) in items.enumerated() {
      guard let map = item.mapping(keys: RubricKeys.band, &problems),
        let entry = map.one(of: ["at_most", "at_least", "otherwise"], &problems)
      else { continue }
      if entry.key == "otherwise" {
        if index != items.count - 1 {
          problems.append(RubricProblems.otherwiseNotLast(at: entry.keyPlace))
        }
        otherwise = lastScore(entry, map)
        continue
      }
      if let direction, direction != entry.key {
        problems.append(RubricProblems.mixedBands(at: entry.keyPlace))
      }
      direction = direction ?? entry.key
      let edge = entry.value.number(&problems)
      let score = map.required("score", &problems)?.number(RubricNumbers.score, &problems)
      guard let edge, let score else { continue }
      if let last = bands.last, direction == entry.key {
        checkOrder(edge, after: last.edge, ascending: direction == "at_most", entry.value)
      }
      bands.append(Scale.Band(edge: edge, score: score))
    }
    guard count == problems.count else { return nil }
    guard let otherwise, let direction else {
      problems.append(
        otherwise == nil
          ? RubricProblems.noOtherwise(at: node.place) : RubricProblems.noBand(at: node.place))
      return nil
    }
    return .bands(bands, atMost: direction == "at_most", otherwise: otherwise)
  }

  /// `{otherwise: 0}`; also `{otherwise: true, score: 0}`, as grades have it.
  private mutating func lastScore(_ entry: DocumentEntry, _ map: DocumentMapping) -> Double? {
    guard let score = map["score"] else {
      return entry.value.number(RubricNumbers.score, &problems)
    }
    return entry.value.word(among: ["true"], &problems).flatMap { _ in
      score.number(RubricNumbers.score, &problems)
    }
  }

  mutating func checkOrder(
    _ edge: Double, after last: Double, ascending: Bool, _ node: DocumentNode
  ) {
    if ascending, edge <= last {
      problems.append(RubricProblems.notAscending(edge, after: last, at: node.place))
    } else if !ascending, edge >= last {
      problems.append(RubricProblems.notDescending(edge, after: last, at: node.place))
    }
  }
}
