import Diagnostics

/// The sentences of explaining.
enum ExplainProblems {
  static func negativeLimit() -> Wording {
    Wording(id: "--limit tidak boleh negatif.", en: "--limit must not be negative.")
  }

  static func rankingOrRubric() -> Wording {
    Wording(
      id: "--ranking sudah menentukan rubrik, periode dan tanggalnya; jangan sebut keduanya.",
      en: "--ranking tells rubric, period and day by itself; do not give both.")
  }

  static func lacksRubricOrPeriod() -> Wording {
    Wording(
      id: "Sebutkan --rubric dan --period, atau --ranking dengan --archive.",
      en: "Give --rubric and --period, or --ranking with --archive.")
  }

  static func notRanked(_ code: String) -> Diagnostic {
    Diagnostic(
      .error, "region-not-ranked",
      Wording(
        id: "\(code) tidak ada di peringkat ini: tidak ada ekspornya",
        en: "\(code) is not in this ranking: there is no export of it"),
      fix: Wording(
        id: "Sertakan ekspornya, atau pilih daerah lain.",
        en: "Add its export, or choose another region."))
  }

  static func unknownAgency(_ name: String, among codes: [String]) -> Diagnostic {
    Diagnostic(
      .error, "unknown-agency",
      Wording(
        id: "\u{201C}\(shown(name))\u{201D} bukan OPD di peringkat ini",
        en: "\u{201C}\(shown(name))\u{201D} is no agency of this ranking"),
      fix: didYouMean(name, among: codes)
        ?? Wording(
          id: "Tulis kode daerah, garis miring dan nama OPD, seperti 64.09/Dinas Sosial.",
          en: "Write the region's code, a slash and the agency's name: 64.09/Dinas Sosial."))
  }
}
