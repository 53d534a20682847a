import Foundation
import TestSupport
import Testing

/// What a run says about its files: `--region`, `--generated`, `--regions`, `--profile`, …
@Suite struct ReadingOptionsTests {
  private let plain = """
    id,status,received,first_response,completed
    1,completed,2024-03-01,2024-03-04,2024-03-05

    """

  private func document(
    _ folder: TemporaryFolder, _ arguments: String...
  ) async throws -> Document {
    let rest = ["--rubric", "rubric.yaml", "--period", "2024", "--json", "-"]
    let run = try await Program.run(["rank"] + arguments + rest, in: folder)
    #expect(run.status == 0, "\(run.said)")
    return try Document(run.output)
  }

  @Test("§3.2: --region wins over what a file says")
  func region() async throws {
    let folder = try Examples.folder("a.csv", plain)
    #expect(try await document(folder, "a.csv", "--region", "Kota Bandung").codes == ["32.73"])
    try folder.write("berau.csv", Examples.berau)
    #expect(try await document(folder, "berau.csv", "--region", "64.71").codes == ["64.71"])
  }

  @Test("§3.0, §4.2: --generated tells the day of registers that do not")
  func generated() async throws {
    let folder = try Examples.folder("64.03.csv", plain)
    let before = try await document(folder, "64.03.csv")
    #expect(before.as_of == "2024-12-31")
    #expect(before.inputs[0].generated == nil)
    let told = try await document(folder, "64.03.csv", "--generated", "2025-01-10")
    #expect(told.as_of == "2025-01-10")
    #expect(told.inputs[0].generated == "2025-01-10")
    let asked = try await document(
      folder, "64.03.csv", "--generated", "2025-01-10", "--as-of", "2025-01-05")
    #expect(asked.as_of == "2025-01-05")
  }

  @Test("§5.7: --regions adds regions, and those without an export are listed")
  func regions() async throws {
    let folder = try Examples.folder(
      "lists/negeri.csv",
      """
      code,name,kind,province,timezone,population
      99.01,Kabupaten Contoh Raya,kabupaten,Contoh,WITA,1000
      99.02,Kabupaten Contoh Jaya,kabupaten,Contoh,WITA,1000

      """)
    try folder.write("Contoh Raya.csv", plain)
    let result = try await document(
      folder, "Contoh Raya.csv", "--regions", "lists/negeri.csv")
    #expect(result.codes == ["99.01", "99.02"])
    #expect(result.regions[0].rank == 1)
    #expect(result.regions[1].rank == nil)
    #expect(result.regions[1].reason == "no export")
  }

  @Test("An archive keeps the list of regions for the runs to come")
  func regionsInArchive() async throws {
    let folder = try Examples.folder(
      "in/regions.csv", "code,name,timezone\n99.01,Kabupaten Contoh Raya,WITA\n")
    try folder.write("in/Contoh Raya.csv", plain)
    let run = try await folder.run("ingest", "in", "--archive", "a.sqlite")
    #expect(run.status == 0)
    #expect(try await document(folder, "--archive", "a.sqlite").codes == ["99.01"])
  }

  @Test("§3.3: a local application is read through a profile of its own")
  func profile() async throws {
    let folder = try Examples.folder(
      "tiket.csv",
      """
      Nomor Tiket;Pemda;Waktu Lapor;Dijawab;Selesai;Keadaan
      T-1;Kab. Berau;01/03/2024 08.00;04/03/2024 09.00;05/03/2024 10.00;Tuntas
      T-2;Kab. Berau;04/03/2024 08.00;05/03/2024 09.00;;Berjalan

      """)
    let without = try await folder.run(
      "rank", "tiket.csv", "--rubric", "rubric.yaml", "--period", "2024")
    #expect(without.status == 1)
    #expect(without.said.contains("--profile"))
    try folder.write(
      "lokal.yaml",
      """
      profile: lokal
      kind: register
      columns:
        id: [Nomor Tiket]
        owner: [Pemda]
        received: [Waktu Lapor]
        first_response: [Dijawab]
        completed: [Selesai]
        status: [Keadaan]
      dates: {formats: [dd/MM/yyyy HH.mm]}
      values:
        status: {Tuntas: completed, Berjalan: in_progress}

      """)
    let result = try await document(folder, "tiket.csv", "--profile", "lokal.yaml")
    #expect(result.inputs[0].profile == "lokal")
    #expect(result.inputs[0].accepted == 2)
    #expect(result.regions.map(\.score) == [75])
  }

  @Test("A mistake in a profile has its line, its column and the nearest word")
  func mistakenProfile() async throws {
    let folder = try Examples.folder("a.csv", plain)
    try folder.write("p.yaml", "profile: p\nkind: register\ncolums: {id: [Nomor]}\n")
    let run = try await folder.run(
      "rank", "a.csv", "--rubric", "rubric.yaml", "--period", "2024", "--profile", "p.yaml")
    #expect(run.status == 1)
    #expect(run.said.contains("p.yaml:3:1: galat["))
    #expect(run.said.contains("columns"))
  }
}
