internal import Diagnostics
internal import Scoring

/// The sheet *Ketidakpastian*: how sure each rank is, and who cannot be told from the first.
extension LocalizedRanking {
  /// More bars than these cannot be read.
  private static let barsShown = 60

  func addUncertaintySheet(to book: Book) {
    guard let uncertainty = ranking.uncertainty, let table = uncertaintyTable else { return }
    let sheet = book.addSheet(words(Labels.Sheets.uncertainty))
    let standings = ranking.standings.filter { $0.uncertainty != nil }
    let shown = Array(standings.prefix(LocalizedRanking.barsShown))
    let pieces = Table(columns: pieceColumns, rows: shown.map { pieceRow($0) })
    sheet.fit([table, pieces])

    let top = head(
      sheet,
      words.say("Seberapa pasti peringkat tiap ", "How sure each rank is, by ")
        + unit.lowercased())
    sheet.paragraph(words(uncertainty.verdict), top, .heading)
    var row = notes(uncertaintyNotes(uncertainty), on: sheet, at: top + 1)
    // On top, where no page breaks it; the cells that it draws stand below what is printed.
    let height = 110 + 22 * shown.count
    let header = row + 1 + (shown.isEmpty ? 0 : (height + 19) / 20 + 1)
    let data = header + table.rows.count + 4
    if !shown.isEmpty {
      _ = sheet.place(
        intervalChart(uncertainty, rows: data + 1...data + shown.count, height: height),
        at: row + 1)
    }
    sheet.repeatRows(header...header)
    row = sheet.place(table, at: header)
    guard !shown.isEmpty else { return }
    sheet.setPrintArea(lastRow: row, lastColumn: sheet.widths.count - 1)
    sheet.paragraph(words(Labels.chartData), data - 1, .note)
    sheet.place(pieces, at: data)
  }

  /// nil where nothing was drawn.
  var uncertaintyTable: Table? {
    guard let uncertainty = ranking.uncertainty else { return nil }
    return Table(
      name: "TabelKetidakpastian", columns: uncertaintyColumns(uncertainty.rules),
      rows: ranking.standings.filter { $0.uncertainty != nil }.map { uncertaintyRow($0) })
  }

  /// The two ends of the interval of `both`, for a sheet that shows more than them.
  func intervalTitles(_ rules: UncertaintyRules) -> (low: String, high: String) {
    let share = words.percent(rules.interval)
    return (
      words.say("Rentang peringkat \(share): dari", "\(share) interval of ranks: from"),
      words.say("Rentang peringkat \(share): sampai", "\(share) interval of ranks: to")
    )
  }

  private func uncertaintyColumns(_ rules: UncertaintyRules) -> [Table.Column] {
    let middle = whole.with { $0.alignment = .center }
    let titles = intervalTitles(rules)
    let half = Style.number(words.format("0.#")).with { $0.alignment = .center }
    let chance = Style.number(words.format("0.0%")).with { $0.alignment = .center }
    return [
      .init(title: words(Labels.rank), style: middle.with { $0.isBold = true }),
      .init(title: unit, style: .wrapped, width: 18...40),
      .init(title: words(Labels.finalScore), style: decimals(ranking.rubric.decimals)),
      .init(title: titles.low, style: middle, width: 11...13),
      .init(title: titles.high, style: middle, width: 11...13),
      .init(title: words(Labels.medianRank), style: half, width: 10...12),
      .init(title: words(Labels.chanceOfFirst), style: chance, width: 10...12),
      .init(title: words(Labels.chanceOfTop3), style: chance, width: 10...12),
      .init(title: words(Labels.rankSet), style: .cell.with { $0.alignment = .center }),
      .init(title: words(Labels.byWeights), style: .cell.with { $0.alignment = .center }),
      .init(title: words(Labels.byComplaints), style: .cell.with { $0.alignment = .center }),
      .init(title: words(Labels.remark), style: .wrapped, width: 18...30),
    ]
  }

  private func uncertaintyRow(_ standing: Standing) -> Table.Row {
    guard let found = standing.uncertainty else { return Table.Row(cells: []) }
    let isTied = ranking.uncertainty?.indistinguishable.contains { $0.code == standing.code }
    let remark =
      isTied == true
      ? words.say("belum dapat dibedakan dari peringkat 1", "not distinguishable from rank 1") : ""
    return Table.Row(
      cells: [
        .number(optional: standing.rank.map(Double.init)), .text(name(of: standing)),
        .number(optional: ranking.finalScore(standing)), .count(found.both.low),
        .count(found.both.high), .number(found.both.median), .number(found.both.first),
        .number(found.both.top3), .text(range(found.rankSet)),
        .text(range(found.weights.low...found.weights.high)),
        .text(range(found.complaints.low...found.complaints.high)), .text(remark),
      ], emphasis: standing.rank == 1 ? .podium : .none)
  }

  func range(_ ranks: ClosedRange<Int>) -> String {
    ranks.count == 1 ? "\(ranks.lowerBound)" : "\(ranks.lowerBound)\u{2013}\(ranks.upperBound)"
  }

  func uncertaintyNotes(_ uncertainty: Uncertainty) -> [String] {
    let rules = uncertainty.rules
    let share = words.percent(rules.interval)
    let spread = words.percent(rules.weightSpread)
    let prior = words.number(rules.prior)
    let resamples = words.count(rules.resamples)
    return [
      words.say(
        "Rentang \(share), median, dan peluang: dari \(resamples) sampel ulang laporan dengan bobot "
          + "yang diacak \u{B1}\(spread). Tiap sampel menarik lagi laporan tiap daerah (ditambah "
          + "\(prior) dari semua daerah, supaya 3 dari 3 belum berarti pasti) dan menghitung "
          + "semuanya kembali.",
        "The \(share) interval, the median and the chances: of \(resamples) resamples of complaints "
          + "with weights varied by \u{B1}\(spread). Each redraws every region's complaints (and "
          + "\(prior) from all regions, so that 3 of 3 is no certainty) and computes everything "
          + "again."),
      words.say(
        "Himpunan peringkat: peringkat yang tidak dapat ditolak bila semua pasangan dibandingkan "
          + "sekaligus dengan keyakinan \(share). Yang himpunannya bersinggungan dengan himpunan "
          + "peringkat 1 belum dapat dibedakan darinya; pasangan lain yang bersinggungan dapat saja "
          + "sudah berbeda.",
        "Rank set: the ranks that remain when all pairs are compared at once with \(share) "
          + "confidence. Whose set overlaps that of rank 1 cannot be told from it; of other pairs "
          + "that overlap, one may well be ahead."),
      words.say(
        "Hanya bobot: \(words.count(rules.draws)) undian bobot dengan laporan yang sama. Hanya "
          + "laporan: sampel ulang dengan bobot rubrik. Benih acak \(rules.seed): rubrik dan data "
          + "yang sama selalu memberi angka yang sama.",
        "Weights only: \(words.count(rules.draws)) draws of weights over the same complaints. "
          + "Complaints only: the resamples with the rubric's weights. Seed \(rules.seed): the same "
          + "rubric and data always give the same numbers."),
    ]
  }

  private func intervalChart(_ uncertainty: Uncertainty, rows: ClosedRange<Int>, height: Int)
    -> BarChart
  {
    let share = words.percent(uncertainty.rules.interval)
    let ranked = uncertainty.ranked
    let inside = words.say("rentang \(share)", "\(share) interval")
    let published = words.say("peringkat", "rank")
    let colors: [UInt32?] = [nil, Palette.pale, nil, Palette.deep, nil, Palette.pale]
    return BarChart(
      title: words.say(
        "Peringkat (gelap) dan rentang \(share)-nya (terang)",
        "Ranks (dark) and their \(share) intervals (pale)"),
      description: words(uncertainty.verdict), axis: words(Labels.rank), rows: rows, names: 1,
      pieces: colors.enumerated().map { place, color in
        BarChart.Piece(
          color: color, name: place == 3 ? published : color == nil ? "\u{2013}" : inside,
          column: 2 + place)
      },
      most: Double(ranked + 1), step: ranked <= 20 ? 1 : ranked <= 50 ? 5 : 10, width: 900,
      height: height)
  }

  private var pieceColumns: [Table.Column] {
    let quiet = Style.note
    let titles = [words(Labels.rank), unit] + (1...6).map { "\(words(Labels.piece)) \($0)" }
    return titles.enumerated().map { place, title in
      .init(
        title: title,
        style: place < 2
          ? quiet : Style.number(words.format("0.0")).with { $0.color = Palette.quiet },
        header: quiet.with { $0.below = .thin }, width: 7...(place == 1 ? 40 : 13))
    }
  }

  /// A bar from the lowest to the highest rank of the interval, and over it the rank itself, each rank
  /// 0.8 wide; gaps, pale and dark pieces in turn, of which some have no length.
  private func pieceRow(_ standing: Standing) -> Table.Row {
    guard let found = standing.uncertainty?.both, let rank = standing.rank else {
      return Table.Row(cells: [])
    }
    let (low, high) = (Double(found.low), Double(found.high))
    let here = Double(rank)
    let lengths: [Double] =
      if here < low {
        [here - 0.4, 0, 0, 0.8, low - here - 0.8, high - low + 0.8]
      } else if here > high {
        [low - 0.4, high - low + 0.8, here - high - 0.8, 0.8, 0, 0]
      } else {
        [low - 0.4, here - low, 0, 0.8, 0, high - here]
      }
    return Table.Row(
      cells: [.count(rank), .text(name(of: standing))] + lengths.map { .number($0) })
  }
}
