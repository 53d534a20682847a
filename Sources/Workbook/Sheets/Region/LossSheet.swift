internal import Diagnostics
internal import Scoring

/// The sheet *Poin Hilang*: from 100 down to the score, indicator by indicator.
extension LocalizedRegionReport {
  /// One step of the way down.
  private struct Step {
    enum Kind {
      /// Before the first and after the last change.
      case level
      case indicator(Explanation.Node, Explanation.OfIndicator)
      /// An adjustment, or what the limits 0 and 100 give or take.
      case change
    }

    var kind: Kind
    var title: String
    var change: Double
    /// What is left after it.
    var level: Double
    var remark = ""
  }

  func addLossSheet(to book: Book) {
    let sheet = book.addSheet(words(RegionLabels.Sheets.losses))
    let steps = steps
    sheet.fit([table(steps, at: 0)])
    let aside = sheet.widths.count + 1
    let top = head(sheet, words.say("di mana poinnya hilang", "where its points were lost"))
    guard steps.count > 1 else {
      sheet.paragraph(
        words.say("Tidak ada skor: ", "There is no score: ")
          + words.reason(standing, in: ranking) + ".", top, Style())
      return
    }
    let row = edition.notes(notes, on: sheet, at: top - 1)
    let height = 110 + 21 * steps.count
    let header = row + 1 + (height + 19) / 20 + 1
    _ = sheet.place(
      chart(
        steps, rows: header + 1...header + steps.count, pieces: aside,
        size: (sheet.pixels, height)),
      at: row + 1)
    sheet.repeatRows(header...header)
    let end = sheet.place(table(steps, at: header), at: header)
    sheet.place(pieces(steps), at: header, from: aside)
    sheet.setPrintArea(lastRow: end - 1, lastColumn: aside - 2)
    sheet.breakPages(before: [header])
  }

  private var notes: [String] {
    var notes = [
      words.say(
        "Nilai penuh 100. Tiap indikator dapat memberi 100 \u{D7} bobot efektifnya; yang tidak "
          + "didapat ialah poin yang hilang. Kolom Perubahan dan Sisa adalah rumus.",
        "The full score is 100. Each indicator can give 100 \u{D7} its effective weight; what it "
          + "does not give is lost. The columns Change and What is left are formulas.")
    ]
    if indicators.contains(where: { $0.node.points < -0.005 }) {
      notes.append(
        words.say(
          "Poin di bawah nol: dalam rata-rata geometrik atau harmonik skor yang sangat rendah "
            + "menurunkan nilai lebih banyak daripada bobotnya.",
          "Points below zero: in a geometric or harmonic mean a very low score takes more from the "
            + "whole than its weight."))
    }
    return notes
  }

  private var steps: [Step] {
    var level = 100.0
    var steps = [
      Step(kind: .level, title: words.say("Nilai penuh", "Full score"), change: 0, level: level)
    ]
    guard let final = ranking.finalScore(standing) else { return steps }
    for (node, part) in indicators where part.result.weight > 0 {
      level += node.points - node.possible
      let rule = part.definition.missing ?? ranking.rubric.missing
      let remark =
        part.result.value == nil || part.result.isAssessment
        ? words.remark(
          part.result, rule: rule, absentIsMissing: part.definition.absentIsMissing) : ""
      steps.append(
        Step(
          kind: .indicator(node, part), title: words(node.title),
          change: node.points - node.possible, level: level, remark: remark))
    }
    var changes = standing.adjustments.map { (words($0.title), $0.points) }
    if abs(explanation.clipped) > 1e-9 {
      changes.append((words.say("Batas 0\u{2013}100", "Limits 0–100"), explanation.clipped))
    }
    for (title, points) in changes {
      level += points
      steps.append(
        Step(
          kind: .change, title: title, change: points, level: level,
          remark: words(Labels.adjustments)))
    }
    steps.append(
      Step(kind: .level, title: words(Labels.finalScore), change: 0, level: final))
    return steps
  }

  // MARK: Table

  private var columns: [Table.Column] {
    let points = edition.decimals(2)
    return [
      .init(title: words(Labels.aspect), style: .wrapped, width: 18...32),
      .init(title: words(Labels.indicator), style: .wrapped, width: 28...46),
      .init(title: words(Labels.score), style: points, width: 9...12),
      .init(title: words(RegionLabels.possible), style: points, width: 10...12),
      .init(title: words(RegionLabels.points), style: points, width: 10...12),
      .init(title: words(RegionLabels.change), style: signed(2), width: 11...13),
      .init(
        title: words(RegionLabels.left), style: points.with { $0.isBold = true }, width: 10...12),
      .init(title: words(Labels.remark), style: .wrapped, width: 18...34),
    ]
  }

  /// - Parameter header: Where the headings stand, which the formulas count from.
  private func table(_ steps: [Step], at header: Int) -> Table {
    var rows: [Table.Row] = []
    for (place, step) in steps.enumerated() {
      let row = header + 1 + place
      rows.append(line(step, row: row, isFirst: place == 0, first: header + 2))
    }
    return Table(columns: columns, rows: rows)
  }

  /// - Parameter first: The row of the first indicator.
  private func line(_ step: Step, row: Int, isFirst: Bool, first: Int) -> Table.Row {
    let above = Area.relative(row - 1, 6)
    let sum = "\(above)+\(Area.relative(row, 5))"
    switch step.kind {
    case .level where isFirst:
      return Table.Row(
        cells: [.blank, .text(step.title), .blank, .blank, .blank, .blank, .number(step.level)],
        emphasis: .section)
    case .level:
      // Rounded from billionths, as scores are compared.
      let rounded = "ROUND(ROUND(\(above),9),\(ranking.rubric.decimals))"
      let parts = indicators.filter { $0.part.result.weight > 0 }.map(\.node)
      func total(_ column: Int, _ value: Double) -> Cell {
        let cells = Area(first...first + max(0, parts.count - 1), column...column)
        return parts.isEmpty ? .blank : .formula("SUM(\(cells.absolute))", value)
      }
      return Table.Row(
        cells: [
          .blank, .text(step.title), .blank,
          total(3, parts.reduce(0) { $0 + $1.possible }),
          total(4, parts.reduce(0) { $0 + $1.points }), .blank,
          .formula(rounded, step.level), .blank,
        ], emphasis: .total,
        styles: [6: edition.decimals(ranking.rubric.decimals).with { $0.isBold = true }])
    case .change:
      return Table.Row(cells: [
        .blank, .text(step.title), .blank, .blank, .blank, .number(step.change),
        .formula(sum, step.level), .text(step.remark),
      ])
    case .indicator(let node, _):
      return Table.Row(cells: [
        .text(path(of: node.id)), .text(step.title), .number(optional: node.score),
        .number(node.possible), .number(node.points),
        .formula("\(Area.relative(row, 4))-\(Area.relative(row, 3))", step.change),
        .formula(sum, step.level), .text(step.remark),
      ])
    }
  }

  // MARK: Chart

  /// From which to which number the bar of each step goes.
  private func ends(_ steps: [Step]) -> [(from: Double, to: Double)] {
    steps.map { step in
      if case .level = step.kind { return (0, step.level) }
      return (step.level - step.change, step.level)
    }
  }

  /// Seen and unseen parts of the bars, below zero beside those above: what is stacked grows away
  /// from zero on either side.
  private func pieces(_ steps: [Step]) -> Table {
    let quiet = Style.number(words.format("0.00")).with { $0.color = Palette.quiet }
    let header = Style.note.with { $0.below = .thin }
    let piece = words(Labels.piece)
    return Table(
      columns: (1...7).map { .init(title: "\(piece) \($0)", style: quiet, header: header) },
      rows: zip(steps, ends(steps)).map { step, ends in
        let (low, high) = (min(ends.from, ends.to), max(ends.from, ends.to))
        let gap = low > 0 ? low : high < 0 ? high : 0
        let above = max(0, high) - max(0, low)
        let below = min(0, low) - min(0, high)
        let kind: Int
        if case .level = step.kind { kind = 0 } else { kind = step.change <= 0 ? 1 : 2 }
        var cells = [gap]
        for number in 0..<3 { cells += number == kind ? [above, below] : [0, 0] }
        return Table.Row(cells: cells.map { .number($0) })
      })
  }

  private func chart(
    _ steps: [Step], rows: ClosedRange<Int>, pieces: Int, size: (width: Int, height: Int)
  ) -> BarChart {
    let lowest = ends(steps).map { min($0.from, $0.to) }.min() ?? 0
    let highest = ends(steps).map { max($0.from, $0.to) }.max() ?? 100
    let names = [
      words.say("nilai", "score"), words.say("hilang", "lost"), words.say("tambahan", "added"),
    ]
    let colors = [Palette.deep, Palette.limit, Palette.pale]
    let seen = (0..<6).map { place in
      BarChart.Piece(
        color: colors[place / 2], name: names[place / 2], column: pieces + 1 + place)
    }
    let final = words.number(ranking.finalScore(standing) ?? 0)
    let worst = indicators.max { $0.node.lost < $1.node.lost }.map { words($0.node.title) } ?? ""
    return BarChart(
      title: words.say(
        "Dari 100 turun ke \(final): poin yang hilang menurut indikator",
        "From 100 down to \(final): points lost by indicator"),
      description: words.say(
        "Air terjun dari 100 ke \(final); paling banyak hilang di: \(worst)",
        "A waterfall from 100 to \(final); most was lost in: \(worst)"),
      axis: words.say("Skor", "Score"), rows: rows, names: 1,
      pieces: [BarChart.Piece(color: nil, name: "\u{2013}", column: pieces)] + seen,
      least: lowest < 0 ? (lowest / 10).rounded(.down) * 10 : 0,
      most: highest > 100 ? (highest / 10).rounded(.up) * 10 : 100, step: 10, width: size.width,
      height: size.height)
  }
}
