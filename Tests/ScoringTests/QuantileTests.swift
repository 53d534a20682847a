@testable import Scoring
import Testing

@Suite struct QuantileTests {
  // R: quantile(c(3.1, 0.5, 7.25, 2, 9, 4.4, 1), q, type = 7); NumPy's default is the same.
  @Test(
    "§5.1: type 7 of Hyndman and Fan",
    arguments: [
      (0.1, 0.8), (0.25, 1.5), (0.5, 3.1), (0.9, 7.95), (0.975, 8.7375), (1e-9, 0.5 + 3e-9),
    ])
  func type7(q: Double, expected: Double) throws {
    let found = try #require(quantileType7([3.1, 0.5, 7.25, 2, 9, 4.4, 1], q))
    #expect(abs(found - expected) < 1e-12)
  }

  @Test("§5.1: of one value it is that value, of an even number the middle of two, of none none")
  func few() {
    #expect(quantileType7([7], 0.9) == 7)
    #expect(quantileType7([4, 1, 3, 2], 0.5) == 2.5)
    #expect(quantileType7([], 0.5) == nil)
  }
}
