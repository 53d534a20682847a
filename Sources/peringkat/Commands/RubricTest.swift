import ArgumentParser
import Diagnostics
import Documents
import Foundation
import Scoring

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

  @OptionGroup var talk: TalkOptions

  func run() throws {
    let talk = Talk(talk)
    var failed = 0
    try talk.run {
      let rubric = try Rubric.load(file: self.rubric)
      let path = cases ?? RubricTest.casesBeside(self.rubric)
      guard FileManager.default.fileExists(atPath: path) else {
        throw TuningProblems.noCases(path)
      }
      let text = try DocumentNode.text(of: Array(Source.bytes(of: path)), file: path)
      let examples = try RubricCase.load(text: text, file: path)
      let runner = CaseRunner(rubric: rubric)
      for example in examples {
        let problems = runner.problems(example)
        if !problems.isEmpty { failed += 1 }
        talk.print(TuningProblems.outcome(of: example, problems)[talk.language])
        talk.say(problems)
      }
      talk.print(TuningProblems.tested(examples.count, failed: failed)[talk.language])
    }
    if failed > 0 { throw ExitCode(1) }
  }

  /// `a/b.yaml` has its cases in `a/b.cases.yaml`.
  static func casesBeside(_ path: String) -> String {
    for ending in [".yaml", ".yml", ".json"] where path.hasSuffix(ending) {
      return path.dropLast(ending.count) + ".cases.yaml"
    }
    return path + ".cases.yaml"
  }
}
