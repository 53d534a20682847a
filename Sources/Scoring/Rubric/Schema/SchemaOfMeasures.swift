internal import Complaints
internal import Documents

/// Measures, limits, estimates and scales in the schema.
extension RubricSchema {
  /// The forms of one measure: the key that names it, with those that go with it.
  func measures(_ name: String, _ parts: [String]) -> [JSONValue] {
    let text = reference("text")
    switch name {
    case "count": return [form([name]) { _ in constant("complaints") }]
    case "share":
      let simple = JSONValue.object([
        ("anyOf", .array([words(RubricKeys.shares.map(\.key)), reference("conditions")]))
      ])
      return [
        form([name]) { _ in simple },
        form([name] + parts) { key in
          switch key {
          case "clock": text
          case "limit": reference("limit")
          default: constant("overdue")
          }
        },
      ]
    case "on_time_share":
      return [form([name] + parts) { $0 == "limit" ? reference("limit") : text }]
    case "time": return time(name, parts)
    case "mean": return [form([name]) { _ in constant("rating") }]
    case "rate":
      return [
        form([name] + parts) {
          $0 == "per" ? number(RubricNumbers.per) : constant("population")
        }
      ]
    case "assessment": return [form([name]) { _ in text }]
    case "accepted_rows": return [form([name]) { _ in constant("share") }]
    default: return [unknown(name)]
    }
  }

  private func time(_ name: String, _ parts: [String]) -> [JSONValue] {
    func shape(_ key: String, openCases: String) -> JSONValue {
      switch key {
      case "statistic": statistic
      case "horizon": number(RubricNumbers.horizon)
      case "open_cases": constant(openCases)
      default: reference("text")
      }
    }
    let censoring = mapping([name] + parts, required: [name, "statistic", "horizon"]) {
      shape($0, openCases: RubricKeys.openCases[0])
    }
    let ignoring = form([name] + parts.filter { $0 != "horizon" }) {
      shape($0, openCases: RubricKeys.openCases[1])
    }
    return [.object(censoring), ignoring]
  }

  private var statistic: JSONValue {
    .object([
      ("type", .string("string")),
      ("pattern", .string("^(mean|median|p(?=.*[1-9])0*[0-9]{1,2}(\\.[0-9]+)?)$")),
    ])
  }

  private func constant(_ word: String) -> JSONValue { .object([("const", .string(word))]) }

  var limit: Members {
    let number = number(RubricNumbers.limit)
    let undated: [JSONValue] = [
      number, constant("due"), form(Classification.names) { _ in number },
    ]
    let dated = form(RubricKeys.datedLimit) { key in
      key == "since" ? reference("date") : .object([("anyOf", .array(undated))])
    }
    return [("anyOf", .array(undated + [.object(list(dated))]))]
  }

  var estimate: Members {
    let corrected = RubricKeys.estimate.map { key in
      form([key]) { key in
        switch key {
        case "shrink":
          .object([
            ("anyOf", .array([number(RubricNumbers.shrink), words(RubricKeys.shrinkage)]))
          ])
        case "lower_bound": number(RubricNumbers.lowerBound)
        default: unknown(key)
        }
      }
    }
    return [("anyOf", .array([constant("raw")] + corrected))]
  }

  var scale: Members {
    let forms = RubricKeys.scale.filter { $0 != "better" }.flatMap { scales($0) }
    return [("anyOf", .array([constant("identity")] + forms))]
  }

  private func scales(_ name: String) -> [JSONValue] {
    let score = number(RubricNumbers.score)
    switch name {
    case "linear":
      return [form([name]) { _ in form(RubricKeys.linear) { _ in number(.any) } }]
    case "bands": return [form([name]) { _ in .object(bands(score)) }]
    case "points":
      let pair: Members = [
        ("type", .string("array")), ("prefixItems", .array([number(.any), score])),
        ("items", .bool(false)), ("minItems", .integer(2)),
      ]
      return [form([name]) { _ in .object(list(.object(pair), atLeast: 2)) }]
    case "relative":
      let better = words(RubricKeys.betters)
      let method = words(RelativeMethod.self)
      let inner = mapping(RubricKeys.relative, required: ["method"]) {
        $0 == "method" ? method : better
      }
      let whole = form(RubricKeys.relative) { $0 == "method" ? method : better }
      return [
        form([name, "better"]) { key in
          key == "better"
            ? better : .object([("anyOf", .array([method, .object(inner)]))])
        }, form([name]) { _ in whole },
      ]
    default: return [unknown(name)]
    }
  }

  /// All `at_most` or all `at_least`, and one `otherwise`.
  private func bands(_ score: JSONValue) -> Members {
    let edges = ["at_most", "at_least"]
    let forms =
      edges.map { edge in form([edge, "score"]) { $0 == "score" ? score : number(.any) } }
      + [
        form(["otherwise"]) { _ in score },
        form(["otherwise", "score"]) { $0 == "score" ? score : yes },
      ]
    return list(.object([("anyOf", .array(forms))]), atLeast: 2) + otherwiseOnce + [
      (
        "anyOf",
        .array(
          edges.map { edge in
            .object([("items", .object([("not", required([edge]))]))])
          })
      )
    ]
  }

  var otherwiseOnce: Members {
    [("contains", required(["otherwise"])), ("maxContains", .integer(1))]
  }

  /// Medians and percentiles take the estimate `raw` only.
  var quantilesAreRaw: JSONValue {
    let quantile = JSONValue.object([
      ("properties", .object([("statistic", .object([("not", constant("mean"))]))])),
      ("required", strings(["time", "statistic"])),
    ])
    return when(quantile, then: ("estimate", constant("raw")))
  }

  /// `shrink: auto` and `lower_bound` are for shares.
  var sharesAlone: JSONValue {
    let other = JSONValue.object([
      ("anyOf", .array(["count", "time", "mean", "rate", "assessment"].map { required([$0]) }))
    ])
    let forShares = JSONValue.object([
      (
        "anyOf",
        .array([
          .object([
            ("properties", .object([("shrink", words(RubricKeys.shrinkage))])),
            ("required", strings(["shrink"])),
          ]), required(["lower_bound"]),
        ])
      )
    ])
    return when(other, then: ("estimate", .object([("not", forShares)])))
  }

  /// Complaints are chosen only for what is computed from complaints.
  var noFilterWithoutComplaints: JSONValue {
    let apart = JSONValue.object([
      ("anyOf", .array(["assessment", "accepted_rows"].map { required([$0]) }))
    ])
    return .object([
      ("if", ofMeasure(apart)),
      (
        "then",
        .object([
          ("not", .object([("anyOf", .array(RubricKeys.filter.map { required([$0]) }))]))
        ])
      ),
    ])
  }

  func ofMeasure(_ measure: JSONValue) -> JSONValue {
    .object([
      ("properties", .object([("measure", measure)])), ("required", strings(["measure"])),
    ])
  }

  private func when(_ measure: JSONValue, then: (key: String, value: JSONValue)) -> JSONValue {
    .object([
      ("if", ofMeasure(measure)), ("then", .object([("properties", .object([then]))])),
    ])
  }
}
