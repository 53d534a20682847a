import Complaints
import Diagnostics
import TestSupport
import Testing

@testable import Scoring
@testable import Workbook

@Suite struct ChangesSheetTests {
  private let ranking = Example.ranking

  private func package(_ lines: [String: PreviousRanking.Line]) throws -> Package {
    let previous = PreviousRanking(
      number: 7, rubric: "lama 3", period: Period("2023")!, asOf: Day(iso: "2023-12-31")!,
      lines: lines)
    var attachments = SupplementaryTables()
    attachments.previous = previous
    let folder = Folder()
    let path = folder.path + "/p.xlsx"
    try writeWorkbook(ranking, to: path, engineVersion: "1", with: attachments)
    return Package(Folder.bytes(of: path))
  }

  @Test func sinceTheLastRankingPlacesAndScoresAreHeldAgainstEachOther() throws {
    let ranked = ranking.standings.filter { $0.rank != nil }
    let (first, second, third) = (ranked[0], ranked[1], ranked[2])
    let package = try package([
      first.code: .init(name: first.name, rank: 4, score: 10),
      second.code: .init(name: second.name, rank: nil, score: nil),
      "99.99": .init(name: "Kabupaten Lama", rank: 2, score: 50),
    ])
    let sheet = SheetCells(package, Labels.Sheets.changes)
    func row(_ name: String) throws -> [String] {
      let row = sheet.row(try #require(sheet.place(of: name)))
      return sheet.cells.filter { sheet.row($0.key) == row }.map(\.value)
    }
    let places = 4 - first.rank!
    #expect(try row(first.name).contains("\u{25B2} \(places)"))
    let gain = try #require(ranking.finalScore(first)) - 10
    #expect(try row(first.name).contains { abs((Double($0) ?? .nan) - gain) < 1e-9 })
    #expect(try row(second.name).contains("dahulu tidak diperingkat"))
    #expect(try row(third.name).contains("tidak ada dalam peringkat itu"))
    #expect(try row("Kabupaten Lama").contains("2"))
    #expect(
      sheet.cells.values.contains {
        $0.hasPrefix("Dibandingkan dengan peringkat nomor 7 di arsip: rubrik lama 3, tahun 2023")
      })
    let summary = SheetCells(package, Labels.Sheets.summary)
    #expect(
      summary.cells.values.contains {
        $0.hasSuffix(": 1 naik, 0 turun; terjauh \(first.name), naik \(places) tempat.")
      })
    #expect(summary.place(of: "Geser") != nil)
    let table = SheetCells(package, Labels.Sheets.ranking)
    let header = table.row(try #require(table.place(of: "Peringkat dahulu")))
    let before = try #require(table.column("Peringkat dahulu", header: header))
    let change = try #require(table.column("Geser", header: header))
    let own = table.row(try #require(table.place(of: first.name)))
    #expect(table.numbers["\(before)\(own)"] == 4)
    #expect(table.cells["\(change)\(own)"] == "\u{25B2} \(places)")
    #expect(
      table.cells["\(change)\(table.row(try #require(table.place(of: second.name))))"] == "\u{2013}"
    )
  }

  @Test func whereNobodyMovedItIsSaid() throws {
    let lines = ranking.standings.map {
      ($0.code, PreviousRanking.Line(name: $0.name, rank: $0.rank, score: $0.score))
    }
    let package = try package(Dictionary(uniqueKeysWithValues: lines))
    let summary = SheetCells(package, Labels.Sheets.summary)
    #expect(
      summary.cells.values.contains { $0.hasSuffix("(tahun 2023): tidak ada yang bergeser.") })
    let sheet = SheetCells(package, Labels.Sheets.changes)
    #expect(sheet.cells.values.contains("=") && sheet.place(of: "Tidak ada lagi") == nil)
  }

  @Test func nothingIsSaidOfTheFirstRanking() throws {
    let book = try WorkbookTests.package().parts["xl/workbook.xml"]
    #expect(book?.contains("Perubahan") == false)
  }
}
