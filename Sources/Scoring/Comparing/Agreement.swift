/// How alike two rankings order the regions that are ranked in both.
package struct Agreement: Sendable, Hashable {
  /// How many are ranked in both.
  package var regions: Int
  /// Kendall's τ-b (1945, "The treatment of ties in ranking problems", Biometrika 33); nil where
  /// all share one rank.
  package var tauB: Double?
  /// Spearman's ρ: the correlation of ranks, ties having their mean; nil where all share one rank.
  package var rho: Double?

  /// - Parameter ranks: of each region in both rankings, as they are ranked among all.
  init?(_ ranks: [(Int, Int)]) {
    guard ranks.count > 1 else { return nil }
    regions = ranks.count
    tauB = Agreement.tauB(ranks)
    rho = Agreement.correlation(
      Agreement.meanRanks(ranks.map(\.0)), Agreement.meanRanks(ranks.map(\.1)))
  }

  /// (concordant − discordant) / √((pairs not tied in a) (pairs not tied in b)).
  private static func tauB(_ ranks: [(Int, Int)]) -> Double? {
    var sum = 0, untiedA = 0, untiedB = 0
    for (at, one) in ranks.enumerated() {
      for other in ranks[..<at] {
        let a = (one.0 - other.0).signum(), b = (one.1 - other.1).signum()
        sum += a * b
        untiedA += abs(a)
        untiedB += abs(b)
      }
    }
    guard untiedA > 0, untiedB > 0 else { return nil }
    return Double(sum) / (Double(untiedA) * Double(untiedB)).squareRoot()
  }

  private static func meanRanks(_ ranks: [Int]) -> [Double] {
    ranks.map { own in
      let better = ranks.count { $0 < own }
      let equal = ranks.count { $0 == own }
      return Double(better) + Double(equal + 1) / 2
    }
  }

  private static func correlation(_ a: [Double], _ b: [Double]) -> Double? {
    let center = Double(a.count + 1) / 2
    let products = zip(a, b).reduce(0) { $0 + ($1.0 - center) * ($1.1 - center) }
    let squares = [a, b].map { $0.reduce(0) { $0 + ($1 - center) * ($1 - center) } }
    guard squares[0] > 0, squares[1] > 0 else { return nil }
    return products / (squares[0] * squares[1]).squareRoot()
  }
}
