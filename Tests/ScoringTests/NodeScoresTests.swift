import TestSupport
import Testing

@testable import Scoring

@Suite struct NodeScoresTests {
  /// Scores of `regions` at `count` indicators, some of them zero or missing.
  private func scores(_ count: Int, _ regions: Int, missing: Int, _ random: inout Seeded)
    -> [[Double?]]
  {
    (0..<count).map { _ in
      (0..<regions).map { _ in
        random.chance(missing)
          ? nil : random.chance(5) ? 0 : Double.random(in: 0...100, using: &random)
      }
    }
  }

  @Test(
    "§5.4: many regions in one go score to the last bit what each scores alone",
    arguments: Aggregation.allCases, [0, 20, 100])
  func together(aggregation: Aggregation, missing: Int) throws {
    let rubric = try Rubric.load(
      text: Province.rubric(aggregation: aggregation.rawValue), file: "rubric.yaml")
    let tree = ScoreTree(rubric)
    let regions = 7
    var random = Seeded(missing + 1)
    var nodes = NodeScores(nodes: tree.whole + 1, regions: regions)
    // Memory that held other scores before.
    for round in 0..<40 {
      var weights = tree.weights.map { $0 * Double.random(in: 0.8...1.2, using: &random) }
      if round % 3 == 0 { weights[Int.random(in: 0..<weights.count, using: &random)] = 0 }
      let shares = tree.shares(of: weights)
      let scores = scores(
        rubric.indicators.count, regions, missing: round % 2 == 0 ? 0 : missing, &random)
      tree.fill(&nodes) { scores[$0][$1] }
      tree.aggregate(&nodes, shares: shares)
      for region in 0..<regions {
        let alone = tree.scores(of: 1, shares: shares) { number, _ in scores[number][region] }
        for node in 0...tree.whole { #expect(nodes[node, region] == alone[node, 0]) }
        let top = rubric.aspects.map { aspect in
          let place = tree.place(of: aspect.id)!
          return (weight: shares[place], score: nodes[place, region])
        }
        #expect(nodes[tree.whole, region] == aggregate(top, by: rubric.acrossAspects))
      }
    }
  }
}
