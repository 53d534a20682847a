import Foundation
import TestSupport
import Testing

@Suite struct RankTests {
  private let rest = ["--rubric", "rubric.yaml", "--period", "2024"]

  private func rank(
    _ arguments: [String], in folder: TemporaryFolder
  ) async throws -> Program.Outcome {
    try await Program.run(["rank"] + arguments + rest, in: folder)
  }

  @Test("A folder is ranked, and the table says so in Indonesian")
  func folder() async throws {
    let run = try await rank(["data"], in: Examples.folder())
    #expect(run.status == 0)
    #expect(run.said == "")
    let lines = run.text.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
    #expect(run.text.hasPrefix("kecil 1, periode 2024-01-01 s.d. 2024-12-31, per tanggal"))
    #expect(lines[1].first == "Peringkat")
    #expect(lines[2] == ["1", "64.09", "Kabupaten", "Penajam", "Paser", "Utara", "75,0", "2"])
    #expect(lines[3] == ["2", "64.03", "Kabupaten", "Berau", "62,5", "4"])
    #expect(lines[4] == ["3", "64.71", "Kota", "Balikpapan", "25,0", "2"])
  }

  @Test("Files one by one give what their folder gives, whatever their order")
  func files() async throws {
    let folder = try Examples.folder()
    let names = ["berau", "penajam", "balikpapan", "riwayat-balikpapan"].map { "data/\($0).csv" }
    let whole = try await rank(["data", "--json", "-"], in: folder)
    let apart = try await rank(names + ["--json", "-"], in: folder)
    #expect(whole.status == 0)
    #expect(whole.output == apart.output)
  }

  @Test("§6.1, §6.3: JSON on standard output stands there alone")
  func jsonToStandardOutput() async throws {
    let run = try await rank(["data", "--json", "-"], in: Examples.folder())
    let document = try Document(run.output)
    #expect(document.peringkat == 1)
    #expect(document.codes == ["64.09", "64.03", "64.71"])
    #expect(document.regions.map(\.score) == [75, 62.5, 25])
    #expect(document.inputs.count == 4)
    #expect(document.rubric.sha256.count == 64)
  }

  @Test("A workbook and JSON are written beside each other, and nothing else")
  func outputs() async throws {
    let folder = try Examples.folder()
    let run = try await rank(["data", "--output", "o.xlsx", "--json", "o.json"], in: folder)
    #expect(run.status == 0)
    #expect(run.text.contains("64.09"))
    #expect(try folder.names() == ["data", "o.json", "o.xlsx", "rubric.yaml"])
    let printed = try await rank(["data", "--json", "-"], in: folder)
    #expect(try folder.bytes("o.json") == printed.output)
    let sheets = try Package(Array(folder.bytes("o.xlsx"))).parts["xl/workbook.xml"] ?? ""
    for name in ["Peringkat", "Indikator", "Mutu Data", "Rubrik"] {
      #expect(sheets.contains("name=\"\(name)\""))
    }
  }

  @Test("--language en speaks English everywhere")
  func english() async throws {
    let folder = try Examples.folder()
    try folder.write("data/more.csv", "\(Examples.header)\n,64.03,,completed,2024-03-01,,\n")
    let run = try await rank(["data", "--language", "en", "--output", "o.xlsx"], in: folder)
    #expect(run.status == 0)
    #expect(run.text.contains("as of 2024-12-31"))
    #expect(run.said.contains("warning[quarantined-no-id]: Row quarantined"))
    let sheets = try Package(Array(folder.bytes("o.xlsx"))).parts["xl/workbook.xml"] ?? ""
    #expect(sheets.contains("name=\"Ranking\""))
  }

  @Test("§5.8: --by agency ranks the agencies of all regions, or of the one that --only names")
  func agencies() async throws {
    let folder = try Examples.folder()
    let all = try await rank(["data", "--by", "agency", "--json", "-"], in: folder)
    #expect(
      try Document(all.output).codes == [
        "64.09/Dinas Sosial", "64.03/Dinas Sosial", "64.09/Dinas Perhubungan",
        "64.03/Dinas Pendidikan",
      ])
    #expect(all.said.contains("[complaints-without-agency]: 2 "))
    let one = try await rank(
      ["data", "--by", "agency", "--only", "Kab. Berau", "--json", "-"], in: folder)
    #expect(try Document(one.output).codes == ["64.03/Dinas Sosial", "64.03/Dinas Pendidikan"])
  }

  @Test("--only ranks one region, by code or name")
  func only() async throws {
    let folder = try Examples.folder()
    for name in ["64.09", "penajam paser utara"] {
      let run = try await rank(["data", "--only", name, "--json", "-"], in: folder)
      #expect(try Document(run.output).codes == ["64.09"])
    }
  }

  @Test("A ranking may consist of assessments alone")
  func assessmentsAlone() async throws {
    let folder = try TemporaryFolder()
    try folder.write("rubric.yaml", Examples.assessmentRubric)
    try folder.write("jury.csv", "region,key,value\nBerau,sk_tim,40\n64.09,sk_tim,90\n")
    try folder.write(
      "folder/assessments.csv", "region,key,value\nBerau,sk_tim,95\n64.09,sk_tim,9\n")
    let named = try await rank(
      ["--assessments", "jury.csv", "jury.csv", "--json", "-"], in: folder)
    #expect(try Document(named.output).codes == ["64.09", "64.03"])
    let found = try await rank(["folder", "--json", "-"], in: folder)
    #expect(try Document(found.output).codes == ["64.03", "64.09"])
  }
}
