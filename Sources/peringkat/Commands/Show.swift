import Archive
import ArgumentParser
import Complaints
import Diagnostics
import Files
import Scoring
import Workbook

/// Prints a published ranking again, as it was.
struct Show: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Mencetak lagi satu peringkat yang tersimpan di arsip.",
    discussion: """
      Contoh:
        peringkat show 1 --archive kaltim.sqlite
        peringkat show 1 --archive kaltim.sqlite --json
        peringkat show 1 --archive kaltim.sqlite --output hasil-lagi.xlsx

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

  @Option(
    help: ArgumentHelp(
      id: "Buku kerjanya (.xlsx), dibuat ulang dari isi arsip bila hasilnya masih persis sama.",
      en: "Its workbook (.xlsx), made again from the archive where it still comes out the same."),
    completion: .file(extensions: ["xlsx"]))
  var output: String?

  @OptionGroup var talk: TalkOptions

  func run() throws {
    let talk = Talk(talk)
    try talk.run {
      if let output, !output.lowercased().hasSuffix(".xlsx") {
        throw CommandProblems.notAWorkbookName(output)
      }
      try ResultPlaces.check([(output, "--output")], against: [archive])
      let archive = try Archive(opening: archive, mode: .readOnly)
      let ranking = try archive.ranking(number)
      if let output { try write(ranking, of: archive, to: output, talk) }
      if json {
        talk.write(ranking.document)
      } else if rubric {
        talk.write(ranking.rubric.text)
      } else {
        let rubric = try Rubric.load(text: ranking.rubric.text, file: ranking.rubric.id)
        talk.print(RankingTable(ranking, decimals: rubric.decimals).text(talk.language))
      }
    }
  }

  private func write(
    _ published: PublishedRanking, of archive: Archive, to path: String, _ talk: Talk
  ) throws {
    let line = ProgressLine(talk)
    let outcome = try Republication(of: published, in: archive).outcome(line)
    if let problem = try WholeFile(path).openElsewhere { talk.say(problem) }
    try line.during(.writing(path)) {
      try writeWorkbook(
        outcome.ranking, to: path, language: talk.language, engineVersion: Peringkat.version,
        with: outcome.attachments)
    }
    talk.say(CommandProblems.written(path))
  }
}
