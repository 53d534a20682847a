package import Diagnostics
package import Scoring

/// One node of a rubric's tree with what its place in the tree says.
package struct OutlineNode: Sendable {
  package enum Content: Sendable {
    case aspect(Aspect)
    case indicator(Indicator)
  }

  package var content: Content
  /// `2.1.3`.
  package var number: String
  /// The titles of the aspects above, outermost first.
  package var path: [Wording]
  /// Share among its siblings, 0–1.
  package var share: Double
  /// The product of the shares from the top down to here.
  package var effective: Double
  /// Of the aspect, or of the rubric for its kind of node.
  package var aggregation: Aggregation?

  package var id: String {
    switch content {
    case .aspect(let aspect): aspect.id
    case .indicator(let indicator): indicator.id
    }
  }

  package var title: Wording {
    switch content {
    case .aspect(let aspect): aspect.title
    case .indicator(let indicator): indicator.title
    }
  }

  /// As written in the rubric.
  package var weight: Double {
    switch content {
    case .aspect(let aspect): aspect.weight
    case .indicator(let indicator): indicator.weight
    }
  }

  package var indicator: Indicator? {
    if case .indicator(let indicator) = content { indicator } else { nil }
  }

  var isAspect: Bool { indicator == nil }
}

extension Rubric {
  /// Every aspect and indicator, parents before their children, in the order of the file.
  package var outline: [OutlineNode] {
    nodes(of: aspects, number: "", path: [], effective: 1)
  }

  private func nodes(
    of aspects: [Aspect], number: String, path: [Wording], effective: Double
  ) -> [OutlineNode] {
    let sum = aspects.map(\.weight).reduce(0, +)
    return aspects.enumerated().flatMap { index, aspect in
      let share = sum > 0 ? aspect.weight / sum : 0
      let node = OutlineNode(
        content: .aspect(aspect), number: "\(number)\(index + 1)", path: path, share: share,
        effective: effective * share, aggregation: aggregation(of: aspect))
      return [node] + children(of: aspect, node)
    }
  }

  private func children(of aspect: Aspect, _ node: OutlineNode) -> [OutlineNode] {
    let path = node.path + [aspect.title]
    let prefix = node.number + "."
    switch aspect.children {
    case .aspects(let aspects):
      return nodes(of: aspects, number: prefix, path: path, effective: node.effective)
    case .indicators(let indicators):
      let sum = indicators.map(\.weight).reduce(0, +)
      return indicators.enumerated().map { index, indicator in
        let share = sum > 0 ? indicator.weight / sum : 0
        return OutlineNode(
          content: .indicator(indicator), number: "\(prefix)\(index + 1)", path: path,
          share: share, effective: node.effective * share)
      }
    }
  }

  private func aggregation(of aspect: Aspect) -> Aggregation {
    if let own = aspect.aggregation { return own }
    if case .indicators = aspect.children { return withinAspect }
    return acrossAspects
  }
}

extension Standing {
  /// Every aspect's score by its id, whatever its depth.
  var aspectScores: [String: Double] {
    var scores: [String: Double] = [:]
    var left = aspects
    while let aspect = left.popLast() {
      scores[aspect.id] = aspect.score
      if case .aspects(let inner) = aspect.children { left += inner }
    }
    return scores
  }
}
