import Foundation
import TestSupport
import Testing

/// Whatever the program makes is searched for what was planted (UU 27/2022; spec §2, §3.5).
@Suite struct PersonalDataScanTests {
  /// Each command of the program with the lines by which it is run; `preview` shows the user's own
  /// file to the user, and is left out for that.
  private static let lines: [String: [[String]]] = [
    "ingest": [
      ["ingest", "in", "--archive", "a.sqlite"], ["ingest", "salah", "--archive", "a.sqlite"],
    ],
    "check": [
      ["check", "in"], ["check", "salah"], ["check", "in", "--json", "-"],
      ["check", "salah", "--json", "c.json"],
    ],
    "rank": [
      ["rank", "in", "--json", "o.json", "--output", "o.xlsx"], ["rank", "in", "--json", "-"],
      ["rank", "salah"],
      ["rank", "in", "--by", "agency", "--output", "p.xlsx", "--json", "p.json"],
      ["rank", "--archive", "a.sqlite", "--output", "q.xlsx", "--csv", "tabel"],
      ["rank", "in", "--by", "agency", "--csv", "tabel-opd", "--html", "o.html"],
      ["rank", "--archive", "a.sqlite", "--by", "agency", "--output", "r.xlsx"],
      ["rank", "in", "--archive", "b.sqlite"],
    ],
    "rankings": [["rankings", "--archive", "a.sqlite"]],
    "show": [
      ["show", "1", "--archive", "a.sqlite"], ["show", "1", "--archive", "a.sqlite", "--json"],
      ["show", "1", "--archive", "a.sqlite", "--rubric"],
      ["show", "1", "--archive", "a.sqlite", "--output", "s.xlsx"],
      ["show", "1", "--archive", "a.sqlite", "--csv", "tabel-lagi", "--html", "s.html"],
    ],
    "quarantine": [
      ["quarantine", "--archive", "a.sqlite"], ["quarantine", "in", "--json", "-"],
      ["quarantine", "--archive", "a.sqlite", "--output", "karantina.xlsx"],
    ],
    "doctor": [
      ["doctor", "--archive", "a.sqlite"], ["doctor", "--archive", "a.sqlite", "--files", "salah"],
    ],
    "profile": [
      ["profile", "new", "in/64.03/register.csv"], ["profile", "new", "in/64.03/ringkas.csv"],
      ["profile", "new", "in/64.09.xlsx"], ["profile", "new", "salah/a.csv"],
      ["profile", "new", "in/64.03/riwayat.csv"], ["profile", "new", "in/64.03/kejadian.csv"],
    ],
    "explain": [
      ["explain", "64.03", "in", "--rubric", "rubric.yaml", "--period", "2024"],
      ["explain", "64.09", "--archive", "a.sqlite", "--ranking", "1", "--json", "-"],
    ],
    "report": [
      [
        "report", "64.03", "in", "--rubric", "rubric.yaml", "--period", "2024", "--output",
        "daerah.xlsx",
      ], ["report", "--all", "semua", "--archive", "a.sqlite", "--ranking", "1"],
    ],
    "compare": [
      ["compare", "2023", "2024", "in", "--rubric", "rubric.yaml"],
      ["compare", "1", "1", "--archive", "a.sqlite", "--json", "-"],
    ],
    "rubric": [
      ["rubric", "check", "rubric.yaml", "in", "--period", "2024"],
      [
        "rubric", "sweep", "rubric.yaml", "in", "--period", "2024", "--vary", "responded=1..3",
        "--output", "t.xlsx", "--csv", "t.csv", "--json", "t.json",
      ], ["rubric", "from-workbook", "o.xlsx"],
    ],
    "preview": [],
    "manual": [["manual"]],
  ]

  /// Archives first, then what reads them.
  private static let order = ["ingest", "rank", "check", "profile"]

  private struct Help: Decodable {
    struct Command: Decodable {
      var commandName: String
      var subcommands: [Command]?
    }

    var command: Command
  }

  private func commands() async throws -> [String] {
    let dump = try await Program.run(["--experimental-dump-help"], in: TemporaryFolder())
    let help = try JSONDecoder().decode(Help.self, from: dump.output)
    return (help.command.subcommands ?? []).map(\.commandName).filter { $0 != "help" }
  }

  private func search(_ bytes: Data, in what: String) {
    for secret in PlantedData.secrets {
      let wide = Data(secret.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] })
      let turned = Data(secret.utf16.flatMap { [UInt8($0 >> 8), UInt8(truncatingIfNeeded: $0)] })
      for form in [Data(secret.utf8), wide, turned] {
        guard let found = bytes.range(of: form) else { continue }
        let around = bytes[max(0, found.lowerBound - 60)..<min(bytes.count, found.upperBound + 20)]
        Issue.record("\(what) holds \(secret): \(String(decoding: around, as: UTF8.self))")
      }
    }
  }

  /// All that lies in the folder but what was put there; the parts of workbooks one by one.
  private func searchFolder(_ folder: TemporaryFolder, but inputs: Set<String>) throws -> [String] {
    let names = FileManager.default.enumerator(atPath: folder.url.path)?.compactMap {
      $0 as? String
    }
    var searched: [String] = []
    for name in (names ?? []).sorted() where !inputs.contains(name) {
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: folder.path(name), isDirectory: &isFolder),
        !isFolder.boolValue
      else { continue }
      let bytes = try folder.bytes(name)
      search(bytes, in: name)
      for (part, text) in Package(Array(bytes)).parts {
        search(Data(text.utf8), in: "\(name)/\(part)")
      }
      searched.append(name)
    }
    return searched
  }

  @Test(
    "No artefact of any command holds what was planted", arguments: ["id", "en"], [false, true])
  func scan(_ language: String, _ isVerbose: Bool) async throws {
    let folder = try TemporaryFolder()
    try PlantedData.write(into: folder)
    try FileManager.default.createDirectory(
      at: folder.url.appendingPathComponent("tmp"), withIntermediateDirectories: true)
    // From then on the program remembers which files it has read.
    try await Task.sleep(for: .seconds(3.1))
    let inputs = Set(
      (FileManager.default.enumerator(atPath: folder.url.path)?.compactMap { $0 as? String }) ?? [])
    let known = try await commands()
    for command in known { #expect(Self.lines[command] != nil, "\(command) is not scanned") }
    let rest = known.filter { !Self.order.contains($0) }.sorted()
    var statuses: [String: Int32] = [:]
    for command in Self.order.filter(known.contains) + rest {
      for line in Self.lines[command] ?? [] {
        var words = line + ["--language", language]
        if command == "rank" { words += ["--rubric", "rubric.yaml", "--period", "2024"] }
        if isVerbose, ["ingest", "rank", "check"].contains(command) { words.append("--verbose") }
        let run = try await Program.run(
          words, in: folder,
          environment: ["TMPDIR": folder.path("tmp"), "XDG_CACHE_HOME": folder.path("cache")])
        let said = line.joined(separator: " ")
        #expect(run.status >= 0 && run.status < 64, "\(said): \(run.said.prefix(300))")
        search(run.output, in: "standard output of \(said)")
        search(Data(run.said.utf8), in: "standard error of \(said)")
        statuses[said] = run.status
      }
    }
    let searched = try searchFolder(folder, but: inputs)
    let results =
      ["o.html", "s.html", "o.json", "o.xlsx", "p.json", "p.xlsx", "q.xlsx", "r.xlsx", "s.xlsx"]
      + ["daerah.xlsx", "cache/peringkat/fingerprints"]
      + ["tabel", "tabel-opd", "tabel-lagi"].map {
        "\($0)/" + (language == "en" ? "ranking.csv" : "peringkat.csv")
      }
    #expect(Set(searched).isSuperset(of: results + ["a.sqlite", "b.sqlite"]))
    #expect(statuses["rank in --json o.json --output o.xlsx"] == 0)
    #expect(try folder.names().filter { $0.hasSuffix("-journal") || $0.hasSuffix("-wal") } == [])
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path("tmp")) == [])
  }

  @Test("The planted data is where it was put: a scan that finds nothing would find it")
  func planted() throws {
    let folder = try TemporaryFolder()
    try PlantedData.write(into: folder)
    var text = ""
    for name in ["in/64.03/register.csv", "in/64.03/ringkas.csv", "in/64.03/riwayat.csv"] {
      text += try folder.text(name)
    }
    text += String(decoding: try folder.bytes("in/64.09.xlsx"), as: UTF8.self)
    for secret in PlantedData.secrets where secret != "9876543" {
      #expect(text.contains(secret), "\(secret)")
    }
  }
}
