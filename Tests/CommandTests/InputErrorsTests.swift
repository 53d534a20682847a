import Foundation
import TestSupport
import Testing

/// Bad input ends in a diagnostic with its place and a remedy and an exit status, never in a trap.
@Suite struct InputErrorsTests {
  /// - Parameter said: What standard error must hold, in this order.
  private func refuses(
    _ folder: TemporaryFolder, _ arguments: [String], status: Int32 = 1, said expected: [String],
    sourceLocation: SourceLocation = #_sourceLocation
  ) async throws {
    let before = try folder.names()
    let period = arguments.contains("--period") ? [] : ["--period", "2024"]
    let rest = period + ["--language", "en", "--json", "o.json", "--output", "o.xlsx"]
    let run = try await Program.run(
      ["rank"] + arguments + ["--rubric", "rubric.yaml"] + rest, in: folder)
    #expect(run.status == status, "\(run.said)", sourceLocation: sourceLocation)
    #expect(run.output.isEmpty, sourceLocation: sourceLocation)
    #expect(try folder.names() == before, "nothing is written", sourceLocation: sourceLocation)
    #expect(
      run.said.contains("\n  "), "a remedy below: \(run.said)", sourceLocation: sourceLocation)
    var rest2 = run.said[...]
    for piece in expected {
      guard let found = rest2.firstRange(of: piece) else {
        Issue.record("\(piece) is not in: \(run.said)", sourceLocation: sourceLocation)
        return
      }
      rest2 = rest2[found.upperBound...]
    }
  }

  @Test("A misspelt required column is named, with the nearest header and its cell")
  func unknownColumn() async throws {
    let folder = try Examples.folder(
      "berau.csv", Examples.berau.replacing("received,", with: "recieved,"))
    try await refuses(
      folder, ["berau.csv"],
      said: ["berau.csv:1: error[missing-columns]", "“received”", "“recieved”, E1", "fix: "])
  }

  @Test("A file that no profile knows")
  func noProfile() async throws {
    try await refuses(
      Examples.folder("a.csv", "satu,dua\ntiga,empat\n"), ["a.csv"],
      said: ["a.csv: error[no-profile-fits]", "--profile"])
  }

  @Test("§3.2: a file without any region names the nearest")
  func unknownRegion() async throws {
    let text = Examples.berau.replacing(",64.03,", with: ",Kab. Berrau,")
    try await refuses(
      Examples.folder("a.csv", text), ["a.csv"],
      said: ["a.csv: error[no-region]", "--region CODE", "Kabupaten Berau (64.03)"])
  }

  @Test("§3.2: a bare name of a kota and a kabupaten in a file's name")
  func ambiguousName() async throws {
    let text = """
      id,status,received,first_response,completed
      1,completed,2024-03-01,,

      """
    try await refuses(
      Examples.folder("laporan bandung 2024.csv", text), ["laporan bandung 2024.csv"],
      said: [
        "laporan bandung 2024.csv: error[ambiguous-region]", "Kabupaten Bandung (32.04)",
        "Kota Bandung (32.73)", "fix: ", "32.04",
      ])
  }

  @Test(
    "An option that names no region, or two",
    arguments: [
      ("--region", "Beraw", "--region: error[unknown-region]", "Kabupaten Berau (64.03)"),
      ("--region", "Bandung", "--region: error[ambiguous-region]", "Kota Bandung (32.73)"),
      ("--only", "Beraw", "error[unknown-region]: --only", "Kabupaten Berau"),
    ])
  func optionNamesNoRegion(_ option: String, _ name: String, _ code: String, _ near: String)
    async throws
  {
    try await refuses(Examples.folder(), ["data", option, name], status: 64, said: [code, near])
  }

  private static let noise: [(String, Data)] = [
    ("kosong.csv", Data()), ("baris.csv", Data("\n\n\n".utf8)),
    ("bom.csv", Data([0xEF, 0xBB, 0xBF])),
    ("nol.csv", Data(count: 100_000)),
    ("acak.xlsx", Data((0..<50_000).map { UInt8(truncatingIfNeeded: $0 &* $0 &* 31 >> 3) })),
    ("zip.xlsx", Data([0x50, 0x4B, 0x03, 0x04]) + Data((0..<5_000).map { UInt8($0 % 251) })),
    ("gambar.csv", Data([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) + Data(count: 5_000)),
    ("pdf.csv", Data("%PDF-1.7\n%\u{e2}\u{e3}\n1 0 obj\n<<>>\nendobj\n".utf8)),
  ]

  @Test("Empty files and binary rubbish", arguments: InputErrorsTests.noise)
  func rubbish(_ name: String, _ bytes: Data) async throws {
    let folder = try Examples.folder("berau.csv", Examples.berau)
    try folder.write(name, bytes)
    try await refuses(folder, [name, "berau.csv"], said: ["\(name): error["])
    let run = try await folder.run("ingest", name, "--archive", "a.sqlite")
    #expect(run.status == 1)
  }

  @Test("A folder that is not there, or holds nothing")
  func noFiles() async throws {
    let folder = try Examples.folder()
    try folder.write("kosong/README.md", "")
    try await refuses(folder, ["tiada"], said: ["tiada: error[file-cannot-be-opened]", "fix: "])
    try await refuses(folder, ["kosong"], said: ["kosong: error[no-files]", "fix: "])
  }

  @Test("A rubric's typos: line, column and nearest word, all at once")
  func rubricTypos() async throws {
    let folder = try Examples.folder()
    try folder.write(
      "rubric.yaml",
      Examples.rubric.replacing("missing: zero", with: "missing: zerro")
        .replacing("unit: working_days", with: "unit: workingdays")
        .replacing("        scale: {linear: {worst: 0, best: 1}}\nties", with: "ties"))
    try await refuses(
      folder, ["data"],
      said: [
        "rubric.yaml:5:56: error[", "working_days", "rubric.yaml:6:10: error[", "zero",
        "rubric.yaml:", "scale",
      ])
  }

  @Test("A rubric that is not there, or is no YAML")
  func noRubric() async throws {
    let folder = try Examples.folder()
    try folder.write("rubric.yaml", "rubric: [x\n  y: {\n")
    try await refuses(folder, ["data"], said: ["rubric.yaml:", "error["])
    try FileManager.default.removeItem(atPath: folder.path("rubric.yaml"))
    try await refuses(folder, ["data"], said: ["rubric.yaml: error[unreadable-file]", "fix: "])
    try folder.write("rubric.yaml", Data([0xFF, 0x00, 0x80, 0x01]))
    try await refuses(folder, ["data"], said: ["rubric.yaml", "error["])
  }

  @Test("§4.2: a year that the holiday table does not cover is never guessed")
  func noHolidays() async throws {
    try await refuses(
      Examples.folder(), ["data", "--period", "2031"],
      said: ["error[year-without-holidays]", "2031", "2019–2027", "fix: ", "holidays: none"])
  }

  @Test("§3.0: an indicator whose event no export carries, and what would supply it")
  func needsUnmet() async throws {
    let folder = try Examples.folder(
      "64.03.csv", "id,status,received\n1,completed,2024-03-01\n")
    try await refuses(
      folder, ["64.03.csv"],
      said: ["error[", "responded", "first_response", "log"])
  }

  @Test("A region without an export, and an archive without any")
  func nothingToRank() async throws {
    let folder = try Examples.folder()
    try await refuses(
      folder, ["data", "--only", "64.74"], said: ["error[region-not-ranked]", "64.74"])
    try folder.write("rusak.csv", "tidak,ada\nyang,dikenal\n")
    #expect(try await folder.run("ingest", "rusak.csv", "--archive", "a.sqlite").status == 1)
    try await refuses(
      folder, ["--archive", "a.sqlite"], said: ["error[nothing-to-rank]", "fix: "])
  }

  @Test(
    "What options name is not there",
    arguments: [
      "--profile", "--regions", "--assessments",
    ])
  func namedFileIsMissing(_ option: String) async throws {
    try await refuses(
      Examples.folder(), ["data", option, "tiada.x"], said: ["tiada.x: error[", "fix: "])
  }

  @Test("A list of regions with mistakes")
  func mistakenRegions() async throws {
    let folder = try Examples.folder()
    try folder.write("r.csv", "code,name,timezone,population\n64.03,,WAKTU,banyak\n")
    try await refuses(
      folder, ["data", "--regions", "r.csv"],
      said: ["r.csv", "error[unknown-timezone]", "WITA"])
  }
}
