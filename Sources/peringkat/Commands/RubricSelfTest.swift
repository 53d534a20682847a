import ArgumentParser
import Diagnostics
import Pipeline
import Scoring

/// Tries on invented complaints whether better work never scores less under a rubric.
struct RubricSelfTest: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "self-test",
    abstract: "Menguji apakah kerja yang lebih baik tidak pernah menurunkan skor.",
    discussion: """
      Contoh:
        peringkat rubric self-test Rubrics/sp4n-lapor.yaml

      English: Tries whether better work never scores less, and blanks never score more.
      """)

  @Argument(
    help: ArgumentHelp(id: "Rubrik (YAML).", en: "The rubric (YAML)."),
    completion: .file(extensions: ["yaml", "yml"]))
  var rubric: String

  @OptionGroup var console: ConsoleOptions

  func run() throws {
    let console = Console(console)
    var isBroken = false
    try console.run {
      let test = try SelfTest(of: Rubric.load(file: rubric))
      console.print(SelfTestText(test, language: console.language).text)
      isBroken = test.isBroken
    }
    if isBroken { throw ExitCode(1) }
  }
}
