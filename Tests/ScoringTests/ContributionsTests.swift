import TestSupport
import Testing

@testable import Scoring

@Suite struct ContributionsTests {
  private typealias Make = ComposedScores

  private func given(_ tree: ComposedScore) -> [String: Double] {
    tree.contributions.mapValues { $0.possible - $0.lost }
  }

  @Test("§5.4: in arithmetic means an indicator gives its effective weight times its score")
  func arithmetic() {
    let tree = Make.top([
      Make.node("speed", 0.4, [Make.leaf("a", 0.6, 84.05), Make.leaf("b", 0.4, 50)]),
      Make.node("rest", 0.6, [Make.leaf("c", 1, 90)]),
    ])
    let given = given(tree)
    #expect(abs(given["a"]! - 0.4 * 0.6 * 84.05) < 1e-12)
    #expect(abs(given["b"]! - 0.4 * 0.4 * 50) < 1e-12)
    #expect(abs(given["c"]! - 54) < 1e-12)
    #expect(abs(tree.contributions["a"]!.possible - 24) < 1e-12)
  }

  @Test("§5.4: contributions add up to the score, what could be given to 100, for all means")
  func addUp() {
    var random = Seeded(5)
    for _ in 0..<3000 {
      let tree = Make.any(&random)
      let parts = tree.contributions
      let score = parts.values.reduce(0) { $0 + $1.possible - $1.lost }
      let possible = parts.values.reduce(0) { $0 + $1.possible }
      #expect(abs(score - tree.score) < 1e-9, "\(tree)")
      #expect(abs(possible - 100) < 1e-9)
    }
  }

  @Test("§5.4: in a geometric mean a low score costs more than its weight, as its logarithm")
  func geometric() {
    let tree = Make.top(by: .geometric, [Make.leaf("low", 1, 25), Make.leaf("full", 1, 100)])
    #expect(abs(tree.score - 50) < 1e-12)
    let given = given(tree)
    // All of the 50 lost points are the lower one's: it could have given 50.
    #expect(abs(given["low"]!) < 1e-12)
    #expect(abs(given["full"]! - 50) < 1e-12)
  }

  @Test("§5.4: where a zero makes the mean zero, the zeros have lost all")
  func zeros() {
    let tree = Make.top(
      by: .harmonic, [Make.leaf("a", 1, 0), Make.leaf("b", 3, 0), Make.leaf("c", 4, 60)])
    let lost = tree.contributions.mapValues(\.lost)
    #expect(lost["a"] == 25 && lost["b"] == 75)
    #expect(lost["c"] ?? 0 == 0)
  }

  @Test("Deviations from any level add up to the distance from it")
  func levels() {
    var random = Seeded(6)
    for _ in 0..<2000 {
      let tree = Make.any(&random)
      for level in [0, 1e-3, 37, 100] {
        let sum = tree.deviations(from: level).values.reduce(0, +)
        #expect(abs(sum - (tree.score - level)) < 1e-9, "\(level) \(tree)")
      }
    }
  }
}
