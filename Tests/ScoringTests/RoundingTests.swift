@testable import Scoring
import Testing

@Suite struct RoundingTests {
  @Test(
    "§5.8: half away from zero, from 9 decimals: 83.415 → 83.42",
    arguments: [
      (83.415, 2, 83.42), (83.4149999999, 2, 83.42), (83.414999999, 2, 83.41), (1.005, 2, 1.01),
      (0.5, 0, 1), (99.5, 0, 100), (2.675, 2, 2.68), (94.3595, 1, 94.4), (94.35, 1, 94.4),
      (100, 2, 100), (0, 2, 0), (12.3456789014, 9, 12.345678901), (0.004999999, 2, 0),
    ])
  func half(value: Double, decimals: Int, expected: Double) {
    #expect(score(rounded(value, decimals: decimals), decimals: decimals) == expected)
  }

  @Test("§5.8: values within 1e-9 are equal")
  func equal() {
    #expect(billionths(0.1 + 0.2) == billionths(0.3))
    #expect(billionths(0.3) != billionths(0.300000002))
  }
}
