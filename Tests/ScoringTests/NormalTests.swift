@testable import Scoring
import Testing

@Suite struct NormalTests {
  // SciPy: stats.norm.ppf.
  @Test(
    "§5.2: Φ⁻¹",
    arguments: [
      (0.975, 1.959963984540054), (0.9, 1.2815515655446004), (0.999, 3.090232306167813),
      (0.5, 0), (0.05, -1.6448536269514729), (1e-9, -5.9978070150076865),
    ])
  func quantile(p: Double, expected: Double) {
    #expect(abs(normalQuantile(p) - expected) < 4e-15 * max(1, abs(expected)))
  }
}
