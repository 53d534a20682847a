import Diagnostics
import Tables
import TestSupport
import Testing

/// Workbooks of every version, in a compound file or by themselves (§3.1).
@Suite struct BIFFVersionTests {
  @Test func excel2IsRead() throws {
    var records = RecordBuilder()
    records.add(0x0009, [0x02, 0x00, 0x10, 0x00])
    records.add(0x0002, [0, 0, 0, 0, 0, 0, 0] + word(UInt16(65_000)))
    records.add(0x0003, [0, 0, 1, 0, 0, 0, 0] + word(1.5.bitPattern))
    records.add(0x0004, [0, 0, 2, 0, 0, 0, 0, 3] + Array("dua".utf8))
    records.add(0x0005, [0, 0, 3, 0, 0, 0, 0, 1, 0])
    records.add(0x0006, [0, 0, 4, 0, 0, 0, 0] + [0, 0, 0, 0, 0, 0, 0xFF, 0xFF] + [0, 0])
    records.add(0x0007, [5] + Array("hasil".utf8))
    records.add(0x0006, [0, 0, 5, 0, 0, 0, 0] + word(7.0.bitPattern) + [0, 0])
    records.add(0x0001, [0, 0, 6, 0, 0, 0, 0])
    records.add(0x000A)
    let file = try read(records.bytes)
    #expect(file.format == .xls(.biff2))
    #expect(file.description.en == "old Excel workbook (XLS, BIFF2, Excel 2.x)")
    #expect(file.tables.map(\.sheet) == [nil])
    #expect(file.texts == [["65000", "1.5", "dua", "TRUE", "hasil", "7"]])
  }

  @Test(arguments: [(0x0209, 0x0206, BIFFVersion.biff3), (0x0409, 0x0406, .biff4)])
  func excel3And4AreRead(_ beginning: Int, _ formula: Int, _ version: BIFFVersion) throws {
    var records = RecordBuilder()
    records.add(UInt16(beginning), [0, 0, 0x10, 0, 0, 0])
    records.label(0, 0, "teks")
    records.number(0, 1, 2)
    records.add(UInt16(formula), cell(0, 2, 0) + word(3.0.bitPattern) + [0, 0, 0, 0])
    records.add(0x000A)
    let file = try read(records.bytes)
    #expect(file.format == .xls(version))
    #expect(file.texts == [["teks", "2", "3"]])
  }

  /// Excel 4 put the sheets of a workbook inside of it, each behind a header with its name.
  @Test func aWorkbookOfExcel4HasItsSheetsInside() throws {
    var records = RecordBuilder()
    records.add(0x0409, [0, 0, 0, 1, 0, 0])
    for (name, value) in [("Satu", 1.0), ("Dua", 2.0)] {
      records.add(0x008F, word(UInt32(99)) + [UInt8(name.utf8.count)] + Array(name.utf8))
      records.add(0x0409, [0, 0, 0x10, 0, 0, 0])
      records.number(0, 0, value)
      records.add(0x000A)
    }
    records.add(0x000A)
    let file = try read(records.bytes)
    #expect(file.tables.map(\.sheet) == ["Satu", "Dua"])
    #expect(file.tables.map(\.texts) == [[["1"]], [["2"]]])
  }

  @Test func excel5IsRead() throws {
    let workbook = OldWorkbookBuilder(version: 0x0500) {
      $0.label(0, 0, "teks")
      $0.add(0x00D6, cell(0, 1, 0) + word(UInt16(4)) + Array("kaya".utf8) + [1, 2, 5])
    }
    let file = try read(workbook.bytes)
    #expect(file.format == .xls(.biff5))
    #expect(file.tables[0].sheet == "Laporan")
    #expect(file.texts == [["teks", "kaya"]])
  }

  /// What small web programs write: BOF, cells, EOF, in a version that never was.
  @Test func cellsWithNothingAroundThemAreRead() throws {
    var records = RecordBuilder()
    records.add(0x0809, word(UInt16(0)) + word(UInt16(0x10)) + [0, 0, 0, 0])
    records.label(0, 0, "Kecamatan Café")
    records.number(1, 0, 5_216_807)
    let open = records.bytes
    records.add(0x000A)
    #expect(try read(records.bytes).texts == [["Kecamatan Café"], ["5216807"]])
    // Many forget the end, or put a line end behind it.
    #expect(try read(open).texts.count == 2)
    #expect(try read(open + [0x0D, 0x0A]).texts.count == 2)
    #expect(try read(records.bytes + Array("\r\n</html>".utf8)).texts.count == 2)
  }

  @Test func ofTwoWorkbooksInAFileTheNewerIsRead() throws {
    let old = OldWorkbookBuilder(version: 0x0500) { $0.label(0, 0, "lama") }
    let new = OldWorkbookBuilder { $0.add(0x0204, cell(0, 0, 0) + unicode("baru")) }
    for streams in [
      [("Book", old.stream), ("Workbook", new.stream)],
      [("WORKBOOK", new.stream), ("BOOK", old.stream)],
    ] {
      let file = try read(CompoundFileBuilder(streams).bytes)
      #expect(file.format == .xls(.biff8))
      #expect(file.texts == [["baru"]])
    }
    let empty = CompoundFileBuilder([("Workbook", [0, 0, 0, 0]), ("Book", old.stream)])
    #expect(try read(empty.bytes).texts == [["lama"]])
  }
}
