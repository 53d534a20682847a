internal import Diagnostics
internal import Scoring

/// The sheet *Corong*: every share against what chance allows a region of its size.
extension LocalizedRanking {
  func addFunnelSheet(to book: Book) {
    let funnels = ranking.funnels
    guard !funnels.isEmpty else { return }
    let sheet = book.addSheet(words(Labels.Sheets.funnel))
    let numbers = funnelNumbers(funnels)
    let tables = funnels.map { funnelTable($0) }
    sheet.fit(tables)
    // Beside what is printed: the cells that the curves are drawn of.
    let aside = sheet.widths.count + 1
    var row = head(
      sheet,
      words.say("Selisih nyata atau kebetulan? Per ", "A real difference or chance? By ")
        + unit.lowercased())
    row = notes(funnelNotes, on: sheet, at: row - 1) + 1
    var tops: [Int] = []
    for (funnel, table) in zip(funnels, tables) {
      let top = row
      tops.append(top)
      sheet.paragraph(words(funnel.title), top, .heading)
      sheet.paragraph(verdict(of: funnel), top + 1, .subtitle)
      writeCurves(of: funnel, numbers, on: sheet, at: top + 1, from: aside)
      let height = 340
      let header = top + 3 + height / 20
      _ = sheet.place(
        funnelChart(
          funnel, points: header + 1...header + funnel.points.count,
          curves: top + 2...top + 1 + numbers.count, aside: aside, numbers: numbers,
          height: height), at: top + 2)
      row = max(sheet.place(table, at: header), top + 2 + numbers.count) + 1
    }
    sheet.setPrintArea(lastRow: row - 2, lastColumn: aside - 2)
    sheet.breakPages(before: Array(tops.dropFirst()))
  }

  /// Numbers of cases at even steps of their logarithm, over whole powers of ten.
  private func funnelNumbers(_ funnels: [Funnel]) -> [Double] {
    let all = funnels.flatMap(\.points).map { Double($0.n) }
    var low = 1.0
    var high = 10.0
    while low * 10 <= all.min() ?? 1 { low *= 10 }
    while high < all.max() ?? 1 { high *= 10 }
    // The steps of E12, the preferred numbers of engineers: no logarithm is needed.
    let steps = [1, 1.2, 1.5, 1.8, 2.2, 2.7, 3.3, 3.9, 4.7, 5.6, 6.8, 8.2]
    var numbers: [Double] = []
    var decade = low
    while decade < high {
      numbers += steps.map { $0 * decade }
      decade *= 10
    }
    return numbers + [high]
  }

  func funnelTable(_ funnel: Funnel) -> Table {
    let limit = Style.number(words.format("0.0%")).with { $0.color = Palette.quiet }
    return Table(
      columns: [
        .init(title: unit, style: .wrapped, width: 18...40),
        .init(title: "n", style: whole),
        .init(title: words(Labels.hits), style: whole),
        .init(title: words(Labels.share), style: percent.with { $0.isBold = true }),
      ] + limitTitles.map { .init(title: $0, style: limit, width: 9...12) }
        + [.init(title: words(Labels.position), style: .wrapped, width: 22...34)]
        + (funnel.variance > 0
          ? [.init(title: words(Labels.byChance), style: .wrapped, width: 22...34)] : []),
      rows: funnel.points.map { point in
        let limits = point.widened ?? point.limits
        return Table.Row(
          cells: [
            .text(name(point.name, code: point.code)), .count(point.n), .count(point.hits),
            .number(point.share),
            .number(limits.outerLow), .number(limits.low), .number(limits.high),
            .number(limits.outerHigh),
            .text(words(Labels.position(point.position, isWidened: point.widened != nil))),
          ]
            + (funnel.variance > 0
              ? [.text(words(Labels.position(point.byChance, isWidened: false)))] : []),
          emphasis: point.position.isFar ? .section : .none)
      })
  }

  /// The limits over numbers of cases; rows keep the height that the chart beside them counts on.
  private func writeCurves(
    of funnel: Funnel, _ numbers: [Double], on sheet: Sheet, at row: Int, from column: Int
  ) {
    let titles = ["n", words(Labels.pooled)] + limitTitles
    for (place, title) in titles.enumerated() {
      sheet.write(.text(title), row, column + place, .note)
    }
    let quiet = Style.note.with { $0.numberFormat = words.format("0.0%") }
    let count = Style.note.with { $0.numberFormat = words.format("#,##0.##") }
    for (line, n) in numbers.enumerated() {
      let limits = funnel.widened(n: n) ?? funnel.limits(n: n)
      let values = [
        n, funnel.pooled, limits.outerLow, limits.low, limits.high, limits.outerHigh,
      ]
      for (place, value) in values.enumerated() {
        sheet.write(.number(value), row + 1 + line, column + place, place == 0 ? count : quiet)
      }
    }
  }

  private var limitTitles: [String] {
    let outer = words.say("99,8%", "99.8%")
    return ["\(outer) \u{2193}", "95% \u{2193}", "95% \u{2191}", "\(outer) \u{2191}"]
  }

  private func funnelChart(
    _ funnel: Funnel, points: ClosedRange<Int>, curves: ClosedRange<Int>, aside: Int,
    numbers: [Double], height: Int
  ) -> FunnelChart {
    let far = words.say("batas 99,8%", "99.8% limits")
    let near = words.say("batas 95%", "95% limits")
    return FunnelChart(
      title: words(funnel.title), description: verdict(of: funnel),
      xTitle: words.say("Jumlah laporan (n, skala logaritma)", "Complaints (n, logarithmic)"),
      yTitle: words(Labels.share), points: points, pointColumns: (n: 1, share: 3), pointName: unit,
      labels: funnel.points.map { $0.position == .within ? nil : name($0.name, code: $0.code) },
      curves: [
        .init(
          name: words(Labels.pooled), color: Palette.quiet, isNamed: true, column: aside + 1),
        .init(name: far, color: Palette.limit, isNamed: true, column: aside + 2),
        .init(name: near, color: Palette.limit, isDashed: true, isNamed: true, column: aside + 3),
        .init(name: near, color: Palette.limit, isDashed: true, column: aside + 4),
        .init(name: far, color: Palette.limit, column: aside + 5),
      ], curveRows: curves, curveNumbers: aside, numbers: numbers[0]...numbers[numbers.count - 1],
      width: 900, height: height)
  }

  /// The common share, whether there is more than chance between regions, and who lies far out.
  private func verdict(of funnel: Funnel) -> String {
    let share = words.percent((funnel.pooled * 1000).rounded() / 1000)
    let ratio = words.number((funnel.dispersion * 100).rounded() / 100)
    let far = funnel.points.filter(\.position.isFar).map { name($0.name, code: $0.code) }
    let spread =
      switch (funnel.variance > 0, funnel.isBeyondChance) {
      case (true, true):
        words.say(
          "Mereka berbeda lebih dari kebetulan (\u{3C6} = \(ratio)), maka batasnya dilebarkan "
            + "menjadi sebaran yang lazim di antara mereka.",
          "They differ by more than chance (\u{3C6} = \(ratio)), so the limits are widened to the "
            + "spread that is usual between them.")
      case (true, false):
        words.say(
          "Mereka berbeda sedikit lebih daripada yang diharapkan dari kebetulan (\u{3C6} = "
            + "\(ratio)), yang masih dapat terjadi karena kebetulan; batasnya dilebarkan.",
          "They differ slightly more than expected of chance (\u{3C6} = \(ratio)), which chance can "
            + "still bring about; the limits are widened.")
      default:
        words.say(
          "Kebetulan saja sudah menjelaskan selisih di antara mereka (\u{3C6} = \(ratio)).",
          "Chance alone explains the differences between them (\u{3C6} = \(ratio)).")
      }
    let outside =
      far.isEmpty
      ? words.say("Tidak ada yang di luar batas 99,8%.", "None lies beyond the 99.8% limits.")
      : words.say("Di luar batas 99,8%: ", "Beyond the 99.8% limits: ")
        + far.joined(separator: ", ") + "."
    let isVoid = funnel.points.allSatisfy { point in
      point.widened.map { $0.low <= 0 && $0.high >= 1 } ?? false
    }
    let caution = words.say(
      " Batas selebar itu tidak membedakan siapa pun: lihat kolom \u{201C}Menurut kebetulan\u{201D}.",
      " Limits so wide tell nobody apart: see the column \u{201C}By chance alone\u{201D}.")
    return words.say("Bagian bersama \(share). ", "Common share \(share). ") + spread + " "
      + (isVoid ? "" : outside) + (isVoid ? caution : "")
  }

  private var funnelNotes: [String] {
    [
      words.say(
        "Yang laporannya sedikit mudah tampak sangat baik atau sangat buruk. Di antara kedua batas "
          + "95% selisihnya dengan bagian bersama dapat terjadi karena kebetulan; di luar batas "
          + "99,8% hampir tidak mungkin, dan patut dicari sebabnya.",
        "Who has few complaints easily looks very good or very bad. Between the 95% limits the "
          + "difference from the common share can be chance; beyond the 99.8% limits it hardly can, "
          + "and its cause is worth looking for."),
      words.say(
        "Bila batasnya dilebarkan, yang di dalamnya tidak lebih berbeda daripada yang lazim di "
          + "antara mereka; kolom \u{201C}Menurut kebetulan\u{201D} memakai batas yang tidak "
          + "dilebarkan.",
        "Where limits are widened, who lies within them differs no more than is usual between them; "
          + "the column \u{201C}By chance alone\u{201D} goes by limits that are not widened."),
      words.say(
        "Batas: Wilson terbalik; \u{3C6} = rata-rata kuadrat skor z (10% terluar ditarik ke dalam), "
          + "dan bila perlu ragam \u{3C4}\u{B2} ditambahkan (Spiegelhalter 2005). Tidak mengubah "
          + "skor.",
        "Limits: Wilson's, inverted; \u{3C6} = the mean square of the z-scores (outermost 10% drawn "
          + "in); the variance \u{3C4}\u{B2} is added where needed (Spiegelhalter 2005). No score "
          + "depends on them."),
    ]
  }
}

extension Funnel.Position {
  fileprivate var isFar: Bool { self == .farBelow || self == .farAbove }
}
