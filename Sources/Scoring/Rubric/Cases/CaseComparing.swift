package import Diagnostics
internal import Documents

extension RubricCase {
  /// Every expectation that a ranking of the case's files does not meet, at its own place.
  package func differences(from ranking: Ranking) -> [Diagnostic] {
    expected.compactMap { expectation in
      guard let standing = ranking.standings.first(where: { $0.code == expectation.region })
      else {
        return CaseProblems.noRegion(expectation.region, in: name, at: expectation.place)
      }
      guard let found = standing.difference(from: expectation.fact) else { return nil }
      return CaseProblems.different(
        name, region: expectation.region, found, at: expectation.place)
    }
  }
}

/// What was expected of what, and what came out instead.
struct CaseDifference {
  var what: String
  var expected: String
  var actual: String
}

extension Standing {
  fileprivate func difference(from fact: RubricCase.Expectation.Fact) -> CaseDifference? {
    func compare<Value: Equatable>(
      _ what: String, _ expected: Value?, _ actual: Value?
    ) -> CaseDifference? {
      guard expected != actual else { return nil }
      return CaseDifference(
        what: what, expected: expected.map { "\($0)" } ?? "~",
        actual: actual.map { "\($0)" } ?? "~")
    }
    func compare(
      _ what: String, _ expected: RubricCase.ExpectedNumber, _ actual: Double?
    ) -> CaseDifference? {
      guard !expected.matches(actual) else { return nil }
      return CaseDifference(
        what: what, expected: expected.value.map { plain($0) } ?? "~",
        actual: actual.map { plain($0) } ?? "~")
    }
    switch fact {
    case .rank(let expected): return compare("rank", expected, rank)
    case .complaints(let expected): return compare("complaints", expected, complaints)
    case .score(let expected): return compare("score", expected, score)
    case .grade(let expected): return compare("grade", expected, grade)
    case .award(let expected): return compare("award", expected, award?.id)
    case .reason(let expected): return compare("reason", expected, reason?.code)
    case .aspect(let id, let expected):
      guard let aspect = aspects.lazy.compactMap({ $0.aspect(id) }).first else {
        return CaseDifference(what: id, expected: plain(expected.value ?? 0), actual: "\u{2014}")
      }
      return compare(id, expected, aspect.score)
    case .indicator(let id, let part, let expected):
      let what = "\(id).\(part.rawValue)"
      guard let found = aspects.flatMap(\.indicators).first(where: { $0.id == id }) else {
        return CaseDifference(what: what, expected: plain(expected.value ?? 0), actual: "\u{2014}")
      }
      return compare(what, expected, found.part(part))
    }
  }
}

extension AspectResult {
  /// This aspect, or the one below it, with an id.
  fileprivate func aspect(_ id: String) -> AspectResult? {
    if self.id == id { return self }
    guard case .aspects(let aspects) = children else { return nil }
    return aspects.lazy.compactMap { $0.aspect(id) }.first
  }
}

extension IndicatorResult {
  fileprivate func part(_ part: RubricCase.IndicatorPart) -> Double? {
    switch part {
    case .n: Double(n)
    case .value: value
    case .estimate: estimate
    case .score: score
    }
  }
}
