extension Rubric {
  /// This rubric with some of its causes taken from another.
  ///
  /// Tree and weights come from the rubric whose weights are taken; measures and scales from the
  /// rubric whose scales are taken, else from the only one that has the indicator.
  func mixed(with other: Rubric, taking causes: CauseSet) -> Rubric {
    let weights = causes.contains(.weights) ? other : self
    let scales = causes.contains(.scales) ? other : self
    let definitions = Dictionary(
      (scales.indicators + other.indicators + indicators).map { ($0.id, $0) },
      uniquingKeysWith: { first, _ in first })
    var mixed = scales
    mixed.aspects = weights.aspects.map { $0.defining(by: definitions) }
    mixed.withinAspect = weights.withinAspect
    mixed.acrossAspects = weights.acrossAspects
    mixed.decimals = weights.decimals
    mixed.breakBy = weights.breakBy
    mixed.calendar = causes.contains(.calendar) ? other.calendar : calendar
    return mixed
  }

  /// The causes in which another rubric gives other rankings, as far as reading both can tell.
  func causes(against other: Rubric) -> CauseSet {
    guard sha256 != other.sha256 else { return [] }
    // Definitions differ in too many ways to be worth comparing; equal ones get parts of zero.
    var causes = CauseSet(.scales)
    if skeleton != other.skeleton { causes.insert(CauseSet(.weights)) }
    if calendar != other.calendar { causes.insert(CauseSet(.calendar)) }
    return causes
  }

  /// The tree with its weights and means, and how ties are broken, as text.
  private var skeleton: [String] {
    aspects.flatMap { $0.skeleton(depth: 0) }
      + ["\(withinAspect) \(acrossAspects) \(decimals)"] + breakBy
  }
}

extension Aspect {
  fileprivate func defining(by definitions: [String: Indicator]) -> Aspect {
    var aspect = self
    switch children {
    case .aspects(let aspects):
      aspect.children = .aspects(aspects.map { $0.defining(by: definitions) })
    case .indicators(let indicators):
      aspect.children = .indicators(
        indicators.map { indicator in
          var defined = definitions[indicator.id] ?? indicator
          defined.weight = indicator.weight
          return defined
        })
    }
    return aspect
  }

  fileprivate func skeleton(depth: Int) -> [String] {
    let own = "\(depth) \(id) \(weight) \(aggregation.map(\.rawValue) ?? "")"
    return switch children {
    case .aspects(let aspects): [own] + aspects.flatMap { $0.skeleton(depth: depth + 1) }
    case .indicators(let indicators): [own] + indicators.map { "- \($0.id) \($0.weight)" }
    }
  }
}
