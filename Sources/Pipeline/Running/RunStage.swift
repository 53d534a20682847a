package import Diagnostics

/// What a run is doing now; each long step of it has one.
package enum RunStage: Sendable {
  case reading(files: Int)
  /// Reading, and storing what was read in the archive.
  case ingesting(files: Int)
  case loading, examining, comparing, joining, ranking, publishing
  case writing(String)
  case reporting(files: Int)
}

extension RunStage {
  /// The stage, with how many files and rows of it are done.
  ///
  /// - Parameter bar: A drawn bar, placed before the number of workbooks written.
  package func wording(files: Int, rows: Int, bar: String? = nil) -> Wording {
    let (id, en) = (grouped(rows, by: "."), grouped(rows, by: ","))
    switch self {
    case .reading(let total):
      return Wording(
        id: "Membaca: \(files) dari \(total) berkas, \(id) baris",
        en: "Reading: \(files) of \(total) files, \(en) rows")
    case .ingesting(let total):
      return Wording(
        id: "Membaca dan menyimpan: \(files) dari \(total) berkas, \(id) baris",
        en: "Reading and storing: \(files) of \(total) files, \(en) rows")
    case .loading: return Wording(id: "Membaca arsip", en: "Reading the archive")
    case .examining: return Wording(id: "Memeriksa arsip", en: "Looking through the archive")
    case .comparing:
      return Wording(id: "Membandingkan berkas", en: "Comparing files")
    case .joining: return Wording(id: "Menggabungkan ekspor", en: "Joining exports")
    case .ranking: return Wording(id: "Memeringkat", en: "Ranking")
    case .publishing:
      return Wording(id: "Menyimpan peringkat ke arsip", en: "Keeping the ranking in the archive")
    case .writing(let file):
      let name = shown(file)
      return Wording(id: "Menulis \(name)", en: "Writing \(name)")
    case .reporting(let total):
      let bar = bar.map { $0 + " " } ?? ""
      return Wording(
        id: "Menulis buku kerja daerah: \(bar)\(files) dari \(total)",
        en: "Writing the regions' workbooks: \(bar)\(files) of \(total)")
    }
  }
}
