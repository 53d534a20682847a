internal import Diagnostics
internal import Scoring

/// The sheet *OPD*: what each region's agencies bring to its place.
extension LocalizedRanking {
  func addAgencySheet(to book: Book) {
    guard let table = agencyTable else { return }
    let sheet = book.addSheet(words(Labels.Sheets.agencies))
    sheet.fit([table])
    var row = head(sheet, words.say("Instansi di tiap daerah", "The agencies of each region"))
    row = notes(
      [
        words.say(
          "Rubrik yang sama, atas laporan tiap instansi saja; taksiran dan skala nisbi dihitung di "
            + "antara semua instansi. Urutan menurut banyaknya laporan: di situlah sebuah daerah "
            + "menang atau kalah.",
          "The same rubric over each agency's complaints alone; estimates and relative scales are "
            + "taken among all agencies. In the order of complaints: there a region wins or loses."),
        words.say(
          "Laporan yang tidak menyebut instansi tidak termasuk.",
          "Complaints that name no agency are not included."),
      ], on: sheet, at: row - 1)
    placeAlone(table, on: sheet, below: row, keysInSight: 2)
  }

  /// nil where no register tells agencies.
  var agencyTable: Table? {
    guard let agencies = attachments.agencies, !agencies.standings.isEmpty else { return nil }
    return Table(name: "TabelOPD", columns: agencyColumns, rows: agencyRows(agencies))
  }

  private var agencyColumns: [Table.Column] {
    [.init(title: words(Labels.unitOfRanking(.region)), style: .wrapped, width: 18...34)]
      + columnsOfAgencies
  }

  /// Beside the region's name, and in its own workbook.
  var columnsOfAgencies: [Table.Column] {
    [
      .init(title: words(Labels.agency), style: .wrapped, width: 24...44),
      .init(title: words(Labels.complaints), style: whole, width: 10...12),
    ]
      + topAspects.map { .init(title: words($0.title), style: decimals(2), width: 10...18) }
      + [
        .init(
          title: words(Labels.finalScore),
          style: decimals(ranking.rubric.decimals).with { $0.isBold = true }, width: 9...12),
        .init(title: words(Labels.remark), style: .wrapped, width: 16...30),
      ]
  }

  /// The aspects at the top of the rubric's tree.
  var topAspects: [OutlineNode] { outline.filter { $0.isAspect && $0.path.isEmpty } }

  /// The cells below `columnsOfAgencies`.
  func cells(ofAgency standing: Standing, among agencies: Ranking) -> [Cell] {
    let scores = standing.aspectScores
    return [.text(standing.name), .count(standing.complaints)]
      + topAspects.map { .number(optional: scores[$0.id]) }
      + [
        .number(optional: agencies.finalScore(standing)),
        .text(words.reason(standing, in: agencies)),
      ]
  }

  private func agencyRows(_ agencies: Ranking) -> [Table.Row] {
    let byRegion = Dictionary(
      grouping: agencies.standings, by: { String($0.code.prefix { $0 != "/" }) })
    return ranking.standings.flatMap { region -> [Table.Row] in
      let own = (byRegion[region.code] ?? []).sorted {
        ($1.complaints, $0.code) < ($0.complaints, $1.code)
      }
      return own.enumerated().map { place, standing in
        Table.Row(
          cells: [.text(region.name)] + cells(ofAgency: standing, among: agencies),
          emphasis: place == 0 ? .firstOfGroup : .none)
      }
    }
  }
}
