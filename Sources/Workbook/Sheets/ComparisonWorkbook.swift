internal import Complaints
package import Diagnostics
package import Scoring

/// Writes a comparison as a workbook, whole or not at all: moves, all their parts, and the data
/// behind them.
package func writeComparison(
  _ comparison: Comparison, to path: String, language: Language = .indonesian
) throws(Diagnostic) {
  let edition = ComparisonEdition(comparison, Phrases(language: language))
  let properties = Book.Properties(
    title: edition.title, subject: edition.frames.joined(separator: "; "),
    keywords: "sha256 \(comparison.a.rubric.sha256); sha256 \(comparison.b.rubric.sha256)",
    comments: "", created: comparison.b.asOf)
  try Book.write(to: path, properties, edition.write)
}

/// A comparison in the language in which it is printed.
private struct ComparisonEdition {
  let comparison: Comparison
  let words: Phrases

  init(_ comparison: Comparison, _ words: Phrases) {
    self.comparison = comparison
    self.words = words
  }

  var title: String { words.say("Perbandingan dua peringkat", "Comparison of two rankings") }

  var frames: [String] {
    [("A", comparison.a), ("B", comparison.b)].map { label, ranking in
      "\(label): \(ranking.rubric.id) \(ranking.rubric.version), " + words.period(ranking.period)
        + words.say(", keadaan per ", ", as of ") + words.date(ranking.asOf)
    }
  }

  private var whole: Style { .number(words.format("#,##0")) }
  private var points: Style { .number(words.format("+0.00;-0.00;0.00")) }
  private var fine: Style { .number(words.format("+0.0000;-0.0000;0.0000")) }
  private var score: Style { .number(words.format("0.00")) }

  func write(to book: Book) {
    write(words.say("Pergeseran", "Moves"), moves, frozen: 2, to: book)
    write(words.say("Bagian", "Parts"), parts, frozen: 2, to: book)
    if comparison.causes.contains(.data) {
      write(words.say("Data", "Data"), regions, frozen: 2, to: book)
      if !comparison.difference.files.isEmpty {
        write(words.say("Berkas", "Files"), files, frozen: 1, to: book)
      }
    }
  }

  private func write(_ name: String, _ table: Table, frozen: Int, to book: Book) {
    let sheet = book.addSheet(name)
    sheet.fit([table])
    sheet.paragraph(title, 0, .title)
    for (row, frame) in frames.enumerated() { sheet.paragraph(frame, 1 + row, .note) }
    var row = 3
    if let found = comparison.agreement, table.name == "TabelPergeseran" {
      let numbers = [found.tauB, found.rho].map { value in
        value.map { words.number(($0 * 1000).rounded() / 1000) } ?? "\u{2013}"
      }
      sheet.paragraph(
        words.say(
          "Kesamaan urutan: Kendall tau-b \(numbers[0]), Spearman \(numbers[1])",
          "Agreement: Kendall's tau-b \(numbers[0]), Spearman's rho \(numbers[1])"), row, .note)
      row += 1
    }
    sheet.freeze(row + 2, frozen)
    sheet.repeatRows((row + 1)...(row + 1))
    sheet.place(table, at: row + 1)
    sheet.setPage(footer: "\(title) \u{B7} \(name)", pages: words(Labels.page))
  }

  private var moves: Table {
    var columns: [Table.Column] = [
      .init(title: words(Labels.code), style: .cell),
      .init(title: words.say("Nama", "Name"), style: .wrapped, width: 18...36),
      .init(title: words.say("Peringkat A", "Rank A"), style: whole),
      .init(title: words.say("Peringkat B", "Rank B"), style: whole),
      .init(title: words.say("Selisih peringkat", "Change of rank"), style: whole),
      .init(title: words.say("Skor A", "Score A"), style: score),
      .init(title: words.say("Skor B", "Score B"), style: score),
      .init(title: words.say("Selisih skor", "Change of score"), style: points),
    ]
    let known = comparison.movingCauses
    columns += known.map { .init(title: words($0.title), style: points) }
    let reasons = comparison.moves.map { words.reasons($0, in: comparison) }
    if reasons.contains(where: { !$0.isEmpty }) {
      columns.append(.init(title: words(Labels.remark), style: .wrapped, width: 18...44))
    }
    let rows = zip(comparison.moves, reasons).map { move, reason -> Table.Row in
      let ranks = [move.a?.rank, move.b?.rank, move.rank].map { rank -> Cell in
        .number(optional: rank.map(Double.init))
      }
      let scores = [move.a?.score, move.b?.score, move.score].map { Cell.number(optional: $0) }
      let causes = known.map { cause -> Cell in
        .number(optional: move.byCause.first { $0.cause == cause }?.score)
      }
      let remark: [Cell] = columns.count > 8 + causes.count ? [.text(reason)] : []
      return Table.Row(
        cells: [.text(AgencyCode.beside(move.name, move.code)), .text(move.name)] + ranks + scores
          + causes + remark)
    }
    return Table(name: "TabelPergeseran", columns: columns, rows: rows)
  }

  private var parts: Table {
    let columns: [Table.Column] = [
      .init(title: words(Labels.code), style: .cell),
      .init(title: words.say("Nama", "Name"), style: .wrapped, width: 18...36),
      .init(title: words.say("Sebab", "Cause"), style: .cell, width: 10...18),
      .init(title: words(Labels.indicator), style: .wrapped, width: 18...44),
      .init(title: words.say("Poin", "Points"), style: fine),
      .init(title: words(Labels.rank), style: fine),
    ]
    let rows = comparison.moves.flatMap { move in
      move.byCause.flatMap { cause in
        cause.parts.map { part in
          Table.Row(cells: [
            .text(AgencyCode.beside(move.name, move.code)), .text(move.name),
            .text(words(cause.cause.title)),
            .text(words.title(of: part.part, in: comparison)), .number(part.score),
            .number(optional: part.rank),
          ])
        }
      }
    }
    return Table(name: "TabelBagian", columns: columns, rows: rows)
  }

  private var regions: Table {
    let counts = [
      words.say("Laporan A", "Complaints A"), words.say("Laporan B", "Complaints B"),
      words.say("Karantina A", "Quarantined A"), words.say("Karantina B", "Quarantined B"),
      words.say("Baru", "New"), words.say("Hilang", "Gone"), words.say("Berubah", "Changed"),
    ]
    let columns: [Table.Column] =
      [
        .init(title: words(Labels.code), style: .cell),
        .init(title: words.say("Nama", "Name"), style: .wrapped, width: 18...36),
      ] + counts.map { .init(title: $0, style: whole) }
    let hasFiles = !comparison.difference.files.isEmpty
    let rows = comparison.difference.regions.map { region -> Table.Row in
      let known = [region.a, region.b, region.quarantinedA, region.quarantinedB].map {
        Cell.number(optional: $0.map(Double.init))
      }
      let changes = [region.added, region.gone, region.changed].map {
        hasFiles ? Cell.count($0) : .missing
      }
      return Table.Row(
        cells: [.text(AgencyCode.beside(region.name, region.code)), .text(region.name)] + known
          + changes)
    }
    return Table(name: "TabelData", columns: columns, rows: rows)
  }

  private var files: Table {
    let columns: [Table.Column] = [
      .init(title: words(Labels.file), style: .wrapped, width: 20...60),
      .init(title: words.say("Perubahan", "Change"), style: .cell, width: 12...20),
      .init(title: words.say("Daerah", "Region"), style: .cell),
      .init(title: words.say("Diterima A", "Accepted A"), style: whole),
      .init(title: words.say("Diterima B", "Accepted B"), style: whole),
    ]
    let rows = comparison.difference.files.map { file -> Table.Row in
      let change =
        switch file.kind {
        case .added: words.say("baru di B", "new in B")
        case .gone: words.say("tidak ada di B", "not in B")
        case .changed: words.say("isinya lain", "other contents")
        }
      return Table.Row(cells: [
        .text(file.file), .text(change), .text(file.region ?? ""),
        .number(optional: file.accepted.a.map(Double.init)),
        .number(optional: file.accepted.b.map(Double.init)),
      ])
    }
    return Table(name: "TabelBerkas", columns: columns, rows: rows)
  }
}
