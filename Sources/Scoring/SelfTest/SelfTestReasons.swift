internal import Complaints
internal import Diagnostics

/// Where the rules themselves do not promise what a self-test looks for
/// (`Sources/Scoring/README.md`).
extension Indicator {
  /// A scale that the author most likely did not mean.
  var scaleAgainstMeasure: Wording? {
    if scale.direction == .turning { return SelfTestWords.turning }
    guard let better = measure.betterIs, better != scale.direction else { return nil }
    return SelfTestWords.reversed
  }

  func reasonAgainstBetter(in rubric: Rubric, met missing: Set<String>) -> Wording? {
    if case .time(_, _, .censor) = measure { return SelfTestWords.survival }
    if case .time(_, _, .ignore) = measure { return SelfTestWords.onlyHappened }
    if choosesByStatus { return SelfTestWords.chosenByStatus }
    if missing.contains(id) { return reasonOfMissing(in: rubric) }
    return nil
  }

  func reasonAgainstBlank(in rubric: Rubric, met missing: Set<String>) -> Wording? {
    if measure.limit.map(\.usesDue) ?? false { return SelfTestWords.due }
    switch measure {
    case .count, .rate:
      if scale.direction == .higher { return SelfTestWords.countsLost }
    case .meanRating, .share(.reopened): return SelfTestWords.voluntary
    case .share(.matching): if scale.direction == .lower { return SelfTestWords.voluntary }
    case .time(_, _, .ignore): return SelfTestWords.onlyHappened
    default: break
    }
    if case .relative = scale { return SelfTestWords.relative }
    if missing.contains(id) { return reasonOfMissing(in: rubric) }
    return nil
  }

  private func reasonOfMissing(in rubric: Rubric) -> Wording? {
    let rule = missing ?? rubric.missing
    if rule != .zero { return SelfTestWords.missing(rule) }
    return estimate == .raw ? nil : SelfTestWords.nothingToMeasure
  }

  private var choosesByStatus: Bool {
    filter.fields.contains { $0 == .status || $0 == .closedBy }
  }

  /// Whether a blank cell of the field can change the indicator.
  func reads(_ field: Field, in rubric: Rubric) -> Bool {
    guard measure.readsComplaints else { return false }
    return field == .status || measure.fields.contains(field) || filter.fields.contains(field)
      || rubric.population.fields.contains(field)
  }
}

extension Measure {
  var readsComplaints: Bool {
    switch self {
    case .assessment, .acceptedRows: false
    default: true
    }
  }
}

extension Limit {
  var usesDue: Bool {
    switch self {
    case .due: true
    case .number, .byClassification: false
    case .since(let entries): entries.contains { $0.limit.usesDue }
    }
  }
}

extension Rubric {
  /// Cells of a register that some counted indicator or the population looks at.
  var fieldsToBlank: [Field] {
    var fields = Set(population.fields)
    for indicator in countedIndicators {
      fields.formUnion(indicator.measure.fields)
      fields.formUnion(indicator.filter.fields)
      if indicator.measure.readsComplaints { fields.insert(.status) }
    }
    // A row without them is quarantined, or the file says them for every row.
    fields.subtract([.received, .source, .id, .region])
    return fields.sorted { $0.rawValue < $1.rawValue }
  }
}
