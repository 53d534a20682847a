import Diagnostics
import Testing

@testable import Workbook

@Suite struct ShownNumberTests {
  @Test(arguments: [
    (1234.5, "#,##0", "1.235", "1,235"), (83.415, "#,##0.00", "83,42", "83.42"),
    (0.91, "0.0%", "91,0\u{A0}%", "91.0%"), (0.285, "0%", "29\u{A0}%", "29%"),
    (2, "0.#", "2", "2"), (2.5, "0.#", "2,5", "2.5"), (1.5, "+0.00;-0.00;0.00", "+1,50", "+1.50"),
    (-1.5, "+0.00;-0.00;0.00", "\u{2212}1,50", "\u{2212}1.50"),
    (0, "+0.00;-0.00;0.00", "0,00", "0.00"), (0.001, "+0.00;-0.00;0.00", "0,00", "0.00"),
    (100, "#,##0.##", "100", "100"), (1234.5, "#,##0.##", "1.234,5", "1,234.5"),
    (5e12, "#,##0.00", "5.000.000.000.000", "5,000,000,000,000"),
    (.nan, "0", "\u{2013}", "\u{2013}"),
  ])
  func asTheFormatSays(_ value: Double, _ format: String, _ id: String, _ en: String) {
    for (language, wanted) in [(Language.indonesian, id), (.english, en)] {
      let words = Phrases(language: language)
      #expect(words.shown(value, as: words.format(format)) == wanted)
    }
  }

  @Test func withoutAFormatAsItIs() {
    #expect(Phrases(language: .indonesian).shown(0.125, as: nil) == "0,125")
  }
}
