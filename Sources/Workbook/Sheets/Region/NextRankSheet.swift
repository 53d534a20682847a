internal import Diagnostics
internal import Scoring

/// The sheet *Naik Peringkat*: what would pass the region just above, by one indicator alone.
extension LocalizedRegionReport {
  func addPlaceUpSheet(to book: Book) {
    let sheet = book.addSheet(words(RegionLabels.Sheets.placeUp))
    sheet.fit([placeUpTable(at: 0)])
    var row = head(sheet, words.say("untuk naik satu peringkat", "what a place up would take"))
    guard let above = explanation.above, let rank = above.rank else {
      let why =
        standing.rank == nil
        ? words.say(
          "Daerah ini tidak diperingkat: ", "This region is not ranked: ")
          + words.reason(standing, in: ranking) + "."
        : words.say(
          "Tidak ada daerah di atas daerah ini.", "There is no region above this one.")
      sheet.paragraph(why, row, Style())
      return
    }
    let score = ranking.finalScore(above).map { words.number($0) } ?? "\u{2013}"
    sheet.paragraph(
      words.say(
        "Untuk melewati \(above.name) (peringkat \(rank), skor \(score)):",
        "To pass \(above.name) (rank \(rank), score \(score)):"), row - 1, .heading)
    row = edition.notes(
      [
        words.say(
          "Tiap baris mengubah satu indikator saja; semua daerah dihitung kembali. Laporan yang sama "
            + "sering dihitung juga oleh indikator lain, sehingga yang diperlukan bisa lebih sedikit.",
          "Each row changes one indicator alone; all regions are computed anew. The same complaints "
            + "often count in other indicators too, so that fewer may do.")
      ], on: sheet, at: row)
    edition.placeAlone(placeUpTable(at: row + 1), on: sheet, below: row, keysInSight: 1)
  }

  private func placeUpTable(at header: Int) -> Table {
    let score = edition.decimals(2)
    let shown = indicators.compactMap { node, part in
      part.placeUp.map { (node: node, part: part, up: $0) }
    }
    return Table(
      name: "TabelNaikPeringkat",
      columns: [
        .init(title: words(Labels.indicator), style: .wrapped, width: 30...48),
        .init(title: words.say("Skor kini", "Score now"), style: score, width: 9...11),
        .init(
          title: words.say("Skor yang cukup", "Score that would do"),
          style: score.with { $0.isBold = true }, width: 10...12),
        .init(
          title: words.say("Kenaikan skor", "Rise of score"), style: signed(2), width: 10...12),
        .init(
          title: words.say("Laporan yang merugikan", "Complaints against it"),
          style: edition.whole, width: 11...13),
        .init(
          title: words.say("Cukup sekian laporan", "So many would do"),
          style: edition.whole.with { $0.isBold = true }, width: 10...12),
        .init(title: words.say("Nilai kini", "Value now"), style: score, width: 9...12),
        .init(
          title: words.say("Nilai yang cukup", "Value that would do"),
          style: score.with { $0.isBold = true }, width: 10...12),
        .init(title: words(Labels.remark), style: .wrapped, width: 30...46),
      ],
      rows: shown.enumerated().map { place, item in
        placeUpRow(item.node, item.part, item.up, at: header + 1 + place)
      })
  }

  private func placeUpRow(
    _ node: Explanation.Node, _ part: Explanation.OfIndicator, _ up: NextRank, at row: Int
  ) -> Table.Row {
    var rise = Cell.missing
    if let now = part.result.score, let needed = up.score {
      rise = .formula("\(Area.relative(row, 2))-\(Area.relative(row, 1))", needed - now)
    }
    let measure = part.definition.measure
    let value = style(of: measure)
    // There the value is the score.
    let needed = part.definition.scale == .identity ? nil : up.value
    let goal = needed.flatMap { needed in
      part.result.value.map { needed.printed(of: measure, from: $0) }
    }
    return Table.Row(
      cells: [
        .text(words(node.title)), .number(optional: part.result.score),
        .number(optional: up.score), rise,
        .number(optional: up.against.map(Double.init)),
        .number(optional: up.cases.map(Double.init)),
        .number(optional: part.result.value), .number(optional: goal), .text(remark(part, up)),
      ], styles: [6: value, 7: value.with { $0.isBold = true }])
  }

  private func remark(_ part: Explanation.OfIndicator, _ up: NextRank) -> String {
    guard up.score != nil else {
      return words.say("tidak mungkin dengan satu ini saja", "not possible by this one alone")
    }
    guard let against = up.against else { return "" }
    let (fault, mended) = part.definition.measure.mending
    let (bad, good) = (words(fault), words(mended))
    if up.cases != nil {
      return words.say("yang \(bad), seandainya \(good)", "that \(bad), had they \(good)")
    }
    return against == 0
      ? words.say("tidak ada laporan yang \(bad)", "there are no complaints that \(bad)")
      : words.say(
        "tidak tercapai walaupun semua yang \(bad) itu \(good)",
        "out of reach even if all that \(bad) had \(good)")
  }
}
