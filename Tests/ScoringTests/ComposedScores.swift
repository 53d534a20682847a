import TestSupport
import Testing

@testable import Scoring

/// Trees of scores for tests.
enum ComposedScores {
  static func leaf(_ id: String, _ weight: Double, _ score: Double) -> ComposedScore {
    ComposedScore(id: id, weight: weight, score: score, aggregation: .arithmetic, children: [])
  }

  static func node(
    _ id: String, _ weight: Double, by aggregation: Aggregation = .arithmetic,
    _ children: [ComposedScore]
  ) -> ComposedScore {
    ComposedScore(id: id, weight: weight, of: children, by: aggregation)!
  }

  static func top(
    by aggregation: Aggregation = .arithmetic, _ children: [ComposedScore]
  ) -> ComposedScore {
    node("", 1, by: aggregation, children)
  }

  private static func score(_ random: inout Seeded) -> Double {
    switch Int.random(in: 0..<8, using: &random) {
    case 0: 0
    case 1: 100
    case 2: Double.random(in: 0..<1e-6, using: &random)
    default: Double.random(in: 0...100, using: &random)
    }
  }

  /// Up to four aspects of up to four indicators, or of aspects, each mean of any kind.
  static func any(_ random: inout Seeded) -> ComposedScore {
    let aspects = (0..<Int.random(in: 1...4, using: &random)).map { at -> ComposedScore in
      let leaves = (0..<Int.random(in: 1...4, using: &random)).map { number in
        leaf("\(at).\(number)", Double.random(in: 0.1...5, using: &random), score(&random))
      }
      let aspect = node(
        "a\(at)", Double.random(in: 0.1...5, using: &random),
        by: random.pick(Aggregation.allCases), leaves)
      return random.chance(30) ? node("o\(at)", aspect.weight, by: .geometric, [aspect]) : aspect
    }
    return top(by: random.pick(Aggregation.allCases), aspects)
  }

  /// The same with other scores, some weights and means changed, some parts gone.
  static func changed(_ tree: ComposedScore, _ random: inout Seeded) -> ComposedScore {
    func change(_ tree: ComposedScore) -> ComposedScore? {
      if random.chance(10) { return nil }
      let weight = random.chance(50) ? tree.weight : tree.weight * random.pick([0.5, 2])
      guard !tree.children.isEmpty else {
        return leaf(tree.id, weight, random.chance(30) ? tree.score : score(&random))
      }
      let aggregation =
        random.chance(80) ? tree.aggregation : random.pick(Aggregation.allCases)
      return ComposedScore(
        id: tree.id, weight: weight, of: tree.children.map { change($0) }, by: aggregation)
    }
    let children = tree.children.map { change($0) }
    return ComposedScore(id: "", weight: 1, of: children, by: tree.aggregation) ?? tree
  }
}
