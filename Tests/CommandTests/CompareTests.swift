import Foundation
import TestSupport
import Testing

/// `compare`: what names two rankings, and what is told of them (spec §5.10).
@Suite struct CompareTests {
  /// Responses weigh nine times as much as completion.
  private func folder() throws -> TemporaryFolder {
    let folder = try Examples.folder()
    try folder.write(
      "berat.yaml",
      Examples.rubric.replacing(
        "- indicator: responded", with: "- indicator: responded\n        weight: 9"
      )
      .replacing("- indicator: completed", with: "- indicator: completed\n        weight: 1"))
    return folder
  }

  @Test("§5.10: two rubrics over files; the parts add up to every move")
  func rubrics() async throws {
    let folder = try folder()
    let run = try await folder.run(
      "compare", "rubric.yaml", "berat.yaml", "data", "--period", "2024", "--json", "-")
    #expect(run.status == 0, "\(run.said)")
    let found = try Compared(run)
    #expect(found.causes.contains("rubric_weights") && !found.causes.contains("data"))
    let berau = try #require(found.regions.first { $0.code == "64.03" })
    #expect(abs(berau.score.move! - 10) < 1e-9, "0.9 · 75 + 0.1 · 50 = 72.5, from 62.5")
    #expect(found.gap < 1e-9)
    let table = try await folder.run(
      "compare", "rubric.yaml", "berat.yaml", "data", "--period", "2024")
    #expect(table.text.contains("Bobot rubrik") && table.text.contains("Kendall tau-b 1,000"))
    #expect(table.text.contains("+10,0"))
    // Equal scales of two rubrics have a part of nothing.
    #expect(found.causes.contains("rubric_scales") && !table.text.contains("aturan"))
  }

  @Test("§5.10: two rankings of an archive by number, with the files behind their difference")
  func published() async throws {
    let folder = try folder()
    let rest = ["--archive", "a.sqlite", "--rubric", "rubric.yaml", "--period", "2024"]
    for name in ["berau", "penajam"] {
      let run = try await folder.run("ingest", "data/\(name).csv", "--archive", "a.sqlite")
      #expect(run.status == 0)
    }
    #expect(try await Program.run(["rank"] + rest, in: folder).status == 0)
    #expect(try await folder.run("ingest", "data", "--archive", "a.sqlite").status == 0)
    #expect(try await Program.run(["rank"] + rest, in: folder).status == 0)
    let bytes = try folder.bytes("a.sqlite")
    let run = try await folder.run("compare", "1", "#2", "--archive", "a.sqlite", "--json", "-")
    #expect(run.status == 0, "\(run.said)")
    let found = try Compared(run)
    #expect(found.causes == ["data"])
    #expect(found.data.files.map(\.change) == ["added", "added"])
    let balikpapan = try #require(found.regions.first { $0.code == "64.71" })
    #expect(balikpapan.score.a == nil && balikpapan.by_cause.isEmpty)
    #expect(found.gap < 1e-9)
    let table = try await folder.run("compare", "1", "2", "--archive", "a.sqlite")
    #expect(table.text.contains("hanya di B") && table.text.contains("baru di B"))
    #expect(try folder.bytes("a.sqlite") == bytes, "comparing changes no archive")
    // What a number does not tell comes from the other side.
    let rubric = try await folder.run(
      "compare", "2", "berat.yaml", "--archive", "a.sqlite", "--json", "-")
    #expect(try Compared(rubric).b.from == "2024-01-01")
  }

  @Test("§5.10: two periods and two as-of days by one rubric")
  func times() async throws {
    let folder = try folder()
    let periods = try await folder.run(
      "compare", "2024-Q1", "2024", "data", "--rubric", "rubric.yaml", "--json", "-")
    #expect(try Compared(periods).a.as_of == "2024-03-31")
    let days = try await folder.run(
      "compare", "2024-03-06", "2024-12-31", "data", "--rubric", "rubric.yaml", "--period", "2024",
      "--json", "-")
    let found = try Compared(days)
    #expect(found.a.as_of == "2024-03-06" && found.b.as_of == "2024-12-31")
    #expect(found.causes == ["data"] && found.gap < 1e-9)
  }

  @Test("§5.10: the earlier period is judged as many days after its end as the later one")
  func alignedAsOf() async throws {
    let folder = try folder()
    let kept = ["--archive", "a.sqlite"]
    func days(_ arguments: [String]) async throws -> [String] {
      let run = try await Program.run(["compare"] + arguments + ["--json", "-"], in: folder)
      #expect(run.status == 0, "\(run.said)")
      let found = try Compared(run)
      return [found.a.as_of, found.b.as_of]
    }
    let files = ["data/berau.csv", "data/penajam.csv", "--generated", "2025-01-10"]
    let halves = ["2024-S1", "2024-S2"] + files + ["--rubric", "rubric.yaml"]
    #expect(try await days(halves) == ["2024-07-10", "2025-01-10"])
    #expect(
      try await days(halves + ["--as-of", "2025-01-10"]) == ["2025-01-10", "2025-01-10"],
      "a day that is given is for both")
    let ranked = try await Program.run(
      ["rank"] + files + kept
        + ["--rubric", "rubric.yaml", "--period", "2024-S1", "--as-of", "2024-07-15"],
      in: folder)
    #expect(ranked.status == 0, "\(ranked.said)")
    #expect(try await days(["1", "2024-S2"] + kept) == ["2024-07-15", "2025-01-15"])
  }

  @Test("§5.10: all parts of one region; the weights at which two change places")
  func details() async throws {
    let folder = try folder()
    let run = try await folder.run(
      "compare", "rubric.yaml", "berat.yaml", "data", "--period", "2024", "--only", "Berau",
      "--between", "64.09", "berau", "--language", "en")
    #expect(run.status == 0, "\(run.said)")
    #expect(run.text.contains("Kabupaten Berau: score 62.5 → 72.5, rank 2 → 2"))
    #expect(run.text.contains("Total"))
    // Both completed half: only by responses do they differ, so at no weight above 0 do they cross.
    #expect(run.text.contains("none between 0 and 100"))
    let json = try await folder.run(
      "compare", "rubric.yaml", "berat.yaml", "data", "--period", "2024", "--between", "64.09",
      "64.71", "--json", "-", "--only", "64.71")
    #expect(json.text.contains("\"between\"") && json.text.contains("\"change_places_at\": []"))
    #expect(try Compared(json).regions.map(\.code) == ["64.71"])
  }

  @Test("§5.10: a workbook with moves, parts and data, written whole")
  func workbook() async throws {
    let folder = try folder()
    let run = try await folder.run(
      "compare", "2024-Q1", "2024", "data", "--rubric", "berat.yaml", "--output", "o.xlsx")
    #expect(run.status == 0, "\(run.said)")
    #expect(run.said.contains("Ditulis: o.xlsx"))
    let parts = try Package(Array(folder.bytes("o.xlsx"))).parts
    for name in ["Pergeseran", "Bagian", "Data"] {
      #expect(parts["xl/workbook.xml"]?.contains("name=\"\(name)\"") ?? false, "\(name)")
    }
    #expect(parts["xl/sharedStrings.xml"]?.contains("Kabupaten Berau") ?? false)
    let named = try await folder.run(
      "compare", "2024-Q1", "2024", "data", "--rubric", "berat.yaml", "--output", "o.txt")
    #expect(named.status == 64 && named.said.contains("galat[not-a-workbook-name]"))
  }

  @Test("§5.10: agencies are compared by their codes")
  func agencies() async throws {
    let run = try await folder().run(
      "compare", "rubric.yaml", "berat.yaml", "data", "--period", "2024", "--by", "agency",
      "--only", "64.03/Dinas Sosial", "--json", "-")
    #expect(try Compared(run).regions.map(\.code) == ["64.03/Dinas Sosial"])
  }

  @Test("§5.10: agencies of one region alone, also where a ranking of them was published")
  func agenciesOfOne() async throws {
    let folder = try folder()
    let named = try await folder.run(
      "compare", "rubric.yaml", "berat.yaml", "data", "--period", "2024", "--by", "agency",
      "--only", "berau", "--json", "-")
    let codes = try Compared(named).regions.map(\.code)
    #expect(!codes.isEmpty && codes.allSatisfy { $0.hasPrefix("64.03/") }, "\(named.said)")
    for rubric in ["rubric.yaml", "berat.yaml"] {
      let ranked = try await folder.run(
        "rank", "data", "--archive", "a.sqlite", "--rubric", rubric, "--period", "2024", "--by",
        "agency", "--only", "64.03")
      #expect(ranked.status == 0, "\(ranked.said)")
    }
    let published = try await folder.run(
      "compare", "1", "2", "--archive", "a.sqlite", "--json", "-")
    #expect(try Compared(published).regions.map(\.code) == codes)
    #expect(!published.said.contains("ranking-not-reproduced"))
  }

  @Test("A ranking that comes out otherwise today is told of, and computed anew")
  func changed() async throws {
    let folder = try Examples.folder()
    try folder.write(
      "rate.yaml",
      """
      rubric: rate
      missing: zero
      aspects:
        - aspect: all
          indicators:
            - {indicator: it, measure: {rate: population, per: 100}, scale: identity}

      """)
    for people in [1000, 2000] {
      try folder.write(
        "r\(people).csv",
        "code,name,kind,province,timezone,population\n"
          + "64.03,Kabupaten Berau,kabupaten,Kalimantan Timur,Asia/Makassar,\(people)\n")
      let run = try await folder.run(
        "rank", "data/berau.csv", "--archive", "a.sqlite", "--rubric", "rate.yaml", "--period",
        "2024", "--regions", "r\(people).csv")
      #expect(run.status == 0, "\(run.said)")
    }
    let run = try await folder.run("compare", "1", "2", "--archive", "a.sqlite")
    #expect(run.status == 0)
    #expect(
      run.said.contains("peringatan[ranking-not-reproduced]: peringkat nomor 1 (mesin ")
        && run.said.contains("kini keluar lain untuk 1 baris: Kabupaten Berau; yang dibandingkan"))
  }

  private struct Mistake: Sendable {
    var line: String
    var status: Int32 = 1
    var said: String
  }

  private static let faultyLines = [
    Mistake(
      line: "2023 2024 data",
      said: "galat[no-rubric]: rubriknya belum disebut: peringkat yang dibandingkan tidak"),
    Mistake(
      line: "rubric.yaml berat.yaml data",
      said: "galat[no-period]: periodenya belum disebut: peringkat yang dibandingkan tidak"),
    Mistake(
      line: "1 2 data", said: "galat[number-without-archive]: peringkat nomor 1 hanya dikenal oleh"),
    Mistake(line: "1 9 --archive a.sqlite", said: "galat[no-such-ranking]"),
    Mistake(
      line: "1 2 --archive a.sqlite",
      said: "galat[different-units]: yang satu memeringkat daerah, yang lain OPD"),
    Mistake(
      line: "rubric.yaml berat.yaml data --period 2024 --only 64.01",
      said: "galat[not-in-either]: --only: 64.01 tidak ada di peringkat mana pun"),
    Mistake(
      line: "rubric.yaml berat.yaml data --period 2024 --between berau bero", status: 64,
      said: "galat[unknown-region]: --between: “bero” bukan nama satu daerah"),
    Mistake(
      line: "rubric.yaml berat.yaml data --period 2024 --between berau", status: 64,
      said: "--between memerlukan dua daerah, bukan 1; taruh berkasnya sebelum --between."),
    Mistake(
      line: "rubric.yaml berat.yaml data --period 2024 --between 64.09 64.09", status: 64,
      said: "galat[between-itself]: --between: 64.09 disebut dua kali"),
    Mistake(
      line: "2024-S3 2024-S1 data --rubric rubric.yaml", status: 64,
      said: "galat[not-a-ranking]: A: “2024-S3” bukan nomor peringkat, berkas rubrik, periode atau"),
    Mistake(
      line: "2024-S1 foo data --rubric rubric.yaml", status: 64,
      said: "galat[not-a-ranking]: B: “foo” bukan nomor peringkat"),
    Mistake(
      line: "2024-S1", status: 64,
      said: "perbaikan: Peringkat kedua: nomor di arsip, rubrik, periode atau tanggal."),
    Mistake(
      line: "rubric.yaml berat.yaml data --period 2024 --by agency --between 64.03/Dinas 64.09",
      status: 64, said: "galat[unknown-agency]: --between: “64.03/Dinas” bukan OPD"),
    Mistake(
      line: "rubric.yaml berat.yaml --period 2024", status: 64,
      said: "Sebutkan berkas atau folder ekspor, atau --archive, atau --assessments."),
    Mistake(
      line: "rubric.yaml hilang.yaml data --period 2024", said: "galat[unreadable-file]"),
    Mistake(line: "rubric.yaml berat.yaml kosong --period 2024", said: "galat[nothing-to-rank]"),
  ]

  @Test("Every mistake is said with its remedy", arguments: 0..<CompareTests.faultyLines.count)
  func mistakes(_ number: Int) async throws {
    let mistake = Self.faultyLines[number]
    let folder = try folder()
    try folder.write("kosong/assessments.csv", "region,key,value,evidence\n")
    let rest = ["--archive", "a.sqlite", "--rubric", "rubric.yaml", "--period", "2024"]
    if mistake.line.contains("--archive") {
      _ = try await Program.run(["rank", "data"] + rest, in: folder)
      _ = try await Program.run(["rank", "--by", "agency"] + rest, in: folder)
    }
    let words = mistake.line.split(separator: " ").map(String.init)
    let run = try await Program.run(["compare"] + words, in: folder)
    #expect(run.status == mistake.status, "\(mistake.line): \(run.said)")
    #expect(run.said.contains(mistake.said), "\(mistake.line): \(run.said)")
    #expect(run.output.isEmpty)
  }
}
