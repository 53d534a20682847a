import ArgumentParser
import Diagnostics
import Foundation

/// What can be wrong with a command line, in sentences.
///
/// The parser's messages are in English; those that are recognised are translated, others are shown
/// unchanged.
enum CommandLineProblems {
  static func unknownCommand(_ word: String, among known: [String]) -> Diagnostic {
    Diagnostic(
      .error, "unknown-command",
      Wording(
        id: "perintah \(quoted(word)) tidak dikenal", en: "there is no command \(quoted(word))"),
      fix: didYouMean(word, among: known) ?? oneOf(known))
  }

  static func unexpected(_ message: String) -> Diagnostic {
    Diagnostic(
      .error, "unexpected",
      Wording(id: "berhenti tak terduga: \(message)", en: "stopped unexpectedly: \(message)"))
  }

  static func usage(_ synopsis: String, of name: String) -> Wording {
    Wording(
      id: "Pemakaian: \(synopsis)\n  Lihat \(quoted("\(name) --help")).",
      en: "Usage: \(synopsis)\n  See \(quoted("\(name) --help --language en")).")
  }

  /// What the parser says of a command line that is meant for `command`.
  static func worded(
    _ message: String, of command: Manual.Command?, in arguments: [String] = []
  ) -> Diagnostic {
    if let (id, en) = languages(message) {
      return Diagnostic(.error, "wrong-options", Wording(id: id, en: en))
    }
    if let found = message.firstMatch(of: /^Unknown option '(.+?)'(?:$|\.|\n)/.dotMatchesNewlines())
    {
      return unknownOption(String(found.1), of: command)
    }
    if let found = message.wholeMatch(of: /Missing value for '(.+)'/) {
      let option = String(found.1)
      return negativeValue(of: option, command, in: arguments)
        ?? missingValue(option, of: command)
    }
    if let found = message.wholeMatch(of: /Missing expected argument '(.+)'/.dotMatchesNewlines()) {
      return missingArgument(String(found.1), of: command)
    }
    if let found = message.wholeMatch(
      of: /The value '(.*)' is invalid for '(.+?)'(.*)/.dotMatchesNewlines())
    {
      return invalidValue(
        String(found.1), of: String(found.2), because: String(found.3), command)
    }
    if let found = message.wholeMatch(
      of: /The option '(.+?)' does not take any value, but '(.*)' was specified\./
        .dotMatchesNewlines())
    {
      return Diagnostic(
        .error, "needless-value",
        Wording(
          id: "\(found.1) tidak memerlukan nilai, tetapi diberi \(quoted(String(found.2)))",
          en: "\(found.1) takes no value, but was given \(quoted(String(found.2)))"),
        fix: Wording(id: "Tulis \(found.1) saja.", en: "Write \(found.1) alone."))
    }
    if let found = message.wholeMatch(
      of: /(?:Unexpected argument|\d+ unexpected arguments:) '(.*)'/.dotMatchesNewlines())
    {
      return unexpectedArgument(String(found.1))
    }
    if message.hasPrefix("Can't ") {
      return Diagnostic(
        .error, "unknown-shell",
        Wording(
          id: "tidak ada pelengkapan untuk shell itu", en: "there are no completions for that shell"
        ), fix: oneOf(["bash", "zsh", "fish"]))
    }
    return Diagnostic(.error, "wrong-command-line", Wording(message))
  }

  private static func languages(_ message: String) -> (String, String)? {
    let parts = message.split(separator: ValidationError.border, maxSplits: 1)
    return parts.count == 2 ? (String(parts[0]), String(parts[1])) : nil
  }

  static func unknownOption(_ name: String, of command: Manual.Command?) -> Diagnostic {
    let names = command?.options.flatMap { $0.names ?? [] } ?? []
    let known: [String] = names.filter { $0.kind == "long" }.map(\.text)
    return Diagnostic(
      .error, "unknown-option",
      Wording(id: "opsi \(quoted(name)) tidak dikenal", en: "there is no option \(quoted(name))"),
      fix: didYouMean(name, among: known) ?? begun(name, among: known))
  }

  /// `--lang` begins `--language`, and `-q` may be meant for `--quiet`: up to three that begin so.
  private static func begun(_ name: String, among known: [String]) -> Wording? {
    let letters = name.drop { $0 == "-" }
    guard !letters.isEmpty else { return nil }
    let found = known.filter { $0.dropFirst(2).hasPrefix(letters) }.prefix(3).map { quoted($0) }
    guard let last = found.last else { return nil }
    let others = found.dropLast().joined(separator: ", ")
    return found.count == 1
      ? Wording(id: "Maksudnya \(last)?", en: "Did you mean \(last)?")
      : Wording(
        id: "Maksudnya \(others) atau \(last)?", en: "Did you mean \(others) or \(last)?")
  }

  private static func missingValue(_ option: String, of command: Manual.Command?) -> Diagnostic {
    Diagnostic(
      .error, "missing-value",
      Wording(id: "\(option) belum diberi nilai", en: "\(option) lacks its value"),
      fix: explanation(of: option, command))
  }

  /// The parser takes `-1` for another option.
  private static func negativeValue(
    of option: String, _ command: Manual.Command?, in arguments: [String]
  ) -> Diagnostic? {
    let names = option.split(separator: " ").map(String.init)
    let pairs = zip(arguments, arguments.dropFirst())
    guard let value = pairs.first(where: { names.contains($0) && isNegative($1) })?.1 else {
      return nil
    }
    return Diagnostic(
      .error, "invalid-value",
      Wording(
        id: "\(quoted(value)) bukan nilai untuk \(option): tidak boleh negatif",
        en: "\(quoted(value)) is no value of \(option): it must not be negative"),
      fix: explanation(of: option, command))
  }

  private static func isNegative(_ text: String) -> Bool {
    text.hasPrefix("-") && Double(text).map { $0 < 0 } ?? false
  }

  private static func missingArgument(_ heading: String, of command: Manual.Command?) -> Diagnostic
  {
    Diagnostic(
      .error, "missing-argument",
      Wording(id: "\(heading) harus diberikan", en: "\(heading) is needed"),
      fix: explanation(of: heading, command))
  }

  private static func invalidValue(
    _ value: String, of heading: String, because reason: String, _ command: Manual.Command?
  ) -> Diagnostic {
    var why = Wording("")
    if let (id, en) = languages(reason) {
      why = Wording(id: id, en: ": " + en)
    }
    let values = argument(heading, command)?.allValues ?? []
    return Diagnostic(
      .error, "invalid-value",
      Wording(
        id: "\(quoted(value)) bukan nilai untuk \(heading)\(why.id)",
        en: "\(quoted(value)) is no value of \(heading)\(why.en)"),
      fix: didYouMean(value, among: values) ?? (values.isEmpty ? nil : oneOf(values))
        ?? explanation(of: heading, command))
  }

  private static func unexpectedArgument(_ text: String) -> Diagnostic {
    let words = text.components(separatedBy: "', '").map { quoted($0) }.joined(separator: ", ")
    return Diagnostic(
      .error, "unexpected-argument",
      Wording(id: "tidak diharapkan di sini: \(words)", en: "not expected here: \(words)"),
      fix: Wording(
        id: "Hapus, atau apit nama yang mengandung spasi dengan tanda kutip.",
        en: "Leave it out, or put quotes around a name with blanks."))
  }

  /// The argument that the parser calls `--rubric <rubric>` or `<files>`.
  private static func argument(_ heading: String, _ command: Manual.Command?) -> Manual.Argument? {
    let words = heading.split(separator: " ").map(String.init)
    return (command?.arguments ?? []).first { argument in
      argument.names.map { names in names.contains { words.contains($0.text) } }
        ?? words.contains("<\(argument.valueName ?? "")>")
    }
  }

  private static func explanation(of heading: String, _ command: Manual.Command?) -> Wording? {
    argument(heading, command)?.summary
  }

  private static func oneOf(_ words: [String]) -> Wording {
    let list = words.joined(separator: ", ")
    return Wording(id: "Pilih salah satu: \(list).", en: "Choose one of: \(list).")
  }

  private static func quoted(_ text: String) -> String {
    "\u{201C}\(shown(text, limit: 60))\u{201D}"
  }
}
