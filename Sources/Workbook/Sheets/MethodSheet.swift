internal import Diagnostics
internal import Scoring

/// The sheet *Metode*: how this ranking's numbers came about, in the order in which they did.
extension LocalizedRanking {
  func addMethodSheet(to book: Book) {
    let sheet = book.addSheet(words(Labels.Sheets.method))
    let table = methodTable
    sheet.fit([table])
    let top = head(sheet, words.say("Bagaimana angka-angka ini dibuat", "How the numbers are made"))
    sheet.repeatRows(top...top)
    sheet.freeze(top + 1, 0)
    let row = sheet.place(table, at: top)
    sheet.paragraph(words(Labels.mustBeRead), row + 1, .heading)
    for (index, limit) in limits.enumerated() {
      sheet.paragraph("\u{2022} " + limit, row + 2 + index, Style())
    }
  }

  var methodTable: Table {
    let columns: [Table.Column] = [
      .init(
        title: words.say("Langkah", "Step"),
        style: .wrapped.with {
          $0.isBold = true
          $0.isOnTop = true
        }, width: 24...28),
      .init(
        title: words.say("Rumus dan artinya", "Formula and meaning"),
        style: .wrapped.with { $0.isOnTop = true }, width: 104...104),
    ]
    let steps = MethodWords(ranking.rubric, words, hasDraws: ranking.uncertainty != nil).steps
    let rows = steps.map { step in
      Table.Row(cells: [.text(step.title), .text(step.text)])
    }
    return Table(columns: columns, rows: rows)
  }
}
