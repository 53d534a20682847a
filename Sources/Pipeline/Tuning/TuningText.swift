package import Diagnostics
package import Scoring
import Workbook

/// What weights of one rubric became in another, for people.
package struct TuningText {
  private let old: Rubric
  private let new: Rubric
  private let language: Language

  package init(old: Rubric, new: Rubric, language: Language) {
    self.old = old
    self.new = new
    self.language = language
  }

  package func text(width: Int) -> String {
    let words = Phrases(language: language)
    var table = TextTable([
      Wording(id: "Aspek atau indikator", en: "Aspect or indicator"),
      Wording(id: "", en: ""),
      Wording(id: "Dari", en: "From"), Wording(id: "Menjadi", en: "To"),
      Wording(id: "Efektif dari (%)", en: "Effective from (%)"),
      Wording(id: "menjadi (%)", en: "to (%)"),
    ])
    var count = 0
    for (before, after) in zip(old.outline, new.outline) where before.weight != after.weight {
      count += 1
      table.add([
        before.number + " " + before.title[language], before.id, notation(before.weight)[language],
        notation(after.weight)[language], words.fixed(100 * before.effective, 1),
        words.fixed(100 * after.effective, 1),
      ])
    }
    return TuningProblems.retuned(old, new, changed: count)[language] + "\n\n"
      + table.text(language, width: width)
  }
}
