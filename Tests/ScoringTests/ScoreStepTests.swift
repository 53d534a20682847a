import TestSupport
import Testing

@testable import Scoring

@Suite struct ScoreStepTests {
  private typealias Make = ComposedScores

  @Test("§5.10: the parts of a step add up to the move, whatever changes between two trees")
  func addUp() {
    var random = Seeded(11)
    for _ in 0..<4000 {
      let tree = Make.any(&random)
      let next = random.chance(80) ? Make.changed(tree, &random) : Make.any(&random)
      let sum = tree.step(to: next).values.reduce(0, +)
      #expect(abs(sum - (next.score - tree.score)) < 1e-9, "\(tree)\n\(next)")
    }
  }

  @Test(
    "§5.10: what keeps its score and weight has no part in a move, in any mean",
    arguments: Aggregation.allCases)
  func untouched(_ aggregation: Aggregation) {
    func tree(_ score: Double) -> ComposedScore {
      Make.top(
        by: aggregation,
        [
          Make.node(
            "one", 2, by: aggregation, [Make.leaf("a", 1, score), Make.leaf("b", 3, 60)]),
          Make.leaf("c", 1, 30),
        ])
    }
    for (before, after) in [(40.0, 80.0), (80.0, 40.0), (0.0, 50.0), (50.0, 0.0), (0.0, 0.0)] {
      let parts = tree(before).step(to: tree(after))
      #expect(parts["b"] ?? 0 == 0 && parts["c"] ?? 0 == 0)
      #expect(abs((parts["a"] ?? 0) - (tree(after).score - tree(before).score)) < 1e-12)
    }
  }

  @Test(
    "§5.10: a weight that rises helps whose score is above the mean, and harms whose is below",
    arguments: Aggregation.allCases)
  func weights(_ aggregation: Aggregation) {
    func tree(_ weight: Double) -> ComposedScore {
      Make.top(
        by: aggregation,
        [
          Make.leaf("high", weight, 90), Make.leaf("low", 1, 20),
          Make.leaf("middle", 1, 50),
        ])
    }
    let parts = tree(1).step(to: tree(2))
    #expect(parts["high"]! > 0)
    #expect(parts["low"]! > 0, "it weighs less now")
    #expect(tree(2).step(to: tree(1))["high"]! == -parts["high"]!)
  }

  @Test("§5.10: an indicator that moves between aspects, or is new, has its part")
  func moved() {
    let before = Make.top([
      Make.node("one", 1, [Make.leaf("a", 1, 80), Make.leaf("b", 1, 40)]),
      Make.node("two", 1, [Make.leaf("c", 1, 20)]),
    ])
    let after = Make.top([
      Make.node("one", 1, [Make.leaf("a", 1, 80)]),
      Make.node("two", 1, [Make.leaf("c", 1, 20), Make.leaf("b", 1, 40), Make.leaf("d", 2, 100)]),
    ])
    let parts = before.step(to: after)
    #expect(abs(parts.values.reduce(0, +) - (72.5 - 40)) < 1e-12)
    #expect(parts["d"]! > 10)
  }
}
