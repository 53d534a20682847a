import Foundation
import TestSupport

/// What the Swift files of a module declare, found by their text.
struct ModuleNames {
  private let texts: [String]

  init(_ module: String) throws {
    texts = try Checkout.files(below: "Sources/\(module)", ending: ".swift").map(Checkout.text)
  }

  /// The lines of each file that has a name in it.
  private func files(naming name: String) -> [[Substring]] {
    let name = Data(name.utf8)
    return texts.filter { Data($0.utf8).range(of: name) != nil }
      .map { $0.split(separator: "\n", omittingEmptySubsequences: false) }
  }

  /// - Parameter type: `Rubric`; of a nested one its last name.
  func declares(type: String) -> Bool {
    files(naming: " \(type)").contains { lines in
      lines.contains { Self.declared($0, among: Self.types) == type }
    }
  }

  /// - Parameter function: `Joiner.table()`, `rank(_:by:)`: with its type, if it has one, and the
  ///   labels of its parameters.
  func declares(function: String) -> Bool {
    guard let open = function.firstIndex(of: "(") else { return false }
    let path = function[..<open].components(separatedBy: ".")
    let labels = function[open...].dropFirst().dropLast().split(separator: ":").map(String.init)
    guard let name = path.last else { return false }
    // A function of no type begins its line.
    let isFree = path.count == 1
    let places = isFree ? files(naming: "func \(name)") : bodies(of: path[path.count - 2])
    return places.contains { lines in
      lines.indices.contains { at in
        Self.declared(lines[at], among: ["func"]) == name
          && !(isFree && lines[at].hasPrefix(" "))
          && Self.labels(ofParameters: lines[at...].prefix(20).joined(separator: " ")) == labels
      }
    }
  }

  /// The lines between the braces of a type's declaration and of its extensions.
  private func bodies(of type: String) -> [[Substring]] {
    files(naming: " \(type)").flatMap { lines in
      lines.indices.compactMap { start -> [Substring]? in
        guard Self.declared(lines[start], among: Self.types + ["extension"]) == type,
          !lines[start].hasSuffix("}")
        else { return nil }
        // It ends where a brace stands below the beginning of its declaration.
        let end = lines[start].prefix { $0 == " " } + "}"
        return Array(lines[(start + 1)...].prefix { !$0.hasPrefix(end) })
      }
    }
  }

  private static let types = ["struct", "enum", "class", "actor", "protocol"]

  /// The name that a line declares with one of the keywords.
  private static func declared(_ line: Substring, among keywords: [String]) -> String? {
    let words = line.split(separator: " ")
    guard let at = words.firstIndex(where: { keywords.contains(String($0)) }),
      at + 1 < words.count,
      words[..<at].allSatisfy({ $0.hasPrefix("@") || modifiers.contains(String($0)) })
    else { return nil }
    return String(words[at + 1].prefix { $0.isLetter || $0.isNumber || $0 == "_" })
  }

  private static let modifiers = [
    "public", "package", "internal", "fileprivate", "private", "final", "indirect", "static",
    "mutating", "consuming", "borrowing", "nonisolated", "override",
  ]

  /// The labels of the parameters between the first parenthesis of a text and the one that closes it.
  private static func labels(ofParameters text: String) -> [String] {
    var depth = 0
    var parameters = [""]
    for character in text.replacing("->", with: "").drop(while: { $0 != "(" }) {
      if ")]}>".contains(character) { depth -= 1 }
      if depth == 0, character == ")" { break }
      if depth == 1, character == "," {
        parameters.append("")
      } else if depth > 0 {
        parameters[parameters.count - 1].append(character)
      }
      if "([{<".contains(character) { depth += 1 }
    }
    return parameters.compactMap { parameter in
      parameter.split(separator: " ").first.map { $0.trimmingCharacters(in: [":"]) }
    }
  }
}
