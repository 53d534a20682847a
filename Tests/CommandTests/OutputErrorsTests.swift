import Foundation
import TestSupport
import Testing

/// Results that cannot be written and archives that cannot be opened (spec §6.3): nothing half
/// written, nothing published.
@Suite struct OutputErrorsTests {
  private let rest = ["--rubric", "rubric.yaml", "--period", "2024", "--language", "en"]

  @Test("A result never overwrites an export of a folder that is read, and does overwrite itself")
  func exportOfAFolder() async throws {
    let folder = try Examples.folder()
    let command = ["rank", "data", "--rubric", "rubric.yaml", "--period", "2024"]
    let before = try folder.bytes("data/berau.csv")
    let over = try await Program.run(command + ["--json", "data/berau.csv"], in: folder)
    #expect(over.status == 1 && over.said.contains("galat[overwrites-input]"))
    #expect(over.said.contains("yang bukan hasil Peringkat melainkan kiriman"))
    #expect(over.said.contains("Pilih nama lain untuk hasilnya."))
    #expect(try folder.bytes("data/berau.csv") == before)
    let results = ["--output", "data/hasil.xlsx", "--json", "data/hasil.json"]
    for _ in 1...2 {
      let run = try await Program.run(command + results, in: folder)
      #expect(run.status == 0, "\(run.said)")
    }
  }

  @Test(
    "An output that cannot be written leaves no other result, and publishes nothing",
    arguments: [
      (["--output", "tiada/o.xlsx"], "tiada/o.xlsx: error[output-folder-missing]"),
      (["--json", "tiada/o.json"], "tiada/o.json: error[output-folder-missing]"),
      (["--output", "o.csv"], "o.csv: error[not-a-workbook-name]"),
      (["--output", "folder.xlsx"], "folder.xlsx: error[output-path-is-folder]"),
      (["--json", "folder.xlsx"], "folder.xlsx: error[output-path-is-folder]"),
      (["--json", "/dev/null"], "/dev/null: error[output-path-not-a-file]"),
      (["--json", "rubric.yaml"], "rubric.yaml: error[overwrites-input]"),
      (["--json", "o.xlsx", "--output", "o.xlsx"], "o.xlsx: error[overwrites-input]"),
      (["--json", "o.json", "--output", "tiada/o.xlsx"], "error[output-folder-missing]"),
      (["--output", "o.xlsx", "--json", "tiada/o.json"], "error[output-folder-missing]"),
    ])
  func unwritable(_ arguments: [String], _ problem: String) async throws {
    let folder = try Examples.folder()
    try folder.write("folder.xlsx/file", "")
    let before = try folder.names()
    let plain = try await Program.run(["rank", "data"] + arguments + rest, in: folder)
    let status: Int32 = problem.contains("not-a-workbook-name") ? 64 : 1
    #expect(plain.status == status)
    #expect(plain.output.isEmpty)
    #expect(plain.said.contains(problem), "\(plain.said)")
    #expect(plain.said.contains("\n  fix: "))
    #expect(try folder.names() == before)

    #expect(try await folder.run("ingest", "data", "--archive", "a.sqlite").status == 0)
    let kept = try await Program.run(
      ["rank", "--archive", "a.sqlite"] + arguments + rest, in: folder)
    #expect(kept.status == status)
    let list = try await folder.run("rankings", "--archive", "a.sqlite")
    #expect(list.text.split(separator: "\n").count == 1, "only the heading")
    #expect(try folder.names() == (before + ["a.sqlite"]).sorted())
  }

  @Test("A folder without the right to write", .enabled(if: getuid() != 0))
  func noRight() async throws {
    let folder = try Examples.folder()
    try FileManager.default.createDirectory(
      atPath: folder.path("shut"), withIntermediateDirectories: false,
      attributes: [.posixPermissions: 0o500])
    let run = try await Program.run(
      ["rank", "data", "--json", "o.json", "--output", "shut/o.xlsx"] + rest, in: folder)
    #expect(run.status == 1)
    #expect(run.said.contains("shut/o.xlsx: error[output-not-writable]"))
  }

  @Test("What stood in an output's place still stands after an error")
  func keepsWhatWasThere() async throws {
    let folder = try Examples.folder()
    try folder.write("o.json", "old")
    try folder.write("data/rusak.csv", "tidak,ada\nyang,dikenal\n")
    let run = try await Program.run(["rank", "data", "--json", "o.json"] + rest, in: folder)
    #expect(run.status == 1)
    #expect(try folder.text("o.json") == "old")
  }

  @Test(
    "No such archive, and files that are none",
    arguments: [
      ("tiada.sqlite", "archive-missing"), ("rubric.yaml", "not-an-archive"),
      ("data", "archive-is-folder"), ("kosong.sqlite", "not-an-archive"),
    ])
  func archives(_ name: String, _ code: String) async throws {
    let folder = try Examples.folder()
    try folder.write("kosong.sqlite", "")
    let rubric = try folder.bytes("rubric.yaml")
    var commands = [
      ["rankings", "--archive", name], ["show", "1", "--archive", name],
    ].map { $0 + ["--language", "en"] }
    // An empty file is what a crash leaves of a new archive, so it may be written to.
    if name != "kosong.sqlite" { commands.append(["rank", "--archive", name] + rest) }
    for command in commands {
      let run = try await Program.run(command, in: folder)
      #expect(run.status == 1, "\(command)")
      #expect(run.said.contains("\(name): error[\(code)]"), "\(run.said)")
      #expect(run.said.contains("\n  fix: "))
    }
    #expect(try folder.names() == ["data", "kosong.sqlite", "rubric.yaml"])
    #expect(try folder.bytes("rubric.yaml") == rubric)
  }

  @Test("Ingesting into what is no archive", arguments: ["rubric.yaml", "data", "tiada/a.sqlite"])
  func ingest(_ name: String) async throws {
    let folder = try Examples.folder()
    let run = try await folder.run(
      "ingest", "data", "--archive", name, "--language", "en")
    #expect(run.status == 1)
    #expect(run.said.hasPrefix("\(name): error["))
    #expect(try folder.text("rubric.yaml") == Examples.rubric)
  }

  @Test("A number that no ranking has")
  func noSuchRanking() async throws {
    let folder = try Examples.folder()
    #expect(try await folder.run("ingest", "data", "--archive", "a.sqlite").status == 0)
    for number in ["1", "0", "9223372036854775807"] {
      let run = try await folder.run("show", number, "--archive", "a.sqlite")
      #expect(run.status == 1)
      #expect(run.said.contains("a.sqlite: galat[no-such-ranking]"))
    }
  }
}
