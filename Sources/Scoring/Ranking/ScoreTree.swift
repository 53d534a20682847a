/// The rubric's tree laid flat, parents before their children: turns indicator scores into those of
/// aspects and of the whole by any weights (spec §5.4).
struct ScoreTree: Sendable {
  private enum Content: Sendable {
    /// Its number among the rubric's indicators.
    case indicator(Int)
    /// Which of `children` are its own.
    case aspect(Range<Int>, Aggregation)
  }

  private var ids: [String] = []
  /// The weights as the rubric has them, by node.
  private(set) var weights: [Double] = []
  private var contents: [Content] = []
  /// Where children stand, those of one aspect side by side; those of the top last.
  private var children: [Int] = []
  private var top = 0..<0
  private var indicatorCount = 0
  private let rubric: (within: Aggregation, across: Aggregation)

  init(_ rubric: Rubric) {
    self.rubric = (rubric.withinAspect, rubric.acrossAspects)
    top = keep(rubric.aspects.map { add($0) })
  }

  private mutating func keep(_ places: [Int]) -> Range<Int> {
    children += places
    return children.count - places.count..<children.count
  }

  private mutating func add(_ aspect: Aspect) -> Int {
    let place = add(aspect.id, aspect.weight, .aspect(0..<0, .arithmetic))
    switch aspect.children {
    case .aspects(let inner):
      let below = keep(inner.map { add($0) })
      contents[place] = .aspect(below, aspect.aggregation ?? rubric.across)
    case .indicators(let indicators):
      let below = keep(indicators.map { add($0) })
      contents[place] = .aspect(below, aspect.aggregation ?? rubric.within)
    }
    return place
  }

  private mutating func add(_ indicator: Indicator) -> Int {
    indicatorCount += 1
    return add(indicator.id, indicator.weight, .indicator(indicatorCount - 1))
  }

  private mutating func add(_ id: String, _ weight: Double, _ content: Content) -> Int {
    ids.append(id)
    weights.append(weight)
    contents.append(content)
    return contents.count - 1
  }

  /// Where the node called `id` stands; ids are unique in a rubric.
  func place(of id: String) -> Int? { ids.firstIndex(of: id) }

  /// Each node's share among its siblings.
  func shares(of weights: [Double]) -> [Double] {
    var shares = [Double](repeating: 0, count: contents.count)
    func share(_ siblings: ArraySlice<Int>) {
      let sum = siblings.reduce(0) { $0 + weights[$1] }
      for place in siblings where sum > 0 { shares[place] = weights[place] / sum }
    }
    share(children[top])
    for content in contents {
      if case .aspect(let below, _) = content { share(children[below]) }
    }
    return shares
  }

  /// What each node's share comes to where all its siblings have scores, by the arithmetic of
  /// `aggregate`.
  private func wholes(of shares: [Double]) -> [Double] {
    var wholes = [Double](repeating: 0, count: contents.count)
    func fill(_ siblings: ArraySlice<Int>) {
      let sum = siblings.reduce(0) { shares[$1] > 0 ? $0 + shares[$1] : $0 }
      for place in siblings where shares[place] > 0 { wholes[place] = shares[place] / sum }
    }
    fill(children[top])
    for content in contents {
      if case .aspect(let below, _) = content { fill(children[below]) }
    }
    return wholes
  }

  /// Where the whole stands, before adjustments, behind all nodes.
  var whole: Int { contents.count }

  /// The scores of every node and of the whole.
  ///
  /// - Parameters:
  ///   - shares: by node, among its siblings.
  ///   - indicator: the score of a region at an indicator by its number, nil where it has none.
  func scores(
    of regions: Int, shares: [Double], indicator: (_ number: Int, _ region: Int) -> Double?
  ) -> NodeScores {
    var scores = NodeScores(nodes: contents.count + 1, regions: regions)
    fill(&scores, indicator: indicator)
    aggregate(&scores, shares: shares)
    return scores
  }

  /// Takes the scores of all indicators.
  func fill(
    _ scores: inout NodeScores, indicator: (_ number: Int, _ region: Int) -> Double?
  ) {
    for (place, content) in contents.enumerated() {
      guard case .indicator(let number) = content else { continue }
      scores.fill(place) { indicator(number, $0) }
    }
  }

  /// Scores aspects and the whole by the indicators that are in `scores`.
  func aggregate(_ scores: inout NodeScores, shares: [Double]) {
    let wholes = wholes(of: shares)
    for place in contents.indices.reversed() {
      guard case .aspect(let below, let aggregation) = contents[place] else { continue }
      scores.aggregate(
        children[below], into: place, shares: shares, wholes: wholes, by: aggregation)
    }
    scores.aggregate(
      children[top], into: whole, shares: shares, wholes: wholes, by: rubric.across)
  }
}
