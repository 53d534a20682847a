import Diagnostics
import Testing

@testable import Scoring
@testable import Workbook

@Suite struct QualitySheetTests {
  private func sheet(_ language: Language = .indonesian) throws -> SheetCells {
    SheetCells(try WorkbookTests.package(language: language), Labels.Sheets.quality)
  }

  @Test func filesTellTheirCountsAndHashes() throws {
    let sheet = try sheet()
    let file = try #require(sheet.place(of: "64.09 Penajam Paser Utara/laporan 2024.xlsx"))
    let row = sheet.row(file)
    let values = "CDEFGHIJKLM".map { sheet.cells["\($0)\(row)"] }
    #expect(
      values == [
        "Kabupaten Penajam Paser Utara", "ekspor laporan", "sp4n-lapor", "45667", "812", "807",
        "2", "1", "2", "fedcba987654", String(repeating: "fedcba9876543210", count: 4),
      ])
    #expect(sheet.cells["C\(row + 1)"] == "99.99")
    #expect(sheet.cells["C\(row + 2)"] == "beberapa wilayah")
    #expect(sheet.cells["F\(row + 2)"] == "–")
  }

  @Test func totalsAreFormulasWithTheirValue() throws {
    let sheet = try sheet()
    let row = sheet.row(try #require(sheet.place(of: "Jumlah")))
    #expect(sheet.numbers["G\(row)"] == 3242)
    #expect(sheet.xml.contains("<f>SUM(G\(row - 3):G\(row - 1))</f><v>3242</v>"))
  }

  @Test func regionsTellWhatWasLeftOutAndSupplied() throws {
    let sheet = try sheet()
    let row = sheet.row(try #require(sheet.place(of: "Kabupaten Penajam Paser Utara")))
    #expect(sheet.numbers["D\(row)"] == 803)
    #expect(sheet.numbers["E\(row)"] == 4)
    #expect(abs((sheet.numbers["F\(row)"] ?? 0) - 4.0 / 807) < 1e-12)
    #expect(sheet.numbers["G\(row)"] == 2)
    #expect("HIJ".map { sheet.numbers["\($0)\(row)"] } == [0, 12, 3])
    let none = sheet.row(try #require(sheet.place(of: "Kabupaten Mahakam Ulu")))
    #expect(sheet.cells["D\(none)"] == "–")
  }

  @Test func warningsAreSaidInTheLanguage() throws {
    #expect(
      try sheet().cells.values.contains {
        $0.hasPrefix("• laporan 2024.xlsx: Lebih dari 10 % laporan") && $0.contains("Perbaikan: ")
      })
    #expect(
      try sheet(.english).cells.values.contains {
        $0.hasPrefix("• laporan 2024.xlsx: More than 10 %") && $0.contains("Remedy: ")
      })
  }

  /// A file's name that looks like a formula stays a text.
  @Test func namesNeverBecomeFormulas() throws {
    let sheet = try sheet()
    #expect(sheet.place(of: "=HYPERLINK(\"x\").csv") != nil)
    #expect(!sheet.xml.contains("<f>HYPERLINK"))
  }
}
