@testable import Scoring
import Testing

@Suite struct QuantileTests {
  private func figures(_ values: Double...) -> OrderedCases {
    OrderedCases(values.map { SurvivalTime(time: $0, isEvent: true) })
  }

  // R: quantile(c(3.1, 0.5, 7.25, 2, 9, 4.4, 1), q, type = 7); NumPy's default is the same.
  @Test(
    "§5.1: type 7 of Hyndman and Fan",
    arguments: [
      (0.1, 0.8), (0.25, 1.5), (0.5, 3.1), (0.9, 7.95), (0.975, 8.7375), (1e-9, 0.5 + 3e-9),
    ])
  func type7(q: Double, expected: Double) throws {
    let found = try #require(figures(3.1, 0.5, 7.25, 2, 9, 4.4, 1).quantileType7(q))
    #expect(abs(found - expected) < 1e-12)
  }

  @Test("§5.1: of one value it is that value, of an even number the middle of two, of none none")
  func few() {
    #expect(figures(7).quantileType7(0.9) == 7)
    #expect(figures(4, 1, 3, 2).quantileType7(0.5) == 2.5)
    #expect(figures().quantileType7(0.5) == nil)
  }

  @Test("§5.9: over a sample it is what it is over the cases written out")
  func sampled() throws {
    let cases = figures(5, 1, 3, 3, 8)
    let sample = CaseSample(times: [2, 0, 1, 3, 0], added: [.figure(4), .noPart, .figure(0.5)])
    let written = figures(5, 5, 3, 3, 3, 3, 4, 0.5)
    #expect(cases.count(sample) == 8)
    for q in [0, 0.1, 0.25, 0.5, 0.62, 0.9, 1] {
      #expect(cases.quantileType7(q, of: sample) == written.quantileType7(q))
    }
    #expect(cases.quantileType7(0.5, of: CaseSample(times: [0, 0, 0, 0, 0])) == nil)
  }
}
