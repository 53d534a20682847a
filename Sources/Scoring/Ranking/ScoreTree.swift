/// The rubric's tree laid flat, parents before their children: turns indicator scores into those of
/// aspects and of the whole by any weights (spec §5.4).
struct ScoreTree: Sendable {
  private enum Content: Sendable {
    /// Its number among the rubric's indicators.
    case indicator(Int)
    /// Where its children stand.
    case aspect([Int], Aggregation)
  }

  private struct Node: Sendable {
    var id: String
    var weight: Double
    var content: Content
  }

  private var nodes: [Node] = []
  private var top: [Int] = []
  private var indicatorCount = 0
  private let rubric: (within: Aggregation, across: Aggregation)

  init(_ rubric: Rubric) {
    self.rubric = (rubric.withinAspect, rubric.acrossAspects)
    top = add(rubric.aspects)
  }

  private mutating func add(_ aspects: [Aspect]) -> [Int] {
    aspects.map { aspect in
      let place = nodes.count
      nodes.append(Node(id: aspect.id, weight: aspect.weight, content: .aspect([], .arithmetic)))
      switch aspect.children {
      case .aspects(let inner):
        nodes[place].content = .aspect(add(inner), aspect.aggregation ?? rubric.across)
      case .indicators(let indicators):
        nodes[place].content = .aspect(add(indicators), aspect.aggregation ?? rubric.within)
      }
      return place
    }
  }

  private mutating func add(_ indicators: [Indicator]) -> [Int] {
    indicators.map { indicator in
      nodes.append(
        Node(id: indicator.id, weight: indicator.weight, content: .indicator(indicatorCount)))
      indicatorCount += 1
      return nodes.count - 1
    }
  }

  var count: Int { nodes.count }

  /// The weights as the rubric has them, by node.
  var weights: [Double] { nodes.map(\.weight) }

  /// Where the node called `id` stands; ids are unique in a rubric.
  func place(of id: String) -> Int? { nodes.firstIndex { $0.id == id } }

  /// Each node's share among its siblings.
  func shares(of weights: [Double]) -> [Double] {
    var shares = [Double](repeating: 0, count: nodes.count)
    func share(_ siblings: [Int]) {
      let sum = siblings.reduce(0) { $0 + weights[$1] }
      for place in siblings where sum > 0 { shares[place] = weights[place] / sum }
    }
    share(top)
    for node in nodes {
      if case .aspect(let children, _) = node.content { share(children) }
    }
    return shares
  }

  /// The score of every node.
  ///
  /// - Parameters:
  ///   - shares: by node, among its siblings.
  ///   - indicator: the score of an indicator by its number, nil where it has none.
  func scores(shares: [Double], indicator: (Int) -> Double?) -> [Double?] {
    var scores = [Double?](repeating: nil, count: nodes.count)
    for place in nodes.indices.reversed() {
      switch nodes[place].content {
      case .indicator(let number): scores[place] = indicator(number)
      case .aspect(let children, let aggregation):
        scores[place] = aggregate(children, scores: scores, shares: shares, by: aggregation)
      }
    }
    return scores
  }

  /// The score of the whole before adjustments; nil where no aspect has one.
  func total(of scores: [Double?], shares: [Double]) -> Double? {
    aggregate(top, scores: scores, shares: shares, by: rubric.across)
  }
}
