internal import Diagnostics
internal import Documents

/// The forms of which the schema is made.
extension RubricSchema {
  /// A mapping of these keys and no others, each with its shape and, where there is one, the
  /// sentence that explains it.
  func mapping(
    _ keys: [String], required: [String] = [], _ shape: (String) -> JSONValue
  ) -> Members {
    var members: Members = [
      ("type", .string("object")),
      ("properties", .object(keys.map { ($0, explained(shape($0), key: $0)) })),
      ("additionalProperties", .bool(false)),
    ]
    if !required.isEmpty { members.append(("required", strings(required))) }
    return members
  }

  private func explained(_ shape: JSONValue, key: String) -> JSONValue {
    guard case .object(let members) = shape, let words = SchemaWords.explanation(of: key) else {
      return shape
    }
    return .object([("description", .string(words[language]))] + members)
  }

  func reference(_ part: String) -> JSONValue {
    .object([("$ref", .string("#/$defs/\(part)"))])
  }

  func required(_ keys: [String]) -> JSONValue { .object([("required", strings(keys))]) }

  func strings(_ texts: [String]) -> JSONValue { .array(texts.map(JSONValue.string)) }

  func words(_ words: [String]) -> JSONValue { .object([("enum", strings(words))]) }

  func words<Words>(_ type: Words.Type) -> JSONValue
  where Words: CaseIterable & RawRepresentable, Words.RawValue == String {
    words(type.allCases.map(\.rawValue))
  }

  func number(_ rule: NumberRule) -> JSONValue {
    var members: Members = [("type", .string("number"))]
    switch rule {
    case .any: break
    case .positive: members.append(("exclusiveMinimum", .integer(0)))
    case .notNegative: members.append(("minimum", .integer(0)))
    case .between(let low, let high):
      members += [("minimum", .number(low)), ("maximum", .number(high))]
    case .strictlyBetween(let low, let high):
      members += [("exclusiveMinimum", .number(low)), ("exclusiveMaximum", .number(high))]
    }
    return .object(members)
  }

  func integer(_ range: ClosedRange<Int>) -> JSONValue {
    var members: Members = [
      ("type", .string("integer")), ("minimum", .integer(range.lowerBound)),
    ]
    if range.upperBound < Int.max { members.append(("maximum", .integer(range.upperBound))) }
    return .object(members)
  }

  func list(_ items: JSONValue, atLeast least: Int = 1, unique: Bool = false) -> Members {
    var members: Members = [
      ("type", .string("array")), ("items", items), ("minItems", .integer(least)),
    ]
    if unique { members.append(("uniqueItems", .bool(true))) }
    return members
  }

  /// A list, or a single value as a list of one.
  func oneOrMany(_ item: JSONValue, unique: Bool = false) -> Members {
    [("anyOf", .array([item, .object(list(item, unique: unique))]))]
  }

  /// A mapping of which one key decides what it is: `{at_most: 1, score: 100}`.
  func form(_ keys: [String], _ shape: (String) -> JSONValue) -> JSONValue {
    .object(mapping(keys, required: keys, shape))
  }

  /// `true`, quoted or not.
  var yes: JSONValue { .object([("enum", .array([.bool(true), .string("true")]))]) }

  /// The loader takes the key, so the schema must describe it.
  func unknown(_ key: String) -> JSONValue {
    preconditionFailure("the schema of rubrics does not describe the key \(key)")
  }
}
