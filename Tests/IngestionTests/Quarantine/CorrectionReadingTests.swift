import Complaints
import Diagnostics
import Testing

@testable import Ingestion

/// Correction sheets as they are read, whatever program saved them.
@Suite struct CorrectionReadingTests {
  private let exports: Exports

  init() throws { exports = try Exports() }

  private func reference(_ row: Int, region: String? = "64.09") -> String {
    CorrectionReference(
      RowReference(file: "3fa9c2d81b7e4c21", row: row), region: region
    ).text
  }

  private let header = "Rujukan Karantina,Alasan Karantina,Cara Memperbaiki,Berkas Asal,Baris Asal"

  @Test("A sheet is read by the profile that it names, its rows by their references")
  func read() throws {
    let (export, found) = try exports.read(
      """
      Profil Karantina,canonical
      Tanggal Generate,2024-06-30
      \(header),id,received,status
      \(reference(7)),x,y,a.csv,7,K-1,2024-03-01T08:00,completed
      \(reference(9, region: "64.71")),x,y,a.csv,9,K-2,2024-03-02,verified
      """, name: "64.01 perbaikan.csv")
    #expect(export.profile == "canonical")
    #expect(
      export.corrections == [7, 9].map { RowReference(file: "3fa9c2d81b7e4c21", row: $0) })
    // Neither the file's name nor its day counts: those of the corrected files do.
    #expect((0..<2).map { export.register.region[$0] } == ["64.09", "64.71"])
    #expect(export.generated == nil)
    #expect(export.counts.accepted == 2)
    #expect(found.isEmpty)
  }

  @Test("A row's own owner comes before the region of its file, and --region before both")
  func regions() throws {
    let text = """
      Profil Karantina,sp4n-lapor
      \(header),Tracking ID,Tanggal Laporan Masuk,Instansi Induk
      \(reference(7)),,,,,1234567,29 May 2023,Pemerintah Kota Balikpapan
      \(reference(8)),,,,,1234568,29 May 2023,Dinas Sosial
      \(reference(9, region: nil)),,,,,1234569,29 May 2023,
      """
    let (export, _) = try exports.read(text)
    #expect((0..<2).map { export.register.region[$0] } == ["64.71", "64.09"])
    #expect(export.quarantine.map(\.reason) == [.noRegion])
    let (fixed, _) = try exports.read(text, IngestionOptions(region: "64.03"))
    #expect((0..<3).map { fixed.register.region[$0] } == ["64.03", "64.03", "64.03"])
  }

  @Test("Rows that are still bad keep their reference, and rows without one say so")
  func bad() throws {
    let (export, found) = try exports.read(
      """
      Profil Karantina,canonical
      \(header),id,received
      \(reference(7)),,,,,K-1,31/02/2024
      \(reference(8).dropLast())x,,,,,K-2,2024-03-01
      ,,,,,K-3,2024-03-01
      """)
    #expect(export.quarantine.map(\.reason) == [.badReceived, .badReference, .noReference])
    #expect(export.quarantine[0].corrects == RowReference(file: "3fa9c2d81b7e4c21", row: 7))
    #expect(export.corrections == [])
    #expect(export.isCorrection)
    #expect(
      found.map { $0.rendered(.english) }.suffix(2) == [
        """
        ekspor.csv:A4 (Rujukan Karantina): warning[quarantined-bad-reference]: Row quarantined: \
        its reference has been changed.
          fix: Copy the column Quarantine Reference again from the sheet as it was.
        """,
        """
        ekspor.csv:A5 (Rujukan Karantina): warning[quarantined-no-reference]: Row quarantined: \
        it does not say which row it corrects.
          fix: A correction sheet holds quarantined rows alone; put new complaints into an ordinary \
        export.
        """,
      ])
    #expect(found[1].message.id == "Baris dikarantina: rujukannya sudah berubah.")
    #expect(found[2].message.id.hasSuffix("ia tidak menyebut baris mana yang diperbaiki."))
  }

  @Test("Two rows of one id correct rows of two registers: neither replaces the other")
  func sameID() throws {
    let (export, _) = try exports.read(
      """
      Profil Karantina,canonical
      \(header),id,received,status
      \(reference(7)),,,,,K-1,2024-03-01,verified
      \(reference(8)),,,,,K-1,2024-03-01,completed
      """)
    #expect(export.counts.accepted == 2)
    #expect(export.counts.duplicates == 0)
  }

  @Test("A sheet's dates are in the profile's order, whatever most of its few cells fit")
  func orderOfDates() throws {
    let (export, _) = try exports.read(
      """
      Profil Karantina,sp4n-lapor
      \(header),Tracking ID,Tanggal Laporan Masuk
      \(reference(7)),,,,,1,03/25/2024
      \(reference(8)),,,,,2,01/02/2024
      """)
    #expect(export.quarantine.map(\.reason) == [.badReceived])
    #expect(export.register.moments[0]?.map(\.utc) == ["2024-02-01"])
  }

  @Test("A log's sheet needs no text: what the row told is kept with the quarantined row")
  func logs() throws {
    let (original, _) = try exports.read(
      """
      Tracking ID,Waktu,Oleh,Isi
      1,"Senin, 13 Februari 2023, 16:02",Dinas Sosial,Sudah kami tangani
      2,,Dinas Sosial,Laporan didisposisikan ke Dinas Sosial
      """, name: "riwayat 64.09.csv")
    #expect(original.quarantine.map(\.events) == [1 << UInt8(Event.disposed.rawValue)])
    #expect(original.quarantine[0].cells.map(\.header) == ["Tracking ID"])
    #expect(original.columns.map(\.header) == ["Tracking ID", "Waktu"])
    let (sheet, _) = try exports.read(
      """
      Profil Karantina,sp4n-lapor-log
      \(header),Tracking ID,Waktu
      \(reference(3)),,,,,2,"Selasa, 14 Februari 2023, 09:00"
      """)
    #expect(sheet.kind == .log)
    #expect(sheet.log.count == 1)
    #expect(sheet.corrections == [RowReference(file: "3fa9c2d81b7e4c21", row: 3)])
  }

  @Test("A sheet of a profile that is not known says which one it needs")
  func unknownProfile() throws {
    let found = try exports.problems(
      "Profil Karantina,baruga\n\(header),id,received\n\(reference(7)),,,,,1,2024-03-01\n")
    #expect(
      found.map { $0.rendered(.english) } == [
        """
        ekspor.csv: error[correction-needs-profile]: This correction sheet is read by the profile \
        “baruga”, which is not known here.
          fix: Name the same profile as when the original export was read: --profile FILE.yaml.
        """
      ])
    #expect(found.first?.message.id.contains("profil “baruga”") == true)
  }

  @Test("The English sheet is read as the Indonesian one")
  func english() throws {
    let (export, found) = try exports.read(
      """
      Quarantine Profile,canonical
      Quarantine Reference,Quarantine Reason,How to Mend,Original File,Original Row,id,received
      \(reference(7)),x,y,a.csv,7,K-1,2024-03-01
      """)
    #expect(export.counts.accepted == 1)
    #expect(export.isCorrection)
    #expect(found.isEmpty)
  }
}
