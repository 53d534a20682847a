import Archive
import ArgumentParser
import Complaints
import Diagnostics
import Scoring

/// Lists the rankings that an archive keeps.
struct Rankings: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Mendaftar peringkat yang tersimpan di arsip.")

  @Option(help: "Arsip SQLite.")
  var archive: String

  @OptionGroup var talk: TalkOptions

  func run() throws {
    let talk = Talk(talk)
    try talk.run {
      let kept = try Archive(opening: archive, mode: .readOnly).rankings()
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
}
