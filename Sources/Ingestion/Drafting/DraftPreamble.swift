internal import Complaints

/// Labels above a header that tell the day of the register or whose it is.
struct DraftPreamble {
  private(set) var generated: [String] = []
  private(set) var institution: [String] = []

  private static let ofDays = [
    "Tanggal Generate", "Tanggal Cetak", "Tanggal Unduh", "Tanggal Ekspor",
    "Tanggal Laporan Dibuat",
    "Dicetak", "Dicetak Pada", "Diunduh", "Diunduh Pada", "Generated", "Generated At",
    "Exported", "Exported At", "Export Date", "Report Date", "Per Tanggal",
  ]
  private static let ofInstitutions = [
    "Nama Instansi", "Instansi", "Pemerintah Daerah", "Pemda", "Nama Pemda", "Badan Publik",
    "Nama Badan Publik", "Kabupaten", "Kabupaten/Kota", "Institution",
  ]

  init(
    _ rows: ArraySlice<TopRow>, above: [[String]], _ dates: DateFormats, _ regions: RegionList
  ) {
    var labels = Profile(name: "", kind: .register, source: "")
    labels.dates = dates
    for label in DraftPreamble.ofDays {
      labels.generatedLabels = [foldedName(label)]
      if Preamble(rows, above: above, profile: labels).generated != nil { generated.append(label) }
    }
    for label in DraftPreamble.ofInstitutions {
      labels.institutionLabels = [foldedName(label)]
      let told = Preamble(rows, above: above, profile: labels).institution
      if let told, case .region = regions.owner(told) { institution.append(label) }
    }
  }
}
