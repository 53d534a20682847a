import Diagnostics
import Foundation
import Tables
import TestSupport
import Testing

/// `quarantine`: listed, exported, corrected, handed in again (spec §3.5).
@Suite struct QuarantineCommandTests {
  /// Four of the rows of Berau cannot be placed, two of Penajam.
  private func folder() throws -> TemporaryFolder {
    let folder = try Examples.folder()
    try folder.write(
      "data/berau.csv",
      Examples.berau + """
        ,64.03,Dinas Sosial,completed,2024-03-07,2024-03-08,2024-03-09
        B-6,64.03,=cmd|x,completed,31/02/2024,2024-03-08,2024-03-09

        """)
    try folder.write(
      "data/penajam.csv",
      Examples.penajam + "P-3,64.09,Dinas Sosial,completed,,2024-03-08,2024-03-09\n")
    return folder
  }

  private let rank = ["--rubric", "rubric.yaml", "--period", "2024", "--json", "-"]

  /// A correction sheet as a person sees it in Excel, with some cells changed and saved as CSV.
  private func corrected(
    _ name: String, in folder: TemporaryFolder, _ changes: [String: String]
  ) throws -> String {
    let bytes = [UInt8](try folder.bytes(name))
    var lines: [String] = []
    try bytes.withUnsafeBytes { raw in
      let file = try openFile(raw, named: name)
      _ = try file.tables[0].forEachRow { row in
        var cells = row.cells.map(\.text)
        // What stands in the last column of the fixed ones is the row's number.
        if cells.count > 5, let id = changes[cells[4]] { cells[5] = id }
        cells = cells.map { changes[$0] ?? $0 }
        lines.append(cells.map { "\"\($0.replacing("\"", with: "\"\""))\"" }.joined(separator: ","))
        return true
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  @Test("§3.5: exported, corrected and ingested again, rows count and nothing is quarantined")
  func roundTrip() async throws {
    let folder = try folder()
    #expect(try await folder.run("ingest", "data", "--archive", "a.sqlite").status == 0)
    let before = try await Program.run(["rank", "--archive", "a.sqlite"] + rank, in: folder)
    #expect(try Document(before.output).regions.map(\.quarantined).sorted() == [0, 1, 2])

    let written = try await folder.run(
      "quarantine", "--archive", "a.sqlite", "--output", "perbaikan/")
    #expect(written.status == 0, "\(written.said)")
    let names = ["karantina 64.03 canonical.xlsx", "karantina 64.09 canonical.xlsx"]
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.path("perbaikan")).sorted()
        == names)
    let changes = ["6": "B-5", "31/02/2024": "2024-03-08"]
    try folder.write(
      "perbaikan/berau.csv", corrected("perbaikan/\(names[0])", in: folder, changes))
    try FileManager.default.removeItem(atPath: folder.path("perbaikan/\(names[0])"))
    let ingested = try await folder.run("ingest", "perbaikan", "--archive", "a.sqlite")
    #expect(ingested.status == 0, "\(ingested.said)")

    let list = try await folder.run("quarantine", "--archive", "a.sqlite", "--language", "en")
    #expect(list.text.contains("data/penajam.csv") || list.text.contains("penajam.csv:E4"))
    #expect(!list.text.contains("berau"))
    #expect(list.said.contains("Quarantined rows: 1."))
    let after = try await Program.run(["rank", "--archive", "a.sqlite"] + rank, in: folder)
    let document = try Document(after.output)
    #expect(document.regions.first { $0.code == "64.03" }?.quarantined == 0)
    #expect(document.regions.first { $0.code == "64.03" }?.complaints == 6)
    #expect(document.regions.first { $0.code == "64.09" }?.quarantined == 1)
    for input in document.inputs {
      #expect(
        input.read == input.accepted + input.quarantined + input.duplicates + input.skipped)
    }
    #expect(document.inputs.first { $0.file == "berau.csv" && $0.kind == "correction" } != nil)

    // The same in the folder that is ranked, without an archive.
    try FileManager.default.moveItem(
      atPath: folder.path("perbaikan"), toPath: folder.path("data/perbaikan"))
    let files = try await Program.run(["rank", "data"] + rank, in: folder)
    #expect(
      try Document.member("regions", of: files.output)
        == Document.member("regions", of: after.output))
    #expect(try await folder.run("doctor", "--archive", "a.sqlite").status == 0)
  }

  /// §3.5: of four rows one is mended, one is handed in still bad, two have no correction.
  @Test("quarantine, doctor and rank count the rows that wait alike, whatever sheets came in")
  func oneCount() async throws {
    let folder = try folder()
    try folder.write(
      "data/penajam.csv",
      folder.text("data/penajam.csv") + "P-4,64.09,Dinas Sosial,completed,,2024-03-08,2024-03-09\n")
    let written = try await folder.run(
      "quarantine", "data", "--region", "64.03", "--output", "p.xlsx", "--language", "en")
    #expect(written.status == 0)
    try folder.write("data/perbaikan.csv", corrected("p.xlsx", in: folder, ["6": "B-5"]))
    #expect(try await folder.run("ingest", "data", "--archive", "a.sqlite").status == 0)

    let list = try await folder.run("quarantine", "--archive", "a.sqlite", "--language", "en")
    #expect(list.said == "Quarantined rows: 3.\n")
    let doctor = try await folder.run("doctor", "--archive", "a.sqlite", "--language", "en")
    #expect(doctor.text.contains(" 3 quarantined rows (1 more were corrected), "), "\(doctor.text)")
    for source in [["data"], ["--archive", "a.sqlite"]] {
      let ranked = try await Program.run(["rank"] + source + rank, in: folder)
      let document = try Document(ranked.output)
      #expect(document.inputs.map(\.quarantined).reduce(0, +) == 3)
      for input in document.inputs {
        #expect(
          input.read == input.accepted + input.quarantined + input.duplicates + input.skipped)
      }
    }
    // What waits no more is no reason for status 3, in any command that joins files.
    try folder.write(
      "data/perbaikan.csv",
      corrected("p.xlsx", in: folder, ["6": "B-5", "31/02/2024": "2024-03-08"]))
    try folder.write("data/penajam.csv", Examples.penajam)
    let options = ["--rubric", "rubric.yaml", "--period", "2024", "--strict"]
    for command in [["check"], ["rank"]] {
      let run = try await Program.run(command + ["data"] + options, in: folder)
      #expect(run.status == 0, "\(command): \(run.said)")
    }
    #expect(try await folder.run("quarantine", "data", "--strict").status == 0)
  }

  @Test("An English sheet has English labels")
  func englishLabels() async throws {
    let folder = try folder()
    let run = try await folder.run(
      "quarantine", "data/berau.csv", "--output", "p.xlsx", "--language", "en")
    #expect(run.status == 0)
    let texts = try Package([UInt8](folder.bytes("p.xlsx"))).parts.values.joined()
    #expect(!texts.contains("Nama Instansi") && texts.contains(">Region<"))
    let indonesian = try await folder.run("quarantine", "data/berau.csv", "--output", "q.xlsx")
    #expect(indonesian.status == 0)
    #expect(
      try Package([UInt8](folder.bytes("q.xlsx"))).parts.values.joined().contains("Nama Instansi"))
  }

  @Test("Values stay text: a formula goes out and comes back as it was written")
  func formulas() async throws {
    let folder = try folder()
    let run = try await folder.run(
      "quarantine", "data/berau.csv", "--output", "p.xlsx", "--language", "en")
    #expect(run.status == 0, "\(run.said)")
    #expect(try corrected("p.xlsx", in: folder, [:]).contains("\"=cmd|x\""))
    #expect(run.said.contains("Written: p.xlsx"))
  }

  @Test("Rows of several regions need several workbooks, and the error says how")
  func severalRegions() async throws {
    let folder = try folder()
    let run = try await folder.run(
      "quarantine", "data", "--output", "p.xlsx", "--language", "en")
    #expect(run.status == 1)
    #expect(
      run.said.contains(
        """
        p.xlsx: error[several-correction-sheets]: one workbook holds one region and one profile, \
        and these are 2: 64.03 canonical (2), 64.09 canonical (1)
          fix: Give --output a folder, such as --output corrections/ for one workbook a region; or \
        choose one region with --region.
        """))
    #expect(!folder.has("p.xlsx"))
    let one = try await folder.run("quarantine", "data", "--output", "p.xlsx", "--region", "Berau")
    #expect(one.status == 0)
    #expect(folder.has("p.xlsx"))
  }

  @Test("A sheet that is there already may hold corrections: it is not written over")
  func sheetExists() async throws {
    let folder = try folder()
    try folder.write("p.xlsx", "dikerjakan")
    let run = try await folder.run(
      "quarantine", "data", "--region", "64.09", "--output", "p.xlsx", "--language", "en")
    #expect(run.status == 1 && run.said.contains("error[sheet-exists]: this file is there already"))
    #expect(run.said.contains("Choose another name, or move that file away first."))
    #expect(try folder.text("p.xlsx") == "dikerjakan")
  }

  @Test("The list as JSON has place, reason and reference of every row")
  func json() async throws {
    let folder = try folder()
    let run = try await folder.run("quarantine", "data", "--json", "-")
    let document = try JSONSerialization.jsonObject(with: run.output) as? [String: Any]
    let rows = try #require(document?["quarantined"] as? [[String: Any]])
    #expect(rows.map { $0["reason"] as? String } == ["no-id", "bad-received", "no-received"])
    #expect(rows.map { $0["column"] as? String } == ["A", "E", "E"])
    #expect(rows.map { $0["row"] as? Int } == [6, 7, 4])
    #expect(rows.allSatisfy { ($0["reference"] as? String)?.hasPrefix("R-") == true })
  }

  @Test("Nothing quarantined is said, and no file is written; --strict tells the rest")
  func nothing() async throws {
    let folder = try Examples.folder()
    let run = try await folder.run("quarantine", "data", "--output", "p.xlsx", "--strict")
    #expect(run.status == 0)
    #expect(run.said.contains("Tidak ada baris untuk diperbaiki; tidak ada berkas yang ditulis."))
    #expect(run.said.contains("Tidak ada baris yang dikarantina."))
    #expect(!folder.has("p.xlsx"))
    let other = try self.folder()
    #expect(try await other.run("quarantine", "data", "--strict").status == 3)
    #expect(try await other.run("quarantine").status == 64)
  }

  @Test("A file that tells no region is listed as the region's that --region names")
  func region() async throws {
    let folder = try TemporaryFolder()
    try folder.write("x.csv", "id,received\nA-1,2024-01-01\n,2024-01-02\n")
    let without = try await folder.run("quarantine", "x.csv", "--language", "en")
    #expect(without.status == 1)
    #expect(without.said.contains("error[no-region]"))
    let run = try await folder.run("quarantine", "x.csv", "--region", "64.09", "--language", "en")
    #expect(run.status == 0)
    #expect(run.text.contains("x.csv:A3 (id)"))
    let unknown = try await folder.run(
      "quarantine", "x.csv", "--region", "Atlantis", "--language", "en")
    #expect(unknown.said.contains("--region: “Atlantis” is not the name of one region"))
  }

  @Test("A correction without its original waits, and says what it waits for")
  func withoutOriginal() async throws {
    let folder = try folder()
    #expect(
      try await folder.run("quarantine", "data/berau.csv", "--output", "p.xlsx").status == 0)
    try folder.write(
      "alone/p.csv",
      corrected("p.xlsx", in: folder, ["6": "B-5", "31/02/2024": "2024-03-08"]))
    try folder.write("alone/penajam.csv", Examples.penajam)
    let ranked = try await Program.run(
      ["rank", "alone", "--language", "en"] + rank, in: folder)
    #expect(ranked.status == 0, "\(ranked.said)")
    #expect(
      ranked.said.contains(
        """
        p.csv: warning[correction-without-original]: 2 corrected rows belong to an export that is \
        not here, so they do not count yet: “berau.csv”
          fix: Add the original file just as it was when its rows were quarantined; the column \
        Original File names it.
        """))
    #expect(try Document(ranked.output).codes == ["64.09"])
    try FileManager.default.removeItem(atPath: folder.path("alone/penajam.csv"))
    let check = try await folder.run("check", "alone", "--language", "en")
    #expect(check.text.contains("= accepted 0 + quarantined "), "\(check.text)")
    #expect(check.text.contains("so they do not count yet: “berau.csv”"), "\(check.text)")
    let ingest = try await folder.run(
      "ingest", "alone", "--archive", "b.sqlite", "--language", "en")
    #expect(ingest.said.contains("so they do not count yet: “berau.csv”"), "\(ingest.said)")
    try folder.write("penajam.csv", Examples.penajam)
    #expect(try await folder.run("ingest", "penajam.csv", "--archive", "b.sqlite").status == 0)
    let kept = try await Program.run(
      ["rank", "--archive", "b.sqlite", "--language", "en"] + rank, in: folder)
    #expect(kept.said.contains("so they do not count yet: “berau.csv”"), "\(kept.said)")
    let list = try await folder.run(
      "quarantine", "alone", "--output", "q.xlsx", "--language", "en")
    #expect(
      list.text.contains("the file that this corrected row belongs to has not been handed in"))
    #expect(list.said.contains("2 rows cannot be corrected on a sheet"))
  }

  @Test("A workbook that is open elsewhere is written, with a warning")
  func openElsewhere() async throws {
    for lock in [".~lock.p.xlsx#", "~$p.xlsx"] {
      let folder = try folder()
      try folder.write(lock, "")
      let run = try await folder.run(
        "quarantine", "data/berau.csv", "--output", "p.xlsx", "--language", "en")
      #expect(run.status == 0)
      #expect(
        run.said.contains(
          """
          p.xlsx: warning[output-open-elsewhere]: This file seems to be open in Excel or \
          LibreOffice (there is “\(lock)”).
            fix: The new result is written all the same; close the file without saving, then open \
          it again.
          """), "\(run.said)")
      let ranked = try await folder.run(
        "rank", "data", "--rubric", "rubric.yaml", "--period", "2024", "--output", "p.xlsx")
      #expect(ranked.said.contains("peringatan[output-open-elsewhere]"))
    }
  }

  @Test("A folder that cannot be made is named")
  func folderNotMade() async throws {
    let folder = try folder()
    try folder.write("file", "")
    let run = try await folder.run(
      "quarantine", "data", "--output", "file/perbaikan/", "--language", "en")
    #expect(run.status == 1)
    #expect(run.said.contains("error[output-folder-not-made]: this folder for the results"))
  }
}
