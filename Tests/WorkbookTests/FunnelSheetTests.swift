import Complaints
import Diagnostics
import TestSupport
import Testing

@testable import Scoring
@testable import Workbook

@Suite struct FunnelSheetTests {
  /// Nine regions alike, one somewhat better, one far worse.
  private func package(_ language: Language = .indonesian) throws -> Package {
    let done = [
      "64.01": 70, "64.02": 70, "64.03": 70, "64.07": 70, "64.08": 70, "64.09": 70, "64.11": 70,
      "64.71": 82, "64.72": 52,
    ]
    let exports = done.sorted { $0.key < $1.key }.map { code, count in
      register(
        named: "\(code).csv", region: code,
        (0..<100).map {
          [
            .id: "\(code)-\($0)", .received: "2024-03-01",
            .status: $0 < count ? "completed" : "verified",
          ]
        })
    }
    let ranking = try ranking(exports, by: rubric(measure: "{share: completed}"))
    return try WorkbookTests.package(ranking, language)
  }

  @Test func everyRegionStandsBetweenItsLimits() throws {
    let sheet = SheetCells(try package(), Labels.Sheets.funnel)
    let header = sheet.row(try #require(sheet.place(of: "Letak")))
    func row(_ code: String) throws -> [String: String] {
      let name = try #require(regions[code]).name
      let row = sheet.row(try #require(sheet.place(of: name)))
      var values: [String: String] = [:]
      for (reference, heading) in sheet.cells where sheet.row(reference) == header {
        values[heading] = sheet.cells["\(reference.prefix { $0.isLetter })\(row)"]
      }
      return values
    }
    let far = try row("64.72")
    #expect(far["n"] == "100" && far["Terpenuhi"] == "52" && far["Bagian"] == "0.52")
    #expect(far["Letak"] == "jauh di bawah: di luar 99,8%")
    #expect(try row("64.71")["Letak"] == "di atas: di luar 95%")
    #expect(try row("64.01")["Letak"] == "dalam batas kebetulan")
    let limits = FunnelLimits(around: 624.0 / 900, n: 100)
    #expect(Double(far["95% \u{2193}"] ?? "") == limits.low)
    #expect(Double(far["99,8% \u{2191}"] ?? "") == limits.outerHigh)
  }

  @Test func wordsSayWhoLiesFarOutAndTheChartTellsIt() throws {
    let package = try package(.english)
    let sheet = SheetCells(package, Labels.Sheets.funnel)
    let verdict = try #require(
      sheet.cells.values.first { $0.hasPrefix("Common share 69.3%.") })
    #expect(verdict.contains("Chance alone explains the differences"))
    #expect(verdict.hasSuffix("Beyond the 99.8% limits: Kota Samarinda."))
    #expect(package.parts["xl/drawings/drawing2.xml"]?.contains("descr=\"Common share") == true)
    let chart = try #require(package.parts["xl/charts/chart2.xml"])
    #expect(chart.ranges(of: "<c:ser>").count == 6)
    #expect(chart.contains("<c:logBase val=\"10\"/>"))
    #expect(chart.contains("Kota Samarinda"))
    #expect(package.parts["xl/workbook.xml"]?.contains("_xlnm.Print_Area") == true)
  }

  @Test func whereMoreThanChanceIsAtWorkBothLimitsAreSaid() throws {
    // Half of the regions completed all, half nothing.
    let exports = ["64.01", "64.02", "64.03", "64.07", "64.08", "64.09"].enumerated().map {
      at, code in
      register(
        named: "\(code).csv", region: code,
        (0..<40).map {
          [
            .id: "\(code)-\($0)", .received: "2024-03-01",
            .status: at < 3 ? "completed" : "verified",
          ]
        })
    }
    let ranking = try ranking(exports, by: rubric(measure: "{share: completed}"))
    #expect(ranking.funnels.allSatisfy { $0.variance > 0 && $0.isBeyondChance })
    let sheet = SheetCells(try WorkbookTests.package(ranking), Labels.Sheets.funnel)
    let row = sheet.row(try #require(sheet.place(of: "Kabupaten Paser")))
    let said = sheet.cells.filter { sheet.row($0.key) == row }.map(\.value)
    #expect(said.contains("dalam sebaran yang lazim"))
    #expect(said.contains("jauh di atas: di luar 99,8%"))
    #expect(
      sheet.cells.values.contains {
        $0.hasPrefix("Bagian bersama 50") && $0.contains("Mereka berbeda lebih dari kebetulan")
          && $0.hasSuffix("lihat kolom \u{201C}Menurut kebetulan\u{201D}.")
      })
  }

  /// φ just above what the number of regions makes probable is no proof (Spiegelhalter 2005).
  @Test func aLittleMoreThanExpectedCanBeChance() throws {
    let shares = [52, 60, 66, 72, 60, 60, 68, 52, 60]
    let exports = zip(
      ["64.01", "64.02", "64.03", "64.07", "64.08", "64.09", "64.11", "64.71", "64.72"], shares
    ).map {
      code, done in
      register(
        named: "\(code).csv", region: code,
        (0..<100).map {
          [
            .id: "\(code)-\($0)", .received: "2024-03-01",
            .status: $0 < done ? "completed" : "verified",
          ]
        })
    }
    let ranking = try ranking(exports, by: rubric(measure: "{share: completed}"))
    let funnel = try #require(ranking.funnels.first)
    #expect(funnel.variance > 0 && !funnel.isBeyondChance, "\(funnel.dispersion)")
    let sheet = SheetCells(try WorkbookTests.package(ranking), Labels.Sheets.funnel)
    #expect(
      sheet.cells.values.contains { $0.contains("yang masih dapat terjadi karena kebetulan") })
  }

  @Test func noneWithoutShares() throws {
    #expect(
      try WorkbookTests.package().parts["xl/workbook.xml"]?.contains("name=\"Corong\"") == false)
  }
}
