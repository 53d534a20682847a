internal import Diagnostics
internal import Documents

extension CaseReader {
  /// What must come out, region by region.
  mutating func expectations(_ node: DocumentNode) -> [RubricCase.Expectation] {
    var list: [RubricCase.Expectation] = []
    for region in node.mapping(&problems)?.entries ?? [] {
      guard let map = region.value.mapping(keys: CaseKeys.expected, &problems) else { continue }
      for entry in map.entries {
        for (fact, place) in facts(entry) {
          list.append(RubricCase.Expectation(region: region.key, fact: fact, place: place))
        }
      }
    }
    return list
  }

  private typealias Found = [(RubricCase.Expectation.Fact, Location)]

  private mutating func facts(_ entry: DocumentEntry) -> Found {
    let node = entry.value
    switch entry.key {
    case "aspects": return aspects(node)
    case "indicators": return indicators(node)
    case "score": return number(node).map { [(.score($0), node.place)] } ?? []
    case "complaints":
      return node.integer(0...Int.max, &problems).map { [(.complaints($0), node.place)] } ?? []
    case "rank":
      if node.content == .empty { return [(.rank(nil), node.place)] }
      return node.integer(1...Int.max, &problems).map { [(.rank($0), node.place)] } ?? []
    default:
      let text = node.content == .empty ? nil : node.string(&problems)
      switch entry.key {
      case "grade": return [(.grade(text), node.place)]
      case "award": return [(.award(text), node.place)]
      default: return [(.reason(text), node.place)]
      }
    }
  }

  private mutating func aspects(_ node: DocumentNode) -> Found {
    var found: Found = []
    for entry in node.mapping(&problems)?.entries ?? [] {
      guard let number = number(entry.value) else { continue }
      found.append((.aspect(entry.key, number), entry.value.place))
    }
    return found
  }

  /// `id: 84` is a score; `id: {value: 0.9, n: 10}` names parts.
  private mutating func indicators(_ node: DocumentNode) -> Found {
    var found: Found = []
    for entry in node.mapping(&problems)?.entries ?? [] {
      guard case .mapping = entry.value.content else {
        guard let number = number(entry.value) else { continue }
        found.append((.indicator(entry.key, .score, number), entry.value.place))
        continue
      }
      let names = RubricCase.IndicatorPart.allCases.map(\.rawValue)
      for part in entry.value.mapping(keys: names, &problems)?.entries ?? [] {
        guard let name = RubricCase.IndicatorPart(rawValue: part.key),
          let number = number(part.value)
        else { continue }
        found.append((.indicator(entry.key, name, number), part.value.place))
      }
    }
    return found
  }

  private mutating func number(_ node: DocumentNode) -> RubricCase.ExpectedNumber? {
    if node.content == .empty { return RubricCase.ExpectedNumber(value: nil, decimals: 0) }
    guard let value = node.number(&problems), case .scalar(let text, _) = node.content else {
      return nil
    }
    let decimals = text.split(separator: ".", maxSplits: 1).dropFirst().first ?? ""
    // A whole number is meant exactly: 100 is not 99.6.
    return RubricCase.ExpectedNumber(value: value, decimals: decimals.isEmpty ? 9 : decimals.count)
  }
}
