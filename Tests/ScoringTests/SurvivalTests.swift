@testable import Scoring
import Testing

@Suite struct SurvivalTests {
  private func curve(_ times: String, beyond: Int = 0) -> Survival {
    Survival(
      OrderedCases(
        times.split(separator: " ").map {
          let isCensored = $0.hasSuffix("+")
          return SurvivalTime(time: Double($0.filter { $0 != "+" })!, isEvent: !isCensored)
        }), beyond: beyond)
  }

  @Test("§5.1: without censoring the median is the smallest t with S(t) ≤ 1/2, the mean the mean")
  func complete() {
    let curve = curve("4 1 3 2")
    #expect(curve.steps.map(\.time) == [1, 2, 3, 4])
    #expect(curve.quantile(0.5, horizon: 60) == 2)
    #expect(curve.mean(horizon: 60) == 2.5)
  }

  @Test("§5.1: at every tenth of ten, 1e-12 keeps rounding from costing a step", arguments: 1...9)
  func tenths(tenth: Int) {
    let curve = curve("1 2 3 4 5 6 7 8 9 10")
    #expect(curve.quantile(Double(tenth) / 10, horizon: 60) == Double(tenth))
  }

  @Test("§5.1: open cases are censored: 2, 5+, 10, 10+ has S(10) = 3/4 · 1/2")
  func censored() {
    let curve = curve("2 5+ 10 10+")
    #expect(curve.steps.map(\.open) == [0.75, 0.375])
    #expect(curve.quantile(0.5, horizon: 60) == 10)
    #expect(curve.mean(horizon: 60) == 2 + 8 * 0.75 + 50 * 0.375)
  }

  @Test("§7: events before censorings at a tie; S is flat after the last time")
  func ties() {
    #expect(curve("5+ 5").steps.map(\.open) == [0.5])
    #expect(curve("3 9+").mean(horizon: 20) == 3 + 17 * 0.5)
    #expect(curve("3 9+").quantile(0.9, horizon: 20) == 20)
  }

  @Test("§5.1: the horizon where no time up to it is reached")
  func horizon() {
    #expect(curve("5 70").quantile(0.9, horizon: 60) == 60)
    #expect(curve("60 70").quantile(0.5, horizon: 60) == 60)
    #expect(curve("7+ 8+").quantile(0.5, horizon: 60) == 60)
    #expect(curve("7+ 8+").mean(horizon: 60) == 60)
    #expect(curve("100 200").mean(horizon: 60) == 60)
    #expect(curve("0 0").quantile(0.5, horizon: 60) == 0)
    #expect(curve("0 0").mean(horizon: 60) == 0)
  }

  @Test("§5.1: quarantined rows are at risk for ever")
  func beyond() {
    let curve = curve("1 2", beyond: 2)
    #expect(abs(curve.steps[1].open - 0.5) < 1e-15)
    #expect(curve.quantile(0.5, horizon: 60) == 2)
    #expect(abs(curve.mean(horizon: 10) - 5.75) < 1e-12)
    #expect(self.curve("", beyond: 3).quantile(0.5, horizon: 60) == 60)
  }

  // Censored cases leave their weight to those after them: what a later answer makes of S after
  // it is a matter of the estimator, and why "a faster answer" is not promised for these times.
  @Test("§5.1: an answer after a case was censored brings S down further than one before it")
  func laterAnswer() {
    #expect(curve("1 5+").mean(horizon: 60) == 30.5)
    #expect(curve("10 5+").mean(horizon: 60) == 10)
    #expect(curve("1 5+ 6+").quantile(0.5, horizon: 60) == 60)
    #expect(curve("10 5+ 6+").quantile(0.5, horizon: 60) == 10)
  }

  @Test("§5.1: R's survfit on lung: medians 310, and 270 and 426 by sex")
  func lungMedians() {
    #expect(lung().quantile(0.5, horizon: 2000) == 310)
    #expect(lung(sex: 1).quantile(0.5, horizon: 2000) == 270)
    #expect(lung(sex: 2).quantile(0.5, horizon: 2000) == 426)
  }

  @Test("§5.1: R's quantile and restricted mean of survfit on lung")
  func lungQuartiles() {
    #expect(lung().quantile(0.25, horizon: 2000) == 170)
    #expect(lung().quantile(0.75, horizon: 2000) == 550)
    #expect((lung().mean(horizon: 1022) * 10).rounded() / 10 == 376.3)
  }

  @Test("§5.1: R's restricted means of lung by sex: 326.1 and 460.6 up to day 1022")
  func lungMeans() {
    #expect(abs(lung(sex: 1).mean(horizon: 1022) - 326.08410966887436) < 1e-9)
    #expect(abs(lung(sex: 2).mean(horizon: 1022) - 460.6473107919347) < 1e-9)
    #expect(abs(lung().mean(horizon: 365) - 263.2218664820065) < 1e-9)
  }

  // Where S(t) is exactly 1/2 over a while, survfit answers its middle (52.5 for the test
  // treatment); the rule here is the smallest t.
  @Test(
    "§5.1: R's survfit on veteran: medians and restricted means up to day 999, by kind of cell",
    arguments: [
      ("squamous", 118, 230.22506265664163), ("smallcell", 51, 78.98109567901233),
      ("adeno", 51, 65.55555555555556), ("large", 156, 170.50617283950618),
      ("all", 80, 132.77679034756002), ("1", 103, 123.92816666152994),
      ("2", 52, 142.06128172268907),
    ])
  func veteran(group: String, median: Double, mean: Double) {
    let rows = veteranRows.filter {
      ["all", $0.cell, "\($0.treatment)"].contains(group)
    }
    let curve = Survival(
      OrderedCases(rows.map { SurvivalTime(time: $0.time, isEvent: $0.died) }))
    #expect(curve.quantile(0.5, horizon: 2000) == median)
    #expect(abs(curve.mean(horizon: 999) - mean) < 1e-9)
  }

  private func lung(sex: Int? = nil) -> Survival {
    Survival(
      OrderedCases(
        lungRows.filter { sex == nil || $0.sex == sex }.map {
          SurvivalTime(time: $0.time, isEvent: $0.died)
        }))
  }

  @Test("§5.9: over a sample the curve is that of the cases written out")
  func sampled() {
    let cases = OrderedCases([
      SurvivalTime(time: 7, isEvent: false), SurvivalTime(time: 2, isEvent: true),
      SurvivalTime(time: 7, isEvent: true), nil, SurvivalTime(time: 9, isEvent: true),
    ])
    let sample = CaseSample(
      times: [1, 3, 2, 5, 0], added: [.open(1), .endless, .ended(7), .ended(8), .open(2)])
    let sampled = Survival(cases, sample: sample, beyond: 6)
    let written = curve("7+ 2 2 2 7 7 1+ 7 8 2+", beyond: 6)
    #expect(sampled.steps.map(\.time) == written.steps.map(\.time))
    #expect(sampled.steps.map(\.open) == written.steps.map(\.open))
  }
}
