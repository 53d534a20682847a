internal import Documents

extension RubricReader {
  /// `raw`, `{shrink: m}`, `{shrink: auto}` or `{lower_bound: c}`, as far as the measure takes it.
  mutating func estimate(_ node: DocumentNode, of measure: Measure?) -> Estimate? {
    if case .scalar("raw", _) = node.content { return .raw }
    guard case .mapping = node.content else {
      problems.append(RubricProblems.unknownForm(node, forms: RubricReader.estimateForms))
      return nil
    }
    guard let map = node.mapping(keys: RubricKeys.estimate, &problems),
      let entry = map.one(of: RubricKeys.estimate, &problems),
      let estimate = corrected(entry)
    else { return nil }
    if let measure {
      if measure.isQuantile {
        problems.append(RubricProblems.quantileTakesRaw(at: entry.keyPlace))
      } else if !measure.isShare, estimate.needsShare {
        problems.append(RubricProblems.estimateNeedsShare(entry.key, at: entry.keyPlace))
      }
    }
    return estimate
  }

  private static let estimateForms: KeyValuePairs = [
    "raw": "raw", "{shrink: 10}": "shrink", "{shrink: auto}": "",
    "{lower_bound: 0.95}": "lower_bound",
  ]

  private mutating func corrected(_ entry: DocumentEntry) -> Estimate? {
    if entry.key == "lower_bound" {
      return entry.value.number(RubricNumbers.lowerBound, &problems).map { .lowerBound($0) }
    }
    if case .scalar(let text, _) = entry.value.content, text.first?.isLetter == true {
      return entry.value.word(among: RubricKeys.shrinkage, &problems).map { _ in .shrinkAuto }
    }
    return entry.value.number(RubricNumbers.shrink, &problems).map { .shrink($0) }
  }
}

extension Measure {
  /// A part of a whole that is counted: x of n.
  package var isShare: Bool {
    switch self {
    case .share, .onTimeShare, .acceptedRows: true
    case .count, .time, .meanRating, .rate, .assessment: false
    }
  }

  var isQuantile: Bool {
    if case .time(_, .quantile, _) = self { true } else { false }
  }
}

extension Estimate {
  fileprivate var needsShare: Bool {
    switch self {
    case .shrinkAuto, .lowerBound: true
    case .raw, .shrink: false
    }
  }
}
