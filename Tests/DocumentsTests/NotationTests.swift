import Diagnostics
import Testing

/// Numbers as each language writes them.
@Suite struct NotationTests {
  @Test(arguments: [
    (0.4, "0,4", "0.4"), (-0.25, "-0,25", "-0.25"), (1234.5, "1.234,5", "1,234.5"),
    (10_000, "10.000", "10,000"), (-1_234_567.25, "-1.234.567,25", "-1,234,567.25"),
    (5, "5", "5"), (-12, "-12", "-12"), (0, "0", "0"), (1e-7, "1e-07", "1e-07"),
    (.infinity, "\u{2013}", "\u{2013}"),
  ])
  func numbers(number: Double, indonesian: String, english: String) {
    #expect(notation(number).id == indonesian)
    #expect(notation(number).en == english)
  }

  @Test func writtenAlready() {
    #expect(notation(ofDecimal: "84.10").id == "84,10")
    #expect(notation(ofDecimal: "-0.50").en == "-0.50")
    #expect(notation(ofDecimal: "1200.00").id == "1.200,00")
  }
}
