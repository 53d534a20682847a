internal import Diagnostics
internal import Scoring

/// The sheet *Peringkat*: who stands where, and by which scores.
extension LocalizedRanking {
  func addRankingSheet(to book: Book) {
    let sheet = book.addSheet(words(Labels.Sheets.ranking))
    let columns = rankingColumns
    let (table, others) = rankingTables(columns)
    sheet.fit([table, others])

    let top = head(sheet, title)
    writeWeights(columns, on: sheet, at: top)
    let header = top + 1
    sheet.freeze(header + 1, columns.prefix { $0.isKey }.count)
    sheet.repeatRows(top...header)
    var row = sheet.place(table, at: header)
    for (index, column) in columns.enumerated() where column.hasBars && !table.rows.isEmpty {
      sheet.drawBars(Area(header + 1...header + table.rows.count, index...index), most: 100)
    }
    if !others.rows.isEmpty {
      sheet.paragraph(words(Labels.unranked), row + 1, .heading)
      row = sheet.place(others, at: row + 2)
    }
    _ = notes(rankingNotes, on: sheet, at: row + 1)
  }

  /// Who is ranked, and below them who is not.
  var rankingTables: (ranked: Table, unranked: Table) { rankingTables(rankingColumns) }

  private func rankingTables(_ columns: [RankingColumn]) -> (ranked: Table, unranked: Table) {
    func table(_ name: String?, _ standings: [Standing]) -> Table {
      Table(
        name: name, columns: columns.map(\.column), rows: standings.map { rankingRow($0, columns) })
    }
    return (
      table("TabelPeringkat", ranking.standings.filter { $0.rank != nil }),
      table(nil, ranking.standings.filter { $0.rank == nil })
    )
  }

  /// A column with what it shows of a standing.
  private struct RankingColumn {
    var column: Table.Column
    /// Rank and name, which stay in sight.
    var isKey = false
    /// Its scores are drawn as bars.
    var hasBars = false
    /// The node whose weight stands above the heading.
    var node: OutlineNode?
    var cell: (Standing, [String: Double]) -> Cell
  }

  private func rankingRow(_ standing: Standing, _ columns: [RankingColumn]) -> Table.Row {
    let scores = standing.aspectScores
    return Table.Row(
      cells: columns.map { $0.cell(standing, scores) },
      emphasis: standing.award == nil ? .none : .podium)
  }

  private var rankingColumns: [RankingColumn] {
    nameColumns + aspectColumns + resultColumns
  }

  private var nameColumns: [RankingColumn] {
    let middle = whole.with { $0.alignment = .center }
    var columns = [
      RankingColumn(
        column: .init(title: words(Labels.rank), style: middle.with { $0.isBold = true }),
        isKey: true, cell: { standing, _ in .number(optional: standing.rank.map(Double.init)) }),
      RankingColumn(
        column: .init(title: unit, style: .wrapped, width: 18...40), isKey: true,
        cell: { standing, _ in .text(standing.name) }),
    ]
    columns += [
      RankingColumn(
        column: .init(title: codeTitle, style: .cell),
        cell: { standing, _ in .text(code(of: standing)) }),
      RankingColumn(
        column: .init(title: words(Labels.kind), style: .cell),
        cell: { [words] standing, _ in .text(words(Labels.kind(standing.kind))) }),
    ]
    if ranking.rubric.groups != nil {
      columns.append(
        RankingColumn(
          column: .init(title: words(Labels.groupRank), style: middle, width: 10...14),
          cell: { standing, _ in .number(optional: standing.groupRank.map(Double.init)) }))
    }
    if case .volume = ranking.rubric.groups {
      columns.append(
        RankingColumn(
          column: .init(title: words(Labels.group), style: .cell),
          cell: { standing, _ in standing.group.map { .text($0) } ?? .missing }))
    }
    return columns
  }

  private var aspectColumns: [RankingColumn] {
    outline.filter(\.isAspect).map { node in
      let isNested = !node.path.isEmpty
      let title = (node.path + [node.title]).map { words($0) }.joined(separator: " \u{203A} ")
      return RankingColumn(
        column: .init(
          title: title, style: decimals(2), header: isNested ? .nestedHeader : .header,
          width: 10...18), hasBars: true, node: node,
        cell: { _, scores in .number(optional: scores[node.id]) })
    }
  }

  private var resultColumns: [RankingColumn] {
    let rubric = ranking.rubric
    var columns: [RankingColumn] = []
    if !rubric.adjustments.isEmpty {
      columns.append(
        RankingColumn(
          column: .init(title: words(Labels.adjustments), style: decimals(2)),
          cell: { standing, _ in
            standing.score == nil
              ? .missing : .number(standing.adjustments.map(\.points).reduce(0, +))
          }))
    }
    columns += [
      RankingColumn(
        column: .init(
          title: words(Labels.unrounded), style: decimals(4).with { $0.color = Palette.quiet },
          width: 10...16), cell: { standing, _ in .number(optional: standing.score) }),
      RankingColumn(
        column: .init(
          title: words(Labels.finalScore),
          style: decimals(rubric.decimals).with { $0.isBold = true }, width: 9...16),
        hasBars: true,
        cell: { standing, _ in
          .number(optional: ranking.finalScore(standing))
        }),
    ]
    return columns + intervalColumns + changeColumns + honourColumns
  }

  private var intervalColumns: [RankingColumn] {
    guard let rules = ranking.uncertainty?.rules else { return [] }
    let titles = intervalTitles(rules)
    let middle = whole.with { $0.alignment = .center }
    return [
      RankingColumn(
        column: .init(title: titles.low, style: middle, width: 11...13),
        cell: { standing, _ in .number(optional: standing.uncertainty.map { Double($0.both.low) }) }
      ),
      RankingColumn(
        column: .init(title: titles.high, style: middle, width: 11...13),
        cell: { standing, _ in .number(optional: standing.uncertainty.map { Double($0.both.high) })
        }),
    ]
  }

  private var changeColumns: [RankingColumn] {
    guard let previous else { return [] }
    let middle = whole.with { $0.alignment = .center }
    return [
      RankingColumn(
        column: .init(title: words(Labels.rankBefore), style: middle, width: 10...12),
        cell: { standing, _ in
          .number(optional: previous.lines[standing.code]?.rank.map(Double.init))
        }),
      RankingColumn(
        column: .init(
          title: words(Labels.change), style: .cell.with { $0.alignment = .center }, width: 9...11),
        cell: { standing, _ in change(of: standing) }),
    ]
  }

  private var honourColumns: [RankingColumn] {
    let middle = Style.cell.with { $0.alignment = .center }
    var columns: [RankingColumn] = []
    if !ranking.rubric.grades.isEmpty {
      columns.append(
        RankingColumn(
          column: .init(title: words(Labels.grade), style: middle),
          cell: { standing, _ in standing.grade.map { .text($0) } ?? .missing }))
    }
    if ranking.rubric.awards != nil {
      columns.append(
        RankingColumn(
          column: .init(title: words(Labels.award), style: .wrapped, width: 13...26),
          cell: { [words] standing, _ in standing.award.map { .text(words($0)) } ?? .blank }))
    }
    columns.append(
      RankingColumn(
        column: .init(title: words(Labels.complaints), style: whole, width: 10...14),
        cell: { standing, _ in
          standing.reason == .noExport ? .missing : .count(standing.complaints)
        }))
    let remarks = ranking.standings.map { remark($0) }
    if remarks.contains(where: { !$0.isEmpty }) {
      columns.append(
        RankingColumn(
          column: .init(title: words(Labels.remark), style: .wrapped, width: 16...30),
          cell: { standing, _ in .text(remark(standing)) }))
    }
    return columns
  }

  /// Why a region is not ranked, and which adjustments it got.
  private func remark(_ standing: Standing) -> String {
    let reason = words.reason(standing, in: ranking)
    return
      ((reason.isEmpty ? [] : [reason])
      + standing.adjustments.map { words.adjustment($0.title, $0.points) })
      .joined(separator: "; ")
  }

  private func writeWeights(_ columns: [RankingColumn], on sheet: Sheet, at row: Int) {
    let small = Style.note.with { $0.alignment = .right }
    sheet.write(.text(words(Labels.effectiveWeight)), row, 1, small)
    for (index, column) in columns.enumerated() {
      guard let node = column.node else { continue }
      let format = words.format("0.0%")
      sheet.write(
        .number(node.effective), row, index,
        small.with {
          $0.numberFormat = format
          $0.alignment = .center
          $0.isItalic = !node.path.isEmpty
        })
    }
  }

  private var rankingNotes: [String] {
    let rubric = ranking.rubric
    let places = words.count(rubric.decimals)
    var notes = ranking.uncertainty.map { [words($0.verdict)] } ?? []
    notes += [
      words.say(
        "Skor 0\u{2013}100. Skor akhir dibulatkan ke \(places) desimal, setengah menjauhi nol; "
          + "urutan memakai skor yang sudah dibulatkan. Skor per aspek tidak dibulatkan, hanya "
          + "ditampilkan dengan dua desimal.",
        "Scores 0–100. The final score is rounded to \(places) decimals, half away from zero; the "
          + "order uses the rounded score. Scores per aspect are not rounded, only shown with two "
          + "decimals."),
      words.say(
        "Skor akhir = \(words(Labels.aggregation(rubric.acrossAspects))) berbobot dari skor aspek"
          + (rubric.adjustments.isEmpty ? "." : ", ditambah penyesuaian, dalam 0\u{2013}100."),
        "Final score = weighted \(words(Labels.aggregation(rubric.acrossAspects))) of the aspects' "
          + "scores" + (rubric.adjustments.isEmpty ? "." : ", plus adjustments, within 0–100.")),
      words.say(
        "Nilai yang sama berbagi peringkat, dan peringkat berikutnya dilewati. "
          + "Tanda \u{2013} berarti tidak ada.",
        "Equal scores share a rank, and the next rank is skipped. A dash (\u{2013}) means none."),
    ]
    if outline.contains(where: { $0.isAspect && !$0.path.isEmpty }) {
      notes.append(
        words.say(
          "Kolom \u{201C}A \u{203A} B\u{201D} berjudul terang adalah aspek B, bagian dari aspek A; "
            + "skornya sudah termasuk dalam skor A.",
          "A pale column \u{201C}A \u{203A} B\u{201D} is aspect B, a part of aspect A; its score "
            + "is already in A's."))
    }
    return notes
  }
}
