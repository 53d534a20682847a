import ArgumentParser
import Diagnostics
import Foundation
import Pipeline

/// What is said to people, on standard error; results go to standard output.
struct Console {
  let language: Language
  /// Nothing but errors is said.
  let isQuiet: Bool

  init(language: Language, isQuiet: Bool = false) {
    self.language = language
    self.isQuiet = isQuiet
  }

  init(_ options: ConsoleOptions) {
    self.init(language: options.language, isQuiet: options.quiet)
  }

  /// How many characters a line of a result for people may have.
  var width: Int { StandardStream.output.width }

  func say(_ diagnostic: Diagnostic) {
    guard !isQuiet || diagnostic.severity == .error else { return }
    let text = diagnostic.rendered(language, paint: StandardStream.errors.paint)
    _ = StandardStream.errors.write(text + "\n")
  }

  func say(_ diagnostics: some Sequence<Diagnostic>) {
    for diagnostic in diagnostics { say(diagnostic) }
  }

  func say(_ wording: Wording) {
    say(wording[language])
  }

  func say(_ text: String) {
    guard !isQuiet else { return }
    _ = StandardStream.errors.write(visible(text) + "\n")
  }

  /// A result for people: values of files in it can do nothing to a terminal.
  func print(_ text: String) {
    deliver(visible(text) + "\n")
  }

  /// As it is, with no line end added; made harmless only where a terminal would obey it.
  func write(_ text: String) {
    deliver(StandardStream.output.isTerminal ? visible(text) : text)
  }

  /// What bears colours of our own; whatever comes from files has been made harmless.
  func printStyled(_ text: String) {
    deliver(text + "\n")
  }

  /// A result that cannot be written is no result: the run ends with status 1.
  private func deliver(_ text: String) {
    guard let reason = StandardStream.output.write(text) else { return }
    say(CommandProblems.outputFailed(reason))
    exit(1)
  }

  /// Runs a command's work: what it throws is said, and the exit status is 1, or 64 where the
  /// command itself was wrong (spec §6.3).
  func run(_ work: () throws -> Void) throws {
    do {
      try work()
    } catch let problems as Problems {
      say(problems.list)
      throw ExitCode(1)
    } catch let problem as Diagnostic {
      say(problem)
      throw ExitCode(1)
    } catch let wrong as InvalidOption {
      say(wrong.problems)
      throw ExitCode(64)
    }
  }
}
