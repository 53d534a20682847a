internal import Complaints
internal import Documents

extension RubricReader {
  /// A number, `due`, a map from classifications, or a list of `{since, limit}`.
  mutating func limit(_ node: DocumentNode) -> Limit? {
    guard case .list = node.content else { return undatedLimit(node) }
    guard let items = node.list(&problems) else { return nil }
    var limits: [Limit.Dated] = []
    for item in items {
      guard let map = item.mapping(keys: RubricKeys.datedLimit, &problems) else { continue }
      let since = map.required("since", &problems).flatMap { self.day($0) }
      let limit = map.required("limit", &problems).flatMap { undatedLimit($0) }
      guard let since, let limit else { continue }
      if let last = limits.last, since <= last.since, let node = map["since"] {
        problems.append(
          RubricProblems.sinceNotAscending(since.iso, after: last.since.iso, at: node.place))
      }
      limits.append(Limit.Dated(since: since, limit: limit))
    }
    return limits.count == items.count ? .since(limits) : nil
  }

  private static let limitForms: KeyValuePairs = [
    "5": "", "due": "due", "{complaint: 14, …}": "", "[{since: 2024-01-01, limit: 5}, …]": "",
  ]

  private mutating func undatedLimit(_ node: DocumentNode) -> Limit? {
    switch node.content {
    case .mapping:
      guard let map = node.mapping(keys: Classification.names, &problems) else { return nil }
      var limits: [Classification: Double] = [:]
      for entry in map.entries {
        guard let classification = Classification(named: entry.key) else { continue }
        limits[classification] = entry.value.number(RubricNumbers.limit, &problems)
      }
      let lacking = Classification.names.filter { map[$0] == nil && !map.misspelt.contains($0) }
      if !lacking.isEmpty {
        problems.append(RubricProblems.classificationsWithoutLimit(lacking, at: node.place))
      }
      return limits.count == Classification.allCases.count ? .byClassification(limits) : nil
    case .scalar(let text, _) where text.first?.isLetter == true:
      if text == "due" { return .due }
      problems.append(RubricProblems.unknownForm(node, forms: RubricReader.limitForms))
      return nil
    default:
      return node.number(RubricNumbers.limit, &problems).map { .number($0) }
    }
  }
}
