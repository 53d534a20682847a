@testable import Scoring
import Testing

@Suite struct EstimatorTests {
  private func share(_ hits: Int, _ n: Int) -> Observation {
    Observation(value: Double(hits) / Double(n), n: n, hits: hits)
  }

  private let four = [(8, 10), (15, 30), (2, 12), (40, 50)]

  private func near(_ value: Double?, _ expected: Double, within: Double = 1e-12) -> Bool {
    value.map { abs($0 - expected) < within } ?? false
  }

  @Test("§5.2: raw is the value itself; of nothing there is no estimate")
  func raw() {
    let estimator = Estimator(.raw, eligible: [share(1, 2)])
    #expect(estimator.estimate(share(3, 4)) == 0.75)
    for estimate in [Estimate.raw, .shrink(5), .shrinkAuto, .lowerBound(0.9)] {
      #expect(Estimator(estimate, eligible: [share(1, 2)]).estimate(.missing) == nil)
      #expect(Estimator(estimate, eligible: []).estimate(.missing) == nil)
    }
  }

  @Test("§5.2: shrink: (n·v + m·p)/(n + m), p = Σ n·v / Σ n over the eligible, itself included")
  func shrink() {
    let estimator = Estimator(.shrink(10), eligible: four.map(share))
    let p = 65.0 / 102
    #expect(near(estimator.estimate(share(8, 10)), (8 + 10 * p) / 20))
    #expect(near(estimator.estimate(share(40, 50)), (40 + 10 * p) / 60))
    #expect(near(estimator.estimate(share(0, 2)), 10 * p / 12), "one that is not eligible")
    #expect(Estimator(.shrink(0), eligible: four.map(share)).estimate(share(2, 12)) == 2.0 / 12)
  }

  @Test("§5.2: regions without a value take no part in p; a mean shrinks by its n")
  func shrinkMean() {
    let ratings = [Observation(value: 4, n: 3), Observation(value: 2, n: 1), .missing]
    let estimator = Estimator(.shrink(2), eligible: ratings)
    #expect(near(estimator.estimate(ratings[1]), (2 + 2 * 3.5) / 3))
    #expect(estimator.estimate(.missing) == nil)
    #expect(
      Estimator(.shrink(2), eligible: [.missing]).estimate(ratings[0]) == 4, "nobody to lean on")
  }

  @Test("§5.2: shrink: auto with the m of the largest likelihood")
  func auto() {
    let estimator = Estimator(.shrinkAuto, eligible: four.map(share))
    let m = 4.516972606140994
    let p = 65.0 / 102
    #expect(near(estimator.shrinkage, m, within: 1e-10))
    #expect(near(estimator.estimate(share(2, 12)), (2 + m * p) / (12 + m)))
  }

  @Test("§5.2: p = 0 or 1: every estimate is p, m the largest")
  func certain() {
    let none = Estimator(.shrinkAuto, eligible: [share(0, 4), share(0, 9)])
    #expect(none.estimate(share(0, 4)) == 0)
    #expect(none.estimate(share(3, 4)) == 0, "of a region that is not eligible too")
    #expect(none.shrinkage == 1e6)
    let all = Estimator(.shrinkAuto, eligible: [share(3, 3), share(7, 7)])
    #expect(all.estimate(share(3, 3)) == 1)
  }

  @Test("§5.2: lower_bound is Wilson's with z = Φ⁻¹(c)")
  func lowerBound() {
    let estimator = Estimator(.lowerBound(0.975), eligible: [])
    #expect(near(estimator.estimate(share(1, 100)), 0.00176743206, within: 1e-11))
  }
}
