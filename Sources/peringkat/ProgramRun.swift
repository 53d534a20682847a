import ArgumentParser
import Diagnostics
import Foundation

/// One run of the program: a command line parsed, its command run, the end worded and the exit
/// status told (spec §6.3).
struct ProgramRun {
  let arguments: [String]
  let language: Language

  init(_ arguments: [String]) {
    self.arguments = arguments
    language = ProgramRun.language(in: arguments)
  }

  func run() -> Never {
    do {
      if let words = helpWords { try help(words) }
      // Asked for by an option of the program itself, which has no language of its own.
      let isScript = words.first?.hasPrefix("--generate-completion-script") ?? false
      var command = try Peringkat.parseAsRoot(isScript ? words : arguments)
      try command.run()
      exit(0)
    } catch let status as ExitCode {
      exit(status.rawValue)
    } catch {
      end(error)
    }
  }

  /// The command line without `--language`, which may stand anywhere.
  private var words: [String] {
    var words: [String] = []
    var isValue = false
    for argument in arguments {
      if argument == "--language" {
        isValue = true
      } else if isValue {
        isValue = false
      } else if !argument.hasPrefix("--language=") {
        words.append(argument)
      }
    }
    return words
  }

  /// The words of the command that `peringkat`, `peringkat help …` ask about; nil of all others.
  private var helpWords: ArraySlice<String>? {
    guard let first = words.first else { return [] }
    return first == "help" ? words.dropFirst() : nil
  }

  private func help(_ words: ArraySlice<String>) throws -> Never {
    let words = words.filter { !$0.hasPrefix("-") }
    let path = try Manual.read().path(words)
    if path.count <= words.count, let command = path.last {
      fail(
        CommandLineProblems.unknownCommand(
          words[path.count - 1], among: command.visible.map(\.commandName)), path)
    }
    show(path)
  }

  private func show(_ path: [Manual.Command]) -> Never {
    Console(language: language).print(HelpPage(path: path, language: language).text)
    exit(0)
  }

  /// What the parser or a command threw: a request for help or the like, or a mistake.
  private func end(_ error: any Error) -> Never {
    let message = Peringkat.message(for: error)
    guard let manual = try? Manual.read() else { exit(1) }
    let path = manual.path(arguments.prefix { !$0.hasPrefix("-") })
    let status = Peringkat.exitCode(for: error)
    if status == .success {
      let isHelp = message.hasPrefix("OVERVIEW:") || message.hasPrefix("USAGE:")
      if isHelp { show(path) }
      Console(language: language).write(message + "\n")
      exit(0)
    }
    guard status == .validationFailure else {
      Console(language: language).say(CommandLineProblems.unexpected(message))
      exit(1)
    }
    if let command = path.last, !command.visible.isEmpty, path.count <= arguments.count {
      let word = arguments[path.count - 1]
      if !word.hasPrefix("-") {
        let known = command.visible.map(\.commandName) + (path.count == 1 ? ["help"] : [])
        fail(CommandLineProblems.unknownCommand(word, among: known), path)
      }
    }
    // A mistyped option explains why the right one is missing.
    if let command = path.last, let option = mistyped(of: command) {
      fail(CommandLineProblems.unknownOption(option, of: command), path)
    }
    fail(CommandLineProblems.worded(message, of: path.last, in: arguments), path)
  }

  /// The first option that the command does not have.
  private func mistyped(of command: Manual.Command) -> String? {
    let known = Set(command.options.flatMap { $0.names ?? [] }.map(\.text))
    let options = arguments.prefix { $0 != "--" }.filter { $0.hasPrefix("--") }
    return options.map { String($0.prefix { $0 != "=" }) }.first {
      !known.contains($0) && !ProgramRun.parsersOwn.contains($0)
    }
  }

  /// Options that are taken without being declared by every command.
  private static let parsersOwn: Set<String> = [
    "--generate-completion-script", "--experimental-dump-help", "--help-hidden", "--version",
    "--language",
  ]

  private func fail(_ problem: Diagnostic, _ path: [Manual.Command]) -> Never {
    let console = Console(language: language)
    console.say(problem)
    let name = path.map(\.commandName).joined(separator: " ")
    console.say(
      CommandLineProblems.usage(HelpPage(path: path, language: language).synopsis, of: name))
    exit(64)
  }

  /// The language that a command line asks for, whether the rest of it is right or not.
  private static func language(in arguments: [String]) -> Language {
    let option = "--language"
    for (index, argument) in arguments.enumerated() {
      if argument.hasPrefix(option + "=") {
        return Language(rawValue: String(argument.dropFirst(option.count + 1))) ?? .indonesian
      }
      if argument == option, index + 1 < arguments.count {
        return Language(rawValue: arguments[index + 1]) ?? .indonesian
      }
    }
    return .indonesian
  }
}
