import Diagnostics
import Pipeline
import Testing

@Suite struct ExplainProblemsTests {
  @Test("Of agencies that may have been meant those of the region that was named come first")
  func likeAgencies() {
    let codes = [
      "64.08/Dinas Kesehatan", "64.09/Dinas Kesehatan Kab. Penajam", "64.09/Rumah Sakit",
      "64.09/UPT Dinas Kesehatan",
    ]
    func fix(_ name: String) -> String? {
      ExplainProblems.unknownAgency(name, option: "REGION", among: codes).problems[0].fix?.id
    }
    #expect(fix("64.09/Dinas Kesehatan") == "Maksudnya “64.09/Dinas Kesehatan Kab. Penajam”?")
    #expect(fix("64.09/sakit") == "Maksudnya “64.09/Rumah Sakit”?")
    #expect(fix("64.09/Rumah Skit") == "Maksudnya “64.09/Rumah Sakit”?")
    #expect(fix("64.08") == "Maksudnya “64.08/Dinas Kesehatan”?")
    #expect(
      fix("dinas kesehatan")
        == "Maksudnya “64.08/Dinas Kesehatan” atau “64.09/Dinas Kesehatan Kab. Penajam”?")
    #expect(fix("64.08/Rumah Sakit") == "Maksudnya “64.09/Rumah Sakit”?")
    #expect(
      fix("Bappeda") == "Tulis kode daerah, garis miring dan nama OPD, seperti 64.09/Dinas Sosial.")
  }
}
