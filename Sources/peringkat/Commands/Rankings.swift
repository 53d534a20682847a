import Archive
import ArgumentParser
import Complaints
import Diagnostics
import Documents
import Scoring

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
      let kept = try Archive(opening: archive, mode: .readOnly).rankings()
      guard !json else { return talk.write(document(kept).text() + "\n") }
      var table = TextTable([
        Wording(id: "Nomor", en: "Number"), Wording(id: "Rubrik", en: "Rubric"),
        Wording(id: "Versi", en: "Version"), Wording(id: "Periode", en: "Period"),
        Wording(id: "Per tanggal", en: "As of"), Wording(id: "Unit", en: "Unit"),
        Wording(id: "Versi mesin", en: "Engine"),
      ])
      for ranking in kept {
        table.add([
          "\(ranking.number)", ranking.rubricID, ranking.rubricVersion,
          "\(ranking.period.from.iso)..\(ranking.period.to.iso)", ranking.asOf.iso,
          ranking.unit.rawValue, ranking.engine,
        ])
      }
      talk.print(table.text(talk.language))
    }
  }

  private func document(_ kept: [PublishedRanking.Summary]) -> JSONValue {
    .object([
      ("peringkat_rankings", .integer(1)),
      (
        "rankings",
        .array(
          kept.map { ranking in
            .object([
              ("number", .integer(ranking.number)), ("rubric", .string(ranking.rubricID)),
              ("version", .string(ranking.rubricVersion)),
              ("from", .string(ranking.period.from.iso)), ("to", .string(ranking.period.to.iso)),
              ("as_of", .string(ranking.asOf.iso)), ("unit", .string(ranking.unit.rawValue)),
              ("engine", .string(ranking.engine)),
            ])
          })
      ),
    ])
  }
}
