import ArgumentParser
import Diagnostics
import Documents
import Pipeline

/// Lists the rankings that an archive keeps.
struct Rankings: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rankings",
    abstract: "Mendaftar peringkat yang tersimpan di arsip.",
    discussion: """
      Contoh:
        peringkat rankings --archive kaltim.sqlite
        peringkat rankings --archive kaltim.sqlite --json

      English: Lists the rankings that an archive keeps.
      """)

  @Option(
    help: ArgumentHelp(id: "Arsip SQLite.", en: "The SQLite archive."), completion: .file())
  var archive: String

  @Flag(help: ArgumentHelp(id: "Sebagai JSON.", en: "As JSON."))
  var json = false

  @OptionGroup var console: ConsoleOptions

  func run() throws {
    let console = Console(console)
    try console.run {
      let kept = try KeptRankings.load(archive: archive)
      if json {
        console.write(kept.document.text() + "\n")
      } else {
        console.print(kept.text(console.language))
      }
    }
  }
}
