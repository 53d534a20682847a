import Diagnostics
import Tables
import TestSupport
import Testing

/// What cell records mean (§3.1).
@Suite struct BIFFCellTests {
  private func table(
    version: UInt16 = 0x0600, _ fill: (inout RecordBuilder) -> Void
  ) throws -> ReadTable {
    try read(OldWorkbookBuilder(version: version, fill).bytes, named: "lama.xls").tables[0]
  }

  @Test func cellsOfEveryKindAreRead() throws {
    var workbook = OldWorkbookBuilder {
      $0.shared(1, 0, 1)
      $0.number(1, 1, -12.5)
      $0.add(0x0205, cell(1, 2, 0) + [1, 0])
      $0.add(0x0205, cell(1, 3, 0) + [0, 0])
      $0.add(0x0205, cell(1, 4, 0) + [0x2A, 1])
      $0.add(0x0204, cell(1, 5, 0) + unicode("label"))
      $0.add(0x00D6, cell(1, 6, 0) + unicode("tebal", isWide: true) + [1, 0, 0, 0, 0, 0])
      $0.add(0x0201, cell(1, 7, 0))
      $0.add(0x00BE, word(UInt16(1)) + word(UInt16(8)) + [0, 0, 0, 0, 9, 0])
      $0.number(1, 10, 3)
    }
    workbook.add(strings: ["nol", "satu"])
    let file = try read(workbook.bytes)
    #expect(file.format == .xls(.biff8))
    #expect(file.description.id == "buku kerja Excel lama (XLS, BIFF8, Excel 97–2003)")
    #expect(file.description.en == "old Excel workbook (XLS, BIFF8, Excel 97–2003)")
    #expect(file.problems.isEmpty)
    let table = file.tables[0]
    #expect(table.sheet == "Laporan")
    #expect(table.numbers == [2])
    #expect(
      table.texts == [
        ["satu", "-12.5", "TRUE", "FALSE", "#N/A", "label", "tebal", "", "", "", "3"]
      ])
    #expect(
      table.rows[0].map(\.kind) == [
        .text, .number, .boolean, .boolean, .error, .text, .text, .empty, .empty, .empty, .number,
      ])
    #expect(table.rows[0][1].number == -12.5)
    #expect(table.rows[0][2].number == 1)
    #expect(table.problems.isEmpty)
  }

  @Test("§3.5: what is merged downwards is known")
  func mergedDown() throws {
    let workbook = OldWorkbookBuilder {
      $0.number(0, 0, 1)
      $0.add(
        0x00E5,
        word(UInt16(2)) + [0, 1, 1, 2].flatMap { word(UInt16($0)) }
          + [5, 5, 0, 3].flatMap { word(UInt16($0)) })
    }
    let areas = try read(workbook.bytes, named: "lama.xls").tables[0].merged
    #expect(areas.map(\.column) == [1] && areas.map(\.rows) == [1...2])
  }

  @Test func errorsReadAsExcelShowsThem() throws {
    let codes: [UInt8] = [0x00, 0x07, 0x0F, 0x17, 0x1D, 0x24, 0x2A]
    let table = try table { records in
      for (column, code) in codes.enumerated() {
        records.add(0x0205, cell(0, column, 0) + [code, 1])
      }
    }
    #expect(
      table.texts == [["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A"]])
  }

  /// An RK is an integer or the upper half of a double, each perhaps times a hundred.
  @Test func everyKindOfRKIsANumber() throws {
    let one = UInt32(truncatingIfNeeded: 1.0.bitPattern >> 32)
    let table = try table {
      $0.rk(0, 0, one)
      $0.rk(0, 1, one | 1)
      $0.rk(0, 2, 1234 << 2 | 2)
      $0.rk(0, 3, 1234 << 2 | 3)
      $0.rk(0, 4, UInt32(bitPattern: -5 << 2) | 2)
      $0.rk(0, 5, UInt32(bitPattern: -5 << 2) | 3)
    }
    #expect(table.texts == [["1", "0.01", "1234", "12.34", "-5", "-0.05"]])
  }

  @Test func numbersSideBySideShareARecord() throws {
    let table = try table {
      $0.add(
        0x00BD,
        word(UInt16(4)) + word(UInt16(2)) + [0, 0] + word(UInt32(7 << 2 | 2)) + [0, 0]
          + word(UInt32(8 << 2 | 2)) + word(UInt16(3)))
    }
    #expect(table.numbers == [5])
    #expect(table.texts == [["", "", "7", "8"]])
  }

  @Test func aFormulaShowsItsResult() throws {
    let table = try table {
      $0.formula(0, 0, word(2.5.bitPattern))
      $0.formula(0, 1, [0, 0, 0, 0, 0, 0, 0xFF, 0xFF])
      $0.add(0x0207, unicode("hasil"))
      $0.formula(0, 2, [1, 0, 1, 0, 0, 0, 0xFF, 0xFF])
      $0.formula(0, 3, [2, 0, 0x07, 0, 0, 0, 0xFF, 0xFF])
      $0.formula(0, 4, [3, 0, 0, 0, 0, 0, 0xFF, 0xFF])
      $0.formula(0, 5, [0, 0, 0, 0, 0, 0, 0xFF, 0xFF])
      // A formula that cells share stands before the text that it gave this one.
      $0.add(0x04BC, [UInt8](repeating: 0, count: 12))
      $0.add(0x0207, unicode("bersama", isWide: true))
      $0.formula(1, 0, [0, 0, 0, 0, 0, 0, 0xFF, 0xFF])
      $0.formula(1, 1, word(1.0.bitPattern))
      $0.add(0x0207, unicode("milik siapa"))
    }
    #expect(
      table.texts == [["2.5", "hasil", "TRUE", "#DIV/0!", "", "bersama"], ["", "1"]])
    #expect(table.rows[0][1].kind == .text)
  }

  @Test func rowsComeInOrderWhereTheirCellsDoNot() throws {
    let table = try table {
      $0.number(9, 1, 92)
      $0.number(2, 2, 23)
      $0.formula(4, 0, [0, 0, 0, 0, 0, 0, 0xFF, 0xFF])
      $0.add(0x0207, unicode("empat"))
      $0.number(2, 0, 21)
      $0.number(9, 0, 91)
      $0.number(2, 2, 24)
    }
    #expect(table.numbers == [3, 5, 10])
    #expect(table.texts == [["21", "", "24"], ["empat"], ["91", "92"]])
  }

  @Test func blankRowsAreCountedAndLeftOut() throws {
    var workbook = OldWorkbookBuilder {
      $0.number(0, 0, 1)
      $0.shared(3, 0, 0)
      $0.add(0x0204, cell(4, 0, 0) + unicode("  "))
      $0.number(65_535, 255, 2)
    }
    workbook.add(strings: [""])
    let table = try read(workbook.bytes).tables[0]
    #expect(table.numbers == [1, 65_536])
    #expect(table.rows[1].count == 256)
  }

  @Test func cellsOfChartsOnASheetAreNotItsOwn() throws {
    let table = try table {
      $0.number(0, 0, 1)
      $0.add(0x0809, word(UInt16(0x0600)) + word(UInt16(0x20)) + [0, 0, 0, 0])
      $0.number(0, 1, 99)
      $0.add(0x000A)
      $0.number(1, 0, 2)
    }
    #expect(table.texts == [["1"], ["2"]])
  }

  @Test func aDamagedCellIsReadAsEmptyAndTold() throws {
    let table = try table {
      $0.add(0x0203, cell(2, 0, 0) + [1, 2])
      $0.number(2, 1, 5)
      $0.number(2, 256, 6)
      $0.add(0x0203, word(UInt16(3)))
    }
    #expect(table.texts == [["", "5"]])
    #expect(table.problems.map(\.code) == Array(repeating: "cell-cannot-be-read", count: 3))
    let problem = try #require(table.problems.first)
    #expect(problem.severity == .warning)
    #expect(problem.location?.text == "lama.xls:Laporan!A3")
    #expect(problem.message.id == "sebuah sel di baris ini rusak; dibaca sebagai kosong")
    #expect(problem.message.en == "a cell of this row is damaged; it was read as empty")
  }

  @Test func aNumberThatIsNoneReadsAsAnError() throws {
    let table = try table {
      $0.number(0, 0, .infinity)
      $0.number(0, 1, .nan)
    }
    #expect(table.texts == [["#NUM!", "#NUM!"]])
    #expect(table.rows[0].map(\.kind) == [.error, .error])
  }
}
