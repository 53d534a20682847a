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
