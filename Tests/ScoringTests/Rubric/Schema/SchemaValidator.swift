import Documents
import Foundation

/// As much of JSON Schema 2020-12 as the schema of rubrics uses; an unknown keyword is an issue of
/// its own, so that nothing is passed over.
struct SchemaValidator {
  let root: [String: Any]

  init(_ schema: JSONValue) {
    root = SchemaValidator.plain(schema) as? [String: Any] ?? [:]
  }

  /// Numbers as doubles, whatever they were.
  private static func plain(_ value: JSONValue) -> Any {
    switch value {
    case .null: return Value.null
    case .bool(let flag): return flag
    case .integer(let number): return Double(number)
    case .number(let number): return number
    case .string(let text): return text
    case .array(let items): return items.map(plain)
    case .object(let members):
      return Dictionary(members.map { ($0.key, plain($0.value)) }, uniquingKeysWith: { $1 })
    }
  }

  func accepts(_ text: String) throws -> Bool {
    let node = try DocumentNode.parse(text: text, file: "r")
    return accepts(Value(node), root)
  }

  /// A YAML value as editors see it (YAML 1.2 core schema).
  indirect enum Value: Equatable {
    case null, bool(Bool), number(Double), string(String), list([Value]), map([String: Value])

    init(_ node: DocumentNode) {
      switch node.content {
      case .empty: self = .null
      case .list(let items): self = .list(items.map(Value.init))
      case .mapping(let entries):
        self = .map(
          Dictionary(entries.map { ($0.key, Value($0.value)) }, uniquingKeysWith: { $1 }))
      case .scalar(let text, let plain):
        if plain, text == "true" || text == "false" {
          self = .bool(text == "true")
        } else if plain, text.range(of: Value.numeral, options: .regularExpression) != nil,
          let number = Double(text)
        {
          self = .number(number)
        } else {
          self = .string(text)
        }
      }
    }

    private static let numeral = "^[-+]?([.][0-9]+|[0-9]+([.][0-9]*)?)([eE][-+]?[0-9]+)?$"

    init(_ json: Any) {
      switch json {
      case let text as String: self = .string(text)
      case let flag as Bool: self = .bool(flag)
      case let number as Double: self = .number(number)
      default: self = .null
      }
    }

    var type: String {
      switch self {
      case .null: "null"
      case .bool: "boolean"
      case .number: "number"
      case .string: "string"
      case .list: "array"
      case .map: "object"
      }
    }
  }

  private func accepts(_ value: Value, _ schema: Any) -> Bool {
    if let all = schema as? Bool { return all }
    guard let schema = schema as? [String: Any] else { return false }
    return schema.allSatisfy { keyword, rule in holds(keyword, rule, schema, value) }
  }

  private func holds(_ keyword: String, _ rule: Any, _ schema: [String: Any], _ value: Value)
    -> Bool
  {
    switch keyword {
    case "$schema", "$defs", "title", "description", "format", "then", "maxContains": return true
    case "$ref":
      let name = (rule as? String ?? "").split(separator: "/").last.map(String.init) ?? ""
      let parts = root["$defs"] as? [String: Any] ?? [:]
      return parts[name].map { accepts(value, $0) } ?? false
    case "type":
      let types = (rule as? [String]) ?? [rule as? String ?? ""]
      if types.contains(value.type) { return true }
      guard case .number(let number) = value, types.contains("integer") else { return false }
      return number == number.rounded()
    case "enum": return (rule as? [Any] ?? []).contains { Value($0) == value }
    case "const": return Value(rule) == value
    case "anyOf": return (rule as? [Any] ?? []).contains { accepts(value, $0) }
    case "allOf": return (rule as? [Any] ?? []).allSatisfy { accepts(value, $0) }
    case "oneOf": return (rule as? [Any] ?? []).filter { accepts(value, $0) }.count == 1
    case "not": return !accepts(value, rule)
    case "if": return !accepts(value, rule) || schema["then"].map { accepts(value, $0) } ?? true
    case "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum":
      guard case .number(let number) = value, let bound = rule as? Double else { return true }
      switch keyword {
      case "minimum": return number >= bound
      case "maximum": return number <= bound
      case "exclusiveMinimum": return number > bound
      default: return number < bound
      }
    case "pattern":
      guard case .string(let text) = value, let pattern = rule as? String else { return true }
      return text.range(of: pattern, options: .regularExpression) != nil
    default: return holdsOfParts(keyword, rule, schema, value)
    }
  }

  private func holdsOfParts(
    _ keyword: String, _ rule: Any, _ schema: [String: Any], _ value: Value
  ) -> Bool {
    switch (keyword, value) {
    case ("properties", .map(let map)):
      let parts = rule as? [String: Any] ?? [:]
      return map.allSatisfy { key, value in parts[key].map { accepts(value, $0) } ?? true }
    case ("additionalProperties", .map(let map)):
      let known = schema["properties"] as? [String: Any] ?? [:]
      return map.filter { known[$0.key] == nil }.allSatisfy { accepts($0.value, rule) }
    case ("required", .map(let map)):
      return (rule as? [String] ?? []).allSatisfy { map[$0] != nil }
    case ("minProperties", .map(let map)): return Double(map.count) >= rule as? Double ?? 0
    case ("items", .list(let items)):
      let first = (schema["prefixItems"] as? [Any])?.count ?? 0
      return items.dropFirst(first).allSatisfy { accepts($0, rule) }
    case ("prefixItems", .list(let items)):
      return zip(items, rule as? [Any] ?? []).allSatisfy { accepts($0, $1) }
    case ("minItems", .list(let items)): return Double(items.count) >= rule as? Double ?? 0
    case ("uniqueItems", .list(let items)):
      return items.indices.allSatisfy { !items[..<$0].contains(items[$0]) }
    case ("contains", .list(let items)):
      let count = items.filter { accepts($0, rule) }.count
      return count >= 1 && Double(count) <= schema["maxContains"] as? Double ?? .infinity
    case ("properties", _), ("additionalProperties", _), ("required", _), ("minProperties", _),
      ("items", _), ("prefixItems", _), ("minItems", _), ("uniqueItems", _), ("contains", _):
      return true
    default: return false
    }
  }
}
