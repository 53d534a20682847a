/// The scores of some regions at every node of a tree and for the whole, node by node: what all
/// regions have in common is done for all of them in one go.
struct NodeScores: Sendable {
  let regions: Int
  /// By node, and there by region; what stands where none is means nothing.
  private var values: [Double]
  private var isMissing: [Bool]
  /// By node: some region has no score there.
  private var lacks: [Bool]

  /// - Parameter nodes: How many, the whole among them.
  init(nodes: Int, regions: Int) {
    self.regions = regions
    values = Array(repeating: 0, count: nodes * regions)
    isMissing = Array(repeating: true, count: nodes * regions)
    lacks = Array(repeating: true, count: nodes)
  }

  /// nil: the region has none.
  subscript(node: Int, region: Int) -> Double? {
    let cell = node * regions + region
    return isMissing[cell] ? nil : values[cell]
  }

  mutating func fill(_ node: Int, _ score: (_ region: Int) -> Double?) {
    lacks[node] = false
    for region in 0..<regions { set(score(region), node * regions + region, of: node) }
  }

  @inline(__always)
  private mutating func set(_ score: Double?, _ cell: Int, of node: Int) {
    values[cell] = score ?? 0
    isMissing[cell] = score == nil
    if score == nil { lacks[node] = true }
  }

  /// Scores a node by those below it (spec §5.4).
  ///
  /// - Parameters:
  ///   - shares: By node.
  ///   - wholes: By node: what its share comes to where every sibling has a score.
  mutating func aggregate(
    _ parts: ArraySlice<Int>, into node: Int, shares: [Double], wholes: [Double],
    by aggregation: Aggregation
  ) {
    let isWhole = aggregation == .arithmetic && parts.contains { wholes[$0] > 0 }
    if isWhole { addUp(parts, into: node, wholes: wholes) }
    let isSure = isWhole && !parts.contains { shares[$0] > 0 && lacks[$0] }
    if isSure, !lacks[node] { return }
    lacks[node] = false
    for region in 0..<regions {
      let cell = node * regions + region
      if isWhole, !parts.contains(where: { shares[$0] > 0 && isMissing[$0 * regions + region] }) {
        isMissing[cell] = false
      } else {
        let score = Scoring.aggregate(parts, shares: shares, by: aggregation) { self[$0, region] }
        set(score, cell, of: node)
      }
    }
  }

  /// The arithmetic mean of nodes as if every region had a score at each of them.
  private mutating func addUp(_ parts: ArraySlice<Int>, into node: Int, wholes: [Double]) {
    let regions = regions
    let own = node * regions
    var scores = values.mutableSpan
    for region in 0..<regions { scores[own + region] = 0 }
    for part in parts where wholes[part] > 0 {
      let whole = wholes[part]
      let theirs = part * regions
      for region in 0..<regions { scores[own + region] += whole * scores[theirs + region] }
    }
  }
}
