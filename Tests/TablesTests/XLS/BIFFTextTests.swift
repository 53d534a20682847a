import Diagnostics
import Tables
import TestSupport
import Testing

/// Texts of old workbooks become valid UTF-8 (§3.1).
@Suite struct BIFFTextTests {
  /// A workbook whose shared strings are these bodies of SST and CONTINUE, all shown in column A.
  private func texts(_ pieces: [[UInt8]], count: Int) throws -> [String] {
    var workbook = OldWorkbookBuilder { records in
      for row in 0..<count { records.shared(row, 0, row) }
    }
    workbook.strings = pieces
    workbook.strings[0] = workbook.counts(count) + pieces[0]
    return try read(workbook.bytes).texts.map { $0.joined() }
  }

  @Test func lowerHalvesAndWholeUnitsAreRead() throws {
    let read = try texts(
      [unicode("Camat Café") + unicode("地 🙂 é", isWide: true) + unicode("")], count: 3)
    #expect(read == ["Camat Café", "地 🙂 é"])
  }

  @Test func formattingAndReadingAidsArePassedOver() throws {
    let runs: [UInt8] = [2, 0, 5, 0, 4, 0, 6, 0]
    let rich = word(UInt16(4)) + [8] + word(UInt16(2)) + characters("kaya") + runs
    let guide =
      word(UInt16(2)) + [5] + word(UInt32(6)) + characters("東京", isWide: true)
      + [1, 2, 3, 4, 5, 6]
    let both =
      word(UInt16(3)) + [12] + word(UInt16(1)) + word(UInt32(2)) + characters("dua")
      + [0, 0, 0, 0] + [7, 7]
    #expect(
      try texts([rich + guide + both + unicode("akhir")], count: 4)
        == ["kaya", "東京", "dua", "akhir"])
  }

  /// Where a string goes on in a CONTINUE record, a byte says anew whether it is UTF-16.
  @Test func aStringMayChangeItsWidthWhereItGoesOn() throws {
    let first = word(UInt16(9)) + [0] + characters("awal ")
    let second: [UInt8] = [1] + characters("地震", isWide: true)
    let third: [UInt8] = [0] + characters("ok") + unicode("lain")
    #expect(try texts([first, second, third], count: 2) == ["awal 地震ok", "lain"])
  }

  @Test func aPairMayBeSplitBetweenRecords() throws {
    let units = Array("🙂".utf16)
    let first = word(UInt16(4)) + [1] + characters("a", isWide: true) + word(units[0])
    let second: [UInt8] = [1] + word(units[1]) + characters("b", isWide: true)
    #expect(try texts([first, second], count: 1) == ["a🙂b"])
    // A half without its other half is no character.
    #expect(
      try texts([first, [0] + characters("xb")], count: 1) == ["a\u{FFFD}xb"])
  }

  /// Between strings, and among what follows their characters, there is no such byte.
  @Test func recordsMayEndAnywhereElse() throws {
    let rich = word(UInt16(4)) + [8] + word(UInt16(2)) + characters("kaya") + [2, 0, 5]
    let pieces: [[UInt8]] = [
      unicode("satu"), unicode("dua") + rich, [0, 4, 0, 6, 0] + word(UInt16(4)) + [1],
      [0] + characters("tiga"), [4], [0, 0] + characters("lima"),
    ]
    #expect(try texts(pieces, count: 5) == ["satu", "dua", "kaya", "tiga", "lima"])
  }

  @Test func aStringThatIsNotAllThereIsReadAsFarAsItGoes() throws {
    var workbook = OldWorkbookBuilder {
      $0.shared(0, 0, 0)
      $0.shared(1, 0, 1)
      $0.shared(2, 1, 2)
    }
    workbook.strings = [workbook.counts(3) + unicode("utuh") + word(UInt16(400)) + [0, 0x61, 0x62]]
    let table = try read(workbook.bytes, named: "lama.xls").tables[0]
    #expect(table.texts == [["utuh"], ["ab"]])
    #expect(table.problems.map(\.code) == ["shared-string-is-missing"])
    #expect(table.problems[0].location?.text == "lama.xls:Laporan!B3")
  }

  @Test func aLongTextOfACellGoesOnInTheNextRecord() throws {
    let workbook = OldWorkbookBuilder {
      $0.add(0x0204, cell(0, 0, 0) + word(UInt16(6)) + [0] + characters("abc"))
      $0.add(0x003C, [1] + characters("déf", isWide: true))
      $0.formula(0, 1, [0, 0, 0, 0, 0, 0, 0xFF, 0xFF])
      $0.add(0x0207, word(UInt16(4)) + [0] + characters("ru"))
      $0.add(0x003C, [0] + characters("mus"))
    }
    #expect(try read(workbook.bytes).texts == [["abcdéf", "rumu"]])
  }

  @Test func nulsAreLeftOut() throws {
    #expect(
      try texts([unicode("a\u{0}b") + unicode("c\u{0}", isWide: true)], count: 2) == ["ab", "c"])
  }

  static let pages: [(page: UInt16?, bytes: [UInt8], text: String)] = [
    (1252, [0x43, 0x61, 0x66, 0xE9, 0x80], "Café€"), (1250, [0xE8, 0x9A], "čš"),
    (1251, [0xCF, 0xF0, 0xE8], "При"), (437, [0x82, 0xE1], "éß"), (850, [0x82, 0xB5], "éÁ"),
    (10_000, [0x8E, 0xD2], "é“"), (0x8000, [0x8E], "é"), (0x8001, [0xE9], "é"),
    (932, [0x93, 0xFA, 0x96, 0x7B, 0x41, 0xB1], "日本Aｱ"), (936, [0xC4, 0xE3], "你"),
    (949, [0xB0, 0xA1], "가"), (950, [0xA4, 0xA4], "中"), (367, [0x41], "A"),
    // Without a code page, what is UTF-8 is UTF-8, anything else Windows-1252.
    (nil, Array("Café".utf8), "Café"), (nil, [0x43, 0xE9], "Cé"),
    (1252, Array("é".utf8), "Ã©"), (65001, Array("é地".utf8), "é地"),
  ]

  @Test(arguments: pages.indices)
  func bytesAreReadByTheCodePage(_ index: Int) throws {
    let (page, bytes, text) = Self.pages[index]
    var workbook = OldWorkbookBuilder(version: 0x0500) {
      $0.label(0, 0, bytes)
      $0.formula(0, 1, [0, 0, 0, 0, 0, 0, 0xFF, 0xFF])
      $0.add(0x0207, word(UInt16(bytes.count)) + bytes)
    }
    if let page { workbook.globals.add(0x0042, word(page)) }
    let file = try read(workbook.bytes)
    #expect(file.format == .xls(.biff5))
    #expect(file.texts == [[text, text]])
    #expect(file.problems.isEmpty)
  }

  @Test func anUnknownCodePageIsTold() throws {
    var workbook = OldWorkbookBuilder(version: 0x0500) { $0.label(0, 0, [0x61, 0xE9]) }
    workbook.globals.add(0x0042, word(UInt16(4711)))
    let file = try read(workbook.bytes, named: "lama.xls")
    #expect(file.texts == [["aé"]])
    #expect(file.problems.map(\.code) == ["code-page-is-unknown"])
    #expect(
      file.problems[0].message.id
        == "buku kerja ini memakai halaman kode 4711, yang tidak dikenal; "
        + "huruf di luar ASCII dibaca sebagai Windows-1252")
    #expect(
      file.problems[0].message.en
        == "the workbook uses code page 4711, which is not known; "
        + "characters outside of ASCII were read as Windows-1252")
    #expect(file.problems[0].fix?.en == "Open it in Excel and save it again as .xlsx.")
  }
}
