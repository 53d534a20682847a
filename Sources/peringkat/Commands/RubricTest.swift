import ArgumentParser
import Diagnostics
import Pipeline

/// Runs the worked examples beside a rubric.
struct RubricTest: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test",
    abstract: "Menjalankan contoh hitungan di sebelah rubrik (NAMA.cases.yaml).",
    discussion: """
      Contoh:
        peringkat rubric test Rubrics/sp4n-lapor.yaml
        peringkat rubric test rubrik.yaml --cases contoh-lain.yaml

      English: Runs the worked examples beside a rubric (NAME.cases.yaml).
      """)

  @Argument(
    help: ArgumentHelp(id: "Rubrik (YAML).", en: "The rubric (YAML)."),
    completion: .file(extensions: ["yaml", "yml"]))
  var rubric: String

  @Option(
    help: ArgumentHelp(
      id: "Berkas contoh; bawaan: NAMA.cases.yaml di sebelah rubrik.",
      en: "The file of cases; by default NAME.cases.yaml beside the rubric."),
    completion: .file(extensions: ["yaml", "yml"]))
  var cases: String?

  @OptionGroup var console: ConsoleOptions

  func run() throws {
    let console = Console(console)
    var failed = 0
    try console.run {
      let report = try CaseReport.made(rubric, cases: cases, ProgressLine(console).monitor)
      for result in report.results {
        console.print(result.outcome[console.language])
        console.say(result.problems)
      }
      console.print(report.summary[console.language])
      failed = report.failed
    }
    if failed > 0 { throw ExitCode(1) }
  }
}
