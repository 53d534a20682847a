import ArgumentParser
import Complaints
import Diagnostics
import Pipeline

/// Why one region or agency has its score and its rank.
struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Menjelaskan nilai satu daerah, dari nilai akhir sampai ke nomor laporannya.",
    discussion: """
      Contoh:
        peringkat explain 64.09 ekspor/ --rubric Rubrics/sp4n-lapor.yaml --period 2024
        peringkat explain bontang --archive kaltim.sqlite --rubric r.yaml --period 2024 --limit 50
        peringkat explain "Kota Samarinda" --archive kaltim.sqlite --ranking 1 --json -

      Poin tiap indikator dijumlahkan menjadi nilai akhirnya.

      English: Explains one region's score, from the final score down to tracking IDs.
      """)

  @Argument(help: ArgumentHelp(id: "Daerah: kode atau nama.", en: "The region: its code or name."))
  var region: String

  @OptionGroup var rankedBy: RankedByOptions

  @Option(
    // A negative number would be taken for an option.
    parsing: .unconditional,
    help: ArgumentHelp(
      id: "Banyaknya nomor laporan yang ditampilkan tiap daftar (bawaan 10).",
      en: "How many tracking IDs a list shows (10 by default)."))
  var limit = 10

  @OptionGroup var document: DocumentOptions

  @OptionGroup var time: PeriodOptions
  @OptionGroup var sources: SourceOptions
  @OptionGroup var tables: TableOptions
  @OptionGroup var rows: RowOptions
  @OptionGroup var console: ConsoleOptions

  private var data: RankableOptions { RankableOptions(sources, time, tables, rows) }

  func validate() throws {
    try data.checkIsGiven()
    try data.checkReadsOne()
    try data.checkOnlyIsOfAgencies()
    try time.checkDays()
    guard limit >= 0 else { throw ValidationError(UsageProblems.negativeLimit()) }
    try rankedBy.check(data.period, data.asOf)
  }

  func run() throws {
    let console = Console(console)
    var hasQuarantine = false
    try console.run {
      try OutputPaths.check(
        [(document.file, "--json")], against: data.inputs + rankedBy.inputs)
      let monitor = ProgressLine(console).monitor
      let request = ExplainRequest(
        region, in: rankedBy.name, data: data.request(results: document.files))
      var loaded = try data.load(request.data, console, monitor)
      let explained = try request.explain(&loaded, monitor)
      hasQuarantine = explained.hasQuarantine
      console.say(explained.findings)
      try document.deliver(explained.document(limit: limit), console, monitor) {
        console.print(explained.text(console.language, limit: limit, width: console.width))
      }
    }
    if data.reading.strict, hasQuarantine { throw ExitCode(3) }
  }
}
