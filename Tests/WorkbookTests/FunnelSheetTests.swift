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
    let sheet = SheetCells(try package(), named: "Corong")
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
    let sheet = SheetCells(package, named: "Funnel")
    let verdict = try #require(
      sheet.cells.values.first { $0.hasPrefix("Common share 69.3%.") })
    #expect(verdict.contains("Chance alone explains the differences"))
    #expect(verdict.hasSuffix("Beyond the 99.8% limits: Kota Samarinda."))
    #expect(package.parts["xl/drawings/drawing1.xml"]?.contains("descr=\"Common share") == true)
    let chart = try #require(package.parts["xl/charts/chart1.xml"])
    #expect(chart.ranges(of: "<c:ser>").count == 6)
    #expect(chart.contains("<c:logBase val=\"10\"/>"))
    #expect(chart.contains("Kota Samarinda"))
    #expect(package.parts["xl/workbook.xml"]?.contains("_xlnm.Print_Area") == true)
  }

  @Test func noneWithoutShares() throws {
    #expect(
      try WorkbookTests.package().parts["xl/workbook.xml"]?.contains("name=\"Corong\"") == false)
  }
}
