import ArgumentParser
import Complaints
import Diagnostics
import Documents
import Files

/// Everything that `rank` would find, with nothing written (spec §3.5).
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
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

  @Option(
    help: ArgumentHelp(
      id: "Periode rubriknya: 2024, 2024-S1, 2024-Q3, 2024-03 atau 2024-01-01..2024-06-30.",
      en: "The rubric's period: 2024, 2024-S1, 2024-Q3, 2024-03 or 2024-01-01..2024-06-30."))
  var period: Period?

  @Option(
    help: ArgumentHelp(
      id: "Tanggal yang keadaannya dinilai: YYYY-MM-DD.",
      en: "The day whose state is judged: YYYY-MM-DD."))
  var asOf: Day?

  @Option(
    help: ArgumentHelp(
      id: "Temuan sebagai JSON; - untuk keluaran standar.",
      en: "The findings as JSON; - for standard output."),
    completion: .file())
  var json: String?

  @OptionGroup var reading: ReadingOptions
  @OptionGroup var talk: TalkOptions

  func validate() throws {
    if rubric == nil, period != nil || asOf != nil {
      throw ValidationError(
        Wording(
          id: "--period dan --as-of hanya berarti bersama --rubric.",
          en: "--period and --as-of mean something only with --rubric."))
    }
    if let asOf, let period, asOf < period.from {
      throw ValidationError(CommandLineProblems.asOfBeforePeriod(asOf, period))
    }
    if rubric != nil, period == nil {
      throw ValidationError(
        Wording(id: "--rubric memerlukan --period.", en: "--rubric needs --period."))
    }
  }

  func run() throws {
    let talk = Talk(talk)
    var status: Int32 = 0
    try talk.run {
      let jsonFile = json == "-" ? nil : json
      try ResultPlaces.check(
        [(jsonFile, "--json")],
        against: files + reading.profiles
          + [rubric, reading.regions, reading.assessments].compactMap(\.self))
      let request: CheckReport.Request? =
        if let rubric, let period {
          CheckReport.Request(rubric: rubric, period: period, asOf: asOf)
        } else {
          nil
        }
      let report = try CheckReport(
        of: files, reading, for: request, results: [jsonFile].compactMap(\.self), talk)
      status = report.hasErrors ? 1 : reading.strict && report.hasQuarantine ? 3 : 0
      let document = report.document(talk.language, status: status).text() + "\n"
      if let jsonFile {
        try WholeFile(jsonFile).write(document)
        talk.say(CommandProblems.written(jsonFile))
      }
      if json == "-" {
        talk.write(document)
      } else {
        talk.printStyled(CheckText(report: report, language: talk.language).text)
      }
    }
    if status != 0 { throw ExitCode(status) }
  }
}
