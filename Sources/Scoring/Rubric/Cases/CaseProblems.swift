internal import Diagnostics

/// The sentences about a rubric's cases.
enum CaseProblems {
  static func noPeriod(_ text: String, at place: Location) -> Diagnostic {
    Diagnostic(
      .error, "case-period", at: place,
      Wording(
        id: "\u{201C}\(shown(text))\u{201D} bukan periode.",
        en: "\u{201C}\(shown(text))\u{201D} is no period."),
      fix: Wording(
        id: "Tulislah 2024, 2024-S1, 2024-Q3, 2024-03 atau 2024-01-01..2024-06-30.",
        en: "Write 2024, 2024-S1, 2024-Q3, 2024-03 or 2024-01-01..2024-06-30."))
  }

  static func noRegion(_ code: String, in name: Wording, at place: Location) -> Diagnostic {
    Diagnostic(
      .error, "case-region", at: place,
      Wording(
        id: "Contoh \u{201C}\(shown(name.id))\u{201D}: daerah \(shown(code)) tidak muncul.",
        en: "Case \u{201C}\(shown(name.en))\u{201D}: the region \(shown(code)) does not appear."),
      fix: Wording(
        id: "Tambahkan daerah itu di bawah \u{201C}regions\u{201D}, atau hapus dari "
          + "\u{201C}expect\u{201D}.",
        en: "Add the region under \u{201C}regions\u{201D}, or take it out of "
          + "\u{201C}expect\u{201D}."))
  }

  static func different(
    _ name: Wording, region: String, _ found: CaseDifference, at place: Location
  ) -> Diagnostic {
    Diagnostic(
      .error, "case-different", at: place,
      Wording(
        id: "Contoh \u{201C}\(shown(name.id))\u{201D}, \(region), \(found.what): seharusnya "
          + "\(found.expected), terhitung \(found.actual).",
        en: "Case \u{201C}\(shown(name.en))\u{201D}, \(region), \(found.what): should be "
          + "\(found.expected), came out \(found.actual)."),
      fix: Wording(
        id: "Perbaiki rubriknya, atau angka di sini bila rubriknya memang yang dimaksud.",
        en: "Mend the rubric, or the number here if the rubric says what is meant."))
  }
}
