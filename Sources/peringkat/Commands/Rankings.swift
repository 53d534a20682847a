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

  @OptionGroup var talk: TalkOptions

  func run() throws {
    let talk = Talk(talk)
    try talk.run {
      let kept = try KeptRankings.load(archive: archive)
      if json {
        talk.write(kept.document.text() + "\n")
      } else {
        talk.print(kept.text(talk.language))
      }
    }
  }
}
