import Complaints

/// How ranks move at one step, by part.
///
/// Between the two mixtures every region's score is moved by any set of its own parts of the score's
/// step at once (the same parts for all regions), and the ranks that come of it are counted. A
/// part's share is the mean of what adding it does over all orders of adding (Shapley), so that the
/// shares of a region add up to its move. For many parts a fixed sample of orders, each with its
/// mirror image, stands for all: their shares add up just the same.
struct RankStep {
  private let codes: [String]
  private let wanted: [Int]
  private let players: [Part]
  private let from: [Entry]
  private let moves: [[Double]]
  private let decimals: Int
  private let ends: (from: [Int], to: [Int])

  /// A region on the way.
  private struct Entry {
    var score: Double
    /// Its rank before the step breaks ties on the way.
    var rank: Int
    var isIn: (before: Bool, after: Bool)
  }

  /// The most parts for which all orders are looked at.
  static let mostParts = 12
  static let sampledOrders = 256

  /// - Parameters:
  ///   - codes: whose ranks are asked for; each stands in both mixtures.
  ///   - scores: by region, the parts of the score's step.
  init(_ step: CauseSteps.Step, of codes: [String], scores: [String: Parts]) {
    let all = Set(step.from.places.keys).union(step.to.places.keys).sorted { $0.precedes($1) }
    self.codes = codes
    wanted = codes.map { code in all.firstIndex(of: code)! }
    decimals = step.from.decimals
    let active = Set(scores.values.flatMap { $0.filter { abs($0.value) > 1e-12 }.keys })
    var players = active.sorted { $0.code.precedes($1.code) }
    moves = players.map { part in all.map { scores[$0]?[part] ?? 0 } }
    if step.from.ranked != step.to.ranked { players.append(.others) }
    self.players = players
    from = all.map { code in
      let (before, after) = (step.from.places[code], step.to.places[code])
      return Entry(
        score: before?.score ?? after?.score ?? 0, rank: before?.rank ?? after?.rank ?? 0,
        isIn: (before?.isRanked ?? false, after?.isRanked ?? false))
    }
    ends = (
      codes.map { step.from.places[$0]!.rank }, codes.map { step.to.places[$0]!.rank }
    )
  }

  var isSampled: Bool { players.count > RankStep.mostParts }

  /// By region asked for, in that order.
  func parts() -> [Parts] {
    guard ends.from != ends.to || !players.isEmpty else { return codes.map { _ in [:] } }
    if players.isEmpty {
      return zip(ends.from, ends.to).map { $0 == $1 ? [:] : [.ties: Double($1 - $0)] }
    }
    let shares = isSampled ? sampled() : exact()
    return shares.map { row in
      Dictionary(uniqueKeysWithValues: zip(players, row)).filter { $0.value != 0 }
    }
  }

  /// The ranks once the parts of `taken` have moved the scores.
  private func ranks(_ taken: [Bool]) -> [Int] {
    if !taken.contains(true) { return ends.from }
    if !taken.contains(false) { return ends.to }
    var scores = from.map(\.score)
    for (part, move) in moves.enumerated() where taken[part] {
      for at in scores.indices { scores[at] += move[at] }
    }
    let isAfter = players.last == .others && taken[taken.count - 1]
    let keys = scores.map { rounded($0, decimals: decimals) }
    let rivals = from.indices.filter { isAfter ? from[$0].isIn.after : from[$0].isIn.before }
    return wanted.map { own in
      1
        + rivals.count { other in
          keys[other] > keys[own] || keys[other] == keys[own] && from[other].rank < from[own].rank
        }
    }
  }

  private func exact() -> [[Double]] {
    let count = players.count
    let all = (0..<1 << count).map { mask in
      ranks(players.indices.map { mask >> $0 & 1 == 1 })
    }
    var weights = [Double](repeating: 1 / Double(count), count: count)
    // By the size of the set that a part joins: 1 / (count · binomial(count − 1, size)).
    for size in 1..<max(1, count) where size < count {
      weights[size] = weights[size - 1] * Double(size) / Double(count - size)
    }
    var shares = codes.map { _ in [Double](repeating: 0, count: count) }
    for mask in all.indices {
      for part in 0..<count where mask >> part & 1 == 0 {
        let weight = weights[mask.nonzeroBitCount]
        let (before, after) = (all[mask], all[mask | 1 << part])
        for at in codes.indices where before[at] != after[at] {
          shares[at][part] += weight * Double(after[at] - before[at])
        }
      }
    }
    return shares
  }

  private func sampled() -> [[Double]] {
    var shares = codes.map { _ in [Double](repeating: 0, count: players.count) }
    var orders = FixedOrders()
    for _ in 0..<RankStep.sampledOrders {
      let order = orders.next(of: players.count)
      for order in [order, order.reversed()] {
        var taken = players.map { _ in false }
        var before = ends.from
        for part in order {
          taken[part] = true
          let after = ranks(taken)
          for at in codes.indices { shares[at][part] += Double(after[at] - before[at]) }
          before = after
        }
      }
    }
    return shares.map { $0.map { $0 / Double(2 * RankStep.sampledOrders) } }
  }
}

/// Orders that are the same in every run: Fisher–Yates.
private struct FixedOrders {
  private var numbers = SeededNumbers(1)

  mutating func next(of count: Int) -> [Int] {
    var order = Array(0..<count)
    for last in stride(from: count - 1, to: 0, by: -1) {
      order.swapAt(last, Int(numbers.next() % UInt64(last + 1)))
    }
    return order
  }
}
