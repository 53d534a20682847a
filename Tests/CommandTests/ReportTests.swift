import Diagnostics
import Foundation
import Pipeline
import TestSupport
import Testing

@testable import peringkat

/// `report`: one region's own workbook, or those of the whole province.
@Suite struct ReportTests {
  private let rest = ["--rubric", "rubric.yaml", "--period", "2024"]

  private func report(
    _ arguments: [String], in folder: TemporaryFolder
  ) async throws -> Program.Outcome {
    try await Program.run(["report"] + arguments, in: folder)
  }

  private func package(_ name: String, in folder: TemporaryFolder) throws -> Package {
    Package([UInt8](try folder.bytes(name)))
  }

  private func text(_ package: Package) -> String { package.parts.values.joined() }

  @Test("One region's workbook by name, from files and as a ranking of an archive; twice alike")
  func one() async throws {
    let folder = try Examples.folder()
    let run = try await report(["Berau", "data", "--output", "b.xlsx"] + rest, in: folder)
    #expect(run.status == 0, "\(run.said)")
    #expect(run.said.contains("Ditulis: b.xlsx") && run.output.isEmpty)
    let book = try package("b.xlsx", in: folder)
    #expect(text(book).contains("Peringkat 2 dari 3, skor akhir 62,5"))
    #expect(text(book).contains("B-4") && !text(book).contains("P-2"))
    let again = try await report(["64.03", "data", "--output", "c.xlsx"] + rest, in: folder)
    #expect(again.status == 0)
    #expect(try folder.bytes("b.xlsx") == folder.bytes("c.xlsx"))

    let archived = try await Program.run(
      ["rank", "data", "--archive", "a.sqlite"] + rest, in: folder)
    #expect(archived.status == 0)
    let kept = try await report(
      ["64.03", "--archive", "a.sqlite", "--ranking", "1", "--output", "d.xlsx"], in: folder)
    #expect(kept.status == 0, "\(kept.said)")
    #expect(text(try package("d.xlsx", in: folder)).contains("skor akhir 62,5"))
    let english = try await report(
      ["64.03", "data", "--output", "e.xlsx", "--language", "en"] + rest, in: folder)
    #expect(english.said.contains("Written: e.xlsx"))
    #expect(text(try package("e.xlsx", in: folder)).contains("Rank 2 of 3, final score 62.5"))
  }

  @Test("All regions into a folder that is made, each its own file, twice the same bytes")
  func all() async throws {
    let folder = try Examples.folder()
    let names = [
      "64.03-berau.xlsx", "64.09-penajam-paser-utara.xlsx", "64.71-kota-balikpapan.xlsx",
    ]
    let run = try await report(["--all", "laporan/", "data"] + rest, in: folder)
    #expect(run.status == 0, "\(run.said)")
    #expect(run.said.contains("Ditulis: 3 buku kerja di laporan"))
    #expect(run.text == names.map { "laporan/\($0)\n" }.joined())
    let listed = try FileManager.default.contentsOfDirectory(atPath: folder.path("laporan"))
    #expect(listed.sorted() == names)
    let before = try names.map { try folder.bytes("laporan/\($0)") }
    // The results of the run before are no exports, though they lie among them.
    try FileManager.default.moveItem(
      atPath: folder.path("laporan"), toPath: folder.path("data/laporan"))
    let again = try await report(
      ["data", "--all", "data/laporan", "--language", "id"] + rest, in: folder)
    #expect(again.status == 0, "\(again.said)")
    #expect(try names.map { try folder.bytes("data/laporan/\($0)") } == before)
    let one = try await report(["64.71", "data", "--output", "k.xlsx"] + rest, in: folder)
    #expect(one.status == 0)
    #expect(try folder.bytes("k.xlsx") == before[2], "alone it is the same")
    let english = try await report(
      ["--all", "en", "data/berau.csv", "--language", "en"] + rest, in: folder)
    #expect(english.said.contains("Written: 1 workbook in en"), "\(english.said)")
  }

  @Test(
    "A wrong command is said with its remedy, in both languages",
    arguments: [
      (
        ["data", "--rubric", "r"], "Sebutkan --output dengan nama buku kerjanya, misalnya",
        "Give an --output with the workbook's name, such as --output 64.09.xlsx."
      ),
      (
        [], "Sebutkan daerahnya (kode atau nama) dan --output, atau --all dengan sebuah folder.",
        "Name the region (its code or name) and an --output, or --all with a folder."
      ),
      (
        ["data", "--all", "x", "--output", "y.xlsx"],
        "--output menulis satu daerah, --all semua daerah ke sebuah folder; jangan sebut keduanya.",
        "--output writes one region, --all every region into a folder; do not give both."
      ),
      (
        ["64.03", "--all", "x", "--archive", "a.sqlite", "--ranking", "1"],
        "--all menulis semua daerah dari --archive; hapus “64.03”.",
        "--all writes every region of the --archive; leave out “64.03”."
      ),
      (
        ["64.03", "data", "--output", "y.xlsx", "--by", "agency"],
        "report dibuat untuk daerah; --by agency dan --only tidak berlaku di sini.",
        "report is made of regions; --by agency and --only do not apply here."
      ),
      (
        ["64.03", "data", "--output", "y.xlsx", "--only", "64.03"],
        "OPD-nya ada di dalam buku kerjanya.", "The agencies are in the workbook."
      ),
      (
        ["--all", "x", "--rubric", "r", "--period", "2024"],
        "Sebutkan berkas atau folder ekspor, atau --archive, atau --assessments.",
        "Name files or folders of exports, or --archive, or --assessments."
      ),
      (
        ["64.03", "data", "--archive", "a", "--output", "y.xlsx", "--ranking", "1"],
        "Sebutkan berkas ekspor atau --archive, jangan keduanya.",
        "Name files of exports or an --archive, not both."
      ),
      (
        ["64.03", "data", "--output", "y.xlsx"],
        "Sebutkan --rubric dan --period, atau --ranking dengan --archive.",
        "Give --rubric and --period, or --ranking with --archive."
      ),
      (
        ["64.03", "--archive", "a", "--output", "y.xlsx", "--ranking", "1", "--period", "2024"],
        "--ranking sudah menentukan rubrik, periode dan tanggalnya; jangan sebut keduanya.",
        "--ranking tells rubric, period and day by itself; do not give both."
      ),
    ])
  func wrong(_ arguments: [String], _ indonesian: String, _ english: String) async throws {
    let folder = try Examples.folder()
    let run = try await report(arguments, in: folder)
    #expect(run.status == 64 && run.said.contains(indonesian), "\(run.said)")
    let other = try await report(arguments + ["--language", "en"], in: folder)
    #expect(other.status == 64 && other.said.contains(english), "\(other.said)")
  }

  @Test(
    "A place that cannot be written to is refused before anything is read",
    arguments: [
      (["64.03", "data", "--output", "hasil.csv"], 64, "namanya harus berakhir .xlsx"),
      (["64.03", "data", "--output", "tiada/x.xlsx"], 1, "Folder tujuan hasil tidak ada"),
      (
        ["--all", "rubric.yaml", "data"], 1,
        "rubric.yaml: galat[not-a-folder]: --all menulis ke sebuah folder, tetapi ini sebuah berkas"
      ),
      (["--all", "tiada/x", "data"], 1, "Folder tujuan hasil tidak ada: “tiada”"),
      (["--all", "", "data"], 1, "Hasil tidak punya nama berkas yang dapat dipakai"),
      (
        ["Atlantis", "data", "--output", "x.xlsx"], 64, "REGION: “Atlantis” bukan nama satu daerah"
      ),
      (["64.01", "data", "--output", "x.xlsx"], 1, "64.01 tidak ada di peringkat ini"),
    ] as [([String], Int32, String)])
  func refused(_ arguments: [String], _ status: Int32, _ sentence: String) async throws {
    let folder = try Examples.folder()
    let before = try folder.names()
    let run = try await report(arguments + rest, in: folder)
    #expect(run.status == status && run.said.contains(sentence), "\(run.said)")
    #expect(run.said.contains("\n  perbaikan: "))
    #expect(try folder.names() == before)
  }

  @Test("A file of the same name that is no result of ours is left alone")
  func notOurs() async throws {
    let folder = try Examples.folder()
    try folder.write("laporan/64.03-berau.xlsx", "milik orang lain")
    let run = try await report(["--all", "laporan", "data"] + rest, in: folder)
    #expect(run.status == 1)
    #expect(
      run.said.contains(
        "laporan/64.03-berau.xlsx: galat[overwrites-other]: di tempat sebuah buku kerja daerah ada "
          + "berkas yang bukan hasil Peringkat"), "\(run.said)")
    #expect(run.said.contains("Pindahkan berkas itu, atau pilih folder lain."))
    #expect(try folder.text("laporan/64.03-berau.xlsx") == "milik orang lain")
    #expect(!folder.has("laporan/64.09-penajam-paser-utara.xlsx"))
    let english = try await report(
      ["--all", "laporan", "data", "--language", "en"] + rest, in: folder)
    #expect(english.said.contains("stands in the place of a region's workbook and is no result"))
  }

  @Test("After a failure the workbooks that are there are whole, and are named")
  func stopped() async throws {
    let folder = try Examples.folder()
    try FileManager.default.createDirectory(
      atPath: folder.path("laporan/64.71-kota-balikpapan.xlsx"),
      withIntermediateDirectories: true)
    let early = try await report(["--all", "laporan", "data"] + rest, in: folder)
    #expect(early.status == 1)
    #expect(early.said.contains("Hasil ditulis ke sebuah berkas, tetapi ini folder."))
  }

  @Test("A limit on the size of files stops writing like a full disk: nothing half-written is left")
  func full() async throws {
    let folder = try Examples.folder()
    let run = try await Program.run(
      ["report", "--all", "laporan", "data"] + rest, in: folder,
      through: ["/bin/sh", "-c", "ulimit -f 4; exec \"$0\" \"$@\""])
    #expect(run.status == 1)
    #expect(run.said.contains("galat[output-disk-full]"), "\(run.said)")
    #expect(run.said.contains("Tidak satu pun dari 3 buku kerja ditulis."))
    #expect(!folder.has("laporan"), "the folder was made for nothing")
  }

  @Test("A ranking of agencies has no regions to report on")
  func agencies() async throws {
    let folder = try Examples.folder()
    let rank = try await Program.run(
      ["rank", "data", "--archive", "a.sqlite", "--by", "agency"] + rest, in: folder)
    #expect(rank.status == 0, "\(rank.said)")
    let run = try await report(
      ["64.03", "--archive", "a.sqlite", "--ranking", "1", "--output", "x.xlsx"], in: folder)
    #expect(run.status == 1)
    #expect(run.said.contains("peringkat nomor 1 memeringkat OPD; buku kerja ini dibuat untuk"))
    #expect(run.said.contains("peringkat rankings menyebut semuanya"))
    let english = try await report(
      ["--all", "x", "--archive", "a.sqlite", "--ranking", "1", "--language", "en"], in: folder)
    #expect(english.said.contains("ranking number 1 ranks agencies; this workbook is made of"))
    #expect(!folder.has("x"))
  }

  @Test("§3.5: no workbook is made with an agency that bears a phone number; --strict still counts")
  func personalData() async throws {
    let folder = try Examples.folder()
    #expect(try await folder.run("ingest", "data", "--archive", "a.sqlite").status == 0)
    let altered = try await Program.run(
      [], in: folder,
      through: [
        "/bin/sh", "-c",
        "sqlite3 a.sqlite \"UPDATE word SET text = 'Dinas 0812-3456-7890' "
          + "WHERE text = 'Dinas Perhubungan'\"", "sh",
      ])
    #expect(altered.status == 0, "\(altered.said)")
    let options = ["--archive", "a.sqlite"] + rest
    for arguments in [["64.09", "--output", "x.xlsx"], ["--all", "x"]] {
      let run = try await report(arguments + options, in: folder)
      #expect(run.status == 1 && !run.said.contains("3456"), "\(run.said)")
      #expect(run.said.contains("galat[personal-"), "\(run.said)")
      #expect(!folder.has("x.xlsx") && !folder.has("x"))
    }
    // Another region's workbook does not name it.
    let other = try await report(["64.03", "--output", "x.xlsx"] + options, in: folder)
    #expect(other.status == 0, "\(other.said)")

    try folder.write("data/rusak.csv", "\(Examples.header)\nX-1,64.03,,completed,besok,,\n")
    let strict = try await report(
      ["64.03", "data", "--output", "s.xlsx", "--strict"] + rest, in: folder)
    #expect(strict.status == 3 && folder.has("s.xlsx"), "\(strict.said)")
  }

  @Test("The bar shows how many of the workbooks are written")
  func bar() {
    func text(_ files: Int) -> Wording {
      ProgressLine.text(.reporting(files: 514), files: files, rows: 0)
    }
    #expect(
      text(0).id == "Menulis buku kerja daerah: [--------------------] 0 dari 514")
    #expect(
      text(257).en == "Writing the regions' workbooks: [##########----------] 257 of 514")
    #expect(text(514).id.contains("[####################] 514 dari"))
    #expect(ProgressLine.bar(0, of: 0) == "[--------------------]")
  }
}
