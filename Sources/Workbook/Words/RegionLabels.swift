internal import Diagnostics

/// The fixed words of one region's own workbook.
enum RegionLabels {
  enum Sheets {
    static let standing = Wording(id: "Posisi", en: "Standing")
    static let losses = Wording(id: "Poin Hilang", en: "Points Lost")
    static let indicators = Wording(id: "Indikator", en: "Indicators")
    static let before = Wording(id: "Periode Lalu", en: "Period Before")
    static let placeUp = Wording(id: "Naik Peringkat", en: "A Place Up")
    static let agencies = Wording(id: "OPD", en: "Agencies")
    static let months = Wording(id: "Bulanan", en: "Months")
    static let deadlines = Wording(id: "Tenggat (Intern)", en: "Deadlines (Internal)")
  }

  static let isInternal = Wording(
    id: "INTERN: tidak untuk disebarluaskan", en: "INTERNAL: not to be passed on")
  static let overdue = Wording(id: "Lewat", en: "Overdue")
  static let soon = Wording(id: "Segera", en: "Due soon")
  static let median = Wording(id: "Median daerah", en: "Median of regions")
  static let possible = Wording(id: "Poin mungkin", en: "Points possible")
  static let points = Wording(id: "Poin didapat", en: "Points gained")
  static let change = Wording(id: "Perubahan", en: "Change")
  static let left = Wording(id: "Sisa", en: "What is left")

  /// What a sheet is for, by its name in either language.
  static func purpose(of sheet: String) -> Wording {
    let purposes: [(Wording, Wording)] = [
      (
        Sheets.losses,
        Wording(id: "dari 100 turun ke skor, menurut indikator", en: "from 100 down to the score")
      ),
      (
        Sheets.indicators,
        Wording(
          id: "tiap indikator di samping daerah lain", en: "every indicator beside other regions")
      ),
      (
        Sheets.before,
        Wording(id: "indikator yang sama, satu periode sebelumnya", en: "the same, a period before")
      ),
      (
        Sheets.placeUp,
        Wording(
          id: "apa yang diperlukan untuk naik satu peringkat", en: "what a place up would take")
      ),
      (Sheets.agencies, Wording(id: "skor tiap instansi", en: "scores of the agencies")),
      (
        Sheets.months,
        Wording(id: "perjalanan tiap bulan di samping provinsi", en: "month by month, and others")
      ),
      (
        Sheets.deadlines,
        Wording(
          id: "laporan yang lewat batas atau segera jatuh tempo, menurut nomor",
          en: "complaints that are overdue or soon due, by tracking ID")
      ),
    ]
    return purposes.first { $0.0.id == sheet || $0.0.en == sheet }?.1 ?? Wording("")
  }
}
