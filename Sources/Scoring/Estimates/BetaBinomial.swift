private import Foundation

/// One region's share as counts.
struct Proportion {
  var hits: Int
  var n: Int
}

/// How strongly shares are drawn to their common one, by empirical Bayes (spec §5.2).
///
/// The m in [0.1, 10⁶] that maximises Σ log BetaBinomial(x | n, m p, m (1 − p)) over log m, p the
/// pooled share: the root of the derivative to 1e-12 in log m, or an end of the range; the largest
/// of several, 10⁶ where nothing depends on m.
func shrinkage(_ shares: [Proportion]) -> Double {
  let least = log(0.1)
  let most = log(1e6)
  let hits = shares.reduce(0) { $0 + $1.hits }
  let n = shares.reduce(0) { $0 + $1.n }
  // With one complaint a region the likelihood is the same for every m.
  guard n > 0, hits > 0, hits < n, shares.contains(where: { $0.n > 1 }) else { return 1e6 }
  let likelihood = BetaBinomialLikelihood(shares, p: Double(hits) / Double(n))

  let steps = 256
  let grid = (0...steps).map { least + (most - least) * Double($0) / Double(steps) }
  // Every local maximum: an end towards which the likelihood rises, or a root of its slope.
  var maxima: [Double] = []
  var before = likelihood.slope(atLog: least)
  if before <= 0 { maxima.append(least) }
  for place in 1...steps {
    let here = likelihood.slope(atLog: grid[place])
    if before > 0, here <= 0 {
      maxima.append(root(between: grid[place - 1], grid[place], of: likelihood))
    }
    before = here
  }
  if before > 0 { maxima.append(most) }
  let values = maxima.map { likelihood.value(atLog: $0) }
  let best = values.max()! - 1e-12
  let chosen = zip(maxima, values).filter { $0.1 >= best }.map(\.0).max()!
  return chosen == most ? 1e6 : chosen == least ? 0.1 : exp(chosen)
}

/// Bisection: the slope is positive at `low` and not at `high`.
private func root(between low: Double, _ high: Double, of likelihood: BetaBinomialLikelihood)
  -> Double
{
  var low = low
  var high = high
  while high - low > 1e-13 {
    let middle = (low + high) / 2
    if middle <= low || middle >= high { break }
    if likelihood.slope(atLog: middle) > 0 { low = middle } else { high = middle }
  }
  return (low + high) / 2
}

/// The beta-binomial likelihood of shares as a function of m with the mean p held.
///
/// Γ(x + a)/Γ(a) is the product of a, a + 1, … a + x − 1, so that value and slope are sums over the
/// distinct counts: k of the terms 1/(a + i) for every i below some count.
private struct BetaBinomialLikelihood {
  /// At i: how many regions have more than i hits, more than i misses, more than i complaints.
  private let hits: [Double]
  private let misses: [Double]
  private let all: [Double]
  private let p: Double

  init(_ shares: [Proportion], p: Double) {
    self.p = p
    hits = BetaBinomialLikelihood.above(shares.map(\.hits))
    misses = BetaBinomialLikelihood.above(shares.map { $0.n - $0.hits })
    all = BetaBinomialLikelihood.above(shares.map(\.n))
  }

  private static func above(_ counts: [Int]) -> [Double] {
    var above = [Double](repeating: 0, count: (counts.max() ?? 0) + 1)
    for count in counts { above[count] += 1 }
    var sum = 0.0
    for i in above.indices.reversed() {
      let here = above[i]
      above[i] = sum
      sum += here
    }
    return above
  }

  /// d log-likelihood / d log m.
  func slope(atLog logM: Double) -> Double {
    let m = exp(logM)
    func sum(_ above: [Double], _ share: Double) -> Double {
      var total = 0.0
      for i in above.indices where above[i] > 0 {
        // share·m/(share·m + i) − 1 = −i/(share·m + i): the ones cancel between the three sums.
        total -= above[i] * Double(i) / (share * m + Double(i))
      }
      return total
    }
    return sum(hits, p) + sum(misses, 1 - p) - sum(all, 1)
  }

  /// The log-likelihood but for a constant.
  func value(atLog logM: Double) -> Double {
    let m = exp(logM)
    func sum(_ above: [Double], _ share: Double) -> Double {
      var total = 0.0
      for i in above.indices where above[i] > 0 {
        // log(share·m + i) = log(m) + log(share) + log(1 + i/(share·m)): the first cancel.
        total += above[i] * (log(share) + log1p(Double(i) / (share * m)))
      }
      return total
    }
    return sum(hits, p) + sum(misses, 1 - p) - sum(all, 1)
  }
}
