import Foundation
import TestSupport
import Testing

/// `ingest`, `rank --archive`, `rankings` and `show`.
@Suite struct ArchiveCommandsTests {
  private let rest = ["--rubric", "rubric.yaml", "--period", "2024", "--json", "-"]

  @Test("§3.7: ingested in any order and batches, the archive ranks as the files do")
  func sameAsFiles() async throws {
    let folder = try Examples.folder()
    let files = try await Program.run(["rank", "data"] + rest, in: folder)
    #expect(files.status == 0)
    let names = ["penajam", "riwayat-balikpapan", "berau", "balikpapan"].map { "data/\($0).csv" }
    for (number, batches) in [[names], names.map { [$0] }, [["data"]]].enumerated() {
      for batch in batches {
        let run = try await Program.run(
          ["ingest"] + batch + ["--archive", "\(number).sqlite"], in: folder)
        #expect(run.status == 0, "\(run.said)")
      }
      let run = try await Program.run(
        ["rank", "--archive", "\(number).sqlite"] + rest, in: folder)
      #expect(run.status == 0)
      for member in ["regions", "as_of", "inputs", "rubric"] {
        #expect(
          try Document.member(member, of: run.output)
            == Document.member(member, of: files.output), "\(member) of \(batches)")
      }
    }
  }

  @Test("§3.7: the same files again change nothing")
  func secondIngest() async throws {
    let folder = try Examples.folder()
    let first = try await folder.run("ingest", "data", "--archive", "a.sqlite")
    #expect(first.text.contains("berau.csv"))
    let bytes = try folder.bytes("a.sqlite")
    let second = try await folder.run("ingest", "data", "--archive", "a.sqlite")
    #expect(second.status == 0)
    #expect(!second.text.contains("berau.csv"))
    #expect(try folder.bytes("a.sqlite") == bytes)
    #expect(try folder.names() == ["a.sqlite", "data", "rubric.yaml"])
  }

  @Test("A published ranking is printed again as it was")
  func show() async throws {
    let folder = try Examples.folder()
    let published = try await Program.run(
      ["rank", "data", "--archive", "a.sqlite"] + rest, in: folder)
    #expect(published.said.contains("peringkat nomor 1"))
    let table = try await folder.run(
      "rank", "--archive", "a.sqlite", "--rubric", "rubric.yaml", "--period", "2024-Q1")
    #expect(table.said.contains("peringkat nomor 2"))
    // What comes in later changes nothing that was published.
    try folder.write("later.csv", Examples.berau.replacing("B-", with: "C-"))
    #expect(try await folder.run("ingest", "later.csv", "--archive", "a.sqlite").status == 0)

    let json = try await folder.run("show", "1", "--archive", "a.sqlite", "--json")
    #expect(json.status == 0)
    #expect(json.output == published.output)
    let again = try await folder.run("show", "2", "--archive", "a.sqlite")
    #expect(again.output == table.output)
    let rubric = try await folder.run("show", "1", "--archive", "a.sqlite", "--rubric")
    #expect(try rubric.output == folder.bytes("rubric.yaml"))

    let list = try await folder.run("rankings", "--archive", "a.sqlite", "--language", "en")
    let lines = list.text.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
    #expect(lines.count == 3)
    #expect(lines[1].prefix(4) == ["1", "kecil", "1", "2024-01-01..2024-12-31"])
    #expect(lines[2].prefix(4) == ["2", "kecil", "1", "2024-01-01..2024-03-31"])
  }

  @Test("A published ranking's workbook is made again, byte for byte, whatever came in later")
  func showWorkbook() async throws {
    let folder = try Examples.folder()
    let rest = ["--archive", "a.sqlite", "--rubric", "rubric.yaml", "--period", "2024"]
    let kinds = [
      [], ["--only", "Berau"], ["--by", "agency"], ["--by", "agency", "--only", "64.03"],
    ]
    for (number, options) in kinds.enumerated() {
      let run = try await Program.run(
        ["rank", "data", "--output", "\(number + 1).xlsx"] + rest + options, in: folder)
      #expect(run.status == 0, "\(run.said)")
    }
    try folder.write("later.csv", Examples.berau.replacing("B-", with: "C-"))
    #expect(try await folder.run("ingest", "later.csv", "--archive", "a.sqlite").status == 0)
    let archive = try folder.bytes("a.sqlite")
    for number in 1...kinds.count {
      let run = try await folder.run(
        "show", "\(number)", "--archive", "a.sqlite", "--output", "lagi.xlsx")
      #expect(run.status == 0, "\(run.said)")
      #expect(run.said == "Ditulis: lagi.xlsx\n" && run.text.hasPrefix("kecil 1, periode 2024"))
      #expect(
        try folder.bytes("lagi.xlsx") == folder.bytes("\(number).xlsx"), "\(kinds[number - 1])")
    }
    #expect(try folder.bytes("a.sqlite") == archive)
  }

  @Test(
    "A workbook that would come out otherwise is not written, and the sentence says what to do",
    arguments: [
      (
        "UPDATE ranking SET engine = '0.0.9'",
        "ranking number 1 was published by version 0.0.9 of peringkat, and this is version "
      ),
      (
        "UPDATE ranking_input SET sha256 = '\(String(repeating: "e", count: 64))' WHERE position < 2",
        "ranking number 1 rests on files that the archive lacks: balikpapan.csv, berau.csv\n"
      ),
      (
        "UPDATE register_row SET status = 2 WHERE id = 'B-1'",
        "reckoned once more, ranking number 1 is not what was published: the list of regions,"
      ),
    ])
  func showChangedWorkbook(_ sql: String, _ sentence: String) async throws {
    let folder = try Examples.folder()
    let published = try await Program.run(
      ["rank", "data", "--archive", "a.sqlite"] + rest, in: folder)
    #expect(published.status == 0)
    let spoil = try await Program.run(
      [], in: folder, through: ["/bin/sh", "-c", "sqlite3 a.sqlite \"\(sql)\"", "sh"])
    #expect(spoil.status == 0, "\(spoil.said)")
    let run = try await folder.run(
      "show", "1", "--archive", "a.sqlite", "--output", "o.xlsx", "--language", "en")
    #expect(run.status == 1)
    #expect(run.said.contains("error[workbook-not-repeatable]: \(sentence)"), "\(run.said)")
    #expect(
      run.said.contains(
        "\n  fix: Its table and its JSON are there as they were (show without --output). For a"
          + " workbook of how things are now run peringkat rank again with --archive and --output.")
    )
    #expect(!folder.has("o.xlsx"))
  }

  @Test("The very same ranking is not kept twice")
  func sameRanking() async throws {
    let folder = try Examples.folder()
    for _ in 0..<2 {
      let run = try await Program.run(
        ["rank", "data", "--archive", "a.sqlite"] + rest, in: folder)
      #expect(run.said.contains("peringkat nomor 1"))
    }
    let list = try await folder.run("rankings", "--archive", "a.sqlite")
    #expect(list.text.split(separator: "\n").count == 2)
  }

  @Test("A file that cannot be read does not keep the others out")
  func oneBadFile() async throws {
    let folder = try Examples.folder()
    try folder.write("data/rusak.csv", "tidak,ada\nyang,dikenal\n")
    let run = try await folder.run("ingest", "data", "--archive", "a.sqlite")
    #expect(run.status == 1)
    #expect(run.said.contains("rusak.csv: galat["))
    let ranked = try await Program.run(["rank", "--archive", "a.sqlite"] + rest, in: folder)
    #expect(try Document(ranked.output).codes == ["64.09", "64.03", "64.71"])
  }
}
