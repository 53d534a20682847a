import Complaints
import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Ingestion
@testable import Tables

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
    #expect(inputs.notes.map { $0.location?.file } == ["README.md", "lokal.yaml"])
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

  @Test("A list of regions without a row, or one that cannot be read, says what to write")
  func badListsOfRegions() throws {
    try exports.write(
      WorkbookBuilder("").bytes, "a/regions.csv")
    let inputs = try Inputs(paths: [exports.path + "/a"])
    let problems = try #require(throws: Problems.self) {
      try RegionList.builtIn.adding(inputs.regionTables[0])
    }
    #expect(
      problems.list.map { $0.rendered(.indonesian) } == [
        """
        regions.csv: galat[regions-without-rows]: Daftar wilayah ini kosong.
          perbaikan: Tulis judul code,name,kind,province,timezone,population dan satu wilayah per \
        baris.
        """
      ])
    #expect(problems.list[0].message.en == "This list of regions is empty.")
    try exports.write("%PDF-1.7", "a/regions.csv")
    let pdf = try #require(throws: Problems.self) {
      try RegionList.builtIn.adding(inputs.regionTables[0])
    }
    #expect(pdf.list.map(\.code) == ["file-is-no-table"])
  }

  @Test("Files that are left out by their names say how to have them read")
  func ignored() throws {
    try exports.write("x", "a/README.csv.md")
    try exports.write("x", "a/b.csv")
    let note = try #require(try Inputs(paths: [exports.path + "/a"]).notes.first)
    #expect(
      note.rendered(.indonesian) == """
        README.csv.md: catatan[file-ignored]: Berkas ini bukan ekspor menurut namanya dan dilewati.
          perbaikan: Bila ini ekspor, sebut berkasnya langsung.
        """)
    #expect(note.fix?.en == "If it is an export, name the file itself.")
  }

  @Test("Columns that no profile names are listed once, with the nearest that one does")
  func columnsNotUsed() throws {
    let (_, diagnostics) = try exports.read(
      "id,received,region,clasification,warna\n1,2024-01-05,64.09,x,biru\n")
    let note = try #require(diagnostics.first { $0.code == "columns-not-used" })
    #expect(
      note.rendered(.indonesian) == """
        ekspor.csv:1: catatan[columns-not-used]: Profil canonical tidak memakai kolom \
        “clasification”, “warna”.
          perbaikan: Maksudnya “classification”?
        """)
    #expect(
      note.message.en == "Profile canonical does not use the columns “clasification”, “warna”.")
  }

  @Test("A header that is a word of its own is no slip of a column that the file lacks")
  func noMisleadingSuggestion() throws {
    let (_, diagnostics) = try exports.read(
      "Tracking ID,Tanggal Laporan Masuk,Instansi Induk,Katgeori,Bidang,Catatn,Xyz\n"
        + "1,5 Jan 2024,Kabupaten Berau,x,y,z,w\n")
    let note = try #require(diagnostics.first { $0.code == "columns-not-used" })
    #expect(note.message.id.hasSuffix("“Katgeori”, “Bidang”, “Catatn”, “Xyz”."))
    #expect(note.fix?.id == "Maksudnya “Kategori”?")
    let (_, others) = try exports.read(
      "Tracking ID,Tanggal Laporan Masuk,Instansi Induk,Bidang,Catatn\n"
        + "1,5 Jan 2024,Kabupaten Berau,y,z\n")
    #expect(others.map(\.code) == ["columns-not-used"] && others[0].fix == nil)
  }

  @Test("Columns about persons are dropped on purpose, whichever profile reads the file")
  func droppedOnPurpose() throws {
    let dropped = [
      "NIK", "No Telepon", "Nomor HP Pelapor", "Catatan", "Alamat Rumah Pelapor", "Email Pelapor",
    ]
    let (_, diagnostics) = try exports.read(
      "Tracking ID,Tanggal Laporan Masuk,Instansi Induk,Unit Tujuan,\(dropped.joined(separator: ","))\n"
        + "1,5 Jan 2024,Kabupaten Berau,x,1,2,3,4,5,6\n")
    let note = try #require(diagnostics.first { $0.code == "columns-not-used" })
    #expect(note.message.en.hasSuffix(" the columns “Unit Tujuan”, “Alamat Rumah Pelapor”."))
    for header in dropped where header != "Alamat Rumah Pelapor" {
      #expect(HeaderVocabulary.known.isDropped(header), "\(header)")
    }
    for header in [
      "Kategori", "Status Alamat", "Tindak Lanjut OPD", "Nomor", "Tanggal Jawaban", "x",
    ] {
      #expect(!HeaderVocabulary.known.isDropped(header), "\(header)")
    }
  }

  @Test("An error of the system is told with its own words")
  func unexpected() {
    struct Odd: Error, CustomStringConvertible { let description = "aneh\nsekali" }
    #expect(
      IngestionProblems.unexpected(Odd(), file: "a.csv").rendered(.indonesian)
        == "a.csv: galat[unreadable-file]: Berkas ini tidak dapat dibaca (aneh\u{FFFD}sekali).")
    #expect(
      IngestionProblems.unexpected(Odd(), file: "a.csv").message.en
        == "This file cannot be read (aneh\u{FFFD}sekali).")
  }

  @Test("A file that vanishes between listing and reading is named")
  func vanished() throws {
    try exports.write("id,received\n1,2024-01-05\n", "a/b.csv")
    let inputs = try Inputs(paths: [exports.path + "/a"])
    try FileManager.default.removeItem(atPath: exports.path + "/a/b.csv")
    guard case .failed(let problems) = try Ingestor(IngestionOptions()).read(inputs.files)[0] else {
      Issue.record("it was read")
      return
    }
    #expect(
      problems.map { $0.rendered(.indonesian) } == [
        """
        b.csv: galat[file-cannot-be-opened]: berkas tidak dapat dibuka: berkas itu tidak ada
          perbaikan: Periksa nama dan izin berkas.
        """
      ])
  }

  @Test("A folder that cannot be looked into is no empty folder")
  func unreadableFolder() {
    let problem = IngestionProblems.folderIsUnreadable("data/paser")
    #expect(
      problem.rendered(.indonesian) == """
        data/paser: galat[folder-cannot-be-opened]: Isi folder ini tidak dapat dilihat.
          perbaikan: Periksa izin foldernya.
        """)
    #expect(problem.message.en == "This folder cannot be looked into.")
  }
}
