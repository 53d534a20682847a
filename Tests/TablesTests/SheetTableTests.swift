import Diagnostics
import Tables
import TestSupport
import Testing

@Suite struct SheetTableTests {
  private func rows(_ xml: String, strings: String? = nil, styles: String? = nil) throws
    -> ReadTable
  {
    try read(WorkbookBuilder(xml, strings: strings, styles: styles).bytes).tables[0]
  }

  @Test func cellsOfEveryTypeAreRead() throws {
    let table = try rows(
      """
      <row r="2"><c r="A2" t="s"><v>1</v></c><c r="B2"><v>-12.50</v></c>\
      <c r="C2" t="str"><f>A1&amp;"x"</f><v>hasil</v></c><c r="D2" t="b"><v>1</v></c>\
      <c r="E2" t="b"><v>0</v></c><c r="F2" t="e"><v>#N/A</v></c>\
      <c r="G2" t="inlineStr"><is><t>sendiri</t></is></c><c r="H2" t="d"><v>2024-02-29</v></c>\
      <c r="I2" t="d"><v>2024-02-29T23:59:58.5</v></c><c r="J2" t="n"><v>1E3</v></c></row>
      """, strings: "<si><t>nol</t></si><si><t>satu</t></si>")
    #expect(table.numbers == [2])
    #expect(
      table.texts == [
        [
          "satu", "-12.50", "hasil", "TRUE", "FALSE", "#N/A", "sendiri", "2024-02-29",
          "2024-02-29T23:59:58.500", "1000",
        ]
      ])
    #expect(
      table.rows[0].map(\.kind) == [
        .text, .number, .text, .boolean, .boolean, .error, .text, .moment, .moment, .number,
      ])
    #expect(table.rows[0][1].number == -12.5)
    #expect(table.rows[0][3].number == 1)
    #expect(table.rows[0][7].hasTime == false)
    #expect(table.rows[0][8].hasTime)
  }

  @Test func gapsBecomeEmptyCellsAndBlankRowsAreCounted() throws {
    let table = try rows(
      """
      <row r="3"><c r="C3"><v>1</v></c><c r="E3" s="1"/></row><row r="4"><c r="A4" s="1"/></row>\
      <row r="5"/><row r="9"><c r="B9"><v>2</v></c><c r="D9"><v>3</v></c></row>
      """)
    #expect(table.numbers == [3, 9])
    #expect(table.texts == [["", "", "1"], ["", "2", "", "3"]])
    #expect(table.rows[0][0].kind == .empty)
  }

  @Test func rowsAndCellsWithoutReferencesFollowEachOther() throws {
    let table = try rows(
      """
      <row><c><v>1</v></c><c/><c><v>2</v></c></row><row r="5"><c r="B5"><v>3</v></c><c><v>4</v></c>\
      </row><row><c><v>5</v></c></row>
      """)
    #expect(table.numbers == [1, 5, 6])
    #expect(table.texts == [["1", "", "2"], ["", "3", "4"], ["5"]])
  }

  @Test func numbersAreWrittenAsPeopleReadThem() throws {
    let table = try rows(
      "<row>"
        + ["0.30000000000000004", "-1.23E-2", "5.22e6", "12345678901234", "1e300", "007.50"]
        .map { "<c><v>\($0)</v></c>" }.joined() + "</row>")
    #expect(table.texts == [["0.3", "-0.0123", "5220000", "12345678901234", "1E+300", "007.50"]])
    #expect(table.rows[0][0].number == 0.30000000000000004)
  }

  @Test func aRowWithTheNumberZeroFollowsTheOneBefore() throws {
    let table = try rows(
      "<row r=\"0\"><c r=\"A0\"><v>1</v></c></row><row r=\"3\"><c><v>2</v></c></row>"
        + "<row r=\"0\"><c><v>3</v></c></row>")
    #expect(table.numbers == [1, 3, 4])
    #expect(table.texts == [["1"], ["2"], ["3"]])
  }

  @Test func stringsOfTheBetasOfExcel2007AreRead() throws {
    let table = try rows(
      "<row><c t=\"s\"><v>1</v></c></row>",
      strings: "<sstItem><t>nol</t></sstItem><sstItem><t>satu</t></sstItem>")
    #expect(table.texts == [["satu"]])
    #expect(table.problems.isEmpty)
  }

  @Test func prefixesOfNamesDoNotMatter() throws {
    var workbook = WorkbookBuilder("")
    workbook.parts["xl/worksheets/s0.xml"] = Array(
      """
      <?xml version="1.0"?><!-- catatan --><x:worksheet xmlns:x="m"><x:sheetData><x:row r="1">\
      <x:c r="A1"><x:v>7</x:v></x:c></x:row></x:sheetData></x:worksheet>
      """.utf8)
    #expect(try read(workbook.bytes).texts == [["7"]])
  }

  @Test func runsAreJoinedAndPhoneticGuidesLeftOut() throws {
    let table = try rows(
      """
      <row><c t="s"><v>0</v></c><c t="inlineStr"><is><r><t>a </t></r><r><t>b</t></r>\
      <rPh><t>x</t></rPh></is></c></row>
      """,
      strings: """
        <si><r><rPr><b/></rPr><t xml:space="preserve">tebal </t></r><r><t>biasa</t></r>\
        <rPh sb="0" eb="1"><t>baca</t></rPh><phoneticPr fontId="1"/></si>
        """)
    #expect(table.texts == [["tebal biasa", "a b"]])
  }

  @Test func referencesEscapesAndCharacterDataAreDecoded() throws {
    let table = try rows(
      """
      <row><c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="s"><v>2</v></c><c t="s"><v>3</v></c></row>
      """,
      strings: """
        <si><t>&lt;a&gt; &amp;&quot;&apos; &#233;&#x1F600;</t></si>\
        <si><t>x_x000D_\r\ny_x005F_x000D_ _xD83D__xDE00_ _x00_</t></si>\
        <si><t>a<![CDATA[<b>&amp;]]>c<!-- - -->d</t></si><si><t/></si>
        """)
    #expect(table.texts == [["<a> &\"' é😀", "x\r\ny_x000D_ 😀 _x00_", "a<b>&amp;cd"]])
  }

  @Test func aStringOfItsOwnWinsOverAValue() throws {
    let table = try rows(
      "<row><c t=\"inlineStr\"><v>1.0</v><is><t>1.</t></is></c><c><is><t>2</t></is><v>3</v></c></row>"
    )
    #expect(table.texts == [["1.", "2"]])
    #expect(table.rows[0].map(\.kind) == [.text, .text])
  }

  @Test func datesAreFoundByNumberFormat() throws {
    let table = try rows(
      """
      <row><c s="0"><v>45075</v></c><c s="1"><v>45075</v></c><c s="2"><v>45075.170532407406</v></c>\
      <c s="3"><v>0.75</v></c><c s="4"><v>1.5</v></c><c s="1"><v>45075.5</v></c><c s="9"><v>5</v></c>\
      <c s="1" t="str"><v>29 May 2023</v></c></row>
      """,
      styles: """
        <numFmts count="2"><numFmt numFmtId="164" formatCode="[$-421]dd\\ mmmm\\ yyyy;@"/>\
        <numFmt numFmtId="165" formatCode="dd/mm/yyyy&quot; jam &quot;hh:mm"/></numFmts>\
        <cellStyleXfs count="1"><xf numFmtId="14"/></cellStyleXfs>\
        <cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="20"/>\
        <xf numFmtId="46"/></cellXfs>
        """)
    #expect(
      table.texts[0] == [
        "45075", "2023-05-29", "2023-05-29T04:05:34", "18:00:00", "36:00:00",
        "2023-05-29T12:00:00", "5", "29 May 2023",
      ])
    #expect(
      table.rows[0].map(\.kind) == [
        .number, .moment, .moment, .timeOfDay, .timeOfDay, .moment, .number, .text,
      ])
    #expect(table.rows[0][2].wall == 1_685_333_134_000_000)
    #expect(table.rows[0].map(\.hasTime) == [false, false, true, true, true, true, false, false])
  }

  @Test func theOtherDateSystemIsObeyed() throws {
    var workbook = WorkbookBuilder(
      "<row><c s=\"0\"><v>43613</v></c><c s=\"0\"><v>0</v></c></row>",
      styles: "<cellXfs><xf numFmtId=\"14\"/></cellXfs>")
    workbook.is1904 = true
    #expect(try read(workbook.bytes).texts == [["2023-05-29", "1904-01-01"]])
  }

  @Test func sheetsComeInOrderAndHiddenOnesAreMarked() throws {
    var workbook = WorkbookBuilder("<row><c><v>1</v></c></row>")
    workbook.sheets += [
      .init(name: "Bagan", rows: "", kind: "chartsheet"),
      .init(name: "Sembunyi &amp; x", rows: "<row><c><v>2</v></c></row>", state: "hidden"),
      .init(name: "Dalam", rows: "", state: "veryHidden"),
    ]
    let file = try read(workbook.bytes)
    #expect(file.format == .xlsx)
    #expect(file.description.id == "buku kerja Excel (XLSX)")
    #expect(file.description.en == "Excel workbook (XLSX)")
    #expect(file.tables.map(\.sheet) == ["Laporan", "Sembunyi & x", "Dalam"])
    #expect(file.tables.map(\.isHidden) == [false, true, true])
    #expect(file.tables.map(\.texts) == [[["1"]], [["2"]], []])
  }

  @Test func mergedCellsAreLeftAsTheyAre() throws {
    var workbook = WorkbookBuilder("")
    workbook.parts["xl/worksheets/s0.xml"] = Array(
      """
      <worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"/></row></sheetData>\
      <mergeCells><mergeCell ref="A1:B2"/></mergeCells></worksheet>
      """.utf8)
    #expect(try read(workbook.bytes).texts == [["1"]])
  }

  @Test("§3.5: what is merged downwards is known behind the last row")
  func mergedDown() throws {
    var workbook = WorkbookBuilder("")
    workbook.parts["xl/worksheets/s0.xml"] = Array(
      """
      <worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData><sheetProtection/>\
      <mergeCells count="3"><mergeCell ref="A1:B2"/><mergeCell ref="C1:D1"/>\
      <mergeCell ref="AB3:AB10"/></mergeCells><hyperlinks/></worksheet>
      """.utf8)
    let merged = try read(workbook.bytes).tables[0].merged
    #expect(merged.map(\.column) == [0, 27] && merged.map(\.rows) == [1...2, 3...10])
  }

  @Test func partsMayBeInUTF16() throws {
    var workbook = WorkbookBuilder("")
    let rows = String(
      repeating: "<row><c t=\"str\"><v>Café 😀 é漢</v></c></row>", count: 5000)
    let xml =
      "<?xml version=\"1.0\" encoding=\"UTF-16\"?><worksheet><sheetData>\(rows)</sheetData></worksheet>"
    for isBig in [false, true] {
      workbook.parts["xl/worksheets/s0.xml"] = "\u{FEFF}\(xml)".utf16.flatMap { unit in
        let bytes = [UInt8(unit & 255), UInt8(unit >> 8)]
        return isBig ? bytes.reversed() : bytes
      }
      let texts = try read(workbook.bytes).texts
      #expect(texts.count == 5000)
      #expect(texts.allSatisfy { $0 == ["Café 😀 é漢"] })
    }
  }

  /// Longer than any window, so that every kind of token meets its edge.
  @Test func tokensMayLieAcrossWindows() throws {
    var xml = ""
    var expected: [[String]] = []
    for index in 0..<6000 {
      let text = String(repeating: "é&", count: index % 37)
      let escaped = text.replacing("&", with: "&amp;")
      xml += "<row r=\"\(index + 1)\"><!--\(index)--><c t=\"str\"  r=\"A\(index + 1)\" >"
      xml += "<v>\(escaped)x</v></c><c><v>\(index)</v></c></row>\n"
      expected.append([text + "x", "\(index)"])
    }
    var workbook = WorkbookBuilder(xml)
    workbook.isDeflated = true
    #expect(try read(workbook.bytes).texts == expected)
  }

  @Test func aLongStringIsRead() throws {
    let long = String(repeating: "panjang &amp; ", count: 50_000)
    let table = try rows(
      "<row><c t=\"s\"><v>0</v></c><c t=\"str\"><v>\(long)</v></c></row>",
      strings: "<si><t>\(long)</t></si>")
    let plain = long.replacing("&amp;", with: "&")
    #expect(table.texts == [[plain, plain]])
  }

  @Test func aMissingSharedStringIsReported() throws {
    let table = try rows(
      "<row r=\"4\"><c r=\"B4\" t=\"s\"><v>7</v></c><c r=\"C4\"><v>1</v></c></row>",
      strings: "<si><t>a</t></si>")
    #expect(table.texts == [["", "", "1"]])
    let problem = try #require(table.problems.first)
    #expect(problem.code == "shared-string-is-missing")
    #expect(problem.location?.text == "uji.csv:Laporan!B4")
    #expect(problem.message.id.hasPrefix("sel ini menunjuk teks yang tidak ada"))
    #expect(problem.message.en.hasPrefix("the cell refers to a text that the workbook has not"))
  }

  @Test func aNumberThatIsNoneStaysText() throws {
    let table = try rows("<row><c><v>12,5</v></c><c><v>1e999</v></c></row>")
    #expect(table.texts == [["12,5", "1e999"]])
    #expect(table.rows[0].map(\.kind) == [.text, .text])
  }

  @Test(arguments: [
    "<row r=\"x\"></row>", "<row r=\"1\"><c r=\"XFE1\"><v>1</v></c></row>",
    "<row r=\"1\"><c r=\"1\"><v>1</v></c></row>", "<row><c><v>1</c></v></row>",
    "<row><c a></c></row>",
    "<row><c a=b></c></row>", "<row><c><v>&nama;</v></c></row>", "<row><c><v>&#xZ;</v></c></row>",
    "<row><c><v>&amp</v></c></row>", "<row", "<row><c>", "<row><!- x --></row>", "<>",
    "<row><c r=\"A1></c></row>",
  ])
  func brokenXMLIsRefusedWithItsPart(_ xml: String) throws {
    let problem = try #require(refusal(of: WorkbookBuilder(xml).bytes))
    #expect(problem.code == "xml-is-broken")
    #expect(problem.message.id.contains("XML di bagian xl/worksheets/s0.xml tidak sah"))
    #expect(problem.message.en.contains("the XML of its part xl/worksheets/s0.xml is not valid"))
    #expect(problem.fix?.en.hasPrefix("Download or export it again") == true)
  }

  @Test func bytesThatAreNoUTF8BreakTheXML() throws {
    var workbook = WorkbookBuilder("")
    workbook.parts["xl/worksheets/s0.xml"] =
      Array("<worksheet><sheetData><row><c t=\"str\"><v>".utf8) + [0xE9]
      + Array("</v></c></row></sheetData></worksheet>".utf8)
    #expect(refusal(of: workbook.bytes)?.code == "xml-is-broken")
  }

  @Test func aDocumentTypeIsRefused() throws {
    var workbook = WorkbookBuilder("")
    workbook.parts["xl/worksheets/s0.xml"] = Array(
      "<?xml version='1.0'?><!DOCTYPE x [<!ENTITY a 'b'>]><worksheet/>".utf8)
    let problem = try #require(refusal(of: workbook.bytes))
    #expect(problem.code == "xml-has-document-type")
    #expect(problem.message.id.contains("memuat DOCTYPE"))
    #expect(problem.message.en.contains("has a DOCTYPE"))
  }

  @Test func elementsNestedWithoutEndAreRefused() throws {
    let deep = String(repeating: "<a>", count: 300) + String(repeating: "</a>", count: 300)
    #expect(refusal(of: WorkbookBuilder("<row>\(deep)</row>").bytes)?.code == "xml-is-broken")
  }

  /// Fifteen thousand rows that reach the last column would be a quarter of a billion cells.
  @Test func aSheetThatIsNearlyAllGapsIsRefused() throws {
    var workbook = WorkbookBuilder(
      String(repeating: "<row><c r=\"XFD1\"><v>1</v></c></row>", count: 15_000))
    workbook.isDeflated = true
    var cells = 0
    let problem = #expect(throws: Diagnostic.self) {
      try workbook.bytes.withUnsafeBytes { buffer in
        _ = try openFile(buffer, named: "uji.xlsx").tables[0].forEachRow {
          cells += $0.cells.count
          return true
        }
      }
    }
    #expect(cells < 210_000_000)
    #expect(problem?.code == "sheet-is-too-large")
    #expect(problem?.message.id.hasPrefix("lembar ini lebih besar") == true)
    #expect(problem?.message.en.hasPrefix("the sheet is larger than any") == true)
  }

  @Test("Cells as spreadsheets write them and cells that only XML takes for the same read alike")
  func plainCells() throws {
    let contents = [
      ("t=\"s\"", "<v>1</v>"), ("", "<v>45572.52638888889</v>"), ("s=\"1\"", "<v>-1.5E-3</v>"),
      ("t=\"n\"", "<v>7</v>"), ("t=\"s\"", "<v>9</v>"), ("", "<v></v>"), ("", "<v>abc</v>"),
      ("t=\"s\"", "<v>x</v>"), ("s=\"99\"", "<v>3</v>"), ("s=\"y\"", "<v>3</v>"),
      ("t=\"b\"", "<v>1</v>"), ("t=\"str\"", "<v>a_x0041_</v>"), ("", "<f>A1</f><v>4</v>"),
      ("", "<v>4</v><extLst/>"), ("", "<v>&#52;</v>"), ("", "<v> 4</v>"), ("", ""),
      ("t=\"s\"", "<v/>"), ("t=\"inlineStr\"", "<is><t>x</t></is>"),
      ("t=\"s\"", "<v>0000000001</v>"), ("", "<v>123456789012345678901</v>"),
      ("", "<v>00000012.50000000</v>"), ("", "<v>1.5.2</v>"), ("t=\"s\"", "<v>000000001</v>"),
      ("s=\"0000000001\"", "<v>45572.5</v>"), ("t=\"n\" s=\"1\"", "<v>45572.5</v>"),
    ]
    let tags = [
      "", " spans=\"1:16\"", " spans=\"1:3\" x14ac:dyDescent=\"0.25\"",
      " ht=\"&gt;\" hidden=\"a>b\"",
    ]
    var plain = ""
    var odd = ""
    for row in 1...40 {
      let cells = contents.enumerated().map { index, content in
        let reference = index % 3 == 0 ? "" : " r=\"\(columns[index])\(row)\""
        return (reference, content.0.isEmpty ? "" : " " + content.0, content.1)
      }
      let tag = "<row r=\"\(row * 2)\"\(tags[row % tags.count])"
      plain += tag + ">" + cells.map { "<c\($0)\($1)>\($2)</c>" }.joined() + "</row>"
      odd += tag + " >" + cells.map { "<c \($0) \($1) >\($2)</c >" }.joined() + "</row >"
    }
    let strings = "<si><t>nol</t></si><si><t xml:space=\"preserve\"> satu </t></si>"
    let one = try rows(plain, strings: strings, styles: Self.dateStyle)
    let other = try rows(odd, strings: strings, styles: Self.dateStyle)
    #expect(one.rows.count == 40)
    #expect(one.numbers == (1...40).map { $0 * 2 })
    #expect(one.rows == other.rows)
    #expect(one.numbers == other.numbers)
    #expect(one.problems == other.problems)
    #expect(one.rows[0][0].text == " satu ")
    #expect(one.rows[0][1].number == 45572.52638888889)
  }

  private let columns = ["", "A"].flatMap { before in
    (0..<26).map { before + String(UnicodeScalar(UInt8(65 + $0))) }
  }
  private static let dateStyle =
    "<cellXfs count=\"2\"><xf numFmtId=\"0\"/><xf numFmtId=\"22\"/></cellXfs>"

  @Test(
    "What is no cell behind a row without cells is none",
    arguments: ["<row r=\"1\"/><c r=\"A1\"><v>1</v></c>"])
  func cellsOutsideOfRows(_ start: String) throws {
    let filler = String(repeating: "<row r=\"9\"><c r=\"A9\"><v>2</v></c></row>", count: 20)
    #expect(try rows(start + filler).texts.allSatisfy { $0 == ["2"] })
  }

  @Test(
    "Tags that only look like those of plain rows are read as the XML that they are",
    arguments: [
      ("<row r=\"7\"/>", [8, 9]), ("<row r=\"7\" a='b'><c><v>1</v></c></row>", [7, 8, 9]),
      ("<row r=\"0\"><c><v>1</v></c></row>", [1, 2, 3]),
      ("<row r=\"7\" a=\"<\"><c><v>1</v></c></row>", [7, 8, 9]),
      ("<row r=\"7\"><c><v>1</v></c><!-- --></row>", [7, 8, 9]),
    ])
  func oddRows(_ start: String, _ numbers: [Int]) throws {
    let filler = String(repeating: "<row><c><v>2</v></c></row>", count: 2)
    let last = "<row spans=\"\(String(repeating: "1", count: 200))\"/>"
    #expect(try rows(start + filler + last).numbers == numbers)
  }

  @Test(
    "Rows that are no XML are damage, however plain they begin",
    arguments: [
      "<row r=\"1\"><c r=\"A1\"><v>1</v></c></rox>",
      "<row r=\"x\"></row>", "<row r=\"1\"><row r=\"2\"></row>", "<row r=\"1\" =\"1\"></row>",
      "<row r=\"1\"><c r=\"XFE1\"><v>1</v></c></row>", "<row r=\"1\"><c r=\"1\"><v>1</v></c></row>",
    ])
  func brokenRow(_ row: String) {
    let filler = String(repeating: "<row><c><v>2</v></c></row>", count: 20)
    let problem = #expect(throws: Diagnostic.self) { try rows(row + filler) }
    #expect(problem?.code == "xml-is-broken")
  }

  @Test("Strings of runs, of references and of several lines are told from plain ones")
  func plainStrings() throws {
    let strings = [
      "<si><t>polos</t></si>", "<si><t>a &amp; b</t></si>", "<si><t>dua\r\nbaris</t></si>",
      "<si><r><t>satu</t></r><r><t> dua</t></r></si>", "<si/>", "<si><t/></si>", "<si></si>",
      "<si><t></t></si>", "<si><t>a</t><rPh><t>b</t></rPh></si>", "<si><t>_x0041_</t></si>",
      "<si ><t>x</t></si>", "<si><t>y</t></si >",
      "<si><t>\(String(repeating: "z", count: 300))</t></si>",
    ]
    let cells = strings.indices.map { "<c t=\"s\"><v>\($0)</v></c>" }.joined()
    let table = try rows("<row r=\"1\">\(cells)</row>", strings: strings.joined())
    #expect(
      table.texts == [
        [
          "polos", "a & b", "dua\nbaris", "satu dua", "", "", "", "", "a", "A", "x", "y",
          String(repeating: "z", count: 300),
        ]
      ])
  }

  @Test("A string that ends with another's tag is damage")
  func brokenString() {
    let problem = #expect(throws: Diagnostic.self) {
      try rows(
        "<row r=\"1\"><c t=\"s\"><v>0</v></c></row>", strings: "<sstItem><t>x</t></si>")
    }
    #expect(problem?.code == "xml-is-broken")
  }
}
