private import Complaints
private import Diagnostics
package import Documents

extension Explanation {
  /// The explanation as JSON: numbers unrounded, missing values null, of tracking IDs the first ones.
  ///
  /// - Parameter limit: how many IDs a list shows; `count` tells how many there are.
  package func document(limit: Int) -> JSONValue {
    .object([
      ("peringkat_explain", .integer(1)),
      (
        "rubric",
        .object([
          ("id", .string(ranking.rubric.id)), ("version", .string(ranking.rubric.version)),
          ("sha256", .string(ranking.rubric.sha256)),
        ])
      ),
      ("from", .string(ranking.period.from.iso)), ("to", .string(ranking.period.to.iso)),
      ("as_of", .string(ranking.asOf.iso)), ("code", .string(standing.code)),
      ("name", .string(standing.name)), ("rank", .optional(standing.rank)),
      ("ranked", .integer(ranking.standings.count { $0.rank != nil })),
      ("reason", .optional(standing.reason?.code)), ("score", .optional(standing.score)),
      ("final_score", .optional(ranking.finalScore(standing))),
      ("complaints", .integer(standing.complaints)),
      ("parts", .array(nodes.map { $0.document(limit) })),
      (
        "adjustments",
        .array(
          standing.adjustments.map {
            .object([("title", .string($0.title.id)), ("points", .number($0.points))])
          })
      ),
      ("clipped", .number(clipped)),
      (
        "above",
        above.map { above in
          .object([
            ("code", .string(above.code)), ("name", .string(above.name)),
            ("rank", .optional(above.rank)), ("score", .optional(above.score)),
          ])
        } ?? .null
      ),
      ("cases", cases.document(limit)), ("before", before.document),
    ])
  }
}

private func list(_ ids: [String], _ limit: Int) -> JSONValue {
  .object([
    ("count", .integer(ids.count)), ("ids", .array(ids.prefix(limit).map(JSONValue.string))),
  ])
}

extension Explanation.Node {
  fileprivate func document(_ limit: Int) -> JSONValue {
    var members: [(key: String, value: JSONValue)] = [
      ("id", .string(id)), ("kind", .string(indicator == nil ? "aspect" : "indicator")),
      ("depth", .integer(depth)), ("weight", .number(weight)), ("score", .optional(score)),
      ("possible", .number(possible)), ("lost", .number(lost)), ("points", .number(points)),
    ]
    if let indicator { members += indicator.members(limit) }
    return .object(members)
  }
}

extension Explanation.OfIndicator {
  fileprivate func members(_ limit: Int) -> [(key: String, value: JSONValue)] {
    [
      ("n", .integer(result.n)), ("value", .optional(result.value)),
      ("estimate", .optional(result.estimate)), ("shrinkage", .optional(result.shrinkage)),
      ("absent", .bool(result.isAbsent)),
      (
        "province",
        .object([
          ("regions", .integer(province.regions)),
          ("median_value", .optional(province.medianValue)),
          ("median_score", .optional(province.medianScore)),
          ("best_value", .optional(province.bestValue)),
          ("best_score", .optional(province.bestScore)),
          ("best", .array(province.best.map { .string($0.name) })),
          ("best_values", .array(province.best.map { .number($0.value) })),
        ])
      ),
      ("against", cases.map { list($0.against, limit) } ?? .null),
      ("unreadable", .optional(cases?.unreadable)),
      ("not_judged", cases.map { list($0.notJudged, limit) } ?? .null),
      (
        "place_up",
        placeUp.map { placeUp in
          .object([
            ("score", .optional(placeUp.score)), ("against", .optional(placeUp.against)),
            ("cases", .optional(placeUp.cases)), ("value", .optional(placeUp.value)),
          ])
        } ?? .null
      ),
      (
        "before",
        before.map { before in
          .object([
            ("n", .integer(before.n)), ("value", .optional(before.value)),
            ("score", .optional(before.score)),
          ])
        } ?? .null
      ),
    ]
  }
}

extension RegionCases {
  fileprivate func document(_ limit: Int) -> JSONValue {
    let undated = Event.allCases.compactMap { event in
      self.undated[event].map { (key: event.name, value: list($0, limit)) }
    }
    let quarantined = self.quarantined.prefix(limit).map { row -> JSONValue in
      .object([
        ("id", .optional(row.id)), ("file", .string(row.file)), ("row", .integer(row.row)),
        ("reason", .string(row.reason.rawValue)),
      ])
    }
    return .object([
      ("undated", .object(undated)), ("excluded", list(excluded, limit)),
      ("counted_as_quarantined", list(spoiled, limit)),
      (
        "quarantined",
        .object([
          ("count", .integer(self.quarantined.count)), ("rows", .array(Array(quarantined))),
        ])
      ),
    ])
  }
}

extension Explanation.Before {
  fileprivate var document: JSONValue {
    switch self {
    case .nothingReceived(let period):
      return .object([
        ("from", .string(period.from.iso)), ("to", .string(period.to.iso)),
        ("reason", .string("nothing received")),
      ])
    case .notComputable(let period, let problem):
      return .object([
        ("from", .string(period.from.iso)), ("to", .string(period.to.iso)),
        ("reason", .string(problem.code)),
      ])
    case .standing(let standing, let period, let asOf, let ranked):
      return .object([
        ("from", .string(period.from.iso)), ("to", .string(period.to.iso)),
        ("as_of", .string(asOf.iso)), ("rank", .optional(standing.rank)),
        ("ranked", .integer(ranked)), ("score", .optional(standing.score)),
        ("complaints", .integer(standing.complaints)),
      ])
    }
  }
}
