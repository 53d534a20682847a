import ArgumentParser
import Diagnostics
import Foundation

/// What is said to people, on standard error; results go to standard output.
struct Talk {
  let language: Language

  func say(_ diagnostic: Diagnostic) {
    say(diagnostic.rendered(language))
  }

  func say(_ diagnostics: some Sequence<Diagnostic>) {
    for diagnostic in diagnostics { say(diagnostic) }
  }

  func say(_ wording: Wording) {
    say(wording[language])
  }

  func say(_ text: String) {
    FileHandle.standardError.write(Data((text + "\n").utf8))
  }

  func print(_ text: String) {
    FileHandle.standardOutput.write(Data((text + "\n").utf8))
  }

  /// As it is, with no line end added.
  func write(_ text: String) {
    FileHandle.standardOutput.write(Data(text.utf8))
  }

  /// Runs a command's work: what it throws is said, and the exit status is 1 (spec §6.3).
  func run(_ work: () throws -> Void) throws {
    do {
      try work()
    } catch let problems as Problems {
      say(problems.list)
      throw ExitCode(1)
    } catch let problem as Diagnostic {
      say(problem)
      throw ExitCode(1)
    }
  }
}
