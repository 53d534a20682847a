import ArgumentParser
import Diagnostics
import Pipeline

/// Lists quarantined rows, and writes them as sheets that can be corrected and handed in again.
struct Quarantine: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "quarantine",
    abstract: "Mendaftar baris yang dikarantina, atau mengekspornya untuk diperbaiki.",
    discussion: """
      Contoh:
        peringkat quarantine ekspor/
        peringkat quarantine --archive kaltim.sqlite --region 64.01 --output perbaikan.xlsx
        peringkat quarantine --archive kaltim.sqlite --output perbaikan/

      Perbaiki sel kuning di lembar itu, lalu masukkan seperti ekspor biasa (ingest), atau taruh di
      folder ekspornya (rank): barisnya dihitung seolah-olah benar sejak semula.

      English: Lists quarantined rows, or exports them as a sheet to correct and hand in again.
      """)

  @Argument(
    help: ArgumentHelp(
      id: "Berkas atau folder ekspor; tanpa ini, isi --archive.",
      en: "Files or folders of exports; without them, what --archive holds."),
    completion: .file())
  var files: [String] = []

  @Option(
    help: ArgumentHelp(
      id: "Arsip SQLite yang menyimpan ekspor.", en: "The SQLite archive that keeps exports."),
    completion: .file())
  var archive: String?

  @Option(
    help: ArgumentHelp(
      id: "Hanya baris daerah ini (kode atau nama); juga daerah berkas yang tidak menyebutnya.",
      en: "Only rows of this region (code or name); also the region of files that tell none."))
  var region: String?

  @Option(
    help: ArgumentHelp(
      id: "Lembar perbaikan (.xlsx); folder (berakhir /) untuk satu buku kerja per daerah.",
      en: "A sheet to correct (.xlsx); a folder (ending in /) for one workbook a region."),
    completion: .file())
  var output: String?

  @OptionGroup var document: DocumentOptions

  @Flag(
    help: ArgumentHelp(
      id: "Keluar dengan status 3 bila ada baris yang dikarantina.",
      en: "Exit with status 3 when rows were quarantined."))
  var strict = false

  @OptionGroup var tables: TableOptions
  @OptionGroup var console: ConsoleOptions

  func validate() throws {
    if files.isEmpty, archive == nil {
      throw ValidationError(
        Wording(
          id: "Sebutkan berkas atau folder ekspor, atau --archive.",
          en: "Name files or folders of exports, or --archive."))
    }
  }

  func run() throws {
    let console = Console(console)
    var hasRows = false
    var hasFailed = false
    try console.run {
      let corrections = output.map { CorrectionFiles($0) }
      try corrections?.check()
      try OutputPaths.check(
        [(document.file, "--json"), (corrections?.file, "--output")],
        against: files + tables.request.files + [archive].compactMap(\.self))
      let monitor = ProgressLine(console).monitor
      var loaded = try request.load(monitor)
      console.say(loaded.findings)
      console.say(loaded.failures)
      let report = try loaded.quarantine(of: region, tables.request, monitor)
      hasRows = report.hasRows
      try corrections?.write(report, console.language, monitor)
      try document.deliver(report.document, console, monitor) {
        for line in report.lines(console.language) { console.print(line) }
        console.say(report.summary)
      }
      hasFailed = !loaded.failures.isEmpty
    }
    if hasFailed { throw ExitCode(1) }
    if strict, hasRows { throw ExitCode(3) }
  }

  /// The archive is not changed; what is wrong with rows is in the list.
  private var request: LoadRequest {
    var reading = tables.request
    reading.fallbackRegion = region
    var request = LoadRequest(
      files: files, archive: archive, reading: reading,
      results: document.files + [output].compactMap(\.self))
    request.tellsRows = false
    return request
  }
}
