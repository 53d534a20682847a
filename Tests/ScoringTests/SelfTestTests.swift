import Diagnostics
@testable import Scoring
import Testing

/// What a rubric promises is tried on invented complaints, by the engine itself.
@Suite struct SelfTestTests {
  private func test(_ indicator: String, top: String = "missing: zero") throws -> SelfTest {
    try SelfTest(
      of: Rubric.load(
        text: """
          rubric: r
          \(top)
          clocks:
            c: {from: received, to: first_response, unit: working_days}
          aspects:
            - aspect: a
              indicators:
                - {indicator: i, \(indicator)}

          """, file: "r"))
  }

  private static let rising = "scale: {linear: {worst: 0, best: 1}}"
  private static let falling = "scale: {linear: {worst: 60, best: 0}}"

  @Test(
    "§5.1: shares hold both ways",
    arguments: [
      ("{on_time_share: c, limit: 5}", "{shrink: auto}"), ("{share: responded}", "raw"),
      ("{share: completed}", "{lower_bound: 0.9}"), ("{share: verified}", "{shrink: 5}"),
      ("{share: rated}", "raw"),
    ])
  func sharesHold(measure: String, estimate: String) throws {
    let test = try test("measure: \(measure), estimate: \(estimate), \(Self.rising)")
    let result = try #require(test.results.first)
    #expect(result.better.verdict == .holds && result.better.trials > 60)
    #expect(result.blank.verdict == .holds && result.blank.trials > 60)
    #expect(!test.isBroken)
  }

  @Test func aScaleTheWrongWayRoundIsBroken() throws {
    let test = try test(
      "measure: {on_time_share: c, limit: 5}, scale: {linear: {worst: 1, best: 0}}")
    let result = try #require(test.results.first)
    #expect(result.better.verdict == .broken(SelfTestWords.reversed))
    #expect(result.better.breaches > 10)
    #expect(test.isBroken)
  }

  @Test func aScaleThatTurnsIsBroken() throws {
    let test = try test(
      "measure: {share: completed}, scale: {points: [[0, 0], [0.5, 100], [1, 0]]}")
    #expect(test.results.first?.better.verdict == .broken(SelfTestWords.turning))
  }

  /// An indicator, and why it can promise neither or only one.
  struct Exception: Sendable {
    var indicator: String
    var better: Wording?
    var blank: Wording?
  }

  private static let exceptions: [Exception] = [
    Exception(
      indicator: "measure: {time: c, statistic: median, horizon: 60}, \(falling)",
      better: SelfTestWords.survival),
    Exception(
      indicator: "measure: {time: c, statistic: mean, open_cases: ignore}, \(falling)",
      better: SelfTestWords.onlyHappened, blank: SelfTestWords.onlyHappened),
    Exception(
      indicator: "measure: {on_time_share: c, limit: due}, \(rising)", blank: SelfTestWords.due),
    Exception(
      indicator: "measure: {count: complaints}, scale: {linear: {worst: 0, best: 50}}",
      blank: SelfTestWords.countsLost),
    Exception(
      indicator: "measure: {mean: rating}, scale: {linear: {worst: 1, best: 5}}",
      blank: SelfTestWords.voluntary),
    Exception(
      indicator: "measure: {share: completed}, scale: {relative: minmax, better: higher}",
      blank: SelfTestWords.relative),
    Exception(
      indicator: "measure: {share: completed}, where: {status: completed}, \(rising)",
      better: SelfTestWords.chosenByStatus),
  ]

  @Test("Sources/Scoring/README.md: what the rules themselves cannot promise")
  func exceptions() throws {
    for exception in Self.exceptions {
      let test = try test(exception.indicator)
      let result = try #require(test.results.first)
      let better = exception.better.map { SelfTest.Verdict.notPromised($0) } ?? .holds
      let blank = exception.blank.map { SelfTest.Verdict.notPromised($0) } ?? .holds
      #expect(result.better.verdict == better, "\(exception.indicator)")
      #expect(result.blank.verdict == blank, "\(exception.indicator)")
      #expect(!test.isBroken)
    }
  }

  @Test func anOldCaseThatIsAnsweredRaisesAMeanOfWhatHappened() throws {
    let test = try test(
      "measure: {time: c, statistic: mean, open_cases: ignore}, \(Self.falling)")
    #expect((test.results.first?.better.breaches ?? 0) > 0)
  }

  @Test func anAdjustmentAgainstGoodWorkIsBroken() throws {
    let test = try test(
      "measure: {share: responded}, \(Self.rising)",
      top: """
        missing: zero
        adjustments:
          - {title: A, points: -40, when: {measure: {share: responded}, above: 0.5}}
        """)
    #expect(test.whole.verdict == .broken(SelfTestWords.adjustments))
    #expect(test.whole.breaches > 0)
  }

  @Test func theSameFindingsEveryTime() throws {
    let rubric = try Rubric.load(text: exampleRubric, file: "r")
    let first = try SelfTest(of: rubric)
    let again = try SelfTest(of: rubric)
    #expect(first.results == again.results && first.whole == again.whole)
    #expect(!first.isBroken, "\(first.results.map(\.better.verdict))")
  }

  @Test func shippedRubricsKeepTheirWord() throws {
    for name in ["ppid", "kaltim-2024", "monev-panrb"] {
      let rubric = try Rubric.load(text: RubricFilesTests.text("\(name).yaml"), file: name)
      #expect(try !SelfTest(of: rubric).isBroken, "\(name)")
    }
  }
}
