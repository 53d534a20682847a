@testable import Scoring
import Testing

@Suite struct AbsoluteScaleTests {
  @Test("§5.3: identity is clipped to 0–100")
  func identity() {
    #expect([-5, 0, 42.5, 100, 101].map(Scale.identity.fixedScore) == [0, 0, 42.5, 100, 100])
  }

  @Test("§5.3: linear runs from worst to best, whichever is larger, and is clipped")
  func linear() {
    let rising = Scale.linear(worst: 1, best: 5)
    #expect([0, 1, 2, 5, 9].map(rising.fixedScore) == [0, 0, 25, 100, 100])
    let falling = Scale.linear(worst: 60, best: 0)
    #expect([90, 60, 15, 0, -3].map(falling.fixedScore) == [0, 0, 75, 100, 100])
  }

  @Test("§5.3: bands: the first that matches, at_most means v ≤, edges within 1e-9")
  func atMost() {
    let scale = Scale.bands(
      [.init(edge: 1, score: 100), .init(edge: 3, score: 80)], atMost: true, otherwise: 10)
    #expect(
      [-1, 1, 1 + 4e-10, 1 + 2e-9, 3, 3.1].map(scale.fixedScore) == [100, 100, 100, 80, 80, 10])
  }

  @Test("§5.3: at_least means v ≥")
  func atLeast() {
    let scale = Scale.bands(
      [.init(edge: 0.9, score: 100), .init(edge: 0.5, score: 40)], atMost: false, otherwise: 0)
    #expect(
      [1, 0.9, 0.9 - 4e-10, 0.89, 0.5, 0.49].map(scale.fixedScore) == [100, 100, 100, 40, 40, 0])
    #expect(scale.fixedScore(0.3 * 3) == 100, "0.8999999999999999 is 0.9")
  }

  @Test("§5.3: points: piecewise linear, flat beyond the ends")
  func points() {
    let scale = Scale.points(
      [(0.0, 0.0), (0.5, 40), (0.9, 90), (1, 100)].map { .init(value: $0.0, score: $0.1) })
    let scores = [-1, 0, 0.25, 0.5, 0.7, 0.9, 0.95, 1, 2].map(scale.fixedScore)
    let expected: [Double] = [0, 0, 20, 40, 65, 90, 95, 100, 100]
    for (score, expected) in zip(scores, expected) { #expect(abs(score - expected) < 1e-12) }
    let beyond = Scale.points([.init(value: 1, score: 30), .init(value: 2, score: 70)])
    #expect([0, 3].map(beyond.fixedScore) == [30, 70])
  }

  @Test("§5.3: goalposts and values as large as numbers get still give a score")
  func extremes() {
    let huge = Scale.points([.init(value: -1e308, score: 0), .init(value: 1e308, score: 100)])
    for scale in [huge, .linear(worst: -1e308, best: 1e308), .identity] {
      for value in [-1e308, 0, 9e307, 1e308, .infinity] {
        #expect((0...100).contains(scale.fixedScore(value)))
      }
    }
  }
}
