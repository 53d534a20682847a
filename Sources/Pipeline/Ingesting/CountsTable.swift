import Complaints
import Diagnostics
import Ingestion
import Scoring

/// What became of each file's rows, for people.
struct CountsTable {
  private let exports: [Export]

  init(_ exports: [Export]) {
    self.exports = exports
  }

  func text(_ language: Language) -> String {
    var table = TextTable([
      Wording(id: "Berkas", en: "File"), Wording(id: "Profil", en: "Profile"),
      Wording(id: "Daerah", en: "Region"), Wording(id: "Dibuat", en: "Generated"),
      Wording(id: "Dibaca", en: "Read"), Wording(id: "Diterima", en: "Accepted"),
      Wording(id: "Dikarantina", en: "Quarantined"), Wording(id: "Ganda", en: "Duplicates"),
      Wording(id: "Dilewati", en: "Skipped"),
    ])
    for export in exports {
      let counts = export.counts
      let numbers = [
        counts.read, counts.accepted, counts.quarantined, counts.duplicates, counts.skipped,
      ]
      table.add(
        [export.file, export.profile, export.onlyRegion ?? "", export.generated?.iso ?? ""]
          + numbers.map { notation($0)[language] })
    }
    return table.text(language)
  }
}
