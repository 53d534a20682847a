import CZlib

/// The parts of a workbook that an input lists one after the other, `separator` between them; those
/// that it leaves out are ordinary.
///
/// So that mutations fall on XML, and never on a checksum that would have them all refused.
struct WorkbookParts {
  static let separator: UInt8 = 0x1D
  private let parts: [[UInt8]]

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    parts = bytes.split(separator: Self.separator, omittingEmptySubsequences: false)
      .map { Array($0) }
  }

  private static let relation =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

  private static let names: [(name: String, text: String)] = [
    ("xl/worksheets/sheet1.xml", "<worksheet><sheetData/></worksheet>"),
    ("xl/sharedStrings.xml", "<sst><si><t>a</t></si><si><r><t>b</t></r></si></sst>"),
    (
      "xl/styles.xml",
      "<styleSheet><numFmts><numFmt numFmtId=\"164\" formatCode=\"dd/mm/yyyy\"/></numFmts>"
        + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"164\"/><xf numFmtId=\"22\"/></cellXfs>"
        + "</styleSheet>"
    ),
    (
      "xl/workbook.xml",
      "<workbook xmlns:r=\"\(relation)\"><sheets><sheet name=\"A\" sheetId=\"1\" r:id=\"r1\"/>"
        + "</sheets></workbook>"
    ),
    (
      "xl/_rels/workbook.xml.rels",
      "<Relationships>"
        + [
          ("r1", "worksheet", "worksheets/sheet1"), ("r2", "sharedStrings", "sharedStrings"),
          ("r3", "styles", "styles"),
        ].map {
          "<Relationship Id=\"\($0)\" Type=\"\(relation)/\($1)\" Target=\"\($2).xml\"/>"
        }.joined() + "</Relationships>"
    ),
    ("[Content_Types].xml", "<Types/>"),
  ]

  var zip: [UInt8] {
    storedZIP(
      Self.names.indices.map { index in
        let given = index < parts.count && !parts[index].isEmpty
        return (Self.names[index].name, given ? parts[index] : Array(Self.names[index].text.utf8))
      })
  }
}

/// A sound ZIP of entries that are not compressed.
func storedZIP(_ entries: [(name: String, content: [UInt8])]) -> [UInt8] {
  func little(_ number: Int, _ width: Int) -> [UInt8] {
    (0..<width).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
  }
  var archive: [UInt8] = []
  var directory: [UInt8] = []
  for (name, content) in entries {
    let sum = Int(crc32(0, content, UInt32(content.count)))
    let common =
      little(20, 2) + little(0, 8) + little(sum, 4) + little(content.count, 4)
      + little(content.count, 4) + little(name.utf8.count, 2)
    directory +=
      little(0x0201_4B50, 4) + little(20, 2) + common + little(0, 12) + little(archive.count, 4)
      + name.utf8
    archive += little(0x0403_4B50, 4) + common + little(0, 2) + name.utf8 + content
  }
  return archive + directory + little(0x0605_4B50, 4) + little(0, 4) + little(entries.count, 2)
    + little(entries.count, 2) + little(directory.count, 4) + little(archive.count, 4)
    + little(0, 2)
}
