internal import Documents

extension Uncertainty {
  /// What the draws of a ranking rest on, and whom they cannot tell from the first, by code.
  var document: JSONValue {
    .object([
      ("draws", .integer(rules.draws)), ("weight_spread", .number(rules.weightSpread)),
      ("resamples", .integer(rules.resamples)), ("prior", .number(rules.prior)),
      ("seed", .integer(Int(rules.seed))), ("interval", .number(rules.interval)),
      ("generator", .string("philox4x32-10")), ("ranked", .integer(ranked)),
      ("first", .array(first.map { .string($0.code) })),
      ("not_distinguishable_from_first", .array(indistinguishable.map { .string($0.code) })),
    ])
  }
}

extension RankUncertainty {
  /// As spec §6.1 has it; `ranks` by rank, from 1 to the number of ranked regions.
  var document: JSONValue {
    .object([
      ("both", both.document), ("weights", weights.document), ("complaints", complaints.document),
      ("rank_set", .array([.integer(rankSet.lowerBound), .integer(rankSet.upperBound)])),
    ])
  }
}

extension RankSpread {
  fileprivate var document: JSONValue {
    .object([
      ("median_rank", .number(median)), ("low", .integer(low)), ("high", .integer(high)),
      ("first", .number(first)), ("top3", .number(top3)),
      ("ranks", .array(ranks.map(JSONValue.number))),
    ])
  }
}
