import Diagnostics
import Foundation
import TestSupport
import Testing

/// `explain`: from the final score down to tracking IDs.
@Suite struct ExplainTests {
  private struct Explained: Decodable {
    struct Part: Decodable {
      struct IDs: Decodable {
        var count: Int
        var ids: [String]
      }

      struct PlaceUp: Decodable {
        var score: Double?
        var against: Int?
        var cases: Int?
      }

      var id: String
      var kind: String
      var points: Double
      var n: Int?
      var against: IDs?
      var place_up: PlaceUp?
    }

    var code: String
    var rank: Int?
    var score: Double
    var parts: [Part]

    init(_ run: Program.Outcome) throws {
      self = try JSONDecoder().decode(Explained.self, from: run.output)
    }

    subscript(id: String) -> Part { parts.first { $0.id == id }! }
  }

  private let rest = ["--rubric", "rubric.yaml", "--period", "2024"]

  private func explain(
    _ arguments: [String], in folder: TemporaryFolder
  ) async throws -> Program.Outcome {
    try await Program.run(["explain"] + arguments, in: folder)
  }

  @Test("The points add up to the score, with the tracking IDs that cost them")
  func json() async throws {
    let run = try await explain(
      ["Berau", "data", "--json", "-"] + rest, in: Examples.folder())
    #expect(run.status == 0, "\(run.said)")
    let found = try Explained(run)
    #expect(found.code == "64.03" && found.rank == 2 && found.score == 62.5)
    let points = found.parts.filter { $0.kind == "indicator" }.reduce(0) { $0 + $1.points }
    #expect(abs(points - 62.5) < 1e-9)
    #expect(abs(found["all"].points - 62.5) < 1e-9)
    #expect(found["responded"].against?.ids == ["B-4"])
    #expect(found["completed"].against?.ids == ["B-3", "B-4"])
    // Penajam has 75: (75 + 50) / 2 passes it with three of four or, in responses, not at all.
    #expect(found["completed"].place_up?.cases == 2)
    #expect(found["responded"].place_up?.cases == nil)
  }

  @Test("Sentences say value, n, scale, score and points, in both languages")
  func sentences() async throws {
    let folder = try Examples.folder()
    let run = try await explain(["64.03", "data"] + rest, in: folder)
    #expect(run.status == 0, "\(run.said)")
    #expect(run.text.hasPrefix("Kabupaten Berau (64.03): peringkat 2 dari 3, nilai akhir 62,5\n"))
    #expect(
      run.text.contains("responded: 37,50 dari 50,00 poin (skor 75,00, bobot 50,0\u{A0}%)"))
    #expect(run.text.contains("75,0\u{A0}% dari 4; Bagian tepat waktu"))
    #expect(run.text.contains("terlambat (1): B-4"))
    #expect(run.text.contains("belum selesai (2): B-3, B-4"))
    #expect(
      run.text.contains("Untuk melewati Kabupaten Penajam Paser Utara (peringkat 1), dengan satu"))
    #expect(run.text.contains("  tidak mungkin dengan satu ini saja: responded"))
    #expect(
      run.text.unwrapped.contains(
        "cukup 2 dari 2 laporan di atas yang belum selesai, seandainya selesai"))
    #expect(run.text.contains("  Dihitung menurut satu indikator saja: laporan yang sama biasanya"))
    #expect(run.text.contains("Periode sebelumnya (tahun 2023): datanya tidak ada."))
    let english = try await explain(["64.03", "data", "--language", "en"] + rest, in: folder)
    #expect(english.text.contains("Kabupaten Berau (64.03): rank 2 of 3, final score 62.5"))
    #expect(english.text.contains("late (1): B-4"))
    #expect(
      english.text.unwrapped.contains(
        "2 of the 2 complaints above that were not completed would do, had they been completed"))
    #expect(english.text.contains("The period before (year 2023): there are no data of it."))
  }

  @Test("What a place up would take of a number of days is said, rounded to a value that does")
  func days() async throws {
    let folder = try Examples.folder()
    try folder.write(
      "days.yaml",
      """
      rubric: days
      missing: zero
      aspects:
        - aspect: all
          indicators:
            - {indicator: it, measure: {assessment: days}, scale: {linear: {worst: 9, best: 0}}}

      """)
    try folder.write(
      "a.csv", "region,key,value,evidence\n64.03,days,6.5,x\n64.09,days,3.333,x\n")
    let rest = ["--assessments", "a.csv", "--rubric", "days.yaml", "--period", "2024"]
    let run = try await explain(["64.03"] + rest, in: folder)
    #expect(run.text.contains(": nilai paling banyak 3,33 (kini 6,50)"), "\(run.text)\(run.said)")
    let english = try await explain(["64.03", "--language", "en"] + rest, in: folder)
    #expect(english.text.contains(": a value of at most 3.33 (now 6.50)"))
  }

  /// `jury.yaml` and `a.csv`, in which each region of `jury` has that value.
  private func assessed(
    _ scale: String, _ jury: [String: Double], _ more: String = ""
  ) throws -> TemporaryFolder {
    let folder = try Examples.folder()
    try folder.write(
      "jury.yaml",
      """
      rubric: jury
      missing: zero
      aspects:
        - aspect: all
          indicators:
            - {indicator: it, weight: 1, measure: {assessment: jury}, scale: \(scale)}
      \(more)

      """)
    let rows = jury.sorted { $0.key < $1.key }.map { "\($0.key),jury,\($0.value),x\n" }
    try folder.write("a.csv", "region,key,value,evidence\n" + rows.joined())
    return folder
  }

  private let byJury = ["--assessments", "a.csv", "--rubric", "jury.yaml", "--period", "2024"]

  @Test("Of several with the best score each has its own value")
  func best() async throws {
    let folder = try assessed("identity", ["64.01": 120, "64.02": 100, "64.03": 40])
    let run = try await explain(["64.03"] + byJury, in: folder)
    #expect(
      run.text.unwrapped.contains(
        "skor terbaik 100,00: Kabupaten Paser (120,00), Kabupaten Kutai Kartanegara (100,00)"))
    let english = try await explain(["64.03", "--language", "en"] + byJury, in: folder)
    #expect(english.text.unwrapped.contains("best score 100.00: Kabupaten Paser (120.00), "))
    let json = try await explain(["64.03", "--json", "-"] + byJury, in: folder)
    #expect(json.text.contains("\"best_value\": null"), "\(json.text)")
    let alike = try assessed("identity", ["64.01": 90, "64.02": 90, "64.03": 40])
    let same = try await explain(["64.03"] + byJury, in: alike)
    #expect(same.text.unwrapped.contains("terbaik 90,00 (skor 90,00): Kabupaten Paser, Kabupaten"))
  }

  @Test("Points below zero are explained, and only where there are any")
  func negativePoints() async throws {
    let more = """
            - {indicator: b, weight: 1, measure: {assessment: b}, scale: identity,
               missing: redistribute}
      aggregation: {within_aspect: geometric}
      """
    let folder = try assessed("identity", ["64.01": 90, "64.03": 1], more)
    try folder.write(
      "a.csv", "region,key,value,evidence\n64.03,jury,90,x\n64.03,b,1,x\n64.01,jury,9,x\n")
    let run = try await explain(["64.03"] + byJury, in: folder)
    #expect(run.text.contains("\u{2212}"), "\(run.text)\(run.said)")
    #expect(
      run.text.unwrapped.contains(
        "Poin di bawah nol: dalam rata-rata geometrik atau harmonik skor yang sangat rendah "
          + "menurunkan nilai lebih banyak daripada bobotnya."))
    let none = try await explain(["64.01"] + byJury, in: folder)
    #expect(none.status == 0 && !none.text.contains("Poin di bawah nol"))
  }

  @Test("What keeps a place up out of reach: too few late cases, or none")
  func outOfReach() async throws {
    let rows = { (first: String, second: String) in
      """
      id,region,status,received
      A-1,64.03,completed,2024-03-01
      \(first)B-1,64.09,completed,2024-03-01
      \(second)
      """
    }
    let folder = try assessed(
      "identity", [:],
      """
            - {indicator: done, weight: 7, measure: {share: completed}, estimate: {shrink: 5},
               scale: {linear: {worst: 0, best: 1}}}
      """)
    func said(_ rows: String, jury: Double) async throws -> String {
      try folder.write("in/b.csv", rows)
      try folder.write("in/assessments.csv", "region,key,value,evidence\n64.09,jury,\(jury),x\n")
      let run = try await explain(
        ["64.03", "in", "--rubric", "jury.yaml", "--period", "2024"], in: folder)
      return run.text.unwrapped + run.said
    }
    let few = try await said(rows("A-2,64.03,verified,2024-03-01\n", ""), jury: 20)
    #expect(
      few.contains(": tidak tercapai walaupun semua 1 laporan yang belum selesai itu selesai"),
      "\(few)")
    let none = try await said(rows("", "B-2,64.09,verified,2024-03-01\n"), jury: 100)
    #expect(
      none.contains(": tidak tercapai, karena tidak ada laporan yang belum selesai"), "\(none)")
  }

  @Test("The period before has its n, and a reason where it was not ranked")
  func periodBefore() async throws {
    let folder = try Examples.folder()
    try folder.write("rubric.yaml", Examples.rubric + "eligibility: {min_complaints: 2}\n")
    try folder.write(
      "data/berau-2023.csv",
      "\(Examples.header)\nC-1,64.03,,completed,2023-03-01,2023-03-02,2023-03-03\n")
    let run = try await explain(["64.03", "data"] + rest, in: folder)
    #expect(
      run.text.unwrapped.contains(
        "tidak diperingkat (1 laporan, kurang dari syarat 2), nilai 100,00."))
    #expect(run.text.contains("periode sebelumnya 100,0\u{A0}% dari 1 (skor 100,00)"))
  }

  @Test("Lines have 100 characters, or as many as a narrower terminal shows")
  func width() async throws {
    let folder = try Examples.folder()
    let rows = (100..<160).map { "B-\($0),64.03,,verified,2024-03-06,,\n" }.joined()
    try folder.write("data/berau.csv", Examples.berau + rows)
    let arguments = ["64.03", "data", "--limit", "60"] + rest
    let run = try await explain(arguments, in: folder)
    let lines = run.text.split(separator: "\n")
    #expect(lines.allSatisfy { $0.count <= 100 } && lines.contains { $0.count > 90 })
    #expect(lines.contains { $0.hasPrefix("        B-") }, "\(run.text)")
    let narrow = try await Program.run(
      ["explain"] + arguments, in: folder, environment: ["TERM": "dumb"],
      through: ["/bin/sh", "-c", "exec script -qec \"stty cols 60; $0 $*\" /dev/null"])
    let shown = narrow.text.split(separator: "\r\n")
    #expect(
      shown.allSatisfy { $0.count <= 60 } && shown.contains { $0.count > 50 }, "\(narrow.text)")
  }

  @Test("--limit shortens lists and says how many are left out")
  func limit() async throws {
    let folder = try Examples.folder()
    let one = try await explain(["64.03", "data", "--limit", "1"] + rest, in: folder)
    #expect(one.text.contains("belum selesai (2): B-3 dan 1 lagi"))
    let none = try await explain(["64.03", "data", "--limit", "0"] + rest, in: folder)
    #expect(none.text.contains("belum selesai (2): 2 tidak ditampilkan"))
    let json = try await explain(
      ["64.03", "data", "--limit", "1", "--json", "-"] + rest, in: folder)
    let against = try Explained(json)["completed"].against
    #expect(against?.count == 2 && against?.ids == ["B-3"])
  }

  @Test("A ranking of an archive is explained by its number, from the files that it was made from")
  func published() async throws {
    let folder = try Examples.folder()
    let kept = ["--archive", "a.sqlite"]
    _ = try await Program.run(["rank", "data"] + kept + rest, in: folder)
    try folder.write("later.csv", Examples.berau.replacing("B-", with: "C-"))
    _ = try await Program.run(["ingest", "later.csv"] + kept, in: folder)
    let run = try await explain(["berau", "--ranking", "1", "--json", "-"] + kept, in: folder)
    #expect(run.status == 0 && run.said == "", "\(run.said)")
    #expect(try Explained(run)["responded"].n == 4)
    let now = try await explain(["berau", "--json", "-"] + kept + rest, in: folder)
    #expect(try Explained(now)["responded"].n == 8)
  }

  @Test("Agencies are explained by code and name")
  func agencies() async throws {
    let folder = try Examples.folder()
    let arguments = ["data", "--by", "agency"] + rest
    let run = try await explain(["64.03/Dinas Sosial", "--json", "-"] + arguments, in: folder)
    #expect(try Explained(run)["responded"].n == 3)
    let wrong = try await explain(["64.03/Dinas Sosil"] + arguments, in: folder)
    #expect(wrong.status == 64)
    #expect(
      wrong.said.contains(
        "galat[unknown-agency]: REGION: “64.03/Dinas Sosil” bukan OPD di peringkat ini\n"
          + "  perbaikan: Maksudnya “64.03/Dinas Sosial”?"))
    let text = try await explain(["64.03/Dinas Sosial"] + arguments, in: folder).text
    #expect(text.hasPrefix("Dinas Sosial (64.03): peringkat "), "\(text)")
    #expect(text.contains("median 4 OPD ") && !text.contains("daerah"))
    #expect(text.contains("Untuk melewati 64.09/Dinas Sosial (peringkat 1), dengan satu"))
    let own = try await explain(
      ["64.03/Dinas Pendidikan", "--only", "berau"] + arguments, in: folder)
    #expect(own.text.contains("Untuk melewati Dinas Sosial (peringkat 1), dengan satu"))
  }

  @Test("Mistakes are said with their remedy")
  func mistakes() async throws {
    let folder = try Examples.folder()
    func said(_ arguments: [String], status: Int32) async throws -> String {
      let run = try await explain(arguments, in: folder)
      #expect(run.status == status && run.output.isEmpty, "\(arguments): \(run.said)")
      return run.said
    }
    #expect(
      try await said(["Berauu", "data"] + rest, status: 64).contains(
        "galat[unknown-region]: REGION: “Berauu” bukan nama satu daerah\n  perbaikan: Maksudnya Kab"
      ))
    #expect(
      try await said(["penajam", "data"] + rest, status: 64).contains(
        "perbaikan: Maksudnya Kabupaten Penajam Paser Utara?"))
    #expect(
      try await said(["64.01", "data"] + rest, status: 1).contains(
        "galat[region-not-ranked]: 64.01 tidak ada di peringkat ini: tidak ada ekspornya"))
    #expect(
      try await said(["64.03", "data", "--limit", "-1"] + rest, status: 64).contains(
        "--limit tidak boleh negatif."))
    #expect(
      try await said(["64.03", "data", "--rubric", "rubric.yaml"], status: 64).contains(
        "Sebutkan --rubric dan --period, atau --ranking dengan --archive."))
    #expect(
      try await said(["64.03", "--archive", "a", "--ranking", "1"] + rest, status: 64).contains(
        "--ranking sudah menentukan rubrik, periode dan tanggalnya; jangan sebut keduanya."))
    #expect(
      try await said(["64.03", "data", "--ranking", "1"], status: 1).contains(
        "galat[number-without-archive]"))
    #expect(
      try await said(["64.03"] + rest, status: 64).contains(
        "Sebutkan berkas atau folder ekspor, atau --archive, atau --assessments."))
    #expect(
      try await said(["64.03", "data", "--archive", "a"] + rest, status: 64).contains(
        "Sebutkan berkas ekspor atau --archive, jangan keduanya."))
    #expect(
      try await said(["64.03", "data", "--only", "64.03"] + rest, status: 64).contains(
        "--only di sini hanya berarti bersama --by agency."))
  }
}
