import ArgumentParser
import Diagnostics
import Foundation

/// The commands as they are declared; help, man page and messages about mistyped commands use it.
struct Manual: Decodable {
  struct Command: Decodable {
    var commandName: String
    var abstract: String?
    var discussion: String?
    var shouldDisplay: Bool
    var subcommands: [Command]?
    var arguments: [Argument]?
  }

  struct Argument: Decodable {
    struct Name: Decodable {
      var kind: String
      var name: String

      /// `--rubric`, `-h`.
      var text: String { (kind == "long" ? "--" : "-") + name }
    }

    var kind: String
    var shouldDisplay: Bool
    var isOptional: Bool
    var isRepeating: Bool
    var names: [Name]?
    var valueName: String?
    var allValues: [String]?
    var abstract: String?
    var discussion: String?
  }

  var command: Command

  /// The program's own.
  static func read() throws -> Manual {
    let dump = try JSONDecoder().decode(Manual.self, from: Data(Peringkat._dumpHelp().utf8))
    return dump
  }

  /// The commands from the program down to the one that `words` begin with.
  func path(_ words: some Sequence<String>) -> [Command] {
    var path = [command]
    for word in words {
      guard let next = path.last?.visible.first(where: { $0.commandName == word }) else { break }
      path.append(next)
    }
    return path
  }
}

extension Manual.Command {
  /// Its commands, but for the parser's own `help`.
  var visible: [Manual.Command] {
    (subcommands ?? []).filter { $0.shouldDisplay && $0.commandName != "help" }
  }

  /// What it does, in one sentence.
  var summary: Wording {
    let english = paragraphs.lazy.filter { $0.hasPrefix(HelpWords.english) }.map {
      String($0.dropFirst(HelpWords.english.count)).replacing("\n", with: " ")
    }.first
    return Wording(id: abstract ?? "", en: english ?? abstract ?? "")
  }

  /// Command lines, most useful first.
  var examples: [String] {
    paragraphs.filter { $0.hasPrefix(HelpWords.examples) }.flatMap { paragraph in
      paragraph.split(separator: "\n").dropFirst().map { $0.trimmingCharacters(in: .whitespaces) }
    }
  }

  /// What else its author wrote.
  var remarks: [String] {
    paragraphs.filter { !$0.hasPrefix(HelpWords.examples) && !$0.hasPrefix(HelpWords.english) }
  }

  private var paragraphs: [String] {
    (discussion ?? "").components(separatedBy: "\n\n").filter { !$0.isEmpty }
  }

  var positionals: [Manual.Argument] {
    (arguments ?? []).filter { $0.shouldDisplay && $0.kind == "positional" }
  }

  var options: [Manual.Argument] {
    (arguments ?? []).filter { $0.shouldDisplay && $0.kind != "positional" }
  }
}

extension Manual.Argument {
  /// `<files> ...`, `--rubric <rubric>`, `-h, --help`.
  var heading: String {
    let value = "<\(valueName ?? "")>"
    guard let names, !names.isEmpty else { return isRepeating ? value + " ..." : value }
    let all = names.map(\.text).joined(separator: ", ")
    return kind == "flag" ? all : "\(all) \(value)"
  }

  /// As the command's synopsis shows it.
  var synopsis: String {
    let value = "<\(valueName ?? "")>"
    var text = value
    if let name = names?.last(where: { $0.kind == "long" }) ?? names?.first {
      text = kind == "flag" ? name.text : "\(name.text) \(value)"
    }
    if isRepeating { text += " ..." }
    return isOptional ? "[\(text)]" : text
  }

  /// The parser's own options are explained here, all others where they are declared.
  var summary: Wording {
    switch names?.last?.name {
    case "help": Wording(id: "Tampilkan bantuan ini.", en: "Show this help.")
    case "version": Wording(id: "Tampilkan versi program.", en: "Show the program's version.")
    default: Wording(id: abstract ?? "", en: discussion ?? abstract ?? "")
    }
  }
}
