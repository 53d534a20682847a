import Complaints
import Diagnostics
import Testing

@testable import Ingestion

/// Rows whose cells have moved aside are quarantined in one finding, and tell nothing (§3.5, §7).
@Suite struct ShiftedRowsTests {
  private let exports: Exports
  private let header =
    "Tracking ID,Tanggal Laporan Masuk,Waktu Laporan Masuk,Nama Pelapor,Klasifikasi Laporan,Kategori,"
    + "Isi Laporan Awal,Sumber Laporan,Instansi Induk,Instansi Terdisposisi,Status Laporan\n"
  private let sound = [
    "4071200", "01 Mar 2024", "01:00:00", "Budi", "Aspirasi", "Jalan", "Lampu mati", "SMS",
    "Kabupaten Berau", "Dinas Sosial", "Ditutup oleh Admin",
  ]

  init() throws { exports = try Exports() }

  private func row(_ number: Int, without column: Int? = nil, with extra: Int? = nil) -> String {
    var cells = sound
    cells[0] = String(4_071_200 + number)
    if let column { cells.remove(at: column) }
    if let extra { cells.insert("Siti Aminah", at: extra) }
    return cells.joined(separator: ",") + "\n"
  }

  @Test(
    "§3.5: a cell that was deleted shows wherever it stood before the status",
    arguments: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9])
  func deleted(_ column: Int) throws {
    let text = header + row(1) + row(2, without: column) + row(3, without: column) + row(4)
    let (export, diagnostics) = try exports.read(text, name: "64.03.csv")
    #expect(export.counts.accepted == 2 && export.counts.quarantined == 2 && export.counts.close)
    #expect(export.quarantine.map(\.reason) == [.shifted, .shifted])
    for row in export.quarantine {
      #expect(row.cells.isEmpty && row.agency == nil && row.received.isMissing)
      #expect(row.region == "64.03")
    }
    #expect(export.quarantine.map(\.id) == (column == 0 ? [nil, nil] : ["4071202", "4071203"]))
    let finding = try #require(diagnostics.first)
    #expect(diagnostics.count == 1 && finding.code == "quarantined-shifted")
    #expect(finding.location?.row == 3)
    #expect(
      finding.message.id.contains("2 baris dikarantina") && finding.message.id.contains("kiri"))
    #expect(finding.message.en.contains("(rows 3\u{2013}4)"))
    #expect(finding.fix?.id.contains("Geser sel ke kanan") == true)
    guard case .register(let rows) = export.rows else { return }
    #expect(rows.agency?.words == ["Dinas Sosial"])
    #expect(rows.category?.words == ["Jalan"] && rows.channel?.words == ["SMS"])
  }

  @Test("§3.5: so does a cell too many", arguments: [1, 2, 3, 4])
  func inserted(_ column: Int) throws {
    let text = header.dropLast() + ",Alasan\n" + row(1) + row(2, with: column)
    let (export, diagnostics) = try exports.read(text, name: "64.03.csv")
    #expect(export.quarantine.map(\.reason) == [.shifted])
    #expect(
      diagnostics.first { $0.code == "quarantined-shifted" }?.message.id.contains("kanan") == true)
  }

  @Test("§3.5: a date where the agency is, a status word where the date is")
  func canonical() throws {
    let (export, _) = try exports.read(
      "id,agency,status,received,completed\n1,Dinas,completed,2024-03-01,2024-03-02\n"
        + "2,completed,2024-03-01,2024-03-02,\n3,Dinas,2024-03-01,2024-03-02,\n", name: "64.03.csv")
    #expect(export.counts.accepted == 1)
    #expect(export.quarantine.map(\.reason) == [.shifted, .shifted])
  }

  @Test("§3.5: what is only wrong, blank or unknown has not shifted")
  func unshifted() throws {
    let (export, diagnostics) = try exports.read(
      "id,agency,category,status,received,completed,Tanggal Kejadian\n"
        + "1,Dinas,Aspirasi,Entah,2024-03-01,,2024-02-01\n"
        + "2,Dinas,Aspirasi,,2024-03-01,,2024-02-01\n"
        + "3,,,completed,2024-03-01,2024-03-02,\n"
        + "4,Dinas,Jalan,completed,kemarin,,2024-02-01\n", name: "64.03.csv")
    #expect(export.counts.accepted == 3)
    #expect(export.quarantine.map(\.reason) == [.badReceived])
    #expect(!diagnostics.contains { $0.code == "quarantined-shifted" })
  }

  @Test("§3.5: what a citizen wrote or is called is kept nowhere")
  func personal() throws {
    let text = header + row(1) + row(2, without: 0) + row(3, without: 1)
    let (export, diagnostics) = try exports.read(text, name: "64.03.csv")
    let shown = "\(export.quarantine) \(diagnostics)"
    #expect(!shown.contains("Budi") && !shown.contains("Lampu"))
  }
}
