import Complaints
import Diagnostics
import Testing

@testable import Ingestion

/// Remedies for what trials showed that people do to files.
@Suite struct HintsTests {
  private let exports: Exports

  init() throws { exports = try Exports() }

  @Test("A file of which no profile knows enough")
  func unknownSystem() throws {
    let other = try #require(try exports.problems("satu,dua\n1,2\n").first)
    #expect(other.fix?.en.contains("name it with --profile") == true)
  }

  @Test("§3.4: Excel's number of a date, kept as text")
  func serialText() throws {
    let (export, diagnostics) = try exports.read(
      "id,received,completed\n1,45300,\n2,2024-01-10,45300.5\n", name: "64.03.csv")
    #expect(export.counts.quarantined == 1)
    for code in ["quarantined-bad-received", "unreadable-date"] {
      let problem = try #require(diagnostics.first { $0.code == code })
      #expect(
        problem.fix?.en.hasPrefix(
          "This is Excel's number of a date, kept as text (2024-01-09). Write the date") == true)
      #expect(problem.fix?.id.contains("sebagai teks (2024-01-09)") == true)
    }
  }
}
