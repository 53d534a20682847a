import Complaints
import Diagnostics
import Scoring
import TestSupport
import Testing

@Suite struct AgencyProblemsTests {
  @Test("§5.8: agencies cannot be ranked where no export tells them")
  func noAgency() throws {
    let export = register([[.received: "2024-03-04", .status: "completed"]])
    do {
      _ = try ranking([export], by: rubric(measure: "{share: completed}"), unit: .agency)
      Issue.record("ranked")
    } catch let problems as Problems {
      #expect(
        problems.list.map { $0.rendered(.indonesian) } == [
          """
          galat[no-agency]: tidak satu pun ekspor memuat kolom agency, jadi OPD tidak dapat diperingkat
            perbaikan: Sertakan ekspor dengan kolom instansi terdisposisi (agency di profilnya).
          """
        ])
    }
  }

  @Test("§5.8: complaints without an agency belong to none, and are told")
  func withoutAgency() throws {
    let export = register([
      [.received: "2024-03-04", .status: "completed", .agency: "Dinas A"],
      [.received: "2024-03-04", .status: "completed"],
    ])
    let result = try ranking(
      [export], by: rubric(measure: "{share: completed}"), unit: .agency)
    #expect(result.standings.map(\.code) == ["64.09/Dinas A"])
    #expect(
      result.warnings.map(\.message.en) == ["1 complaint without an agency is not ranked"])
  }
}
