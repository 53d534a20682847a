import Archive
import ArgumentParser
import Diagnostics
import Scoring

/// Prints a published ranking again, as it was.
struct Show: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Mencetak lagi satu peringkat yang tersimpan di arsip.")

  @Argument(help: "Nomor peringkat.")
  var number: Int

  @Option(help: "Arsip SQLite.")
  var archive: String

  @Flag(help: "Sebagai JSON, persis seperti waktu diterbitkan.")
  var json = false

  @Flag(help: "Teks rubriknya, persis seperti waktu diterbitkan.")
  var rubric = false

  @OptionGroup var talk: TalkOptions

  func run() throws {
    let talk = Talk(talk)
    try talk.run {
      let ranking = try Archive(opening: archive, mode: .readOnly).ranking(number)
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
}
