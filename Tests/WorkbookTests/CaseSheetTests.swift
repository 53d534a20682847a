import Complaints
import Diagnostics
import TestSupport
import Testing

@testable import Scoring
@testable import Workbook

@Suite struct CaseSheetTests {
  /// Two regions: ten cases and a quarantined row, and three; as of a day on which one is still open.
  private func ranking(_ measure: String, _ indicator: String) throws -> Ranking {
    func rows(_ count: Int, late: Int, open: Int) -> [[Field: String]] {
      (0..<count).map { number in
        var row: [Field: String] = [.received: "2024-03-01", .status: "in_progress"]
        if number >= open {
          row[.firstResponse] = number < open + late ? "2024-05-01" : "2024-03-04"
        }
        return row
      } + [[.received: "2024-12-30", .status: "verified"]]
    }
    return try TestSupport.ranking(
      [
        register(named: "a", region: "64.01", rows(10, late: 2, open: 0))
          .quarantining([quarantined("rusak", region: "64.01")]),
        register(named: "b", region: "64.71", rows(3, late: 1, open: 1)),
      ], by: rubric(measure: measure, indicator: indicator))
  }

  private func formulas(_ sheet: SheetCells) -> [String: String] {
    var formulas: [String: String] = [:]
    for piece in sheet.xml.split(separator: "<c r=\"").dropFirst() {
      guard let start = piece.firstRange(of: "<f>"), let end = piece.firstRange(of: "</f>")
      else { continue }
      let text = String(piece[start.upperBound..<end.lowerBound])
      formulas[String(piece.prefix { $0 != "\"" })] =
        text.replacing("&quot;", with: "\"").replacing("&gt;", with: ">")
        .replacing("&lt;", with: "<").replacing("&amp;", with: "&")
    }
    return formulas
  }

  private func row(_ region: String, _ sheet: SheetCells) throws -> (Int, [String: String]) {
    let header = CaseLayout.header + 1
    let row = sheet.row(try #require(sheet.place(of: region)))
    var letters: [String: String] = [:]
    for (reference, heading) in sheet.cells where sheet.row(reference) == header {
      letters[heading] = String(reference.prefix { $0.isLetter })
    }
    return (row, letters)
  }

  @Test("§5.1: a share's cases stand by outcome, and its value is a formula over them")
  func share() throws {
    let ranking = try ranking(
      "{on_time_share: response, limit: 5}",
      "estimate: {shrink: 10}\nscale: {linear: {worst: 0.4, best: 1}}")
    let package = try WorkbookTests.package(ranking)
    let sheet = SheetCells(package, Wording("Rekap Kasus"))
    let (row, letters) = try row("Kabupaten Paser", sheet)
    func cell(_ heading: String) -> String { "\(letters[heading] ?? "?")\(row)" }
    let counts = [
      "Terpenuhi", "Terlambat atau tidak", "Terbuka lewat batas", "Karantina", "Belum dinilai",
      "Tidak ikut", "Jumlah kasus", "n",
    ].map { sheet.numbers[cell($0)] }
    #expect(counts == [8, 2, 0, 1, 1, 0, 12, 11])
    #expect(sheet.numbers[cell("Nilai mentah")] == 8.0 / 11)
    let formulas = formulas(sheet)
    #expect(formulas[cell("n")] == "D10+E10+F10+G10")
    #expect(formulas[cell("Nilai mentah")] == "IF(K10=0,\"\",D10/K10)")
    #expect(
      formulas[cell("Taksiran")]
        == "IF(L10=\"\",\"\",IF(bersama_it=\"\",L10,(K10*L10+m_it*bersama_it)/(K10+m_it)))")
    #expect(
      formulas[cell("Skor")]
        == "IF(M10=\"\",0,100*MIN(1,MAX(0,(M10-terburuk_it)/(terbaik_it-terburuk_it))))")
    #expect(sheet.cells[cell("Asal nilai")] == "dihitung dari kasus")
    // What these names stand for is on another sheet.
    let goalposts = SheetCells(package, Wording("Patokan"))
    let pooled = try #require(package.area(named: "bersama_it"))
    #expect(pooled.sheet == "Patokan")
    #expect(goalposts.numbers[pooled.cell] == 9.0 / 14)
    #expect(package.area(named: "m_it").flatMap { goalposts.numbers[$0.cell] } == 10)
  }

  @Test func otherSheetsReadTheNumbersFromHere() throws {
    let ranking = try ranking("{share: responded}", "scale: {linear: {worst: 0, best: 1}}")
    let package = try WorkbookTests.package(ranking)
    let sheet = SheetCells(package, Wording("Indikator"))
    let texts = Set(formulas(sheet).values)
    #expect(texts.contains("IF('Rekap Kasus'!$I$10=\"\",\"–\",'Rekap Kasus'!$I$10)"))
    #expect(
      formulas(SheetCells(package, Wording("Simulasi"))).values.contains("'Rekap Kasus'!$L$10"))
    #expect(
      SheetCells(package, Wording("Rekap Kasus")).xml.contains("<sheetProtection sheet=\"1\""))
  }

  @Test func timesAndAssessmentsStandAsTheyAre() throws {
    let times = try ranking(
      "{time: response, statistic: median, horizon: 60}", "scale: {linear: {worst: 60, best: 0}}")
    let sheet = SheetCells(try WorkbookTests.package(times), Wording("Rekap Kasus"))
    let (row, letters) = try row("Kabupaten Paser", sheet)
    let value = "\(letters["Nilai mentah"] ?? "?")\(row)"
    #expect(sheet.numbers[value] == 1, "Friday to Monday")
    #expect(!sheet.formulas.contains(value))
    #expect(sheet.cells["\(letters["Asal nilai"] ?? "?")\(row)"] == "dari urutan waktu kasus")
    let example = SheetCells(try WorkbookTests.package(), Wording("Rekap Kasus"))
    #expect(example.cells.values.contains("dari penilaian"))
    #expect(example.cells.values.contains("tidak ada di ekspornya"))
  }

  /// `--only` with a region: what others bring in cannot be followed.
  @Test func anExcerptHasNoFormulasThatNeedOtherRegions() throws {
    var ranking = try ranking(
      "{share: responded}", "estimate: {shrink: 10}\nscale: {relative: minmax, better: higher}")
    ranking.standings = Array(ranking.standings.prefix(1))
    ranking.isExcerpt = true
    let package = try WorkbookTests.package(ranking)
    #expect(!package.sheetNames.contains("Simulasi"))
    let sheet = SheetCells(package, Wording("Rekap Kasus"))
    let (row, letters) = try row(ranking.standings[0].name, sheet)
    func isFormula(_ heading: String) -> Bool {
      sheet.formulas.contains("\(letters[heading] ?? "?")\(row)")
    }
    #expect(isFormula("n") && isFormula("Nilai mentah"))
    #expect(!isFormula("Taksiran") && !isFormula("Skor"))
    #expect(sheet.numbers["\(letters["Skor"] ?? "?")\(row)"] == ranking.standings[0].score)
    #expect(package.area(named: "bersama_it") == nil)
  }
}
