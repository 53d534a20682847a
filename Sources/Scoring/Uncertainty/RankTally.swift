/// What the draws of one run come to. All of it is whole numbers, so that adding up gives the same
/// whichever core made which draws, and in whichever order they are added.
struct RankTally: Sendable {
  /// How many regions are ranked.
  private let count: Int
  private(set) var draws = 0
  /// By region and rank: in how many draws.
  private var ranks: [Int]
  /// By region: how far its scores lie from the published one, in billionths, summed.
  private var sums: [Int128]
  /// By pair of regions, i ≥ j: the products of those distances, summed.
  private var products: [Int128]

  init(count: Int) {
    self.count = count
    ranks = Array(repeating: 0, count: count * count)
    sums = Array(repeating: 0, count: count)
    products = Array(repeating: 0, count: count * (count + 1) / 2)
  }

  /// Counts a draw's ranks, from 1.
  mutating func add(ranks drawn: [Int]) {
    draws += 1
    for region in 0..<count { ranks[region * count + drawn[region] - 1] += 1 }
  }

  /// Adds how far a draw's scores lie from the published ones, in billionths.
  mutating func add(distances: [Int]) {
    var pair = 0
    for i in 0..<count {
      sums[i] += Int128(distances[i])
      for j in 0...i {
        products[pair] += Int128(distances[i]) * Int128(distances[j])
        pair += 1
      }
    }
  }

  mutating func add(_ other: RankTally) {
    draws += other.draws
    for place in ranks.indices { ranks[place] += other.ranks[place] }
    for place in sums.indices { sums[place] += other.sums[place] }
    for place in products.indices { products[place] += other.products[place] }
  }

  func spread(of region: Int, interval: Double) -> RankSpread {
    RankSpread(
      counts: Array(ranks[region * count..<(region + 1) * count]), interval: interval)
  }

  /// The standard deviation, with n − 1, of the difference between two regions' scores.
  func deviation(_ i: Int, _ j: Int) -> Double {
    // One draw tells no spread: nobody beats anybody by it.
    guard draws > 1 else { return .infinity }
    let squares = product(i, i) + product(j, j) - 2 * product(i, j)
    let sum = sums[i] - sums[j]
    let n = Int128(draws)
    let variance = Double(n * squares - sum * sum) / (Double(draws) * Double(draws - 1))
    return variance.squareRoot() / 1e9
  }

  private func product(_ i: Int, _ j: Int) -> Int128 {
    i < j ? product(j, i) : products[i * (i + 1) / 2 + j]
  }
}
