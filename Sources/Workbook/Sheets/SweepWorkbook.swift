internal import Complaints
package import Diagnostics
package import Scoring

/// Writes a sweep as a workbook, whole or not at all: scores, ranks, changes of places and a chart.
///
/// - Parameter heading: What was varied, in one line.
package func writeSweep(
  _ sweep: Sweep, of rubric: Rubric, to path: String, heading: String, language: Language
) throws(Diagnostic) {
  let properties = Book.Properties(
    title: heading, subject: rubric.title[language],
    keywords: "rubric \(rubric.id) \(rubric.version); sha256 \(rubric.sha256)", comments: "",
    created: Day(number: 0))
  try Book.write(to: path, properties) { book in
    SweepEdition(sweep, rubric, heading, Phrases(language: language)).write(to: book)
  }
}

/// A sweep in the language in which it is printed.
private struct SweepEdition {
  let sweep: Sweep
  let rubric: Rubric
  let heading: String
  let words: Phrases
  /// Every region that is ranked at some value, best at the current or the first value first.
  let codes: [String]

  /// More lines than this cannot be told apart in one chart.
  static let mostLines = 12

  init(_ sweep: Sweep, _ rubric: Rubric, _ heading: String, _ words: Phrases) {
    self.sweep = sweep
    self.rubric = rubric
    self.heading = heading
    self.words = words
    let first = sweep.points.first(where: \.isCurrent) ?? sweep.points.first
    let order = (first?.standings ?? []) + sweep.points.flatMap(\.standings)
    var codes: [String] = []
    for standing in order where standing.rank != nil && !codes.contains(standing.code) {
      codes.append(standing.code)
    }
    self.codes = codes
  }

  private var scoreSheet: String { words.say("Skor", "Scores") }

  func write(to book: Book) {
    let firstRow = writeTable(scoreSheet, to: book, decimals) { standing in
      standing.score.map { Cell.number($0) } ?? .missing
    }
    writeTable(words.say("Peringkat", "Ranks"), to: book, "0") { standing in
      standing.rank.map { Cell.count($0) } ?? .missing
    }
    writeChanges(to: book)
    // Who leads anywhere is in the picture.
    let leaders = codes.enumerated().filter { number, code in
      number < Self.mostLines || sweep.leads.contains { $0.code == code }
    }
    book.addChartSheet(
      words.say("Grafik", "Chart"),
      LineChart(
        title: heading, xTitle: sweep.request.target.path, yTitle: words.say("Skor", "Score"),
        sheet: scoreSheet, rows: firstRow...(firstRow + sweep.points.count - 1), xColumn: 0,
        lines: leaders.map { (sweep.names[$1] ?? $1, $0 + 2) },
        xRange: sweep.request.from...sweep.request.to))
  }

  private var decimals: String {
    rubric.decimals > 0 ? "0." + String(repeating: "0", count: rubric.decimals) : "0"
  }

  /// One row a value, one column a region; the row of the first value.
  @discardableResult
  private func writeTable(
    _ name: String, to book: Book, _ format: String, _ cell: (Sweep.RankAndScore) -> Cell
  ) -> Int {
    let sheet = book.addSheet(name)
    let number = Style.number(words.format(format))
    var columns: [Table.Column] = [
      .init(title: sweep.request.target.path, style: .number(words.format("0.####"))),
      .init(title: words.say("Kini", "Now"), style: .cell),
    ]
    columns += codes.map { .init(title: sweep.names[$0] ?? $0, style: number, width: 10...16) }
    let rows = sweep.points.map { point in
      let byCode = Dictionary(
        point.standings.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
      let cells: [Cell] =
        [.number(point.value), .text(point.isCurrent ? words.say("kini", "now") : "")]
        + codes.map { code in byCode[code].map(cell) ?? .missing }
      return Table.Row(cells: cells, emphasis: point.isCurrent ? .section : .none)
    }
    let table = Table(columns: columns, rows: rows)
    sheet.fit([table])
    sheet.paragraph(heading, 0, .title)
    sheet.paragraph(source, 1, .note)
    sheet.place(table, at: 3)
    sheet.freeze(4, 2)
    sheet.setPage(footer: heading, pages: words(Labels.page))
    return 4
  }

  private func writeChanges(to book: Book) {
    let sheet = book.addSheet(words.say("Perubahan", "Changes"))
    let value = Style.number(words.format("0.####"))
    let changes = Table(
      columns: [
        .init(title: words.say("Mulai", "From"), style: value),
        .init(title: words.say("Naik", "Up"), style: .cell, width: 20...40),
        .init(title: words.say("Di atas", "Above"), style: .cell, width: 20...40),
        .init(title: words(Labels.rank), style: .number("0")),
      ],
      rows: sweep.changes.map { change in
        Table.Row(cells: [
          .number(change.value), .text(sweep.names[change.up] ?? change.up),
          .text(sweep.names[change.down] ?? change.down), .count(change.place),
        ])
      })
    let leads = Table(
      columns: [
        .init(title: words.say("Mulai", "From"), style: value),
        .init(title: words.say("Memimpin", "Leads"), style: .cell, width: 20...40),
        .init(title: words.say("Sampai", "To"), style: value),
      ],
      rows: sweep.leads.map { lead in
        Table.Row(cells: [
          .number(lead.from), .text(sweep.names[lead.code] ?? lead.code), .number(lead.to),
        ])
      })
    sheet.fit([changes])
    sheet.paragraph(heading, 0, .title)
    sheet.paragraph(source, 1, .note)
    let next = sheet.place(leads, at: 3)
    sheet.paragraph(
      words.say(
        "Perubahan urutan menurut skor sebelum dibulatkan:",
        "Changes of places by scores before rounding:"), next + 1, .note)
    sheet.place(changes, at: next + 2)
    sheet.setPage(footer: heading, pages: words(Labels.page))
  }

  private var source: String {
    "SHA-256 \(rubric.sha256)"
  }
}
