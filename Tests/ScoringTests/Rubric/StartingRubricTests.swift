import Diagnostics
@testable import Scoring
import Testing

@Suite struct StartingRubricTests {
  @Test(arguments: Language.allCases)
  func isValidAndBeyondDoubt(language: Language) throws {
    let text = StartingRubric.text(language)
    let rubric = try Rubric.load(text: text, file: "baru.yaml")
    #expect(rubric.id == "baru")
    #expect(try rubric.review(file: "baru.yaml").isEmpty)
    #expect(text.hasPrefix("# yaml-language-server: $schema=rubric.schema.json\n# "))
    #expect(!text.contains("#id") && !text.contains("#en"))
    #expect(text.contains("        # ") && text.hasSuffix("\n"))
    #expect(rubric.indicators.allSatisfy { $0.title.id != $0.title.en })
  }

  @Test func commentsAreInOneLanguage() throws {
    #expect(StartingRubric.text(.indonesian).contains("# Dasar hukum: "))
    #expect(!StartingRubric.text(.indonesian).contains("# Working days; "))
    #expect(StartingRubric.text(.english).contains("# Working days; "))
    func bare(_ language: Language) -> [Substring] {
      StartingRubric.text(language).split(separator: "\n").filter { !$0.contains("# ") }
    }
    #expect(bare(.indonesian) == bare(.english))
  }

  @Test(arguments: [
    ("kaltim-2026", "kaltim-2026"), ("a: b", "baru"), ("2026", "baru"), ("", "baru"),
  ])
  func bearsTheNameOfItsFile(name: String, id: String) throws {
    #expect(
      try Rubric.load(text: StartingRubric.text(.english, named: name), file: "r").id == id)
  }
}
