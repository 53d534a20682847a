import Diagnostics
import Documents
import Testing

@testable import Tables

@Suite struct HTMLHeadingTests {
  /// The lines above a table of a page.
  private func lines(_ page: String, table: Int = 0) throws -> [[String]] {
    try Array(page.utf8).withUnsafeBytes { bytes in
      try openFile(bytes, named: "garut.xls").tables[table].linesAbove()
    }
  }

  private let data = """
    <table><tr><th>Tracking ID<th>Tanggal Laporan Masuk<th>Waktu Laporan Masuk<th>Instansi Induk\
    <th>Status Laporan<tr><td>5216807<td>29 May 2023<td>04:05:34<td>Dinas PU<td>Ditutup oleh Admin\
    <tr><td>5216808<td>30 May 2023<td>04:05:34<td>Dinas PU<td>Ditutup oleh Admin</table>
    """

  @Test("Headings, paragraphs, line breaks and the caption are lines; what is hidden is none")
  func linesOfText() throws {
    let found = try lines(
      """
      <html><head><title>Rekap</title><style>h1 { color: red }</style></head><body>
      <h1>Laporan &amp; <b>Aspirasi</b></h1><div>Nama Instansi: Kab. Garut<br>Tanggal
      cetak: 5</div><p style="display:none">rahasia</p><script>var a = "rahasia"</script>
      <table border=1><caption>Tabel 1<br>Per 2024</caption>
      <tr><td>a<td>b</table><p>di bawah</p>
      """)
    #expect(
      found == [
        ["Rekap"], ["Laporan & Aspirasi"], ["Nama Instansi: Kab. Garut"], ["Tanggal cetak: 5"],
        ["Tabel 1"], ["Per 2024"],
      ])
  }

  @Test("Cells of a table that only lays out the page are cells of a line")
  func frames() throws {
    let found = try lines(
      """
      <table><tr><td>Nama Instansi<td>:<td>Kabupaten Garut<tr><td><td>Periode<br>2024</table>
      <table><tr><td><h2>Rekap</h2>oleh sistem\(data)</table>
      """, table: 2)
    #expect(
      found == [
        ["Nama Instansi", ":", "Kabupaten Garut"], ["Periode"], ["2024"], ["Rekap"],
        ["oleh sistem"],
      ])
  }

  @Test("What stands above a table of data is not said of the next one")
  func tablesOfData() throws {
    let page = "<p>Kabupaten A</p>\(data)<p>Kabupaten B</p>\(data)"
    #expect(try lines(page, table: 0) == [["Kabupaten A"]])
    #expect(try lines(page, table: 1) == [["Kabupaten B"]])
    let narrow = "<table>" + String(repeating: "<tr><td>x", count: 70) + "</table>"
    #expect(try lines("<p>Kabupaten A</p>\(narrow)<p>B</p>\(data)", table: 1) == [["B"]])
  }

  @Test("Of much text the last lines are kept, each cut")
  func bounded() throws {
    let text = (1...5000).map { "<p>baris \($0)</p>" }.joined()
    let long = String(repeating: "kata ", count: 100_000)
    let found = try lines("<html>\(text)<div>\(long)</div><p>akhir</p>\(data)")
    #expect(found.count == 60)
    #expect(found.last == ["akhir"])
    #expect(found.first == ["baris 4943"])
    #expect(found.allSatisfy { $0[0].utf8.count <= 400 })
  }

  @Test("A preview shows what stands above the table")
  func preview() throws {
    let page = Array("<h1>Rekap</h1><p>Tanggal Generate: 2023</p>\(data)".utf8)
    try page.withUnsafeBytes { bytes in
      let preview = try FilePreview(try openFile(bytes, named: "garut.xls"), named: "garut.xls")
      let found = try #require(preview.findings.first { $0.label.en == "Text above the table" })
      #expect(found.value.id == "Rekap / Tanggal Generate: 2023")
      #expect(found.reason?.id == "dibaca seperti baris pembuka")
      #expect(preview.document.text().contains("\"above\":"))
    }
  }
}
