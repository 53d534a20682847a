import ArgumentParser
import Diagnostics
import Pipeline

/// Puts exports into an archive; each file is one transaction (spec §3.7).
struct Ingest: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ingest",
    abstract: "Memasukkan ekspor ke arsip.",
    discussion: """
      Contoh:
        peringkat ingest ekspor/ --archive kaltim.sqlite
        peringkat ingest minggu-12.xlsx --archive kaltim.sqlite --region 64.09

      English: Puts exports into an archive.
      """)

  @Argument(
    help: ArgumentHelp(id: "Berkas atau folder ekspor.", en: "Files or folders of exports."),
    completion: .file())
  var files: [String]

  @Option(
    help: ArgumentHelp(
      id: "Arsip SQLite; dibuat bila belum ada.",
      en: "The SQLite archive; it is made if there is none."),
    completion: .file())
  var archive: String

  @OptionGroup var document: DocumentOptions

  @OptionGroup var tables: TableOptions
  @OptionGroup var rows: RowOptions
  @OptionGroup var console: ConsoleOptions

  private var reading: ReadingOptions { ReadingOptions(tables, rows) }

  func run() throws {
    let console = Console(console)
    var hasQuarantine = false
    try console.run {
      try OutputPaths.check(
        [(document.file, "--json")], against: files + reading.request.files + [archive])
      let monitor = ProgressLine(console).monitor
      let loaded = try request.load(monitor)
      console.say(loaded.findings)
      let report = try IngestReport.made(of: loaded)
      console.say(report.findings)
      try document.deliver(report.document, console, monitor) {
        console.print(report.text(console.language))
      }
      console.say(report.summary)
      try loaded.requireAll()
      hasQuarantine = report.hasQuarantine
    }
    if reading.strict, hasQuarantine { throw ExitCode(3) }
  }

  private var request: LoadRequest {
    var request = LoadRequest(
      files: files, archive: archive, reading: reading.request, results: document.files,
      keepsFiles: true)
    request.findings = reading.findings
    request.cacheFolder = CacheFolder.path()
    return request
  }
}
