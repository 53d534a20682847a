internal import Documents

extension RubricReader {
  mutating func scale(_ node: DocumentNode) -> Scale? {
    if case .scalar("identity", _) = node.content { return .identity }
    guard case .mapping = node.content else {
      problems.append(RubricProblems.unknownForm(node, forms: RubricReader.scaleForms))
      return nil
    }
    guard let map = node.mapping(keys: RubricKeys.scale, &problems),
      let entry = map.one(of: methods, &problems)
    else { return nil }
    if entry.key != "relative", let better = map.entry("better") {
      problems.append(RubricProblems.betterOnlyRelative(at: better.keyPlace))
    }
    switch entry.key {
    case "linear": return linear(entry.value)
    case "bands": return bands(entry.value)
    case "points": return points(entry.value)
    default: return relative(entry.value, map)
    }
  }

  private static let scaleForms: KeyValuePairs = [
    "identity": "identity", "{linear: …}": "linear", "{bands: …}": "bands",
    "{points: …}": "points", "{relative: …, better: …}": "relative",
  ]

  private var methods: [String] { RubricKeys.scale.filter { $0 != "better" } }

  private mutating func linear(_ node: DocumentNode) -> Scale? {
    guard let map = node.mapping(keys: RubricKeys.linear, &problems) else { return nil }
    let worst = map.required("worst", &problems)?.number(&problems)
    let best = map.required("best", &problems)?.number(&problems)
    guard let worst, let best else { return nil }
    if worst == best { problems.append(RubricProblems.worstIsBest(worst, at: node.place)) }
    return .linear(worst: worst, best: best)
  }

  private mutating func points(_ node: DocumentNode) -> Scale? {
    guard let items = node.list(&problems) else { return nil }
    var points: [Scale.Point] = []
    for item in items {
      guard let pair = item.list(&problems) else { continue }
      guard pair.count == 2 else {
        problems.append(RubricProblems.pointIsNoPair(count: pair.count, at: item.place))
        continue
      }
      let value = pair[0].number(&problems)
      let score = pair[1].number(RubricNumbers.score, &problems)
      guard let value, let score else { continue }
      if let last = points.last, value <= last.value {
        problems.append(
          RubricProblems.notAscending(value, after: last.value, at: pair[0].place))
      }
      points.append(Scale.Point(value: value, score: score))
    }
    if items.count < 2 { problems.append(RubricProblems.onePoint(at: node.place)) }
    return .points(points)
  }

  /// `{relative: minmax, better: lower}`, or `{relative: {method: minmax, better: lower}}`.
  private mutating func relative(_ node: DocumentNode, _ outer: DocumentMapping) -> Scale? {
    var method: RelativeMethod?
    var parts = outer
    if case .mapping = node.content {
      guard let inner = node.mapping(keys: RubricKeys.relative, &problems) else { return nil }
      method = inner.required("method", &problems)?.word(RelativeMethod.self, &problems)
      if inner["better"] != nil || outer["better"] == nil { parts = inner }
    } else {
      method = node.word(RelativeMethod.self, &problems)
    }
    let better = parts.required("better", &problems)?.word(
      among: RubricKeys.betters, &problems)
    guard let method, let better else { return nil }
    return .relative(method, higherIsBetter: better == "higher")
  }
}
