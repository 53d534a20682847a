internal import Diagnostics
internal import Scoring

/// The sheet *Ringkasan*: the whole ranking on one printed page.
extension LocalizedRanking {
  /// More regions than these make the page too small to read.
  private static let standingsShown = 25

  /// - Parameter sheet: the book's first, with all others behind it.
  func writeSummary(on sheet: Sheet) {
    let shown = Array(
      ranking.standings.filter { $0.rank != nil }.prefix(LocalizedRanking.standingsShown))
    let table = summaryTable(shown)
    sheet.fit([table])
    var row = head(sheet, title)
    sheet.setPage(
      footer: title, pages: words(Labels.page), isUpright: true, isOnePage: true)
    for sentence in winners { row = line(sentence, on: sheet, at: row, .heading) }
    for sentence in facts { row = line(sentence, on: sheet, at: row, Style()) }
    let header = row + 1
    row = sheet.place(table, at: header)
    let more = ranking.standings.count { $0.rank != nil } - shown.count
    if more > 0 {
      let sheetName = words(Labels.Sheets.ranking)
      row = line(
        words.say(
          "\u{2026} dan \(more) lagi di lembar \(sheetName).",
          "\u{2026} and \(more) more on the sheet \(sheetName)."), on: sheet, at: row, .note)
    }
    if !shown.isEmpty {
      row = sheet.place(scoreChart(shown, rows: header + 1...header + shown.count), at: row + 1)
    }
    row = line(words(Labels.mustBeRead), on: sheet, at: row + 1, .heading)
    for limit in limits { row = line("\u{2022} " + limit, on: sheet, at: row, Style(size: 9)) }
    row = line(words(Labels.contents), on: sheet, at: row + 1, .heading)
    for name in sheet.book.sheetNames where name != sheet.name {
      sheet.link(name, to: name, row, 1, Style())
      sheet.paragraph(words(Labels.purpose(of: name)), row, from: 2, .note)
      row += 1
    }
  }

  func summaryTable(_ standings: [Standing]) -> Table {
    Table(columns: summaryColumns, rows: standings.map { summaryRow($0) })
  }

  private func line(_ text: String, on sheet: Sheet, at row: Int, _ style: Style) -> Int {
    sheet.paragraph(text, row, style)
    return row + 1
  }

  /// Who gets which award; where the rubric has none, the first three.
  var podium: [(honour: String, standing: Standing)] {
    let honoured = ranking.standings.filter { $0.award != nil }
    let places = honoured.isEmpty ? ranking.standings.filter { ($0.rank ?? 4) <= 3 } : honoured
    return places.prefix(9).map { standing in
      let honour =
        standing.award.map { words($0) }
        ?? words.say("Peringkat ", "Rank ") + "\(standing.rank ?? 0)"
      return (honour, standing)
    }
  }

  private var winners: [String] {
    podium.map { "\($0.honour): \($0.standing.name)" + score($0.standing) }
  }

  private func score(_ standing: Standing) -> String {
    ranking.finalScore(standing).map { " (" + words.number($0) + ")" } ?? ""
  }

  var facts: [String] {
    let ranked = ranking.standings.filter { $0.rank != nil }
    let others = ranking.standings.filter { $0.rank == nil }
    let complaints = words.count(ranking.standings.reduce(0) { $0 + $1.complaints })
    let quarantined = words.count(ranking.inputs.reduce(0) { $0 + $1.quarantined })
    let kind = unit.lowercased()
    var facts = [
      words.say(
        "\(ranked.count) \(kind) diperingkat dari \(complaints) laporan; \(quarantined) baris "
          + "dikarantina; \(ranking.warnings.count) peringatan tentang mutu data.",
        "\(ranked.count) of kind \(kind) ranked from \(complaints) complaints; \(quarantined) rows "
          + "quarantined; \(ranking.warnings.count) warnings about the data.")
    ]
    if !others.isEmpty {
      let names = others.prefix(8).map(\.name).joined(separator: ", ")
      let more = others.count > 8 ? ", \u{2026}" : "."
      facts.append(
        words.say("Tidak diperingkat (\(others.count)): ", "Not ranked (\(others.count)): ") + names
          + more)
    }
    facts += [ranking.uncertainty.map { words($0.verdict) }, changeSummary].compactMap(\.self)
    return facts
  }

  /// What must be read with any such ranking, in one line each.
  var limits: [String] {
    let hasAssessments = ranking.standings.contains { standing in
      standing.aspects.flatMap(\.indicators).contains(where: \.isAssessment)
    }
    return [
      words.say(
        "Sedikitnya laporan bukan tanda baik: kanal yang tidak dikenal atau tidak dipercaya menerima "
          + "sedikit laporan.",
        "A low number of complaints is no good sign: a channel that nobody knows or trusts receives "
          + "few."),
      words.say(
        "Status selesai bukan bukti masalahnya tuntas: artinya ada yang menutupnya, atau tenggatnya "
          + "lewat.",
        "A closed status is no proof of a solution: somebody closed the case, or its time ran out."),
      words.say(
        "Jangkauan kanal berbeda: yang tampak ialah laporan yang tercatat, bukan semua yang terjadi.",
        "Coverage of channels differs: what is seen is what was recorded, not all that went wrong."),
      words.say(
        "Bobot adalah pilihan, bukan temuan; selisih kecil dapat terjadi karena kebetulan.",
        "Weights are a choice, not a finding; small differences can be chance."),
    ]
      + (hasAssessments
        ? [
          words.say(
            "Sebagian nilai ialah penilaian juri, yang tidak dapat dihitung ulang dan diberi tanda.",
            "Some values are a jury's, which cannot be recomputed and are marked.")
        ] : [])
  }

  private var summaryColumns: [Table.Column] {
    let middle = whole.with { $0.alignment = .center }
    let words = Style.cell.with { $0.alignment = .center }
    var columns: [Table.Column] = [
      .init(
        title: self.words(Labels.rank), style: middle.with { $0.isBold = true }, width: 10...11),
      .init(title: unit, style: .wrapped, width: 30...36),
      .init(
        title: self.words(Labels.finalScore), style: decimals(ranking.rubric.decimals),
        width: 10...12),
    ]
    if let rules = ranking.uncertainty?.rules {
      let share = self.words.percent(rules.interval)
      columns.append(
        .init(
          title: self.words.say("Rentang \(share)", "\(share) interval"), style: words,
          width: 11...13))
    }
    if previous != nil {
      columns.append(.init(title: self.words(Labels.change), style: words, width: 9...10))
    }
    columns += [
      .init(title: self.words(Labels.complaints), style: whole, width: 10...12),
      .init(title: self.words(Labels.award), style: .wrapped, width: 18...24),
    ]
    return columns
  }

  private func summaryRow(_ standing: Standing) -> Table.Row {
    var cells: [Cell] = [
      .number(optional: standing.rank.map(Double.init)), .text(standing.name),
      .number(optional: ranking.finalScore(standing)),
    ]
    if ranking.uncertainty != nil {
      cells.append(
        standing.uncertainty.map { .text(range($0.both.low...$0.both.high)) } ?? .missing)
    }
    if previous != nil { cells.append(change(of: standing)) }
    let honour = [standing.award.map { words($0) }, standing.grade].compactMap(\.self)
    cells += [.count(standing.complaints), .text(honour.joined(separator: " \u{B7} "))]
    return Table.Row(cells: cells, emphasis: standing.award == nil ? .none : .podium)
  }

  private func scoreChart(_ standings: [Standing], rows: ClosedRange<Int>) -> BarChart {
    BarChart(
      title: words(Labels.finalScore), description: winners.joined(separator: "; "),
      axis: words.say("Skor akhir (0\u{2013}100)", "Final score (0–100)"), rows: rows, names: 1,
      pieces: [.init(color: Palette.deep, name: words(Labels.finalScore), column: 2)], most: 100,
      step: 20, width: 760, height: 90 + 20 * standings.count)
  }
}
