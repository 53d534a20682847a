internal import Complaints
internal import Diagnostics
internal import Scoring

/// The sheet *Periode Lalu*: the same indicators of the same region, one period before.
extension LocalizedRegionReport {
  func addBeforeSheet(to book: Book) {
    let sheet = book.addSheet(words(RegionLabels.Sheets.before))
    sheet.fit([beforeTable(at: 0)])
    var row = head(
      sheet,
      words.say(
        "indikator yang sama, satu periode sebelumnya", "the same indicators, a period before"))
    guard case .standing(_, let period, let asOf, _) = explanation.before else {
      sheet.paragraph(reasonOfNoPeriod, row, Style())
      return
    }
    row = edition.notes(
      [
        words.say(
          "Periode sebelumnya: \(words.period(period)), keadaan per \(words.date(asOf)), menurut "
            + "rubrik yang sama: sama banyak hari sesudah akhir periodenya, supaya waktunya sama.",
          "The period before: \(words.period(period)), as of \(words.date(asOf)), by the same "
            + "rubric: as many days after its end, so that both had the same time."),
        words.say(
          "Penilaian tidak bertanggal, jadi sama untuk kedua periode.",
          "Assessments bear no date, so they are the same for both periods."),
      ], on: sheet, at: row - 1)
    edition.placeAlone(beforeTable(at: row + 1), on: sheet, below: row, keysInSight: 1)
  }

  private var reasonOfNoPeriod: String {
    switch explanation.before {
    case .notComputable(let period, let problem):
      words.say("\(words.period(period)) tidak dapat dihitung: ", "Not computable, ")
        + words.say("", words.period(period) + ": ") + words(problem.message) + "."
    case .nothingReceived(let period), .standing(_, let period, _, _):
      words.say(
        "Tidak ada laporan daerah ini dari periode sebelumnya (\(words.period(period))) di ekspor "
          + "yang dibaca.",
        "The exports hold no complaints of this region from the period before "
          + "(\(words.period(period))).")
    }
  }

  private func beforeTable(at header: Int) -> Table {
    let score = edition.decimals(2)
    let (now, before) = (words.say("kini", "now"), words.say("lalu", "before"))
    let value = words(Labels.rawValue)
    let points = words(Labels.score)
    return Table(
      name: "TabelPeriodeLalu",
      columns: [
        .init(title: words(Labels.indicator), style: .wrapped, width: 30...48),
        .init(title: words(Labels.unit), style: .wrapped, width: 10...16),
        .init(title: "\(value) \(before)", style: score, width: 10...14),
        .init(title: "n \(before)", style: edition.whole, width: 8...12),
        .init(title: "\(points) \(before)", style: score, width: 10...12),
        .init(title: "\(value) \(now)", style: score, width: 10...14),
        .init(title: "n \(now)", style: edition.whole, width: 8...12),
        .init(title: "\(points) \(now)", style: score, width: 10...12),
        .init(
          title: words.say("Perubahan skor", "Change of score"),
          style: signed(2).with { $0.isBold = true }, width: 11...13),
      ],
      rows: [whole(at: header + 1)]
        + indicators.enumerated().map { place, item in
          beforeRow(item.node, item.part, at: header + 2 + place)
        })
  }

  private func whole(at row: Int) -> Table.Row {
    let earlier = explanation.before.standing
    return Table.Row(
      cells: [
        .text(words(Labels.finalScore)), .text(words.say("nilai", "points")), .missing,
        .count(earlier?.complaints ?? 0), .number(optional: earlier?.score), .missing,
        .count(standing.complaints), .number(optional: standing.score),
        change(earlier?.score, standing.score, at: row),
      ], emphasis: .section)
  }

  private func beforeRow(
    _ node: Explanation.Node, _ part: Explanation.OfIndicator, at row: Int
  ) -> Table.Row {
    let value = style(of: part.definition.measure)
    return Table.Row(
      cells: [
        .text(words(node.title)), .text(words.unit(part.definition.measure)),
        .number(optional: part.before?.value), .count(part.before?.n ?? 0),
        .number(optional: part.before?.score), .number(optional: part.result.value),
        .count(part.result.n), .number(optional: part.result.score),
        change(part.before?.score, part.result.score, at: row),
      ], styles: [2: value, 5: value])
  }

  private func change(_ before: Double?, _ now: Double?, at row: Int) -> Cell {
    guard let before, let now else { return .missing }
    return .formula("\(Area.relative(row, 7))-\(Area.relative(row, 4))", now - before)
  }
}
