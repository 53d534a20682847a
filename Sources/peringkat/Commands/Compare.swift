import ArgumentParser
import Complaints
import Diagnostics
import Pipeline

/// Two rankings side by side, and what every move is made of (spec §5.10).
struct Compare: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Membandingkan dua peringkat: siapa naik atau turun, dan karena apa.",
    discussion: """
      Contoh:
        peringkat compare 1 2 --archive kaltim.sqlite
        peringkat compare 2023 2024 --archive kaltim.sqlite --rubric r.yaml
        peringkat compare lama.yaml baru.yaml ekspor/ --period 2024 --only 64.09
        peringkat compare 2024-06-30 2024-12-31 ekspor/ --rubric r.yaml --period 2024
        peringkat compare lama.yaml baru.yaml ekspor/ --period 2024 --between 64.09 64.74

      A dan B: nomor peringkat di arsip (1 atau #1), berkas rubrik, periode (empat angka ialah
      tahun), atau tanggal keadaan. Yang tidak disebut A dan B diambil dari opsinya. Setiap
      pergeseran dibagi tepat menurut sebab (data, bobot, skala, kalender) dan indikator.

      English: Compares two rankings: who moved up or down, and why.
      """)

  @Argument(
    help: ArgumentHelp(
      id: "Peringkat pertama: nomor di arsip, rubrik, periode atau tanggal.",
      en: "The first ranking: its number in the archive, a rubric, a period or a day."),
    completion: .file())
  var a: String

  @Argument(
    help: ArgumentHelp(
      id: "Peringkat kedua: nomor di arsip, rubrik, periode atau tanggal.",
      en: "The second ranking: its number in the archive, a rubric, a period or a day."),
    completion: .file())
  var b: String

  @Option(
    help: ArgumentHelp(
      id: "Rubrik (YAML) yang dipakai A dan B.", en: "The rubric (YAML) of both."),
    completion: .file(extensions: ["yaml", "yml"]))
  var rubric: String?

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      id: "Dua daerah: pada bobot berapa keduanya bertukar tempat.",
      en: "Two regions: at which weights they change places."))
  var between: [String] = []

  @OptionGroup var document: DocumentOptions

  @Option(
    help: ArgumentHelp(id: "Buku kerja hasil (.xlsx).", en: "The workbook to write (.xlsx)."),
    completion: .file(extensions: ["xlsx"]))
  var output: String?

  @OptionGroup var time: PeriodOptions
  @OptionGroup var sources: SourceOptions
  @OptionGroup var tables: TableOptions
  @OptionGroup var rows: RowOptions
  @OptionGroup var console: ConsoleOptions

  private var data: RankableOptions { RankableOptions(sources, time, tables, rows) }

  func validate() throws {
    try data.checkIsGiven()
    try data.checkReadsOne()
    try time.checkDays()
    guard between.isEmpty || between.count == 2 else {
      throw ValidationError(UsageProblems.betweenTwo(between.count))
    }
  }

  func run() throws {
    let console = Console(console)
    var hasQuarantine = false
    try console.run {
      let names = (try RankingName(a, given: "A"), try RankingName(b, given: "B"))
      let request = CompareRequest(
        names.0, names.1, rubric: rubric,
        data: data.request(results: document.files + [output].compactMap(\.self)),
        between: between)
      try OutputPaths.checkIsWorkbook(output)
      try OutputPaths.check(
        [(document.file, "--json"), (output, "--output")], against: data.inputs + request.rubrics)
      let monitor = ProgressLine(console).monitor
      var loaded = try data.load(request.data, console, monitor)
      let compared = try request.compare(&loaded, monitor)
      hasQuarantine = compared.hasQuarantine
      console.say(compared.findings(data.reading.findings))
      let shown = try request.shown(compared.comparison, in: loaded.regions)
      if let output { try shown.writeWorkbook(to: output, console.language, monitor) }
      try document.deliver(shown.document, console, monitor) {
        console.print(shown.text(console.language, width: console.width))
      }
    }
    if data.reading.strict, hasQuarantine { throw ExitCode(3) }
  }
}
