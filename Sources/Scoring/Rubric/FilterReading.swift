internal import Complaints
internal import Documents

extension RubricReader {
  /// The `where` and `exclude` of a mapping that may have them.
  mutating func filter(_ map: DocumentMapping) -> Filter {
    var filter = Filter()
    if let node = map["where"] { filter.allowed = conditions(node) }
    if let node = map["exclude"] { filter.excluded = conditions(node) }
    return filter
  }

  /// Fields, each with the values that match: a list, or a single one.
  mutating func conditions(_ node: DocumentNode) -> [Filter.Condition] {
    guard let map = node.mapping(keys: RubricKeys.fields, &problems) else { return [] }
    if node.content == .mapping([]) {
      problems.append(DocumentProblems.noneOf(RubricKeys.fields, at: node.place))
    }
    var conditions: [Filter.Condition] = []
    for entry in map.entries {
      guard let field = Field(named: entry.key) else { continue }
      var values: [String] = []
      for item in entry.value.items(&problems) {
        if let value = value(item, of: field) { values.append(value) }
      }
      conditions.append(Filter.Condition(field: field, values: values))
    }
    return conditions
  }

  private mutating func value(_ node: DocumentNode, of field: Field) -> String? {
    switch field {
    case .classification: node.word(among: Classification.names, &problems)
    case .status: node.word(among: Status.names, &problems)
    case .closedBy: node.word(among: ClosedBy.names, &problems)
    default: node.string(&problems)
    }
  }
}
