internal import Complaints
internal import Diagnostics
internal import Scoring

/// The formulas behind a ranking, of all that there are those that its rubric uses.
struct MethodWords {
  struct Step {
    var title: String
    var text: String
  }

  private let rubric: Rubric
  private let words: Phrases
  private let hasDraws: Bool

  init(_ rubric: Rubric, _ words: Phrases, hasDraws: Bool) {
    self.rubric = rubric
    self.words = words
    self.hasDraws = hasDraws
  }

  private func step(_ title: Wording, _ text: Wording) -> Step {
    Step(title: words(title), text: words(text))
  }

  var steps: [Step] {
    [rows, time] + measures + estimates + scales + [aggregation, missing, ranks] + uncertainty
      + [sources]
  }

  private var indicators: [Indicator] { rubric.indicators }

  private var rows: Step {
    let rule =
      rubric.quarantined == .countAgainst
      ? Wording(
        id: " Baris yang dikarantina dihitung terlambat dan tidak selesai, sehingga ekspor yang "
          + "rusak tidak pernah menguntungkan.",
        en: " Quarantined rows count as late and never completed, so that a broken export never "
          + "helps.")
      : Wording(id: " Baris yang dikarantina ditinggalkan.", en: " Quarantined rows are left out.")
    return step(
      Wording(id: "Dari berkas ke laporan", en: "From files to complaints"),
      Wording(
        id:
          "Setiap baris dipertanggungjawabkan: dibaca = diterima + dikarantina + ganda + dilewati."
          + rule.id,
        en: "Every row is accounted for: read = accepted + quarantined + duplicate + skipped."
          + rule.en))
  }

  private var time: Step {
    let holidays =
      switch rubric.calendar.holidays {
      case .national:
        Wording(id: "libur nasional menurut SKB 3 Menteri", en: "the national holidays")
      case .nationalAndJointLeave:
        Wording(
          id: "libur nasional dan cuti bersama menurut SKB 3 Menteri",
          en: "the national holidays and joint leave")
      case .none: Wording(id: "tanpa hari libur", en: "no holidays")
      }
    return step(
      Wording(id: "Waktu", en: "Time"),
      Wording(
        id:
          "Laporan masuk periode menurut tanggal setempat saat diterima. Hari kerja dari a sampai b "
          + "ialah hari kerja d dengan tanggal(a) < d \u{2264} tanggal(b): dijawab pada hari yang "
          + "sama 0. Kalender: \(holidays.id). Yang terjadi sesudah tanggal penilaian belum terjadi.",
        en:
          "A complaint belongs to a period by the local date of receipt. Working days from a to b "
          + "are the working days d with date(a) < d \u{2264} date(b): answered on the same day is "
          + "0. Calendar: \(holidays.en). What is dated after the day of judgement has not happened."
      ))
  }

  private var measures: [Step] {
    var found: [Wording] = []
    func add(_ id: String, _ en: String) {
      let wording = Wording(id: id, en: en)
      if !found.contains(wording) { found.append(wording) }
    }
    for measure in indicators.map(\.measure) {
      switch measure {
      case .share:
        add(
          "Bagian = yang memenuhi / semua laporan yang dinilai; laporan terbuka ikut dihitung.",
          "Share = those that meet it / all complaints judged; open ones are among them.")
      case .onTimeShare:
        add(
          "Bagian tepat waktu = tepat waktu / dinilai. Dinilai: yang batasnya sudah lewat, dijawab "
            + "atau belum, dan yang sudah dijawab dalam batas; yang masih punya waktu tidak dihitung.",
          "Share on time = on time / judged. Judged are those whose limit has passed, answered or "
            + "not, and those answered within it; those with time left are not.")
      case .time(_, _, .censor):
        add(
          "Lamanya (Kaplan\u{2013}Meier): S(t) = \u{220F} (1 \u{2212} d/r) atas semua waktu u \u{2264} "
            + "t, d yang berakhir pada u, r yang masih terbuka sesaat sebelum u. Median ialah t "
            + "terkecil dengan S(t) \u{2264} 0,5; rata-rata ialah luas di bawah S.",
          "Times (Kaplan\u{2013}Meier): S(t) = \u{220F} (1 \u{2212} d/r) over all times u \u{2264} t, "
            + "d of which end at u, r are open just before u. The median is the least t with S(t) "
            + "\u{2264} 0.5; the mean is the area under S.")
      case .time(_, _, .ignore):
        add(
          "Lamanya dihitung dari laporan yang sudah berakhir saja: yang masih terbuka tidak tampak.",
          "Times are those of cases that have ended: open ones are not seen.")
      case .meanRating:
        add(
          "Kepuasan = rata-rata nilai 1\u{2013}5 dari pelapor yang menilai.",
          "Rating = the mean of 1–5 of those reporters who rated.")
      case .rate(let per):
        add(
          "Laju = \(words.count(Int(per))) \u{D7} laporan / penduduk.",
          "Rate = \(words.count(Int(per))) \u{D7} complaints / people.")
      case .count: add("Banyaknya laporan.", "The number of complaints.")
      case .assessment:
        add(
          "Penilaian dipakai sebagaimana diberikan; tidak dapat dihitung ulang.",
          "Assessments are used as given; they cannot be recomputed.")
      case .acceptedRows:
        add(
          "Keterbacaan = baris diterima / baris dibaca.", "Legibility = rows accepted / rows read.")
      }
    }
    return found.map { step(Wording(id: "Ukuran", en: "Measure"), $0) }
  }

  private var estimates: [Step] {
    let used = Set(indicators.map(\.estimate))
    var found: [Wording] = []
    if used.contains(.shrinkAuto)
      || used.contains(where: { if case .shrink = $0 { true } else { false } })
    {
      found.append(
        Wording(
          id:
            "Taksiran yang disusutkan = (n v + m p) / (n + m): v nilai sendiri atas n laporan, p nilai "
            + "bersama semuanya. Tiga dari tiga tidak lebih baik daripada 97 dari 100."
            + (used.contains(.shrinkAuto)
              ? " m dicari dari data (beta-binomial, kemungkinan terbesar)." : ""),
          en:
            "Shrunk estimate = (n v + m p) / (n + m): v the own value over n complaints, p that of "
            + "all. Three of three is not better than 97 of 100."
            + (used.contains(.shrinkAuto)
              ? " m is found from the data (beta-binomial, maximum likelihood)." : "")))
    }
    if used.contains(where: { if case .lowerBound = $0 { true } else { false } }) {
      found.append(
        Wording(
          id:
            "Batas bawah Wilson: yang terbukti dengan keyakinan tertentu; yang kecil dihukum karena "
            + "kecil.",
          en:
            "Wilson's lower bound: what is proven with some confidence; the small are punished for "
            + "being small."))
    }
    return found.map { step(Wording(id: "Jumlah kecil", en: "Small numbers"), $0) }
  }

  private var scales: [Step] {
    var found: [Wording] = []
    func add(_ id: String, _ en: String) {
      let wording = Wording(id: id, en: en)
      if !found.contains(wording) { found.append(wording) }
    }
    for scale in indicators.map(\.scale) {
      switch scale {
      case .identity: add("Skor = nilai, dalam 0\u{2013}100.", "Score = the value, within 0–100.")
      case .linear:
        add(
          "Skor lurus = 100 \u{D7} (v \u{2212} terburuk) / (terbaik \u{2212} terburuk), dalam "
            + "0\u{2013}100; patokannya tetap.",
          "Straight score = 100 \u{D7} (v \u{2212} worst) / (best \u{2212} worst), within 0–100; the "
            + "goalposts are fixed.")
      case .bands: add("Skor rentang pertama yang cocok.", "The score of the first band that fits.")
      case .points:
        add(
          "Skor pada garis lurus di antara titik-titik yang ditetapkan.",
          "The score on straight lines between the points given.")
      case .relative(let method, _): add(relative(method).id, relative(method).en)
      }
    }
    return found.map { step(Wording(id: "Dari nilai ke skor", en: "From value to score"), $0) }
  }

  private func relative(_ method: RelativeMethod) -> Wording {
    let formula =
      switch method {
      case .minmax:
        Wording(
          id: "100 \u{D7} (v \u{2212} min) / (maks \u{2212} min)",
          en: "100 \u{D7} (v \u{2212} min) / (max \u{2212} min)")
      case .zscore:
        Wording(
          id: "50 + 10 \u{D7} (v \u{2212} rata-rata) / simpangan baku, dalam 0\u{2013}100",
          en: "50 + 10 \u{D7} (v \u{2212} mean) / standard deviation, within 0–100")
      case .percentile:
        Wording(
          id: "100 \u{D7} (N \u{2212} r) / (N \u{2212} 1), r peringkat rata-rata",
          en: "100 \u{D7} (N \u{2212} r) / (N \u{2212} 1), r the average rank")
      case .bestRatio:
        Wording(
          id: "100 \u{D7} v / maks, atau 100 \u{D7} min / v",
          en: "100 \u{D7} v / max, or 100 \u{D7} min / v")
      }
    return Wording(
      id: "Skor nisbi = \(formula.id): bergantung pada siapa yang ikut.",
      en: "Relative score = \(formula.en): it depends on who takes part.")
  }

  private var aggregation: Step {
    func formula(_ aggregation: Aggregation) -> String {
      switch aggregation {
      case .arithmetic: "\u{3A3} w s"
      case .geometric: "\u{220F} s^w"
      case .harmonic: "1 / \u{3A3} (w / s)"
      }
    }
    func said(_ aggregation: Aggregation, _ language: Language) -> String {
      "\(Labels.aggregation(aggregation)[language]) \(formula(aggregation))"
    }
    let (within, across) = (rubric.withinAspect, rubric.acrossAspects)
    return step(
      Wording(id: "Dari skor ke satu angka", en: "From scores to one number"),
      Wording(
        id: "Bobot w dinormalkan di antara sesamanya menjadi 1. Dalam aspek: "
          + "\(said(within, .indonesian)); antaraspek: \(said(across, .indonesian))."
          + (rubric.adjustments.isEmpty
            ? "" : " Penyesuaian menambah poin; hasilnya dalam 0\u{2013}100."),
        en: "Weights w are normalised to 1 among siblings. Within aspects: "
          + "\(said(within, .english)); across aspects: \(said(across, .english))."
          + (rubric.adjustments.isEmpty
            ? "" : " Adjustments add points; the result is within 0–100.")))
  }

  private var missing: Step {
    let rule = Labels.missing(rubric.missing)
    return step(
      Wording(id: "Nilai yang tidak ada", en: "Missing values"),
      Wording(
        id:
          "Bila data tidak ada: \(rule.id), kecuali indikator berkata lain. Yang tidak dimuat ekspor "
          + "suatu daerah padahal diperlukan bernilai 0, kecuali rubrik menulis absent: missing.",
        en: "Where data is missing: \(rule.en), unless an indicator says otherwise. What an export "
          + "lacks though it is needed scores 0, unless the rubric says absent: missing."))
  }

  private var ranks: Step {
    let least = rubric.minComplaints.map { words.count($0) }
    let decimals = words.count(rubric.decimals)
    return step(
      Wording(id: "Dari angka ke peringkat", en: "From numbers to ranks"),
      Wording(
        id: (least.map { "Yang diperingkat punya sedikitnya \($0) laporan. " } ?? "")
          + "Skor dibulatkan ke \(decimals) desimal, setengah menjauhi nol. Yang sama diurutkan menurut "
          + "pemecah nilai sama dalam rubrik; yang tetap sama berbagi peringkat dan yang berikutnya "
          + "dilewati (1, 2, 2, 4).",
        en: (least.map { "Ranked is who has at least \($0) complaints. " } ?? "")
          + "Scores are rounded to \(decimals) decimals, half away from zero. Equal ones are ordered by "
          + "the rubric's tie breakers; who is still equal shares a rank and the next is skipped "
          + "(1, 2, 2, 4)."))
  }

  private var uncertainty: [Step] {
    guard hasDraws else { return [] }
    return [
      step(
        Wording(id: "Seberapa pasti", en: "How sure"),
        Wording(
          id:
            "Laporan tiap daerah ditarik ulang dan bobotnya diacak, lalu semuanya dihitung kembali, "
            + "berulang-ulang dari benih yang tetap: rentang tengah dari peringkat yang didapat ialah "
            + "rentang peringkatnya (Goldstein & Spiegelhalter 1996; Mogstad dkk. 2024).",
          en:
            "Every region's complaints are redrawn and weights varied, and everything is computed "
            + "again, many times from a fixed seed: the central interval of the ranks so found is the "
            + "interval of the rank (Goldstein & Spiegelhalter 1996; Mogstad et al. 2024)."))
    ]
  }

  private var sources: Step {
    step(
      Wording(id: "Sumber", en: "Sources"),
      Wording(
        id:
          "OECD & JRC, Handbook on Constructing Composite Indicators (2008); Kaplan & Meier (1958); "
          + "Wilson (1927); Spiegelhalter, grafik corong (2005). Selengkapnya: docs/metode.md.",
        en:
          "OECD & JRC, Handbook on Constructing Composite Indicators (2008); Kaplan & Meier (1958); "
          + "Wilson (1927); Spiegelhalter, funnel plots (2005). In full: docs/methods.md."))
  }
}
