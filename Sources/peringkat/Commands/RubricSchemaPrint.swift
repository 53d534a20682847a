import ArgumentParser
import Diagnostics
import Documents
import Pipeline
import Scoring

/// Prints the JSON Schema of rubrics, and says how editors come to use it.
struct RubricSchemaPrint: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Mencetak JSON Schema rubrik, agar editor membantu mengisinya.",
    discussion: """
      Contoh:
        peringkat rubric schema --output rubric.schema.json

      English: Prints the JSON Schema of rubrics, so that editors help with them.
      """)

  @Option(
    help: ArgumentHelp(
      id: "Berkas yang ditulis; tanpa ini, ke keluaran standar.",
      en: "The file to write; without it, to standard output."),
    completion: .file(extensions: ["json"]))
  var output: String?

  @OptionGroup var console: ConsoleOptions

  func run() throws {
    let console = Console(console)
    try console.run {
      let text = Rubric.schema(console.language).text() + "\n"
      if let output {
        try ProgressLine(console).monitor.write(text, to: output)
      } else {
        console.write(text)
      }
      console.say(TuningProblems.schemaLine(output ?? StartingRubric.schemaName))
    }
  }
}
