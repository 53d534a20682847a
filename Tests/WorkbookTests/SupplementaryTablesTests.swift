import Complaints
import Diagnostics
import TestSupport
import Testing

@testable import Scoring
@testable import Workbook

@Suite struct SupplementaryTablesTests {
  private let ranking = Example.ranking

  private func package(
    _ attachments: SupplementaryTables, _ language: Language = .indonesian
  ) throws -> Package {
    let folder = Folder()
    let path = folder.path + "/p.xlsx"
    try writeWorkbook(
      ranking, to: path, language: language, engineVersion: "1", with: attachments)
    return Package(Folder.bytes(of: path))
  }

  private func row(_ sheet: SheetCells, of text: String) throws -> [String] {
    let row = sheet.row(try #require(sheet.place(of: text)))
    return sheet.cells.filter { sheet.row($0.key) == row }
      .sorted { ($0.key.count, $0.key) < ($1.key.count, $1.key) }.map(\.value)
  }

  @Test func agenciesStandBelowTheirRegionMostComplaintsFirst() throws {
    var agencies = ranking
    agencies.unit = .agency
    let region = try #require(ranking.standings.first)
    func agency(_ name: String, _ complaints: Int, _ score: Double?) -> Standing {
      var standing = Standing(code: "\(region.code)/\(name)", name: name, kind: "agency")
      standing.complaints = complaints
      standing.score = score
      standing.reason = score == nil ? .belowMinComplaints(10) : nil
      return standing
    }
    agencies.standings = [agency("Dinas Kecil", 3, nil), agency("Dinas Besar", 90, 71.255)]
    var attachments = SupplementaryTables()
    attachments.agencies = agencies
    let sheet = SheetCells(try package(attachments), Labels.Sheets.agencies)
    let large = try row(sheet, of: "Dinas Besar")
    #expect(large.contains(region.name) && large.contains("90"))
    #expect(large.contains { abs((Double($0) ?? 0) - 71.26) < 1e-9 }, "\(large)")
    let small = try row(sheet, of: "Dinas Kecil")
    #expect(small.contains("3 laporan, kurang dari syarat 10"))
    #expect(
      sheet.row(try #require(sheet.place(of: "Dinas Besar")))
        < sheet.row(try #require(sheet.place(of: "Dinas Kecil"))))
    #expect(
      try package(SupplementaryTables()).parts["xl/workbook.xml"]?.contains("\"OPD\"") == false)
  }

  @Test func placesAreCountsAndSmallOnesHaveNoName() throws {
    let rows = [("Sepaku", 6), ("Jalan Mawar 3", 2), ("Waru", 5), ("", 1)].flatMap { place, count in
      (0..<count).map { at -> [Field: String] in
        var row: [Field: String] = [
          .id: "\(place)\(at)", .received: "2024-03-01",
          .status: at % 2 == 0 ? "completed" : "verified",
        ]
        row[.place] = place.isEmpty ? nil : place
        return row
      }
    }
    let rubric = try Rubric.load(text: rubric(measure: "{share: completed}"), file: "r.yaml")
    var joiner = Joiner(
      [register(named: "a.csv", region: "64.09", rows)], regions: regions, keeping: [.place])
    let request = RankingRequest(period: Period("2024")!, known: regions)
    let counts = placeCounts(
      of: joiner.table(), by: rubric, request, asOf: Day(iso: "2024-12-31")!)
    #expect(counts.map(\.place) == ["Sepaku", "Waru", nil])
    #expect(counts.map(\.complaints) == [6, 5, 3])
    #expect(counts.map(\.completed) == [3, 3, 2])
    var attachments = SupplementaryTables()
    attachments.places = counts
    let package = try package(attachments)
    let sheet = SheetCells(package, Labels.Sheets.places)
    #expect(
      try row(sheet, of: "Sepaku") == ["Kabupaten Penajam Paser Utara", "Sepaku", "6", "3", "0.5"])
    #expect(try row(sheet, of: "lainnya").contains("3"))
    #expect(package.parts["xl/sharedStrings.xml"]?.contains("Mawar") == false)
  }

  @Test(arguments: [
    (Language.indonesian, "tanggal masuk tidak terbaca", "tidak diketahui"),
    (.english, "date of receipt not readable", "not known"),
  ])
  func quarantinedRowsAreToldByPlaceAndReason(
    _ language: Language, _ reason: String, _ unknown: String
  ) throws {
    let region = try #require(ranking.standings.first)
    var attachments = SupplementaryTables()
    attachments.quarantined = [
      QuarantinedLine(
        region: region.code, file: "paser.xlsx", sheet: "Laporan", row: 17,
        column: "Tanggal Laporan Masuk", id: "L-9", reason: .badReceived),
      QuarantinedLine(
        region: nil, file: "x.csv", sheet: nil, row: 3, column: nil, id: nil, reason: .noRegion),
    ]
    let sheet = SheetCells(try package(attachments, language), Labels.Sheets.quarantine)
    #expect(
      try row(sheet, of: "L-9") == [
        region.name, "paser.xlsx", "Laporan", "17", "Tanggal Laporan Masuk", "L-9", reason,
      ])
    #expect(try row(sheet, of: "x.csv").contains(unknown))
  }

  @Test func everyReasonIsSaidInBothLanguages() {
    for reason in QuarantinedRow.Reason.allCases {
      let wording = Labels.reason(reason)
      #expect(!wording.id.isEmpty && !wording.en.isEmpty && wording.id != wording.en)
    }
  }
}
