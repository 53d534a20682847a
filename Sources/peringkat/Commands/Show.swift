import ArgumentParser
import Diagnostics
import Pipeline

/// Prints a published ranking again, as it was.
struct Show: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Mencetak lagi satu peringkat yang tersimpan di arsip.",
    discussion: """
      Contoh:
        peringkat show 1 --archive kaltim.sqlite
        peringkat show 1 --archive kaltim.sqlite --json
        peringkat show 1 --archive kaltim.sqlite --output hasil-lagi.xlsx

      Berkasnya dibuat ulang dari isi arsip, bila hasilnya masih persis sama.

      English: Prints a ranking that an archive keeps once more.
      """)

  @Argument(
    help: ArgumentHelp(
      id: "Nomor peringkat (lihat rankings).", en: "The ranking's number (see rankings)."))
  var number: Int

  @Option(
    help: ArgumentHelp(id: "Arsip SQLite.", en: "The SQLite archive."), completion: .file())
  var archive: String

  @Flag(
    help: ArgumentHelp(
      id: "Sebagai JSON, persis seperti waktu diterbitkan.",
      en: "As JSON, exactly as it was published."))
  var json = false

  @Flag(
    help: ArgumentHelp(
      id: "Teks rubriknya, persis seperti waktu diterbitkan.",
      en: "The text of its rubric, exactly as it was published."))
  var rubric = false

  @OptionGroup var files: ResultFileOptions
  @OptionGroup var console: ConsoleOptions

  func run() throws {
    let console = Console(console)
    try console.run {
      let files = files.files(console.language)
      try files.check(against: [archive])
      let ranking = try KeptRanking.load(number, archive: archive)
      if files.isAsked {
        let monitor = ProgressLine(console).monitor
        try files.write(ranking.reproduced(monitor), monitor)
      }
      if json {
        console.write(ranking.document)
      } else if rubric {
        console.write(ranking.rubricText)
      } else {
        console.print(try ranking.text(console.language))
      }
    }
  }
}
