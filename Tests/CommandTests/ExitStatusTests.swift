import Foundation
import TestSupport
import Testing

/// Spec §6.3.
@Suite struct ExitStatusTests {
  @Test(
    "A wrong command is 64",
    arguments: [
      [], ["susun"], ["rank"], ["rank", "data"], ["rank", "--rubric", "rubric.yaml"],
      ["rank", "--rubric", "rubric.yaml", "--period", "2024"],
      ["rank", "data", "--rubric", "rubric.yaml", "--period", "20x4"],
      ["rank", "data", "--rubric", "rubric.yaml", "--period", "2024-13"],
      ["rank", "data", "--rubric", "rubric.yaml", "--period", "2024-06-30..2024-01-01"],
      ["rank", "data", "--rubric", "rubric.yaml", "--period", "2024", "--as-of", "2024-02-30"],
      ["rank", "data", "--rubric", "rubric.yaml", "--period", "2024", "--by", "village"],
      ["rank", "data", "--rubric", "rubric.yaml", "--period", "2024", "--language", "fr"],
      ["rank", "data", "--rubric", "rubric.yaml", "--period", "2024", "--rubrik", "x"],
      ["rank", "data", "--rubric", "rubric.yaml", "--period", "2024", "--generated", "kemarin"],
      ["ingest", "data"], ["ingest", "--archive", "a.sqlite"], ["rankings"],
      ["show", "--archive", "a.sqlite"], ["show", "satu", "--archive", "a.sqlite"],
    ])
  func usage(_ arguments: [String]) async throws {
    let folder = try Examples.folder()
    let run = try await Program.run(arguments, in: folder)
    if arguments.isEmpty {
      #expect(run.status == 0, "the overview")
      #expect(run.text.contains("PEMAKAIAN"))
    } else {
      #expect(run.status == 64, "\(arguments)")
      #expect(run.output.isEmpty)
      #expect(run.said.contains("Pemakaian: peringkat"))
    }
    #expect(try folder.names() == ["data", "rubric.yaml"])
  }

  @Test(
    "A value that no file could make right is 64 too, and says what is right",
    arguments: [
      (
        ["rank", "data", "--rubric", "rubric.yaml", "--period", "2024", "--region", "Beraw"],
        "--region: error[unknown-region]"
      ),
      (
        ["rank", "data", "--rubric", "rubric.yaml", "--period", "2024", "--only", "Beraw"],
        "error[unknown-region]: --only"
      ),
      (
        ["rank", "data", "--rubric", "rubric.yaml", "--period", "2024", "--output", "hasil.xls"],
        "hasil.xls: error[not-a-workbook-name]"
      ),
      (["check", "data", "--region", "Beraw"], "--region: error[unknown-region]"),
      (
        ["ingest", "data", "--archive", "a.sqlite", "--region", "Bandung"],
        "--region: error[ambiguous-region]"
      ),
      (["quarantine", "data", "--region", "Beraw"], "error[unknown-region]: --region"),
      (["quarantine", "data", "--output", "p.csv"], "p.csv: error[not-a-workbook-name]"),
      (["profile", "show", "ppidd"], "error[unknown-profile]"),
      (
        ["show", "1", "--archive", "a.sqlite", "--output", "o.ods"],
        "o.ods: error[not-a-workbook-name]"
      ),
    ])
  func wrongValue(_ arguments: [String], _ problem: String) async throws {
    let folder = try Examples.folder()
    let run = try await Program.run(arguments + ["--language", "en"], in: folder)
    #expect(run.status == 64, "\(run.said)")
    #expect(run.said.contains(problem) && run.said.contains("\n  fix: "), "\(run.said)")
    #expect(run.output.isEmpty)
  }

  @Test("--strict is 3 when rows were quarantined, and the results are there")
  func strict() async throws {
    let folder = try Examples.folder()
    let rest = ["--rubric", "rubric.yaml", "--period", "2024", "--strict", "--json", "-"]
    let clean = try await Program.run(["rank", "data"] + rest, in: folder)
    #expect(clean.status == 0)
    try folder.write("data/more.csv", "\(Examples.header)\n,64.03,,completed,2024-03-01,,\n")
    let dirty = try await Program.run(["rank", "data"] + rest, in: folder)
    #expect(dirty.status == 3)
    let berau = try Document(dirty.output).regions.first { $0.code == "64.03" }
    #expect(berau?.quarantined == 1)
    // The quarantined row counts against it: 3 of 5 in time, 2 of 5 completed.
    #expect(berau?.score == 50)
    let ingested = try await folder.run("ingest", "data", "--archive", "a.sqlite", "--strict")
    #expect(ingested.status == 3)
    let kept = try await Program.run(
      ["rank", "--archive", "a.sqlite"] + rest, in: folder)
    #expect(kept.status == 3)
    let lenient = try await Program.run(
      ["rank", "data"] + rest.filter { $0 != "--strict" }, in: folder)
    #expect(lenient.status == 0)
  }

  @Test(
    "Help and version are 0",
    arguments: [
      ["--help"], ["--version"], ["rank", "--help"], ["help", "show"],
    ])
  func help(_ arguments: [String]) async throws {
    let run = try await Program.run(arguments, in: TemporaryFolder())
    #expect(run.status == 0)
    #expect(!run.output.isEmpty)
  }
}
