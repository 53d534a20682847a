import Foundation
import TestSupport
import Testing

/// How sure the ranks are, from the command line (spec §5.9).
@Suite struct UncertaintyTests {
  private func folder() throws -> TemporaryFolder {
    let folder = try Examples.folder()
    try folder.write(
      "rubric.yaml", Examples.rubric + "uncertainty: {draws: 50, resamples: 60, seed: 4}\n")
    return folder
  }

  private let rank = ["rank", "data", "--rubric", "rubric.yaml", "--period", "2024"]

  @Test("Below the table one line says who cannot be told from the first")
  func line() async throws {
    let folder = try folder()
    let run = try await Program.run(rank, in: folder)
    #expect(run.status == 0)
    #expect(
      run.text.hasSuffix(
        "\n\nBelum dapat dibedakan dari peringkat 1 (Kabupaten Penajam Paser Utara): "
          + "Kabupaten Berau, Kota Balikpapan (keyakinan 90 %).\n"))
    let english = try await Program.run(rank + ["--language", "en"], in: folder)
    #expect(
      english.text.hasSuffix(
        "\n\nNot distinguishable from rank 1 (Kabupaten Penajam Paser Utara): "
          + "Kabupaten Berau, Kota Balikpapan (90 % confidence).\n"))
  }

  @Test("JSON and workbook are the same bytes again, and once more from the archive")
  func sameBytes() async throws {
    let folder = try folder()
    let all = try await Program.run(
      rank + ["--json", "-", "--output", "a.xlsx", "--archive", "a.sqlite"], in: folder)
    #expect(all.status == 0)
    #expect(String(decoding: all.output, as: UTF8.self).contains("\"rank_set\": [1, 3]"))
    let again = try await Program.run(rank + ["--json", "-", "--output", "b.xlsx"], in: folder)
    #expect(again.output == all.output)
    #expect(try folder.bytes("a.xlsx") == folder.bytes("b.xlsx"))
    let shown = try await Program.run(
      ["show", "1", "--archive", "a.sqlite", "--output", "c.xlsx"], in: folder)
    #expect(shown.status == 0, "\(shown.said)")
    #expect(try folder.bytes("c.xlsx") == folder.bytes("a.xlsx"))
  }
}
