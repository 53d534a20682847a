import Complaints
import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Scoring
@testable import Workbook

/// Tables as CSV beside the workbook that has them.
@Suite struct TableFilesTests {
  /// The example with everything that brings a table with it.
  static var attachments: SupplementaryTables {
    var attachments = SupplementaryTables()
    attachments.previous = PreviousRanking(
      number: 7, rubric: "lama 3", period: Period("2023")!, asOf: Day(iso: "2023-12-31")!,
      lines: [
        "64.72": .init(name: "Kota Samarinda", rank: 2, score: 70.5),
        "99.99": .init(name: "Kabupaten Lama", rank: 1, score: 80),
      ])
    var agencies = Example.ranking
    agencies.unit = .agency
    var agency = Standing(code: "64.72/=1+1", name: "=1+1", kind: "agency")
    agency.complaints = 12
    agency.score = 61.25
    agencies.standings = [agency]
    attachments.agencies = agencies
    attachments.quarantined = [
      QuarantinedLine(
        region: "64.72", file: "a;b.xlsx", sheet: "Laporan", row: 17, column: "Tanggal \"masuk\"",
        id: "L-9", reason: .badReceived)
    ]
    return attachments
  }

  private func tables(
    _ ranking: Ranking, _ language: Language, with attachments: SupplementaryTables
  ) throws -> [String: [[String]]] {
    let folder = try TemporaryFolder()
    let names = try writeTables(
      ranking, to: folder.path("t"), language: language, engineVersion: "1", with: attachments)
    #expect(Set(names).isSubset(of: tableFileNames(language)))
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.path("t")).sorted()
        == names.sorted())
    var tables: [String: [[String]]] = [:]
    for name in names {
      let text = try folder.text("t/\(name)")
      #expect(text.hasPrefix("\u{FEFF}") && text.hasSuffix("\r\n"), "\(name)")
      tables[name] = delimitedRows(
        String(text.dropFirst()), separator: language == .english ? "," : ";")
    }
    return tables
  }

  @Test func everySheetsTablesHaveFilesNamedInTheLanguage() throws {
    let found = try tables(
      UncertaintySheetTests.ranking, .indonesian, with: TableFilesTests.attachments)
    #expect(
      found.keys.sorted() == [
        "indikator.csv", "karantina.csv", "ketidakpastian.csv", "lampiran.csv", "metode.csv",
        "mutu-data-berkas.csv", "mutu-data-wilayah.csv", "opd.csv", "patokan-tangga.csv",
        "patokan.csv", "peringkat.csv", "perubahan.csv", "peta-skor.csv", "rekap-kasus.csv",
        "ringkasan.csv",
        "rubrik.csv", "simulasi-bobot.csv", "simulasi-langkah.csv", "simulasi-peringkat.csv",
      ])
    #expect(
      try tables(Example.ranking, .english, with: SupplementaryTables()).keys.sorted() == [
        "annex.csv", "case-counts.csv", "data-quality-files.csv", "data-quality-regions.csv",
        "goalposts-steps.csv", "goalposts.csv", "indicators.csv", "methods.csv", "ranking.csv",
        "rubric.csv", "score-map.csv", "simulation-ranking.csv", "simulation-steps.csv",
        "simulation-weights.csv",
        "summary.csv",
      ])
    #expect(tableFileNames(.indonesian).count == 22 && Set(tableFileNames(.english)).count == 22)
  }

  @Test func numbersDaysAndMissingOnesAreForPrograms() throws {
    let ranking = try #require(
      tables(Example.ranking, .indonesian, with: SupplementaryTables())["peringkat.csv"])
    let title = try #require(ranking[0].firstIndex(of: "Sebelum dibulatkan"))
    let second = try #require(ranking.first { $0[1] == "Kabupaten Penajam Paser Utara" })
    #expect(second[title] == "83,415" && second[title + 1] == "83,42")
    let unranked = try #require(ranking.first { $0[1] == "Kabupaten Mahakam Ulu" })
    #expect(unranked[0].isEmpty && unranked[title].isEmpty)
    #expect(ranking.count == 1 + Example.ranking.standings.count)
    let files = try #require(
      tables(Example.ranking, .english, with: SupplementaryTables())["data-quality-files.csv"])
    #expect(files.map { $0[5] } == ["Generated", "2025-01-10", "2025-01-10", ""])
    #expect(files.count == 1 + Example.ranking.inputs.count, "no sum, which would be added again")
    #expect(files[2][1] == "'=HYPERLINK(\"x\").csv")
  }

  @Test func whatASpreadsheetWouldReckonIsGuardedAndSeparatorsAreQuoted() throws {
    let found = try tables(Example.ranking, .indonesian, with: TableFilesTests.attachments)
    #expect(found["opd.csv"]?[1].prefix(3) == ["Kota Samarinda", "'=1+1", "12"])
    #expect(
      found["karantina.csv"]?[1] == [
        "Kota Samarinda", "a;b.xlsx", "Laporan", "17", "Tanggal \"masuk\"", "L-9",
        "tanggal masuk tidak terbaca",
      ])
    #expect(
      found["perubahan.csv"]?.last == [
        "99.99", "Kabupaten Lama", "1", "", "", "80", "", "", "Tidak ada lagi",
      ])
  }

  @Test func twoRunsGiveTheSameBytes() throws {
    let folder = try TemporaryFolder()
    for name in ["a", "b"] {
      _ = try writeTables(
        UncertaintySheetTests.ranking, to: folder.path(name), engineVersion: "1",
        with: TableFilesTests.attachments)
    }
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path("a")) {
      #expect(try folder.bytes("a/\(name)") == folder.bytes("b/\(name)"), "\(name)")
    }
  }

  @Test(
    "The sample province: every number of every table is the workbook's, bit for bit",
    arguments: [Language.indonesian, .english])
  func sample(_ language: Language) async throws {
    let folder = try TemporaryFolder()
    let run = try await folder.run(
      "rank", Checkout.path("SampleData/kalimantan-timur-2024"), "--rubric",
      Checkout.path("Rubrics/sp4n-lapor.yaml"), "--period", "2024", "--language",
      language.rawValue, "--output", "o.xlsx", "--csv", "t")
    #expect(run.status == 0, "\(run.said)")
    let package = Package(Array(try folder.bytes("o.xlsx")))
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path("t")).sorted()
    #expect(names.count >= 18, "\(names)")
    var numbers = 0
    for name in ListingName.allCases where names.contains(name.file(language)) {
      let text = try folder.text("t/\(name.file(language))")
      let rows = delimitedRows(
        String(text.dropFirst()), separator: language == .english ? "," : ";")
      var comparison = TableComparison(
        rows, SheetCells(package, name.sheet), decimalMark: language == .english ? "." : ",")
      // On the sheet a table of its own tells each indicator.
      if name == .funnel { comparison.dropFirst() }
      comparison.run()
      #expect(
        comparison.left.isEmpty, "\(name): \(comparison.left.first ?? []) is not on the sheet")
      numbers += comparison.numbers
    }
    #expect(numbers > 2000)
  }
}

/// Rows of a CSV looked for on a sheet, below headings that are theirs.
private struct TableComparison {
  private var rows: [[String]]
  private let sheet: SheetCells
  private let decimalMark: Character
  /// Rows that were not found.
  private(set) var left: [[String]] = []
  private(set) var numbers = 0

  init(_ rows: [[String]], _ sheet: SheetCells, decimalMark: Character) {
    self.rows = rows
    self.sheet = sheet
    self.decimalMark = decimalMark
  }

  mutating func dropFirst() { rows = rows.map { Array($0.dropFirst()) } }

  mutating func run() {
    let headings = rows[0]
    left = Array(rows.dropFirst())
    let starts = sheet.cells.filter { $0.value == headings[0] }.keys
      .map { (row: sheet.row($0), column: columnNumber($0)) }
      .filter { start in
        // A table below may show the first columns alone.
        (0..<min(3, headings.count)).allSatisfy {
          sheet.cells[Location.letters(start.column + $0) + "\(start.row)"] == headings[$0]
        }
      }.sorted { $0.row < $1.row }
    for start in starts {
      let width = headings.indices.prefix {
        sheet.cells[Location.letters(start.column + $0) + "\(start.row)"] == headings[$0]
      }.count
      var row = start.row + 1
      while let first = left.first, isThere(Array(first.prefix(width)), row, start.column) {
        left.removeFirst()
        row += 1
      }
    }
  }

  private mutating func isThere(_ cells: [String], _ row: Int, _ column: Int) -> Bool {
    var found = 0
    for (at, cell) in cells.enumerated() {
      let reference = Location.letters(column + at) + "\(row)"
      let shown = sheet.cells[reference] ?? ""
      if !cell.isEmpty, sheet.numbers[reference] != nil { found += 1 }
      if cell == shown || cell == "'" + shown { continue }
      if cell.isEmpty, shown == "\u{2013}" { continue }
      if let day = Day(iso: cell), sheet.numbers[reference] == Double(day.number) + 25_569 {
        continue
      }
      let plain = String(cell.map { $0 == decimalMark ? "." : $0 })
      // The workbook has sixteen digits of a number, its CSV all that there are.
      guard let number = Double(plain), let kept = sheet.numbers[reference],
        Double(String(format: "%.16g", number)) == kept
      else { return false }
    }
    numbers += found
    return true
  }

  private func columnNumber(_ reference: String) -> Int {
    reference.prefix { $0.isLetter }.utf8.reduce(0) { $0 * 26 + Int($1) - 64 }
  }
}
