import Complaints
import Diagnostics
import Scoring
import TestSupport
import Testing

@testable import Workbook

/// A sweep as a workbook: tables that people sort, and one chart on a sheet of its own.
@Suite struct SweepWorkbookTests {
  private func package(_ language: Language) throws -> Package {
    let rubric = try Rubric.load(
      text: """
        rubric: r
        missing: zero
        aspects:
          - aspect: a
            weight: 50
            indicators: [{indicator: i, measure: {assessment: x}, scale: identity}]
          - aspect: b
            weight: 50
            indicators: [{indicator: j, measure: {assessment: y}, scale: identity}]
        """, file: "r")
    let values = [
      ("64.01", "x", 80.0), ("64.01", "y", 20.0), ("64.02", "x", 40.0), ("64.02", "y", 50.0),
    ].map { (region: $0.0, key: $0.1, value: $0.2) }
    var joiner = Joiner([assessments(values)], regions: regions, keeping: rubric.fields)
    let table = joiner.table()
    let request = RankingRequest(period: Period("2024")!, known: regions)
    let sweep = try Sweep(SweepRequest("a=10..90:40", in: rubric), of: rubric) {
      try rank(table, by: $0, request, inputs: [])
    }
    let folder = Folder()
    let path = folder.path + "/s.xlsx"
    try writeSweep(sweep, of: rubric, to: path, heading: "a & b", language: language)
    #expect(folder.names == ["s.xlsx"])
    return Package(Folder.bytes(of: path))
  }

  @Test func scoresRanksAndChanges() throws {
    let package = try package(.english)
    let scores = SheetCells(package, sheet: 1)
    #expect(scores.cells["A4"] == "a.weight")
    #expect(scores.cells["C4"] == "Kabupaten Paser")
    #expect(scores.cells["D4"] == "Kabupaten Kutai Kartanegara")
    #expect(scores.cells["A5"] == "10" && scores.cells["A6"] == "50")
    #expect(scores.cells["B6"] == "now")
    #expect(scores.cells["C6"] == "50" && scores.cells["D6"] == "45")
    let ranks = SheetCells(package, sheet: 2)
    #expect(ranks.cells["C5"] == "2" && ranks.cells["C6"] == "1")
    let changes = SheetCells(package, sheet: 3)
    let row = changes.row(try #require(changes.place(of: "Above")))
    #expect(changes.cells["B\(row + 1)"] == "Kabupaten Paser")
    #expect(changes.cells["A\(row + 1)"]?.hasPrefix("37.5") ?? false)
    #expect(changes.cells["D\(row + 1)"] == "1")
  }

  @Test func theChartIsASheetOfItsOwn() throws {
    for (language, sheet, name) in [
      (Language.english, "Scores", "Chart"), (.indonesian, "Skor", "Grafik"),
    ] {
      let package = try package(language)
      let chart = try #require(package.parts["xl/charts/chart1.xml"])
      #expect(chart.contains("<c:scatterChart>"))
      #expect(chart.contains("<c:f>'\(sheet)'!$A$5:$A$7</c:f>"))
      #expect(chart.contains("<c:f>'\(sheet)'!$D$5:$D$7</c:f>"))
      #expect(chart.contains("a &amp; b"))
      #expect(package.parts["xl/chartsheets/sheet1.xml"] != nil)
      #expect(package.parts["xl/workbook.xml"]?.contains("name=\"\(name)\"") ?? false)
    }
  }
}
