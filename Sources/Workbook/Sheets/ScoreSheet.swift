internal import Diagnostics
internal import Scoring

/// The sheet *Peta Skor*: every region's scores at one look, shaded by how good they are.
extension LocalizedRanking {
  func addScoreSheet(to book: Book) {
    guard let table = scoreTable else { return }
    let sheet = book.addSheet(words(Labels.Sheets.scores))
    sheet.fit([table])
    _ = head(sheet, words.say("Skor tiap indikator", "Scores by indicator"))
    sheet.paragraph(scoreNote, scoreHeader - 2, .note)
    sheet.freeze(scoreHeader + 1, scoreKeys)
    sheet.repeatRows(scoreHeader...scoreHeader)
    sheet.place(table, at: scoreHeader)
    let columns = scoreKeys...scoreKeys + cases.nodes.count - 1
    sheet.shade(Area(scoreHeader + 1...scoreHeader + table.rows.count, columns), most: 100)
  }

  /// nil where there is no score to show.
  var scoreTable: Table? {
    let shown = ranking.standings.compactMap { standing in
      cases.place(of: standing.code).map { (standing, $0) }
    }
    guard !shown.isEmpty, !cases.nodes.isEmpty else { return nil }
    let ranked = shown.filter { $0.0.rank != nil }
    var table = Table(columns: scoreColumns, rows: shown.map { scoreRow($0, place: $1) })
    if !ranked.isEmpty { table.rows.append(medianRow(ranked.map(\.1))) }
    return table
  }

  private var scoreHeader: Int { 6 }

  /// Rank and name stand before the indicators.
  private var scoreKeys: Int { 2 }

  private var scoreColumns: [Table.Column] {
    let middle = whole.with { $0.alignment = .center }
    let turned = Style.header.with {
      $0.isTurned = true
      $0.size = 9
    }
    return [
      .init(title: words(Labels.rank), style: middle.with { $0.isBold = true }),
      .init(title: unit, style: .cell, width: 18...44),
    ]
      + cases.nodes.map { node in
        .init(
          title: "\(node.number) \(words(node.title))",
          style: .number(words.format("0")).with { $0.alignment = .center }, header: turned,
          width: 5.5...14)
      }
  }

  private func scoreRow(_ standing: Standing, place: Int) -> Table.Row {
    Table.Row(
      cells: [.number(optional: standing.rank.map(Double.init)), .text(name(of: standing))]
        + cases.nodes.indices.map { number in
          followed(.score, number, place, cases.result(number, place)?.score)
        })
  }

  /// Over those that are ranked, who stand first.
  private func medianRow(_ places: [Int]) -> Table.Row {
    Table.Row(
      cells: [
        .blank, .text(words.say("Median yang diperingkat", "Median of those ranked")),
      ]
        + cases.nodes.indices.map { number in
          let at = scoreKeys + number
          let area = Area(scoreHeader + 1...scoreHeader + places.count, at...at).absolute
          let scores = places.compactMap { cases.result(number, $0)?.score }
          return .formula(
            "IF(COUNT(\(area))=0,\"\u{2013}\",MEDIAN(\(area)))",
            median(scores).map { .number($0) } ?? .text("\u{2013}"))
        }, emphasis: .total)
  }

  private var scoreNote: String {
    words.say(
      "Skor 0\u{2013}100, dibulatkan untuk ditampilkan: makin gelap makin baik. Dari mana tiap skor, "
        + "dikatakan oleh lembar Indikator dan Rekap Kasus. Tanda \u{2013} berarti tidak ada data.",
      "Scores 0–100, shown rounded: the darker the better. Where each score comes from is said by "
        + "the sheets Indicators and Case Counts. A dash (–) means no data.")
  }
}
