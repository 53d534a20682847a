import Complaints
import Diagnostics
import Pipeline
import Testing

@Suite struct CompareProblemsTests {
  @Test("A published ranking whose files are gone from the archive says which to bring back")
  func inputsGone() {
    let problem = CompareProblems.inputsGone(3, ["a.csv", "b.csv", "c.csv", "d.csv"])
    #expect(
      problem.message.id
        == "4 berkas yang mendasari peringkat nomor 3 tidak ada di arsip: “a.csv”, "
        + "“b.csv”, “c.csv”")
    #expect(problem.fix?.en == "Put those files in again with peringkat ingest.")
  }

  @Test("§5.10: four digits are a year, other numbers a ranking's; a day, a period, else a file")
  func names() {
    #expect(RankingName("3") == .published(3))
    #expect(RankingName("#2024") == .published(2024))
    #expect(RankingName("2024") == .period(Period("2024")!))
    #expect(RankingName("2024-S1") == .period(Period("2024-S1")!))
    #expect(RankingName("2024-06-30") == .asOf(Day(iso: "2024-06-30")!))
    #expect(RankingName("baru.yaml") == .rubric("baru.yaml"))
    #expect(RankingName("12345") == .published(12345))
  }
}
