import Documents

extension Funnel {
  /// As it stands in the JSON of a ranking, beside what spec §6.1 lists.
  var document: JSONValue {
    .object([
      ("indicator", .string(id)), ("pooled", .number(pooled)), ("dispersion", .number(dispersion)),
      ("tau2", .number(variance)), ("regions", .array(points.map(\.document))),
    ])
  }
}

extension Funnel.Point {
  fileprivate var document: JSONValue {
    .object([
      ("code", .string(code)), ("hits", .integer(hits)), ("n", .integer(n)),
      ("share", .number(share)), ("limits", limits.document),
      ("widened", widened?.document ?? .null), ("position", .string(position.rawValue)),
    ])
  }
}

extension FunnelLimits {
  /// The 99.8 % and 95 % limits in ascending order.
  fileprivate var document: JSONValue {
    .array([outerLow, low, high, outerHigh].map { .number($0) })
  }
}
