import Diagnostics

/// The sentences of ranking.
enum RankingProblems {
  static func regionNotRanked(_ code: String) -> Diagnostic {
    Diagnostic(
      .error, "region-not-ranked",
      Wording(
        id: "--only: tidak ada ekspor milik \(code)",
        en: "--only: there is no export of \(code)"),
      fix: Wording(
        id: "Sertakan ekspornya, atau pilih daerah lain.",
        en: "Add its export, or choose another region."))
  }
}
