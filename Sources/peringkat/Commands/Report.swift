import ArgumentParser
import Complaints
import Diagnostics
import Pipeline
import Scoring

/// One region's own workbook, or those of the whole province.
struct Report: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Membuat buku kerja untuk satu daerah, atau untuk tiap daerah.",
    discussion: """
      Contoh:
        peringkat report 64.09 ekspor/ --rubric r.yaml --period 2024 --output 64.09.xlsx
        peringkat report bontang --archive kaltim.sqlite --ranking 1 --output bontang.xlsx
        peringkat report --all laporan/ --archive kaltim.sqlite --ranking 1

      Isinya: posisi, poin yang hilang, indikator di samping daerah lain dan periode lalu, OPD, bulan
      demi bulan, dan laporan yang lewat batas menurut nomornya: untuk daerah itu sendiri.

      English: Writes one region's own workbook, or one for every region of the ranking.
      """)

  @Argument(
    help: ArgumentHelp(
      id: "Daerah: kode atau nama; tidak disebut dengan --all.",
      en: "The region: its code or name; not named with --all."))
  var region: String?

  @Option(
    help: ArgumentHelp(id: "Buku kerja hasil (.xlsx).", en: "The workbook to write (.xlsx)."),
    completion: .file(extensions: ["xlsx"]))
  var output: String?

  @Option(
    help: ArgumentHelp(
      id: "Folder untuk buku kerja semua daerah, satu berkas tiap daerah; dibuat bila belum ada.",
      en: "The folder for the workbooks of all regions, one file each; made if it is not there."),
    completion: .directory)
  var all: String?

  @OptionGroup var rankedBy: RankedByOptions
  @OptionGroup var time: PeriodOptions
  @OptionGroup var sources: SourceOptions
  @OptionGroup var tables: TableOptions
  @OptionGroup var rows: RowOptions
  @OptionGroup var console: ConsoleOptions

  private var data: RankableOptions {
    var data = RankableOptions(sources, time, tables, rows)
    // With `--all` the first word is a file as all others are.
    if all != nil, let region { data.files.insert(region, at: 0) }
    return data
  }

  func validate() throws {
    guard output == nil || all == nil else { throw ValidationError(UsageProblems.outputOrAll()) }
    if all == nil {
      guard region != nil else { throw ValidationError(UsageProblems.lacksRegion()) }
      guard output != nil else { throw ValidationError(UsageProblems.lacksOutput()) }
    } else if let region, sources.archive != nil, sources.files.isEmpty {
      throw ValidationError(UsageProblems.regionWithAll(region))
    }
    guard sources.by == .region, sources.only == nil else {
      throw ValidationError(UsageProblems.onlyRegions())
    }
    try data.checkIsGiven()
    try data.checkReadsOne()
    try time.checkDays()
    try rankedBy.check(data.period, data.asOf)
  }

  func run() throws {
    let console = Console(console)
    var hasQuarantine = false
    try console.run {
      let folder = try all.map(ReportFolder.init)
      try OutputPaths.checkIsWorkbook(output)
      let inputs = data.inputs + rankedBy.inputs
      try OutputPaths.check([(output, "--output")], against: inputs)
      let monitor = ProgressLine(console).monitor
      let request = ReportRequest(
        rankedBy.name, data: data.request(results: [output].compactMap(\.self)),
        language: console.language)
      var loaded = try data.load(request.data, console, monitor)
      let reports = try request.prepare(&loaded, monitor)
      hasQuarantine = reports.hasQuarantine
      console.say(reports.findings)
      if let output { try reports.write(region ?? "", to: output, monitor) }
      if let folder {
        let paths = try reports.writeAll(into: folder, against: inputs, monitor)
        console.print(paths.joined(separator: "\n"))
      }
    }
    if data.reading.strict, hasQuarantine { throw ExitCode(3) }
  }
}
