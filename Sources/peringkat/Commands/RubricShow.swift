import ArgumentParser
import Diagnostics
import Pipeline
import Scoring

/// Says in sentences what a rubric means.
struct RubricShow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Menjelaskan arti sebuah rubrik dalam kalimat.",
    discussion: """
      Contoh:
        peringkat rubric show Rubrics/sp4n-lapor.yaml
        peringkat rubric show Rubrics/sp4n-lapor.yaml --language en > rubric.md

      English: Says in sentences what a rubric means.
      """)

  @Argument(
    help: ArgumentHelp(id: "Rubrik (YAML).", en: "The rubric (YAML)."),
    completion: .file(extensions: ["yaml", "yml"]))
  var rubric: String

  @OptionGroup var console: ConsoleOptions

  func run() throws {
    let console = Console(console)
    try console.run {
      let page = RubricPage(try Rubric.load(file: rubric), console.language)
      console.print(page.text(width: console.width))
    }
  }
}
