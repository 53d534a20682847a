@testable import Scoring
import Testing

@Suite struct WilsonTests {
  @Test(
    "§5.2: 1 of 100 at 97.5 % one-sided is 0.00176743206; nothing gives 0, all of them less than 1",
    arguments: [
      (1, 100, 0.975, 0.00176743206), (8, 10, 0.95, 0.540792805687), (0, 5, 0.9, 0),
      (10, 10, 0.975, 0.722467200137),
    ])
  func bound(hits: Double, n: Double, confidence: Double, expected: Double) {
    let bound = wilsonLowerBound(hits: hits, n: n, z: normalQuantile(confidence))
    #expect(abs(bound - expected) < 1e-11)
  }

  /// ukhsa-collaboration/PHEindicatormethods, tests/testthat/testdata_Proportion.xlsx: the lower
  /// ends of its 95 % and 99.8 % intervals.
  @Test(
    "§5.2: the lower ends of PHEindicatormethods' published Wilson intervals",
    arguments: [
      (1, 100, 0.0017674320641406511, 0.000873065697299977),
      (5, 100, 0.02154367915436798, 0.013865320725997183),
      (20, 100, 0.1333669333310325, 0.10519162066711432),
      (65, 100, 0.5525444329688797, 0.4954946574070431),
      (9856, 12345, 0.7912101752909069, 0.7869924108419063),
      (7_776_456, 7_564_336_677, 0.0010273201001641094, 0.0010269040118442213),
      (222, 3215, 0.060791690363636595, 0.05647101964624248),
      (999, 3456, 0.27418951080009873, 0.26583995768074953),
    ])
  func published(hits: Double, n: Double, low: Double, outerLow: Double) {
    for (confidence, expected) in [(0.975, low), (0.999, outerLow)] {
      let bound = wilsonLowerBound(hits: hits, n: n, z: normalQuantile(confidence))
      #expect(abs(bound / expected - 1) < 1e-9)
    }
  }

  @Test("§5.2, §5.3: nothing gives exactly 0, so that best_ratio sees none better than the other")
  func nothing() {
    let z = normalQuantile(0.95)
    #expect((1...200).allSatisfy { wilsonLowerBound(hits: 0, n: Double($0), z: z) == 0 })
  }

  @Test("§5.2: it punishes small regions for being small")
  func small() {
    let z = normalQuantile(0.975)
    #expect(wilsonLowerBound(hits: 9, n: 10, z: z) < wilsonLowerBound(hits: 90, n: 100, z: z))
  }
}
