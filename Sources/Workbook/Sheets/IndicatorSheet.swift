internal import Diagnostics
internal import Scoring

/// The sheet *Indikator*: one row per region and indicator, every step of the score kept.
extension LocalizedRanking {
  func addIndicatorSheet(to book: Book) {
    let sheet = book.addSheet(words(Labels.Sheets.indicators))
    let table = indicatorTable
    sheet.fit([table])
    var row = head(sheet, words.say("Indikator per ", "Indicators by ") + unit.lowercased())
    row = notes(indicatorNotes, on: sheet, at: row - 1)
    sheet.link(
      words.say("Arti, skala, dan bobot tiap indikator: ", "Meaning, scale, weight of each: ")
        + words(Labels.Sheets.rubric),
      to: words(Labels.Sheets.rubric), row, 0, .note)
    let header = row + 2
    sheet.freeze(header + 1, 2)
    sheet.repeatRows(header...header)
    sheet.place(table, at: header)
    if !table.rows.isEmpty {
      sheet.shade(Area(header + 1...header + table.rows.count, 9...9), most: 100)
    }
  }

  var indicatorTable: Table {
    Table(
      name: "TabelIndikator", columns: indicatorColumns,
      rows: ranking.standings.flatMap { indicatorRows($0) })
  }

  private var indicatorColumns: [Table.Column] {
    let middle = whole.with { $0.alignment = .center }
    return [
      .init(title: words(Labels.rank), style: middle),
      .init(title: unit, style: .wrapped, width: 16...34),
      .init(title: words(Labels.aspect), style: .wrapped, width: 14...30),
      .init(title: words(Labels.indicator), style: .wrapped, width: 18...38),
      .init(title: words(Labels.unit), style: .wrapped, width: 10...16),
      .init(title: words(Labels.direction), style: .wrapped, width: 10...16),
      .init(title: words(Labels.rawValue), style: decimals(2), width: 10...16),
      .init(title: "n", style: whole),
      .init(title: words(Labels.estimate), style: decimals(2), width: 10...16),
      .init(title: words(Labels.score), style: decimals(2).with { $0.isBold = true }),
      .init(title: words(Labels.weight), style: weight),
      .init(title: words(Labels.effectiveWeight), style: weight, width: 9...14),
      .init(title: words(Labels.remark), style: .wrapped, width: 16...30),
    ]
  }

  private func indicatorRows(_ standing: Standing) -> [Table.Row] {
    guard let place = cases.place(of: standing.code) else { return [] }
    var rows: [Table.Row] = []
    for (number, node) in cases.nodes.enumerated() {
      guard let indicator = node.indicator, let result = cases.result(number, place)
      else { continue }
      let follow = { (column: CaseColumn, value: Double?) -> Cell in
        followed(column, number, place, value)
      }
      let rule = indicator.missing ?? ranking.rubric.missing
      let remark = words.remark(
        result, rule: rule, absentIsMissing: indicator.absentIsMissing)
      var row = Table.Row(
        cells: [
          .number(optional: standing.rank.map(Double.init)), .text(name(of: standing)),
          .text(node.path.map { words($0) }.joined(separator: " \u{203A} ")),
          .text(words(node.title)), .text(words.unit(indicator.measure)),
          .text(words.direction(indicator.scale)), follow(.value, result.value),
          follow(.n, Double(result.n)), follow(.estimate, result.estimate),
          follow(.score, result.score),
          .number(node.share), .number(node.effective), .text(remark),
        ], emphasis: rows.isEmpty ? .firstOfGroup : .none)
      if indicator.measure.isShare { row.styles = [6: percent, 8: percent] }
      if indicator.measure == .count { row.styles = [6: whole] }
      rows.append(row)
    }
    return rows
  }

  /// A number of *Rekap Kasus*, read from there.
  func followed(
    _ column: CaseColumn, _ indicator: Int, _ region: Int, _ value: Double?
  ) -> Cell {
    let cell = cases.area(column, indicator, region).absolute(on: words(Labels.Sheets.cases))
    return .formula(
      "IF(\(cell)=\"\",\"\u{2013}\",\(cell))", value.map { .number($0) } ?? .text("\u{2013}"))
  }

  private var indicatorNotes: [String] {
    [
      words.say(
        "Nilai mentah dihitung dari laporan; taksiran mengoreksi jumlah kecil; skor 0\u{2013}100 "
          + "berasal dari skala rubrik. n = penyebut ukuran. Persen tersimpan sebagai bagian "
          + "(91% = 0,91). Tanda \u{2013} berarti tidak ada data. Keempat angka itu dibaca dari "
          + "lembar Rekap Kasus, tempat rumusnya.",
        "The raw value is computed from complaints; the estimate corrects for small numbers; the "
          + "score 0–100 comes from the rubric's scale. n = the measure's denominator. Percentages "
          + "are stored as shares (91% = 0.91). A dash (\u{2013}) means no data. These four numbers "
          + "are read from the sheet Case Counts, where their formulas are.")
    ]
  }
}
