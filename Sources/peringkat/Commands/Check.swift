import ArgumentParser
import Complaints
import Diagnostics
import Pipeline

/// Everything that `rank` would find, with nothing written (spec §3.5).
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Memeriksa ekspor tanpa menulis apa pun: cara membacanya, dan semua masalahnya.",
    discussion: """
      Contoh:
        peringkat check laporan.xlsx
        peringkat check ekspor/ --verbose
        peringkat check ekspor/ --rubric Rubrics/sp4n-lapor.yaml --period 2024
        peringkat check ekspor/ --json -

      English: Checks exports without writing anything: how each is read, and all that is wrong.
      """)

  @Argument(
    help: ArgumentHelp(id: "Berkas atau folder ekspor.", en: "Files or folders of exports."),
    completion: .file())
  var files: [String]

  @Option(
    help: ArgumentHelp(
      id: "Periksa juga apakah rubrik ini (YAML) dapat dihitung.",
      en: "Check too whether this rubric (YAML) can be reckoned."),
    completion: .file(extensions: ["yaml", "yml"]))
  var rubric: String?

  @OptionGroup var document: DocumentOptions

  @OptionGroup var time: PeriodOptions
  @OptionGroup var tables: TableOptions
  @OptionGroup var rows: RowOptions
  @OptionGroup var console: ConsoleOptions

  private var reading: ReadingOptions { ReadingOptions(tables, rows) }

  func validate() throws {
    if rubric == nil, time.period != nil || time.asOf != nil {
      throw ValidationError(
        Wording(
          id: "--period dan --as-of hanya berarti bersama --rubric.",
          en: "--period and --as-of mean something only with --rubric."))
    }
    try time.checkDays()
    if rubric != nil, time.period == nil {
      throw ValidationError(
        Wording(id: "--rubric memerlukan --period.", en: "--rubric needs --period."))
    }
  }

  func run() throws {
    let console = Console(console)
    var status: Int32 = 0
    try console.run {
      try OutputPaths.check(
        [(document.file, "--json")],
        against: files + reading.request.files + [rubric].compactMap(\.self))
      let monitor = ProgressLine(console).monitor
      let report = try request.report(monitor)
      status = report.hasErrors ? 1 : reading.strict && report.hasQuarantine ? 3 : 0
      try document.deliver(report.document(console.language, status: status), console, monitor) {
        let text = CheckText(report, language: console.language, style: StandardStream.output.style)
        console.printStyled(text.text)
      }
    }
    if status != 0 { throw ExitCode(status) }
  }

  private var request: CheckRequest {
    var request = CheckRequest(
      files: files, reading: reading.request, results: document.files,
      isVerbose: reading.verbose)
    if let rubric, let period = time.period {
      request.ranking = CheckRequest.Ranking(rubric: rubric, period: period, asOf: time.asOf)
    }
    return request
  }
}
