import ArgumentParser
import Diagnostics
import Documents
import Pipeline
import Scoring

/// Varies one number of a rubric: who leads when, and where places change.
struct RubricSweep: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sweep",
    abstract:
      "Mengubah satu angka rubrik sepanjang rentang: siapa memimpin, di mana urutan berubah.",
    discussion: """
      Contoh:
        peringkat rubric sweep rubrik.yaml ekspor/ --period 2024 --vary speed=10..60
        peringkat rubric sweep rubrik.yaml ekspor/ --period 2024 --vary response_on_time.limit=1..10:1
        peringkat rubric sweep rubrik.yaml --archive a.sqlite --period 2024 --vary rating.best=4..5 \
      --output sapuan.xlsx

      English: Varies one number of a rubric over a range: who leads when, where places change.
      """)

  @Argument(
    help: ArgumentHelp(id: "Rubrik (YAML).", en: "The rubric (YAML)."),
    completion: .file(extensions: ["yaml", "yml"]))
  var rubric: String

  @Option(
    help: ArgumentHelp(
      id: "JALUR=DARI..SAMPAI[:LANGKAH]. Jalur: nama aspek atau indikator (bobotnya), atau "
        + "NAMA.limit, NAMA.limit.complaint, NAMA.worst, NAMA.best, NAMA.edge.1, NAMA.horizon.",
      en: "PATH=FROM..TO[:STEP]. A path is the id of an aspect or indicator (its weight), or "
        + "ID.limit, ID.limit.complaint, ID.worst, ID.best, ID.edge.1, ID.horizon."))
  var vary: String

  @Option(
    help: ArgumentHelp(
      id: "Buku kerja dengan tabel dan lembar grafik (.xlsx).",
      en: "A workbook with tables and a chart sheet (.xlsx)."),
    completion: .file(extensions: ["xlsx"]))
  var output: String?

  @OptionGroup var document: DocumentOptions

  @Flag(
    help: ArgumentHelp(
      id: "Seluruh tabel sebagai CSV ke keluaran standar.",
      en: "The whole table as CSV on standard output."))
  var csv = false

  @OptionGroup var time: PeriodOptions
  @OptionGroup var sources: SourceOptions
  @OptionGroup var tables: TableOptions
  @OptionGroup var rows: RowOptions
  @OptionGroup var console: ConsoleOptions

  private var data: RankableOptions { RankableOptions(sources, time, tables, rows) }

  func validate() throws {
    try data.checkIsGiven()
    try data.checkForTrying()
    if csv, document.isOnStandardOutput {
      throw ValidationError(
        Wording(
          id: "--csv dan --json - sama-sama menulis ke keluaran standar; pilih satu.",
          en: "--csv and --json - both write to standard output; choose one."))
    }
  }

  func run() throws {
    let console = Console(console)
    var hasQuarantine = false
    try console.run {
      try OutputPaths.checkIsWorkbook(output)
      try OutputPaths.check(
        [(document.file, "--json"), (output, "--output")], against: data.inputs + [rubric])
      let rubric = try Rubric.load(file: self.rubric)
      let sweep = try SweepRequest.asked(vary, of: rubric)
      let monitor = ProgressLine(console).monitor
      let request = data.request(results: document.files + [output].compactMap(\.self))
      var loaded = try data.load(request, console, monitor)
      let read = try loaded.rankableData(request, of: data.givenPeriod(), for: rubric, monitor)
      hasQuarantine = read.hasQuarantine
      var warnings = data.reading.findings
      warnings.add(try read.ranking(by: rubric).warnings)
      console.say(warnings.all)
      try deliver(SweepReport.made(sweep, of: rubric, from: read, monitor), console, monitor)
    }
    if data.reading.strict, hasQuarantine { throw ExitCode(3) }
  }

  private func deliver(_ report: SweepReport, _ console: Console, _ monitor: RunMonitor) throws {
    let text = report.document.text() + "\n"
    try document.write(text, monitor)
    if let output { try report.writeWorkbook(to: output, console.language, monitor) }
    try document.print(text, console) {
      if csv {
        console.write(try report.csv())
      } else {
        console.print(report.text(console.language))
      }
    }
  }
}
