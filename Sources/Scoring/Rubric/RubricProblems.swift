internal import Diagnostics
internal import Documents

/// The sentences about rubrics: what the rule is, what was found, how to mend it.
enum RubricProblems {
  static func problem(
    _ code: String, _ place: Location, id: String, en: String, fix: Wording
  ) -> Diagnostic {
    Diagnostic(.error, "rubric-\(code)", at: place, Wording(id: id, en: en), fix: fix)
  }

  static func repeated(_ word: String, at place: Location) -> Diagnostic {
    problem(
      "repeated", place,
      id: "\u{201C}\(shown(word))\u{201D} sudah disebut dalam daftar ini.",
      en: "\u{201C}\(shown(word))\u{201D} is already in this list.",
      fix: Wording(id: "Sisakan satu saja.", en: "Keep only one of them."))
  }

  /// A value that may be written in several forms, each with the word by which it is known.
  static func unknownForm(
    _ node: DocumentNode, forms: KeyValuePairs<String, String>
  ) -> Diagnostic {
    let found = node.described
    let list = forms.map(\.key).joined(separator: "; ")
    var fix: Wording?
    let any = Wording(
      id: "Tulislah salah satu bentuk itu.", en: "Write one of these forms.")
    if case .scalar(let text, _) = node.content {
      let word = nearest(to: text, among: forms.map(\.value).filter { !$0.isEmpty })
      fix = forms.first { $0.value == word }.map { form in
        Wording(
          id: "Maksudnya \u{201C}\(form.key)\u{201D}?",
          en: "Did you mean \u{201C}\(form.key)\u{201D}?")
      }
    }
    return problem(
      "form", node.place,
      id: "Di sini tidak boleh ada \(found.id); yang boleh: \(list).",
      en: "Here may not be \(found.en); allowed: \(list).", fix: fix ?? any)
  }

  static func duplicateID(_ id: String, first: Location, at place: Location) -> Diagnostic {
    problem(
      "duplicate-id", place,
      id: "Nama \u{201C}\(shown(id))\u{201D} sudah dipakai di \(first.text); nama aspek dan "
        + "indikator harus berbeda di seluruh rubrik.",
      en: "The id \u{201C}\(shown(id))\u{201D} is already used at \(first.text); ids of aspects "
        + "and indicators must differ throughout the rubric.",
      fix: Wording(id: "Beri nama lain.", en: "Give it another id."))
  }

  static func unknownID(_ id: String, known: [String], at place: Location) -> Diagnostic {
    problem(
      "unknown-id", place,
      id: "Tidak ada aspek atau indikator bernama \u{201C}\(shown(id))\u{201D}.",
      en: "There is no aspect or indicator with the id \u{201C}\(shown(id))\u{201D}.",
      fix: didYouMean(id, among: known) ?? names(known)
        ?? Wording(
          id: "Perbaiki dahulu nama-nama di bawah \u{201C}aspects\u{201D}.",
          en: "Mend the ids under \u{201C}aspects\u{201D} first."))
  }

  static func unknownClock(_ name: String, known: [String], at place: Location) -> Diagnostic {
    problem(
      "unknown-clock", place,
      id: "Tidak ada jam layanan bernama \u{201C}\(shown(name))\u{201D} di bawah "
        + "\u{201C}clocks\u{201D}.",
      en: "There is no clock named \u{201C}\(shown(name))\u{201D} under \u{201C}clocks\u{201D}.",
      fix: didYouMean(name, among: known) ?? names(known)
        ?? Wording(
          id: "Tambahkan \u{201C}clocks: {\(shown(name)): {from: received, to: first_response, "
            + "unit: working_days}}\u{201D}.",
          en: "Add \u{201C}clocks: {\(shown(name)): {from: received, to: first_response, "
            + "unit: working_days}}\u{201D}."))
  }

  private static func names(_ known: [String]) -> Wording? {
    let list = known.joined(separator: ", ")
    return known.isEmpty ? nil : Wording(id: "Yang ada: \(list).", en: "There are: \(list).")
  }

  static func noWeight(at place: Location) -> Diagnostic {
    problem(
      "no-weight", place,
      id: "Semua bobot di tingkat ini nol, sehingga tidak ada yang dihitung.",
      en: "All weights at this level are zero, so that nothing counts.",
      fix: Wording(
        id: "Beri paling sedikit satu bobot yang lebih dari 0.",
        en: "Give at least one a weight above 0."))
  }

  static func clockEndsAtReceipt(at place: Location) -> Diagnostic {
    problem(
      "clock-end", place,
      id: "Jam layanan tidak dapat berakhir pada \u{201C}received\u{201D}: laporan diterima "
        + "sebelum segala peristiwa lain.",
      en: "A clock cannot end at \u{201C}received\u{201D}: a complaint is received before "
        + "anything else happens to it.",
      fix: Wording(
        id: "Pilih peristiwa lain bagi \u{201C}to\u{201D}, seperti first_response atau completed.",
        en: "Choose another event for \u{201C}to\u{201D}, such as first_response or completed."))
  }

  static func clockStandsStill(_ event: String, at place: Location) -> Diagnostic {
    problem(
      "clock-end", place,
      id: "Jam layanan harus berakhir pada peristiwa lain daripada awalnya "
        + "(\u{201C}\(event)\u{201D}).",
      en: "A clock must end at another event than it starts at (\u{201C}\(event)\u{201D}).",
      fix: Wording(
        id: "Pilih peristiwa lain bagi \u{201C}from\u{201D} atau \u{201C}to\u{201D}.",
        en: "Choose another event for \u{201C}from\u{201D} or \u{201C}to\u{201D}."))
  }

  static func firstDayOfHours(at place: Location) -> Diagnostic {
    problem(
      "first-day", place,
      id: "\u{201C}first_day: same\u{201D} hanya berlaku untuk jam layanan dalam hari, bukan jam.",
      en: "\u{201C}first_day: same\u{201D} is for clocks in days, not in hours.",
      fix: Wording(
        id: "Hapus first_day, atau pakai unit working_days atau calendar_days.",
        en: "Delete first_day, or use the unit working_days or calendar_days."))
  }

  static func officeHours(_ text: String, at place: Location) -> Diagnostic {
    problem(
      "office-hours", place,
      id: "\u{201C}\(shown(text))\u{201D} bukan jam kerja: mulai harus sebelum selesai, 00:00 "
        + "sampai 24:00.",
      en: "\u{201C}\(shown(text))\u{201D} are no office hours: the start must come before the "
        + "end, 00:00 to 24:00.",
      fix: Wording(
        id: "Tulislah seperti \"07:30-16:00\".", en: "Write them as \"07:30-16:00\"."))
  }

  static func officeHoursOverlap(_ text: String, at place: Location) -> Diagnostic {
    problem(
      "office-hours", place,
      id: "Jam kerja \u{201C}\(shown(text))\u{201D} mulai sebelum yang mendahuluinya selesai.",
      en: "The office hours \u{201C}\(shown(text))\u{201D} start before the ones above end.",
      fix: Wording(
        id: "Urutkan dari pagi dan jangan tumpang tindih.",
        en: "Order them from the morning on, without overlap."))
  }

  static func awardsWithoutGroups(at place: Location) -> Diagnostic {
    problem(
      "awards-without-groups", place,
      id: "Penghargaan per kelompok membutuhkan \u{201C}groups\u{201D}.",
      en: "Awards per group need \u{201C}groups\u{201D}.",
      fix: Wording(
        id: "Tambahkan \u{201C}groups: kind\u{201D}, atau pakai \u{201C}per: overall\u{201D}.",
        en: "Add \u{201C}groups: kind\u{201D}, or use \u{201C}per: overall\u{201D}."))
  }

  static func filterWithoutComplaints(_ key: String, at place: Location) -> Diagnostic {
    problem(
      "filter", place,
      id: "\u{201C}\(key)\u{201D} memilih laporan, padahal ukuran ini tidak dihitung dari laporan.",
      en: "\u{201C}\(key)\u{201D} chooses complaints, but this measure is not computed from them.",
      fix: Wording(id: "Hapus \u{201C}\(key)\u{201D}.", en: "Delete \u{201C}\(key)\u{201D}."))
  }
}
