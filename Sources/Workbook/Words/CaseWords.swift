internal import Diagnostics
internal import Scoring

extension Labels {
  /// Of *Rekap Kasus*.
  enum Cases {
    static let fromCases = Wording(id: "dihitung dari kasus", en: "counted from cases")
    static let fromRows = Wording(
      id: "dihitung dari baris ekspor", en: "counted from rows of exports")
    static let fromTimes = Wording(
      id: "dari urutan waktu kasus", en: "from the cases' times in order")
    static let assessed = Wording(
      id: "dari penilaian", en: "assessed")
    static let absent = Wording(
      id: "tidak ada di ekspornya", en: "not in its exports")

    static func title(_ column: CaseColumn, unit: UnitOfRanking) -> Wording {
      switch column {
      case .indicator: Labels.indicator
      case .region: Labels.unitOfRanking(unit)
      case .included: Wording(id: "Ikut patokan", en: "Counts for goalposts")
      case .hits: Wording(id: "Terpenuhi", en: "Counted")
      case .misses: Wording(id: "Terlambat atau tidak", en: "Late or not")
      case .openPastLimit: Wording(id: "Terbuka lewat batas", en: "Open past the limit")
      case .figures: Wording(id: "Ada angkanya", en: "With a figure")
      case .open: Wording(id: "Masih terbuka", en: "Still open")
      case .quarantined: Labels.quarantined
      case .notJudged: Wording(id: "Belum dinilai", en: "Not judged")
      case .noPart: Wording(id: "Tidak ikut", en: "No part")
      case .cases: Wording(id: "Jumlah kasus", en: "Cases")
      case .sum: Wording(id: "Jumlah angka", en: "Sum of figures")
      case .people: Wording(id: "Jumlah penduduk", en: "People")
      case .n: Wording("n")
      case .value: Labels.rawValue
      case .estimate: Labels.estimate
      case .goalpost: Wording(id: "Taksiran yang ikut", en: "Estimate that counts")
      case .scaled: Wording(id: "Skor menurut skala", en: "Score by the scale")
      case .score: Labels.score
      case .basis: Wording(id: "Asal nilai", en: "Origin of the value")
      }
    }
  }

  /// Of *Patokan*.
  enum Goalposts {
    static let edges = Wording(id: "Tangga dan titik skala", en: "Steps and points of scales")
    static let edge = Wording(id: "Nilai", en: "Value")
    static let condition = Wording(id: "Berlaku", en: "Holds")

    static func title(_ goalpost: Goalpost) -> Wording {
      switch goalpost {
      case .per: Wording(id: "Per penduduk", en: "Per people")
      case .pooled: Wording(id: "Nilai bersama", en: "Common value")
      case .strength: Wording(id: "Kekuatan m", en: "Strength m")
      case .confidence: Wording(id: "Keyakinan", en: "Confidence")
      case .z: Wording("z")
      case .worst: Wording(id: "Skor 0 pada", en: "Score 0 at")
      case .best: Wording(id: "Skor 100 pada", en: "Score 100 at")
      case .count: Wording(id: "Banyaknya", en: "Number")
      case .least: Wording(id: "Terkecil", en: "Least")
      case .most: Wording(id: "Terbesar", en: "Greatest")
      case .mean: Wording(id: "Rata-rata", en: "Mean")
      case .deviation: Wording(id: "Simpangan baku", en: "Standard deviation")
      case .meanScore: Wording(id: "Rata-rata skor", en: "Mean score")
      }
    }
  }
}
