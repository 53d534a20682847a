internal import Diagnostics
internal import Scoring

/// The sheet *Perubahan*: who stands elsewhere than in the ranking that was published before.
extension LocalizedRanking {
  func addChangesSheet(to book: Book) {
    guard let previous else { return }
    let sheet = book.addSheet(words(Labels.Sheets.changes))
    let table = changeTable(previous)
    let gone = goneTable(previous)
    sheet.fit([table, gone])
    let top = head(sheet, words.say("Perubahan sejak peringkat terakhir", "Changes since the last"))
    var row = notes(changeNotes(previous), on: sheet, at: top)
    row = placeAlone(table, on: sheet, below: row, keysInSight: 2)
    guard !gone.rows.isEmpty else { return }
    sheet.paragraph(words(Labels.gone), row + 1, .heading)
    sheet.place(gone, at: row + 2)
  }

  /// Places up or down as an arrow with a number; `=` where nothing moved.
  func change(of standing: Standing) -> Cell {
    guard let before = previous?.lines[standing.code]?.rank, let now = standing.rank else {
      return .missing
    }
    return .text(
      now == before
        ? "=" : now < before ? "\u{25B2} \(before - now)" : "\u{25BC} \(now - before)")
  }

  /// One sentence on whom the last ranking had elsewhere.
  var changeSummary: String? {
    guard let previous else { return nil }
    let moves = ranking.standings.compactMap { standing -> (name: String, places: Int)? in
      guard let before = previous.lines[standing.code]?.rank, let now = standing.rank else {
        return nil
      }
      return (standing.name, before - now)
    }
    let (up, down) = (moves.count { $0.places > 0 }, moves.count { $0.places < 0 })
    let furthest = moves.max { abs($0.places) < abs($1.places) }
    let since = words.say(
      "Dibandingkan peringkat nomor \(previous.number) (\(words.period(previous.period)))",
      "Compared with ranking number \(previous.number) (\(words.period(previous.period)))")
    guard let furthest, furthest.places != 0 else {
      return since + words.say(": tidak ada yang bergeser.", ": nobody moved.")
    }
    let places = abs(furthest.places)
    return since
      + words.say(
        ": \(up) naik, \(down) turun; terjauh \(furthest.name), "
          + "\(furthest.places > 0 ? "naik" : "turun") \(places) tempat.",
        ": \(up) up, \(down) down; furthest \(furthest.name), "
          + "\(furthest.places > 0 ? "up" : "down") by \(places).")
  }

  func changeTable(_ previous: PreviousRanking) -> Table {
    Table(
      name: "TabelPerubahan", columns: changeColumns,
      rows: ranking.standings.map { changeRow($0, previous) })
  }

  private var changeColumns: [Table.Column] {
    let middle = whole.with { $0.alignment = .center }
    let score = decimals(ranking.rubric.decimals)
    let signed = String(repeating: "0", count: ranking.rubric.decimals)
    let fraction = signed.isEmpty ? "0" : "0." + signed
    return [
      .init(title: words(Labels.code), style: .cell),
      .init(title: unit, style: .wrapped, width: 18...40),
      .init(title: words(Labels.rankBefore), style: middle, width: 10...12),
      .init(title: words.say("Peringkat kini", "Rank now"), style: middle, width: 10...12),
      .init(
        title: words(Labels.change), style: .cell.with { $0.alignment = .center }, width: 10...12),
      .init(title: words.say("Skor dahulu", "Score before"), style: score, width: 10...12),
      .init(title: words.say("Skor kini", "Score now"), style: score, width: 10...12),
      .init(
        title: words.say("Selisih skor", "Change of score"),
        style: .number(words.format("+\(fraction);-\(fraction);\(fraction)")), width: 10...12),
      .init(title: words(Labels.remark), style: .wrapped, width: 16...30),
    ]
  }

  private func changeRow(_ standing: Standing, _ previous: PreviousRanking) -> Table.Row {
    let before = previous.lines[standing.code]
    let now = ranking.finalScore(standing)
    let remark =
      before == nil
      ? words.say("tidak ada dalam peringkat itu", "not in that ranking")
      : before?.rank == nil
        ? words.say("dahulu tidak diperingkat", "not ranked before")
        : standing.rank == nil ? words.reason(standing, in: ranking) : ""
    let difference = before?.score.flatMap { score in now.map { $0 - score } }
    return Table.Row(cells: [
      .text(standing.code), .text(standing.name),
      .number(optional: before?.rank.map(Double.init)),
      .number(optional: standing.rank.map(Double.init)), change(of: standing),
      .number(optional: before?.score), .number(optional: now), .number(optional: difference),
      .text(remark),
    ])
  }

  /// Of whom the last ranking had and this one has not: their rows have all the columns of the table
  /// of changes, of which the first ones are shown.
  func goneTable(_ previous: PreviousRanking) -> Table {
    let here = Set(ranking.standings.map(\.code))
    let gone = previous.lines.filter { !here.contains($0.key) }.sorted { $0.key < $1.key }
    return Table(
      columns: Array(changeColumns.prefix(3)),
      rows: gone.map { code, line in
        Table.Row(cells: [
          .text(code), .text(line.name), .number(optional: line.rank.map(Double.init)),
          .missing, .missing, .number(optional: line.score), .missing, .missing,
          .text(words(Labels.gone)),
        ])
      })
  }

  private func changeNotes(_ previous: PreviousRanking) -> [String] {
    let day = words.date(previous.asOf)
    let span = words.period(previous.period)
    return [
      words.say(
        "Dibandingkan dengan peringkat nomor \(previous.number) di arsip: rubrik "
          + "\(previous.rubric), \(span), keadaan per \(day).",
        "Compared with ranking number \(previous.number) of the archive: rubric "
          + "\(previous.rubric), \(span), as of \(day)."),
      words.say(
        "Apa yang menggeser tiap daerah, menurut indikator dan sebab, dikatakan oleh perintah "
          + "peringkat compare.",
        "What moved each region, by indicator and cause, is said by the command peringkat "
          + "compare."),
    ]
  }
}
