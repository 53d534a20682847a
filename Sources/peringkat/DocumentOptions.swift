import ArgumentParser
import Diagnostics
import Files

/// The result for programs: what every command takes that says in JSON what it says to people.
struct DocumentOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      id: "Hasil sebagai JSON; - untuk keluaran standar.",
      en: "The result as JSON; - for standard output."),
    completion: .file())
  var json: String?

  /// It is the data on standard output; people's text is left out.
  var isOnStandardOutput: Bool { json == "-" }

  /// The file that it goes to, unless to standard output.
  var file: String? { isOnStandardOutput ? nil : json }

  /// What a run writes by it.
  var files: [String] { [file].compactMap(\.self) }

  /// Writes the document to its file and says so; then prints it, or what people read.
  func deliver(
    _ document: @autoclosure () -> String, _ talk: Talk, orPrint readable: () throws -> Void
  ) throws {
    try write(document(), talk)
    try print(document(), talk, orPrint: readable)
  }

  /// Writes the document to its file, if there is one, whole or not at all.
  func write(_ document: @autoclosure () -> String, _ talk: Talk) throws {
    guard let file else { return }
    try WholeFile(file).write(document())
    talk.say(CommandProblems.written(file))
  }

  /// Prints the document where it was asked for, else what people read.
  func print(
    _ document: @autoclosure () -> String, _ talk: Talk, orPrint readable: () throws -> Void
  ) rethrows {
    if isOnStandardOutput { talk.write(document()) } else { try readable() }
  }
}
