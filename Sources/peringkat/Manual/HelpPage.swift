import Diagnostics

/// The help of one command: what it does, examples first, then every argument and option.
struct HelpPage {
  /// From the program down.
  let path: [Manual.Command]
  let language: Language

  private static let width = 80
  /// Where explanations begin.
  private static let column = 26

  private var name: String { path.map(\.commandName).joined(separator: " ") }

  var text: String {
    guard let command = path.last else { return "" }
    var blocks = [HelpPage.wrapped(command.summary[language], indent: 0)]
    if !command.examples.isEmpty {
      blocks.append(section(ManualWords.examples, command.examples.map { "  " + $0 }))
    }
    blocks += command.remarks
    blocks.append(section(ManualWords.usage, [HelpPage.wrapped(synopsis, indent: 2, hanging: 4)]))
    let lists: [(Wording, [(String, Wording)])] = [
      (ManualWords.commands, command.visible.map { ($0.commandName, $0.summary) }),
      (ManualWords.arguments, command.positionals.map { ($0.heading, $0.summary) }),
      (ManualWords.options, command.options.map { ($0.heading, $0.summary) }),
    ]
    for (title, entries) in lists where !entries.isEmpty {
      blocks.append(section(title, entries.map { entry($0.0, $0.1[language]) }))
    }
    if !command.visible.isEmpty { blocks.append(ManualWords.more(name)[language]) }
    return blocks.joined(separator: "\n\n")
  }

  /// `peringkat rank [<files> ...] --rubric <rubric> …`; optional ones are listed below.
  var synopsis: String {
    guard let command = path.last else { return "" }
    let needed = command.options.filter { !$0.isOptional }
    var words = [name] + command.positionals.map(\.synopsis) + needed.map(\.synopsis)
    if !command.visible.isEmpty { words.append(ManualWords.commandPlace[language]) }
    words.append(ManualWords.optionsPlace[language])
    return words.joined(separator: " ")
  }

  private func section(_ title: Wording, _ lines: [String]) -> String {
    ([title[language].uppercased()] + lines).joined(separator: "\n")
  }

  private func entry(_ heading: String, _ explanation: String) -> String {
    let first = "  " + heading
    let rest = HelpPage.wrapped(explanation, indent: HelpPage.column)
    guard first.count < HelpPage.column - 1 else { return first + "\n" + rest }
    return first + String(rest.dropFirst(first.count))
  }

  /// Lines of up to 80 letters; the first is indented by `indent`, the others by `hanging`.
  static func wrapped(_ text: String, indent: Int, hanging: Int? = nil) -> String {
    var lines: [String] = []
    var line = ""
    func margin() -> String {
      String(repeating: " ", count: lines.isEmpty ? indent : hanging ?? indent)
    }
    for word in text.split(separator: " ") {
      if !line.isEmpty, margin().count + line.count + 1 + word.count > width {
        lines.append(margin() + line)
        line = ""
      }
      line += line.isEmpty ? String(word) : " " + word
    }
    lines.append(margin() + line)
    return lines.joined(separator: "\n")
  }
}
