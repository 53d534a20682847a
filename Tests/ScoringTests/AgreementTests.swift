import Testing

@testable import Scoring

@Suite struct AgreementTests {
  @Test("§5.10: Kendall's tau-b and Spearman's rho of orders with ties, by their definitions")
  func ties() throws {
    // Ranks 1 2 2 4 5 against 1 3 2 3 5 as rankings give them (ties share the better rank).
    let found = try #require(Agreement([(1, 1), (2, 3), (2, 2), (4, 3), (5, 5)]))
    #expect(found.regions == 5)
    // Ten pairs: one tied in each alone, so 8 concordant of √(9 · 9).
    let tau: Double = try #require(found.tauB)
    #expect(abs(tau - 8.0 / 9) < 1e-12)
    // Mean ranks 1 2.5 2.5 4 5 and 1 3.5 2 3.5 5: Σ products 8.75, both Σ squares 9.5.
    let rho: Double = try #require(found.rho)
    #expect(abs(rho - 8.75 / 9.5) < 1e-12)
  }

  @Test("§5.10: the same order is 1, the reverse is −1")
  func ends() {
    let ranks = 1...6
    #expect(Agreement(ranks.map { ($0, $0) })?.tauB == 1)
    #expect(Agreement(ranks.map { ($0, $0) })?.rho == 1)
    #expect(Agreement(ranks.map { ($0, 7 - $0) })?.tauB == -1)
    #expect(Agreement(ranks.map { ($0, 7 - $0) })?.rho == -1)
  }

  @Test("§5.10: where all share one rank, or only one is ranked, there is no number")
  func none() {
    #expect(Agreement([(1, 1)]) == nil)
    let tied = Agreement([(1, 1), (1, 2)])
    #expect(tied?.tauB == nil && tied?.rho == nil && tied?.regions == 2)
  }
}
