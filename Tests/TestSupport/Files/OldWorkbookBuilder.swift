/// A workbook of Excel 5 or later: globals, then its sheets.
package struct OldWorkbookBuilder {
  package struct Sheet {
    package var name = "Laporan"
    /// 0 shown, 1 hidden, 2 very hidden.
    package var state: UInt8 = 0
    /// 0 sheet, 1 macros, 2 chart, 6 module.
    package var kind: UInt8 = 0
    /// Of the sheet's first record.
    package var content: UInt16 = 0x10
    package var records = RecordBuilder()
    package var hasEnd = true
    /// How far the list of sheets is wrong about where it begins.
    package var error = 0

    package init(name: String = "Laporan") { self.name = name }
  }

  /// 0x0600 of Excel 97, 0x0500 of Excel 5.
  package var version: UInt16 = 0x0600
  package var sheets: [Sheet] = []
  /// Records among the globals.
  package var globals = RecordBuilder()
  /// The bodies of the SST record and the CONTINUE records behind it.
  package var strings: [[UInt8]] = []

  package init(version: UInt16 = 0x0600) {
    self.version = version
  }

  /// A workbook of one sheet.
  package init(version: UInt16 = 0x0600, _ fill: (inout RecordBuilder) -> Void) {
    self.version = version
    var sheet = Sheet()
    fill(&sheet.records)
    sheets = [sheet]
  }

  /// Adds strings that need nothing but their characters.
  package mutating func add(strings texts: [String]) {
    strings = [counts(texts.count) + texts.flatMap { unicode($0, isWide: true) }]
  }

  /// What an SST begins with: how many strings cells show, and how many there are.
  package func counts(_ count: Int) -> [UInt8] {
    word(UInt32(count)) + word(UInt32(count))
  }

  /// The workbook stream.
  package var stream: [UInt8] {
    let bodies = sheets.map(substream)
    let length = head(offsets: sheets.map { _ in 0 }).count
    var offset = length
    let offsets = zip(bodies, sheets).map { body, sheet in
      defer { offset += body.count }
      return offset + sheet.error
    }
    return head(offsets: offsets) + bodies.joined()
  }

  /// The workbook in a compound file.
  package var bytes: [UInt8] {
    CompoundFileBuilder([(version == 0x0500 ? "Book" : "Workbook", stream)]).bytes
  }

  private func head(offsets: [Int]) -> [UInt8] {
    var records = RecordBuilder()
    records.add(0x0809, beginning(0x05))
    records.add(globals)
    for (sheet, offset) in zip(sheets, offsets) {
      let name: [UInt8] =
        version == 0x0600
        ? [UInt8(sheet.name.utf16.count), 1] + characters(sheet.name, isWide: true)
        : [UInt8(sheet.name.utf8.count)] + Array(sheet.name.utf8)
      records.add(0x0085, word(UInt32(offset)) + [sheet.state, sheet.kind] + name)
    }
    for (index, piece) in strings.enumerated() { records.add(index == 0 ? 0x00FC : 0x003C, piece) }
    records.add(0x000A)
    return records.bytes
  }

  private func substream(_ sheet: Sheet) -> [UInt8] {
    var records = RecordBuilder()
    records.add(0x0809, beginning(sheet.content))
    records.add(sheet.records)
    if sheet.hasEnd { records.add(0x000A) }
    return records.bytes
  }

  private func beginning(_ content: UInt16) -> [UInt8] {
    let rest = [UInt8](repeating: 0, count: version == 0x0600 ? 12 : 4)
    return word(version) + word(content) + rest
  }
}
