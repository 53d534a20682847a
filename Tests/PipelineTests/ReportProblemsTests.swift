import Diagnostics
import Pipeline
import Testing

@Suite struct ReportProblemsTests {
  @Test("A report that stopped names the workbooks that were written")
  func stopped() {
    let problem = Diagnostic(
      .error, "output-disk-full", at: Location(file: "x/b.xlsx"), Wording("penuh"))
    let stopped = ReportProblems.stopped(problem, written: ["a.xlsx", "c.xlsx"], of: 3)
    #expect(
      stopped.rendered(.indonesian, paint: { $1 }).contains(
        "2 dari 3 buku kerja sudah ditulis utuh: a.xlsx, c.xlsx. Ulangi perintahnya"))
    #expect(
      stopped.rendered(.english, paint: { $1 }).contains(
        "2 of 3 workbooks were written and are whole: a.xlsx, c.xlsx. Run the command again"))
    let none = ReportProblems.stopped(problem, written: [], of: 3)
    #expect(
      none.rendered(.indonesian, paint: { $1 }).contains(
        "Tidak satu pun dari 3 buku kerja ditulis."))
    #expect(
      none.rendered(.english, paint: { $1 }).contains("None of the 3 workbooks was written."))
  }
}
