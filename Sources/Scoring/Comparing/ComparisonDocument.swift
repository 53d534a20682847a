package import Documents
private import Complaints
private import Diagnostics

extension Comparison {
  /// The comparison as JSON: numbers unrounded, missing values null.
  package var document: JSONValue {
    .object([
      ("peringkat_compare", .integer(1)), ("a", a.frame), ("b", b.frame),
      ("causes", .array(causes.map { .string($0.rawValue) })),
      ("agreement", agreement.map(\.document) ?? .null),
      ("rank_parts", .string(isSampled ? "sampled" : "exact")),
      ("regions", .array(moves.map(\.document))), ("data", difference.document),
    ])
  }
}

extension Ranking {
  fileprivate var frame: JSONValue {
    .object([
      (
        "rubric",
        .object([
          ("id", .string(rubric.id)), ("version", .string(rubric.version)),
          ("sha256", .string(rubric.sha256)),
        ])
      ),
      ("from", .string(period.from.iso)), ("to", .string(period.to.iso)),
      ("as_of", .string(asOf.iso)), ("unit", .string(unit.rawValue)),
    ])
  }
}

extension Agreement {
  fileprivate var document: JSONValue {
    .object([
      ("regions", .integer(regions)), ("kendall_tau_b", .optional(tauB)),
      ("spearman_rho", .optional(rho)),
    ])
  }
}

extension Comparison.Move {
  fileprivate var document: JSONValue {
    .object([
      ("code", .string(code)), ("name", .string(name)), ("kind", .string(kind)),
      (
        "rank",
        .object([
          ("a", .optional(a?.rank)), ("b", .optional(b?.rank)), ("move", .optional(rank)),
        ])
      ),
      (
        "score",
        .object([
          ("a", .optional(a?.score)), ("b", .optional(b?.score)), ("move", .optional(score)),
        ])
      ),
      ("reason", .object([("a", reason(a)), ("b", reason(b))])),
      (
        "complaints",
        .object([("a", .optional(a?.complaints)), ("b", .optional(b?.complaints))])
      ),
      ("by_cause", .array(byCause.map(\.document))),
    ])
  }

  private func reason(_ standing: Standing?) -> JSONValue {
    guard let standing else { return .string("not in it") }
    return .optional(standing.reason?.code)
  }
}

extension Comparison.ByCause {
  fileprivate var document: JSONValue {
    .object([
      ("cause", .string(cause.rawValue)), ("score", .number(score)), ("rank", .optional(rank)),
      (
        "by_indicator",
        .array(
          parts.map { part in
            .object([
              ("id", .string(part.part.code)), ("score", .number(part.score)),
              ("rank", .optional(part.rank)),
            ])
          })
      ),
    ])
  }
}

extension DataDifference {
  fileprivate var document: JSONValue {
    .object([
      (
        "files",
        .array(
          files.map { file in
            .object([
              ("file", .string(file.file)), ("change", .string(file.kind.rawValue)),
              ("region", .optional(file.region)), ("accepted_a", .optional(file.accepted.a)),
              ("accepted_b", .optional(file.accepted.b)),
              ("quarantined_a", .optional(file.quarantined.a)),
              ("quarantined_b", .optional(file.quarantined.b)),
            ])
          })
      ),
      (
        "regions",
        .array(
          regions.map { region in
            .object([
              ("code", .string(region.code)), ("complaints_a", .optional(region.a)),
              ("complaints_b", .optional(region.b)),
              ("quarantined_a", .optional(region.quarantinedA)),
              ("quarantined_b", .optional(region.quarantinedB)),
              ("added", .integer(region.added)), ("gone", .integer(region.gone)),
              ("changed", .integer(region.changed)),
            ])
          })
      ),
    ])
  }
}

extension RankReversals {
  package var document: JSONValue {
    .object([
      ("id", .string(id)), ("weight", .number(weight)),
      ("change_places_at", .array(shares.map(JSONValue.number))),
    ])
  }
}
