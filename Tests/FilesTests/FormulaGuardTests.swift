import Testing

@testable import Files

@Suite struct FormulaGuardTests {
  private func needs(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { FormulaGuard.needs($0) }
  }

  @Test(arguments: [
    "=1+1", "=cmd|' /C calc'!A0", "@SUM(A1:A9)", "+cmd|'x'!A0", "-2+cmd|'x'!A0", "-abc",
    "\t=1", "\r=1", "\tx", "+SUM(1)", "- butir", "=HYPERLINK(\"http://x\")", "-1e", "+A1",
  ])
  func whatASpreadsheetWouldReckon(_ text: String) {
    #expect(needs(text))
  }

  @Test(arguments: [
    "", "-", "--", "=", "+", "-5", "-12.5", "+62 811-1234", "(021) 555", "-1.5e-3", "+1E+06",
    "-12,5 %", "-£4.10", "a=b", "'=1", "5-3", "Jum'at", " - ", "-05/04/2024", "\t",
  ])
  func whatItLeavesAlone(_ text: String) {
    #expect(!needs(text))
  }
}
