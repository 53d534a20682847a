import Diagnostics
import TestSupport
import Testing

@testable import Scoring
@testable import Workbook

@Suite struct UncertaintySheetTests {
  /// The example with draws: each rank with a spread of its own; the third cannot be told from the
  /// first, and the second lies outside its own interval.
  static var ranking: Ranking {
    var ranking = Example.ranking
    let count = ranking.standings.count { $0.rank != nil }
    for at in ranking.standings.indices {
      guard let rank = ranking.standings[at].rank else { continue }
      func spread(_ draws: (rank: Int, count: Int)...) -> RankSpread {
        var counts = [Int](repeating: 0, count: count)
        for draw in draws { counts[draw.rank - 1] += draw.count }
        return RankSpread(counts: counts, interval: 0.9)
      }
      let both =
        rank == 2 ? spread((3, 600), (4, 400)) : spread((1, 100), (rank, 800), (count, 100))
      ranking.standings[at].uncertainty = RankUncertainty(
        both: both, weights: spread((rank, 1000)), complaints: spread((1, 500), (2, 500)),
        rankSet: rank == 1 ? 1...1 : 2...count)
    }
    ranking.uncertainty = Uncertainty(
      rules: UncertaintyRules(), ranked: count,
      first: [.init(code: "64.71", name: "Kota Samarinda")],
      indistinguishable: [.init(code: ranking.standings[2].code, name: "Kota X")])
    return ranking
  }

  private func package(_ language: Language = .indonesian) throws -> Package {
    try WorkbookTests.package(UncertaintySheetTests.ranking, language)
  }

  @Test func standsBehindTheRankingWhereSomethingWasDrawn() throws {
    let book = try #require(package().parts["xl/workbook.xml"])
    let names = book.split(separator: "<sheet name=\"").dropFirst().map {
      String($0.prefix { $0 != "\"" })
    }
    #expect(
      names == [
        "Ringkasan", "Peringkat", "Ketidakpastian", "Indikator", "Peta Skor", "Simulasi",
        "Rekap Kasus", "Patokan", "Mutu Data", "Rubrik", "Metode", "Lampiran",
      ])
    #expect(try WorkbookTests.package().parts["xl/charts/chart2.xml"] == nil)
    #expect(
      try package(.english).parts["xl/workbook.xml"]?.contains("name=\"Uncertainty\"") == true)
  }

  @Test func eachRankHasItsIntervalChancesAndRankSet() throws {
    let sheet = SheetCells(try package(), Labels.Sheets.uncertainty)
    let standing = UncertaintySheetTests.ranking.standings[1]
    let header = sheet.row(try #require(sheet.place(of: "Median peringkat")))
    let row = sheet.row(try #require(sheet.place(of: standing.name)))
    func number(_ heading: String) throws -> Double? {
      sheet.numbers["\(try #require(sheet.column(ending: heading, header: header)))\(row)"]
    }
    #expect(try number("Peringkat") == 2)
    #expect(try number(": dari") == 3)
    #expect(try number(": sampai") == 4)
    #expect(try number("Median peringkat") == 3)
    #expect(try number("Peluang peringkat 1") == 0)
    #expect(try number("Peluang tiga besar") == 0.6)
    let count = UncertaintySheetTests.ranking.uncertainty!.ranked
    #expect(sheet.cells.contains { sheet.row($0.key) == row && $0.value == "2\u{2013}\(count)" })
    #expect(sheet.cells.contains { sheet.row($0.key) == row && $0.value == "1\u{2013}2" })
  }

  @Test func wordsTellWhoCannotBeToldFromTheFirst() throws {
    let verdict =
      "Belum dapat dibedakan dari peringkat 1 (Kota Samarinda): Kota X (keyakinan 90 %)."
    for sheet in 1...2 {
      #expect(SheetCells(try package(), sheet: sheet).place(of: verdict) != nil)
    }
    let sheet = SheetCells(try package(), Labels.Sheets.uncertainty)
    let third = UncertaintySheetTests.ranking.standings[2]
    let row = sheet.row(try #require(sheet.place(of: third.name)))
    let remark = try #require(sheet.place(of: "belum dapat dibedakan dari peringkat 1"))
    #expect(sheet.row(remark) == row)
    #expect(
      SheetCells(try package(.english), Labels.Sheets.uncertainty).place(
        of: "Not distinguishable from rank 1 (Kota Samarinda): Kota X (90 % confidence).") != nil)
  }

  @Test func rankingSheetHasTheIntervals() throws {
    let sheet = SheetCells(try package(), Labels.Sheets.ranking)
    let header = sheet.row(try #require(sheet.place(of: "Skor akhir")))
    let row = sheet.row(
      try #require(sheet.place(of: UncertaintySheetTests.ranking.standings[1].name)))
    let low = try #require(sheet.column(ending: ": dari", header: header))
    let high = try #require(sheet.column(ending: ": sampai", header: header))
    #expect(sheet.numbers["\(low)\(row)"] == 3)
    #expect(sheet.numbers["\(high)\(row)"] == 4)
    #expect(
      SheetCells(try WorkbookTests.package(), Labels.Sheets.ranking).cells.values.allSatisfy {
        !$0.hasPrefix("Rentang")
      })
  }

  /// The pieces of every bar: from the interval's lower end to its upper, and the rank in its place.
  @Test func chartDrawsTheIntervals() throws {
    let package = try package()
    let chart = try #require(package.parts["xl/charts/chart2.xml"])
    #expect(chart.contains("<c:barDir val=\"bar\"/><c:grouping val=\"stacked\"/>"))
    #expect(chart.components(of: "<c:ser>") == 6)
    #expect(chart.components(of: "<a:noFill/>") >= 3)
    #expect(chart.contains("<c:orientation val=\"maxMin\"/>"))
    let ranking = UncertaintySheetTests.ranking
    let count = Double(ranking.uncertainty!.ranked)
    #expect(chart.contains("<c:max val=\"\(Int(count) + 1)\"/>"))
    let sheet = SheetCells(package, Labels.Sheets.uncertainty)
    let header = sheet.row(try #require(sheet.place(of: "Potong 1")))
    func pieces(_ standing: Int) -> [Double] {
      "CDEFGH".map { sheet.numbers["\($0)\(header + 1 + standing)"]! }
    }
    func expect(_ found: [Double], _ wanted: [Double]) {
      for (a, b) in zip(found, wanted) { #expect(abs(a - b) < 1e-9, "\(found) \(wanted)") }
    }
    expect(pieces(0), [0.6, 0, 0, 0.8, 0, count - 1])
    expect(pieces(1), [1.6, 0, 0, 0.8, 0.2, 1.8])
    expect(pieces(2), [0.6, 2, 0, 0.8, 0, count - 3])
    #expect(chart.contains("Ketidakpastian!$C$\(header + 1):$C$"))
  }
}

extension SheetCells {
  fileprivate func column(ending words: String, header: Int) -> String? {
    cells.first { row($0.key) == header && $0.value.hasSuffix(words) }
      .map { String($0.key.prefix { $0.isLetter }) }
  }
}

extension String {
  fileprivate func components(of part: String) -> Int { ranges(of: part).count }
}
