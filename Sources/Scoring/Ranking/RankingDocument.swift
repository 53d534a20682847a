package import Documents

private import Complaints
package import Diagnostics

extension Ranking {
  /// The ranking as the JSON of spec §6.1: numbers unrounded, missing values null, words in
  /// Indonesian.
  package var document: JSONValue {
    .object([
      ("peringkat", .integer(1)),
      (
        "rubric",
        .object([
          ("id", .string(rubric.id)), ("version", .string(rubric.version)),
          ("sha256", .string(rubric.sha256)),
        ])
      ),
      (
        "period",
        .object([("from", .string(period.from.iso)), ("to", .string(period.to.iso))])
      ),
      ("as_of", .string(asOf.iso)),
      ("unit", .string(unit.rawValue)),
      ("inputs", .array(inputs.map(\.document))),
      ("uncertainty", uncertainty?.document ?? .null),
      ("regions", .array(standings.map(\.document))),
      ("funnels", .array(funnels.map(\.document))),
    ])
  }
}

extension Input {
  fileprivate var document: JSONValue {
    .object([
      ("file", .string(file)), ("sha256", .string(sha256)),
      ("kind", .string(isCorrection ? "correction" : kind.rawValue)),
      ("profile", .string(profile)), ("generated", .optional(generated?.iso)),
      ("region", .optional(region)), ("read", .integer(read)), ("accepted", .integer(accepted)),
      ("quarantined", .integer(quarantined)), ("duplicates", .integer(duplicates)),
      ("skipped", .integer(skipped)),
    ])
  }
}

extension Standing {
  fileprivate var document: JSONValue {
    let supplied = Event.allCases.compactMap { event in
      self.supplied[event].map { (key: event.name, value: JSONValue.integer($0)) }
    }
    return .object([
      ("code", .string(code)), ("name", .string(name)), ("kind", .string(kind)),
      ("group", .optional(group)), ("complaints", .integer(complaints)),
      ("excluded", .integer(excluded)), ("quarantined", .integer(quarantined)),
      ("supplied", .object(supplied)), ("eligible", .bool(eligible)),
      ("reason", .optional(reason?.code)), ("rank", .optional(rank)),
      ("group_rank", .optional(groupRank)), ("score", .optional(score)),
      ("grade", .optional(grade)), ("award", .optional(award?.id)),
      ("aspects", .array(aspects.map(\.document))),
      (
        "adjustments",
        .array(
          adjustments.map {
            .object([("title", .string($0.title.id)), ("points", .number($0.points))])
          })
      ),
      ("uncertainty", uncertainty?.document ?? .null),
    ])
  }
}

extension Standing.Reason {
  /// As the JSON names it.
  package var code: String {
    switch self {
    case .noExport: "no export"
    case .belowMinComplaints(let least): "fewer than \(least) complaints"
    case .missing(let ids): "missing \(ids.joined(separator: ", "))"
    case .noScore: "no score"
    }
  }

  /// As people read it.
  package var wording: Wording {
    switch self {
    case .noExport: Wording(id: "tidak ada ekspor", en: "no export")
    case .belowMinComplaints(let least):
      Wording(id: "kurang dari \(least) laporan", en: "fewer than \(least) complaints")
    case .missing(let ids):
      Wording(
        id: "tidak ada nilai: \(ids.joined(separator: ", "))",
        en: "missing: \(ids.joined(separator: ", "))")
    case .noScore: Wording(id: "tidak ada skor", en: "no score")
    }
  }

  /// The reason that `code` names; nil for anything else.
  package init?(code: String) {
    let words = code.split(separator: " ", maxSplits: 1).map(String.init)
    switch (words.first, words.last) {
    case ("no", "export"): self = .noExport
    case ("no", "score"): self = .noScore
    case ("fewer", let rest?):
      guard let least = rest.split(separator: " ").compactMap({ Int($0) }).first else { return nil }
      self = .belowMinComplaints(least)
    case ("missing", let ids?): self = .missing(ids.split(separator: ", ").map(String.init))
    default: return nil
    }
  }
}

extension AspectResult {
  fileprivate var document: JSONValue {
    let children: (key: String, value: JSONValue) =
      switch self.children {
      case .indicators(let indicators): ("indicators", .array(indicators.map(\.document)))
      case .aspects(let aspects): ("aspects", .array(aspects.map(\.document)))
      }
    return .object([
      ("id", .string(id)), ("weight", .number(weight)), ("score", .optional(score)), children,
    ])
  }
}

extension IndicatorResult {
  fileprivate var document: JSONValue {
    .object([
      ("id", .string(id)), ("weight", .number(weight)), ("n", .integer(n)),
      ("value", .optional(value)), ("estimate", .optional(estimate)), ("score", .optional(score)),
    ])
  }
}
