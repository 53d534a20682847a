internal import Complaints
internal import Diagnostics
internal import Scoring

/// The sheet *Tenggat*: open complaints that are overdue or soon due, by tracking ID, for the region's
/// own eyes.
extension LocalizedRegionReport {
  /// Nobody works off a longer list.
  private static let casesShown = 10_000

  func addDeadlineSheet(to book: Book) {
    guard !report.deadlines.isEmpty else { return }
    let sheet = book.addSheet(words(RegionLabels.Sheets.deadlines))
    let summary = deadlineTable
    let cases = caseTable
    sheet.fit([cases])
    var row = head(
      sheet, words.say("lewat batas dan segera jatuh tempo", "overdue and soon due"),
      isInternal: true)
    sheet.paragraph(
      words(RegionLabels.isInternal), row - 1,
      .heading.with {
        $0.alignment = .center
        $0.fill = Palette.doubt
        $0.color = Palette.ink
      })
    row = edition.notes(deadlineNotes, on: sheet, at: row)
    row = sheet.place(summary, at: row + 1)
    guard !cases.rows.isEmpty else {
      sheet.paragraph(
        words.say(
          "Tidak ada laporan terbuka yang lewat batas atau segera jatuh tempo.",
          "No open complaint is overdue or soon due."), row + 1, Style())
      return
    }
    edition.placeAlone(cases, on: sheet, below: row, keysInSight: 2)
  }

  private var deadlineNotes: [String] {
    let day = words.date(ranking.asOf)
    let soon = words.count(Deadline.soon)
    let pending = report.deadlines.flatMap(\.cases)
    let overdue = words.count(Set(pending.filter(\.isOverdue).map(\.id)).count)
    let others = words.count(Set(pending.filter { !$0.isOverdue }.map(\.id)).count)
    var notes = [
      words.say(
        "Laporan periode ini yang masih terbuka per \(day). Lewat: batas rubriknya telah lewat. "
          + "Segera: hari terakhirnya paling lama \(soon) hari kerja lagi. \(overdue) laporan lewat, "
          + "\(others) segera; satu laporan dapat kena beberapa batas.",
        "Complaints of this period that are still open as of \(day). Overdue: the rubric's limit has "
          + "passed. Due soon: its last day is at most \(soon) working days away. \(overdue) "
          + "complaints are overdue, \(others) due soon; one may be under several limits.")
    ]
    let untold = report.deadlines.filter { !$0.isTold }
    if !untold.isEmpty {
      let titles = untold.map { title(of: $0) }.joined(separator: "; ")
      notes.append(
        words.say(
          "Ekspor daerah ini tidak memuat peristiwanya, jadi tidak dapat didaftar: \(titles).",
          "The region's exports do not tell the event, so none can be listed: \(titles)."))
    }
    let count = pending.count - LocalizedRegionReport.casesShown
    if count > 0 {
      notes.append(
        words.say(
          "Ditampilkan \(words.count(LocalizedRegionReport.casesShown)) baris pertama; "
            + "\(words.count(count)) lagi tidak.",
          "The first \(words.count(LocalizedRegionReport.casesShown)) rows are shown; "
            + "\(words.count(count)) more are not."))
    }
    if !common.reporter.unknownYears.isEmpty {
      let years = common.reporter.unknownYears.map(String.init).joined(separator: ", ")
      notes.append(
        words.say(
          "Hari libur tahun \(years) belum diketahui: di situ hanya akhir pekan yang tidak dihitung.",
          "The holidays of \(years) are not known yet: there only weekends are left out."))
    }
    return notes
  }

  private func title(of deadline: Deadline) -> String {
    deadline.titles.map { words($0) }.joined(separator: " / ")
  }

  // MARK: Limits

  /// Columns as wide as those of the cases below.
  private var deadlineTable: Table {
    Table(
      columns: [
        .init(title: words(RegionLabels.overdue), style: edition.whole),
        .init(title: words(RegionLabels.soon), style: edition.whole),
        .init(title: words.say("Batas menurut", "Limit of"), style: .wrapped),
        .init(title: words.say("Yang dihitung", "What is counted"), style: .wrapped),
      ],
      rows: report.deadlines.map { deadline in
        let filter = words.filter(deadline.filter)
        let rule =
          words.clock(deadline.clock) + "; " + words.limit(deadline.limit, deadline.clock.unit)
          + (filter.isEmpty ? "" : "; " + filter)
        let overdue = deadline.overdueCount
        return Table.Row(cells: [
          deadline.isTold ? .count(overdue) : .missing,
          deadline.isTold ? .count(deadline.cases.count - overdue) : .missing,
          .text(title(of: deadline)), .text(rule),
        ])
      })
  }

  // MARK: Cases

  private var caseTable: Table {
    let middle = Style.cell.with { $0.alignment = .center }
    let columns: [Table.Column] = [
      .init(title: words.say("Keadaan", "State"), style: middle, width: 10...12),
      .init(title: words.say("Nomor laporan", "Tracking ID"), style: .cell, width: 16...30),
      .init(title: words.say("Batas menurut", "Limit of"), style: .wrapped, width: 30...40),
      .init(title: words(Labels.agency), style: .wrapped, width: 30...60),
      .init(title: words.say("Masuk", "Received"), style: edition.day, width: 12...14),
      .init(title: words.say("Berjalan", "Elapsed"), style: edition.whole, width: 9...11),
      .init(title: words.say("Batas", "Limit"), style: edition.whole, width: 8...10),
      .init(title: words(Labels.unit), style: .cell, width: 12...15),
      .init(title: words.say("Hari terakhir", "Last day"), style: edition.day, width: 12...14),
      .init(
        title: words.say(
          "Hari kerja lewat (+) / sisa (\u{2212})", "Working days past (+) / left (\u{2212})"),
        style: signed(0), width: 13...16),
    ]
    let pending = report.deadlines.flatMap { deadline in deadline.cases.map { (deadline, $0) } }
    let overdue = pending.filter(\.1.isOverdue)
    let soon = pending.filter { !$0.1.isOverdue }
    return Table(
      name: "TabelTenggat", columns: columns,
      rows: (overdue + soon).prefix(LocalizedRegionReport.casesShown).map { row($1, of: $0) })
  }

  private func row(_ pending: PendingCase, of deadline: Deadline) -> Table.Row {
    let isWhole =
      pending.elapsed == pending.elapsed.rounded()
      && pending.limit == pending.limit.rounded()
    let styles = isWhole ? [:] : [5: edition.decimals(1), 6: edition.decimals(1)]
    return Table.Row(
      cells: [
        .text(words(pending.isOverdue ? RegionLabels.overdue : RegionLabels.soon)),
        .text(pending.id), .text(title(of: deadline)), .text(pending.agency ?? ""),
        .day(pending.received), .number(pending.elapsed), .number(pending.limit),
        .text(words.unit(pending.unit)), .day(pending.lastDay),
        .number(Double(pending.isOverdue ? pending.workingDays : -pending.workingDays)),
      ], styles: styles)
  }
}
