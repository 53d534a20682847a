package import Diagnostics
package import Scoring

/// What it would take to stand higher, in words.
extension Measure {
  /// What a case is that stands against a region, and what it would have to be.
  package var mending: (fault: Wording, mended: Wording) {
    switch self {
    case .onTimeShare:
      (Wording(id: "terlambat", en: "were late"), Wording(id: "tepat waktu", en: "been on time"))
    case .share(.overdue):
      (
        Wording(id: "melewati batas", en: "were overdue"),
        Wording(id: "dalam batas", en: "been within the limit")
      )
    case .share(.completed):
      (
        Wording(id: "belum selesai", en: "were not completed"),
        Wording(id: "selesai", en: "been completed")
      )
    case .share(.responded):
      (
        Wording(id: "belum ditanggapi", en: "had no response"),
        Wording(id: "ditanggapi", en: "been answered")
      )
    case .share(.verified):
      (
        Wording(id: "belum diverifikasi", en: "were not verified"),
        Wording(id: "diverifikasi", en: "been verified")
      )
    case .share(.reopened):
      (
        Wording(id: "dibuka kembali", en: "were reopened"),
        Wording(id: "tidak dibuka kembali", en: "stayed closed")
      )
    case .share(.rated):
      (
        Wording(id: "tanpa penilaian pelapor", en: "were not rated"),
        Wording(id: "dinilai pelapor", en: "been rated")
      )
    default:
      (
        Wording(id: "merugikan", en: "count against it"),
        Wording(id: "tidak merugikan", en: "not done so")
      )
    }
  }
}

extension Double {
  /// A value to be reached, rounded away from another so that what is printed would do: shares to
  /// tenths of a per cent, others to hundredths.
  package func printed(of measure: Measure, from now: Double) -> Double {
    let unit: Double = measure.isShare ? 1000 : 100
    return (self * unit).rounded(self > now ? .up : .down) / unit
  }
}
