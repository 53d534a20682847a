import Complaints
import Diagnostics
import TestSupport
import Testing

@testable import Scoring
@testable import Workbook

@Suite struct SummarySheetTests {
  private var ranking: Ranking { Example.ranking }

  private func said(_ sheet: Wording, _ language: Language = .indonesian) throws -> [String] {
    Array(SheetCells(try WorkbookTests.package(ranking, language), sheet).cells.values)
  }

  @Test func theFirstSheetSaysWhoWonWhatMustBeReadAndWhereTheRestIs() throws {
    let package = try WorkbookTests.package()
    let sheet = SheetCells(package, Labels.Sheets.summary)
    let said = Array(sheet.cells.values)
    for name in package.sheetNames.dropFirst() {
      #expect(!Labels.purpose(of: name).id.isEmpty, "\(name)")
    }
    let best = try #require(ranking.standings.first { $0.rank == 1 })
    #expect(said.contains { $0.hasPrefix("Terbaik I: \(best.name) (") })
    #expect(said.contains { $0.contains(" diperingkat dari ") && $0.contains("dikarantina") })
    #expect(said.contains { $0.hasPrefix("Tidak diperingkat (") })
    for limit in [
      "Sedikitnya laporan bukan tanda baik", "Status selesai bukan bukti",
      "Jangkauan kanal berbeda",
    ] {
      #expect(said.contains { $0.hasPrefix("\u{2022} \(limit)") }, "\(limit)")
    }
    #expect(said.contains { $0.hasSuffix("tidak dapat dihitung ulang dan diberi tanda.") })
    for name in ["Peringkat", "Indikator", "Mutu Data", "Rubrik", "Metode", "Lampiran"] {
      #expect(sheet.xml.contains("location=\"'\(name)'!A1\"") || sheet.xml.contains("\(name)"))
      #expect(said.contains(name), "\(name)")
    }
    #expect(package.parts["xl/charts/chart1.xml"]?.contains("Ringkasan!$C$") == true)
    #expect(package.parts["xl/drawings/drawing1.xml"]?.contains("descr=\"Terbaik I: ") == true)
  }

  @Test func inEnglishNothingIsIndonesian() throws {
    let said = try said(Labels.Sheets.summary, .english)
    #expect(said.contains { $0.hasPrefix("Best I: ") })
    #expect(said.contains { $0.contains("A closed status is no proof of a solution") })
    #expect(!said.contains { $0.contains("laporan") || $0.contains("Yang ") })
  }

  @Test func methodsAreThoseOfTheRubricAndTheLimitsStandBelow() throws {
    let said = try said(Labels.Sheets.method)
    #expect(said.contains { $0.contains("rata-rata geometrik \u{220F} s^w") })
    #expect(said.contains { $0.contains("tepat waktu / dinilai") })
    #expect(!said.contains { $0.contains("harmonik") }, "no aspect of it is harmonic")
    #expect(!said.contains { $0.contains("Laporan tiap daerah ditarik ulang") }, "nothing drawn")
    #expect(said.contains { $0.contains("Jangkauan kanal berbeda") })
    let drawn = UncertaintySheetTests.ranking
    let more = SheetCells(try WorkbookTests.package(drawn), Labels.Sheets.method)
    #expect(more.cells.values.contains { $0.hasPrefix("Laporan tiap daerah ditarik ulang") })
  }

  @Test func theAnnexHasWhoIsRankedAndRoomToSign() throws {
    let sheet = SheetCells(try WorkbookTests.package(), Labels.Sheets.decree)
    let names = Set(sheet.cells.values)
    for standing in ranking.standings {
      #expect(names.contains(standing.name) == (standing.rank != nil), "\(standing.name)")
    }
    #expect(names.contains { $0.hasPrefix("Nomor: ...") } && names.contains("LAMPIRAN KEPUTUSAN"))
    #expect(names.contains { $0.hasPrefix("Ditetapkan di ...") } && names.contains("(nama)"))
  }

  @Test func aLongProvinceShowsItsFirst25AndSaysHowManyMore() throws {
    var long = ranking
    let model = try #require(long.standings.first { $0.rank == 1 })
    long.standings = (1...40).map { rank in
      var standing = model
      standing.code = "99.\(rank)"
      standing.name = "Kabupaten \(rank)"
      standing.rank = rank
      standing.award = nil
      return standing
    }
    let sheet = SheetCells(try WorkbookTests.package(long), Labels.Sheets.summary)
    #expect(sheet.cells.values.contains("\u{2026} dan 15 lagi di lembar Peringkat."))
    #expect(sheet.place(of: "Kabupaten 25") != nil && sheet.place(of: "Kabupaten 26") == nil)
    #expect(sheet.cells.values.contains { $0.hasPrefix("Peringkat 3: Kabupaten 3 (") })
  }
}
