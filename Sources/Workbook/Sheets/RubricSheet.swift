internal import Complaints
internal import Diagnostics
internal import Scoring

/// The sheet *Rubrik*: by which rules the scores were made, readable and exact.
extension LocalizedRanking {
  func addRubricSheet(to book: Book) {
    let sheet = book.addSheet(words(Labels.Sheets.rubric))
    let table = outlineTable
    sheet.fit([table])
    var row = head(sheet, words(Labels.Sheets.rubric) + ": " + title)
    sheet.freeze(row, 0)
    sheet.repeatRows(0...3)

    sheet.paragraph(words(Labels.outline), row, .heading)
    row = sheet.place(table, at: row + 1)
    row = notes(outlineNotes, on: sheet, at: row)

    sheet.paragraph(words(Labels.rules), row + 1, .heading)
    row += 2
    for rule in rules {
      sheet.paragraph(rule.value, row, from: 2, Style(isOnTop: true))
      sheet.write(.text(rule.name), row, 0, Style(isBold: true, isOnTop: true))
      row += 1
    }

    sheet.paragraph(words(Labels.exactText), row + 1, .heading)
    sheet.paragraph(
      "SHA-256 " + ranking.rubric.sha256, row + 2, Style.note.with { $0.isMono = true })
    writeText(on: sheet, at: row + 3)
  }

  var outlineTable: Table {
    let small = Style.wrapped.with { $0.size = 9 }
    let columns: [Table.Column] = [
      .init(title: words(Labels.number), style: .cell, width: 6...12),
      .init(title: words(Labels.aspectOrIndicator), style: .wrapped, width: 22...32),
      .init(
        title: words(Labels.identifier),
        style: .wrapped.with {
          $0.isMono = true
          $0.size = 8
        }, width: 12...24),
      .init(title: words(Labels.weight), style: weight),
      .init(title: words(Labels.effectiveWeight), style: weight, width: 9...12),
      .init(title: words(Labels.measure), style: small, width: 24...46),
      .init(title: words(Labels.direction), style: small, width: 10...16),
      .init(title: words(Labels.estimate), style: small, width: 12...22),
      .init(title: words(Labels.scale), style: small, width: 20...34),
      .init(title: words(Labels.ifMissing), style: small, width: 14...22),
    ]
    return Table(columns: columns, rows: outline.map { outlineRow($0) })
  }

  private func outlineRow(_ node: OutlineNode) -> Table.Row {
    var cells: [Cell] = [
      .text(node.number), .text(words(node.title)), .text(node.id), .number(node.share),
      .number(node.effective),
    ]
    guard let indicator = node.indicator else {
      let means = node.aggregation.map { words(Labels.aggregation($0)) } ?? ""
      cells.append(.text(words.say("\(means) berbobot", "weighted \(means)")))
      return Table.Row(cells: cells, emphasis: .section)
    }
    cells += [
      .text(words.measure(indicator)), .text(words.direction(indicator.scale)),
      .text(words.estimate(indicator.estimate)),
      .text(words.scale(indicator.scale, of: indicator.measure)),
      .text(words(Labels.missing(indicator.missing ?? ranking.rubric.missing))),
    ]
    return Table.Row(cells: cells)
  }

  private var outlineNotes: [String] {
    [
      words.say(
        "Bobot: bagian di antara sesamanya dalam satu aspek. Bobot efektif: hasil kali bobot dari "
          + "aspek teratas sampai ke sini.",
        "Weight: the share among its siblings in one aspect. Effective weight: the product of the "
          + "weights from the top aspect down to here.")
    ]
  }

  /// The text line by line, each in a cell of its own beside its number.
  private func writeText(on sheet: Sheet, at start: Int) {
    let number = Style(
      size: 8, isMono: true, color: Palette.quiet, alignment: .right)
    let mono = Style(size: 8, isMono: true, isIndented: true)
    let lines = textLines(ranking.rubric.text)
    if !lines.isEmpty {
      sheet.define(CellName.rubricText, Area(start...start + lines.count - 1, 1...1))
    }
    for (index, line) in lines.enumerated() {
      sheet.paragraph(line, start + index, from: 1, mono)
      sheet.write(.count(index + 1), start + index, 0, number)
    }
  }
}

/// A text's lines without their ends, `\n` or `\r\n`; none after the last end.
func textLines(_ text: String) -> [String] {
  var lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
  if lines.last?.isEmpty == true { lines.removeLast() }
  return lines.map { line in
    String(Substring(line.last == UInt8(ascii: "\r") ? line.dropLast() : line))
  }
}
