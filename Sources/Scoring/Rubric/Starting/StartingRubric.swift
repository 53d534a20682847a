package import Diagnostics

/// A rubric to begin with: it loads, ranks, and says what each of its parts is for.
package enum StartingRubric {
  /// Where the schema is looked for, beside the rubric.
  package static let schemaName = "rubric.schema.json"

  /// The text with comments in one language; the first line is for editors.
  ///
  /// - Parameter name: What the rubric is called; nil, or no plain word: `baru`.
  package static func text(_ language: Language, named name: String? = nil) -> String {
    let text = String(decoding: PackageResources.starting_point_yaml, as: UTF8.self)
    let mark = "#\(language.rawValue) "
    var lines = [Rubric.schemaLine(schemaName)]
    var indent = ""
    // A comment stands as deep as what comes after it.
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).reversed() {
      if line.hasPrefix(mark) {
        lines.insert("\(indent)# \(line.dropFirst(mark.count))", at: 1)
      } else if !line.hasPrefix("#") {
        if !line.isEmpty { indent = String(line.prefix { $0 == " " }) }
        lines.insert(String(line), at: 1)
      }
    }
    let whole = lines.joined(separator: "\n")
    guard let name, isPlain(name) else { return whole }
    return whole.replacing("\nrubric: baru\n", with: "\nrubric: \(name)\n")
  }

  /// A word that YAML takes for a text whatever it is.
  private static func isPlain(_ name: String) -> Bool {
    let letters = Set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")
    guard let first = name.first, letters.contains(first) else { return false }
    return name.allSatisfy { letters.contains($0) || "0123456789-_".contains($0) }
  }
}
