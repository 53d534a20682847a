internal import Diagnostics
internal import Documents

/// What comes after the scores: adjustments, eligibility, ties, grades, awards, groups (§5.6–5.9).
extension RubricReader {
  mutating func readRanking(_ map: DocumentMapping, into rubric: inout Rubric) {
    if let node = map["adjustments"] { rubric.adjustments = adjustments(node) }
    if let node = map["eligibility"] { rubric.minComplaints = minComplaints(node) }
    if let node = map["ties"] { readTies(node, into: &rubric) }
    if let node = map["grades"] { rubric.grades = grades(node) }
    if let node = map["groups"] { rubric.groups = groups(node) }
    if let node = map["awards"] {
      rubric.awards = awards(node)
      if rubric.awards?.per == .group, map["groups"] == nil {
        problems.append(RubricProblems.awardsWithoutGroups(at: node.place))
      }
    }
    if let node = map["uncertainty"] { rubric.uncertainty = uncertainty(node) }
  }

  private mutating func adjustments(_ node: DocumentNode) -> [Adjustment] {
    guard let items = node.list(&problems) else { return [] }
    var adjustments: [Adjustment] = []
    for item in items {
      guard let map = item.mapping(keys: RubricKeys.adjustment, &problems) else { continue }
      let title = map.required("title", &problems)?.wording(&problems)
      let points = map.required("points", &problems)?.number(RubricNumbers.points, &problems)
      guard
        let when = map.required("when", &problems)?.mapping(keys: RubricKeys.condition, &problems)
      else { continue }
      let measure = when.required("measure", &problems).flatMap { self.measure($0) }
      let filter = filter(when)
      if let measure { checkFilter(of: measure, when) }
      let edge = when.one(of: ["above", "below"], &problems)
      let limit = edge?.value.number(&problems)
      guard let title, let points, let measure, let edge, let limit else { continue }
      adjustments.append(
        Adjustment(
          title: title, points: points, measure: measure, filter: filter,
          condition: edge.key == "above" ? .above(limit) : .below(limit)))
    }
    return adjustments
  }

  private mutating func minComplaints(_ node: DocumentNode) -> Int? {
    node.mapping(keys: RubricKeys.eligibility, &problems)?
      .required("min_complaints", &problems)?.integer(RubricNumbers.minComplaints, &problems)
  }

  private mutating func readTies(_ node: DocumentNode, into rubric: inout Rubric) {
    guard let map = node.mapping(keys: RubricKeys.ties, &problems) else { return }
    if let decimals = map["decimals"]?.integer(RubricNumbers.decimals, &problems) {
      rubric.decimals = decimals
    }
    for item in map["break_by"]?.items(&problems) ?? [] {
      guard let id = item.string(&problems) else { continue }
      if ids[id] == nil {
        problems.append(RubricProblems.unknownID(id, known: ids.keys.sorted(), at: item.place))
      } else if rubric.breakBy.contains(id) {
        problems.append(RubricProblems.repeated(id, at: item.place))
      }
      rubric.breakBy.append(id)
    }
  }

  private mutating func grades(_ node: DocumentNode) -> [GradeBand] {
    guard let items = node.list(&problems) else { return [] }
    let count = problems.count
    var grades: [GradeBand] = []
    for (index, item) in items.enumerated() {
      guard let map = item.mapping(keys: RubricKeys.grade, &problems) else { continue }
      let entry = map.one(of: ["at_least", "otherwise"], &problems)
      let grade = map.required("grade", &problems)?.string(&problems)
      guard let entry, let grade else { continue }
      guard entry.key == "at_least" else {
        _ = entry.value.word(among: ["true"], &problems)
        if index != items.count - 1 {
          problems.append(RubricProblems.otherwiseNotLast(at: entry.keyPlace))
        }
        grades.append(GradeBand(atLeast: nil, grade: grade))
        continue
      }
      guard let edge = entry.value.number(RubricNumbers.gradeEdge, &problems) else { continue }
      if let last = grades.last?.atLeast {
        checkOrder(edge, after: last, ascending: false, entry.value)
      }
      grades.append(GradeBand(atLeast: edge, grade: grade))
    }
    if count == problems.count, grades.last?.atLeast != nil {
      problems.append(RubricProblems.noOtherwiseGrade(at: node.place))
    }
    return grades
  }

  private mutating func awards(_ node: DocumentNode) -> Awards? {
    guard let map = node.mapping(keys: RubricKeys.awards, &problems) else { return nil }
    let per = map["per"].map { $0.word(Awards.Per.self, &problems) } ?? .overall
    let items = map.required("titles", &problems)?.list(&problems)
    var titles: [Wording] = []
    for item in items ?? [] {
      if let title = item.wording(&problems) { titles.append(title) }
    }
    return per.map { Awards(per: $0, titles: titles) }
  }

  private mutating func groups(_ node: DocumentNode) -> Grouping? {
    if case .scalar("kind", _) = node.content { return .kind }
    guard case .mapping = node.content else {
      problems.append(
        RubricProblems.unknownForm(
          node, forms: ["kind": "kind", "{volume: [100, 1000]}": "volume"]))
      return nil
    }
    guard
      let items = node.mapping(keys: RubricKeys.groups, &problems)?
        .required("volume", &problems)?.list(&problems)
    else { return nil }
    var edges: [Int] = []
    for item in items {
      guard let edge = item.integer(RubricNumbers.volumeEdge, &problems) else { continue }
      if let last = edges.last, edge <= last {
        problems.append(
          RubricProblems.notAscending(Double(edge), after: Double(last), at: item.place))
      }
      edges.append(edge)
    }
    return .volume(edges)
  }

  private mutating func uncertainty(_ node: DocumentNode) -> UncertaintyRules? {
    guard let map = node.mapping(keys: RubricKeys.uncertainty, &problems) else { return nil }
    var rules = UncertaintyRules()
    if let draws = map["draws"]?.integer(RubricNumbers.runs, &problems) { rules.draws = draws }
    if let count = map["resamples"]?.integer(RubricNumbers.runs, &problems) {
      rules.resamples = count
    }
    if let seed = map["seed"]?.integer(RubricNumbers.seed, &problems) {
      rules.seed = UInt64(seed)
    }
    if let spread = map["weight_spread"]?.number(RubricNumbers.weightSpread, &problems) {
      rules.weightSpread = spread
    }
    if let prior = map["prior"]?.number(RubricNumbers.prior, &problems) { rules.prior = prior }
    if let interval = map["interval"]?.number(RubricNumbers.interval, &problems) {
      rules.interval = interval
    }
    return rules
  }
}
