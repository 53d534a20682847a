import Complaints
import Diagnostics
import Testing

@testable import Ingestion

@Suite struct RoundedIDTests {
  let exports: Exports

  init() throws {
    exports = try Exports()
  }

  /// As many complaints as one likes become one, `5.22E+06`, when a spreadsheet rounds their IDs.
  @Test func idsThatASpreadsheetRoundedAreQuarantined() throws {
    let (export, diagnostics) = try exports.read(
      """
      id,region,received
      5.22E+06,64.09,2024-01-05
      5.22E+06,64.09,2024-01-06
      "5,22E+06",64.09,2024-01-07
      5216807,64.09,2024-01-08
      2E,64.09,2024-01-09
      A1E+5,64.09,2024-01-10
      """)
    #expect(
      (0..<export.register.count).map { export.register.id[$0] } == ["5216807", "2E", "A1E+5"])
    #expect(export.quarantine.map(\.reason) == [.roundedID, .roundedID, .roundedID])
    #expect(export.quarantine.allSatisfy { $0.id == nil && $0.region == "64.09" })
    #expect(export.counts.duplicates == 0)
    #expect(
      diagnostics.first?.message.id
        == "Baris dikarantina: nomor laporan “5.22E+06” sudah dibulatkan oleh Excel.")
    #expect(
      diagnostics.first?.fix?.en
        == "Format the ID column as Text, or as a Number without decimals, and save again from the "
        + "original export.")
  }

  /// A signature below the data is no complaint's ID, and nobody's name is kept.
  @Test func aNameInPlaceOfAnIDIsNotKept() throws {
    let (export, _) = try exports.read(
      """
      id,region,received
      1,64.09,2024-01-05
      Mengetahui Kepala Dinas,64.09,
      ( Nama Contoh ),,
      """)
    #expect(export.counts == Export.Counts(read: 3, accepted: 1, skipped: 2))
    #expect(export.quarantine.isEmpty)
  }
}
