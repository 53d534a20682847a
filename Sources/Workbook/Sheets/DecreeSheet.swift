internal import Diagnostics
internal import Scoring

/// The sheet *Lampiran*: the table of a decree, ready to be numbered, dated and signed.
extension LocalizedRanking {
  func addDecreeSheet(to book: Book) {
    let sheet = book.addSheet(words(Labels.Sheets.decree))
    let table = decreeTable
    sheet.fit([table])
    sheet.setPage(
      footer: "\(title) \u{B7} \(sheet.name)", pages: words(Labels.page), isUpright: true)
    var row = writeDecreeHead(on: sheet)
    sheet.repeatRows(row...row)
    row = sheet.place(table, at: row)
    writeSignature(on: sheet, at: row + 1)
  }

  var decreeTable: Table { Table(columns: decreeColumns, rows: decreeRows) }

  private func writeDecreeHead(on sheet: Sheet) -> Int {
    let lines =
      words.language == .english
      ? ["ANNEX TO DECISION", "Number: \(blankLine)", "Date: \(blankLine)"]
      : ["LAMPIRAN KEPUTUSAN", "Nomor: \(blankLine)", "Tanggal: \(blankLine)"]
    let right = Style().with { $0.alignment = .left }
    for (row, line) in lines.enumerated() { sheet.paragraph(line, row, from: 3, right) }
    let middle = Style.heading.with { $0.alignment = .center }
    sheet.paragraph(title.uppercased(), 4, middle)
    sheet.paragraph(words.period(ranking.period).uppercased(), 5, middle)
    return 7
  }

  private var blankLine: String { String(repeating: ".", count: 28) }

  private var decreeColumns: [Table.Column] {
    let middle = whole.with { $0.alignment = .center }
    var columns: [Table.Column] = [
      .init(title: words(Labels.rank).uppercased(), style: middle, width: 13...14),
      .init(title: unit.uppercased(), style: .wrapped, width: 34...40),
      .init(
        title: words(Labels.finalScore).uppercased(),
        style: decimals(ranking.rubric.decimals).with { $0.alignment = .center }, width: 12...14),
    ]
    if !ranking.rubric.grades.isEmpty {
      columns.append(
        .init(
          title: words(Labels.grade).uppercased(), style: .cell.with { $0.alignment = .center },
          width: 10...14))
    }
    columns.append(
      .init(title: words(Labels.award).uppercased(), style: .wrapped, width: 24...28))
    return columns
  }

  /// Only who is ranked is named in a decree.
  private var decreeRows: [Table.Row] {
    ranking.standings.filter { $0.rank != nil }.map { standing in
      var cells: [Cell] = [
        .number(optional: standing.rank.map(Double.init)), .text(standing.name),
        .number(optional: ranking.finalScore(standing)),
      ]
      if !ranking.rubric.grades.isEmpty { cells.append(.text(standing.grade ?? "")) }
      cells.append(.text(standing.award.map { words($0) } ?? ""))
      return Table.Row(cells: cells, emphasis: standing.award == nil ? .none : .podium)
    }
  }

  private func writeSignature(on sheet: Sheet, at row: Int) {
    let lines = [
      words.say("Ditetapkan di ", "Done at ") + blankLine,
      words.say("pada tanggal ", "on ") + blankLine,
      words.say("(jabatan)", "(office)"), "", "", "",
      words.say("(nama)", "(name)"), "NIP " + blankLine,
    ]
    for (index, line) in lines.enumerated() {
      sheet.paragraph(line, row + index, from: 2, Style())
    }
  }
}
