import Foundation
import TestSupport
import Testing

/// Letters and notes that lie beside exports, through the built program (spec §3.1, §6.3).
@Suite struct NonTableFilesTests {
  private func folder() throws -> TemporaryFolder {
    let folder = try Examples.folder()
    try folder.write("data/Laporan.pdf", "%PDF-1.7\n")
    try folder.write(
      "data/catatan.txt", "Berikut data bulan Maret, mohon diproses.\nTerima kasih.\n")
    return folder
  }

  private let said = """
    Laporan.pdf: warning[file-left-out]: This file was not read but left out: it is a PDF document, \
    no table.
      fix: If a region's complaints are in it: A PDF is only for printing. Export it again from the \
    complaints application as .xlsx or .csv, not as PDF.
    """

  @Test("Beside exports they stop no ranking, and each is told")
  func rank() async throws {
    let folder = try folder()
    let run = try await folder.run(
      "rank", "data", "--rubric", "rubric.yaml", "--period", "2024", "--json", "-", "--language",
      "en")
    #expect(run.status == 0, "\(run.said)")
    #expect(run.said.contains(said), "\(run.said)")
    #expect(run.said.contains("catatan.txt: warning[file-left-out]: "))
    let plain = try await Examples.folder().run(
      "rank", "data", "--rubric", "rubric.yaml", "--period", "2024", "--json", "-")
    #expect(run.output == plain.output)
  }

  @Test("They are counted, and the archive is sound without them")
  func ingest() async throws {
    let folder = try folder()
    let run = try await folder.run(
      "ingest", "data", "--archive", "a.sqlite", "--json", "-", "--language", "en")
    #expect(run.status == 0, "\(run.said)")
    #expect(run.said.contains(", 0 failed, 2 are no exports and were left out."), "\(run.said)")
    #expect(run.text.contains("\"skipped\": 2") || run.text.contains("\"skipped\":2"))
    let doctor = try await folder.run(
      "doctor", "--archive", "a.sqlite", "--files", "data", "--language", "en")
    #expect(doctor.status == 0, "\(doctor.said)")
    #expect(!doctor.said.contains("Laporan.pdf"), "\(doctor.said)")
    let check = try await folder.run("check", "data", "--language", "en")
    #expect(check.status == 0)
    #expect(check.text.contains(" checked, 2 are no exports and were left out: 0 errors, "))
    let list = try await folder.run("quarantine", "data", "--language", "en")
    #expect(list.status == 0 && list.said.contains(said), "\(list.said)")
  }

  @Test("Named themselves they are refused")
  func named() async throws {
    let folder = try folder()
    let run = try await folder.run("check", "data", "data/Laporan.pdf", "--language", "en")
    #expect(run.status == 1)
    #expect(run.text.contains("Laporan.pdf: error[file-is-no-table]: the file is a PDF document; "))
    #expect(run.text.contains("catatan.txt: warning[file-left-out]"))
  }
}
