import Complaints
import Diagnostics
import Testing

@testable import Ingestion

/// Rows that are no complaints are skipped, counted and told once a kind; what may be a complaint is
/// not (§3.5).
@Suite struct NonComplaintRowsTests {
  private let exports: Exports
  private let header = "id,agency,status,received,completed,channel,classification\n"
  private let data = (1...30).map { "40712\($0),Dinas Sosial,completed,2024-03-01,,Web,\n" }
    .joined()

  init() throws { exports = try Exports() }

  private func read(_ rows: String) throws -> (Export, [Diagnostic]) {
    let result = try exports.read(
      header + data + rows + data.replacing("40712", with: "50712"), name: "64.03.csv")
    #expect(result.export.counts.close)
    #expect(result.export.counts.accepted == 60)
    return (result.export, result.diagnostics)
  }

  @Test(
    "§3.5: headings, recapitulations, signatures and repeated headers amid the data are skipped",
    arguments: [
      ("BULAN JANUARI,,,,,,\n", "skipped-heading"),
      ("BULAN JANUARI 2024,,,,,,\n", "skipped-heading"),
      ("Triwulan II 2024,,,,,,\n", "skipped-heading"),
      ("DINAS KESEHATAN,,,,,,\n", "skipped-heading"),
      (",DINAS KESEHATAN,,,,,\n", "skipped-heading"),
      ("Mengetahui,,,,,Bupati,\n", "skipped-heading"),
      (",,,Januari 2024,,,\n", "skipped-heading"),
      ("Rekap Januari: 10 laporan,,,,,,\n", "skipped-heading"),
      ("-,Dinas Sosial,,-,,Web,\n", "skipped-heading"),
      ("Jumlah halaman ini,,,,,,10\n", "skipped-sum"),
      ("ID,Agency,Status,Received,Completed,Channel,Classification\n", "skipped-header"),
      ("id,agency,status,received,completed,channel,\n", "skipped-header"),
    ])
  func skipped(_ row: String, _ code: String) throws {
    let (export, diagnostics) = try read(row + row)
    #expect(export.counts.skipped == 2 && export.counts.quarantined == 0)
    #expect(diagnostics.map(\.code) == [code])
    #expect(diagnostics[0].severity == .note && diagnostics[0].location?.row == 32)
    #expect(diagnostics[0].message.id.hasPrefix("2 baris bukan laporan dan dilewati"))
    #expect(diagnostics[0].message.en.hasPrefix("2 rows skipped as no complaint"))
  }

  @Test(
    "§3.5: what may be a complaint is quarantined",
    arguments: [
      // An ID, a date of receipt, a status, a class, an event, or three other cells.
      "4071999,,,,,,\n", ",,,2024-03-05,,,\n", ",Dinas Sosial,completed,,,,\n",
      ",,,,,,complaint\n", ",Dinas Sosial,,,2024-03-05,,\n", ",Dinas Sosial,Entah,,,Web,\n",
      "JANUARI,,,tidak tahu,,,\n", "BLN-2024-17,,,,,,\n",
    ])
  func kept(_ row: String) throws {
    let (export, _) = try read(row)
    #expect(export.counts.skipped == 0 && export.counts.quarantined == 1)
  }

  @Test("§3.5: a running number alone is no complaint, in whatever form")
  func numbers() throws {
    let header = "No,Tracking ID,Instansi Induk,Tanggal Laporan Masuk,Status Laporan\n"
    let export = try exports.read(
      header + "1,4071200,Kabupaten Berau,01 Mar 2024,Terverifikasi\n2,,,,\n3.,,,,\n4),,,,\n")
    #expect(export.export.counts.accepted == 1 && export.export.counts.skipped == 3)
    #expect(
      export.diagnostics.filter { $0.code.hasPrefix("skipped") }.map(\.code) == ["skipped-number"])
    let onlyID = try exports.read(
      "Tracking ID,Instansi Induk,Tanggal Laporan Masuk\n1,Kabupaten Berau,01 Mar 2024\n2,,\n")
    #expect(onlyID.export.counts.quarantined == 1)
  }

  @Test("§3.5: where IDs are words, words are IDs")
  func words() throws {
    let rows = ["ALFA", "BETA", "GAMA", "DELTA"].map { "\($0),Dinas,completed,2024-03-01,,,\n" }
    let export = try exports.read(header + rows.joined() + "EPSILON,,,,,,\n", name: "64.03.csv")
      .export
    #expect(export.counts.accepted == 4 && export.counts.quarantined == 1)
    // Few are, as chance makes some of letters alone: beside a date they are IDs.
    let few = try exports.read(
      header + data + rows[0] + rows[1] + rows[2] + "BULAN MEI,,,,,,\n", name: "64.03.csv")
    #expect(few.export.counts.accepted == 33 && few.export.counts.skipped == 1)
  }

  @Test("§3.5: who signs, beside a day, is no complaint of a column whose IDs have digits")
  func signed() throws {
    let (export, _) = try read("Tanjung Redeb,,,2024-12-31,,,\n")
    #expect(export.quarantine.map(\.reason) == [.noID] && export.quarantine[0].id == nil)
  }

  @Test("§3.0: a register all of whose rows are skipped has none")
  func none() throws {
    let export = try exports.read(header + "NIHIL,,,,,,\n", name: "64.03.csv").export
    #expect(export.counts.read == 1 && export.counts.skipped == 1 && export.quarantine.isEmpty)
  }

  @Test("§3.5: of a log headers and headings are skipped, rows without ID or moment are not")
  func log() throws {
    let (export, diagnostics) = try exports.read(
      """
      Tracking ID,Waktu,Oleh,Isi
      BULAN MARET,,,
      1,"Senin, 4 Maret 2024, 10:02",Admin Dinas,Sudah kami tangani
      Tracking ID,Waktu,Oleh,Isi
      ,,,Terima kasih

      """)
    #expect(export.counts.accepted == 1 && export.counts.skipped == 2)
    #expect(export.counts.quarantined == 1)
    #expect(
      diagnostics.map(\.code).filter { $0.hasPrefix("skipped") } == [
        "skipped-header", "skipped-heading",
      ])
  }
}
