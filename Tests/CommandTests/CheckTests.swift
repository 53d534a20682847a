import Foundation
import TestSupport
import Testing

/// `peringkat check`: everything that `rank` would find, nothing written (spec §3.5).
@Suite struct CheckTests {
  /// The parts of `--json` that tests look at.
  private struct Report: Decodable {
    struct Problem: Decodable {
      var severity, code, message: String
      var file, sheet, letter, header, fix: String?
      var row, column: Int?
      var notes: [String]
      var left_out: Int
    }

    struct Column: Decodable {
      var letter, header, use, fields: String
    }

    struct RunnerUp: Decodable {
      var name: String
      var explained: Int
      var missing: [String]
    }

    struct Profile: Decodable {
      var name: String
      var header_row, explained, headers: Int
      var runner_up: RunnerUp?
      var columns: [Column]
    }

    struct Region: Decodable {
      var code, name, by: String?
      var owned: Bool
      var rule: String
      var rows: Int
    }

    struct File: Decodable {
      var file, outcome: String
      var kind, format, sheet, generated: String?
      var counts: [String: Int]?
      var profile: Profile?
      var regions: [Region]?
      var problems: [Problem]
    }

    var peringkat_check, status, errors, warnings, notes: Int
    var general: [Problem]
    var files: [File]
    var across, ranking: [Problem]?
  }

  private func report(
    _ folder: TemporaryFolder, _ arguments: [String], status: Int32 = 0,
    sourceLocation: SourceLocation = #_sourceLocation
  ) async throws -> Report {
    let before = try folder.names()
    let run = try await Program.run(
      ["check"] + arguments + ["--json", "-", "--language", "en"], in: folder)
    #expect(run.status == status, "\(run.said)", sourceLocation: sourceLocation)
    #expect(run.said.isEmpty, sourceLocation: sourceLocation)
    #expect(try folder.names() == before, "nothing is written", sourceLocation: sourceLocation)
    let report = try JSONDecoder().decode(Report.self, from: run.output)
    #expect(report.status == Int(status), sourceLocation: sourceLocation)
    return report
  }

  @Test("§3.3: the profile, how well it fits, the next best, and what each column is")
  func profile() async throws {
    let folder = try Examples.folder(
      "Kab. Berau.csv",
      """
      rekap laporan
      id,title,status,received,verified,status_lama,warna
      B-1,Sukartini,completed,2024-03-01,,,

      """)
    let file = try #require(try await report(folder, ["Kab. Berau.csv"]).files.first)
    #expect(file.kind == "register" && file.outcome == "read")
    #expect(
      file.format == "delimited text; UTF-8; separated by commas; without quotes; lines end in LF")
    let profile = try #require(file.profile)
    #expect(profile.name == "canonical" && profile.header_row == 2)
    #expect(profile.headers == 7 && profile.explained == 5)
    #expect(profile.runner_up?.name != "canonical")
    #expect(profile.runner_up?.missing.isEmpty == false)
    let uses = profile.columns.map { "\($0.letter) \($0.header) \($0.use) \($0.fields)" }
    #expect(
      uses == [
        "A id field id", "B title dropped ", "C status field status", "D received field received",
        "E verified field verified", "F status_lama unknown ", "G warna unknown ",
      ])
    #expect(
      file.counts
        == ["read": 1, "accepted": 1, "quarantined": 0, "duplicates": 0, "skipped": 0])
  }

  @Test("§3.2: each region with the rule that gave it, and what it was told by")
  func regionRules() async throws {
    let lapor = "Tracking ID,Tanggal Laporan Masuk,Status Laporan,Instansi Induk"
    let row = ",01 Mar 2024,Belum Terverifikasi,"
    let plain = "id,status,received\n1,verified,2024-03-01\n"
    let folder = try TemporaryFolder()
    try folder.write(
      "in/64.09/a.csv",
      "\(lapor)\n1\(row)Pemerintah Kabupaten Paser\n2\(row)Dinas Sosial\n"
        + "3\(row)Kementerian Sosial\n")
    try folder.write("in/b pemkot bontang.csv", plain)
    try folder.write("in/c.csv", "id,region,status,received\n1,Berau,verified,2024-03-01\n")
    try folder.write(
      "in/d.csv", "Nama Instansi,Pemerintah Kota Samarinda\n\(lapor)\n4\(row)Dinas Sosial\n")
    let files = try await report(folder, ["in"]).files
    let told = files.map { file in
      (file.regions ?? []).map { region in
        "\(region.code ?? "-") \(region.rule) \(region.by ?? "-") \(region.rows) \(region.owned)"
      }
    }
    #expect(
      told == [
        [
          "- owner-column Instansi Induk 1 false", "64.01 owner-column Instansi Induk 1 true",
          "64.09 folder 64.09 1 true",
        ],
        ["64.74 file-name pemkot bontang 1 true"],
        ["64.03 region-column region 1 true"],
        ["64.72 preamble Pemerintah Kota Samarinda 1 true"],
      ])
    let fixed = try await report(folder, ["in/c.csv", "--region", "64.74"]).files
    #expect(fixed.first?.regions?.map(\.rule) == ["option"])
    #expect(fixed.first?.regions?.map(\.name) == ["Kota Bontang"])
  }

  @Test("§3.5: a problem has file, row, column, letter, header, message and remedy")
  func problems() async throws {
    let folder = try Examples.folder(
      "a.csv", "\(Examples.header)\n1,64.03,,selesai,2024-03-01,kemarin,\n,64.03,,completed,x,,\n")
    let report = try await report(folder, ["a.csv"])
    let file = try #require(report.files.first)
    #expect(report.warnings == 3 && report.errors == 0)
    let date = try #require(file.problems.first { $0.code == "unreadable-date" })
    #expect(date.severity == "warning" && date.file == "a.csv" && date.sheet == nil)
    #expect(date.row == 2 && date.column == 6 && date.letter == "F")
    #expect(date.header == "first_response")
    #expect(date.message == "Counts as missing: the date “kemarin” is not readable.")
    #expect(date.fix?.hasPrefix("Write the date like “2023-05-29”") == true)
    let word = try #require(file.problems.first { $0.code == "unknown-status" })
    #expect(word.message.contains("“selesai”") && word.letter == "D")
    #expect(file.problems.first { $0.code == "quarantined-no-id" }?.row == 3)
    #expect(file.counts?["quarantined"] == 1)
  }

  @Test("Problems are capped per kind, with the number left out; --verbose tells more")
  func capped() async throws {
    let rows = (1...30).map { "\($0),64.03,,completed,2024-03-01,kemarin,\n" }.joined()
    let folder = try Examples.folder("a.csv", "\(Examples.header)\n\(rows)")
    for (options, shown) in [([], 5), (["--verbose"], 20)] {
      let report = try await report(folder, ["a.csv"] + options)
      let problems = try #require(report.files.first).problems
      #expect(problems.filter { $0.code == "unreadable-date" }.count == shown)
      let rest = try #require(problems.first { $0.code == "more-unreadable-date" })
      #expect(rest.left_out == 30 - shown)
      #expect(report.warnings == 30 && report.notes == 0)
    }
  }

  @Test("§3.6: what joining the files says, and regions of regions.csv without an export")
  func across() async throws {
    let folder = try Examples.folder()
    try folder.write("data/regions.csv", "code\n64.03\n64.09\n64.71\n64.74\n")
    try folder.write("data/lain.csv", "\(Examples.header)\nB-1,64.09,,completed,2024-03-01,,\n")
    try folder.write("data/tiru.csv", Examples.berau)
    try folder.write(
      "data/riwayat-lain.csv", "id,event,at,actor\nX-9,first_response,2024-03-04,Dinas\n")
    let report = try await report(folder, ["data"])
    let found = try #require(report.across)
    #expect(
      found.map(\.code) == [
        "events-without-complaint", "same-id-in-two-regions", "regions-without-export",
      ])
    #expect(found[0].file == "riwayat-lain.csv")
    #expect(found[0].message == "1 row of the log joins no complaint")
    #expect(found[1].message.contains("“B-1”"))
    #expect(
      found[2].message == "1 of the listed regions has no export: Kota Bontang (64.74)")
    let copy = try #require(report.files.first { $0.outcome == "repeated" })
    #expect(copy.file == "tiru.csv" && copy.problems.map(\.code) == ["same-file-twice"])
    #expect(report.ranking == nil)
  }

  @Test("With a rubric: what the ranking would refuse, and that it can be reckoned")
  func ranking() async throws {
    let folder = try Examples.folder()
    let rubric = ["--rubric", "rubric.yaml", "--period", "2024"]
    #expect(try await report(folder, ["data"] + rubric).ranking?.isEmpty == true)
    try folder.write("polos.csv", "id,region,status,received\n1,64.03,completed,2024-03-01\n")
    let refused = try await report(folder, ["polos.csv"] + rubric, status: 1)
    let need = try #require(refused.ranking?.first)
    #expect(need.code == "need-unmet" && need.message.contains("first_response"))
    try folder.write("salah.yaml", "rubric: [x\n")
    let broken = try await report(
      folder, ["data", "--rubric", "salah.yaml", "--period", "2024"], status: 1)
    #expect(broken.general.first?.file == "salah.yaml" && broken.files.isEmpty)
  }

  @Test("Errors are in the report and the status is 1; files that follow are not joined")
  func errors() async throws {
    let folder = try Examples.folder()
    try folder.write("data/rusak.csv", "satu,dua\ntiga,empat\n")
    let report = try await report(folder, ["data"], status: 1)
    #expect(report.errors == 1 && report.across == nil)
    let failed = try #require(report.files.first { $0.outcome == "failed" })
    #expect(failed.file == "rusak.csv" && failed.problems.map(\.code) == ["no-profile-fits"])
    #expect(report.files.filter { $0.outcome == "read" }.count == 4)
    let absent = try await self.report(folder, ["tiada"], status: 1)
    #expect(absent.general.map(\.code) == ["file-cannot-be-opened"])
  }

  @Test("§6.3: --strict is 3 when rows are quarantined; a wrong command is 64")
  func status() async throws {
    let folder = try Examples.folder(
      "a.csv", "\(Examples.header)\n1,64.03,,completed,2024-03-01,,\n,64.03,,,2024-03-01,,\n")
    #expect(try await report(folder, ["a.csv", "--strict"], status: 3).warnings == 1)
    for wrong in [
      ["check"], ["check", "a.csv", "--period", "2024"],
      ["check", "a.csv", "--as-of", "2024-01-01"],
      ["check", "a.csv", "--rubric", "rubric.yaml"], ["check", "a.csv", "--archive", "a.sqlite"],
    ] {
      let run = try await Program.run(wrong, in: folder)
      #expect(run.status == 64 && run.output.isEmpty, "\(wrong)")
    }
  }

  @Test("--json FILE keeps the report for people on standard output; an input is never overwritten")
  func jsonFile() async throws {
    let folder = try Examples.folder()
    let run = try await folder.run("check", "data", "--json", "data/temuan.json")
    #expect(run.status == 0 && run.said == "Ditulis: data/temuan.json\n")
    #expect(run.text.contains("4 berkas diperiksa"))
    let first = try folder.bytes("data/temuan.json")
    let again = try await folder.run("check", "data", "--json", "data/temuan.json")
    #expect(again.status == 0 && again.text == run.text)
    #expect(try folder.bytes("data/temuan.json") == first, "the same input, the same bytes")
    let over = try await folder.run("check", "a.csv", "--json", "a.csv", "--language", "en")
    #expect(over.status == 1 && over.said.contains("error[overwrites-input]: --json would"))
  }

  @Test("The report for people, in both languages", arguments: ["id", "en"])
  func people(_ language: String) async throws {
    let folder = try Examples.folder()
    try folder.write("data/rusak.csv", "satu,dua\ntiga,empat\n")
    let run = try await folder.run("check", "data", "--language", language)
    #expect(run.status == 1 && run.said.isEmpty)
    let expected =
      language == "en"
      ? [
        "berau.csv\n  Format        delimited text; UTF-8",
        "\n  Profile       canonical: knows 7 of 7 headers in row 1\n                next ",
        "\n  Columns       A “id” = id; B “region” = region; C “agency” = agency",
        "\n  Region        Kabupaten Berau (64.03): by the region column “region” (4 rows)",
        "\n  Generated     not told",
        "\n  Rows          read 4 = accepted 4 + quarantined 0 + duplicates 0 + skipped 0",
        "\nrusak.csv\n  rusak.csv: error[no-profile-fits]", "Across files\n  Not checked yet: ",
        "5 files checked: 1 error, 0 warnings, 0 notes. Nothing was written.",
      ]
      : [
        "berau.csv\n  Format        teks berpemisah; UTF-8",
        "\n  Profil        canonical: mengenal 7 dari 7 judul di baris 1\n                berikutnya ",
        "\n  Kolom         A “id” = id; B “region” = region; C “agency” = agency",
        "\n  Daerah        Kabupaten Berau (64.03): menurut kolom daerah “region” (4 baris)",
        "\n  Dibuat        tidak disebut",
        "\n  Baris         dibaca 4 = diterima 4 + dikarantina 0 + ganda 0 + dilewati 0",
        "\nrusak.csv\n  rusak.csv: galat[no-profile-fits]", "Antarberkas\n  Belum diperiksa: ",
        "5 berkas diperiksa: 1 galat, 0 peringatan, 0 catatan. Tidak ada yang ditulis.",
      ]
    for piece in expected { #expect(run.text.contains(piece), "\(piece) in \(run.text)") }
  }

  @Test("Nothing personal is shown: neither values nor headers that are values")
  func personal() async throws {
    let folder = try Examples.folder(
      "a.csv",
      "id,status,received,nama,0812-3456-7890\n1,6409015203870001,2024-03-01,Sukartini Rahayu,x\n")
    for form in [[], ["--json", "-"]] {
      let run = try await Program.run(["check", "a.csv", "--region", "64.03"] + form, in: folder)
      #expect(run.status == 0)
      for secret in ["Sukartini", "6409015203870001", "0812-3456-7890"] {
        #expect(!run.text.contains(secret), "\(secret)")
      }
    }
  }
}
