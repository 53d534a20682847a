import Foundation
import TestSupport
import Testing

/// `rank` publishes no workbook and no JSON with somebody's number or address in it.
@Suite struct PublishingPersonalDataTests {
  private let register = """
    id,region,agency,status,received,first_response,completed
    1,64.03,Dinas Sosial 0812-3456-7890,completed,2024-03-01,2024-03-04,2024-03-05
    2,64.03,Dinas Sosial,completed,2024-03-01,2024-03-04,2024-03-05

    """

  private func refused(_ run: Program.Outcome, in folder: TemporaryFolder) throws {
    #expect(run.status == 1, "\(run.said)")
    #expect(run.output.isEmpty)
    #expect(!run.said.contains("3456"))
    #expect(!folder.has("o.xlsx"))
    #expect(!folder.has("o.json"))
  }

  private let options = [
    "--rubric", "rubric.yaml", "--period", "2024", "--output", "o.xlsx", "--json", "o.json",
  ]

  @Test("§3.5: an agency that bears a phone number, from files and from an archive")
  func agency() async throws {
    let folder = try Examples.folder("berau.csv", register)
    let direct = try await Program.run(
      ["rank", "berau.csv", "--by", "agency", "--language", "en"] + options, in: folder)
    try refused(direct, in: folder)
    #expect(direct.said.contains("Nothing was published."))
    #expect(
      direct.said.contains(
        "berau.csv (agency): error[personal-data]: the agency's name “Dinas Sosial •••” holds"
          + " personal data, which must not be published\n  fix: Remove it from that column"),
      "\(direct.said)")

    let taken = try await folder.run("ingest", "berau.csv", "--archive", "a.sqlite")
    #expect(taken.status == 0)
    #expect(taken.said.contains("[personal-data-masked]"))
    let later = try await Program.run(
      ["rank", "--archive", "a.sqlite", "--by", "agency"] + options, in: folder)
    try refused(later, in: folder)
    #expect(
      later.said.contains(
        "galat[personal-data]: nama OPD “Dinas Sosial •••” memuat data pribadi, yang tidak boleh"
          + " diterbitkan\n  perbaikan: Hapus dari kolom itu"), "\(later.said)")
    #expect(
      try await folder.run("rankings", "--archive", "a.sqlite").text.contains("kecil") == false)
  }

  @Test("Regions are ranked all the same: no name of an agency is published")
  func regions() async throws {
    let folder = try Examples.folder("berau.csv", register)
    let run = try await Program.run(["rank", "berau.csv"] + options, in: folder)
    #expect(run.status == 0, "\(run.said)")
    #expect(try !folder.text("o.json").contains("3456"))
  }

  @Test("A file's name is published too")
  func fileName() async throws {
    let folder = try Examples.folder("laporan budi@contoh.example.csv", register)
    let run = try await Program.run(
      ["rank", "laporan budi@contoh.example.csv", "--language", "en"] + options, in: folder)
    #expect(run.status == 1)
    #expect(
      run.said.contains(
        "laporan •••: error[personal-data]: the file's name holds an e-mail address, which must not"
          + " be published\n  fix: Rename the file"), "\(run.said)")
    let indonesian = try await Program.run(
      ["rank", "laporan budi@contoh.example.csv"] + options, in: folder)
    #expect(indonesian.said.contains("nama berkas ini memuat alamat surel"), "\(indonesian.said)")
    #expect(!folder.has("o.xlsx"))
  }
}
