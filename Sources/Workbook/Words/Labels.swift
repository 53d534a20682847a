internal import Complaints
internal import Diagnostics
internal import Scoring

/// The workbook's fixed words: names of sheets, headings, short labels.
enum Labels {
  enum Sheets {
    static let summary = Wording(id: "Ringkasan", en: "Summary")
    static let ranking = Wording(id: "Peringkat", en: "Ranking")
    static let uncertainty = Wording(id: "Ketidakpastian", en: "Uncertainty")
    static let indicators = Wording(id: "Indikator", en: "Indicators")
    static let scores = Wording(id: "Peta Skor", en: "Score Map")
    static let cases = Wording(id: "Rekap Kasus", en: "Case Counts")
    static let goalposts = Wording(id: "Patokan", en: "Goalposts")
    static let simulation = Wording(id: "Simulasi", en: "Simulation")
    static let funnel = Wording(id: "Corong", en: "Funnel")
    static let quality = Wording(id: "Mutu Data", en: "Data Quality")
    static let agencies = Wording(id: "OPD", en: "Agencies")
    static let places = Wording(id: "Kecamatan", en: "Places")
    static let quarantine = Wording(id: "Karantina", en: "Quarantine")
    static let changes = Wording(id: "Perubahan", en: "Changes")
    static let rubric = Wording(id: "Rubrik", en: "Rubric")
    static let method = Wording(id: "Metode", en: "Methods")
    static let decree = Wording(id: "Lampiran", en: "Annex")
  }

  // Shared by several sheets.
  static let rank = Wording(id: "Peringkat", en: "Rank")
  static let code = Wording(id: "Kode", en: "Code")
  static let kind = Wording(id: "Jenis", en: "Kind")
  static let weight = Wording(id: "Bobot", en: "Weight")
  static let effectiveWeight = Wording(id: "Bobot efektif", en: "Effective weight")
  static let score = Wording(id: "Skor", en: "Score")
  static let remark = Wording(id: "Keterangan", en: "Remarks")
  static let complaints = Wording(id: "Jumlah laporan", en: "Complaints")
  static let number = Wording(id: "No.", en: "No.")
  static let notes = Wording(id: "Catatan", en: "Notes")
  static let none = Wording(id: "tidak ada", en: "none")
  static let page = Wording(id: "Halaman &P dari &N", en: "Page &P of &N")

  // Peringkat.
  static let rankBefore = Wording(id: "Peringkat dahulu", en: "Rank before")
  static let groupRank = Wording(id: "Peringkat dalam kelompok", en: "Rank in group")
  static let group = Wording(id: "Kelompok", en: "Group")
  static let adjustments = Wording(id: "Penyesuaian", en: "Adjustments")
  static let unrounded = Wording(id: "Sebelum dibulatkan", en: "Before rounding")
  static let finalScore = Wording(id: "Skor akhir", en: "Final score")
  static let grade = Wording(id: "Nilai huruf", en: "Grade")
  static let award = Wording(id: "Penghargaan", en: "Award")
  static let change = Wording(id: "Geser", en: "Moved")
  static let gone = Wording(id: "Tidak ada lagi", en: "No longer there")
  static let unranked = Wording(id: "Tidak diperingkat", en: "Not ranked")

  // Ketidakpastian.
  static let medianRank = Wording(id: "Median peringkat", en: "Median rank")
  static let chanceOfFirst = Wording(id: "Peluang peringkat 1", en: "Chance of rank 1")
  static let chanceOfTop3 = Wording(id: "Peluang tiga besar", en: "Chance of the top three")
  static let rankSet = Wording(id: "Himpunan peringkat", en: "Rank set")
  static let byWeights = Wording(id: "Hanya bobot", en: "Weights only")
  static let byComplaints = Wording(id: "Hanya laporan", en: "Complaints only")
  static let chartData = Wording(
    id: "Data grafik: panjang tiap potong batang", en: "Data of the chart: lengths of the pieces")
  static let piece = Wording(id: "Potong", en: "Piece")

  // Indikator.
  static let aspect = Wording(id: "Aspek", en: "Aspect")
  static let indicator = Wording(id: "Indikator", en: "Indicator")
  static let unit = Wording(id: "Satuan", en: "Unit")
  static let direction = Wording(id: "Arah", en: "Better")
  static let rawValue = Wording(id: "Nilai mentah", en: "Raw value")
  static let estimate = Wording(id: "Taksiran", en: "Estimate")

  // Corong.
  static let hits = Wording(id: "Terpenuhi", en: "Counted")
  static let share = Wording(id: "Bagian", en: "Share")
  static let pooled = Wording(id: "bagian bersama", en: "common share")
  static let position = Wording(id: "Letak", en: "Position")

  static let byChance = Wording(id: "Menurut kebetulan", en: "By chance alone")

  /// - Parameter isWidened: the limits hold the usual spread besides chance.
  static func position(_ position: Funnel.Position, isWidened: Bool) -> Wording {
    switch position {
    case .within where isWidened:
      Wording(id: "dalam sebaran yang lazim", en: "within the usual spread")
    case .farBelow: Wording(id: "jauh di bawah: di luar 99,8%", en: "far below: beyond 99.8%")
    case .below: Wording(id: "di bawah: di luar 95%", en: "below: beyond 95%")
    case .within: Wording(id: "dalam batas kebetulan", en: "within chance")
    case .above: Wording(id: "di atas: di luar 95%", en: "above: beyond 95%")
    case .farAbove: Wording(id: "jauh di atas: di luar 99,8%", en: "far above: beyond 99.8%")
    }
  }

  // Mutu Data.
  static let perRegion = Wording(id: "Menurut wilayah", en: "By region")
  static let perFile = Wording(id: "Menurut berkas", en: "By file")
  static let warnings = Wording(id: "Peringatan", en: "Warnings")
  static let noWarnings = Wording(id: "Tidak ada peringatan.", en: "There are no warnings.")
  static let fix = Wording(id: "Perbaikan", en: "Remedy")
  static let file = Wording(id: "Berkas", en: "File")
  static let profile = Wording(id: "Profil", en: "Profile")
  static let generated = Wording(id: "Tanggal dibuat", en: "Generated")
  static let read = Wording(id: "Dibaca", en: "Read")
  static let accepted = Wording(id: "Diterima", en: "Accepted")
  static let quarantined = Wording(id: "Karantina", en: "Quarantined")
  static let duplicates = Wording(id: "Duplikat", en: "Duplicates")
  static let skipped = Wording(id: "Dilewati", en: "Skipped")
  static let shortHash = Wording(id: "SHA-256 (awal)", en: "SHA-256 (start)")
  static let fullHash = Wording(id: "SHA-256 (lengkap)", en: "SHA-256 (in full)")
  static let total = Wording(id: "Jumlah", en: "Total")
  static let several = Wording(id: "beberapa wilayah", en: "several regions")
  static let excluded = Wording(id: "Dikecualikan", en: "Excluded")
  static let excludedShare = Wording(id: "Bagian dikecualikan", en: "Share excluded")

  // OPD, Kecamatan.
  static let agency = Wording(id: "Instansi", en: "Agency")
  static let place = Wording(id: "Tempat", en: "Place")
  static let completed = Wording(id: "Selesai", en: "Completed")

  // Rubrik.
  static let rules = Wording(id: "Aturan", en: "Rules")
  static let outline = Wording(id: "Aspek dan indikator", en: "Aspects and indicators")
  static let aspectOrIndicator = Wording(id: "Aspek / indikator", en: "Aspect / indicator")
  static let identifier = Wording(id: "Nama dalam rubrik", en: "Name in the rubric")
  static let measure = Wording(id: "Ukuran", en: "Measure")
  static let scale = Wording(id: "Skala (nilai \u{2192} skor)", en: "Scale (value \u{2192} score)")
  static let ifMissing = Wording(id: "Bila data tidak ada", en: "When data is missing")
  static let exactText = Wording(
    id: "Teks rubrik persis seperti dimuat", en: "The rubric's text exactly as loaded")

  static func unitOfRanking(_ unit: UnitOfRanking) -> Wording {
    switch unit {
    case .region: Wording(id: "Kabupaten/kota", en: "Region")
    case .agency: Wording(id: "Instansi", en: "Agency")
    }
  }

  static func kind(_ kind: String) -> Wording {
    switch kind {
    case "kabupaten": Wording(id: "Kabupaten", en: "Regency")
    case "kota": Wording(id: "Kota", en: "City")
    case "agency": Wording(id: "Instansi", en: "Agency")
    default: Wording(kind)
    }
  }

  /// What a file is: an export, assessments, or a correction of quarantined rows.
  static func kind(_ input: Input) -> Wording {
    if input.isCorrection { return Wording(id: "perbaikan karantina", en: "correction") }
    return kind(input.kind)
  }

  private static func kind(_ kind: Export.Kind) -> Wording {
    switch kind {
    case .register: Wording(id: "ekspor laporan", en: "register")
    case .log: Wording(id: "riwayat tindak lanjut", en: "follow-up log")
    case .assessment: Wording(id: "penilaian", en: "assessments")
    }
  }

  /// The heading of the days that rules or registers supplied for an event.
  static func supplied(_ event: Event) -> Wording {
    let name = event.title
    return Wording(id: "Tanggal dilengkapi: \(name.id)", en: "Dates supplied: \(name.en)")
  }

  static func aggregation(_ aggregation: Aggregation) -> Wording {
    switch aggregation {
    case .arithmetic: Wording(id: "rata-rata hitung", en: "arithmetic mean")
    case .geometric: Wording(id: "rata-rata geometrik", en: "geometric mean")
    case .harmonic: Wording(id: "rata-rata harmonik", en: "harmonic mean")
    }
  }

  /// What a rule of spec §5.5 does.
  static func missing(_ rule: MissingRule) -> Wording {
    switch rule {
    case .zero: Wording(id: "skor 0", en: "score 0")
    case .redistribute:
      Wording(id: "bobotnya dibagi ke yang lain", en: "its weight goes to the others")
    case .average:
      Wording(id: "skor rata-rata wilayah lain", en: "mean score of the other regions")
    case .exclude: Wording(id: "tidak diperingkat", en: "not ranked")
    }
  }
}
