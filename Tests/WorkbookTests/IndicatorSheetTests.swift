import Diagnostics
import Testing

@testable import Scoring
@testable import Workbook

@Suite struct IndicatorSheetTests {
  /// The row of one region's indicator, by headings.
  private func row(
    _ region: String, _ indicator: String, _ language: Language = .indonesian
  ) throws -> [String: String] {
    let sheet = SheetCells(try WorkbookTests.package(language: language), Labels.Sheets.indicators)
    let unit = language == .english ? "Unit" : "Satuan"
    let header = sheet.row(try #require(sheet.place(of: unit)))
    let row = try #require(
      (1...sheet.cells.count).first {
        sheet.cells["B\($0)"] == region && sheet.cells["D\($0)"] == indicator
      }
    )
    var values: [String: String] = [:]
    for (reference, heading) in sheet.cells where sheet.row(reference) == header {
      values[heading] = sheet.cells["\(reference.prefix { $0.isLetter })\(row)"]
    }
    return values
  }

  @Test func everyStepIsANumber() throws {
    let row = try row("Kabupaten Penajam Paser Utara", "Respons dalam 5 hari kerja")
    #expect(row["Nilai mentah"] == "0.91")
    #expect(row["n"] == "790")
    #expect(row["Taksiran"] == "0.9043")
    #expect(row["Skor"].flatMap(Double.init) == 83.415)
    #expect(row["Bobot"] == "0.6")
    #expect(row["Bobot efektif"] == "0.24")
    #expect(row["Satuan"] == "persen")
    #expect(row["Arah"] == "↑ makin besar")
    #expect(row["Aspek"] == "Kecepatan respons")
  }

  @Test func missingAndAbsentValuesAreSaid() throws {
    let missing = try row("Kota Balikpapan", "Kepuasan pelapor")
    #expect(missing["Nilai mentah"] == "–")
    #expect(missing["Keterangan"] == "tidak ada data: skor rata-rata wilayah lain")
    let absent = try row("Kota Samarinda", "Laporan per 100.000 penduduk")
    #expect(absent["Keterangan"] == "kolom atau peristiwanya tidak ada di ekspor: skor 0")
  }

  @Test func assessmentsAreMarked() throws {
    let indonesian = try row("Kota Samarinda", "SK Tim Pengelola")
    #expect(indonesian["Keterangan"] == "penilaian, bukan hasil hitung")
    let english = try row("Kota Samarinda", "Decree on the team", .english)
    #expect(english["Remarks"] == "assessed, cannot be recomputed")
  }

  @Test func directionFollowsTheScale() {
    let words = Phrases(language: .english)
    #expect(words.direction(.linear(worst: 1, best: 0)) == "↓ lower")
    #expect(words.direction(.linear(worst: 0, best: 1)) == "↑ higher")
    let falling: [Scale.Band] = [.init(edge: 1, score: 100), .init(edge: 3, score: 50)]
    #expect(words.direction(.bands(falling, atMost: true, otherwise: 0)) == "↓ lower")
    let rising: [Scale.Band] = [.init(edge: 3, score: 100), .init(edge: 1, score: 50)]
    #expect(words.direction(.bands(rising, atMost: false, otherwise: 0)) == "↑ higher")
    let peak: [Scale.Point] = [
      .init(value: 0, score: 0), .init(value: 1, score: 9), .init(value: 2, score: 0),
    ]
    #expect(words.direction(.points(peak)) == "↕ best in between")
  }
}
