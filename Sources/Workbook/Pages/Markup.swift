/// A piece of a page: HTML that is well-formed XML too. Every text in it was escaped.
struct Markup {
  fileprivate(set) var source: String

  static func text(_ text: String) -> Markup { Markup(source: escaped(text)) }

  static func + (first: Markup, second: Markup) -> Markup {
    Markup(source: first.source + second.source)
  }
}

extension [Markup] {
  var joined: Markup { Markup(source: map(\.source).joined()) }
}

/// Elements that have no content, and no end in HTML.
private let void: Set<String> = ["meta", "br"]

/// An element; attributes of no value are left out.
func element(
  _ name: String, _ attributes: KeyValuePairs<String, String?> = [:], _ content: Markup...
) -> Markup {
  element(name, attributes, content)
}

func element(
  _ name: String, _ attributes: KeyValuePairs<String, String?> = [:], _ content: [Markup]
) -> Markup {
  var source = "<\(name)"
  for (key, value) in attributes {
    if let value { source += " \(key)=\"\(escaped(value))\"" }
  }
  if void.contains(name) { return Markup(source: source + " />") }
  return Markup(source: source + ">" + content.joined.source + "</\(name)>")
}

/// An element of one text.
func element(
  _ name: String, _ attributes: KeyValuePairs<String, String?> = [:], _ text: String
) -> Markup {
  element(name, attributes, [.text(text)])
}

/// An element that begins a line of the source, so that people can read it.
func block(
  _ name: String, _ attributes: KeyValuePairs<String, String?> = [:], _ content: [Markup]
) -> Markup {
  let lines = content.map { $0.source.hasSuffix("\n") ? $0 : Markup(source: $0.source + "\n") }
  let inner = element(name, attributes, [Markup(source: "\n")] + lines)
  return Markup(source: inner.source + "\n")
}

/// Rules of a style sheet, which hold nothing that HTML or XML would obey.
func styleSheet(_ rules: String) -> Markup {
  precondition(!rules.contains { "<&".contains($0) }, "a style sheet is no text of somebody's")
  return Markup(source: "<style>\n\(rules)</style>\n")
}

/// A whole page.
func document(language: String, head: [Markup], body: [Markup]) -> String {
  "<!DOCTYPE html>\n"
    + block("html", ["lang": language], [block("head", [:], head), block("body", [:], body)])
    .source
}

/// A text that neither HTML nor XML can take for anything else, whatever stands in it: what they
/// forbid, and what turns the order of letters around it, becomes U+FFFD.
private func escaped(_ text: String) -> String {
  var result = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    switch scalar {
    case "&": result += "&amp;".unicodeScalars
    case "<": result += "&lt;".unicodeScalars
    case ">": result += "&gt;".unicodeScalars
    case "\"": result += "&quot;".unicodeScalars
    case "\t", "\n": result.append(scalar)
    // Of the end of a line.
    case "\r": continue
    case _
    where scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
      || (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
      || scalar.properties.isNoncharacterCodePoint:
      result.append("\u{FFFD}")
    default: result.append(scalar)
    }
  }
  return String(result)
}
