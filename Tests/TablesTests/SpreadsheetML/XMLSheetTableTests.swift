import Diagnostics
import Tables
import TestSupport
import Testing

@Suite struct XMLSheetTableTests {
  /// A document of one sheet.
  private func document(_ rows: String, styles: String = "", before: String = "") -> String {
    """
    <?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>
    <Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"
     xmlns:x="urn:schemas-microsoft-com:office:excel"
     xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"
     xmlns:html="http://www.w3.org/TR/REC-html40">\(before)<Styles>\(styles)</Styles>
     <Worksheet ss:Name="Laporan"><Table ss:ExpandedColumnCount="9"><Column ss:Width="60"/>\(rows)
     </Table></Worksheet></Workbook>
    """
  }

  private func table(_ rows: String, styles: String = "", before: String = "") throws -> ReadTable {
    try read(document(rows, styles: styles, before: before)).tables[0]
  }

  private func cell(_ type: String, _ text: String, style: String = "") -> String {
    "<Cell\(style)><Data ss:Type=\"\(type)\">\(text)</Data></Cell>"
  }

  @Test("§3.1: SpreadsheetML 2003 is read by its content")
  func cellsOfEveryTypeAreRead() throws {
    let file = try read(
      document(
        "<Row>" + cell("String", "  dua\n kata &amp;&#10;") + cell("Number", "-12.50")
          + cell("DateTime", "2023-05-29T04:05:34.000")
          + cell("DateTime", "2023-05-29T00:00:00.000")
          + cell("DateTime", "1899-12-31T05:30:00.000")
          + cell("Boolean", "1") + cell("Error", "#N/A") + cell("DateTime", "kapan")
          + cell("Number", "x") + "</Row>"))
    #expect(file.format == .spreadsheetML)
    #expect(file.description.id == "lembar kerja XML 2003 (SpreadsheetML)")
    #expect(file.description.en == "XML Spreadsheet 2003 (SpreadsheetML)")
    let table = file.tables[0]
    #expect(table.sheet == "Laporan")
    #expect(
      table.texts == [
        [
          "  dua\n kata &\n", "-12.50", "2023-05-29T04:05:34", "2023-05-29", "05:30:00", "TRUE",
          "#N/A", "kapan", "x",
        ]
      ])
    #expect(
      table.rows[0].map(\.kind) == [
        .text, .number, .moment, .moment, .timeOfDay, .boolean, .error, .text, .text,
      ])
    #expect(table.rows[0][1].number == -12.5)
    #expect(table.rows[0][3].hasTime == false)
    #expect(table.rows[0][5].number == 1)
  }

  @Test func indicesSpansAndMergedCellsMoveWhatFollows() throws {
    let table = try table(
      """
      <Row ss:Index="3"><Cell ss:MergeAcross="2" ss:MergeDown="1">\(data("a"))</Cell><Cell>\(data("b"))\
      </Cell><Cell ss:Index="7">\(data("c"))</Cell></Row><Row><Cell ss:Index="4">\(data("d"))</Cell>\
      </Row><Row ss:Span="2"/><Row><Cell/><Cell>\(data("e"))</Cell></Row>
      """)
    #expect(table.numbers == [3, 4, 8])
    #expect(
      table.texts == [["a", "", "", "b", "", "", "c"], ["", "", "", "d"], ["", "e"]])
  }

  private func data(_ text: String) -> String { "<Data ss:Type=\"String\">\(text)</Data>" }

  @Test func formattedTextIsJoinedAndCommentsAreLeftOut() throws {
    #expect(
      try table(
        """
        <Row><Cell><ss:Data ss:Type="String" xmlns="http://www.w3.org/TR/REC-html40"><B>tebal</B>\
        <Font html:Color="#FF0000"> merah <I>miring</I></Font></ss:Data><Comment ss:Author="x">\
        <ss:Data><B>catatan</B></ss:Data></Comment><NamedCell ss:Name="n"/></Cell></Row>
        """
      ).texts == [["tebal merah miring"]])
  }

  @Test func serialsUnderADateFormatAreMoments() throws {
    #expect(
      try table(
        "<Row>" + cell("Number", "45075", style: " ss:StyleID=\"s1\"")
          + cell("Number", "45075.5", style: " ss:StyleID=\"s2\"")
          + cell("Number", "45075", style: " ss:StyleID=\"lain\"")
          + cell("DateTime", "2023-05-29T00:00:00.000", style: " ss:StyleID=\"s2\"") + "</Row>",
        styles: """
          <Style ss:ID="Default"><NumberFormat/></Style>\
          <Style ss:ID="s1"><NumberFormat ss:Format="Short Date"/></Style>\
          <Style ss:ID="s2"><NumberFormat ss:Format="dd/mm/yyyy\\ hh:mm"/></Style>
          """
      ).texts == [["2023-05-29", "2023-05-29T12:00:00", "45075", "2023-05-29T00:00:00"]])
  }

  @Test("§3.4: serials follow the workbook's 1904 system")
  func serialsFollowThe1904System() throws {
    #expect(
      try table(
        "<Row>" + cell("Number", "1", style: " ss:StyleID=\"s1\"") + "</Row>",
        styles: "<Style ss:ID=\"s1\"><NumberFormat ss:Format=\"Short Date\"/></Style>",
        before: "<x:ExcelWorkbook><x:Date1904/></x:ExcelWorkbook>"
      ).texts == [["1904-01-02"]])
  }

  @Test func anyPrefixWillDoAndHiddenSheetsAreKnown() throws {
    let file = try read(
      """
      <?xml version='1.0'?><!-- x --><s:Workbook xmlns:s="urn:schemas-microsoft-com:office:spreadsheet"
      xmlns:q="urn:schemas-microsoft-com:office:excel"><s:Worksheet s:Name="A &amp; B"><s:Table><s:Row>
      <s:Cell><s:Data s:Type="Number">1</s:Data></s:Cell></s:Row></s:Table></s:Worksheet><!-- y -->
      <s:Worksheet s:Name="Rujukan"><s:Table/><q:WorksheetOptions><q:Visible>SheetHidden</q:Visible>
      </q:WorksheetOptions></s:Worksheet><s:Worksheet s:Name="C"><s:Table><s:Row><s:Cell><s:Data
      s:Type="String">c</s:Data></s:Cell></s:Row></s:Table></s:Worksheet></s:Workbook>
      """)
    #expect(file.tables.map(\.sheet) == ["A & B", "Rujukan", "C"])
    #expect(file.tables.map(\.isHidden) == [false, true, false])
    #expect(file.tables.map(\.texts) == [[["1"]], [], [["c"]]])
  }

  @Test func otherEncodingsAndABareAmpersandAreRead() throws {
    let text = document("<Row>" + cell("String", "Café R&D &salah;") + "</Row>")
    let latin = text.replacing("\"1.0\"", with: "\"1.0\" encoding=\"ISO-8859-1\"")
      .unicodeScalars.map { UInt8($0.value) }
    let wide = "\u{FEFF}\(text)".utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
    for bytes in [Array(text.utf8), latin, wide] {
      #expect(try read(bytes).texts == [["Café R&D &salah;"]])
    }
  }

  // MARK: What is refused

  @Test func aDocumentTypeIsRefused() throws {
    let bomb = """
      <?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>
      <Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>
      """
    let problem = try #require(refusal(of: Array(bomb.utf8), named: "garut.xls"))
    #expect(problem.code == "xml-has-document-type")
    #expect(problem.message.id.hasPrefix("berkas XML ini memuat DOCTYPE"))
    #expect(problem.message.en.hasPrefix("the XML file has a DOCTYPE"))
  }

  @Test func damagedXMLIsRefused() throws {
    let whole = document("<Row>" + cell("String", "a") + "</Row>")
    for text in [String(whole.dropLast(20)), whole.replacing("</Row>", with: "</Cell>")] {
      let problem = try #require(refusal(of: Array(text.utf8)))
      #expect(problem.code == "xml-is-broken")
      #expect(problem.message.id == "berkas ini rusak atau terpotong: XML-nya tidak sah")
      #expect(problem.message.en == "the file is damaged or cut short: its XML is not valid")
      #expect(problem.fix?.id.contains("Unduh atau ekspor lagi") == true)
    }
  }

  @Test(arguments: [
    "<Row ss:Index=\"999999999\"/>", "<Row ss:Span=\"999999999\"/>",
    "<Row><Cell ss:Index=\"16385\"><Data ss:Type=\"String\">a</Data></Cell></Row>",
    "<Row><Cell ss:MergeAcross=\"999999999\"/><Cell><Data ss:Type=\"String\">a</Data></Cell></Row>",
    String(
      repeating: "<Row><Cell ss:Index=\"16384\"><Data ss:Type=\"Number\">1</Data></Cell></Row>",
      count: 3100),
  ])
  func gapsBeyondAnySpreadsheetAreRefused(_ rows: String) throws {
    let problem = try #require(refusalWhileWalking(Array(document(rows).utf8)))
    #expect(problem.code == "sheet-is-too-large")
    #expect(problem.location?.sheet == "Laporan")
    #expect(problem.message.id == "lembar ini lebih besar daripada lembar kerja mana pun")
  }

  @Test(arguments: [
    "<Row ss:Index=\"5\"/><Row ss:Index=\"5\"/>", "<Row ss:Index=\"0\"/>", "<Row ss:Index=\"x\"/>",
    "<Row><Cell ss:Index=\"0\"/></Row>", String(repeating: "<a>", count: 300),
  ])
  func whatExcelWouldNotOpenIsRefused(_ rows: String) throws {
    #expect(refusal(of: Array(document(rows).utf8))?.code == "xml-is-broken")
  }

  @Test func aWorkbookWithoutSheetsIsRefused() throws {
    let text =
      "<?xml version='1.0'?><Workbook xmlns='urn:schemas-microsoft-com:office:spreadsheet'/>"
    let problem = try #require(refusal(of: Array(text.utf8)))
    #expect(problem.code == "workbook-has-no-sheets")
    #expect(problem.message.id.contains("tidak memiliki lembar berisi sel"))
  }

  @Test func tooManySheetsAreRefused() throws {
    let sheets = String(repeating: "<Worksheet ss:Name=\"x\"/>", count: 10_001)
    let text =
      "<Workbook xmlns:ss='urn:schemas-microsoft-com:office:spreadsheet'>\(sheets)</Workbook>"
    let problem = try #require(refusal(of: Array(text.utf8)))
    #expect(problem.code == "part-has-too-much-text")
    #expect(problem.message.id.hasPrefix("berkas XML ini jauh lebih besar"))
    #expect(problem.message.en.hasPrefix("the XML file is far larger"))
  }
}
