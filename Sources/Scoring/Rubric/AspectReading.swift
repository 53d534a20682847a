internal import Complaints
internal import Diagnostics
internal import Documents

extension RubricReader {
  mutating func aspects(_ node: DocumentNode) -> [Aspect] {
    guard let items = node.list(&problems) else { return [] }
    let weights = weights(of: items)
    var aspects: [Aspect] = []
    for (item, weight) in zip(items, weights) {
      if let aspect = aspect(item, weight: weight) { aspects.append(aspect) }
    }
    return aspects
  }

  private mutating func aspect(_ node: DocumentNode, weight: Double) -> Aspect? {
    guard let map = node.mapping(keys: RubricKeys.aspect, &problems) else { return nil }
    let id = id(map.required("aspect", &problems))
    let title = map["title"]?.wording(&problems)
    let aggregation = map["aggregation"]?.word(Aggregation.self, &problems)
    let children = map.one(of: ["indicators", "aspects"], &problems).map { entry in
      entry.key == "aspects"
        ? Aspect.Children.aspects(aspects(entry.value))
        : Aspect.Children.indicators(indicators(entry.value))
    }
    guard let id, let children else { return nil }
    return Aspect(
      id: id, title: title ?? Wording(id), weight: weight, aggregation: aggregation,
      children: children)
  }

  private mutating func indicators(_ node: DocumentNode) -> [Indicator] {
    guard let items = node.list(&problems) else { return [] }
    let weights = weights(of: items)
    var indicators: [Indicator] = []
    for (item, weight) in zip(items, weights) {
      if let indicator = indicator(item, weight: weight) { indicators.append(indicator) }
    }
    return indicators
  }

  private mutating func indicator(_ node: DocumentNode, weight: Double) -> Indicator? {
    guard let map = node.mapping(keys: RubricKeys.indicator, &problems) else { return nil }
    let id = id(map.required("indicator", &problems))
    let title = map["title"]?.wording(&problems)
    let measure = map.required("measure", &problems).flatMap { self.measure($0) }
    let filter = filter(map)
    if let measure { checkFilter(of: measure, map) }
    let estimate = map["estimate"].flatMap { self.estimate($0, of: measure) } ?? .raw
    let scale = map.required("scale", &problems).flatMap { self.scale($0) }
    let missing = map["missing"]?.word(MissingRule.self, &problems)
    let absent = map["absent"]?.word(among: RubricKeys.absent, &problems)
    guard let id, let measure, let scale else { return nil }
    return Indicator(
      id: id, title: title ?? Wording(id), weight: weight, measure: measure, filter: filter,
      estimate: estimate, scale: scale, missing: missing, absentIsMissing: absent != nil)
  }

  /// Complaints are chosen only for what is computed from complaints.
  mutating func checkFilter(of measure: Measure, _ map: DocumentMapping) {
    switch measure {
    case .assessment, .acceptedRows:
      for key in RubricKeys.filter {
        guard let entry = map.entry(key) else { continue }
        problems.append(RubricProblems.filterWithoutComplaints(key, at: entry.keyPlace))
      }
    default: break
    }
  }

  /// An id, which no other aspect or indicator of the rubric may have.
  private mutating func id(_ node: DocumentNode?) -> String? {
    guard let node, let id = node.string(&problems) else { return nil }
    if let first = ids[id] {
      problems.append(RubricProblems.duplicateID(id, first: first, at: node.place))
    } else {
      ids[id] = node.place
    }
    return id
  }

  /// The weights of siblings; those that all say none count equally.
  private mutating func weights(of siblings: [DocumentNode]) -> [Double] {
    let nodes = siblings.map { sibling -> DocumentNode? in
      guard case .mapping(let entries) = sibling.content else { return nil }
      return entries.first { $0.key == "weight" }?.value
    }
    guard nodes.contains(where: { $0 != nil }) else { return nodes.map { _ in 1 } }
    var weights: [Double] = []
    for (node, sibling) in zip(nodes, siblings) {
      guard let node else {
        if case .mapping = sibling.content {
          problems.append(DocumentProblems.missingKey("weight", at: sibling.place))
        }
        weights.append(1)
        continue
      }
      weights.append(node.number(RubricNumbers.weight, &problems) ?? 1)
    }
    if weights.allSatisfy({ $0 == 0 }), let first = nodes.first, let first {
      problems.append(RubricProblems.noWeight(at: first.place))
    }
    return weights
  }
}
