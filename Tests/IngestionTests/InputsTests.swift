import Complaints
import Diagnostics
import Testing

@testable import Ingestion

@Suite struct InputsTests {
  let exports: Exports

  init() throws {
    exports = try Exports()
  }

  private func labels(_ paths: [String]) throws -> [String] {
    try Inputs(paths: paths.map { exports.path + "/" + $0 }).files.map(\.label)
  }

  @Test func aFolderIsReadToItsDepthByCodePoints() throws {
    for name in [
      "kaltim/b.csv", "kaltim/B.csv", "kaltim/paser/2024/é.csv", "kaltim/paser/a.csv",
      "kaltim/.hidden.csv", "kaltim/~$a.xlsx", "kaltim/.~lock.a.csv#", "kaltim/README.md",
      "kaltim/lokal.yaml", "kaltim/regions.csv", "kaltim/assessments.csv",
    ] { try exports.write(name, name) }
    let inputs = try Inputs(paths: [exports.path + "/kaltim/"])
    #expect(
      inputs.files.map(\.label) == [
        "B.csv", "assessments.csv", "b.csv", "paser/2024/é.csv", "paser/a.csv",
      ])
    #expect(inputs.files.map(\.isAssessments) == [false, true, false, false, false])
    #expect(inputs.regionTables.map(\.label) == ["regions.csv"])
    #expect(inputs.notes.map { $0.place?.file } == ["README.md", "lokal.yaml"])
    #expect(inputs.notes[0].message.en == "By its name this file is no export; it was left out.")
    #expect(inputs.files[3].folders == ["2024", "paser", "kaltim"])
    #expect(inputs.files[0].folders == ["kaltim"])
  }

  @Test func labelsAreUnique() throws {
    for name in ["2023/garut.csv", "2024/garut.csv", "2024/paser.csv"] {
      try exports.write(name, name)
    }
    #expect(try labels(["2024/garut.csv"]) == ["garut.csv"])
    #expect(try labels(["2024", "2023"]) == ["2023/garut.csv", "2024/garut.csv", "paser.csv"])
    #expect(try labels(["2024", "2024/garut.csv", "2024/."]) == ["garut.csv", "paser.csv"])
    let inputs = try Inputs(paths: [exports.path + "/2024/garut.csv"])
    #expect(inputs.files[0].folders == ["2024"])
  }

  @Test func whatIsNotThereIsSaidAllAtOnce() throws {
    try exports.write("x", "kosong/README.md")
    do throws(Problems) {
      _ = try Inputs(paths: [exports.path + "/kosong", exports.path + "/tiada"])
      Issue.record("no problem")
    } catch {
      #expect(error.list.map(\.code).first == "no-files")
      #expect(error.list.count == 2)
      #expect(error.list[0].message.en == "This folder holds no file to read.")
    }
  }

  @Test func filesAreReadInOrderAndEqualOnesOnce() throws {
    let row = "id,received\n1,2024-01-01\n"
    for name in ["a/kab-garut.csv", "a/kab-garut-lagi.csv", "a/zzz.csv"] {
      try exports.write(name.contains("zzz") ? "foo\nbar" : row, name)
    }
    let inputs = try Inputs(paths: [exports.path + "/a"])
    let ingestor = try Ingestor(IngestionOptions())
    let outcomes = ingestor.read(inputs.files) { _, _ in false }
    guard case .read(let export, _, _) = outcomes[0], case .repeated(let warning) = outcomes[1],
      case .failed(let problems) = outcomes[2]
    else {
      Issue.record("\(outcomes)")
      return
    }
    #expect(export.file == "kab-garut-lagi.csv")
    #expect(warning.code == "same-file-twice")
    #expect(warning.message.en.contains("byte for byte kab-garut-lagi.csv"))
    #expect(problems.map(\.code) == ["no-profile-fits"])
  }

  @Test func aListOfRegionsIsRead() throws {
    try exports.write("code;name;population\n64.09;;\"200.000\"\n", "a/regions.csv")
    let inputs = try Inputs(paths: [exports.path + "/a"])
    let list = try RegionList.builtIn.adding(inputs.regionTables[0])
    #expect(list.region(code: "64.09")?.population == 200_000)
    #expect(list.listed == ["64.09"])
  }
}
