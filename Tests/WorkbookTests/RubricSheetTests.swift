import Complaints
import Diagnostics
import Testing

@testable import Scoring
@testable import Workbook

@Suite struct RubricSheetTests {
  private func sheet(_ language: Language = .indonesian) throws -> SheetCells {
    SheetCells(try WorkbookTests.package(language: language), Labels.Sheets.rubric)
  }

  @Test func theTextStandsLineByLine() throws {
    let sheet = try sheet()
    let first = sheet.row(try #require(sheet.place(of: "# Contoh buatan: bukan rubrik resmi")))
    let lines = textLines(Example.text)
    for (index, line) in lines.enumerated() {
      #expect(sheet.numbers["A\(first + index)"] == Double(index + 1))
      // What looks like an escape is escaped, so that it reads as written.
      let wanted = line.replacing("_x0041_", with: "_x005F_x0041_")
      #expect((sheet.cells["B\(first + index)"] ?? "") == wanted)
    }
    #expect(sheet.place(of: "SHA-256 " + Example.ranking.rubric.sha256) != nil)
  }

  @Test func linesEndAtEitherKindOfEnd() {
    #expect(textLines("a\r\n b\n\nc") == ["a", " b", "", "c"])
    #expect(textLines("a\n") == ["a"])
    #expect(textLines("") == [])
  }

  @Test func theOutlineTellsMeasureScaleAndRule() throws {
    let sheet = try sheet()
    let row = sheet.row(try #require(sheet.place(of: "completed_on_time")))
    #expect(sheet.cells["A\(row)"] == "2.1")
    #expect(
      sheet.cells["F\(row)"]
        == "Bagian tepat waktu: dari diterima sampai selesai, batas dalam hari kerja: "
        + "pengaduan tidak berkadar pengawasan 14, pengaduan berkadar pengawasan 60, "
        + "aspirasi 14, permintaan informasi 5, lainnya 14")
    #expect(sheet.cells["G\(row)"] == "↑ makin besar")
    #expect(sheet.cells["H\(row)"] == "disusutkan ke rata-rata, m\u{A0}=\u{A0}10")
    #expect(sheet.cells["I\(row)"] == "lurus: 40\u{A0}%\u{A0}→\u{A0}0; 100\u{A0}%\u{A0}→\u{A0}100")
    #expect(sheet.cells["J\(row)"] == "skor 0")
  }

  @Test func rulesAreSaidInWords() throws {
    let values = Set(try sheet().cells.values)
    #expect(values.contains("tanpa status: diarsipkan, ditolak, duplikat"))
    #expect(values.contains("paling sedikit 10 laporan"))
    #expect(
      values.contains(
        "Laporan dibuka kembali: −5 bila bagian laporan yang dibuka kembali di atas 10\u{A0}%"))
    #expect(
      values.contains(
        "setelah 2 desimal, diputus oleh: Respons dalam 5 hari kerja, lalu "
          + "Kepercayaan dan tata kelola"))
    let english = Set(try sheet(.english).cells.values)
    #expect(english.contains("without status: archived, rejected, duplicate"))
  }

  @Test func dottedNumbersAreEffectiveWeights() {
    let outline = Example.ranking.rubric.outline
    #expect(outline.map(\.number).contains("3.2.1"))
    let decree = outline.first { $0.id == "team_decree" }
    #expect(abs((decree?.effective ?? 0) - 0.08) < 1e-12)
    #expect(outline.first { $0.id == "trust" }?.aggregation == .arithmetic)
  }
}
