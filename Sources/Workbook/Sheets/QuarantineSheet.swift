internal import Complaints
internal import Diagnostics
internal import Scoring

/// The sheet *Karantina*: which rows could not be placed, where they stand and why.
extension LocalizedRanking {
  func addQuarantineSheet(to book: Book) {
    guard let table = quarantineTable else { return }
    let sheet = book.addSheet(words(Labels.Sheets.quarantine))
    sheet.fit([table])
    var row = head(sheet, words.say("Baris yang dikarantina", "Quarantined rows"))
    let rule =
      ranking.rubric.quarantined == .countAgainst
      ? words.say(
        "Menurut rubrik ini baris-baris itu dihitung terlambat dan tidak selesai.",
        "By this rubric these rows count as late and never completed.")
      : words.say(
        "Menurut rubrik ini baris-baris itu ditinggalkan.",
        "By this rubric these rows are left out.")
    row = notes(
      [
        rule,
        words.say(
          "Lembar untuk memperbaikinya dibuat dengan: peringkat quarantine \u{2026} --output "
            + "perbaikan.xlsx. Isi barisnya sengaja tidak ditampilkan.",
          "A sheet to correct them is made by: peringkat quarantine … --output corrections.xlsx. "
            + "What the rows say is not shown on purpose."),
      ], on: sheet, at: row - 1)
    placeAlone(table, on: sheet, below: row, keysInSight: 0)
  }

  /// nil where every row could be placed.
  var quarantineTable: Table? {
    guard !attachments.quarantined.isEmpty else { return nil }
    return Table(
      name: "TabelKarantina",
      columns: [
        .init(title: words(Labels.unitOfRanking(.region)), style: .wrapped, width: 18...34),
        .init(title: words(Labels.file), style: .wrapped, width: 24...50),
        .init(title: words.say("Lembar", "Sheet"), style: .wrapped, width: 10...20),
        .init(title: words.say("Baris", "Row"), style: whole),
        .init(title: words.say("Kolom", "Column"), style: .wrapped, width: 12...26),
        .init(title: words.say("Nomor laporan", "Tracking ID"), style: .wrapped, width: 12...20),
        .init(title: words.say("Sebab", "Reason"), style: .wrapped, width: 24...44),
      ], rows: attachments.quarantined.map { quarantineRow($0) })
  }

  private func quarantineRow(_ line: QuarantinedLine) -> Table.Row {
    Table.Row(cells: [
      .text(line.region.map { regionName($0) } ?? words.say("tidak diketahui", "not known")),
      .text(line.file), .text(line.sheet ?? ""), .count(line.row), .text(line.column ?? ""),
      .text(line.id ?? ""), .text(words(Labels.reason(line.reason))),
    ])
  }
}
