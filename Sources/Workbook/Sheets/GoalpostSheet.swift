internal import Diagnostics
internal import Scoring

/// The sheet *Patokan*: every number besides the cases that a score is made of, each in a cell with
/// a name by which formulas read it.
extension LocalizedRanking {
  func addGoalpostSheet(to book: Book) {
    let sheet = book.addSheet(words(Labels.Sheets.goalposts))
    let values = goalposts
    let used = LocalizedRanking.used(of: values)
    let table = goalpostTable(values)
    let edges = edgeTable(values.map(\.formulas))
    sheet.fit([table, edges.table])
    var row = head(sheet, words(Labels.Sheets.goalposts))
    row = notes(goalpostNotes, on: sheet, at: row - 1) + 1
    let header = row
    row = sheet.place(table, at: header)
    for (line, (formulas, values)) in values.enumerated() {
      for goalpost in values.used {
        guard let at = used.firstIndex(of: goalpost) else { continue }
        sheet.define(
          formulas.name(goalpost), Area(header + 1 + line, LocalizedRanking.goalpostWords + at))
      }
    }
    if !edges.table.rows.isEmpty {
      sheet.paragraph(words(Labels.Goalposts.edges), row + 1, .heading)
      let top = row + 3
      sheet.place(edges.table, at: row + 2)
      for range in edges.ranges {
        let (first, count) = (top + range.first, range.edges)
        sheet.define(range.formulas.name(.edges), Area(first...first + count - 1, 3...3))
        sheet.define(
          range.formulas.name(.edgeScores), Area(first...first + range.scores - 1, 4...4))
      }
    }
    sheet.protect()
  }

  /// What each indicator's formulas read.
  typealias Goalposts = [(formulas: IndicatorFormulas, values: GoalpostValues)]

  var goalposts: Goalposts {
    cases.nodes.enumerated().compactMap { number, node in
      IndicatorFormulas(node, in: ranking).map {
        ($0, GoalpostValues($0, cases, number: number, in: ranking))
      }
    }
  }

  private static func used(of values: Goalposts) -> [Goalpost] {
    Goalpost.allCases.filter { goalpost in values.contains { $0.values.used.contains(goalpost) } }
  }

  func goalpostTable(_ values: Goalposts) -> Table {
    let used = LocalizedRanking.used(of: values)
    return Table(columns: goalpostColumns(used), rows: values.map { goalpostRow($0, $1, used) })
  }

  /// How many columns of words stand before the numbers.
  private static let goalpostWords = 5

  private func goalpostColumns(_ used: [Goalpost]) -> [Table.Column] {
    let small = Style.wrapped.with { $0.size = 9 }
    return [
      .init(title: words(Labels.indicator), style: .wrapped, width: 20...34),
      .init(title: words(Labels.unit), style: small, width: 10...16),
      .init(title: words(Labels.estimate), style: small, width: 12...20),
      .init(title: words(Labels.direction), style: small, width: 10...16),
      .init(title: words(Labels.scale), style: small, width: 18...30),
    ]
      + used.map {
        .init(title: words(Labels.Goalposts.title($0)), style: decimals(4), width: 9...14)
      }
  }

  private func goalpostRow(
    _ formulas: IndicatorFormulas, _ values: GoalpostValues, _ used: [Goalpost]
  ) -> Table.Row {
    let indicator = formulas.indicator
    var row = Table.Row(cells: [
      .text(words(formulas.node.title)), .text(words.unit(indicator.measure)),
      .text(words.estimate(indicator.estimate)), .text(words.direction(indicator.scale)),
      .text(words.scale(indicator.scale, of: indicator.measure)),
    ])
    let own = values.used
    for goalpost in used {
      let at = row.cells.count
      row.cells.append(own.contains(goalpost) ? values.cell(goalpost) : .blank)
      switch goalpost {
      case .confidence: row.styles[at] = percent
      case .count, .per: row.styles[at] = whole
      case .strength: row.styles[at] = decimals(2)
      case .pooled, .worst, .best, .least, .most, .mean, .deviation:
        row.styles[at] = indicator.measure.isShare ? percent : decimals(2)
      case .z, .meanScore: break
      }
    }
    return row
  }

  /// Where one scale's edges and scores stand below the headings.
  struct EdgeRange {
    var formulas: IndicatorFormulas
    var first: Int
    var edges: Int
    var scores: Int
  }

  func edgeTable(_ all: [IndicatorFormulas]) -> (table: Table, ranges: [EdgeRange]) {
    var rows: [Table.Row] = []
    var ranges: [EdgeRange] = []
    for formulas in all {
      let steps: [(edge: Double?, score: Double)]
      let condition: String
      switch formulas.indicator.scale {
      case .bands(let bands, let atMost, let otherwise):
        steps = bands.map { ($0.edge, $0.score) } + [(nil, otherwise)]
        condition =
          atMost ? words.say("paling besar", "at most") : words.say("paling kecil", "at least")
      case .points(let points):
        steps = points.map { ($0.value, $0.score) }
        condition = words.say("garis antara titik", "lines between points")
      default: continue
      }
      ranges.append(
        EdgeRange(
          formulas: formulas, first: rows.count, edges: steps.count { $0.edge != nil },
          scores: steps.count))
      for (place, step) in steps.enumerated() {
        var row = Table.Row(
          cells: [
            .text(words(formulas.node.title)), .text(words.unit(formulas.indicator.measure)),
            .text(step.edge == nil ? words.say("selain itu", "otherwise") : condition),
            step.edge.map { .number($0) } ?? .blank, .number(step.score),
          ], emphasis: place == 0 ? .firstOfGroup : .none)
        if formulas.indicator.measure.isShare { row.styles[3] = percent }
        rows.append(row)
      }
    }
    return (Table(columns: edgeColumns, rows: rows), ranges)
  }

  private var edgeColumns: [Table.Column] {
    let plain = Style(below: .thin, alignment: .right)
    return [
      .init(title: words(Labels.indicator), style: .wrapped, width: 20...34),
      .init(title: words(Labels.unit), style: .wrapped, width: 10...16),
      .init(title: words(Labels.Goalposts.condition), style: .wrapped, width: 12...20),
      .init(title: words(Labels.Goalposts.edge), style: plain),
      .init(title: words(Labels.score), style: decimals(2)),
    ]
  }

  private var goalpostNotes: [String] {
    [
      words.say(
        "Setiap sel angka di sini bernama (misalnya terburuk_\u{2026}, bersama_\u{2026}) dan dibaca "
          + "oleh rumus di lembar Rekap Kasus. Nilai bersama, terkecil, terbesar, rata-rata, dan "
          + "simpangan baku dihitung dari wilayah yang ikut patokan; m yang dicari dari data "
          + "(beta-binomial) ditulis apa adanya.",
        "Every number here has a name (such as terburuk_…, bersama_…) and is read by the formulas "
          + "of the sheet Case Counts. Common value, least, greatest, mean and standard deviation "
          + "come from the regions that count for goalposts; an m that was found from the data "
          + "(beta-binomial) stands as it is.")
    ]
  }
}
