/// A JSON document that keeps the order of its keys, so that the same value is the same bytes.
package enum JSONValue: Sendable {
  case null
  case bool(Bool)
  case integer(Int)
  /// Finite; written as the shortest decimal that reads back as the same double.
  case number(Double)
  case string(String)
  case array([JSONValue])
  case object([(key: String, value: JSONValue)])

  package static func optional(_ number: Double?) -> JSONValue {
    number.map(JSONValue.number) ?? .null
  }
  package static func optional(_ number: Int?) -> JSONValue {
    number.map(JSONValue.integer) ?? .null
  }
  package static func optional(_ text: String?) -> JSONValue { text.map(JSONValue.string) ?? .null }

  /// Two spaces a level; an array or object of plain values only stays on one line.
  package func text() -> String {
    var text = ""
    write(to: &text, indent: 0)
    return text
  }

  private func write(to text: inout String, indent: Int) {
    switch self {
    case .null: text += "null"
    case .bool(let flag): text += flag ? "true" : "false"
    case .integer(let number): text += String(number)
    case .number(let number):
      precondition(number.isFinite, "JSON has no NaN and no infinity")
      let isWhole = number == number.rounded() && abs(number) < 1e15
      text += isWhole ? String(Int(number)) : number.description
    case .string(let string): JSONValue.write(quoted: string, to: &text)
    case .array(let items):
      JSONValue.write(
        items, between: ("[", "]"), to: &text, indent: indent,
        isOnOneLine: items.allSatisfy(\.isPlain)
      ) { item, text, indent in
        item.write(to: &text, indent: indent)
      }
    case .object(let members):
      JSONValue.write(
        members, between: ("{", "}"), to: &text, indent: indent,
        isOnOneLine: members.isEmpty || indent > 0 && members.allSatisfy(\.value.isPlain)
      ) { member, text, indent in
        JSONValue.write(quoted: member.key, to: &text)
        text += ": "
        member.value.write(to: &text, indent: indent)
      }
    }
  }

  private static func write<Item>(
    _ items: [Item], between brackets: (String, String), to text: inout String, indent: Int,
    isOnOneLine: Bool, _ write: (Item, _ text: inout String, _ indent: Int) -> Void
  ) {
    func line(_ indent: Int) {
      text += "\n"
      for _ in 0..<indent { text += "  " }
    }
    text += brackets.0
    for (place, item) in items.enumerated() {
      if place > 0 { text += isOnOneLine ? ", " : "," }
      if !isOnOneLine { line(indent + 1) }
      write(item, &text, indent + 1)
    }
    if !isOnOneLine { line(indent) }
    text += brackets.1
  }

  private var isPlain: Bool {
    switch self {
    case .array(let items): items.isEmpty
    case .object(let members): members.isEmpty
    default: true
    }
  }

  private static func write(quoted string: String, to text: inout String) {
    text += "\""
    // Most texts are plain, and are taken whole.
    if string.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F && $0 != 0x22 && $0 != 0x5C }) {
      text += string
    } else {
      for scalar in string.unicodeScalars { write(scalar, to: &text) }
    }
    text += "\""
  }

  private static func write(_ scalar: Unicode.Scalar, to text: inout String) {
    switch scalar {
    case "\"": text += "\\\""
    case "\\": text += "\\\\"
    case "\n": text += "\\n"
    case "\r": text += "\\r"
    case "\t": text += "\\t"
    // Besides what JSON asks for, what a terminal or an editor would obey.
    case _
    where scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
      || (0x2028...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value):
      let digits = String(scalar.value, radix: 16)
      text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    default: text.unicodeScalars.append(scalar)
    }
  }
}
