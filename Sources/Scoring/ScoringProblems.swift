import Complaints
import Diagnostics

/// The sentences of scoring.
enum ScoringProblems {
  static func asOfBeforePeriod(_ asOf: Day, _ period: Period) -> Diagnostic {
    Diagnostic(
      .error, "as-of-before-period",
      Wording(
        id: "per tanggal \(asOf.iso) mendahului hari pertama periode, \(period.from.iso)",
        en: "the as-of date \(asOf.iso) lies before the period's first day, \(period.from.iso)"),
      fix: Wording(
        id: "Pilih --as-of pada atau setelah \(period.from.iso), atau periode yang lebih awal.",
        en: "Choose an --as-of on or after \(period.from.iso), or an earlier period."))
  }

  static func yearWithoutHolidays(_ years: [Int], _ known: ClosedRange<Int>) -> Diagnostic {
    let list = years.map(String.init).joined(separator: ", ")
    return Diagnostic(
      .error, "year-without-holidays",
      Wording(
        id: "daftar hari libur tidak mencakup tahun \(list); yang tersedia \(known.lowerBound)"
          + "–\(known.upperBound)",
        en: "the holiday table does not cover \(list); it covers \(known.lowerBound)"
          + "–\(known.upperBound)"),
      fix: Wording(
        id: "Pilih periode dan --as-of di dalam tahun yang tersedia, atau tulis "
          + "\u{201C}holidays: none\u{201D} beserta extra_holidays di rubrik.",
        en: "Choose a period and an --as-of within those years, or write "
          + "\u{201C}holidays: none\u{201D} with extra_holidays in the rubric."))
  }

  static func noAgency() -> Diagnostic {
    Diagnostic(
      .error, "no-agency",
      Wording(
        id: "tidak satu pun ekspor memuat kolom agency, jadi OPD tidak dapat diperingkat",
        en: "no export carries the column agency, so agencies cannot be ranked"),
      fix: Wording(
        id: "Sertakan ekspor dengan kolom instansi terdisposisi (agency di profilnya).",
        en: "Add an export with a column of the agency disposed to (agency in its profile)."))
  }

  static func withoutAgency(_ count: Int) -> Diagnostic {
    Diagnostic(
      .warning, "complaints-without-agency",
      Wording(
        id: "\(grouped(count, by: ".")) laporan tanpa OPD tidak ikut diperingkat",
        en: "\(counted(count, "complaint")) without an agency"
          + " \(count == 1 ? "is" : "are") not ranked"),
      fix: Wording(
        id: "Lengkapi kolom instansi terdisposisi pada ekspornya.",
        en: "Fill the column of the agency disposed to in the exports."))
  }

  /// - Parameter field: `agency` or `place`, whose word it is.
  static func personalWord(
    _ word: String, of field: Field, _ kind: PersonalData, at place: Location?
  ) -> Diagnostic {
    let what = kind.names
    let word = shown(PersonalData.masked(word))
    let isAgency = field == .agency
    return Diagnostic(
      .error, "personal-data", at: place,
      Wording(
        id: "nama \(isAgency ? "OPD" : "tempat") \u{201C}\(word)\u{201D} memuat \(what.id), yang "
          + "tidak boleh diterbitkan",
        en: "the \(isAgency ? "agency" : "place")'s name \u{201C}\(word)\u{201D} holds \(what.en), "
          + "which must not be published"),
      fix: Wording(
        id:
          "Hapus dari kolom itu dan serahkan lagi berkasnya, atau dalam profil (--profile) petakan"
          + " kolom lain sebagai \(field.name) dan taruh kolom itu di bawah drop.",
        en: "Remove it from that column and hand the file in again, or in a profile (--profile) map"
          + " another column as \(field.name) and put that one under drop."))
  }

  static func personalFileName(_ kind: PersonalData, at place: Location) -> Diagnostic {
    Diagnostic(
      .error, "personal-data", at: place,
      Wording(
        id: "nama berkas ini memuat \(kind.names.id), yang tidak boleh diterbitkan",
        en: "the file's name holds \(kind.names.en), which must not be published"),
      fix: Wording(
        id: "Ganti nama berkasnya, lalu masukkan lagi.",
        en: "Rename the file and hand it in again."))
  }

  static func needUnmet(_ need: Need, of indicator: Indicator) -> Diagnostic {
    let what = describe(need)
    return Diagnostic(
      .error, "need-unmet",
      Wording(
        id:
          "indikator \u{201C}\(indicator.id)\u{201D} memerlukan \(what.id), tetapi tidak satu pun "
          + "ekspor memuatnya",
        en: "the indicator \u{201C}\(indicator.id)\u{201D} needs \(what.en), but no export carries "
          + "it"),
      fix: remedy(need))
  }

  private static func describe(_ need: Need) -> Wording {
    switch need {
    case .event(let event):
      Wording(
        id: "waktu kejadian \(named(event).id)", en: "the time of the event \(named(event).en)")
    case .statusOr(let event):
      Wording(
        id: "kolom status atau waktu kejadian \(named(event).id)",
        en: "a status column or the time of the event \(named(event).en)")
    case .field(let field): Wording(id: "kolom \(field.name)", en: "the column \(field.name)")
    }
  }

  /// As people call it and as profiles do, where it is to be looked for.
  private static func named(_ event: Event) -> Wording {
    Wording(
      id: "\u{201C}\(event.title.id)\u{201D} (\(event.name))",
      en: "\u{201C}\(event.title.en)\u{201D} (\(event.name))")
  }

  private static func remedy(_ need: Need) -> Wording {
    switch need {
    case .event(let event) where [.verified, .firstResponse, .completed].contains(event):
      Wording(
        id: "Sertakan riwayat tindak lanjut yang memuat \(event.name), atau ekspor laporan yang "
          + "sama dari beberapa tanggal (dengan Tanggal Generate), atau ekspor dengan kolom itu; "
          + "atau pakai rubrik lain, misalnya register-only.yaml.",
        en:
          "Add a follow-up log that tells \(event.name), or the same register exported on several "
          + "days (each telling its day), or an export with that column; or use another rubric, "
          + "such as register-only.yaml.")
    case .event(let event):
      Wording(
        id: "Sertakan riwayat tindak lanjut atau ekspor dengan kolom \(event.name), atau pakai "
          + "rubrik lain.",
        en: "Add a follow-up log or an export with the column \(event.name), or use another rubric."
      )
    case .statusOr(let event):
      Wording(
        id: "Sertakan ekspor dengan kolom status atau \(event.name), atau pakai rubrik lain.",
        en: "Add an export with a status column or \(event.name), or use another rubric.")
    case .field(let field):
      Wording(
        id: "Sertakan ekspor dengan kolom \(field.name) (lihat profilnya), atau pakai rubrik lain.",
        en: "Add an export with the column \(field.name) (see its profile), or use another rubric.")
    }
  }

  static func absentScoresZero(_ indicator: Indicator, regions: [String]) -> Diagnostic {
    let names = regions.joined(separator: ", ")
    return Diagnostic(
      .warning, "absent-scores-zero",
      Wording(
        id:
          "indikator \u{201C}\(indicator.id)\u{201D} bernilai nol untuk \(names): ekspornya tidak "
          + "memuat yang diperlukan, sedangkan daerah lain memuatnya",
        en: "the indicator \u{201C}\(indicator.id)\u{201D} scores zero for \(names): their exports "
          + "lack what it needs while others carry it"),
      fix: Wording(
        id: "Minta ekspor yang lengkap, atau tulis \u{201C}absent: missing\u{201D} pada indikator "
          + "itu.",
        en: "Ask for complete exports, or write \u{201C}absent: missing\u{201D} on the indicator."))
  }

  static func notJudged(_ indicator: Indicator, region: String, _ count: Int, of size: Int)
    -> Diagnostic
  {
    Diagnostic(
      .warning, "many-not-judged",
      Wording(
        id:
          "indikator \u{201C}\(indicator.id)\u{201D}: \(count) dari \(size) laporan \(region) tidak "
          + "dinilai karena batas waktunya belum lewat atau datanya kurang",
        en: "the indicator \u{201C}\(indicator.id)\u{201D}: \(count) of \(size) complaints of "
          + "\(region) are not judged because their limit has not passed or data are missing"),
      fix: Wording(
        id: "Pakai --as-of yang lebih akhir bila ekspornya memuatnya.",
        en: "Use a later --as-of if the exports reach that far."))
  }

  static func manyExcluded(_ count: Int, of all: Int, region: String) -> Diagnostic {
    Diagnostic(
      .warning, "many-excluded",
      Wording(
        id:
          "\(region): \(count) dari \(all) laporan dikecualikan oleh population (lebih dari 10 %)",
        en: "\(region): \(count) of \(all) complaints are excluded by population (over 10 %)"),
      fix: Wording(
        id: "Periksa apakah laporan itu memang tidak menjadi tanggung jawab daerah.",
        en: "Check that these complaints are indeed none of the region's."))
  }
}
