internal import Diagnostics
internal import Scoring

/// The sheet *Indikator* of one region: every indicator beside the other regions.
extension LocalizedRegionReport {
  func addIndicatorSheet(to book: Book) {
    guard !indicators.isEmpty else { return }
    let sheet = book.addSheet(words(RegionLabels.Sheets.indicators))
    sheet.fit([indicatorTable(at: 0)])
    var row = head(
      sheet, words.say("tiap indikator di samping daerah lain", "each indicator beside others"))
    row = edition.notes(
      [
        words.say(
          "Median dan yang terbaik: di antara daerah yang diperingkat dan punya nilai. n = penyebut "
            + "ukuran. Tanda \u{2013} berarti tidak ada data.",
          "Median and best: among the regions that are ranked and have a value. n = the measure's "
            + "denominator. A dash (\u{2013}) means no data.")
      ], on: sheet, at: row - 1)
    edition.placeAlone(indicatorTable(at: row + 1), on: sheet, below: row, keysInSight: 2)
  }

  private func indicatorTable(at header: Int) -> Table {
    Table(
      name: "TabelIndikator", columns: indicatorColumns,
      rows: indicators.enumerated().map { place, item in
        indicatorRow(item.node, item.part, at: header + 1 + place)
      })
  }

  private var indicatorColumns: [Table.Column] {
    let score = edition.decimals(2)
    return [
      .init(title: words(Labels.aspect), style: .wrapped, width: 14...24),
      .init(title: words(Labels.indicator), style: .wrapped, width: 24...36),
      .init(title: words(Labels.unit), style: .wrapped, width: 10...14),
      .init(title: words(Labels.direction), style: .wrapped, width: 10...14),
      .init(title: words(Labels.rawValue), style: score.with { $0.isBold = true }, width: 10...14),
      .init(title: "n", style: edition.whole),
      .init(
        title: words.say("Nilai median daerah", "Median value of regions"), style: score,
        width: 10...14),
      .init(title: words(Labels.score), style: score.with { $0.isBold = true }, width: 9...11),
      .init(
        title: words.say("Skor median daerah", "Median score of regions"), style: score,
        width: 10...14),
      .init(
        title: words.say("Selisih skor", "Difference of scores"), style: signed(2),
        width: 10...13),
      .init(title: words.say("Skor terbaik", "Best score"), style: score, width: 9...11),
      .init(title: words.say("Diraih oleh", "Reached by"), style: .wrapped, width: 18...30),
      .init(title: words(Labels.remark), style: .wrapped, width: 16...28),
    ]
  }

  private func indicatorRow(
    _ node: Explanation.Node, _ part: Explanation.OfIndicator, at row: Int
  ) -> Table.Row {
    let (result, province) = (part.result, part.province)
    var difference = Cell.missing
    if let score = result.score, let median = province.medianScore {
      difference = .formula(
        "\(Area.relative(row, 7))-\(Area.relative(row, 8))", score - median)
    }
    let value = style(of: part.definition.measure)
    let rule = part.definition.missing ?? ranking.rubric.missing
    return Table.Row(
      cells: [
        .text(path(of: node.id)), .text(words(node.title)),
        .text(words.unit(part.definition.measure)), .text(words.direction(part.definition.scale)),
        .number(optional: result.value), .count(result.n),
        .number(optional: province.medianValue), .number(optional: result.score),
        .number(optional: province.medianScore), difference,
        .number(optional: province.bestScore), .text(leaders(province)),
        .text(
          words.remark(result, rule: rule, absentIsMissing: part.definition.absentIsMissing)),
      ], styles: [4: value.with { $0.isBold = true }, 6: value])
  }

  private func leaders(_ province: Explanation.Province) -> String {
    let names = province.best.prefix(2).map(\.name).joined(separator: ", ")
    let rest = province.best.count - 2
    return rest > 0 ? names + words.say(" dan \(rest) lagi", " and \(rest) more") : names
  }
}
