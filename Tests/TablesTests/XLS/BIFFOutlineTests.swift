import Diagnostics
import Tables
import TestSupport
import Testing

/// Which sheets an old workbook has (§3.1).
@Suite struct BIFFOutlineTests {
  private func sheet(_ name: String, _ value: Double) -> OldWorkbookBuilder.Sheet {
    var sheet = OldWorkbookBuilder.Sheet(name: name)
    sheet.records.number(0, 0, value)
    return sheet
  }

  @Test(arguments: [0x0600, 0x0500] as [UInt16])
  func sheetsWithoutCellsAreLeftOutAndHiddenOnesKept(_ version: UInt16) throws {
    var workbook = OldWorkbookBuilder(version: version)
    workbook.sheets = [sheet("Bagan", 1), sheet("Laporan", 2), sheet("Makro", 3)]
    workbook.sheets += [sheet("Sembunyi", 4), sheet("Rahasia", 5), sheet("Modul", 6)]
    workbook.sheets[0].kind = 2
    workbook.sheets[0].content = 0x20
    workbook.sheets[2].kind = 1
    workbook.sheets[2].content = 0x40
    workbook.sheets[3].state = 1
    workbook.sheets[4].state = 2
    workbook.sheets[5].kind = 6
    let file = try read(workbook.bytes)
    #expect(file.tables.map(\.sheet) == ["Laporan", "Sembunyi", "Rahasia"])
    #expect(file.tables.map(\.isHidden) == [false, true, true])
    #expect(file.tables.map(\.texts) == [[["2"]], [["4"]], [["5"]]])
  }

  @Test func sheetsAreFoundWhereTheListIsWrong() throws {
    var workbook = OldWorkbookBuilder()
    workbook.sheets = [sheet("Satu", 1), sheet("Dua", 2)]
    workbook.sheets[0].error = 7
    workbook.sheets[1].error = 1_000_000
    let file = try read(workbook.bytes)
    #expect(file.tables.map(\.texts) == [[["1"]], [["2"]]])
    #expect(file.problems.isEmpty)
  }

  @Test func aSheetThatLostItsEndStopsAtTheNext() throws {
    var workbook = OldWorkbookBuilder()
    workbook.sheets = [sheet("Satu", 1), sheet("Dua", 2)]
    workbook.sheets[0].hasEnd = false
    let file = try read(workbook.bytes)
    #expect(file.tables.map(\.texts) == [[["1"]], [["2"]]])
  }

  /// Without its end a chart would go on into the next sheet.
  @Test func aChartThatLostItsEndStopsAtTheNextSheet() throws {
    var workbook = OldWorkbookBuilder()
    workbook.sheets = [sheet("Satu", 1), sheet("Dua", 2)]
    workbook.sheets[0].records.add(0x0809, word(UInt16(0x0600)) + word(UInt16(0x20)) + [0, 0])
    workbook.sheets[0].hasEnd = false
    #expect(try read(workbook.bytes).tables.map(\.texts) == [[["1"]], [["2"]]])
  }

  @Test func aListedSheetThatIsNotThereIsTold() throws {
    var workbook = OldWorkbookBuilder()
    workbook.sheets = [sheet("Ada", 1), sheet("Hilang", 2)]
    let stream = workbook.stream
    let half = Array(stream.dropLast(workbook.sheets[1].records.bytes.count + 24))
    let file = try read(CompoundFileBuilder([("Workbook", half)]).bytes, named: "lama.xls")
    #expect(file.tables.map(\.sheet) == ["Ada"])
    #expect(file.problems.map(\.code) == ["sheet-cannot-be-found"])
    #expect(file.problems[0].location?.text == "lama.xls:Hilang")
    #expect(
      file.problems[0].message.id
        == "lembar ini disebut dalam buku kerja, tetapi isinya tidak ada; tidak dibaca")
    #expect(
      file.problems[0].message.en
        == "the workbook names this sheet but its content is not there; it was not read")
    #expect(file.problems[0].severity == .warning)
  }

  @Test func aWorkbookWithoutSheetsIsRefused() throws {
    let problem = try #require(refusal(of: OldWorkbookBuilder().bytes, named: "lama.xls"))
    #expect(problem.code == "workbook-has-no-sheets")
    #expect(problem.message.id == "buku kerja ini tidak memiliki lembar berisi sel")
    #expect(problem.message.en == "the workbook has no sheet with cells")
    #expect(problem.location?.text == "lama.xls")
  }

  @Test func anUnlistedSheetIsReadAllTheSame() throws {
    let workbook = OldWorkbookBuilder { $0.number(0, 0, 8) }
    var stream = workbook.stream
    let list = try #require(stream.indices.first { stream[$0...].starts(with: [0x85, 0x00]) })
    stream[list] = 0x86
    let file = try read(CompoundFileBuilder([("Workbook", stream)]).bytes)
    #expect(file.tables.map(\.sheet) == ["Sheet1"])
    #expect(file.texts == [["8"]])
  }
}
