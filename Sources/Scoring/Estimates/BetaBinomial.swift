/// One region's share as counts.
package struct Proportion {
  package var hits: Int
  package var n: Int

  package init(hits: Int, n: Int) {
    self.hits = hits
    self.n = n
  }
}

/// How strongly shares are drawn to their common one, by empirical Bayes (spec §5.2).
///
/// The m in [0.1, 10⁶] that maximises Σ log BetaBinomial(x | n, m p, m (1 − p)) over log m, p the
/// pooled share: the root of the derivative to 1e-12 in log m, or an end of the range; the largest
/// of several, 10⁶ where nothing depends on m.
package func shrinkage(_ shares: [Proportion]) -> Double {
  let least = logarithm(0.1)
  let most = logarithm(1e6)
  let hits = shares.reduce(0) { $0 + $1.hits }
  let n = shares.reduce(0) { $0 + $1.n }
  // With one complaint a region the likelihood is the same for every m.
  guard n > 0, hits > 0, hits < n, shares.contains(where: { $0.n > 1 }) else { return 1e6 }
  let likelihood = BetaBinomialLikelihood(shares, p: Double(hits) / Double(n))

  // The slope is a sum of logistic curves of log m, each of width 1: between places a quarter apart
  // it has no room to turn twice.
  let steps = 64
  let grid = (0...steps).map { least + (most - least) * Double($0) / Double(steps) }
  // Every local maximum: an end towards which the likelihood rises, or a root of its slope.
  var maxima: [Double] = []
  var before = likelihood.slope(atLog: least)
  if before <= 0 { maxima.append(least) }
  for place in 1...steps {
    let here = likelihood.slope(atLog: grid[place])
    if before > 0, here <= 0 {
      maxima.append(
        root(of: likelihood, between: (grid[place - 1], before), (grid[place], here)))
    }
    before = here
  }
  if before > 0 { maxima.append(most) }
  let chosen = maxima.count == 1 ? maxima[0] : likelihood.highest(of: maxima)
  return chosen == most ? 1e6 : chosen == least ? 0.1 : exponential(chosen)
}

/// Where the slope, positive at the first place and not at the second, changes its sign, to 1e-13.
///
/// The Illinois method (Dowell & Jarratt 1971, BIT 11): a secant through both ends, of which one
/// that stays is halved. Steps are kept so long that the last one crosses the root.
private func root(
  of likelihood: BetaBinomialLikelihood, between low: (place: Double, slope: Double),
  _ high: (place: Double, slope: Double)
) -> Double {
  let step = 4e-14
  var low = low
  var high = high
  var stayed = 0
  while high.place - low.place > 2.5 * step {
    let secant =
      low.place + (high.place - low.place) * (low.slope / (low.slope - high.slope))
    let place = min(max(secant, low.place + step), high.place - step)
    if place <= low.place || place >= high.place { break }
    let slope = likelihood.slope(atLog: place)
    if slope > 0 {
      low = (place, slope)
      if stayed > 0 { high.slope /= 2 }
      stayed = 1
    } else {
      high = (place, slope)
      if stayed < 0 { low.slope /= 2 }
      stayed = -1
    }
  }
  return (low.place + high.place) / 2
}

/// The beta-binomial likelihood of shares as a function of m with the mean p held.
///
/// Γ(x + a)/Γ(a) is the product of a, a + 1, … a + x − 1, so that value and slope are sums over i: as
/// many of a term as regions have counts above i.
private struct BetaBinomialLikelihood {
  /// At i: how many regions have more than i hits, more than i misses, more than i complaints.
  private let hits: Terms
  private let misses: Terms
  private let all: Terms
  private let p: Double

  init(_ shares: [Proportion], p: Double) {
    self.p = p
    hits = Terms(shares.map(\.hits))
    misses = Terms(shares.map { $0.n - $0.hits })
    all = Terms(shares.map(\.n))
  }

  /// d log-likelihood / d log m.
  func slope(atLog logM: Double) -> Double {
    let m = exponential(logM)
    // share·m/(share·m + i) − 1 = −i/(share·m + i): the ones cancel between the three sums.
    return all.sumOfShares(m) - hits.sumOfShares(p * m) - misses.sumOfShares((1 - p) * m)
  }

  /// Of several maxima the highest, the largest of equals.
  func highest(of maxima: [Double]) -> Double {
    let values = maxima.map { value(atLog: $0) }
    let best = values.max()! - 1e-12
    return zip(maxima, values).filter { $0.1 >= best }.map(\.0).max()!
  }

  /// The log-likelihood but for a constant.
  private func value(atLog logM: Double) -> Double {
    let m = exponential(logM)
    // log(share·m + i) = log(m) + log(share) + log(1 + i/(share·m)): the first cancel.
    return hits.sumOfLogs(p, m) + misses.sumOfLogs(1 - p, m) - all.sumOfLogs(1, m)
  }
}

/// How many of some counts lie above i, for every i from 0 on.
private struct Terms {
  /// Four i each.
  private let above: [SIMD4<Double>]
  /// The same times i; an even number of them.
  private let weighted: [SIMD4<Double>]

  init(_ counts: [Int]) {
    let blocks = ((counts.max() ?? 0) / 4 + 2) & ~1
    var above = [SIMD4<Double>](repeating: .zero, count: blocks)
    for count in counts where count > 0 { above[(count - 1) / 4][(count - 1) % 4] += 1 }
    var sum = 0.0
    for block in above.indices.reversed() {
      for place in (0..<4).reversed() {
        sum += above[block][place]
        above[block][place] = sum
      }
    }
    self.above = above
    weighted = above.enumerated().map { $1 * (Double(4 * $0) + SIMD4(0, 1, 2, 3)) }
  }

  /// Σ of i/(a + i), as often as counts lie above i.
  func sumOfShares(_ a: Double) -> Double {
    var total = SIMD4<Double>.zero
    var first: SIMD4<Double> = a + SIMD4<Double>(0, 1, 2, 3)
    var block = 0
    while block < weighted.count {
      // Two fractions on one denominator: dividing is what takes the time.
      let second: SIMD4<Double> = first + 4
      let numerator: SIMD4<Double> = weighted[block] * second + weighted[block + 1] * first
      let denominator: SIMD4<Double> = first * second
      total += numerator / denominator
      first += 8
      block += 2
    }
    return total.sum()
  }

  /// Σ of log(share) + log(1 + i/(share·m)), as often as counts lie above i.
  func sumOfLogs(_ share: Double, _ m: Double) -> Double {
    let common = logarithm(share)
    var total = 0.0
    for (block, counts) in above.enumerated() {
      for place in 0..<4 where counts[place] > 0 {
        let i = Double(4 * block + place)
        total += counts[place] * (common + logarithm(onePlus: i / (share * m)))
      }
    }
    return total
  }
}
