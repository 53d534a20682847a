internal import Complaints
internal import Documents

extension RubricReader {
  mutating func measure(_ node: DocumentNode) -> Measure? {
    let names = RubricKeys.measures.map(\.key)
    let parts = Set(RubricKeys.measures.flatMap(\.value)).sorted()
    guard let map = node.mapping(keys: names + parts, &problems),
      let kind = map.one(of: names, &problems)
    else { return nil }
    reportStrangers(in: map, beside: kind)
    switch kind.key {
    case "count": return kind.value.word(among: ["complaints"], &problems).map { _ in .count }
    case "share": return share(kind.value, map)
    case "on_time_share": return onTimeShare(kind.value, map)
    case "time": return time(kind.value, map)
    case "mean": return kind.value.word(among: ["rating"], &problems).map { _ in .meanRating }
    case "rate":
      let isPopulation = kind.value.word(among: ["population"], &problems) != nil
      let per = map.required("per", &problems)?.number(RubricNumbers.per, &problems)
      return isPopulation ? per.map { .rate(per: $0) } : nil
    case "assessment": return kind.value.string(&problems).map { .assessment(key: $0) }
    default: return kind.value.word(among: ["share"], &problems).map { _ in .acceptedRows }
    }
  }

  /// Keys of other measures than the one that is named.
  private mutating func reportStrangers(in map: DocumentMapping, beside kind: DocumentEntry) {
    let known = [kind.key] + RubricKeys.measures.filter { $0.key == kind.key }.flatMap(\.value)
    for entry in map.entries where !known.contains(entry.key) {
      problems.append(
        RubricProblems.keyOfOtherMeasure(entry.key, measure: kind.key, at: entry.keyPlace))
    }
  }

  private mutating func share(_ node: DocumentNode, _ map: DocumentMapping) -> Measure? {
    if case .mapping = node.content {
      reportLimitKeys(map)
      return .share(.matching(conditions(node)))
    }
    guard let word = node.word(among: RubricKeys.shares.map(\.key) + ["overdue"], &problems) else {
      return nil
    }
    if let share = RubricKeys.shares.first(where: { $0.key == word })?.value {
      reportLimitKeys(map)
      return .share(share)
    }
    let clock = map.required("clock", &problems).flatMap { self.clock(named: $0) }
    let limit = map.required("limit", &problems).flatMap { self.limit($0) }
    guard let clock, let limit else { return nil }
    return .share(.overdue(clock, limit))
  }

  private mutating func reportLimitKeys(_ map: DocumentMapping) {
    for key in ["clock", "limit"] {
      guard let entry = map.entry(key) else { continue }
      problems.append(RubricProblems.onlyForOverdue(key, at: entry.keyPlace))
    }
  }

  private mutating func onTimeShare(_ node: DocumentNode, _ map: DocumentMapping) -> Measure? {
    let clock = clock(named: node)
    let limit = map.required("limit", &problems).flatMap { self.limit($0) }
    guard let clock, let limit else { return nil }
    return .onTimeShare(clock, limit)
  }

  private mutating func time(_ node: DocumentNode, _ map: DocumentMapping) -> Measure? {
    let clock = clock(named: node)
    let statistic = map.required("statistic", &problems).flatMap { self.statistic($0) }
    let rule = map["open_cases"]?.word(among: RubricKeys.openCases, &problems) ?? "censor"
    let horizon = map["horizon"].map { $0.number(RubricNumbers.horizon, &problems) }
    if rule == "ignore" {
      if let entry = map.entry("horizon") {
        problems.append(RubricProblems.horizonWithoutCensoring(at: entry.keyPlace))
      }
      guard let clock, let statistic else { return nil }
      return .time(clock, statistic, .ignore)
    }
    if horizon == nil { problems.append(RubricProblems.noHorizon(at: map.place)) }
    guard let clock, let statistic, let horizon, let horizon else { return nil }
    return .time(clock, statistic, .censor(horizon: horizon))
  }

  /// `mean`, `median` or `pNN`: `p` and a number between 0 and 100, as in `p90` or `p97.5`.
  private mutating func statistic(_ node: DocumentNode) -> Statistic? {
    guard let text = node.string(&problems) else { return nil }
    if text == "mean" { return .mean }
    if text == "median" { return .quantile(0.5) }
    let digits = text.dropFirst()
    if text.first == "p", digits.first != ".", digits.last != ".",
      digits.allSatisfy({ $0 == "." || ("0"..."9").contains($0) }),
      let percent = Double(digits), percent > 0, percent < 100
    {
      return .quantile(percent / 100)
    }
    problems.append(RubricProblems.unknownStatistic(text, at: node.place))
    return nil
  }
}
