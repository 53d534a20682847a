import Complaints
import Diagnostics
import Testing

@testable import Ingestion

/// §3.2, §7: words of owner and region columns that name no region.
@Suite struct RegionWordsTests {
  private let exports: Exports

  init() throws { exports = try Exports() }

  private func found(_ text: String, name: String) throws -> [String] {
    try exports.read(text, name: name).diagnostics.filter { $0.code == "unknown-region-word" }
      .map { $0.rendered(.english) }
  }

  private func register(_ owners: String...) -> String {
    "Tracking ID,Tanggal Laporan Masuk,Instansi Induk\n"
      + owners.enumerated().map { "\($0 + 1),01 Mar 2024,\($1)\n" }.joined()
  }

  @Test("A misspelt owner is told, with what then decided the region")
  func misspelt() throws {
    let text = register("Kab. Paserr", "Kab. Paserr", "Kabupaten Paser")
    #expect(
      try found(text, name: "64.09.csv") == [
        """
        64.09.csv:C (Instansi Induk): warning[unknown-region-word]: “Kab. Paserr” is no code or \
        name of a region that is known.
          fix: Did you mean Kabupaten Paser (64.01)?
          Rows that have it: 2.
          Those rows count for Kabupaten Penajam Paser Utara (64.09), by the file's name, “64.09”.
        """
      ])
    let alone = try #require(try found(text, name: "laporan.csv").first)
    #expect(alone.contains("Nothing else tells their region, so those rows are quarantined."))
    let (_, diagnostics) = try exports.read(text, name: "64.09.csv")
    let notes = diagnostics.first { $0.code == "unknown-region-word" }?.notes
    #expect(
      notes?.last?.id
        == "Baris itu dihitung untuk Kabupaten Penajam Paser Utara (64.09), menurut nama berkas,"
        + " “64.09”.")
  }

  @Test("An agency as the owner is as it should be", arguments: ["64.09.csv", "laporan.csv"])
  func agencies(_ name: String) throws {
    let text = register(
      "Dinas Kesehatan", "Kecamatan Solokanjeruk", "Disdukcapil", "RSUD Panglima Sebaya",
      "Bagian Umum", "Sekretariat Daerah", "PDAM Tirta", "Kabupaten Paser")
    #expect(try found(text, name: name) == [])
    let region = "id,received,region\n1,2024-01-02,Dinas Kesehatan\n2,2024-01-02,64.01\n"
    #expect(try found(region, name: name) == [])
  }

  @Test("Where another column names the region, that column decides")
  func nextColumn() throws {
    let profile = try Profile(
      text: """
        profile: dua
        kind: register
        columns: {id: [id], received: [received], region: [Daerah], owner: [Pemda]}
        dates: {timezone: region}
        """, file: "dua.yaml")
    let (export, diagnostics) = try exports.read(
      "id,received,Daerah,Pemda\n1,2024-01-02,Kab Paserr,Kabupaten Paser\n", name: "64.09.csv",
      IngestionOptions(profiles: [profile]))
    #expect(export.onlyRegion == "64.01")
    let word = try #require(diagnostics.first { $0.code == "unknown-region-word" })
    #expect(word.notes.last?.en == "Those rows count by the column “Pemda”.")
    #expect(word.notes.last?.id == "Baris itu dihitung menurut kolom “Pemda”.")
  }

  @Test("A bare name that is near a region is told, another word of an owner is not")
  func bare() throws {
    #expect(try found(register("Balikpapann"), name: "64.09.csv").count == 1)
    #expect(try found(register("Kabupaten Antah Berantah"), name: "64.09.csv").count == 1)
    #expect(try found(register("Call Center 112"), name: "64.09.csv") == [])
  }
}
