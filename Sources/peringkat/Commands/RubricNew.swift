import ArgumentParser
import Diagnostics
import Pipeline
import Scoring

/// A rubric to begin with, commented; it asks nothing and writes over nothing.
struct RubricNew: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Menulis rubrik awal yang sah, siap dipakai dan diberi penjelasan.",
    discussion: """
      Contoh:
        peringkat rubric new --output kaltim-2025.yaml
        peringkat rubric new --language en > ours.yaml

      English: Writes a rubric to begin with: valid, ready for use and commented.
      """)

  @Option(
    help: ArgumentHelp(
      id: "Rubrik yang ditulis, beserta rubric.schema.json untuk editor di sebelahnya; tanpa ini, "
        + "ke keluaran standar.",
      en: "The rubric to write, with rubric.schema.json for editors beside it; without it, to "
        + "standard output."),
    completion: .file(extensions: ["yaml", "yml"]))
  var output: String?

  @OptionGroup var console: ConsoleOptions

  func run() throws {
    let console = Console(console)
    try console.run {
      guard let output else {
        console.write(StartingRubric.text(console.language))
        return
      }
      let file = try NewRubricFile(output)
      try file.writeStartingRubric(console.language, ProgressLine(console).monitor)
      console.print(TuningProblems.started(output)[console.language])
    }
  }
}
