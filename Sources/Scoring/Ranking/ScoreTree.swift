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

  /// What each node's share comes to where all its siblings have scores: made once for many regions,
  /// by the arithmetic of `aggregate`.
  func wholes(of shares: [Double]) -> [Double] {
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

  /// The score of every node.
  ///
  /// - Parameters:
  ///   - shares: by node, among its siblings.
  ///   - indicator: the score of an indicator by its number, nil where it has none.
  func scores(shares: [Double], indicator: (Int) -> Double?) -> [Double?] {
    var scores = [Double?](repeating: nil, count: contents.count)
    score(&scores, shares: shares, wholes: wholes(of: shares), indicator: indicator)
    return scores
  }

  /// The same into memory that is there: `scores` has a place for every node.
  func score(
    _ scores: inout [Double?], shares: [Double], wholes: [Double], indicator: (Int) -> Double?
  ) {
    for place in contents.indices.reversed() {
      switch contents[place] {
      case .indicator(let number): scores[place] = indicator(number)
      case .aspect(let below, let aggregation):
        scores[place] =
          aggregation == .arithmetic ? whole(below, &scores, wholes) : nil
        if scores[place] == nil {
          scores[place] = aggregate(
            children[below], scores: scores, shares: shares, by: aggregation)
        }
      }
    }
  }

  /// The score of the whole before adjustments; nil where no aspect has one.
  func total(of scores: [Double?], shares: [Double]) -> Double? {
    aggregate(children[top], scores: scores, shares: shares, by: rubric.across)
  }

  /// The same with what the shares come to; `scores` are only looked at.
  func total(of scores: inout [Double?], shares: [Double], wholes: [Double]) -> Double? {
    let whole = rubric.across == .arithmetic ? whole(top, &scores, wholes) : nil
    return whole ?? total(of: scores, shares: shares)
  }

  /// The arithmetic mean of siblings that all have scores; nil where one has none, or no share.
  ///
  /// - Parameter scores: Only looked at. Lent, for a copy would be counted, by all cores at once.
  @inline(__always)
  private func whole(
    _ siblings: Range<Int>, _ scores: inout [Double?], _ wholes: [Double]
  ) -> Double? {
    var total = 0.0
    var hasShare = false
    for at in siblings {
      let place = children[at]
      guard wholes[place] > 0 else { continue }
      guard let score = scores[place] else { return nil }
      total += wholes[place] * score
      hasShare = true
    }
    return hasShare ? total : nil
  }
}
