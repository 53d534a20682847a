import Complaints
import Diagnostics
import Scoring
import Workbook

/// The files and complaints behind a difference in data.
extension ComparisonText {
  var data: [String] {
    guard comparison.causes.contains(.data) else { return [] }
    return [filesTable, countsTable]
  }

  private var filesTable: String {
    let files = comparison.difference.files
    guard !files.isEmpty else { return "" }
    var table = TextTable([
      Wording(id: "Berkas", en: "File"), Wording(id: "Perubahan", en: "Change"),
      Wording(id: "Daerah", en: "Region"), Wording(id: "Diterima A", en: "Accepted A"),
      Wording(id: "Diterima B", en: "Accepted B"),
    ])
    for file in files {
      table.add([
        file.file, change(file.kind), file.region ?? "",
        file.accepted.a.map(words.count) ?? "", file.accepted.b.map(words.count) ?? "",
      ])
    }
    return table.text(language, width: width)
  }

  private func change(_ kind: DataDifference.File.Kind) -> String {
    switch kind {
    case .added: say("baru di B", "new in B")
    case .gone: say("tidak ada di B", "not in B")
    case .changed: say("isinya lain", "other contents")
    }
  }

  /// Only those whose complaints are others.
  private var countsTable: String {
    let difference = comparison.difference
    let hasFiles = !difference.files.isEmpty
    var heads = [
      codeHead, Wording(id: "Nama", en: "Name"),
      Wording(id: "Laporan A", en: "Complaints A"), Wording(id: "Laporan B", en: "Complaints B"),
      Wording(id: "Karantina A", en: "Quarantined A"),
      Wording(id: "Karantina B", en: "Quarantined B"),
    ]
    if hasFiles {
      heads += [
        Wording(id: "Baru", en: "New"), Wording(id: "Hilang", en: "Gone"),
        Wording(id: "Berubah", en: "Changed"),
      ]
    }
    var table = TextTable(heads)
    for region in difference.regions where only == nil || region.code == only {
      if region.isSame { continue }
      let counts = [region.a, region.b, region.quarantinedA, region.quarantinedB].map {
        $0.map(words.count) ?? "\u{2013}"
      }
      let changes = [region.added, region.gone, region.changed].map(words.count)
      table.add(
        [AgencyCode.beside(region.name, region.code), region.name] + counts
          + (hasFiles ? changes : []))
    }
    return table.isEmpty
      ? prose(
        say(
          "Banyaknya laporan dan baris karantina sama di A dan B.",
          "A and B have the same numbers of complaints and quarantined rows."))
      : table.text(language, width: width)
  }
}
