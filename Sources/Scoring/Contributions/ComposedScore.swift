/// A score and what it is a weighted mean of, to any depth; what has no score is not in it.
struct ComposedScore: Sendable {
  /// Of an aspect or an indicator; empty at the top.
  var id: String
  /// Share among those siblings that have a score: together they are 1.
  var weight: Double
  var score: Double
  var aggregation: Aggregation
  /// None below an indicator.
  var children: [ComposedScore]

  func child(_ id: String) -> ComposedScore? { children.first { $0.id == id } }

  var indicators: [ComposedScore] {
    children.isEmpty ? [self] : children.flatMap(\.indicators)
  }

  /// By indicator: the product of the weights above it, its own among them.
  var effectiveWeights: [String: Double] {
    var weights: [String: Double] = [:]
    addWeights(times: 1, into: &weights)
    return weights
  }

  private func addWeights(times factor: Double, into weights: inout [String: Double]) {
    guard !children.isEmpty else { return weights[id] = factor }
    for child in children { child.addWeights(times: factor * child.weight, into: &weights) }
  }
}

extension Rubric {
  /// The tree of a region's score before adjustments; nil where it has none.
  func composedScore(of standing: Standing) -> ComposedScore? {
    let nodes = zip(aspects, standing.aspects).map { node(of: $0, $1) }
    return ComposedScore(id: "", weight: 1, of: nodes, by: acrossAspects)
  }

  private func node(of aspect: Aspect, _ result: AspectResult) -> ComposedScore? {
    switch (aspect.children, result.children) {
    case (.aspects(let aspects), .aspects(let results)):
      return ComposedScore(
        id: aspect.id, weight: result.weight, of: zip(aspects, results).map { node(of: $0, $1) },
        by: aspect.aggregation ?? acrossAspects)
    case (.indicators, .indicators(let results)):
      let leaves = results.map { leaf in
        leaf.score.map {
          ComposedScore(
            id: leaf.id, weight: leaf.weight, score: $0, aggregation: .arithmetic, children: [])
        }
      }
      return ComposedScore(
        id: aspect.id, weight: result.weight, of: leaves, by: aspect.aggregation ?? withinAspect)
    default: preconditionFailure("a result is made from its aspect")
    }
  }
}

extension ComposedScore {
  /// The mean of those parts that have a score and a weight; nil where there are none.
  init?(id: String, weight: Double, of parts: [ComposedScore?], by aggregation: Aggregation) {
    var known = parts.compactMap(\.self).filter { $0.weight > 0 }
    let sum = known.reduce(0) { $0 + $1.weight }
    guard let score = aggregate(known.map { ($0.weight, $0.score) }, by: aggregation)
    else { return nil }
    for at in known.indices { known[at].weight /= sum }
    self.init(id: id, weight: weight, score: score, aggregation: aggregation, children: known)
  }
}
