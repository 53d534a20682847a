internal import Complaints
internal import Diagnostics
internal import Scoring

/// The sheet *Mutu Data*: what was handed in, and how much of it could be used.
extension LocalizedRanking {
  func addQualitySheet(to book: Book) {
    let sheet = book.addSheet(words(Labels.Sheets.quality))
    let regions = regionTable
    let files = fileTable
    sheet.fit([files, regions])
    var row = head(sheet, words(Labels.Sheets.quality))
    sheet.freeze(row, 0)

    sheet.paragraph(words(Labels.perRegion), row, .heading)
    row = sheet.place(regions, at: row + 1)
    row = notes(regionNotes, on: sheet, at: row)

    sheet.paragraph(words(Labels.warnings), row + 1, .heading)
    row += 2
    let warnings = ranking.warnings.map { "\u{2022} " + words.warning($0) }
    for text in warnings.isEmpty ? [words(Labels.noWarnings)] : warnings {
      sheet.paragraph(text, row, Style())
      row += 1
    }

    sheet.paragraph(words(Labels.perFile), row + 1, .heading)
    // The files come last: their headings are repeated on every page that follows.
    sheet.repeatRows((row + 2)...(row + 2))
    row = sheet.place(files, at: row + 2)
    _ = notes(fileNotes, on: sheet, at: row)
  }

  var regionTable: Table {
    let shown = Event.allCases.filter { event in
      [.verified, .firstResponse, .completed].contains(event)
        || ranking.standings.contains { $0.supplied[event] != nil }
    }
    var columns: [Table.Column] = [
      .init(
        title: words(Labels.number), style: whole.with { $0.alignment = .center }, width: 5...8),
      .init(title: unit, style: .wrapped, width: 20...40),
      .init(title: codeTitle, style: .wrapped),
      .init(title: words(Labels.complaints), style: whole, width: 10...14),
      .init(title: words(Labels.excluded), style: whole, width: 10...14),
      .init(title: words(Labels.excludedShare), style: percent, width: 10...14),
      .init(title: words(Labels.quarantined), style: whole, width: 10...14),
    ]
    columns += shown.map { event in
      .init(title: words(Labels.supplied(event)), style: whole, width: 11...15)
    }
    let rows = ranking.standings.enumerated().map { index, standing in
      let all = standing.complaints + standing.excluded
      let share = all > 0 ? Double(standing.excluded) / Double(all) : nil
      var cells: [Cell] = [.count(index + 1), .text(standing.name), .text(code(of: standing))]
      if standing.reason == .noExport {
        cells += Array(repeating: .missing, count: columns.count - cells.count)
      } else {
        cells += [
          .count(standing.complaints), .count(standing.excluded), .number(optional: share),
          .count(standing.quarantined),
        ]
        cells += shown.map { .count(standing.supplied[$0] ?? 0) }
      }
      return Table.Row(cells: cells)
    }
    return Table(columns: columns, rows: rows)
  }

  var fileTable: Table {
    let columns: [Table.Column] = [
      .init(
        title: words(Labels.number), style: whole.with { $0.alignment = .center }, width: 5...8),
      .init(title: words(Labels.file), style: .wrapped, width: 20...40),
      .init(title: words(Labels.unitOfRanking(.region)), style: .wrapped, width: 14...32),
      .init(title: words(Labels.kind), style: .wrapped, width: 12...16),
      .init(title: words(Labels.profile), style: .wrapped, width: 10...18),
      .init(title: words(Labels.generated), style: day, width: 13...16),
      .init(title: words(Labels.read), style: whole),
      .init(title: words(Labels.accepted), style: whole),
      .init(title: words(Labels.quarantined), style: whole),
      .init(title: words(Labels.duplicates), style: whole),
      .init(title: words(Labels.skipped), style: whole),
      .init(
        title: words(Labels.shortHash), style: .cell.with { $0.isMono = true }, width: 12...18),
      .init(
        title: words(Labels.fullHash),
        style: .wrapped.with {
          $0.isMono = true
          $0.size = 7
        }, width: 32...32),
    ]
    var rows = ranking.inputs.enumerated().map { index, input in
      Table.Row(cells: [
        .count(index + 1), .text(input.file),
        .text(input.region.map { regionName($0) } ?? words(Labels.several)),
        .text(words(Labels.kind(input))), .text(input.profile),
        input.generated.map { .day($0) } ?? .missing, .count(input.read), .count(input.accepted),
        .count(input.quarantined), .count(input.duplicates), .count(input.skipped),
        .text(String(input.sha256.prefix(12))), .text(input.sha256),
      ])
    }
    if rows.count > 1 { rows.append(totals) }
    return Table(name: "TabelBerkas", columns: columns, rows: rows)
  }

  /// Sums of the five counts; the sheet puts in from where to where.
  private var totals: Table.Row {
    let sums = [\Input.read, \.accepted, \.quarantined, \.duplicates, \.skipped].map { count in
      Cell.total(Double(ranking.inputs.map { $0[keyPath: count] }.reduce(0, +)))
    }
    let before: [Cell] = [.blank, .text(words(Labels.total)), .blank, .blank, .blank, .blank]
    return Table.Row(cells: before + sums + [.blank, .blank], emphasis: .total)
  }

  private var regionNotes: [String] {
    [
      words.say(
        "Dikecualikan: laporan yang menurut rubrik tidak ikut dinilai. Karantina: baris yang tidak "
          + "dapat ditempatkan (tanpa nomor, tanggal, atau wilayah) dalam periode ini. Tanggal "
          + "dilengkapi: tanggal yang tidak dicatat, diisi dari ekspor lain atau menurut aturan.",
        "Excluded: complaints that the rubric leaves out. Quarantined: rows of this period that "
          + "could not be placed (no ID, date or region). Dates supplied: dates that were not "
          + "recorded and were taken from other exports or given by rule.")
    ]
  }

  private var fileNotes: [String] {
    [
      words.say(
        "Dibaca = diterima + karantina + duplikat + dilewati. SHA-256 adalah sidik jari berkas: "
          + "berkas yang berubah satu huruf pun memiliki sidik jari lain.",
        "Read = accepted + quarantined + duplicates + skipped. SHA-256 is a file's fingerprint: a "
          + "file that differs in a single letter has another one.")
    ]
  }
}
