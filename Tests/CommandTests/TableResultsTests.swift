import Foundation
import TestSupport
import Testing

/// `rank --csv` and `show --csv`: the workbook's tables for places without Excel.
@Suite struct TableResultsTests {
  /// A rubric and registers of which every table of a workbook comes.
  private func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(
      "rubric.yaml",
      """
      rubric: lengkap
      version: "1"
      title: {id: Uji lengkap, en: Full test}
      clocks:
        response: {from: received, to: first_response, unit: working_days}
      missing: zero
      aspects:
        - aspect: all
          indicators:
            - indicator: responded
              measure: {on_time_share: response, limit: 5}
              estimate: {shrink: auto}
              scale: {relative: minmax, better: higher}
            - indicator: completed
              measure: {share: completed}
              scale: {bands: [{at_least: 0.8, score: 100}, {otherwise: 20}]}
            - indicator: rating
              measure: {mean: rating}
              scale: {linear: {worst: 1, best: 5}}
              missing: exclude
      eligibility: {min_complaints: 2}
      uncertainty: {draws: 50, resamples: 50, seed: 7}

      """)
    let header = "id,agency,place,status,received,first_response,rating"
    for (name, day) in [("berau", 4), ("bontang", 18), ("balikpapan", 6)] {
      let rows = (1...9).map { number in
        "\(name)-\(number),\(number < 5 ? "=Dinas" : "Dinas Sosial"),Sepaku,"
          + "\(number % 3 == 0 ? "verified" : "completed"),2024-03-01,"
          + "2024-03-\(day + number < 10 ? "0" : "")\(day + number),\(name == "bontang" ? "" : "4")"
      }
      try folder.write(
        "data/\(name).csv", ([header] + rows + ["x,,,completed,kemarin,,"]).joined(separator: "\n"))
    }
    return folder
  }

  private let rest = ["--rubric", "rubric.yaml", "--period", "2024"]

  private func inputs(_ folder: TemporaryFolder, _ language: String) async throws -> [String] {
    let run = try await Program.run(
      ["rank", "data", "--json", "-", "--language", language] + rest, in: folder)
    #expect(run.status == 0, "\(run.said)")
    return try Document(run.output).inputs.map(\.file)
  }

  @Test(
    "A table of an earlier run is no export, whichever it is", arguments: ["id", "en"],
    ["region", "agency"])
  func ownResults(_ language: String, _ unit: String) async throws {
    let folder = try folder()
    let options = [
      "--rubric", "rubric.yaml", "--archive", "a.sqlite", "--language", language, "--by", unit,
    ]
    let before = try await Program.run(
      ["rank", "data", "--period", "2024-Q1"] + options, in: folder)
    #expect(before.status == 0, "\(before.said)")
    let run = try await Program.run(
      ["rank", "data", "--period", "2024", "--csv", "data/t"] + options, in: folder)
    #expect(run.status == 0, "\(run.said)")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path("data/t"))
    // Agencies have no agencies, and no places.
    #expect(names.count == (unit == "region" ? 22 : 20), "\(names.sorted())")
    let said =
      language == "en"
      ? "Written: \(names.count) tables in data/t" : "Ditulis: \(names.count) tabel di data/t"
    #expect(run.said.contains(said), "\(run.said)")
    #expect(try await inputs(folder, language) == ["balikpapan.csv", "berau.csv", "bontang.csv"])
    let again = try await Program.run(
      ["rank", "data", "--verbose", "--language", "en"] + rest, in: folder)
    for name in names {
      #expect(
        again.said.contains(
          "t/\(name): note[own-result]: This file is a result of an earlier run of Peringkat and no"
            + " export; it was left out."), "\(name): \(again.said)")
    }
    let check = try await folder.run("check", "data", "--language", "en")
    #expect(check.text.contains("\(names.count) are no exports and were left out"), "\(check.text)")
  }

  @Test("The same run into its own folder again, also of those that it reads")
  func again() async throws {
    let folder = try folder()
    for _ in 1...2 {
      let run = try await Program.run(["rank", "data", "--csv", "data"] + rest, in: folder)
      #expect(run.status == 0, "\(run.said)")
      #expect(!run.said.contains("own-result") && !run.said.contains("other-tables"))
    }
    #expect(try folder.text("data/opd.csv").contains("Kabupaten Berau;'=Dinas;4;"))
    let english = try await Program.run(
      ["rank", "data", "--csv", "data", "--language", "en"] + rest, in: folder)
    #expect(try folder.text("data/agencies.csv").contains("Kabupaten Berau,'=Dinas,4,"))
    #expect(english.said.contains("corong.csv: note[own-result]"), "\(english.said)")
  }

  @Test("show makes the tables of a published ranking again, byte for byte")
  func show() async throws {
    let folder = try folder()
    let run = try await Program.run(
      ["rank", "data", "--archive", "a.sqlite", "--csv", "t"] + rest, in: folder)
    #expect(run.status == 0, "\(run.said)")
    let shown = try await folder.run("show", "1", "--archive", "a.sqlite", "--csv", "u")
    #expect(shown.status == 0, "\(shown.said)")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path("t"))
    #expect(names.count == 21, "all but the changes since the last")
    for name in names {
      #expect(try folder.bytes("t/\(name)") == folder.bytes("u/\(name)"), "\(name)")
    }
  }

  @Test("A table that this ranking has not, left by another, is named")
  func otherTables() async throws {
    let folder = try folder()
    try folder.write("t/perubahan.csv", "x")
    try folder.write("t/lain.csv", "x")
    let command = ["rank", "data", "--csv", "t"] + rest
    let run = try await Program.run(command, in: folder)
    #expect(
      run.said.contains(
        "t: peringatan[other-tables-in-folder]: di folder ini ada tabel yang tidak termasuk"
          + " peringkat ini: perubahan.csv\n  perbaikan: Hapus bila dari peringkat sebelumnya, atau"
          + " pakai folder lain."), "\(run.said)")
    #expect(try folder.text("t/perubahan.csv") == "x")
    try folder.write("t/changes.csv", "x")
    let english = try await Program.run(command + ["--language", "en"], in: folder)
    #expect(
      english.said.contains(
        "t: warning[other-tables-in-folder]: in this folder are tables that are not of this"
          + " ranking: changes.csv\n  fix: Delete them if they are of an earlier ranking, or use"
          + " another folder."), "\(english.said)")
  }

  @Test(
    "§6.3: what cannot be written is said before anything is read, and nothing is left",
    arguments: [
      (["--csv", "tiada/t"], "tiada/t: error[output-folder-missing]: The folder for the result"),
      (["--csv", "rubric.yaml"], "rubric.yaml: error[output-path-is-no-folder]: Tables are"),
      (["--csv", ""], "error[output-no-name]: The result has no usable folder name"),
      (
        ["--csv", "o.xlsx", "--output", "o.xlsx"],
        "o.xlsx: error[overwrites-input]: --csv would overwrite"
      ),
      (
        ["--csv", "t", "--json", "t/ranking.csv"],
        "t/ranking.csv: error[output-folder-missing]: The folder for the result"
      ),
      (["--csv", "data"], "ranking.csv: error[overwrites-input]: The result would overwrite this"),
      (["--csv", "/sys/t"], "/sys/t: error[output-not-writable]: This result's folder or file"),
    ])
  func unwritable(_ arguments: [String], _ sentence: String) async throws {
    let folder = try folder()
    // Somebody's export, whatever its name.
    try folder.write("data/ranking.csv", Examples.berau)
    let before = try folder.names()
    let run = try await Program.run(
      ["rank", "data", "--language", "en"] + arguments + rest, in: folder)
    #expect(run.status == 1)
    #expect(run.said.contains(sentence), "\(run.said)")
    #expect(run.output.isEmpty)
    #expect(try folder.names() == before)
    #expect(try folder.text("data/ranking.csv") == Examples.berau)
  }
}
