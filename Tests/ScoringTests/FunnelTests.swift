import Complaints
import Foundation
import TestSupport
import Testing

@testable import Scoring

@Suite struct FunnelTests {
  /// ukhsa-collaboration/PHEindicatormethods, tests/testthat/testdata_funnel_prop_outputs.csv: in
  /// percent, around the pooled share 80.642448 %.
  @Test(
    "Limits are PHEindicatormethods' published ones",
    arguments: [
      (1, 3.204264, 100, 0, 100), (2, 25.885383, 100, 0, 100), (3, 35.933491, 100, 10.150815, 100),
      (7, 51.373565, 100, 34.494842, 100), (11, 57.293957, 100, 43.829393, 100),
      (24, 64.835445, 96.449451, 55.719892, 100), (68, 71.251689, 90.033207, 65.836243, 95.448652),
      (190, 75.024492, 86.260404, 71.784739, 89.500157),
      (539, 77.306949, 83.977947, 75.38344, 85.901456),
      (1531, 78.663349, 82.621547, 77.522045, 83.76285),
      (4341, 79.467117, 81.817779, 78.789329, 82.495567),
      (12316, 79.944665, 81.340231, 79.542269, 81.742627),
      (34936, 80.228144, 81.056751, 79.989225, 81.295671),
      (110_000, 80.408963, 80.875933, 80.274317, 81.010578),
    ])
  func published(n: Double, low: Double, high: Double, outerLow: Double, outerHigh: Double) {
    let limits = FunnelLimits(around: 0.80642448, n: n)
    let found = [limits.low, limits.high, limits.outerLow, limits.outerHigh]
    for (limit, expected) in zip(found, [low, high, outerLow, outerHigh]) {
      #expect(abs(100 * limit - expected) < 2e-6)
    }
  }

  @Test(
    "A share lies beyond the limits exactly if its own Wilson interval leaves out the common one")
  func inverted() {
    for n in [5, 18, 97, 1153] {
      let limits = FunnelLimits(around: 0.7, n: Double(n))
      for hits in 0...n {
        let above =
          wilsonLowerBound(hits: Double(hits), n: Double(n), z: FunnelLimits.z) > 0.7
        #expect((Double(hits) / Double(n) > limits.high) == above)
      }
    }
  }

  /// nhs-r-community/FunnelPlotR, tests/testthat/test-classes_methods.R: its ratios' z-scores, none
  /// of six cut off, have φ = 2.948033.
  @Test("The dispersion ratio is FunnelPlotR's published one")
  func ratio() {
    let counts: [(Double, Double)] = [
      (100, 108), (150, 112), (180, 165), (80, 95), (120, 100), (225, 220),
    ]
    let found = Overdispersion(
      zScores: counts.map { $1.squareRoot() * log($0 / $1) }, weights: counts.map(\.1))
    #expect(abs(found.ratio - 2.948033) < 5e-7)
    #expect(abs(found.variance - (6 * found.ratio - 5) / (800 - 118_858.0 / 800)) < 1e-12)
  }

  @Test("z-scores beyond the 10th and 90th percentile (type 7) are drawn in to them")
  func winsorised() {
    let scores = (0...10).map(Double.init)
    #expect(Overdispersion.winsorised(scores) == [1, 1, 2, 3, 4, 5, 6, 7, 8, 9, 9])
    #expect(Overdispersion.winsorised([]) == [])
  }

  @Test("Shares that differ by chance have no variance between them; others widen the limits")
  func variance() throws {
    let even = Overdispersion(
      (0..<20).map { Proportion(hits: 70 + ($0 % 2), n: 100) }, around: 0.705)
    #expect(even.variance == 0 && even.ratio < 1)
    let uneven = (0..<20).map { Proportion(hits: $0 < 10 ? 55 : 85, n: 100) }
    let found = Overdispersion(uneven, around: 0.7)
    // Twenty equal weights of 400: τ² is what the mean square exceeds (k − 1)/k by, over 19 · 20.
    #expect(abs(found.variance - (20 * found.ratio - 19) / (400 * 19)) < 1e-12)
    let plain = FunnelLimits(around: 0.7, n: 100)
    let widened = FunnelLimits(around: 0.7, n: 100, adding: found.variance)
    #expect(widened.low < plain.low && widened.outerHigh > plain.outerHigh)
    #expect(plain.low > 0.55 && widened.low < 0.55)
    let extreme = FunnelLimits(around: 0.99, n: 3, adding: 0.5)
    #expect(extreme.outerHigh == 1 && extreme.outerLow == 0)
  }

  private func ranked(_ counts: [(code: String, done: Int, n: Int)]) throws -> Ranking {
    try ranking(
      counts.map { region in
        register(
          named: "\(region.code).csv", region: region.code,
          (0..<region.n).map {
            [
              .id: "\(region.code)-\($0)", .received: "2024-03-01",
              .status: $0 < region.done ? "completed" : "verified",
            ]
          })
      }, by: rubric(measure: "{share: completed}"))
  }

  @Test("A ranking has a funnel for every share, around the share of all eligible complaints")
  func ofRanking() throws {
    let ranking = try ranked([("64.01", 10, 100), ("64.02", 80, 100), ("64.03", 4, 5)])
    let funnel = try #require(ranking.funnels.first)
    #expect(ranking.funnels.count == 1 && funnel.id == "it")
    #expect(abs(funnel.pooled - 94.0 / 205) < 1e-15)
    #expect(funnel.points.map(\.code) == ranking.standings.map(\.code))
    let small = try #require(funnel.points.first { $0.code == "64.03" })
    #expect(small.hits == 4 && small.n == 5 && small.position == .within)
    #expect(funnel.variance > 0)
  }

  @Test("Without overdispersion the plain limits judge")
  func positions() throws {
    let ranking = try ranked(
      (1...9).map { ("64.0\($0)", 70, 100) } + [("64.71", 82, 100), ("64.72", 52, 100)])
    let funnel = try #require(ranking.funnels.first)
    #expect(funnel.variance == 0)
    let positions = Dictionary(uniqueKeysWithValues: funnel.points.map { ($0.code, $0.position) })
    #expect(positions["64.01"] == .within)
    #expect(positions["64.71"] == .above)
    #expect(positions["64.72"] == .farBelow)
    #expect(funnel.points.allSatisfy { $0.widened == nil })
  }

  @Test("No funnel of what is no share, and none of one region")
  func none() throws {
    #expect(try ranked([("64.01", 1, 3)]).funnels.isEmpty)
    let counted = try ranking(
      ["64.01", "64.02"].map {
        register(named: $0, region: $0, [[.id: $0, .received: "2024-03-01"]])
      }, by: rubric(measure: "{count: complaints}"))
    #expect(counted.funnels.isEmpty)
  }
}
