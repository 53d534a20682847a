package import Diagnostics
package import Scoring

/// What a self-test found, indicator by indicator.
package struct SelfTestText {
  private let test: SelfTest
  private let language: Language

  package init(_ test: SelfTest, language: Language) {
    self.test = test
    self.language = language
  }

  package var text: String {
    let parts = test.results.map { result in
      """
      \(result.id): \(result.title[language])
        \(line(SelfTestText.better, result.better))
        \(line(SelfTestText.blank, result.blank))
      """
    }
    let whole = "\(SelfTestText.whole[language])\n  \(line(SelfTestText.better, test.whole))"
    let end = test.isBroken ? SelfTestText.broken : SelfTestText.kept
    return ([SelfTestText.heading[language]] + parts + [whole, end[language]])
      .joined(separator: "\n\n")
  }

  private func line(_ property: Wording, _ finding: SelfTest.Finding) -> String {
    let property = property[language]
    let trials = notation(finding.trials)[language]
    let breaches = notation(finding.breaches)[language]
    let count = Wording(
      id: "\(trials) percobaan, \(breaches) kali tidak",
      en: "\(trials) trials, \(breaches) times not")[language]
    let known = Wording(id: "\(trials) percobaan", en: "\(trials) trials")[language]
    switch finding.verdict {
    case .holds:
      let held = finding.trials == 0 ? SelfTestText.nothing : SelfTestText.holds
      return "\(property): \(held[language])\(finding.trials == 0 ? "" : " (\(known))")"
    case .notPromised(let reason):
      return "\(property): \(SelfTestText.notPromised[language]) (\(count)): \(reason[language])"
    case .broken(let reason):
      return "\(property): \(SelfTestText.isBroken[language]) (\(count)): \(reason[language])"
    }
  }

  private static let heading = Wording(
    id: "Diuji pada laporan rekaan, dengan mesin yang sama seperti peringkat sungguhan.",
    en: "Tried on invented complaints, by the engine that ranks real ones.")
  private static let better = Wording(
    id: "Lebih baik tidak menurunkan", en: "Better never lowers")
  private static let blank = Wording(id: "Kosong tidak menaikkan", en: "Blank never raises")
  private static let whole = Wording(id: "Nilai akhir", en: "The whole score")
  private static let holds = Wording(id: "berlaku", en: "holds")
  private static let nothing = Wording(
    id: "tidak ada sel untuk dicoba", en: "there is no cell to try")
  private static let notPromised = Wording(id: "tidak dijanjikan", en: "not promised")
  private static let isBroken = Wording(id: "DILANGGAR", en: "BROKEN")
  private static let kept = Wording(
    id: "Rubrik ini menepati yang dapat dijanjikannya.",
    en: "This rubric keeps what it can promise.")
  private static let broken = Wording(
    id: "Rubrik ini perlu diperbaiki: lihat yang bertanda DILANGGAR.",
    en: "This rubric needs mending: see what is marked BROKEN.")
}
