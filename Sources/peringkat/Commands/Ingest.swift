import Archive
import ArgumentParser
import Complaints
import Diagnostics
import Documents
import Ingestion

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
  @OptionGroup var talk: TalkOptions

  private var reading: ReadingOptions { ReadingOptions(tables, rows) }

  func run() throws {
    let talk = Talk(talk)
    var hasQuarantine = false
    try talk.run {
      try ResultPlaces.check(
        [(document.file, "--json")],
        against: files + reading.inputs + [archive])
      let cache = CacheFolder.path().map { FingerprintCache(in: $0) }
      let source = try Source(
        files: files, archive: archive, results: document.files,
        options: reading, remembering: cache, talk: talk, line: ProgressLine(talk))
      cache?.save()
      let (read, problems) = try source.settled()
      talk.say(problems)
      try document.deliver(value(of: source, read).text() + "\n", talk) {
        talk.print(CountsTable(read).text(talk.language))
      }
      talk.say(
        CommandProblems.filesTaken(
          new: source.read.count, kept: source.keptCount, failed: source.failedCount,
          skipped: source.skippedCount))
      guard source.failures.isEmpty else { throw Problems(source.failures) }
      hasQuarantine = read.contains { !$0.quarantine.isEmpty }
    }
    if reading.strict, hasQuarantine { throw ExitCode(3) }
  }

  /// Keys in a fixed order (fields: README of the program).
  private func value(of source: Source, _ read: [Export]) -> JSONValue {
    .object([
      ("peringkat_ingest", .integer(1)), ("new", .integer(source.read.count)),
      ("kept", .integer(source.keptCount)), ("failed", .integer(source.failedCount)),
      ("skipped", .integer(source.skippedCount)),
      (
        "files",
        .array(
          read.map { export in
            .object([
              ("file", .string(export.file)), ("sha256", .string(export.sha256)),
              ("kind", .string(export.kind.rawValue)), ("profile", .string(export.profile)),
              ("generated", .optional(export.generated?.iso)),
              ("region", .optional(export.onlyRegion)), ("counts", export.counts.document),
            ])
          })
      ),
    ])
  }
}
