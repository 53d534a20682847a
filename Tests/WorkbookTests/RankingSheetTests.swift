import Diagnostics
import Testing

@testable import Scoring
@testable import Workbook

@Suite struct RankingSheetTests {
  private func sheet(_ language: Language = .indonesian) throws -> SheetCells {
    SheetCells(try WorkbookTests.package(language: language), Labels.Sheets.ranking)
  }

  @Test func headTellsPeriodDayRubricAndEngine() throws {
    let sheet = try sheet()
    #expect(sheet.cells["A1"] == "Pengelolaan pengaduan & aspirasi")
    #expect(sheet.cells["A2"] == "Periode tahun 2024 · keadaan per 31 Desember 2024")
    #expect(
      sheet.cells["A3"] == "Rubrik contoh versi 2024.1 · SHA-256 0123456789ab… · Peringkat 1.2.3")
    #expect(try self.sheet(.english).cells["A2"] == "Period: year 2024 · as of 31 December 2024")
  }

  @Test func everyAspectHasAColumnAndNestedOnesNameTheirParent() throws {
    let sheet = try sheet()
    let header = sheet.row(try #require(sheet.place(of: "Skor akhir")))
    let headings = [
      "Kecepatan respons", "Penyelesaian tindak lanjut", "Kepercayaan dan tata kelola",
      "Kepercayaan dan tata kelola › Kepuasan", "Kepercayaan dan tata kelola › Tata kelola",
    ]
    let columns = try headings.map { try #require(sheet.column($0, header: header)) }
    #expect(columns == columns.sorted())
    // Effective weights stand above: 20 % of the whole, and 60 % and 40 % of that.
    let weights = columns.map { sheet.numbers["\($0)\(header - 1)"] ?? .nan }
    for (weight, wanted) in zip(weights, [0.4, 0.4, 0.2, 0.12, 0.08]) {
      #expect(abs(weight - wanted) < 1e-12)
    }
  }

  /// Spec §5.8: the final score is rounded half away from zero.
  @Test func finalScoresAreRoundedAndUnroundedOnesKept() throws {
    let sheet = try sheet()
    let name = try #require(sheet.place(of: "Kabupaten Penajam Paser Utara"))
    let row = sheet.row(name)
    let header = sheet.row(try #require(sheet.place(of: "Skor akhir")))
    let final = try #require(sheet.column("Skor akhir", header: header))
    let before = try #require(sheet.column("Sebelum dibulatkan", header: header))
    #expect(sheet.numbers["\(final)\(row)"] == 83.42)
    #expect(sheet.numbers["\(before)\(row)"] == 83.415)
    #expect(sheet.numbers["A\(row)"] == 2)
  }

  @Test func scoresAreDrawnAsBarsFromZeroToAHundred() throws {
    let xml = try sheet().xml
    let header = try sheet().row(try #require(try sheet().place(of: "Skor akhir")))
    let final = try #require(try sheet().column("Skor akhir", header: header))
    let ranked = Example.ranking.standings.count { $0.rank != nil }
    let rules = xml.split(separator: "<conditionalFormatting ").dropFirst()
    // Five aspects and the final score.
    #expect(rules.count { $0.contains("<dataBar>") } == 6)
    let area = "sqref=\"\(final)\(header + 1):\(final)\(header + ranked)\""
    let rule = try #require(rules.first { $0.hasPrefix(area) })
    #expect(rule.contains("<cfvo type=\"num\" val=\"0\"/><cfvo type=\"num\" val=\"100\"/>"))
    #expect(rule.contains("<color rgb=\"FFB8CCE8\"/>"))
  }

  @Test func tiedRegionsShareRankAndTitle() throws {
    let sheet = try sheet()
    for name in ["Kabupaten Kutai Kartanegara", "Kota Balikpapan"] {
      let row = sheet.row(try #require(sheet.place(of: name)))
      #expect(sheet.numbers["A\(row)"] == 3)
      #expect(sheet.cells.contains { sheet.row($0.key) == row && $0.value == "Terbaik III" })
    }
  }

  @Test(arguments: [
    ("Kabupaten Kutai Barat", "7 laporan, kurang dari syarat 10"),
    ("Kabupaten Berau", "tanpa data untuk: Kepuasan pelapor; SK Tim Pengelola"),
    ("Kabupaten Mahakam Ulu", "tidak menyerahkan ekspor"),
    ("Kota Bontang", "tidak ada satu pun skor"),
    ("Kabupaten Kutai Kartanegara", "Laporan dibuka kembali: −5"),
  ])
  func remarksSayWhy(_ name: String, _ remark: String) throws {
    let sheet = try sheet()
    let row = sheet.row(try #require(sheet.place(of: name)))
    #expect(sheet.cells.contains { sheet.row($0.key) == row && $0.value == remark })
  }

  @Test func unrankedRegionsStandBelowWithoutRank() throws {
    let sheet = try sheet()
    let heading = sheet.row(try #require(sheet.place(of: "Tidak diperingkat")))
    let row = sheet.row(try #require(sheet.place(of: "Kabupaten Kutai Barat")))
    #expect(row > heading)
    #expect(sheet.cells["A\(row)"] == "–")
  }

  @Test func agenciesAndClassesOfVolumeHaveTheirHeadings() throws {
    var ranking = Example.ranking
    ranking.unit = .agency
    ranking.rubric.groups = .volume([100, 1000])
    for index in ranking.standings.indices {
      ranking.standings[index].code = "64.09/Dinas Perhubungan \(index)"
      ranking.standings[index].group = "100-999"
    }
    let sheet = SheetCells(try WorkbookTests.package(ranking), Labels.Sheets.ranking)
    let header = sheet.row(try #require(sheet.place(of: "Skor akhir")))
    #expect(sheet.column("Instansi", header: header) == "B")
    #expect(sheet.column("Kode", header: header) == nil)
    #expect(sheet.column("Kabupaten/kota", header: header) == "C")
    #expect(sheet.column("Kelompok", header: header) != nil)
    #expect(sheet.place(of: "100-999") != nil)
  }

  @Test("§5.8: an agency's name stands once, with the code of its region beside it")
  func agenciesAreNamedOnce() throws {
    var ranking = Example.ranking
    ranking.unit = .agency
    for index in ranking.standings.indices {
      ranking.standings[index].name = "Dinas \(index / 2)"
      ranking.standings[index].code = "64.0\(index)/Dinas \(index / 2)"
    }
    let package = try WorkbookTests.package(ranking)
    let sheet = SheetCells(package, Labels.Sheets.ranking)
    let row = sheet.row(try #require(sheet.place(of: "64.00")))
    #expect(sheet.cells["B\(row)"] == "Dinas 0")
    let quality = SheetCells(package, Labels.Sheets.quality)
    let line = quality.row(try #require(quality.place(of: "64.01")))
    #expect(quality.cells["B\(line)"] == "Dinas 0")
    // Where no code stands beside it, the name tells the region.
    for name in [Labels.Sheets.indicators, Labels.Sheets.cases, Labels.Sheets.simulation] {
      #expect(SheetCells(package, name).cells.values.contains("Dinas 0 (64.01)"), "\(name.id)")
    }
    for name in [
      Labels.Sheets.ranking, Labels.Sheets.indicators, Labels.Sheets.simulation,
      Labels.Sheets.cases, Labels.Sheets.quality,
    ] {
      #expect(!SheetCells(package, name).cells.values.contains { $0.contains("/Dinas") })
    }
  }

  @Test func hostileWordsAndNumbersDoNotBreakTheFile() throws {
    var ranking = Example.ranking
    ranking.standings[0].name = "=cmd|' /C calc'!A0 <b> & \u{1}_x0041_"
    ranking.standings[0].score = .nan
    ranking.standings[0].aspects[0].score = .infinity
    for index in ranking.rubric.aspects.indices {
      ranking.rubric.aspects[index].title = Wording("Sama\u{0}\n[#Data]'\"<x>")
    }
    let sheet = SheetCells(try WorkbookTests.package(ranking), Labels.Sheets.ranking)
    let name = try #require(
      sheet.place(of: "=cmd|' /C calc'!A0 <b> & _x0001__x005F_x0041_"))
    let row = sheet.row(name)
    #expect(sheet.cells.filter { sheet.row($0.key) == row && $0.value == "–" }.count == 3)
    #expect(!sheet.xml.contains("<f>"))
    #expect(!sheet.xml.lowercased().contains("<v>inf"))
    let header = sheet.row(try #require(sheet.place(of: "Skor akhir")))
    #expect(sheet.column("Sama [#Data]'\"<x> (3)", header: header) != nil)
  }

  @Test func englishHasNoIndonesianHeadings() throws {
    let sheet = try sheet(.english)
    let header = sheet.row(try #require(sheet.place(of: "Final score")))
    let headings = sheet.cells.filter { sheet.row($0.key) == header }.values
    #expect(
      Set(headings) == [
        "Rank", "Region", "Code", "Kind", "Rank in group", "Response speed", "Completion",
        "Trust and governance", "Trust and governance › Satisfaction",
        "Trust and governance › Governance", "Adjustments", "Before rounding", "Final score",
        "Grade", "Award", "Complaints", "Remarks",
      ])
  }
}
