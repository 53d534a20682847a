internal import Diagnostics
internal import Scoring

/// The sheet *Posisi*: where the region stands, on one printed page.
extension LocalizedRegionReport {
  /// How many regions are shown above and below.
  private static let neighboursShown = 7

  /// - Parameter sheet: the book's first, with all others behind it.
  func writeStanding(on sheet: Sheet) {
    let neighbours = neighbours
    let table = Table(columns: neighbourColumns, rows: [])
    let aspects = Table(columns: aspectColumns, rows: [])
    sheet.fit([filled(table, neighbours, at: 0), filled(aspects, at: 0)])
    let aside = sheet.widths.count + 1
    var row = head(sheet, words.say("posisi dalam peringkat", "its place in the ranking"))
    sheet.setPage(
      footer: "\(standing.name) \u{B7} \(sheet.name)", pages: words(Labels.page), isUpright: true,
      isOnePage: true)
    row = line(verdict, on: sheet, at: row, .heading)
    for fact in facts { row = line(fact, on: sheet, at: row, Style()) }
    if !neighbours.isEmpty {
      let header = row + 1
      let end = sheet.place(filled(table, neighbours, at: header), at: header)
      let pieces = pieces(neighbours)
      sheet.place(pieces, at: header, from: aside)
      row = sheet.place(
        chart(neighbours, rows: header + 1...header + neighbours.count, pieces: aside), at: end + 1)
    }
    if !standing.aspects.isEmpty {
      row = line(words.say("Menurut aspek", "By aspect"), on: sheet, at: row + 1, .heading)
      row = sheet.place(filled(aspects, at: row), at: row)
    }
    row = line(words(Labels.contents), on: sheet, at: row + 1, .heading)
    for name in sheet.book.sheetNames where name != sheet.name {
      sheet.link(name, to: name, row, 1, Style())
      sheet.paragraph(words(RegionLabels.purpose(of: name)), row, from: 2, .note)
      row += 1
    }
    sheet.setPrintArea(lastRow: row - 1, lastColumn: aside - 2)
  }

  private func line(_ text: String, on sheet: Sheet, at row: Int, _ style: Style) -> Int {
    sheet.paragraph(text, row, style)
    return row + 1
  }

  private var verdict: String {
    let ranked = ranking.standings.count { $0.rank != nil }
    var text = rank(of: standing, among: ranked, in: ranking)
    text = text.prefix(1).uppercased() + text.dropFirst()
    if let score = ranking.finalScore(standing) {
      text += words.say(", skor akhir ", ", final score ") + words.number(score)
    }
    let honours = [standing.award.map { words($0) }, standing.grade].compactMap(\.self)
    return text + honours.map { " \u{B7} \($0)" }.joined()
  }

  private var facts: [String] {
    let complaints = words.count(standing.complaints)
    let excluded = words.count(standing.excluded)
    let quarantined = words.count(standing.quarantined)
    var facts = [
      words.say(
        "\(complaints) laporan dinilai; \(excluded) dikecualikan rubrik; \(quarantined) tidak "
          + "terbaca dan dihitung seperti karantina.",
        "\(complaints) complaints judged; \(excluded) left out by the rubric; \(quarantined) that "
          + "cannot be read and count as quarantined.")
    ]
    if let rank = standing.groupRank, let group = standing.group {
      let name = words(Labels.kind(group))
      facts.append(
        words.say(
          "Peringkat \(rank) dalam kelompok \(name).", "Rank \(rank) in its group: \(name).")
      )
    }
    return facts + [before]
  }

  private var before: String {
    switch explanation.before {
    case .nothingReceived(let period):
      return words.say(
        "Periode sebelumnya (\(words.period(period))): datanya tidak ada.",
        "The period before (\(words.period(period))): there are no data of it.")
    case .notComputable(let period, let problem):
      return words.say("Periode sebelumnya (", "The period before (") + words.period(period)
        + words.say("): tidak dapat dihitung, ", "): it cannot be computed, ")
        + words(problem.message) + "."
    case .standing(let earlier, let period, _, let ranked):
      let score = earlier.score.map { words.number(($0 * 100).rounded() / 100) } ?? "\u{2013}"
      return words.say("Periode sebelumnya (", "The period before (") + words.period(period)
        + "): " + rank(of: earlier, among: ranked, in: ranking)
        + words.say(", skor \(score).", ", score \(score).")
    }
  }

  // MARK: Neighbours

  private var neighbours: [Standing] {
    let ranked = ranking.standings.filter { $0.rank != nil }
    guard let own = ranked.firstIndex(where: { $0.code == standing.code }) else { return [] }
    let count = LocalizedRegionReport.neighboursShown
    return Array(ranked[max(0, own - count)...min(ranked.count - 1, own + count)])
  }

  private var neighbourColumns: [Table.Column] {
    let score = edition.decimals(ranking.rubric.decimals)
    let middle = edition.whole.with { $0.alignment = .center }
    return [
      .init(title: words(Labels.rank), style: middle.with { $0.isBold = true }, width: 10...11),
      .init(title: edition.unit, style: .wrapped, width: 34...42),
      .init(title: words(Labels.finalScore), style: score, width: 11...13),
      .init(
        title: words.say("Selisih dari daerah ini", "Difference to this region"),
        style: signed(ranking.rubric.decimals), width: 13...15),
      .init(title: words(Labels.complaints), style: edition.whole, width: 11...13),
    ]
  }

  private func filled(_ table: Table, _ standings: [Standing], at header: Int) -> Table {
    var table = table
    let own = standings.firstIndex { $0.code == standing.code } ?? 0
    let here = ranking.finalScore(standing) ?? 0
    table.rows = standings.enumerated().map { place, standing in
      let score = ranking.finalScore(standing) ?? 0
      let (theirs, ours) = (
        Area.relative(header + 1 + place, 2), Area(header + 1 + own, 2).absolute
      )
      return Table.Row(
        cells: [
          .number(optional: standing.rank.map(Double.init)), .text(standing.name), .number(score),
          .formula("\(theirs)-\(ours)", score - here), .count(standing.complaints),
        ], emphasis: place == own ? .podium : .none)
    }
    return table
  }

  /// The scores of others and the region's own, in columns of their own.
  private func pieces(_ standings: [Standing]) -> Table {
    let quiet = Style.number(words.format("0.00")).with { $0.color = Palette.quiet }
    let header = Style.note.with { $0.below = .thin }
    return Table(
      columns: [words.say("Daerah lain", "Others"), words.say("Daerah ini", "This region")].map {
        .init(title: $0, style: quiet, header: header)
      },
      rows: standings.map { other in
        let isOwn = other.code == standing.code
        let score = ranking.finalScore(other) ?? 0
        return Table.Row(cells: [.number(isOwn ? 0 : score), .number(isOwn ? score : 0)])
      })
  }

  private func chart(_ standings: [Standing], rows: ClosedRange<Int>, pieces: Int) -> BarChart {
    BarChart(
      title: words.say(
        "Skor akhir daerah ini (gelap) dan yang terdekat",
        "Final scores: this region (dark) and the nearest"),
      description: verdict,
      axis: words.say("Skor akhir (0\u{2013}100)", "Final score (0–100)"), rows: rows, names: 1,
      pieces: [
        .init(
          color: Palette.pale, name: words.say("Daerah lain", "Others"), column: pieces),
        .init(
          color: Palette.deep, name: words.say("Daerah ini", "This region"), column: pieces + 1),
      ], most: 100, step: 20, width: 640, height: 90 + 20 * standings.count)
  }

  // MARK: Aspects

  private var aspectColumns: [Table.Column] {
    let score = edition.decimals(2)
    return [
      .init(title: words(Labels.weight), style: edition.weight, width: 10...11),
      .init(title: words(Labels.aspect), style: .wrapped, width: 34...42),
      .init(title: words(Labels.score), style: score.with { $0.isBold = true }, width: 11...13),
      .init(title: words(RegionLabels.median), style: score, width: 13...15),
      .init(title: words.say("Terbaik", "Best"), style: score, width: 11...13),
      .init(
        title: words.say("Selisih dari median", "Difference to the median"), style: signed(2),
        width: 12...14),
    ]
  }

  private func filled(_ table: Table, at header: Int) -> Table {
    var table = table
    let top = explanation.nodes.filter { $0.depth == 0 }
    table.rows = top.enumerated().map { place, node in
      let others = common.aspects[node.id]
      var difference = Cell.missing
      if let score = node.score, let median = others?.median {
        let row = header + 1 + place
        difference = .formula(
          "\(Area.relative(row, 2))-\(Area.relative(row, 3))", score - median)
      }
      return Table.Row(cells: [
        .number(node.weight), .text(words(node.title)), .number(optional: node.score),
        .number(optional: others?.median), .number(optional: others?.best), difference,
      ])
    }
    return table
  }
}
