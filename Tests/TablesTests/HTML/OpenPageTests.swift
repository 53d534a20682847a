import Diagnostics
import Tables
import Testing

@Suite struct OpenPageTests {
  @Test func everyTableIsATableOfTheFile() throws {
    let file = try read(
      """
      <table><tr><td>Kabupaten<td>Garut</table><p>x</p><table></table>
      <table><tr><th>ID<tr><td>1</table>
      """)
    #expect(file.tables.map(\.texts) == [[["Kabupaten", "Garut"]], [["ID"], ["1"]]])
  }

  @Test func aTableInATableIsTextOfItsCellAndATableToo() throws {
    let file = try read(
      """
      <table><tr><td>Menu</td></tr><tr><td><table><tr><td>ID<td>Status<tr><td>1<td>Tunda</table>
      </td></tr></table>
      """)
    #expect(
      file.tables.map(\.texts) == [
        [["Menu"], ["ID Status\n1 Tunda"]], [["ID", "Status"], ["1", "Tunda"]],
      ])
  }

  @Test func theTableWithTheMostCellsIsTheOneThatIsShown() throws {
    let page = Array(
      """
      <table><tr><td>Menu<td>Beranda<tr><td><table><tr><td>a<td>b<tr><td>1<td>2<tr><td>3<td>4</table>
      </table><table><tr><td>c<td>d</table>
      """.utf8)
    try page.withUnsafeBytes { bytes in
      let file = try openFile(bytes, named: "garut.xls")
      #expect(file.largest == 1)
      #expect(try FilePreview(file, named: "garut.xls").shown == 1)
      #expect(try FilePreview(file, named: "garut.xls", sheet: "3").shown == 2)
    }
  }

  @Test func tablesDeepInEachOtherAreReadInBoundedTime() throws {
    let page = String(repeating: "<table><tr><td>x", count: 100_000)
    #expect(try read(page).tables.count == 8)
  }

  @Test func ofVeryManyTablesTheLargestAreKept() throws {
    let small = String(repeating: "<table><tr><td>kecil</table>", count: 1500)
    let file = try read(small + "<table><tr><td>a<tr><td>b</table>" + small)
    #expect(file.tables.count == 1000)
    #expect(file.tables.last?.texts == [["a"], ["b"]])
  }

  @Test func aPageWithoutATableIsRefused() throws {
    let problem = try #require(
      refusal(of: Array("<html><body><p>Error 500</p></body></html>".utf8), named: "garut.xls"))
    #expect(problem.code == "page-has-no-table")
    #expect(problem.location?.text == "garut.xls")
    #expect(problem.message.id == "isi berkas ini adalah halaman web (HTML) tanpa tabel")
    #expect(problem.message.en == "the file is a web page (HTML) without any table")
    #expect(problem.fix?.id.contains("peramban") == true)
    #expect(problem.fix?.en.contains("Open the file in a browser") == true)
  }

  @Test(arguments: [
    "", "<table><tr><td>Nama<td>", "<table><tr><td colspan=2>Silakan masuk</table>",
  ])
  func aLoginPageIsNamed(_ layout: String) throws {
    let page = "<html><form>\(layout)<input type='PASSWORD' name=p></form></html>"
    let problem = try #require(refusal(of: Array(page.utf8)))
    #expect(problem.code == "page-is-login")
    #expect(problem.message.id.contains("halaman masuk (login) aplikasi, bukan ekspor"))
    #expect(problem.message.en.contains("the application's login page, no export"))
    #expect(problem.fix?.id.contains("Masuk lagi ke aplikasi") == true)
    #expect(problem.fix?.en.contains("Log in again") == true)
  }

  @Test func aPasswordFieldBesideATableOfDataDoesNotMatter() throws {
    let page = "<html><input type=password><table><tr><td>1<td>2<td>3</table>"
    #expect(try read(page).texts == [["1", "2", "3"]])
  }

  @Test func theFrameOfAnExcelPageIsRefused() throws {
    let problem = try #require(
      refusal(
        of: Array(
          """
          <html><head><link rel=File-List href="garut_files/filelist.xml"></head>
          <frameset rows="*,39"><frame src="garut_files/sheet001.htm"></frameset></html>
          """.utf8)))
    #expect(problem.code == "page-has-only-frames")
    #expect(problem.message.id.contains("datanya ada di berkas lain"))
    #expect(problem.message.en.contains("its data is in other files"))
    #expect(problem.fix?.id.contains("Simpan Sebagai > Buku Kerja Excel (.xlsx)") == true)
    #expect(problem.fix?.en.contains("Save As > Excel Workbook (.xlsx)") == true)
  }

  // MARK: Encodings

  private func page(_ cell: [UInt8], head: String = "") -> [UInt8] {
    Array("<html><head>\(head)</head><table><tr><td>".utf8) + cell + Array("</table>".utf8)
  }

  @Test func theEncodingIsFound() throws {
    let utf16 = Array("\u{FEFF}<table><tr><td>é".utf16)
    let old = "<meta http-equiv=Content-Type content=\"text/html; charset=windows-1252\">"
    let cases: [([UInt8], TextEncoding)] = [
      (page(Array("é".utf8)), .utf8), (page([0xE9]), .windows1252),
      ([0xEF, 0xBB, 0xBF] + page(Array("é".utf8)), .utf8WithMark),
      (utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }, .utf16LittleEndian),
      (utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] }, .utf16BigEndian),
      (utf16.dropFirst().flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }, .utf16LittleEndian),
      (page([0xE9], head: old), .windows1252),
      // What is UTF-8 is read as that, whatever the page says.
      (page(Array("é".utf8), head: "<meta charset=iso-8859-1>"), .utf8),
      (page(Array("é".utf8), head: "<meta charset='tidak-ada'>"), .utf8),
    ]
    for (bytes, encoding) in cases {
      let file = try read(bytes)
      #expect(file.format == .html(encoding))
      #expect(file.texts == [["é"]])
      #expect(file.problems.isEmpty)
    }
  }

  @Test func whatIsNoValidUTF8IsSaid() throws {
    let file = try read(page([0xE9], head: "<meta charset=utf-8>"))
    #expect(file.texts == [["é"]])
    #expect(file.problems.map(\.code) == ["text-has-bad-characters"])
  }

  @Test func anUnknownEncodingIsSaid() throws {
    let file = try read(page([0xE9], head: "<meta charset=gb18030>"))
    #expect(file.format == .html(.windows1252))
    let problem = try #require(file.problems.first)
    #expect(problem.code == "charset-is-unknown")
    #expect(problem.severity == .warning)
    #expect(problem.message.id.contains("yang tidak dikenal; dibaca sebagai Windows-1252"))
    #expect(problem.message.en.contains("gb18030"))
    #expect(problem.fix?.en.contains("If letters are wrong") == true)
  }

  // MARK: Hostile pages

  @Test(arguments: [
    "<!--", "<![CDATA[", "<td title=\"", "<td title='", "<script>", "<style>", "<", "</", "<!", "&",
    "&#", "<pre>", "<div style='display:none'>", "<option>", "<table>", "</table>", "<caption>",
  ])
  func whateverIsRepeatedWithoutEndIsReadInBoundedTime(_ piece: String) throws {
    let page = "<table><tr><td>a<tr><td>b" + String(repeating: piece, count: 200_000)
    do {
      #expect(try read(page).texts.first == ["a"])
    } catch let problem as Diagnostic {
      // Every second quote closes one, so that cells follow each other without end.
      #expect(problem.code == "row-is-too-wide")
      #expect(piece.hasPrefix("<td"))
    }
  }
}
