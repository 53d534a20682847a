import ArgumentParser
import Diagnostics
import Documents
import Pipeline

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
    _ document: @autoclosure () -> JSONValue, _ console: Console, _ monitor: RunMonitor,
    orPrint readable: () throws -> Void
  ) throws {
    let text = json == nil ? "" : document().text() + "\n"
    try write(text, monitor)
    try print(text, console, orPrint: readable)
  }

  /// Writes the document to its file, if there is one, whole or not at all.
  func write(_ text: String, _ monitor: RunMonitor) throws {
    if let file { try monitor.write(text, to: file) }
  }

  /// Prints the document where it was asked for, else what people read.
  func print(_ text: String, _ console: Console, orPrint readable: () throws -> Void) rethrows {
    if isOnStandardOutput { console.write(text) } else { try readable() }
  }
}
