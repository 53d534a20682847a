internal import Diagnostics

/// The fixed words of *Ringkasan*.
extension Labels {
  static let mustBeRead = Wording(id: "Yang harus dibaca bersamanya", en: "To be read with it")
  static let contents = Wording(id: "Isi buku kerja", en: "What is in this workbook")

  /// What a sheet is for, by its name in either language.
  static func purpose(of sheet: String) -> Wording {
    let purposes: [(Wording, Wording)] = [
      (
        Sheets.ranking,
        Wording(id: "semua daerah, skor tiap aspek", en: "everybody, with the scores of aspects")
      ),
      (
        Sheets.uncertainty,
        Wording(id: "seberapa pasti tiap peringkat", en: "how sure each rank is")
      ),
      (
        Sheets.indicators,
        Wording(
          id: "nilai, n, taksiran dan skor tiap indikator",
          en: "value, n, estimate and score of every indicator")
      ),
      (
        Sheets.scores,
        Wording(
          id: "semua skor sekali lihat: makin gelap makin baik",
          en: "all scores at one look: the darker the better")
      ),
      (
        Sheets.simulation,
        Wording(
          id: "coba bobot lain: skor dan peringkat ikut berubah",
          en: "try other weights: scores and ranks follow")
      ),
      (
        Sheets.cases,
        Wording(
          id: "banyaknya laporan menurut hasilnya, dengan rumus nilai",
          en: "counts of complaints by outcome, with the formulas of values")
      ),
      (
        Sheets.goalposts,
        Wording(id: "angka yang dipakai rumus skor", en: "the numbers that formulas of scores use")
      ),
      (
        Sheets.funnel,
        Wording(id: "selisih nyata atau kebetulan", en: "a real difference or chance")
      ),
      (
        Sheets.quality,
        Wording(
          id: "berkas yang dibaca, baris yang diterima dan ditolak, peringatan",
          en: "files read, rows accepted and refused, warnings")
      ),
      (
        Sheets.agencies,
        Wording(id: "skor tiap instansi di tiap daerah", en: "scores of each region's agencies")
      ),
      (
        Sheets.places,
        Wording(id: "asal laporan, hanya banyaknya", en: "where complaints come from, in counts")
      ),
      (
        Sheets.quarantine,
        Wording(
          id: "baris yang tidak terbaca, dan sebabnya", en: "rows that could not be read, and why")
      ),
      (
        Sheets.changes,
        Wording(
          id: "siapa bergeser sejak peringkat terakhir", en: "who moved since the last ranking")
      ),
      (
        Sheets.rubric,
        Wording(id: "aturannya, terbaca dan persis", en: "its rules, readable and exact")
      ),
      (
        Sheets.method,
        Wording(id: "rumus dan batasnya dalam kata-kata", en: "formulas and limits in plain words")
      ),
      (
        Sheets.decree,
        Wording(
          id: "tabel keputusan, siap ditandatangani", en: "the table of a decree, to be signed")
      ),
    ]
    return purposes.first { $0.0.id == sheet || $0.0.en == sheet }?.1 ?? Wording("")
  }
}
