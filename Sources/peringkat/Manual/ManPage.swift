import Diagnostics
import Pipeline

/// The whole program as a man page, in roff.
struct ManPage {
  let manual: Manual
  let language: Language

  var text: String {
    let program = manual.command
    var lines = [
      ".TH PERINGKAT 1 \"\" \"peringkat \(Engine.version)\" \"\"",
      ".SH " + title(ManualWords.name),
      "peringkat \\- " + escaped(program.summary[language]),
      ".SH " + title(ManualWords.usage),
      escaped(HelpPage(path: [program], language: language).synopsis),
    ]
    lines += examples(program, under: ".SH " + title(ManualWords.examples))
    lines.append(".SH " + title(ManualWords.commands))
    for command in program.visible { lines += section(of: [program, command]) }
    lines.append(".SH " + title(ManualWords.status))
    lines += ManualWords.statuses.flatMap { entry($0, $1) }
    lines.append(".SH " + title(ManualWords.environment))
    lines += ManualWords.variables.flatMap { entry($0, $1) }
    return lines.joined(separator: "\n") + "\n"
  }

  private func title(_ wording: Wording) -> String { escaped(wording[language].uppercased()) }

  /// A command, and below it those that it has itself.
  private func section(of path: [Manual.Command]) -> [String] {
    guard let command = path.last else { return [] }
    var lines = [
      ".SS \"" + escaped(path.map(\.commandName).joined(separator: " ")) + "\"",
      escaped(command.summary[language]),
      ".PP",
      escaped(HelpPage(path: path, language: language).synopsis),
    ]
    lines += command.remarks.flatMap { [".PP", escaped($0)] }
    lines += examples(command, under: ".PP")
    for argument in command.positionals + command.options {
      lines += entry(argument.heading, argument.summary)
    }
    return lines + command.visible.flatMap { section(of: path + [$0]) }
  }

  private func examples(_ command: Manual.Command, under heading: String) -> [String] {
    guard !command.examples.isEmpty else { return [] }
    return [heading, ".RS 2", ".nf"] + command.examples.map(escaped) + [".fi", ".RE"]
  }

  private func entry(_ heading: String, _ explanation: Wording) -> [String] {
    [".TP", ".B " + escaped(heading), escaped(explanation[language])]
  }

  /// Text that roff prints unchanged: its own marks escaped, all but ASCII by number, so that no
  /// locale matters.
  private func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": result += "\\e"
      case "-": result += "\\-"
      case "\"": result += "\\(dq"
      case "'": result += "\\(aq"
      case "\n": result += "\n"
      case _ where scalar.isASCII: result.unicodeScalars.append(scalar)
      default:
        let digits = String(scalar.value, radix: 16, uppercase: true)
        result += "\\[u" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + "]"
      }
    }
    return result.hasPrefix(".") ? "\\&" + result : result
  }
}
