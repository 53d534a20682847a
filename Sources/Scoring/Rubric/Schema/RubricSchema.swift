package import Diagnostics
package import Documents

extension Rubric {
  /// The JSON Schema (draft 2020-12) of rubrics, for editors and for programs that write them.
  ///
  /// It is made from `RubricKeys` and `RubricNumbers`, which the loader reads by: neither can know
  /// a key or a bound that the other does not. What only the whole file tells (ids that differ,
  /// clocks that are defined, orders) the loader alone sees.
  package static func schema(_ language: Language = .indonesian) -> JSONValue {
    RubricSchema(language: language).document
  }

  /// The comment by which editors with a YAML language server find the schema.
  package static func schemaLine(_ place: String) -> String {
    "# yaml-language-server: $schema=\(place)"
  }
}

/// The schema's document, part by part; each part is named after the loader's own.
struct RubricSchema {
  typealias Members = [(key: String, value: JSONValue)]

  let language: Language

  var document: JSONValue {
    let title = Wording(id: "Rubrik Peringkat", en: "A rubric of Peringkat")
    return .object(
      [
        ("$schema", .string("https://json-schema.org/draft/2020-12/schema")),
        ("title", .string(title[language])),
      ] + top
        + [("$defs", .object(parts.map { ($0.key, JSONValue.object($0.value)) }))])
  }

  private var top: Members {
    // Awards per group need groups.
    let perGroup = JSONValue.object([
      (
        "properties",
        .object([
          (
            "awards",
            .object([
              (
                "properties",
                .object([
                  ("per", .object([("const", .string("group"))]))
                ])
              ), ("required", strings(["per"])),
            ])
          )
        ])
      ),
      ("required", strings(["awards"])),
    ])
    return mapping(RubricKeys.top, required: ["rubric", "missing", "aspects"]) { key in
      switch key {
      case "rubric", "version": reference("text")
      case "title": reference("title")
      case "basis": reference("texts")
      case "calendar": .object(calendar)
      case "population": .object(filter)
      case "clocks":
        .object([("type", .string("object")), ("additionalProperties", .object(clock))])
      case "aspects": siblings("aspect")
      case "aggregation":
        .object(mapping(RubricKeys.aggregation) { _ in words(Aggregation.self) })
      case "missing": words(MissingRule.self)
      case "quarantined": words(QuarantinedRule.self)
      default: ranking(key)
      }
    } + [("if", perGroup), ("then", .object([("required", strings(["groups"]))]))]
  }

  /// Parts that stand in more than one place.
  private var parts: KeyValuePairs<String, Members> {
    [
      "text": [
        ("type", strings(["string", "number", "boolean"])), ("pattern", .string("\\S")),
      ],
      "texts": oneOrMany(reference("text")),
      "title": title,
      "date": [
        ("type", .string("string")), ("format", .string("date")),
        ("pattern", .string("^[0-9]{4}-[0-9]{2}-[0-9]{2}$")),
      ],
      "conditions": conditions,
      "aspect": aspect,
      "indicator": indicator,
      "measure": [("anyOf", .array(RubricKeys.measures.flatMap { measures($0.key, $0.value) }))],
      "limit": limit,
      "estimate": estimate,
      "scale": scale,
    ]
  }

  private var title: Members {
    [
      (
        "anyOf",
        .array([
          reference("text"),
          .object([
            ("type", .string("object")), ("minProperties", .integer(1)),
            (
              "properties",
              .object(DocumentNode.languages.map { ($0, reference("text")) })
            ),
            // YAML sees a key without value in `{id: Per 100,000}` after the comma.
            ("additionalProperties", .object([("type", .string("null"))])),
          ]),
        ])
      )
    ]
  }

  private var aspect: Members {
    mapping(RubricKeys.aspect, required: ["aspect"]) { key in
      switch key {
      case "aspect": reference("text")
      case "title": reference("title")
      case "weight": number(RubricNumbers.weight)
      case "aggregation": words(Aggregation.self)
      case "indicators": siblings("indicator")
      case "aspects": siblings("aspect")
      default: unknown(key)
      }
    } + [("oneOf", .array(["indicators", "aspects"].map { required([$0]) }))]
  }

  private var indicator: Members {
    mapping(RubricKeys.indicator, required: ["indicator", "measure", "scale"]) { key in
      switch key {
      case "indicator": reference("text")
      case "title": reference("title")
      case "weight": number(RubricNumbers.weight)
      case "measure", "estimate", "scale": reference(key)
      case "where", "exclude": reference("conditions")
      case "missing": words(MissingRule.self)
      case "absent": words(RubricKeys.absent)
      default: unknown(key)
      }
    } + [("allOf", .array([quantilesAreRaw, sharesAlone, noFilterWithoutComplaints]))]
  }

  /// A list of aspects or of indicators: all have a weight or none has, and not all have 0.
  private func siblings(_ kind: String) -> JSONValue {
    let weight = required(["weight"])
    let none = JSONValue.object([
      ("properties", .object([("weight", .object([("const", .integer(0))]))])),
      ("required", strings(["weight"])),
    ])
    return .object([
      ("type", .string("array")), ("items", reference(kind)), ("minItems", .integer(1)),
      (
        "anyOf",
        .array([
          .object([("items", weight)]), .object([("items", .object([("not", weight)]))]),
        ])
      ), ("contains", .object([("not", none)])),
    ])
  }
}
