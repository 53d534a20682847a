import ArgumentParser
import Diagnostics
import Documents
import Scoring

/// All that is wrong with a rubric at once, and what it most likely does not mean to say.
struct RubricCheck: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Memeriksa rubrik: semua kesalahannya sekaligus, dan yang patut diragukan.",
    discussion: """
      Contoh:
        peringkat rubric check Rubrics/sp4n-lapor.yaml
        peringkat rubric check rubrik.yaml ekspor/ --period 2024
        peringkat rubric check rubrik.yaml --archive kaltim.sqlite --period 2024

      English: Checks a rubric: all of its mistakes at once, and what is doubtful. With data also \
      what it cannot do with them.
      """)

  @Argument(
    help: ArgumentHelp(id: "Rubrik (YAML).", en: "The rubric (YAML)."),
    completion: .file(extensions: ["yaml", "yml"]))
  var rubric: String

  @OptionGroup var time: PeriodOptions
  @OptionGroup var sources: SourceOptions
  @OptionGroup var tables: TableOptions
  @OptionGroup var rows: RowOptions
  @OptionGroup var talk: TalkOptions

  private var data: RankableOptions { RankableOptions(sources, time, tables, rows) }

  func validate() throws { try data.checkForTrying() }

  func run() throws {
    let talk = Talk(talk)
    var hasQuarantine = false
    try talk.run {
      let rubric = try Rubric.load(file: self.rubric)
      var findings = Source.log(data.reading)
      findings.add(try rubric.review(file: self.rubric))
      var ranking: Ranking?
      if data.isGiven {
        let read = try RankableData(data, for: rubric, talk)
        hasQuarantine = read.hasQuarantine
        let made = try read.ranking(by: rubric)
        findings.add(made.warnings)
        findings.add(try made.review(file: self.rubric))
        ranking = made
      }
      let all = findings.all
      talk.say(all)
      talk.print(
        TuningProblems.checked(
          self.rubric, rubric, ranking, warnings: all.filter { $0.severity == .warning }.count)[
            talk.language])
    }
    if data.reading.strict, hasQuarantine { throw ExitCode(3) }
  }
}
