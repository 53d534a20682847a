import Diagnostics
import Scoring

/// What a measure and an estimate do with doubtful cases, for those who are judged by them.
extension PageWords {
  static func meaning(_ measure: Measure) -> Wording {
    switch measure {
    case .count:
      Wording(id: "Setiap laporan dihitung satu.", en: "Every complaint counts as one.")
    case .share(.overdue):
      Wording(
        id: "Dihitung dari semua laporan: yang belum berakhir padahal batasnya sudah lewat.",
        en: "Of all complaints: those that have not ended though their limit has passed.")
    case .share(.rated), .share(.reopened), .share(.matching):
      Wording(id: "Dihitung dari semua laporan.", en: "Of all complaints.")
    case .share(.responded), .share(.completed), .share(.verified):
      Wording(
        id: "Dihitung dari semua laporan, yang masih terbuka juga.",
        en: "Of all complaints, open ones too.")
    case .onTimeShare(_, .due):
      Wording(
        id: "Dihitung dari laporan yang tenggatnya sudah lewat; laporan tanpa tenggat tidak ikut.",
        en: "Of the complaints whose deadline has passed; those without one take no part.")
    case .onTimeShare:
      Wording(
        id: "Dihitung dari laporan yang batasnya sudah lewat, dijawab atau belum; yang masih punya "
          + "waktu tidak dinilai.",
        en: "Of the complaints whose limit has passed, answered or not; those that still have time "
          + "are not judged.")
    case .time(_, _, .censor):
      Wording(
        id: "Laporan yang dibiarkan terbuka tidak pernah memperbaiki angka ini.",
        en: "Complaints that are left open never make this number better.")
    case .time(_, _, .ignore):
      Wording(
        id: "Laporan yang belum berakhir tidak terlihat di sini.",
        en: "Complaints that have not ended are not seen here.")
    case .meanRating:
      Wording(
        id: "Hanya laporan yang dinilai pelapornya.", en: "Only complaints that were rated.")
    case .rate:
      Wording(
        id: "Jumlah penduduk diambil dari daftar daerah.",
        en: "The population comes from the list of regions.")
    case .assessment:
      Wording(
        id: "Diberikan oleh tim penilai dalam assessments.csv.",
        en: "Given by the jury in assessments.csv.")
    case .acceptedRows:
      Wording(
        id: "Dihitung dari semua baris ekspor laporan daerah itu, segala periode.",
        en: "Of all rows of the region's registers, of any period.")
    }
  }

  static func estimate(_ estimate: Estimate, _ short: String) -> Wording {
    switch estimate {
    case .raw: Wording(short)
    case .shrinkAuto:
      Wording(
        id: "Nilai daerah dengan sedikit laporan ditarik ke nilai bersama seluruh daerah; seberapa "
          + "kuat (m) dicari dari data dan ditampilkan.",
        en:
          "The value of a region with few complaints is drawn to the common value of all; how much "
          + "(m) is found from the data and shown.")
    case .shrink(let m):
      Wording(
        id:
          "Nilai daerah ditarik ke nilai bersama seluruh daerah, seolah ada \(notation(m).id) laporan lagi yang "
          + "bernilai itu.",
        en:
          "The value is drawn to the common value of all regions, as if there were \(notation(m).en) more "
          + "complaints of that value.")
    case .lowerBound:
      Wording(
        id: "Yang dinilai adalah \(short): daerah kecil rugi karena kecil.",
        en: "What is scored is the \(short): small regions lose for being small.")
    }
  }
}
