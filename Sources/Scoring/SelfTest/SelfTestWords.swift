internal import Diagnostics

/// Why a self-test finds what it finds.
enum SelfTestWords {
  static let lowers = Wording(
    id: "kerja yang lebih baik menurunkan skor", en: "better work lowers the score")
  static let raises = Wording(
    id: "sel yang dikosongkan menaikkan skor", en: "leaving a cell blank raises the score")
  static let reversed = Wording(
    id: "skalanya terbalik: nilai yang lebih baik mendapat skor lebih rendah; tukar worst dan best",
    en: "the scale is the wrong way round: a better value scores less; exchange worst and best")
  static let turning = Wording(
    id: "skornya naik lalu turun bila nilainya terus membaik; periksa urutan skornya",
    en: "the score goes up and down while the value only gets better; check the order of the scores"
  )
  static let survival = Wording(
    id: "Kaplan\u{2013}Meier: di antara laporan yang masih terbuka, satu jawaban saat sedikit yang "
      + "tersisa berbobot lebih besar, sehingga jawaban lebih cepat dapat menaikkan waktu taksiran",
    en: "Kaplan\u{2013}Meier: among open cases an answer while few are left weighs more, so that a "
      + "faster one can raise the estimated time")
  static let onlyHappened = Wording(
    id: "open_cases: ignore hanya melihat yang sudah terjadi: menjawab laporan lama memperburuk "
      + "angkanya, membiarkannya tidak; pakai horizon",
    en: "open_cases: ignore sees only what has happened: answering an old case makes the number "
      + "worse, leaving it open does not; use a horizon")
  static let chosenByStatus = Wording(
    id: "where atau exclude memilih menurut status atau closed_by, yang berubah bila laporan "
      + "dikerjakan",
    en: "where or exclude choose by status or closed_by, which change when a complaint is worked on"
  )
  static let due = Wording(
    id: "limit: due: laporan tanpa tenggat tidak ikut dihitung, jadi mengosongkan tenggat laporan "
      + "yang terlambat mengeluarkannya",
    en:
      "limit: due: cases without a deadline take no part, so blanking that of a late case takes it "
      + "out")
  static let countsLost = Wording(
    id: "makin banyak laporan makin baik: sel kosong pun dapat menambah satu laporan yang dihitung",
    en: "more complaints are better here: a blank cell too can add one that counts")
  static let voluntary = Wording(
    id: "kolom ini tidak wajib diisi siapa pun: tanpa isinya laporan itu tidak memberatkan",
    en: "nobody has to fill this column: without it the case does not count against the region")
  static let relative = Wording(
    id: "skala relatif bergantung pada daerah lain",
    en: "a relative scale depends on the other regions")
  static let nothingToMeasure = Wording(
    id: "taksiran menarik daerah yang tidak punya apa pun untuk diukur ke nilai daerah lain",
    en: "the estimate draws a region that has nothing else to measure to the others' value")
  static let adjustments = Wording(
    id: "penyesuaian (adjustments) mengurangi nilai saat kerja membaik; periksa syaratnya",
    en: "an adjustment takes points while work gets better; check its condition")

  static func missing(_ rule: MissingRule) -> Wording {
    Wording(
      id: "missing: \(rule.rawValue): tanpa nilai dapat lebih baik daripada nilai yang rendah",
      en: "missing: \(rule.rawValue): having no value can be better than having a low one")
  }

  static func tradeOffs(_ ids: [String]) -> Wording {
    let list = ids.joined(separator: ", ")
    return Wording(
      id: "yang lebih baik bagi satu indikator dapat menurunkan yang lain: \(list)",
      en: "what is better by one indicator can lower another: \(list)")
  }
}
