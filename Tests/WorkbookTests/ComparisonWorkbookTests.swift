import Complaints
import Diagnostics
import Scoring
import TestSupport
import Testing

@testable import Workbook

/// A comparison as a workbook: moves, all their parts, and the data behind them.
@Suite struct ComparisonWorkbookTests {
  private func side(_ period: String, _ more: String = "") throws -> RankingSide {
    let loaded = try Rubric.load(
      text: rubric(
        measure: "{share: completed}", indicator: "scale: {linear: {worst: 0, best: 1}}",
        "eligibility: {min_complaints: 1}\n" + more), file: "r")
    func row(_ month: String, _ status: String) -> [Field: String] {
      [.received: "2024-\(month)-04", .status: status]
    }
    let exports = [
      register(named: "a", region: "64.01", [row("03", "completed")]),
      register(named: "b", region: "64.02", [row("03", "verified"), row("09", "completed")]),
    ]
    var joiner = Joiner(exports, regions: regions, keeping: loaded.fields)
    return RankingSide(
      table: joiner.table(), rubric: loaded,
      request: RankingRequest(period: Period(period)!, known: regions),
      inputs: exports.map(Input.init))
  }

  private func package(_ comparison: Comparison) throws -> Package {
    let folder = Folder()
    let path = folder.path + "/c.xlsx"
    try writeComparison(comparison, to: path)
    return withExtendedLifetime(folder) { Package(Folder.bytes(of: path)) }
  }

  @Test("§5.10: who sent nothing has no score and no parts, but a reason; idle causes no column")
  func moves() throws {
    let found = try compare(side("2024-S1"), side("2024-S2", "ties: {decimals: 1}"))
    #expect(found.causes == [.data, .weights, .scales] && found.movingCauses == [.data])
    let package = try package(found)
    let sheet = SheetCells(package, sheet: 1)
    let header = sheet.row(try #require(sheet.place(of: "Kode")))
    let row = sheet.row(try #require(sheet.place(of: "64.01")))
    func cell(_ heading: String, _ row: Int) -> String? {
      sheet.column(heading, header: header).flatMap { sheet.cells["\($0)\(row)"] }
    }
    #expect(sheet.numbers["\(try #require(sheet.column("Skor A", header: header)))\(row)"] == 100)
    for heading in ["Skor B", "Selisih skor", "Data"] {
      let column = try #require(sheet.column(heading, header: header), "\(heading)")
      #expect(sheet.numbers["\(column)\(row)"] == nil, "\(heading)")
    }
    #expect(sheet.column("Skala dan aturan lain", header: header) == nil)
    #expect(sheet.column("Bobot rubrik", header: header) == nil)
    #expect(cell("Keterangan", row) == "tidak diperingkat di B (tidak ada laporan)")
    let other = sheet.row(try #require(sheet.place(of: "64.02")))
    let data = try #require(sheet.column("Data", header: header))
    #expect(abs((sheet.numbers["\(data)\(other)"] ?? 0) - 100) < 1e-9)
    #expect((cell("Keterangan", other) ?? "").isEmpty)
    #expect(SheetCells(package, sheet: 2).place(of: "64.01") == nil, "it has no parts")
  }

  @Test("§5.10: where all are ranked twice there are no remarks")
  func allRanked() throws {
    let sheet = SheetCells(try package(compare(side("2024-S1"), side("2024"))), sheet: 1)
    #expect(sheet.place(of: "Selisih skor") != nil && sheet.place(of: "Keterangan") == nil)
  }
}
