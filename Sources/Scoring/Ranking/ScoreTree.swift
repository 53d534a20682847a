/// The rubric's tree laid flat, parents before their children: turns indicator scores into those of
/// aspects and of the whole by any weights (spec §5.4).
struct ScoreTree: Sendable {
  /// Nothing in it is counted by reference: draws look at every node of every region.
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

  var count: Int { contents.count }

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

  /// The score of every node.
  ///
  /// - Parameters:
  ///   - shares: by node, among its siblings.
  ///   - indicator: the score of an indicator by its number, nil where it has none.
  func scores(shares: [Double], indicator: (Int) -> Double?) -> [Double?] {
    var scores = [Double?](repeating: nil, count: contents.count)
    score(&scores, shares: shares, indicator: indicator)
    return scores
  }

  /// The same into memory that is there: `scores` has a place for every node.
  func score(_ scores: inout [Double?], shares: [Double], indicator: (Int) -> Double?) {
    for place in contents.indices.reversed() {
      switch contents[place] {
      case .indicator(let number): scores[place] = indicator(number)
      case .aspect(let below, let aggregation):
        scores[place] = aggregate(children[below], scores: scores, shares: shares, by: aggregation)
      }
    }
  }

  /// The score of the whole before adjustments; nil where no aspect has one.
  func total(of scores: [Double?], shares: [Double]) -> Double? {
    aggregate(children[top], scores: scores, shares: shares, by: rubric.across)
  }
}
