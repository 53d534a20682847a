internal import Diagnostics
internal import Scoring

/// The sheet *OPD* of one region: what its agencies bring to its place.
extension LocalizedRegionReport {
  func addAgencySheet(to book: Book) {
    guard let standings = report.agencies, let agencies = common.reporter.agencies,
      !standings.isEmpty
    else { return }
    let sheet = book.addSheet(words(RegionLabels.Sheets.agencies))
    let table = Table(
      name: "TabelOPD", columns: edition.columnsOfAgencies + [overdueColumn],
      rows: standings.map { standing in
        let overdue = overdue[standing.name] ?? []
        return Table.Row(
          cells: edition.cells(ofAgency: standing, among: agencies) + [.count(overdue.count)])
      })
    sheet.fit([table])
    var row = head(sheet, words.say("instansinya", "its agencies"))
    row = edition.notes(
      [
        words.say(
          "Rubrik yang sama, atas laporan tiap instansi saja; taksiran dan skala nisbi dihitung di "
            + "antara instansi semua daerah, seperti lembar OPD di buku kerja provinsi. Urutan menurut "
            + "banyaknya laporan.",
          "The same rubric over each agency's complaints alone; estimates and relative scales are "
            + "taken among the agencies of all regions, as on the sheet Agencies of the province's "
            + "workbook. In the order of complaints."),
        words.say(
          "Laporan yang tidak menyebut instansi tidak termasuk. Lewat batas: laporan terbuka yang "
            + "melewati sedikitnya satu batas rubrik.",
          "Complaints that name no agency are not included. Overdue: open complaints past at least "
            + "one limit of the rubric."),
      ], on: sheet, at: row - 1)
    edition.placeAlone(table, on: sheet, below: row, keysInSight: 1)
  }

  private var overdueColumn: Table.Column {
    .init(title: words.say("Lewat batas", "Overdue"), style: edition.whole, width: 9...11)
  }

  /// Tracking IDs by agency.
  private var overdue: [String: Set<String>] {
    var found: [String: Set<String>] = [:]
    for deadline in report.deadlines {
      for pending in deadline.cases where pending.isOverdue {
        if let agency = pending.agency { found[agency, default: []].insert(pending.id) }
      }
    }
    return found
  }
}
