import Complaints
import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Ingestion
@testable import Tables

/// What stands in archives is read as if they were folders (spec §3.1).
@Suite struct ArchiveListingTests {
  let exports: Exports
  private let register = "id,received\n1,2024-01-05\n"

  init() throws {
    exports = try Exports()
  }

  /// The files of an archive that lies alone in a folder.
  private func inputs(_ zip: ZipBuilder, _ name: String = "arsip.zip") throws -> Inputs {
    try exports.write(zip.bytes, "masuk/\(name)")
    return try Inputs(paths: [exports.path + "/masuk"])
  }

  private func text(_ input: InputFile) throws -> String {
    let file = try input.open()
    var rows: [String] = []
    _ = try file.tables[0].forEachRow { row in
      rows.append(row.cells.map(\.text).joined(separator: ","))
      return true
    }
    return rows.joined(separator: "\n")
  }

  private func problem(_ input: InputFile) throws -> Diagnostic {
    do throws(Diagnostic) {
      _ = try input.open()
      Issue.record("\(input.label) is read")
      return Diagnostic(.note, "none", Wording(""))
    } catch {
      return error
    }
  }

  @Test("§3.1: every file of a ZIP is an export, packed or stored, with a label of its own")
  func everyFile() throws {
    var zip = ZipBuilder(["dalam/a.csv": "satu,dua\n"])
    zip.add("b.xlsx", WorkbookBuilder("<row><c><v>3</v></c></row>").bytes, isDeflated: true)
    zip.add("kosong/", [])
    let inputs = try inputs(zip)
    #expect(inputs.files.map(\.label) == ["arsip.zip/b.xlsx", "arsip.zip/dalam/a.csv"])
    #expect(try inputs.files.map(text) == ["3", "satu,dua"])
  }

  @Test("§3.2: a member's region is told by its name, its folders, the archive, and those around")
  func folders() throws {
    let zip = ZipBuilder(["2024/paser/Laporan.csv": register])
    try exports.write(zip.bytes, "masuk/64.03/kaltim.zip")
    let input = try Inputs(paths: [exports.path + "/masuk"]).files[0]
    #expect(input.name == "Laporan.csv")
    #expect(input.folders == ["paser", "2024", "kaltim", "64.03", "masuk"])
    #expect(try Ingestor(IngestionOptions()).read(input).0.region == "64.01")
    let bare = try inputs(ZipBuilder(["Laporan.csv": register]), "Kota Bontang.zip").files
    #expect(try Ingestor(IngestionOptions()).read(bare[1]).0.region == "64.74")
  }

  @Test("§3.7: an export from an archive is known by its own bytes")
  func fingerprint() throws {
    var zip = ZipBuilder()
    zip.add("64.09.csv", Array(register.utf8), isDeflated: true)
    try exports.write(register, "masuk/z.csv")
    let inputs = try inputs(zip)
    let outcomes = try Ingestor(IngestionOptions()).read(inputs.files)
    guard case .read(let export, _, _) = outcomes[0], case .repeated(let warning) = outcomes[1]
    else {
      Issue.record("\(outcomes)")
      return
    }
    #expect(export.file == "arsip.zip/64.09.csv")
    #expect(export.sha256 == "7c04ccd289be9d937b2c01187457fb55bef96a42f83387b20394e92c65c0373e")
    #expect(warning.message.en.contains("byte for byte arsip.zip/64.09.csv, so it was read only"))
  }

  @Test func whatIsLeftOutInAFolderIsLeftOutInAnArchive() throws {
    let inputs = try inputs(
      ZipBuilder([
        "__MACOSX/._a.csv": "x", ".DS_Store": "x", "data/~$a.xlsx": "x", "data/.~lock.a.csv#": "x",
        "data/README.md": "x", "data/a.csv": register, "data/regions.csv": "code\n64.09\n",
        "data/assessments.csv": "region,key,value\n",
      ]))
    #expect(
      inputs.files.map(\.label) == ["arsip.zip/data/a.csv", "arsip.zip/data/assessments.csv"])
    #expect(inputs.files.map(\.isAssessments) == [false, true])
    #expect(inputs.regionTables.map(\.label) == ["arsip.zip/data/regions.csv"])
    #expect(try RegionList.builtIn.adding(inputs.regionTables[0]).listed == ["64.09"])
    #expect(
      inputs.notes.map { $0.rendered(.indonesian) } == [
        """
        arsip.zip/data/README.md: catatan[file-ignored]: Berkas ini bukan ekspor menurut namanya \
        dan dilewati.
          perbaikan: Bila ini ekspor, sebut berkasnya langsung.
        """
      ])
  }

  @Test func tablesThatAreNamedMayBeInArchives() throws {
    let regions = try exports.write(
      ZipBuilder(["wilayah.csv": "code,population\n64.09,5\n"]).bytes, "r.zip")
    let assessments = try exports.write(
      ZipBuilder.gzipped(Array("region,key,value\n64.09,sk,1\n".utf8)), "nilai.gz")
    let inputs = try Inputs(paths: [], regions: regions, assessments: assessments)
    #expect(inputs.regionTables.map(\.label) == ["r.zip/wilayah.csv"])
    #expect(inputs.files.map(\.label) == ["nilai.gz"])
    #expect(inputs.files[0].isAssessments)
    #expect(try Ingestor(IngestionOptions()).read(inputs.files[0]).0.assessments.count == 1)
  }

  @Test("One file of an archive, or one folder, can be named")
  func members() throws {
    let zip = ZipBuilder(["a.csv": "1", "b/c.csv": "2", "b/d.csv": "3", "bb/e.csv": "4"])
    let path = try exports.write(zip.bytes, "masuk/arsip.zip")
    func labels(_ paths: String...) throws -> [String] {
      try Inputs(paths: paths.map { path + $0 }).files.map(\.label)
    }
    #expect(try labels("/a.csv") == ["arsip.zip/a.csv"])
    #expect(
      try labels("/b", "/a.csv") == ["a.csv", "b/c.csv", "b/d.csv"].map { "arsip.zip/" + $0 })
    #expect(try labels("/b", "").count == 4)
    let problems = try #require(throws: Problems.self) { try labels("/tiada.csv") }
    #expect(
      problems.list.map { $0.rendered(.indonesian) } == [
        """
        arsip.zip/tiada.csv: galat[member-is-missing]: tidak ada berkas dengan nama itu di dalam \
        arsip
          perbaikan: Sebut arsipnya saja untuk membaca semua isinya.
        """
      ])
    #expect(problems.list[0].message.en == "the archive has no file of that name")
    let plain = try exports.write("x", "masuk/x.csv")
    let other = try #require(throws: Problems.self) { try Inputs(paths: [plain + "/y.csv"]) }
    #expect(other.list[0].message.en == "the file cannot be opened: there is no such file")
  }

  // MARK: Archives in archives

  @Test func anArchiveInAnArchiveIsOpened() throws {
    var zip = ZipBuilder()
    zip.add("paser.zip", ZipBuilder(["a/b.csv": "x,y\n"], isDeflated: true).bytes, isDeflated: true)
    zip.add("c.csv.gz", ZipBuilder.gzipped(Array("p,q\n".utf8)))
    let inputs = try inputs(zip)
    #expect(inputs.files.map(\.label) == ["arsip.zip/c.csv.gz", "arsip.zip/paser.zip/a/b.csv"])
    #expect(inputs.files[0].name == "c.csv")
    #expect(inputs.files[1].folders == ["a", "paser", "arsip", "masuk"])
    #expect(try inputs.files.map(text) == ["p,q", "x,y"])
  }

  @Test func aDeeperArchiveIsRefused() throws {
    let inner = ZipBuilder(["a.csv": "x"]).bytes
    var middle = ZipBuilder(["b.csv": "x,y\n"])
    middle.add("dalam.zip", inner)
    var zip = ZipBuilder()
    zip.add("tengah.zip", middle.bytes)
    let inputs = try inputs(zip)
    #expect(try text(inputs.files[0]) == "x,y")
    let problem = try problem(inputs.files[1])
    #expect(
      problem.rendered(.indonesian) == """
        arsip.zip/tengah.zip/dalam.zip: galat[archive-is-too-deep]: arsip ini berada di dalam arsip \
        di dalam arsip; hanya satu tingkat yang dibuka
          perbaikan: Ekstrak arsip yang terluar, lalu berikan foldernya.
        """)
    #expect(problem.message.en.hasSuffix("in an archive; only one level is opened"))
  }

  @Test func aCompressedArchiveIsOpened() throws {
    let zip = ZipBuilder(["a.csv": "x,y\n"])
    try exports.write(ZipBuilder.gzipped(zip.bytes), "masuk/paser.zip.gz")
    let input = try Inputs(paths: [exports.path + "/masuk"]).files[0]
    #expect(input.label == "paser.zip.gz/a.csv")
    #expect(input.folders == ["paser", "masuk"])
    #expect(try text(input) == "x,y")
  }

  // MARK: Forms of archives

  @Test("Sizes behind the data, Zip64, comments, programs in front: all are archives")
  func forms() throws {
    var zip = ZipBuilder(["a.csv": "satu,dua\n"], isDeflated: true)
    zip.entries[0].hasDescriptor = true
    #expect(try inputs(zip).files.map(text) == ["satu,dua"])
    zip.entries[0].isLarge = true
    zip.isLarge = true
    #expect(try inputs(zip).files.map(text) == ["satu,dua"])
    zip.comment = Array("PK\u{5}\u{6} catatan".utf8) + [UInt8](repeating: 0x20, count: 60_000)
    #expect(try inputs(zip).files.map(text) == ["satu,dua"])
    zip.prefix = Array("MZ".utf8) + [UInt8](repeating: 0x90, count: 9000)
    #expect(try inputs(zip, "ekspor.exe").files.first.map(text) == "satu,dua")
  }

  @Test("An archive is known by its content, and a workbook is none")
  func content() throws {
    #expect(
      try inputs(ZipBuilder(["a.csv": "x"]), "data.csv").files.map(\.label) == ["data.csv/a.csv"])
    let book = WorkbookBuilder("<row><c><v>3</v></c></row>")
    try exports.write(book.bytes, "masuk/data.csv")
    #expect(try Inputs(paths: [exports.path + "/masuk"]).files.map(\.label) == ["data.csv"])
  }

  @Test("§3.7: an archive that changes between listing and reading is no export")
  func changed() throws {
    let zip = ZipBuilder(["a.csv": "satu,dua\n"])
    let input = try inputs(zip).files[0]
    try exports.write(ZipBuilder(["a.csv": "tiga,empat\n"]).bytes, "masuk/arsip.zip")
    #expect(try problem(input).code == "file-changed")
    try FileManager.default.removeItem(atPath: exports.path + "/masuk/arsip.zip")
    #expect(
      try problem(input).message.id == "berkas tidak dapat dibuka: berkas itu tidak ada")
  }
}
