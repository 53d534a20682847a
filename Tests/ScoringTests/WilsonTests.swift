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
