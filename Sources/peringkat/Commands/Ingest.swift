import Archive
import ArgumentParser
import Complaints
import Diagnostics
import Scoring

/// Puts exports into an archive; each file is one transaction (spec §3.7).
struct Ingest: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Memasukkan ekspor ke arsip.",
    discussion: """
      Contoh:
        peringkat ingest ekspor/ --archive kaltim.sqlite
        peringkat ingest minggu-12.xlsx --archive kaltim.sqlite --region 64.09
      """)

  @Argument(help: "Berkas atau folder ekspor.")
  var files: [String]

  @Option(help: "Arsip SQLite; dibuat bila belum ada.")
  var archive: String

  @OptionGroup var reading: ReadingOptions
  @OptionGroup var talk: TalkOptions

  func run() throws {
    let talk = Talk(talk)
    var hasQuarantine = false
    try talk.run {
      let source = try Source(files: files, archive: archive, options: reading, talk: talk)
      talk.print(CountsTable(source.read).text(talk.language))
      talk.say(
        CommandProblems.filesTaken(
          new: source.read.count, kept: source.keptCount, failed: source.failedCount))
      guard source.failures.isEmpty else { throw Problems(source.failures) }
      hasQuarantine = source.read.contains { !$0.quarantine.isEmpty }
    }
    if reading.strict, hasQuarantine { throw ExitCode(3) }
  }
}
