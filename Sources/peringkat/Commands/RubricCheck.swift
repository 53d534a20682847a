import ArgumentParser
import Diagnostics
import Pipeline
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
  @OptionGroup var console: ConsoleOptions

  private var data: RankableOptions { RankableOptions(sources, time, tables, rows) }

  func validate() throws { try data.checkForTrying() }

  func run() throws {
    let console = Console(console)
    var hasQuarantine = false
    try console.run {
      let rubric = try Rubric.load(file: self.rubric)
      var review = try RubricReview.made(
        of: rubric, file: self.rubric, data.reading.findings)
      if data.isGiven {
        let monitor = ProgressLine(console).monitor
        let request = data.request(results: [])
        var loaded = try data.load(request, console, monitor)
        let read = try loaded.rankableData(
          request, of: data.givenPeriod(), for: rubric, monitor)
        hasQuarantine = read.hasQuarantine
        try review.add(read, monitor)
      }
      console.say(review.findings)
      console.print(review.summary[console.language])
    }
    if data.reading.strict, hasQuarantine { throw ExitCode(3) }
  }
}
