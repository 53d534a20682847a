package import Archive
import Complaints
package import Diagnostics
package import Documents
import Scoring

/// The list of the rankings that an archive keeps.
package struct KeptRankings {
  package let list: [PublishedRanking.Summary]

  package static func load(archive path: String) throws -> KeptRankings {
    KeptRankings(list: try Archive(opening: path, mode: .readOnly).rankings())
  }

  package func text(_ language: Language) -> String {
    var table = TextTable([
      Wording(id: "Nomor", en: "Number"), Wording(id: "Rubrik", en: "Rubric"),
      Wording(id: "Versi", en: "Version"), Wording(id: "Periode", en: "Period"),
      Wording(id: "Per tanggal", en: "As of"), Wording(id: "Unit", en: "Unit"),
      Wording(id: "Versi mesin", en: "Engine"),
    ])
    for ranking in list {
      table.add([
        "\(ranking.number)", ranking.rubricID, ranking.rubricVersion,
        "\(ranking.period.from.iso)..\(ranking.period.to.iso)", ranking.asOf.iso,
        ranking.unit.rawValue, ranking.engine,
      ])
    }
    return table.text(language)
  }

  /// Fields: README of this module.
  package var document: JSONValue {
    .object([
      ("peringkat_rankings", .integer(1)),
      (
        "rankings",
        .array(
          list.map { ranking in
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
