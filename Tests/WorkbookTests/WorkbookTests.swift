import Complaints
import Diagnostics
import Glibc
import TestSupport
import Testing

@testable import Scoring
@testable import Workbook

@Suite struct WorkbookTests {
  static func package(_ ranking: Ranking = Example.ranking, _ language: Language = .indonesian)
    throws -> Package
  {
    Package(try bytes(ranking, language))
  }

  static func bytes(_ ranking: Ranking = Example.ranking, _ language: Language = .indonesian)
    throws -> [UInt8]
  {
    let folder = Folder()
    let path = folder.path + "/peringkat.xlsx"
    try writeWorkbook(ranking, to: path, language: language, engineVersion: "1.2.3")
    #expect(folder.names == ["peringkat.xlsx"])
    return Folder.bytes(of: path)
  }

  @Test func twoRunsGiveTheSameBytes() throws {
    let first = try WorkbookTests.bytes()
    #expect(first.count > 10_000)
    #expect(first == (try WorkbookTests.bytes()))
  }

  @Test(arguments: [
    (
      Language.indonesian,
      [
        "Ringkasan", "Peringkat", "Indikator", "Peta Skor", "Simulasi", "Rekap Kasus", "Patokan",
        "Mutu Data", "Rubrik", "Metode", "Lampiran",
      ]
    ),
    (
      .english,
      [
        "Summary", "Ranking", "Indicators", "Score Map", "Simulation", "Case Counts", "Goalposts",
        "Data Quality", "Rubric", "Methods", "Annex",
      ]
    ),
  ])
  func sheetsAreNamedInTheLanguage(_ language: Language, _ names: [String]) throws {
    let book = try #require(WorkbookTests.package(language: language).parts["xl/workbook.xml"])
    let found = book.split(separator: "<sheet name=\"").dropFirst().map {
      String($0.prefix { $0 != "\"" })
    }
    #expect(found == names)
  }

  static func package(language: Language) throws -> Package {
    try package(Example.ranking, language)
  }

  @Test func propertiesTellRubricEngineAndDay() throws {
    let core = try #require(WorkbookTests.package().parts["docProps/core.xml"])
    #expect(core.contains("<dc:title>Pengelolaan pengaduan &amp; aspirasi</dc:title>"))
    #expect(core.contains("sha256 0123456789abcdef0123456789abcdef0123456789abcdef"))
    #expect(core.contains("peringkat 1.2.3"))
    #expect(core.contains("2024-12-31T00:00:00Z</dcterms:created>"))
    let custom = try #require(WorkbookTests.package().parts["docProps/custom.xml"])
    for (name, value) in [
      ("Rubrik", "contoh 2024.1"), ("SHA-256 rubrik", Example.rubric.sha256),
      ("Banyaknya berkas masukan", "\(Example.ranking.inputs.count)"),
      ("SHA-256 daftar masukan", Example.ranking.inputsSHA256), ("Mesin", "Peringkat 1.2.3"),
    ] {
      let property = custom.split(separator: "<property ").first { $0.contains("name=\"\(name)\"") }
      #expect(property?.contains("<vt:lpwstr>\(value)</vt:lpwstr>") == true, "\(name)")
    }
  }

  /// `printf '%s  %s\n' HASH FILE … | sha256sum`
  @Test func theListOfInputsHasAHash() {
    var ranking = Example.ranking
    var input = ranking.inputs[0]
    (input.sha256, input.file) = ("ab", "a.csv")
    ranking.inputs = [input, input]
    #expect(
      ranking.inputsSHA256 == "3b104adc815e6340272775a5874a32d1bab137caef87689ec5bf7d765b659de4")
  }

  @Test func everyPageIsA4AcrossOneWideWithItsNumber() throws {
    let package = try WorkbookTests.package()
    #expect(package.sheetNames.count == 11)
    for name in package.sheetNames {
      let xml = SheetCells(package, Wording(name)).xml
      let isUpright = ["Ringkasan", "Lampiran"].contains(name)
      #expect(xml.contains("<pageSetup paperSize=\"9\""))
      #expect(xml.contains("orientation=\"\(isUpright ? "portrait" : "landscape")\""))
      #expect(xml.contains("<pageSetUpPr fitToPage=\"1\"/>"))
      #expect(xml.contains("fitToHeight=\"0\"") == (name != "Ringkasan"), "\(name)")
      #expect(xml.contains("Halaman &amp;P dari &amp;N"))
      #expect(xml.contains("pengaduan &amp;&amp; aspirasi"))
      #expect(package.parts["xl/workbook.xml"]?.contains("_xlnm.Print_Titles") == true)
    }
  }

  @Test func tablesHaveNoMergedCells() throws {
    let package = try WorkbookTests.package()
    for (sheet, heading) in [
      (Labels.Sheets.ranking, "Kode"), (Labels.Sheets.indicators, "Satuan"),
      (Labels.Sheets.cases, "Asal nilai"),
    ] {
      let cells = SheetCells(package, sheet)
      #expect(cells.xml.contains("<tableParts"))
      let header = cells.row(try #require(cells.place(of: heading)))
      let merged = cells.xml.split(separator: "<mergeCell ref=\"").dropFirst().map {
        cells.row(String($0.prefix { $0 != ":" }))
      }
      #expect(merged.allSatisfy { $0 < header || $0 > header + 8 })
    }
  }

  /// A locale with a decimal comma, where the machine has one.
  private static let commaLocale = ["id_ID.UTF-8", "de_DE.UTF-8", "fr_FR.UTF-8"].first { name in
    guard let locale = newlocale(1 << LC_NUMERIC, name, nil) else { return false }
    freelocale(locale)
    return true
  }

  @Test(.enabled(if: commaLocale != nil)) func aDecimalCommaOfTheLocaleChangesNothing() throws {
    let plain = try WorkbookTests.bytes()
    let comma = newlocale(1 << LC_NUMERIC, WorkbookTests.commaLocale, nil)
    let before = uselocale(comma)
    defer { uselocale(before) }
    #expect(plain == (try WorkbookTests.bytes()))
  }

  @Test func aRankingOfNothingIsStillAWorkbook() throws {
    var ranking = Example.ranking
    ranking.standings = []
    ranking.inputs = []
    ranking.warnings = []
    ranking.rubric.text = ""
    let package = try WorkbookTests.package(ranking)
    #expect(SheetCells(package, Labels.Sheets.quality).place(of: "Tidak ada peringatan.") != nil)
    #expect(!package.sheetNames.contains("Simulasi"), "of nobody")
  }
}
