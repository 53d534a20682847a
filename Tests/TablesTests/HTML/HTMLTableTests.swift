import Diagnostics
import Tables
import Testing

@Suite struct HTMLTableTests {
  private func rows(_ html: String) throws -> [[String]] { try read(html).texts }

  @Test("§3.1: a table saved as .xls is read by its content")
  func aPlainTableIsReadFromContent() throws {
    let file = try read(
      """
      <html><body><h1>Laporan</h1><table border="1">
        <tr><th>Tracking ID</th><th>Status</th></tr>
        <tr><td>5220001</td><td>Ditutup oleh Admin</td></tr>
        <tr><td></td><td> </td></tr>
        <tr><td>5220002</td><td>Tunda</td></tr>
      </table></body></html>
      """)
    #expect(file.format == .html(.utf8))
    #expect(file.description.id == "tabel halaman web (HTML); UTF-8")
    #expect(file.description.en == "table of a web page (HTML); UTF-8")
    #expect(
      file.texts == [
        ["Tracking ID", "Status"], ["5220001", "Ditutup oleh Admin"], ["5220002", "Tunda"],
      ])
    #expect(file.tables[0].numbers == [1, 2, 4])
    #expect(file.tables[0].sheet == nil)
    #expect(file.tables[0].rows[1].map(\.kind) == [.text, .text])
  }

  @Test(arguments: [
    "<TABLE><TR><TD>a<TD>b<TR><TD>1<TD>2</TABLE>",
    "<table><tr><td>a</td><td>b</td><tr><td>1</td><td>2</td></table>",
    "<table><td>a<td>b<tr><td>1<td>2",
    "<table border=1 width=100%><tr class=x><td nowrap>a<td align=left>b</tr><tr><td>1<td>2</tr>",
    "<table><tbody><tr><td>a<td>b<tbody><tr><td>1<td>2</table>",
    "<table><tr><td>a</td></td><td>b</tr></tr><tr><td>1</th><td>2</table>",
    "<table><tr><td><p>a<td><p>b<tr><td><p>1<td><p>2</table>",
    "<table><tr><td title='x>y'>a<td data-x=\"<td>\">b<tr><td>1<td>2</table>",
    "<table><tr><td colspan='1\"'>a<td>b<tr><td>1<td>2</table>",
    "<table><tr/><td>a</td ><td\n>b</td></tr ><tr><td>1<td>2</table>",
    "<table><tr><!-- <td>x</td> --><td>a<!-- > --><td>b<tr><td>1<td>2</table>",
    "<table><tr><![if !x]><td>a<![endif]><td>b<tr><td>1<td>2</table>",
    "<table><tr><td>a<script>'<td>'</script><td>b<style>td{}</style><tr><td>1<td>2</table>",
    "<table><caption>Judul<tr><td>a<td>b<tr><td>1<td>2</table>",
    "<table><caption>Judul <b>x</b></caption><colgroup><col><col><tr><td>a<td>b<tr><td>1<td>2",
    "<table>x<tr>y<td>a</td>z<td>b</td></tr>w<tr><td>1<td>2</table>",
    "<table><tr><td>a<td>b</table></table><tr><td>1<td>2",
  ])
  func howeverItIsWritten(_ html: String) throws {
    let file = try read(html)
    #expect(file.tables.flatMap(\.texts) == [["a", "b"], ["1", "2"]])
  }

  @Test(arguments: [
    ("<table><tr><td>a<!-- tak ditutup<td>b<tr><td>1<td>2", [["a", "b"], ["1", "2"]]),
    ("<table><tr><td>a<td title=\"x>b<tr><td>1<td>2</table>", [["a", "b"], ["1", "2"]]),
    ("<table><tr><td>a<td>b<tr><td>1<script>x<td>2</table>", [["a", "b"], ["1x", "2"]]),
    ("<table><tr><td>a<td>b<tr><td>1<td>2<td", [["a", "b"], ["1", "2"]]),
  ])
  func whatIsNeverClosedLosesNoLaterRow(_ html: String, _ expected: [[String]]) throws {
    #expect(try rows(html) == expected)
  }

  @Test func aLineBreakIsNoRowAndParagraphsAreLines() throws {
    #expect(
      try rows(
        """
        <table><tr><td>Jl. Raya<br>RT 1<br/>RW 2<td><p>satu</p><p>dua</p><td><div>x<div>y</div></div>z
        <td><br>a<br><br>b<br></table>
        """) == [["Jl. Raya\nRT 1\nRW 2", "satu\ndua", "x\ny\nz", "a\n\nb"]])
  }

  @Test func blanksRunTogetherButForPre() throws {
    #expect(
      try rows(
        "<table><tr><td> a \n\t b <b> c</b> <td>x<pre>\n 1  2\n\t3 </pre>y<td>&nbsp;<td>1&nbsp;&nbsp;2</table>"
      ) == [["a b c", "x\n\n 1  2\n\t3 \ny", "", "1  2"]])
  }

  @Test func referencesAreReplaced() throws {
    #expect(
      try rows(
        """
        <table><tr><td>&lt;a&gt; &amp;amp; &quot;&apos;<td>caf&eacute; &Eacute;&eacute &#233;&#xE9;&#233x
        <td>&#128;&#0;&#x110000;&hellip;&ndash;&rsquo;<td>R&D &salah; a&b=1 & &#; &copy2024
        <td><![CDATA[<b>&amp;]]></table>
        """) == [
          [
            "<a> &amp; \"'", "café Éé ééé" + "x", "€\u{FFFD}\u{FFFD}…–’",
            "R&D &salah; a&b=1 & &#; ©2024", "<b>&amp;",
          ]
        ])
  }

  @Test func whatABrowserHidesIsLeftOut() throws {
    #expect(
      try rows(
        """
        <table><tr><td><span style="display:none">20240101</span>01 Jan 2024
        <td><div style='DISPLAY : NONE'>x<div>y</div></div>z<td><template>t</template>u
        <td><select><option>Baru<option selected>Selesai<option>Tunda</select> ok
        <td><i style="display:none">tak ditutup<td>lanjut</table>
        """) == [["01 Jan 2024", "z", "u", "Selesai ok", "", "lanjut"]])
  }

  @Test func excelsOwnAttributesGiveTheExactValue() throws {
    let table = try read(
      #"""
      <html xmlns:x="urn:schemas-microsoft-com:office:excel"><style><!--
      .xl65, td.xl66 {mso-number-format:"dd\/mm\/yyyy\\ hh\:mm";} .xl67{mso-number-format:"Short Date";}
      .xl68 {mso-number-format:"0\.00";}
      --></style><table><tr><td x:num="1234.5">1.234,50<td x:num>7<td x:str>007
      <td class=xl65 x:num="45075.5">29/05/2023 12:00<td class="x xl67" x:num="45075">29/05/2023
      <td x:num="45075">29/05/2023<td class=xl68 x:num="3.14159">3:14
      <td style="mso-number-format:&quot;yyyy\-mm\-dd&quot;" x:num="45075">2023-05-29
      <td x:bool="TRUE">BENAR<td x:err="#N/A">#N/A<td x:num="rusak">x</table>
      """#
    ).tables[0]
    #expect(
      table.texts[0] == [
        "1234.5", "7", "007", "2023-05-29T12:00:00", "2023-05-29", "29/05/2023", "3.14159",
        "2023-05-29", "TRUE", "#N/A", "x",
      ])
    #expect(
      table.rows[0].map(\.kind) == [
        .number, .number, .text, .moment, .moment, .text, .number, .moment, .boolean, .error, .text,
      ])
    #expect(table.rows[0][0].number == 1234.5)
    #expect(table.rows[0][8].number == 1)
  }

  @Test("§3.4: serials of a page follow its 1904 system")
  func momentsFollowThe1904System() throws {
    #expect(
      try rows(
        """
        <!--[if gte mso 9]><xml><x:ExcelWorkbook><x:Date1904/></x:ExcelWorkbook></xml><![endif]-->
        <table><tr><td style='mso-number-format:"Short Date"' x:num="1">x</table>
        """) == [["1904-01-02"]])
  }
}
