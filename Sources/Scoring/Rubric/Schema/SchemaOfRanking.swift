internal import Documents

/// What comes after the scores, in the schema.
extension RubricSchema {
  /// The shape of a key of the top.
  func ranking(_ key: String) -> JSONValue {
    switch key {
    case "adjustments": .object(list(.object(adjustment)))
    case "eligibility":
      form(RubricKeys.eligibility) { _ in integer(RubricNumbers.minComplaints) }
    case "ties": .object(ties)
    case "grades": .object(list(.object([("anyOf", .array(grades))])) + otherwiseOnce)
    case "awards": .object(awards)
    case "groups":
      .object([
        (
          "anyOf",
          .array([
            words(["kind"]),
            form(RubricKeys.groups) { _ in .object(list(integer(RubricNumbers.volumeEdge))) },
          ])
        )
      ])
    case "uncertainty": .object(uncertainty)
    default: unknown(key)
    }
  }

  private var adjustment: Members {
    mapping(RubricKeys.adjustment, required: RubricKeys.adjustment) { key in
      switch key {
      case "title": reference("title")
      case "points": number(RubricNumbers.points)
      case "when": .object(condition)
      default: unknown(key)
      }
    }
  }

  private var condition: Members {
    mapping(RubricKeys.condition, required: ["measure"]) { key in
      switch key {
      case "measure": reference("measure")
      case "where", "exclude": reference("conditions")
      case "above", "below": number(.any)
      default: unknown(key)
      }
    } + [
      ("oneOf", .array(["above", "below"].map { required([$0]) })),
      ("allOf", .array([noFilterWithoutComplaints])),
    ]
  }

  private var ties: Members {
    mapping(RubricKeys.ties) { key in
      switch key {
      case "decimals": integer(RubricNumbers.decimals)
      case "break_by": .object(oneOrMany(reference("text"), unique: true))
      default: unknown(key)
      }
    }
  }

  private var grades: [JSONValue] {
    ["at_least", "otherwise"].map { edge in
      form([edge, "grade"]) { key in
        switch key {
        case "at_least": number(RubricNumbers.gradeEdge)
        case "otherwise": yes
        default: reference("text")
        }
      }
    }
  }

  private var awards: Members {
    mapping(RubricKeys.awards, required: ["titles"]) { key in
      switch key {
      case "per": words(Awards.Per.self)
      case "titles": .object(list(reference("title")))
      default: unknown(key)
      }
    }
  }

  private var uncertainty: Members {
    mapping(RubricKeys.uncertainty) { key in
      switch key {
      case "draws", "resamples": integer(RubricNumbers.runs)
      case "weight_spread": number(RubricNumbers.weightSpread)
      case "prior": number(RubricNumbers.prior)
      case "seed": integer(RubricNumbers.seed)
      case "interval": number(RubricNumbers.interval)
      default: unknown(key)
      }
    }
  }
}
