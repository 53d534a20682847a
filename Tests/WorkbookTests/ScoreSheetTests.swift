import Diagnostics
import Testing

@testable import Scoring
@testable import Workbook

@Suite struct ScoreSheetTests {
  private func sheet(_ language: Language = .indonesian) throws -> SheetCells {
    SheetCells(try WorkbookTests.package(language: language), Labels.Sheets.scores)
  }

  @Test func everyScoreStandsInItsRowAndColumn() throws {
    let sheet = try sheet()
    let nodes = Example.rubric.outline.filter { $0.indicator != nil }
    for (number, node) in nodes.enumerated() {
      let column = Location.letters(number + 3)
      #expect(sheet.cells["\(column)7"] == "\(node.number) \(node.title.id)")
      for (place, standing) in Example.ranking.standings.filter({ !$0.aspects.isEmpty })
        .enumerated()
      {
        #expect(sheet.cells["B\(8 + place)"] == standing.name)
        let cell = "\(column)\(8 + place)"
        #expect(sheet.formulas.contains(cell))
        if let score = standing.indicatorResults[node.id]?.score {
          #expect(sheet.numbers[cell] == score, "\(cell)")
        } else {
          #expect(sheet.cells[cell] == "\u{2013}", "\(cell)")
        }
      }
    }
  }

  @Test func theMedianIsOfThoseRanked() throws {
    let sheet = try sheet()
    let row = sheet.row(try #require(sheet.place(of: "Median yang diperingkat")))
    let ranked = Example.ranking.standings.filter { $0.rank != nil }
    let scores = ranked.compactMap { $0.indicatorResults["response_on_time"]?.score }
    #expect(sheet.numbers["C\(row)"] == median(scores))
    #expect(sheet.xml.contains("MEDIAN($C$8:$C$\(7 + ranked.count))"))
  }

  @Test func scoresAreShadedFromNothingAtZero() throws {
    let xml = try sheet().xml
    #expect(
      xml.contains("<colorScale><cfvo type=\"num\" val=\"0\"/><cfvo type=\"num\" val=\"100\"/>"))
    #expect(xml.contains("<color rgb=\"FFFFFFFF\"/><color rgb=\"FF7FA3D6\"/>"))
    let indicators = SheetCells(try WorkbookTests.package(), Labels.Sheets.indicators).xml
    #expect(indicators.contains("<colorScale>"))
  }

  @Test func englishIsEnglish() throws {
    let sheet = try sheet(.english)
    #expect(sheet.place(of: "Scores by indicator") != nil)
    #expect(sheet.place(of: "Median of those ranked") != nil)
    #expect(sheet.cells["C7"] == "1.1 Response within 5 working days")
  }
}
