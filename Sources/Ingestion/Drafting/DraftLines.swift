internal import Diagnostics

/// The lines of a draft as they are written, with remarks in one language.
struct DraftLines {
  let language: Language
  private(set) var lines: [String] = []
  /// What a person must look at.
  private(set) var checks = 0

  init(_ language: Language) {
    self.language = language
  }

  var text: String { lines.joined(separator: "\n") + "\n" }

  mutating func add(_ line: String, indent: Int = 0, remark: Wording? = nil) {
    let end = remark.map { "  # \($0[language])" } ?? ""
    lines.append(String(repeating: " ", count: indent) + line + end)
  }

  mutating func remark(_ wording: Wording, indent: Int = 0) {
    addWrapped(wording[language], indent: indent)
  }

  mutating func check(_ wording: Wording, indent: Int = 0) {
    checks += 1
    addWrapped("\(DraftWording.mark[language]): \(wording[language])", indent: indent)
  }

  /// Lines of at most a hundred characters, each behind a `#`.
  private mutating func addWrapped(_ text: String, indent: Int) {
    let start = String(repeating: " ", count: indent) + "#"
    var line = start
    for word in text.split(separator: " ") {
      if line.count + word.count >= 100, line.count > start.count {
        lines.append(line)
        line = start
      }
      line += " \(word)"
    }
    lines.append(line)
  }

  /// `key: [one, two]`, or one scalar.
  mutating func add(_ key: String, _ values: [String], indent: Int) {
    let scalars = values.map(yamlScalar).joined(separator: ", ")
    add("\(key): [\(scalars)]", indent: indent)
  }
}
