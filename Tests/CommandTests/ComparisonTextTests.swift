import Foundation
import TestSupport
import Testing

/// What `compare` prints for people.
@Suite struct ComparisonTextTests {
  @Test("§5.10: who sent nothing has a dash and a reason, no score of 0 and no parts")
  func nothingSent() async throws {
    let folder = try Examples.folder()
    try folder.write("rubric.yaml", Examples.rubric + "eligibility: {min_complaints: 1}\n")
    try folder.write(
      "data/berau-2.csv",
      """
      \(Examples.header)
      B-9,64.03,Dinas Sosial,completed,2024-09-02,2024-09-03,2024-09-04

      """)
    let arguments = [
      "compare", "2024-S1", "2024-S2", "data", "--rubric", "rubric.yaml", "--by", "agency",
    ]
    let found = try Compared(try await Program.run(arguments + ["--json", "-"], in: folder))
    let school = try #require(found.regions.first { $0.code == "64.03/Dinas Pendidikan" })
    #expect(school.score.a != nil && school.score.b == nil && school.by_cause.isEmpty)
    #expect(school.reason.b == "fewer than 1 complaints" && school.complaints.b == 0)
    let table = try await Program.run(arguments, in: folder)
    #expect(
      table.text.contains(
        "       tidak diperingkat di B (tidak ada laporan)\n"), "\(table.text)")
    #expect(table.text.contains(" 64.03  Dinas Pendidikan") && !table.text.contains("64.03/Dinas"))
    #expect(table.text.split(separator: "\n").allSatisfy { $0.count <= 100 })
    #expect(
      table.text.contains(
        "Kesamaan urutan tidak dihitung: kurang dari dua yang diperingkat di keduanya."))
    let one = try await Program.run(arguments + ["--only", "64.03/Dinas Pendidikan"], in: folder)
    #expect(one.text.contains("peringkat 4 \u{2192} \u{2013}") && !one.text.contains("Jumlah"))
    let none = try await folder.run(
      "compare", "2024-S1", "2023", "data", "--rubric", "rubric.yaml", "--language", "en")
    #expect(none.text.contains("In B nobody is ranked."), "\(none.text)")
    #expect(none.text.contains("not ranked in B (no complaints)"))
  }

  /// `one.yaml` weighs `x` by so much of a hundred, `two.yaml` otherwise; of three regions.
  private func weighed(_ one: Double, _ two: Double) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    for (name, weight) in [("one", one), ("two", two)] {
      try folder.write(
        "\(name).yaml",
        """
        rubric: \(name)
        missing: zero
        aspects:
          - aspect: all
            indicators:
              - {indicator: x, title: Penilaian, weight: \(weight), measure: {assessment: x},
                 scale: identity}
              - {indicator: y, title: Penilaian, weight: \(100 - weight), measure: {assessment: y},
                 scale: identity}
        ties: {decimals: 1}

        """)
    }
    try folder.write(
      "a.csv",
      "region,key,value,evidence\n64.03,x,50,e\n64.03,y,51,e\n64.09,x,45,e\n64.09,y,60,e\n")
    return folder
  }

  @Test("§5.10: a difference of scores that are rounded otherwise is explained")
  func rounding() async throws {
    let folder = try weighed(96, 94)
    let note = "Selisih dan bagiannya dihitung dari nilai yang belum dibulatkan."
    let rest = ["--assessments", "a.csv", "--period", "2024"]
    // 50.04 and 50.06 differ by 0.02, which is 0.0; 50.0 and 50.1 are printed.
    let run = try await Program.run(["compare", "one.yaml", "two.yaml"] + rest, in: folder)
    #expect(run.text.contains(note), "\(run.text)\(run.said)")
    let same = try await Program.run(["compare", "one.yaml", "one.yaml"] + rest, in: folder)
    #expect(same.status == 0 && !same.text.contains(note))
  }

  @Test("§5.10: the sign of a rank's parts is explained, equal titles are told apart by ids")
  func signs() async throws {
    let run = try await weighed(90, 10).run(
      "compare", "one.yaml", "two.yaml", "--assessments", "a.csv", "--period", "2024", "--only",
      "64.09")
    #expect(run.text.contains("Peringkat: minus berarti naik, plus berarti turun."), "\(run.text)")
    #expect(run.text.contains("Penilaian (x)") && run.text.contains("Penilaian (y)"))
  }

  @Test("§5.10: of equal data nothing is listed, of others only the regions that differ")
  func sameData() async throws {
    let folder = try Examples.folder()
    let days = try await folder.run(
      "compare", "2024-03-06", "2024-12-31", "data", "--rubric", "rubric.yaml", "--period", "2024")
    #expect(
      days.text.hasSuffix("\n\nBanyaknya laporan dan baris karantina sama di A dan B.\n"),
      "\(days.text)")
    let counts = try await folder.run(
      "compare", "2024-03-05", "2024-12-31", "data", "--rubric", "rubric.yaml", "--period", "2024")
    let table = try #require(counts.text.components(separatedBy: "\n\n").last)
    #expect(table.contains("64.03  Kabupaten Berau          3          4"), "\(table)")
    #expect(!table.contains("64.71"))
  }
}
