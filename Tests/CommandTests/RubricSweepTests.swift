import Foundation
import TestSupport
import Testing

/// One number of a rubric varied from the command line.
@Suite struct RubricSweepTests {
  /// Balikpapan answers half and completes nothing, Berau 75 and 50 of 100, Penajam 100 and 50.
  private func folder() throws -> TemporaryFolder {
    let folder = try Examples.folder()
    try folder.write(
      "rubric.yaml",
      Examples.rubric.replacing(
        "indicator: responded", with: "indicator: responded\n        weight: 50"
      ).replacing("indicator: completed", with: "indicator: completed\n        weight: 50"))
    try folder.write(
      "data/paser.csv",
      """
      \(Examples.header)
      S-1,64.01,Dinas Sosial,completed,2024-03-01,2024-03-20,2024-03-20
      S-2,64.01,Dinas Sosial,completed,2024-03-01,2024-03-20,2024-03-20

      """)
    return folder
  }

  @Test("who leads when, and where places change")
  func table() async throws {
    let folder = try folder()
    let run = try await folder.run(
      "rubric", "sweep", "rubric.yaml", "data", "--period", "2024", "--vary", "completed=0..150:50",
      "--language", "en")
    #expect(run.status == 0, "\(run.said)")
    // Paser: 0 in time, all completed. 100 w / (w + 50) = (100 · 50 + 50 w) / (w + 50) at w = 100.
    #expect(run.text.hasPrefix("kecil 1: completed.weight from 0 to 150 (now 50)\n"))
    #expect(
      run.text.contains("   50  now  1. Kabupaten Penajam Paser Utara   75.0  2. Kabupaten Berau"))
    #expect(
      run.text.contains(
        "  0 to 100: Kabupaten Penajam Paser Utara\n  100 to 150: Kabupaten Paser\n"))
    #expect(
      run.text.contains(
        "  from 100 on: Kabupaten Paser above Kabupaten Penajam Paser Utara (rank 1)"))
  }

  @Test("CSV, JSON and the workbook hold the whole of it")
  func results() async throws {
    let folder = try folder()
    let command = [
      "rubric", "sweep", "rubric.yaml", "data", "--period", "2024", "--vary", "completed=0..150:50",
    ]
    let csv = try await Program.run(command + ["--csv"], in: folder)
    let lines = csv.text.split(separator: "\r\n")
    #expect(lines.first == "value,current,code,name,rank,score")
    #expect(lines.count == 1 + 4 * 4)
    #expect(lines.contains("50,true,64.09,Kabupaten Penajam Paser Utara,1,75"))
    let json = try await Program.run(
      command + ["--json", "s.json", "--output", "s.xlsx"], in: folder)
    #expect(json.status == 0)
    #expect(json.said.contains("Ditulis: s.json\nDitulis: s.xlsx\n"))
    let whole = try JSONSerialization.jsonObject(with: folder.bytes("s.json")) as? [String: Any]
    #expect(whole?["peringkat_sweep"] as? Int == 1)
    #expect((whole?["values"] as? [Any])?.count == 4)
    let changes = whole?["changes"] as? [[String: Any]] ?? []
    #expect(changes.first { $0["place"] as? Int == 1 }?["value"] as? Double == 100)
    let printed = try await Program.run(command + ["--json", "-"], in: folder)
    #expect(try printed.output == folder.bytes("s.json"))
    let first = try folder.bytes("s.xlsx")
    _ = try await Program.run(command + ["--output", "t.xlsx"], in: folder)
    #expect(try folder.bytes("t.xlsx") == first, "same input, same bytes")
  }

  @Test("mistakes of the command line are told")
  func mistakes() async throws {
    let folder = try folder()
    let noData = try await folder.run("rubric", "sweep", "rubric.yaml", "--vary", "completed=0..9")
    #expect(noData.status == 64)
    #expect(noData.said.contains("Sebutkan berkas atau folder ekspor, atau --archive"))
    let wrong = try await folder.run(
      "rubric", "sweep", "rubric.yaml", "data", "--period", "2024", "--vary", "complete=0..9",
      "--language", "en")
    #expect(wrong.status == 64)
    #expect(wrong.said.contains("fix: Did you mean \u{201C}completed\u{201D}?"))
    for vary in ["completed", "completed=9..0", "foo=1..2", "completed=1..1000:0.001"] {
      let run = try await folder.run(
        "rubric", "sweep", "rubric.yaml", "data", "--period", "2024", "--vary", vary)
      #expect(run.status == 64, "\(vary)")
      #expect(run.said.contains("galat[vary-"), "\(vary): \(run.said)")
      #expect(run.said.contains("perbaikan: "), "\(vary): \(run.said)")
    }
    let both = try await folder.run(
      "rubric", "sweep", "rubric.yaml", "data", "--period", "2024", "--vary", "completed=0..9",
      "--csv", "--json", "-")
    #expect(both.status == 64)
    #expect(both.said.contains("--csv dan --json - sama-sama menulis ke keluaran standar"))
    let name = try await folder.run(
      "rubric", "sweep", "rubric.yaml", "data", "--period", "2024", "--vary", "completed=0..9",
      "--output", "s.csv")
    #expect(name.said.contains("galat[not-a-workbook-name]"))
    let over = try await folder.run(
      "rubric", "sweep", "rubric.yaml", "data", "--period", "2024", "--vary", "completed=0..9",
      "--json", "rubric.yaml")
    #expect(over.said.contains("galat[overwrites-input]"))
  }
}
