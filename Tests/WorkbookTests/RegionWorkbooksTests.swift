import Complaints
import Diagnostics
import Scoring
import TestSupport
import Testing

@testable import Workbook

@Suite struct RegionWorkbooksTests {
  static func bytes(
    _ reporter: Reporter, _ code: String, _ language: Language = .indonesian
  ) throws -> [UInt8] {
    let folder = Folder()
    let path = folder.path + "/daerah.xlsx"
    let books = RegionWorkbooks(reporter, language: language, engineVersion: "1.2.3")
    try books.write(try #require(reporter.report(on: code)), to: path)
    #expect(folder.names == ["daerah.xlsx"])
    return Folder.bytes(of: path)
  }

  private static let text = rubric(
    aspects: """
      - aspect: speed
        title: {id: Kecepatan, en: Speed}
        weight: 60
        indicators:
          - {indicator: answered, title: {id: Dijawab, en: Answered}, weight: 3,
             measure: {on_time_share: response, limit: 5}, scale: {linear: {worst: 0, best: 1}}}
          - {indicator: done, title: {id: Tuntas, en: Done}, weight: 1, measure: {share: completed},
             scale: {linear: {worst: 0, best: 1}}}
      - aspect: papers
        title: {id: Berkas, en: Papers}
        weight: 40
        indicators:
          - {indicator: jury, title: {id: Juri, en: Jury}, weight: 1, measure: {assessment: jury},
             scale: identity}
      """,
    """
    adjustments:
      - {title: {id: Hadiah, en: Gift}, points: 7.5, when: {measure: {assessment: jury}, above: 80}}
      - {title: {id: Denda, en: Fine}, points: -90, when: {measure: {assessment: jury}, below: 15}}
    eligibility: {min_complaints: 2}
    ties: {decimals: 1}
    """)

  private static func rows(_ code: String, _ year: Int, late: Int, good: Int) -> [[Field: String]] {
    (0..<(late + good)).map { at -> [Field: String] in
      let month = 1 + at % 4
      var row: [Field: String] = [
        .id: "\(code)/\(year)/\(at)", .received: "\(year)-0\(month)-05", .status: "verified",
        .agency: at % 2 == 0 ? "Dinas Sosial" : "Dinas Pendidikan",
      ]
      if at >= late {
        row[.firstResponse] = "\(year)-0\(month)-06"
        row[.status] = at % 3 == 0 ? "completed" : "in_progress"
      }
      return row
    }
  }

  private static let exports: [Export] = [
    register(named: "a.csv", region: "64.01", rows("A", 2024, late: 3, good: 12)),
    register(named: "b.csv", region: "64.02", rows("B", 2024, late: 6, good: 6)),
    register(named: "c.csv", region: "64.03", rows("C", 2024, late: 8, good: 1)),
    register(named: "d.csv", region: "64.71", rows("D", 2024, late: 1, good: 0)),
    register(named: "e.csv", region: "64.02", rows("E", 2023, late: 2, good: 2)),
    assessments([("64.01", "jury", 95), ("64.02", "jury", 60), ("64.03", "jury", 5)]),
  ]

  private static let reporter = Result {
    try TestSupport.reporter(
      exports, by: text, asOf: "2024-12-31", listed: [regions["64.72"]!])
  }

  private func package(_ code: String, _ language: Language = .indonesian) throws -> Package {
    Package(
      try RegionWorkbooksTests.bytes(RegionWorkbooksTests.reporter.get(), code, language))
  }

  /// The cells of a row whose first shown text is `text`, by column.
  private func row(_ sheet: SheetCells, of text: String) throws -> [String: String] {
    let row = sheet.row(try #require(sheet.place(of: text), "\(text)"))
    var cells: [String: String] = [:]
    for (reference, value) in sheet.cells where sheet.row(reference) == row {
      cells[String(reference.prefix { $0.isLetter })] = value
    }
    return cells
  }

  @Test func twoRunsGiveTheSameBytesInAnyOrder() throws {
    let reporter = try RegionWorkbooksTests.reporter.get()
    let first = try RegionWorkbooksTests.bytes(reporter, "64.02")
    _ = try RegionWorkbooksTests.bytes(reporter, "64.01")
    #expect(first.count > 10_000)
    #expect(first == (try RegionWorkbooksTests.bytes(reporter, "64.02")))
  }

  @Test(arguments: [
    (
      Language.indonesian,
      [
        "Posisi", "Poin Hilang", "Indikator", "Periode Lalu", "Naik Peringkat", "OPD", "Bulanan",
        "Tenggat (Intern)",
      ]
    ),
    (
      .english,
      [
        "Standing", "Points Lost", "Indicators", "Period Before", "A Place Up", "Agencies",
        "Months",
        "Deadlines (Internal)",
      ]
    ),
  ])
  func sheetsAreNamedInTheLanguage(_ language: Language, _ names: [String]) throws {
    let package = try package("64.02", language)
    #expect(package.sheetNames == names)
    let core = try #require(package.parts["docProps/core.xml"])
    #expect(core.contains("Kabupaten Kutai Kartanegara: Uji") && core.contains("sha256 "))
  }

  @Test func theWaterfallComesDownToTheScore() throws {
    for code in ["64.01", "64.02", "64.03"] {
      let standing = try RegionWorkbooksTests.reporter.get().ranking[code]
      let sheet = SheetCells(try package(code), RegionLabels.Sheets.losses)
      let top = sheet.row(try #require(sheet.place(of: "Nilai penuh")))
      let bottom = sheet.row(try #require(sheet.place(of: "Skor akhir")))
      var level = 100.0
      for row in (top + 1)..<bottom {
        level += try #require(sheet.numbers["F\(row)"])
        #expect(abs(try #require(sheet.numbers["G\(row)"]) - level) < 1e-9, "\(code) \(row)")
      }
      #expect(abs(level - standing.score!) < 1e-9, "\(code)")
      #expect(sheet.formulas.contains("G\(bottom)"))
      #expect(abs(sheet.numbers["D\(bottom)"]! - 100) < 1e-9, "all that could be given")
    }
  }

  @Test func adjustmentsAndLimitsAreStepsOfTheWaterfall() throws {
    let first = SheetCells(try package("64.01"), RegionLabels.Sheets.losses)
    #expect(try row(first, of: "Hadiah")["F"] == "7.5")
    let last = SheetCells(try package("64.03"), RegionLabels.Sheets.losses)
    #expect(try row(last, of: "Denda")["F"] == "-90")
    #expect(Double(try row(last, of: "Denda")["G"]!)! < 0)
    #expect(try row(last, of: "Skor akhir")["G"] == "0")
    #expect(Double(try row(last, of: "Batas 0–100")["F"]!)! > 0)
    let chart = try #require(
      package("64.03").parts.first {
        $0.key.hasPrefix("xl/charts/") && $0.value.contains("Dari 100 turun ke 0")
      }?.value)
    #expect(!chart.contains("<c:min val=\"0\"/>"), "the axis holds what is below zero")
  }

  @Test func standingSaysRankScoreNeighboursAndThePeriodBefore() throws {
    let sheet = SheetCells(try package("64.02"), RegionLabels.Sheets.standing)
    #expect(sheet.cells["A1"] == "Kabupaten Kutai Kartanegara: posisi dalam peringkat")
    let score = try RegionWorkbooksTests.reporter.get().ranking["64.02"].score!
    let shown = Phrases(language: .indonesian).number((score * 10).rounded() / 10)
    #expect(sheet.cells["A5"] == "Peringkat 2 dari 3, skor akhir \(shown)")
    #expect(
      sheet.cells.values.contains { $0.hasPrefix("Periode sebelumnya (tahun 2023): peringkat 1") })
    let above = try row(sheet, of: "Kabupaten Paser")
    #expect(above["A"] == "1" && Double(above["D"]!)! > 0)
    #expect(try row(sheet, of: "Kecepatan")["A"] == "0.6")
    for name in try package("64.02").sheetNames.dropFirst() {
      #expect(sheet.place(of: name) != nil, "a link to \(name)")
    }
  }

  @Test func indicatorsStandBesideTheProvinceAndThePeriodBefore() throws {
    let package = try package("64.02")
    let now = try row(SheetCells(package, Wording("Indikator")), of: "Dijawab")
    #expect(
      now["E"] == "0.5" && now["F"] == "12" && now["G"] == "0.5" && now["L"] == "Kabupaten Paser")
    let before = try row(SheetCells(package, Wording("Periode Lalu")), of: "Dijawab")
    #expect(before["C"] == "0.5" && before["D"] == "4" && before["F"] == "0.5")
    let none = SheetCells(try self.package("64.01"), Wording("Periode Lalu"))
    #expect(
      none.place(
        of:
          "Tidak ada laporan daerah ini dari periode sebelumnya (tahun 2023) di ekspor yang dibaca."
      ) != nil)
  }

  @Test func aPlaceUpSaysHowManyCasesWouldDo() throws {
    let sheet = SheetCells(try package("64.03"), Wording("Naik Peringkat"))
    #expect(sheet.cells.values.contains { $0.hasPrefix("Untuk melewati Kabupaten Kutai") })
    let report = try #require(try RegionWorkbooksTests.reporter.get().report(on: "64.03"))
    let node = try #require(report.explanation.nodes.first { $0.id == "answered" })
    let up = try #require(node.indicator?.placeUp)
    let cells = try row(sheet, of: "Dijawab")
    #expect(cells["E"] == up.against.map(String.init) && up.against == 8)
    #expect(cells["I"]?.isEmpty == false)
    let first = SheetCells(try package("64.01"), Wording("Naik Peringkat"))
    #expect(first.place(of: "Tidak ada daerah di atas daerah ini.") != nil)
  }

  @Test func agenciesMonthsAndDeadlinesAreTheRegionsOwn() throws {
    let package = try package("64.02")
    let agencies = SheetCells(package, Wording("OPD"))
    #expect(try row(agencies, of: "Dinas Sosial")["B"] == "6")
    let months = SheetCells(package, Wording("Bulanan"))
    #expect(try row(months, of: "Jumlah laporan")["C"] == "3")
    #expect(months.xml.contains("<drawing"))
    #expect(package.parts.values.contains { $0.contains("Dijawab tiap bulan: Kabupaten Kutai") })
    let deadlines = SheetCells(package, Wording("Tenggat (Intern)"))
    #expect(deadlines.cells["A4"] == "INTERN: tidak untuk disebarluaskan")
    #expect(deadlines.xml.contains("INTERN: tidak untuk disebarluaskan"), "in the footer")
    let ids = deadlines.cells.values.filter { $0.contains("/2024/") }.sorted()
    #expect(ids == (0..<6).map { "B/2024/\($0)" })
    for name in package.sheetNames where name != "Tenggat (Intern)" {
      let cells = SheetCells(package, Wording(name)).cells.values
      #expect(!cells.contains { $0.contains("/2024/") }, "\(name) shows no tracking ID")
    }
  }

  @Test func whoIsNotRankedOrHandedInNothingHasABookThatSaysSo() throws {
    let few = try package("64.71")
    #expect(
      SheetCells(few, RegionLabels.Sheets.standing).cells["A5"]?.hasPrefix(
        "Tidak diperingkat (1 laporan, kurang dari syarat 2), skor akhir ") == true)
    let none = try package("64.72")
    let losses = SheetCells(none, Wording("Poin Hilang"))
    #expect(losses.place(of: "Tidak ada skor: tidak menyerahkan ekspor.") != nil)
    let up = SheetCells(none, Wording("Naik Peringkat"))
    #expect(up.place(of: "Daerah ini tidak diperingkat: tidak menyerahkan ekspor.") != nil)
    let months = SheetCells(none, Wording("Bulanan"))
    #expect(months.place(of: "Daerah ini tidak menyerahkan ekspor.") != nil)
    let deadlines = SheetCells(none, Wording("Tenggat (Intern)"))
    #expect(
      deadlines.place(of: "Tidak ada laporan terbuka yang lewat batas atau segera jatuh tempo.")
        != nil)
  }

  @Test func aPeriodWithoutTwoMonthsHasNoCourse() throws {
    let reporter = try TestSupport.reporter(
      RegionWorkbooksTests.exports, by: RegionWorkbooksTests.text, period: "2024-02")
    let package = Package(try RegionWorkbooksTests.bytes(reporter, "64.02", .english))
    let sheet = SheetCells(package, Wording("Months"))
    #expect(
      sheet.place(of: "The period does not hold two months, so there is no course to be drawn.")
        != nil)
  }

  @Test func everyPageIsA4OneWideWithItsNumberAndNoTableHasMergedCells() throws {
    let package = try package("64.02")
    for name in package.sheetNames {
      let xml = SheetCells(package, Wording(name)).xml
      #expect(xml.contains("<pageSetup paperSize=\"9\""))
      #expect(xml.contains("orientation=\"\(name == "Posisi" ? "portrait" : "landscape")\""))
      #expect(xml.contains("Halaman &amp;P dari &amp;N"))
      #expect(xml.contains("Kabupaten Kutai Kartanegara \u{B7} "), "\(name)")
    }
    for (part, text) in package.parts where part.hasPrefix("xl/drawings/drawing") {
      #expect(!text.contains("descr=\"\""), "\(part)")
      #expect(text.contains(" descr=\""), "\(part)")
    }
  }
}
