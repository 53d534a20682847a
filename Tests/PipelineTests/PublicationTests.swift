import Archive
import Complaints
import Diagnostics
import Pipeline
import Scoring
import TestSupport
import Testing

@Suite struct PublicationTests {
  @Test("A ranking becomes a document, a table and a number in the archive, the same again later")
  func published() throws {
    let province = try SmallProvince()
    let (loaded, outcome) = try province.ranked(archive: "a.sqlite")
    let publication = try loaded.publication(of: outcome)
    #expect(publication.document.hasPrefix("{") && publication.document.hasSuffix("}\n"))
    #expect(publication.text(.english).contains("Kabupaten Berau"))
    #expect(try loaded.publish(publication, RunMonitor()) == 1)
    let kept = try KeptRanking.load(1, archive: province.folder.path("a.sqlite"))
    #expect(kept.document == publication.document)
    #expect(try kept.text(.english) == publication.text(.english))
    #expect(try kept.reproduced(RunMonitor()).document == publication.document)
    let list = try KeptRankings.load(archive: province.folder.path("a.sqlite"))
    #expect(list.list.map(\.number) == [1])
  }

  @Test("Without an archive a ranking is published nowhere")
  func unkept() throws {
    let (loaded, outcome) = try SmallProvince().ranked()
    #expect(try loaded.publish(loaded.publication(of: outcome), RunMonitor()) == nil)
  }

  @Test("§3.5: no publication is made of a ranking with personal data, whoever asks")
  func personalData() throws {
    let province = try SmallProvince()
    try province.folder.write(
      "data/aduan 0812-3456-7890.csv",
      "id,region,status,received\nX-1,64.01,verified,2024-03-01\n")
    let (loaded, outcome) = try province.ranked()
    let problems = #expect(throws: Problems.self) { _ = try loaded.publication(of: outcome) }
    #expect(problems?.list.first?.code.hasPrefix("personal-") == true)
  }
}
