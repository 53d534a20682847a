import Complaints
import Diagnostics
import Testing

@testable import Ingestion

/// What stands above the table of a web page, read like title rows.
@Suite struct PagePreambleTests {
  private let exports: Exports

  init() throws { exports = try Exports() }

  private let data = """
    <table><tr><th>Tracking ID<th>Tanggal Laporan Masuk<th>Waktu Laporan Masuk<th>Instansi Induk\
    <th>Status Laporan<tr><td>5216807<td>29 May 2023<td>04:05:34<td>Dinas PU<td>Ditutup oleh Admin\
    <tr><td>5216808<td>30 May 2023<td>04:05:34<td>Dinas PU<td>Ditutup oleh Admin</table>
    """

  @Test("§3.2: the institution and the day above a page's table are its preamble")
  func preamble() throws {
    let page = """
      <html><body><h1>Laporan Ringkas</h1><p>Nama Instansi: Pemerintah Kabupaten Garut</p>
      <div>Tanggal Generate : 2023-06-30</div>\(data)</body></html>
      """
    let (export, diagnostics) = try exports.read(page, name: "laporan.xls")
    #expect(export.region == "32.05")
    #expect(export.generated?.iso == "2023-06-30")
    #expect(export.counts.accepted == 2)
    #expect(export.register.numbers == [2, 3])
    #expect(diagnostics.isEmpty)
  }

  @Test("The table's own rows are nearer than what stands above it")
  func nearest() throws {
    let rows = "<tr><td>Nama Instansi<td>Pemerintah Kabupaten Garut"
    let page = """
      <p>Nama Instansi: Pemerintah Kota Bandung</p><p>Tanggal Generate: 2023-06-29</p>
      <p>Tanggal Generate: 2023-06-30</p>\(data.replacing("<table>", with: "<table>\(rows)"))
      """
    let (export, _) = try exports.read(page, name: "laporan.xls")
    #expect(export.region == "32.05")
    #expect(export.generated?.iso == "2023-06-30")
  }

  @Test("A day above the table that cannot be read is told, without a row")
  func unreadableDay() throws {
    let page = "<p>Tanggal Generate: kemarin</p>\(data)"
    let (export, diagnostics) = try exports.read(page, name: "32.05.xls")
    #expect(export.generated == nil)
    #expect(diagnostics.map { $0.location?.text } == ["32.05.xls"])
    #expect(
      diagnostics.map(\.message.id) == [
        "Tanggal pembuatan “kemarin” tidak terbaca, jadi hari ekspor ini tidak diketahui."
      ])
    #expect(diagnostics.first?.fix?.en == "Write it like 2024-12-31, or give --generated.")
  }

  @Test("Nobody's name or number above a table is kept or said")
  func personalData() throws {
    let page = """
      <p>Dicetak oleh Siti Rahasia, 0812-3456-7890</p>
      <p>Tanggal Generate: oleh Siti Rahasia siti@contoh.id</p>
      <p>Nama Instansi: Siti Rahasia 081234567890</p>\(data)
      """
    let (export, diagnostics) = try exports.read(page, name: "32.05.xls")
    #expect(export.region == "32.05")
    let all = "\(export) \(diagnostics)"
    #expect(!all.contains("Rahasia") && !all.contains("3456") && !all.contains("contoh.id"))
  }
}
