import Diagnostics
import Scoring

/// The sentences of the page that says what a rubric means.
enum PageWords {
  static let whoIsRanked = Wording(id: "Siapa yang diperingkat", en: "Who is ranked")
  static let whichComplaints = Wording(
    id: "Laporan mana yang dinilai", en: "Which complaints count")
  static let tree = Wording(id: "Aspek dan indikator", en: "Aspects and indicators")
  static let afterwards = Wording(
    id: "Dari nilai ke peringkat", en: "From the score to the rank")
  static let otherRules = Wording(id: "Kalender dan aturan lain", en: "Calendar and other rules")
  static let sureness = Wording(id: "Seberapa pasti", en: "How sure")
  static let limits = Wording(
    id: "Yang tidak dikatakan peringkat ini", en: "What this ranking does not say")

  /// Names of rules on the workbook's sheet that the page explains in sentences.
  static let toldAbove = [
    Wording(id: "Dasar", en: "Basis"), Wording(id: "Laporan yang dinilai", en: "Population"),
    Wording(id: "Agregasi", en: "Aggregation"), Wording(id: "Data tidak ada", en: "Missing data"),
    Wording(id: "Baris karantina", en: "Quarantined rows"),
    Wording(id: "Syarat", en: "Eligibility"), Wording(id: "Nilai sama", en: "Ties"),
    Wording(id: "Nilai huruf", en: "Grades"), Wording(id: "Penghargaan", en: "Awards"),
  ]

  static let everyRegion = Wording(
    id:
      "Setiap kabupaten/kota yang menyerahkan ekspor laporan (bila tidak ada satu pun ekspor: yang "
      + "ada dalam daftar daerah atau penilaian). Dengan --by agency: setiap OPD.",
    en: "Every kabupaten and kota that handed in a register (where there is none at all: those of "
      + "the list of regions or of the assessments). With --by agency: every agency.")

  static func least(_ count: Int) -> Wording {
    let count = notation(count)
    return Wording(
      id: "Yang laporannya dalam periode kurang dari \(count.id) ditampilkan dengan skornya, "
        + "tetapi tidak diperingkat.",
      en: "Those with fewer than \(count.en) complaints in the period are shown with their score, "
        + "but not ranked.")
  }

  static func excluding(_ names: String) -> Wording {
    Wording(
      id: "Yang tidak punya nilai untuk ini tidak diperingkat: \(names).",
      en: "Those that have no value for these are not ranked: \(names).")
  }

  static let all = Wording(
    id: "Semua laporan yang diterima dalam periode yang dipilih (--period), menurut tanggal "
      + "setempat, sebagaimana keadaannya pada tanggal penilaian (--as-of).",
    en: "All complaints received in the period that is chosen (--period), by local date, as they "
      + "stood on the day that is judged (--as-of).")

  static func population(_ filter: String) -> Wording {
    Wording(
      id: "Laporan yang diterima dalam periode yang dipilih (--period), menurut tanggal setempat, "
        + "sebagaimana keadaannya pada tanggal penilaian (--as-of); \(filter). Laporan yang kolomnya "
        + "kosong dihitung seperti baris yang tidak terbaca. Bagian yang dikecualikan ditampilkan.",
      en:
        "Complaints received in the period that is chosen (--period), by local date, as they stood "
        + "on the day that is judged (--as-of); \(filter). A complaint on which that is blank counts "
        + "like a row that cannot be read. The part that is excluded is shown.")
  }

  static let countAgainst = Wording(
    id: "Baris yang tidak terbaca dihitung sebagai laporan yang terlambat dan tidak selesai.",
    en: "Rows that cannot be read count as complaints that were late and never done.")
  static let ignored = Wording(
    id: "Baris yang tidak terbaca tidak dihitung.", en: "Rows that cannot be read do not count.")

  static func mean(_ aggregation: Aggregation) -> Wording {
    switch aggregation {
    case .arithmetic:
      Wording(
        id: "rata-rata hitung berbobot (yang kuat menutup yang lemah)",
        en: "weighted arithmetic mean (a strong part makes up for a weak one)")
    case .geometric:
      Wording(
        id:
          "rata-rata geometrik berbobot (ketimpangan menurunkan nilai; satu nilai 0 menjadikannya "
          + "0)",
        en: "weighted geometric mean (imbalance lowers it; one part of 0 makes it 0)")
    case .harmonic:
      Wording(
        id: "rata-rata harmonik berbobot (ketimpangan sangat menurunkan nilai; satu nilai 0 "
          + "menjadikannya 0)",
        en: "weighted harmonic mean (imbalance lowers it much; one part of 0 makes it 0)")
    }
  }

  static func whole(_ mean: String) -> Wording {
    Wording(
      id: "Nilai akhir, 0 sampai 100, adalah \(mean) dari skor aspek-aspek ini. Poin di bawah ini "
        + "adalah bagian tiap aspek dan indikator dari seluruh 100 poin.",
      en: "The final score, 0 to 100, is the \(mean) of the scores of these aspects. Points below "
        + "are the part of each aspect and indicator in all 100 points.")
  }

  static func points(_ points: String) -> Wording {
    Wording(id: "\(points) dari 100 poin", en: "\(points) of 100 points")
  }

  static func aspect(_ mean: String) -> Wording {
    Wording(
      id: "Skornya: \(mean) dari yang di bawah ini.", en: "Its score: \(mean) of what follows.")
  }

  static func scale(_ scale: String, _ direction: String) -> Wording {
    Wording(
      id: "Menjadi skor: \(scale) (\(direction) makin baik).",
      en: "Becomes a score: \(scale) (\(direction) is better).")
  }

  static func missing(_ rule: MissingRule) -> Wording {
    switch rule {
    case .zero: Wording(id: "Bila nilainya tidak ada: skor 0.", en: "Without a value: score 0.")
    case .redistribute:
      Wording(
        id: "Bila nilainya tidak ada: tidak dihitung, bobotnya dibagi kepada sesamanya.",
        en: "Without a value: it does not count, and its weight goes to its siblings.")
    case .average:
      Wording(
        id: "Bila nilainya tidak ada: skor rata-rata daerah lain yang punya.",
        en: "Without a value: the mean score of the other regions that have one.")
    case .exclude:
      Wording(
        id: "Bila nilainya tidak ada: daerah itu tidak diperingkat.",
        en: "Without a value: the region is not ranked.")
    }
  }

  static let absent = Wording(
    id:
      "Bila ekspor daerah tidak memuat kolom atau riwayat yang diperlukan, itu pun dianggap tidak ada "
      + "nilainya. (Indikator lain bernilai 0 dalam keadaan itu.)",
    en: "Where a region's exports lack the column or log that it needs, that counts as no value "
      + "either. (Other indicators score 0 there.)")

  static func rounding(_ decimals: Int) -> Wording {
    Wording(
      id: "Nilai akhir dibulatkan ke \(decimals) desimal lalu diurutkan; yang tertinggi di depan.",
      en: "The final score is rounded to \(decimals) decimals and ordered, the highest first.")
  }

  static func ties(_ titles: String) -> Wording {
    Wording(
      id:
        "Nilai akhir yang sama diputus oleh skor \(titles). Yang tetap sama berbagi peringkat, dan "
        + "peringkat berikutnya dilewati.",
      en:
        "Equal final scores are decided by the score of \(titles). Those still equal share a rank, "
        + "and the next rank is skipped.")
  }

  static func grade(_ grade: String, from edge: String) -> Wording {
    Wording(id: "\(grade) mulai \(edge)", en: "\(grade) from \(edge)")
  }

  static func lastGrade(_ grade: String) -> Wording {
    Wording(id: "\(grade) di bawahnya", en: "\(grade) below")
  }

  static func awards(_ titles: String, perGroup: Bool) -> Wording {
    Wording(
      id: "Penghargaan bagi yang teratas\(perGroup ? " dalam tiap kelompok" : ""): \(titles).",
      en: "Awards for the first\(perGroup ? " of each group" : ""): \(titles).")
  }

  static let noUncertainty = Wording(
    id:
      "Rubrik ini tidak meminta ketidakpastian peringkat (uncertainty): urutan daerah kecil dapat "
      + "merupakan kebetulan.",
    en: "This rubric does not ask for the uncertainty of ranks: the order of small regions may be "
      + "chance.")

  static func uncertainty(
    _ rules: UncertaintyRules, interval: String, spread: String
  ) -> Wording {
    let (draws, resamples) = (notation(rules.draws), notation(rules.resamples))
    return Wording(
      id:
        "Peringkat ditampilkan dengan rentang \(interval): \(resamples.id) kali laporan ditarik "
        + "ulang dan \(draws.id) kali bobot digeser sampai \(spread) ke atas atau ke bawah "
        + "(benih \(rules.seed), sehingga dapat diulang persis).",
      en: "Ranks are shown with their \(interval) interval: complaints are drawn again "
        + "\(resamples.en) times and weights moved \(draws.en) times by up to \(spread) either "
        + "way (seed \(rules.seed), so that it can be repeated exactly).")
  }

  /// What every ranking must say of itself.
  static let always = [
    Wording(
      id: "Sedikitnya laporan bukan tanda baik: kanal yang tidak dipakai tidak menjawab siapa pun.",
      en: "A low number of complaints is no good sign: a channel that nobody uses answers nobody."),
    Wording(
      id: "Status selesai bukan bukti masalahnya tuntas.",
      en: "A closed status is no proof of a solution."),
    Wording(
      id: "Jangkauan kanal berbeda antar daerah; yang terlihat hanyalah yang tercatat.",
      en: "Channels differ in whom they reach; only what was recorded is seen."),
  ]
}
