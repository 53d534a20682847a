@testable import Scoring
import Testing

@Suite struct RelativeScaleTests {
  private func scores(
    _ method: RelativeMethod, _ values: [Double], higher: Bool = true
  ) -> [Double] {
    guard let scale = RelativeScale(method, higherIsBetter: higher, eligible: values) else {
      return []
    }
    return values.map { scale.score($0, isEligible: true) }
  }

  /// Of a region that is not one of the scale's own.
  private func score(
    _ method: RelativeMethod, _ value: Double, among values: [Double], higher: Bool = true
  ) -> Double? {
    RelativeScale(method, higherIsBetter: higher, eligible: values)?
      .score(value, isEligible: false)
  }

  private func near(_ a: Double?, _ b: Double) -> Bool { a.map { abs($0 - b) < 1e-9 } ?? false }

  @Test("§5.3: minmax; all equal: 100")
  func minmax() {
    #expect(scores(.minmax, [2, 4, 10]) == [0, 25, 100])
    #expect(scores(.minmax, [2, 4, 10], higher: false) == [100, 75, 0])
    #expect(scores(.minmax, [3, 3]) == [100, 100])
    #expect(scores(.minmax, [3], higher: false) == [100])
    #expect(scores(.minmax, [0.3, 0.1 * 3]) == [100, 100], "equal within 1e-9")
  }

  @Test("§5.3: zscore around 50 with n − 1; sd 0 or one region: 50; clipped")
  func zscore() {
    let scores = scores(.zscore, [2, 4, 9])
    let sd = 13.0.squareRoot()
    for (score, value) in zip(scores, [2.0, 4, 9]) {
      #expect(near(score, 50 + 10 * (value - 5) / sd))
    }
    let turned = self.scores(.zscore, [2, 4, 9], higher: false)
    for (a, b) in zip(scores, turned) { #expect(near(a + b, 100)) }
    #expect(self.scores(.zscore, [3, 3]) == [50, 50])
    #expect(self.scores(.zscore, [3]) == [50])
    // One of forty lies (N − 1)/√N = 6.17 deviations out.
    #expect(self.scores(.zscore, [1] + [Double](repeating: 0, count: 39))[0] == 100)
    #expect(self.scores(.zscore, [1] + [Double](repeating: 0, count: 39), higher: false)[0] == 0)
  }

  @Test("§5.3: percentile by average rank; N = 1: 100")
  func percentile() {
    #expect(scores(.percentile, [10, 20, 20, 30]) == [0, 50, 50, 100])
    #expect(scores(.percentile, [10, 20, 20, 30], higher: false) == [100, 50, 50, 0])
    #expect(scores(.percentile, [7]) == [100])
    #expect(scores(.percentile, [7, 7, 7]) == [50, 50, 50])
    #expect(scores(.percentile, [0.3, 0.1 * 3, 0]) == [75, 75, 0], "equal within 1e-9")
  }

  @Test("§5.3: best_ratio: 100 × v/max, or 100 × min/v; v = 0 or max 0: 100")
  func bestRatio() {
    #expect(scores(.bestRatio, [2, 4, 10]) == [20, 40, 100])
    #expect(scores(.bestRatio, [2, 4, 10], higher: false) == [100, 50, 20])
    #expect(scores(.bestRatio, [0, 4], higher: false) == [100, 0])
    #expect(scores(.bestRatio, [0, 0]) == [100, 100])
    #expect(scores(.bestRatio, [0, 4]) == [0, 100])
  }

  @Test("§5.3: a region that is not eligible is placed on the others' scale and clipped")
  func ineligible() {
    #expect(score(.minmax, 4, among: [2, 10]) == 25)
    #expect(score(.minmax, 12, among: [2, 10]) == 100)
    #expect(score(.minmax, 1, among: [2, 10]) == 0)
    #expect(score(.minmax, 1, among: [2, 10], higher: false) == 100)
    #expect(score(.minmax, 3, among: [3, 3]) == 100)
    #expect(near(score(.zscore, 7, among: [2, 4, 9]), 50 + 20 / 13.0.squareRoot()))
    #expect(score(.zscore, 900, among: [2, 4, 9]) == 100)
    #expect(score(.zscore, 9, among: [3, 3]) == 50)
    #expect(score(.bestRatio, 20, among: [2, 10]) == 100)
    #expect(score(.bestRatio, 1, among: [2, 10], higher: false) == 100)
    #expect(score(.bestRatio, 0, among: [2, 10], higher: false) == 100)
    #expect(score(.bestRatio, 0, among: [0, 0]) == 100)
  }

  @Test("§5.3: in percentile r of one that is not eligible = 1 + better + equal/2")
  func ineligiblePercentile() {
    let values = [10.0, 20, 20, 30]
    #expect(score(.percentile, 40, among: values) == 100)
    #expect(near(score(.percentile, 25, among: values), 200.0 / 3))
    #expect(near(score(.percentile, 20, among: values), 100.0 / 3))
    #expect(score(.percentile, 5, among: values) == 0)
    #expect(near(score(.percentile, 15, among: values, higher: false), 200.0 / 3))
    #expect(score(.percentile, 5, among: [7]) == 100)
  }

  @Test("§7: a scale that no eligible region has a value on does not exist")
  func nobody() {
    #expect(score(.minmax, 4, among: []) == nil)
  }
}
