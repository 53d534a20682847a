import Diagnostics
import Tables
import TestSupport
import Testing

/// Whatever the bytes, reading ends in rows of valid text or in a diagnostic.
@Suite struct MutationTests {
  private static let pieces: [[UInt8]] =
    [
      "\"", "\"\"", ",", ";", "\r", "\n", "\0", "<", ">", "</c>", "<c>", "<row>", "&amp;", "&#0;",
      "&#x110000;", "_xD800_", "<![CDATA[", "]]>", "<!--", "r=\"", "t=\"s\"", "999999999", "XFD9",
      "1e308", "<is><t>", "sep=;", "<table>", "</table>", "<td>", "<tr>", "<!--", "-->",
      "colspan=9", "rowspan=9", "ss:Index=\"9\"",
    ].map { Array($0.utf8) } + [[0xFF, 0xFE], [0xEF, 0xBB, 0xBF], [0xE2, 0x82], [0xFF, 0xFF]]

  private func mutate(_ bytes: inout [UInt8], _ generator: inout Seeded) {
    for _ in 0..<Int.random(in: 1...5, using: &generator) {
      guard let at = bytes.indices.randomElement(using: &generator) else { return }
      switch Int.random(in: 0..<5, using: &generator) {
      case 0: bytes[at] = UInt8.random(in: 0...255, using: &generator)
      case 1: bytes.removeSubrange(at..<min(bytes.count, at + 12))
      case 2: bytes.insert(contentsOf: bytes[at..<min(bytes.count, at + 60)], at: at)
      case 3: bytes.insert(contentsOf: Self.pieces.randomElement(using: &generator) ?? [], at: at)
      default: bytes.removeLast(min(bytes.count - at, 40))
      }
    }
  }

  private func endsWell(_ bytes: [UInt8]) -> Bool {
    do {
      _ = try read(bytes)
      return true
    } catch {
      return error is Diagnostic
    }
  }

  @Test(arguments: 1...5)
  func delimitedText(_ seed: Int) {
    var generator = Seeded(seed)
    let text = "id,isi,c\n1,\"a, \"\"b\"\"\nx\",2\n\"3\",Café,\n4,\"y\" z,5\r\n"
    let wide = text.utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
    for round in 0..<400 {
      var bytes = round % 4 == 0 ? wide : Array(text.utf8)
      mutate(&bytes, &generator)
      #expect(endsWell(bytes))
    }
  }

  @Test(arguments: 1...5)
  func markup(_ seed: Int) {
    var generator = Seeded(seed)
    let page = """
      <style>.x{mso-number-format:"dd\\/mm"}</style><table><thead><tr><th rowspan=2>a<th colspan=2>b
      <tr><th>c</thead><tr><td class=x x:num="45075">1<td>Caf\u{E9} &eacute;<table><tr><td>y</table>
      <tr><td colspan=3 rowspan=0><pre> x\n</pre><select><option selected>z</select></table>
      """
    let sheet = """
      <?xml version="1.0"?><Workbook xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Styles>
      <Style ss:ID="a"><NumberFormat ss:Format="Short Date"/></Style></Styles><Worksheet ss:Name="b">
      <Table><Row ss:Index="2"><Cell ss:StyleID="a" ss:MergeAcross="1"><Data ss:Type="Number">45075
      </Data></Cell><Cell><Data ss:Type="DateTime">2024-01-02T03:04:05</Data></Cell></Row></Table>
      </Worksheet></Workbook>
      """
    for round in 0..<400 {
      var bytes = Array((round % 2 == 0 ? page : sheet).utf8)
      mutate(&bytes, &generator)
      #expect(endsWell(bytes))
    }
  }

  @Test(arguments: 1...5)
  func workbooks(_ seed: Int) throws {
    var generator = Seeded(seed)
    let workbook = WorkbookBuilder(
      """
      <row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" s="1"><v>45075.5</v></c></row>\
      <row r="3"><c t="inlineStr"><is><r><t>a_x000D_</t></r></is></c><c t="b"><v>1</v></c></row>
      """, strings: "<si><t>kata &amp; &#233;</t></si>",
      styles: "<numFmts><numFmt numFmtId=\"164\" formatCode=\"dd/mm\"/></numFmts>"
        + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"164\"/></cellXfs>"
    ).zip
    for round in 0..<200 {
      var zip = workbook
      if round % 5 > 0 {
        let part = Int.random(in: zip.entries.indices, using: &generator)
        mutate(&zip.entries[part].content, &generator)
        #expect(endsWell(zip.bytes))
      } else {
        var bytes = zip.bytes
        mutate(&bytes, &generator)
        #expect(endsWell(bytes))
      }
    }
  }

  @Test(arguments: 1...5)
  func oldWorkbooks(_ seed: Int) {
    var generator = Seeded(seed)
    var workbook = OldWorkbookBuilder { records in
      records.shared(0, 0, 0)
      records.formula(1, 1, [0, 0, 0, 0, 0, 0, 0xFF, 0xFF])
      records.add(0x0207, unicode("hasil"))
      for row in 2..<40 { records.number(row % 7, row, 1.5, style: 1) }
    }
    workbook.strings = [
      workbook.counts(2) + unicode("kata", isWide: true) + [9, 0, 12, 1, 0, 4, 0, 0, 0, 0x61],
      [1] + characters("panjang", isWide: true),
    ]
    workbook.globals.add(0x041E, [164, 0] + unicode("dd/mm"))
    for number: UInt8 in [0, 164] { workbook.globals.add(0x00E0, [0, 0, number, 0]) }
    for round in 0..<200 {
      var stream = workbook.stream
      var bytes = workbook.bytes
      mutate(&stream, &generator)
      if round % 3 == 0 {
        mutate(&bytes, &generator)
      } else {
        bytes = round % 3 == 1 ? stream : CompoundFileBuilder([("Workbook", stream)]).bytes
      }
      #expect(endsWell(bytes))
    }
  }
}
