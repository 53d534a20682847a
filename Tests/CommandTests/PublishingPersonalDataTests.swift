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
    #expect(!folder.has("tabel") && !folder.has("o.html"))
  }

  private let options = [
    "--rubric", "rubric.yaml", "--period", "2024", "--output", "o.xlsx", "--json", "o.json",
    "--csv", "tabel",
    "--html", "o.html",
  ]

  @Test("What was masked at the door is published masked, from files and from an archive")
  func masked() async throws {
    let folder = try Examples.folder("berau.csv", register)
    #expect(try await folder.run("ingest", "berau.csv", "--archive", "a.sqlite").status == 0)
    for source in [["berau.csv"], ["--archive", "a.sqlite"]] {
      let run = try await Program.run(
        ["rank"] + source + ["--by", "agency"] + options, in: folder)
      #expect(run.status == 0, "\(run.said)")
      // The region's code stands beside the agency's name, which is not said twice.
      #expect(run.text.contains("\nPeringkat  Daerah  Nama  "), "\(run.text)")
      #expect(!run.text.contains("64.03/"))
      let document = try folder.text("o.json")
      #expect(document.contains("Dinas Sosial \u{2022}\u{2022}\u{2022}"))
      #expect(!document.contains("3456") && !run.text.contains("3456"))
      for part in try Package([UInt8](folder.bytes("o.xlsx"))).parts.values {
        #expect(!part.contains("3456"))
      }
      #expect(try !folder.text("o.html").contains("3456"))
      for name in try FileManager.default.contentsOfDirectory(atPath: folder.path("tabel")) {
        #expect(try !folder.text("tabel/\(name)").contains("3456"), "\(name)")
      }
    }
  }

  @Test("§3.5: an agency that bears a phone number in an archive which another program altered")
  func agency() async throws {
    let folder = try Examples.folder("berau.csv", register)
    #expect(try await folder.run("ingest", "berau.csv", "--archive", "a.sqlite").status == 0)
    let altered = try await Program.run(
      [], in: folder,
      through: [
        "/bin/sh", "-c",
        "sqlite3 a.sqlite \"UPDATE word SET text = 'Dinas Sosial 0812-3456-7890' "
          + "WHERE text LIKE 'Dinas Sosial _%'\"", "sh",
      ])
    #expect(altered.status == 0, "\(altered.said)")
    let run = try await Program.run(
      ["rank", "--archive", "a.sqlite", "--by", "agency", "--language", "en"] + options, in: folder)
    try refused(run, in: folder)
    #expect(run.said.contains("Nothing was published."))
    #expect(
      run.said.contains(
        "berau.csv (agency): error[personal-data]: the agency's name “Dinas Sosial •••” holds"
          + " a phone number, which must not be published\n  fix: Remove it from that column"),
      "\(run.said)")
    let again = try await Program.run(
      ["rank", "--archive", "a.sqlite", "--by", "agency"] + options, in: folder)
    try refused(again, in: folder)
    #expect(
      again.said.contains(
        "galat[personal-data]: nama OPD “Dinas Sosial •••” memuat nomor telepon, yang tidak boleh"
          + " diterbitkan\n  perbaikan: Hapus dari kolom itu"), "\(again.said)")
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
