import Complaints
import Diagnostics
import Testing

@testable import Ingestion

/// Rows below the data that close a file are skipped and counted; no complaint ever is (§3.1).
@Suite struct FooterRowsTests {
  private let exports: Exports
  private let header = "id,agency,status,received,completed,channel\n"
  private let data = "1,Dinas Sosial,completed,2024-03-01,2024-03-02,Web\n"

  init() throws { exports = try Exports() }

  private func counts(_ rows: String) throws -> [Int] {
    let (export, diagnostics) = try exports.read(header + data + rows, name: "64.03.csv")
    let counts = export.counts
    #expect(counts.close)
    #expect(export.quarantine.count == counts.quarantined)
    #expect(
      diagnostics.filter { $0.code.hasPrefix("quarantined-") }.count == counts.quarantined)
    return [counts.accepted, counts.quarantined, counts.skipped]
  }

  @Test("§3.1: place and day, who signs, who printed it, notes and longer sums are skipped")
  func skipped() throws {
    #expect(
      try counts(
        """
        Jumlah Laporan Masuk Tahun 2024,,1,,,
        ,,,,"Tanjung Redeb, 31 Desember 2024",
        ,,,,Mengetahui,
        ,,,,"Kepala Dinas Komunikasi dan Informatika",
        ,,,,"Drs. H. Contoh, M.Si",
        ,,,,NIP. 19700101 199003 1 001,

        """) == [1, 0, 6])
    #expect(try counts("\"Dicetak pada 31-12-2024 10:05 oleh admin\",,,,,\n") == [1, 0, 1])
    #expect(try counts("Halaman 1 dari 3,,,,,\n") == [1, 0, 1])
    #expect(try counts("Keterangan: data per 31 Desember 2024,,,,,\n") == [1, 0, 1])
    #expect(
      try counts("\"Samarinda, 2 January 2025\",,,,,\n,,Signed by the head,,,\n") == [1, 0, 2])
  }

  @Test(
    "§3.5: what may be a complaint stays in quarantine, whatever stands around it",
    arguments: [
      // An id, a readable date, or a status.
      ("9,,,,,\n", 1), (",,,2024-03-05,,\n", 1), (",,completed,,,\n", 1),
      ("Mengetahui,,,,,\n9,,,,,\n", 2), ("Mengetahui,,,,,\n,,,2024-03-05,,\n", 2),
      ("Mengetahui,,,,,\n,,completed,,,\n", 2),
      // Too full for a signature.
      ("Mengetahui,Dinas,a,b,c,d\n", 1),
    ])
  func kept(_ rows: String, _ quarantined: Int) throws {
    let signatures = rows.hasPrefix("Mengetahui,,") ? 1 : 0
    #expect(try counts(rows) == [1, quarantined - signatures, signatures])
  }

  @Test("§3.5: a signature amid the data is skipped, but where it stands as a date of receipt")
  func amid() throws {
    #expect(try counts("Mengetahui,,,,,\n" + data.replacing("1,", with: "2,")) == [2, 0, 1])
    #expect(
      try counts("Mengetahui,,,Kepala Dinas,,\n" + data.replacing("1,", with: "2,")) == [2, 1, 0])
    let notOwned = try exports.read(
      "Tracking ID,Instansi Induk,Tanggal Laporan Masuk,Status Laporan\n"
        + "1,Kabupaten Berau,01 Mar 2024,Terverifikasi\nMengetahui,,,\n"
        + "2,Kementerian Sosial,01 Mar 2024,Terverifikasi\n")
    #expect(notOwned.export.counts.quarantined == 0 && notOwned.export.counts.skipped == 2)
  }

  @Test("A longer run than any block of signatures is none")
  func long() throws {
    let run = String(repeating: "Mengetahui,,,Kepala Dinas,,\n", count: 60)
    let counts = try exports.read(header + data + run, name: "64.03.csv").export.counts
    #expect(counts.quarantined >= 40 && counts.close)
  }

  @Test("§3.1: the same of a log")
  func log() throws {
    let (export, diagnostics) = try exports.read(
      """
      Tracking ID,Waktu,Oleh,Isi
      1,"Senin, 4 Maret 2024, 10:02",Admin Dinas,Sudah kami tangani
      ,,,"Tanjung Redeb, 31 Desember 2024"
      ,,,Mengetahui

      """, name: "64.03.csv")
    #expect(export.counts.accepted == 1 && export.counts.skipped == 2)
    #expect(export.counts.quarantined == 0 && diagnostics.map(\.code) == ["skipped-heading"])
  }
}
