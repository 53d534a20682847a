@testable import Scoring
import Testing

@Suite struct BetaBinomialTests {
  private func m(_ shares: [(Int, Int)]) -> Double {
    shrinkage(shares.map { Proportion(hits: $0.0, n: $0.1) })
  }

  // Roots of the likelihood's derivative by mpmath to forty digits.
  @Test("§5.2: the root of the derivative in log m")
  func root() {
    #expect(abs(m([(8, 10), (15, 30), (2, 12), (40, 50)]) / 4.516972606140994 - 1) < 1e-12)
    #expect(abs(m([(1, 2), (3, 9), (20, 25), (6, 6)]) / 4.456532940244605 - 1) < 1e-12)
  }

  @Test("§5.2: the end of the range where the likelihood rises to it")
  func ends() {
    #expect(m([(0, 10), (10, 10)]) == 0.1)
    #expect(m([(5, 10), (5, 10), (5, 10)]) == 1e6)
  }

  @Test("§5.2: 10⁶ if flat: with one complaint a region nothing depends on m")
  func flat() {
    #expect(m([(0, 1), (1, 1), (1, 1)]) == 1e6)
    #expect(m([(0, 10), (0, 3)]) == 1e6)
    #expect(m([(4, 4)]) == 1e6)
    #expect(m([]) == 1e6)
  }

  @Test("§5.2: the order of regions does not matter")
  func order() {
    #expect(m([(3, 9), (20, 25), (6, 6), (1, 2)]) == m([(1, 2), (3, 9), (20, 25), (6, 6)]))
  }
}
