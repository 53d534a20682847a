import Archive
import Complaints
import Diagnostics
import Scoring
import Workbook

/// A ranking for people: one line a region, final scores as they are compared.
struct RankingTable {
  private let ranking: PublishedRanking
  private let decimals: Int

  init(_ ranking: PublishedRanking, decimals: Int) {
    self.ranking = ranking
    self.decimals = decimals
  }

  func text(_ language: Language) -> String {
    let heading = Wording(
      id: "\(ranking.rubric.id) \(ranking.rubric.version), periode \(ranking.period.from.iso) s.d. "
        + "\(ranking.period.to.iso), per tanggal \(ranking.asOf.iso)",
      en: "\(ranking.rubric.id) \(ranking.rubric.version), period \(ranking.period.from.iso) to "
        + "\(ranking.period.to.iso), as of \(ranking.asOf.iso)")
    let words = Phrases(language: language)
    var table = TextTable([
      Wording(id: "Peringkat", en: "Rank"), codeHead,
      Wording(id: "Nama", en: "Name"), Wording(id: "Nilai", en: "Score"),
      Wording(id: "Predikat", en: "Grade"), Wording(id: "Penghargaan", en: "Award"),
      Wording(id: "Laporan", en: "Complaints"), Wording(id: "Keterangan", en: "Remark"),
    ])
    for line in ranking.lines {
      table.add([
        line.rank.map(String.init) ?? "", code(of: line), line.name,
        line.score.map { words.fixed($0, decimals) } ?? "", line.grade ?? "",
        line.award?[language] ?? "",
        words.count(line.complaints),
        line.reason.map { Standing.Reason(code: $0)?.wording[language] ?? $0 } ?? "",
      ])
    }
    return heading[language] + "\n\n" + table.text(language)
  }

  private var codeHead: Wording {
    ranking.unit == .agency
      ? Wording(id: "Daerah", en: "Region") : Wording(id: "Kode", en: "Code")
  }

  private func code(of line: PublishedRanking.Line) -> String {
    ranking.unit == .agency ? AgencyCode.beside(line.name, line.code) : line.code
  }
}
