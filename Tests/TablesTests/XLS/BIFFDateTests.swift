import Diagnostics
import Tables
import TestSupport
import Testing

/// Dates are numbers with a format that shows them as such (§3.4).
@Suite struct BIFFDateTests {
  /// A workbook whose cell formats 0, 1, … have these number formats.
  private func workbook(
    version: UInt16 = 0x0600, formats: [Int], custom: [Int: String] = [:], is1904: Bool = false,
    _ fill: (inout RecordBuilder) -> Void
  ) -> OldWorkbookBuilder {
    var workbook = OldWorkbookBuilder(version: version, fill)
    if is1904 { workbook.globals.add(0x0022, [1, 0]) }
    for (number, code) in custom.sorted(by: { $0.key < $1.key }) {
      let text =
        version == 0x0600 ? unicode(code) : [UInt8(code.utf8.count)] + Array(code.utf8)
      workbook.globals.add(0x041E, word(UInt16(number)) + text)
    }
    for format in formats {
      workbook.globals.add(
        0x00E0, [0, 0] + word(UInt16(format)) + [UInt8](repeating: 0, count: 16))
    }
    return workbook
  }

  @Test(arguments: [0x0600, 0x0500] as [UInt16])
  func formatsMakeDatesOfNumbers(_ version: UInt16) throws {
    let workbook = workbook(
      version: version, formats: [0, 14, 22, 20, 164, 165],
      custom: [164: "[$-421]dd mmmm yyyy;@", 165: "0.00\" hari\""]
    ) {
      $0.number(0, 0, 45_075)
      $0.number(0, 1, 45_075, style: 1)
      $0.number(0, 2, 45_075.5, style: 2)
      $0.number(0, 3, 0.25, style: 3)
      $0.rk(0, 4, 45_075 << 2 | 2, style: 4)
      $0.formula(0, 5, word(45_075.0.bitPattern), style: 4)
      $0.number(0, 6, 45_075, style: 5)
      $0.number(0, 7, 45_075, style: 99)
    }
    let table = try read(workbook.bytes).tables[0]
    #expect(
      table.texts == [
        [
          "45075", "2023-05-29", "2023-05-29T12:00:00", "06:00:00", "2023-05-29", "2023-05-29",
          "45075", "45075",
        ]
      ])
    #expect(
      table.rows[0].map(\.kind) == [
        .number, .moment, .moment, .timeOfDay, .moment, .moment, .number, .number,
      ])
  }

  @Test func serialsFollowTheWorkbooksSystem() throws {
    for (is1904, day) in [(false, "1903-12-31"), (true, "1908-01-01")] {
      let workbook = workbook(formats: [14], is1904: is1904) { $0.number(0, 0, 1461) }
      #expect(try read(workbook.bytes).texts == [[day]])
      try workbook.bytes.withUnsafeBytes { buffer in
        let told = try openFile(buffer, named: "lama.xls").tables[0].is1904
        #expect(told == is1904)
      }
    }
  }

  /// Excel 2 gives the number of a format in the cell, Excel 3 and 4 through a list of cell formats;
  /// formats are numbered as they stand.
  @Test func oldVersionsCountTheirFormats() throws {
    let codes = ["General", "0.00", "d/m/yy"]
    var two = RecordBuilder()
    two.add(0x0009, [0x02, 0, 0x10, 0])
    for code in codes { two.add(0x001E, [UInt8(code.utf8.count)] + Array(code.utf8)) }
    two.add(0x0003, [0, 0, 0, 0, 0, 2, 0] + word(32_000.0.bitPattern))
    two.add(0x0003, [0, 0, 1, 0, 0, 1, 0] + word(32_000.0.bitPattern))
    two.add(0x000A)
    #expect(try read(two.bytes).texts == [["1987-08-11", "32000"]])
    for (beginning, format, style) in [
      (0x0209, 0x001E, 0x0243), (0x0409, 0x041E, 0x0443),
    ] as [(UInt16, UInt16, UInt16)] {
      var records = RecordBuilder()
      records.add(beginning, [0, 0, 0x10, 0, 0, 0])
      for code in codes {
        let unused: [UInt8] = format == 0x041E ? [9, 9] : []
        records.add(format, unused + [UInt8(code.utf8.count)] + Array(code.utf8))
      }
      records.add(style, [0, 0] + [UInt8](repeating: 0, count: 10))
      records.add(style, [0, 2] + [UInt8](repeating: 0, count: 10))
      records.number(0, 0, 32_000, style: 1)
      records.number(0, 1, 32_000, style: 0)
      records.add(0x000A)
      #expect(try read(records.bytes).texts == [["1987-08-11", "32000"]])
    }
  }
}
