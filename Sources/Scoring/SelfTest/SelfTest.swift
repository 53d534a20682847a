package import Diagnostics

/// Whether a rubric keeps its word: better work never scores less, and what is left unrecorded
/// never scores more (spec §5.1).
///
/// Invented provinces are ranked by the engine itself, changed in one place and ranked again; the
/// same rubric gives the same findings on every machine.
package struct SelfTest: Sendable {
  package enum Verdict: Sendable, Hashable {
    case holds
    /// The rules of the specification do not promise it, for this reason.
    case notPromised(Wording)
    /// It should hold and does not.
    case broken(Wording)
  }

  package struct Finding: Sendable, Hashable {
    package var trials = 0
    /// How often it did not hold.
    package var breaches = 0
    package var verdict = Verdict.holds
  }

  package struct Result: Sendable, Hashable {
    package var id: String
    package var title: Wording
    /// Better work never scores less.
    package var better: Finding
    /// A blank cell never scores more.
    package var blank: Finding
  }

  /// Of every indicator that counts, in the order of the file.
  package var results: [Result]
  /// Of the whole score: better work by one indicator.
  package var whole: Finding

  package var isBroken: Bool {
    let verdicts = results.flatMap { [$0.better.verdict, $0.blank.verdict] } + [whole.verdict]
    return verdicts.contains { if case .broken = $0 { true } else { false } }
  }

  /// How many provinces are invented.
  static let provinces = 12
}

extension SelfTest {
  package init(of rubric: Rubric) throws {
    var trial = SelfTestTrial(rubric)
    for seed in 0..<SelfTest.provinces { try trial.run(seed: seed) }
    results = trial.results()
    whole = trial.wholeFinding()
  }
}

/// Counts what trials of one rubric show.
private struct SelfTestTrial {
  let rubric: Rubric
  /// The rubric without a least number of complaints: invented regions are small.
  let tried: Rubric
  let indicators: [Indicator]
  var better: [String: SelfTest.Finding] = [:]
  var blank: [String: SelfTest.Finding] = [:]
  var whole = SelfTest.Finding()
  /// Other indicators that fell while one was bettered, by what was bettered.
  var tradeOffs: Set<String> = []
  var hasUnexplainedFall = false
  /// A missing value was met, and scored by a rule other than zero.
  var metMissing: Set<String> = []

  init(_ rubric: Rubric) {
    self.rubric = rubric
    var tried = rubric
    tried.minComplaints = nil
    self.tried = tried
    indicators = rubric.countedIndicators
  }

  mutating func run(seed: Int) throws {
    var random = SeededNumbers(seed)
    let province = SyntheticProvince(for: tried, &random)
    guard let before = try province.standing(by: tried) else { return }
    let count = province.hands[SyntheticProvince.changed].cases.count
    for number in 0..<count {
      try better(province, before, at: number, &random)
      try blank(province, before, at: number)
    }
  }

  private mutating func better(
    _ province: SyntheticProvince, _ before: Standing, at number: Int, _ random: inout SeededNumbers
  ) throws {
    // What several indicators look at is changed once.
    var ways: [(input: TrialInput, isMore: Bool, indicators: [Indicator])] = []
    for indicator in indicators {
      let isMore = indicator.goodWay != .lower
      if let at = ways.firstIndex(where: { $0.input == indicator.input && $0.isMore == isMore }) {
        ways[at].indicators.append(indicator)
      } else {
        ways.append((indicator.input, isMore, [indicator]))
      }
    }
    for way in ways {
      guard
        let changed = province.bettered(way.input, at: number, isMore: way.isMore, &random),
        let after = try changed.standing(by: tried)
      else { continue }
      for indicator in way.indicators { countBetter(indicator, before, after) }
      countWhole(before, after, bettered: way.indicators.map(\.id))
    }
  }

  private mutating func countBetter(_ indicator: Indicator, _ before: Standing, _ after: Standing) {
    guard let (old, new) = pair(indicator.id, before, after) else { return }
    better[indicator.id, default: SelfTest.Finding()].trials += 1
    guard let was = old.score, let now = new.score, now < was - 1e-9 else { return }
    if old.value == nil { metMissing.insert(indicator.id) }
    better[indicator.id]?.breaches += 1
  }

  private mutating func countWhole(
    _ before: Standing, _ after: Standing, bettered: [String]
  ) {
    guard let was = before.score, let now = after.score else { return }
    whole.trials += 1
    guard now < was - 1e-9 else { return }
    whole.breaches += 1
    let fallen = indicators.filter { indicator in
      guard let (old, new) = pair(indicator.id, before, after) else { return false }
      // A value that comes into being may take the place of a rule for missing ones.
      return (new.score ?? 0) < (old.score ?? .infinity) - 1e-9
        && !(old.score == nil && new.score == nil)
    }
    if fallen.isEmpty { hasUnexplainedFall = true }
    for indicator in fallen { tradeOffs.insert(indicator.id) }
  }

  private mutating func blank(
    _ province: SyntheticProvince, _ before: Standing, at number: Int
  ) throws {
    for field in rubric.fieldsToBlank {
      guard let changed = province.blanking(field, at: number),
        let after = try changed.standing(by: tried)
      else { continue }
      for indicator in indicators where indicator.reads(field, in: rubric) {
        guard let (old, new) = pair(indicator.id, before, after) else { continue }
        blank[indicator.id, default: SelfTest.Finding()].trials += 1
        guard let was = old.score, let now = new.score, now > was + 1e-9 else { continue }
        if old.value == nil || new.value == nil { metMissing.insert(indicator.id) }
        blank[indicator.id]?.breaches += 1
      }
    }
  }

  private func pair(
    _ id: String, _ before: Standing, _ after: Standing
  ) -> (IndicatorResult, IndicatorResult)? {
    func find(_ standing: Standing) -> IndicatorResult? {
      standing.aspects.lazy.flatMap(\.indicators).first { $0.id == id }
    }
    guard let old = find(before), let new = find(after) else { return nil }
    return (old, new)
  }

  func results() -> [SelfTest.Result] {
    indicators.map { indicator in
      var better = better[indicator.id] ?? SelfTest.Finding()
      better.verdict = verdict(
        better, indicator.reasonAgainstBetter(in: rubric, met: metMissing), indicator,
        unexplained: SelfTestWords.lowers)
      var blank = blank[indicator.id] ?? SelfTest.Finding()
      blank.verdict = verdict(
        blank, indicator.reasonAgainstBlank(in: rubric, met: metMissing), indicator,
        unexplained: SelfTestWords.raises)
      return SelfTest.Result(
        id: indicator.id, title: indicator.title, better: better, blank: blank)
    }
  }

  private func verdict(
    _ finding: SelfTest.Finding, _ reason: Wording?, _ indicator: Indicator, unexplained: Wording
  ) -> SelfTest.Verdict {
    if let wrong = indicator.scaleAgainstMeasure { return .broken(wrong) }
    if let reason { return .notPromised(reason) }
    return finding.breaches == 0 ? .holds : .broken(unexplained)
  }

  func wholeFinding() -> SelfTest.Finding {
    var finding = whole
    if hasUnexplainedFall {
      finding.verdict = .broken(
        rubric.adjustments.isEmpty ? SelfTestWords.lowers : SelfTestWords.adjustments)
    } else if !tradeOffs.isEmpty {
      finding.verdict = .notPromised(
        SelfTestWords.tradeOffs(indicators.map(\.id).filter(tradeOffs.contains)))
    }
    return finding
  }
}
