import Complaints
import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Ingestion
@testable import Tables

@Suite struct NonTableFilesTests {
  private let exports: Exports

  init() throws { exports = try Exports() }

  private let table = "id,region,received\n1,64.09,2024-01-05\n"
  private let pdf = Array("%PDF-1.7\n".utf8)

  private func packed(_ files: KeyValuePairs<String, [UInt8]>) -> [UInt8] {
    var zip = ZipBuilder()
    for (name, bytes) in files { zip.add(name, bytes, isDeflated: false) }
    return zip.bytes
  }

  private var mixed: [UInt8] {
    packed(["a.csv": Array((table + "2,64.09,2024-01-06\n").utf8), "b.pdf": pdf + [1]])
  }

  private var scans: [UInt8] { packed(["c.pdf": pdf + [2], "d.pdf": pdf + [3]]) }

  /// What came of each file, by its label: `read`, or the code and severity of what is said.
  private func outcomes(_ paths: [String]) throws -> [String: String] {
    let inputs = try Inputs(paths: paths.map { exports.path + "/" + $0 })
    let read = try Ingestor(IngestionOptions()).read(inputs.files)
    return Dictionary(
      uniqueKeysWithValues: zip(inputs.files, read).map { file, outcome in
        switch outcome {
        case .read: (file.label, "read")
        case .kept: (file.label, "kept")
        case .repeated(let problem): (file.label, problem.code)
        case .failed(let problems):
          (file.label, problems.map { "\($0.severity) \($0.code)" }.joined(separator: ", "))
        case .skipped(let problem):
          (file.label, problem.map { "\($0.severity) \($0.code)" } ?? "told elsewhere")
        }
      })
  }

  @Test("Beside a table what plainly is none is left out with a warning, in a folder and a ZIP")
  func besideTables() throws {
    let note = "Berikut data bulan Maret, mohon diproses.\nTerima kasih, salam hormat.\n"
    try exports.write(table, "masuk/berau.csv")
    try exports.write(pdf, "masuk/Laporan.pdf")
    try exports.write(note, "masuk/catatan.txt")
    try exports.write(mixed, "masuk/kirim.zip")
    try exports.write(scans, "masuk/pindai.zip")
    #expect(
      try outcomes(["masuk"]) == [
        "berau.csv": "read", "Laporan.pdf": "warning file-left-out",
        "catatan.txt": "warning file-left-out", "kirim.zip/a.csv": "read",
        "kirim.zip/b.pdf": "warning file-left-out", "pindai.zip/c.pdf": "warning file-left-out",
        "pindai.zip/d.pdf": "warning file-left-out",
      ])
  }

  @Test("Named itself it stays an error, whatever else is named")
  func named() throws {
    try exports.write(table, "masuk/berau.csv")
    try exports.write(pdf, "masuk/Laporan.pdf")
    try exports.write(mixed, "kirim.zip")
    let refused = "error file-is-no-table"
    #expect(
      try outcomes(["masuk", "masuk/Laporan.pdf"]) == ["berau.csv": "read", "Laporan.pdf": refused])
    #expect(
      try outcomes(["masuk/berau.csv", "masuk/Laporan.pdf"])
        == ["berau.csv": "read", "Laporan.pdf": refused])
    #expect(
      try outcomes(["kirim.zip/a.csv", "kirim.zip/b.pdf"])
        == ["kirim.zip/a.csv": "read", "kirim.zip/b.pdf": refused])
    #expect(
      try outcomes(["kirim.zip"])
        == ["kirim.zip/a.csv": "read", "kirim.zip/b.pdf": "warning file-left-out"])
  }

  @Test("Where nothing else is, it is an error; of an archive once")
  func alone() throws {
    try exports.write(pdf, "masuk/Laporan.pdf")
    try exports.write(Array("{\\rtf1 x}".utf8), "masuk/surat.rtf")
    #expect(
      try outcomes(["masuk"]) == [
        "Laporan.pdf": "error file-is-no-table", "surat.rtf": "error file-is-no-table",
      ])
    try exports.write(scans, "pindai.zip")
    #expect(
      try outcomes(["pindai.zip"]) == [
        "pindai.zip/c.pdf": "error archive-without-tables", "pindai.zip/d.pdf": "told elsewhere",
      ])
  }

  @Test("The same letter twice is no table beside itself")
  func twice() throws {
    try exports.write(pdf, "masuk/a.pdf")
    try exports.write(pdf, "masuk/b.pdf")
    #expect(
      try outcomes(["masuk"]) == ["a.pdf": "error file-is-no-table", "b.pdf": "same-file-twice"])
  }

  @Test("A table that is broken, or called a table, is never left out")
  func brokenTables() throws {
    try exports.write(table, "masuk/berau.csv")
    try exports.write("Kolom A,Kolom B\n1,2\n", "masuk/rusak.csv")
    try exports.write("Kolom A;Kolom B\n3;4\n", "masuk/rusak.txt")
    try exports.write("Berikut data kami, mohon diproses.\n", "masuk/kalimat.csv")
    try exports.write("", "masuk/kosong.txt")
    let found = try outcomes(["masuk"])
    #expect(found["rusak.csv"] == "error no-profile-fits")
    #expect(found["rusak.txt"] == "error no-profile-fits")
    #expect(found["kalimat.csv"] == "error no-profile-fits")
    #expect(found["kosong.txt"] == "error file-is-empty")
  }

  @Test("The warning says that it was not read, why, and what to do if it is an export")
  func sentence() {
    let problem = IngestionProblems.leftOut("garut/Laporan.pdf", .pdf)
    #expect(
      problem.rendered(.indonesian) == """
        garut/Laporan.pdf: peringatan[file-left-out]: Berkas ini tidak dibaca dan dilewati: isinya \
        dokumen PDF, bukan tabel.
          perbaikan: Bila laporan suatu daerah ada di dalamnya: PDF hanya untuk dicetak. Ekspor lagi \
        dari aplikasi pengaduan sebagai .xlsx atau .csv, bukan sebagai PDF.
        """)
    #expect(
      IngestionProblems.leftOut("catatan.txt", .prose).rendered(.english) == """
        catatan.txt: warning[file-left-out]: This file was not read but left out: it is a note in \
        sentences, without columns, no table.
          fix: If a region's complaints are in it: Export it again from the complaints application \
        as .xlsx or .csv.
        """)
    #expect(
      IngestionProblems.archiveWithoutTables(["c.pdf", "d.jpg"], "a.zip").message.id
        == "Tidak ada satu pun tabel di dalam arsip ini, hanya dokumen dan gambar (2): c.pdf, d.jpg."
    )
  }

  private func kind(_ bytes: [UInt8], _ name: String = "a.txt") -> FileKind? {
    bytes.withUnsafeBufferPointer { FileKind.leftover($0, named: name) }
  }

  @Test(
    "Notes are texts without columns",
    arguments: [
      "Mohon diproses.", "Yth. Bapak,\nberikut data kami.\n\nTerima kasih",
      "Kepada: Dinas Kominfo\nPerihal: data laporan\n", "satu\ndua\ntiga\n",
      "Data Maret, sudah lengkap.\nData April, menyusul.\n",
    ])
  func prose(_ text: String) {
    #expect(kind(Array(text.utf8)) == .prose)
    #expect(kind(Array(text.utf8), "a.csv") == nil)
  }

  @Test(
    "Texts with columns are none",
    arguments: [
      "a;b\n1;2\n", "a\tb\tc\n1\t2\t3\n", "a,b\n1,2\n3,4\n", "a, b, c, d\n1, 2, 3, 4\n", "a|b\n",
    ])
  func columns(_ text: String) {
    #expect(kind(Array(text.utf8)) == nil)
  }

  @Test("Office documents of all ages, and no workbook")
  func documents() {
    #expect(kind(packed(["word/document.xml": []]), "a.docx") == .wordDocument)
    #expect(kind(packed(["ppt/presentation.xml": []]), "a.pptx") == .presentation)
    let text = Array("application/vnd.oasis.opendocument.text".utf8)
    let sheet = Array("application/vnd.oasis.opendocument.spreadsheet".utf8)
    #expect(kind(packed(["mimetype": text]), "a.odt") == .openDocumentText)
    #expect(kind(packed(["mimetype": sheet]), "a.ods") == nil)
    #expect(kind(WorkbookBuilder("").bytes, "a.xlsx") == nil)
    #expect(kind(OldWorkbookBuilder { $0.number(0, 0, 1) }.bytes, "a.xls") == nil)
    let old = CompoundFileBuilder([("WordDocument", [UInt8](repeating: 1, count: 5000))])
    #expect(kind(old.bytes, "a.doc") == .otherOLE)
  }
}
