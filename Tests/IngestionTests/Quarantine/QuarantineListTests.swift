import Complaints
import Diagnostics
import Testing

@testable import Ingestion
@testable import Tables

@Suite struct QuarantineListTests {
  private let exports: Exports

  init() throws { exports = try Exports() }

  private func list(_ exports: [Export]) -> QuarantineList {
    let regions = RegionList.builtIn.regions
    let joiner = Joiner(
      exports, regions: Dictionary(uniqueKeysWithValues: regions.map { ($0.code, $0) }),
      keeping: [])
    return QuarantineList(joiner.exports)
  }

  private func sheets(_ exports: [Export]) -> [CorrectionSheet] {
    let regions = RegionList.builtIn.regions
    return list(exports).correctionSheets(
      Dictionary(uniqueKeysWithValues: regions.map { ($0.code, $0) }))
  }

  private let register = """
    id,region,agency,received,title,rating
    K-1,64.09,Dinas Sosial,2024-03-01,Rahasia,
    ,64.09,Dinas Sosial,2024-03-02,Rahasia,4
    K-3,64.09,0812 3456 7890,kemarin,Rahasia,
    """

  @Test("§3.5: each line tells file, row, column, reason and remedy")
  func lines() throws {
    let (export, _) = try exports.read(register, name: "a.csv")
    let found = list([export]).lines.map { $0.finding.rendered(.indonesian) }
    #expect(
      found == [
        """
        a.csv:A3 (id): peringatan[quarantined-no-id]: Baris dikarantina: tidak ada nomor laporan.
          perbaikan: Isi nomor laporannya.
        """,
        """
        a.csv:D4 (received): peringatan[quarantined-bad-received]: Baris dikarantina: tanggal \
        “kemarin” tidak terbaca.
          perbaikan: Tulis tanggalnya seperti “2023-05-29”, “2023/5/29” atau “2023-5-29”. Bila \
        seluruh kolomnya memakai bentuk lain, bentuk itu dapat ditambahkan ke profil canonical \
        (dates.formats).
        """,
      ])
  }

  @Test("§3.5: an ID that is somebody's number is told as that, though it was never kept")
  func personalID() throws {
    let (export, _) = try exports.read(
      """
      id,region,received
      K-1,64.09,2024-03-01
      +62 812-3456-7890,64.09,2024-03-02
      K-3,64.09,2024-03-03
      """, name: "a.csv")
    #expect(export.quarantine.map(\.id) == [nil])
    let line = try #require(list([export]).lines.first)
    #expect(
      line.finding.rendered(.indonesian) == """
        a.csv:A3 (id): peringatan[quarantined-personal-id]: Baris dikarantina: nomor laporannya \
        adalah nomor telepon, surel, atau NIK seseorang (•••).
          perbaikan: Periksa apakah selnya bergeser, lalu isi nomor laporan yang sebenarnya.
        """)
    #expect(
      line.finding.rendered(.english) == """
        a.csv:A3 (id): warning[quarantined-personal-id]: Row quarantined: its tracking ID is \
        somebody's phone number, e-mail address or NIK (•••).
          fix: See whether its cells have slipped, and write its true tracking ID.
        """)
    #expect(line.row.reason == .noID && line.value == "•••")
    let sheet = try #require(sheets([export]).first)
    #expect(sheet.rows[0].reason.id.contains("adalah nomor telepon, surel, atau NIK seseorang"))
    #expect(sheet.rows[0].cells[0].isEmpty)
  }

  @Test("A sheet has all columns but personal ones; what was masked is blank and marked")
  func sheet() throws {
    let (export, _) = try exports.read(register, name: "a.csv")
    let found = try #require(sheets([export]).first)
    #expect(found.columns == ["id", "region", "agency", "received", "rating"])
    #expect(found.region?.code == "64.09")
    #expect(
      found.rows.map(\.cells) == [
        ["", "64.09", "Dinas Sosial", "2024-03-02", "4"], ["K-3", "64.09", "", "kemarin", ""],
      ])
    #expect(found.rows.map(\.faults) == [[0], [3]])
    #expect(found.rows.map(\.masked) == [[], [2]])
    #expect(found.rows.map(\.number) == [3, 4])
  }

  @Test("What a sheet says comes back: only the cell at fault need be mended")
  func roundTrip() throws {
    let (export, _) = try exports.read(register, name: "a.csv")
    let sheet = sheets([export])[0]
    let rows = sheet.rows.map { row in
      var cells = row.cells
      if cells[0].isEmpty { cells[0] = "K-2" }
      if cells[3] == "kemarin" { cells[3] = "2024-03-03" }
      return "\(row.reference),," + cells.joined(separator: ",")
    }
    let text =
      "Profil Karantina,canonical\nRujukan Karantina,Alasan Karantina,"
      + sheet.columns.joined(separator: ",") + "\n" + rows.joined(separator: "\n")
    let (correction, _) = try exports.read(text, name: "p.csv")
    #expect(list([export, correction]).lines.isEmpty)
    #expect(list([correction]).lines.map(\.row.reason) == [.noOriginal, .noOriginal])
  }

  @Test("Equal rows of several registers are listed once, by the latest of them")
  func equalRows() throws {
    let days = ["2024-05-31", "2024-06-30"]
    let read = try days.map { day in
      try exports.read("Tanggal Generate,\(day)\n\(register)", name: "\(day).csv").export
    }
    let found = list(read)
    #expect(found.rowCount == 4)
    #expect(found.lines.map(\.file) == ["2024-06-30.csv", "2024-06-30.csv"])
    #expect(found.lines[0].copies.map(\.file) == ["2024-05-31.csv"])
    #expect(found.only("64.09").rowCount == 4)
    #expect(found.only("64.03").rowCount == 0)
  }

  @Test("Dates of a column in the other order than the profile's, and serials, go out as ISO 8601")
  func dates() throws {
    let (export, _) = try exports.read(
      """
      Tracking ID,Tanggal Laporan Masuk
      1,03/25/2024
      2,04/26/2024
      ,01/02/2024
      """, name: "64.09.csv")
    #expect(export.quarantine[0].cells.map(\.value) == ["2024-01-02"])
    let reading = QuarantinedText([
      MomentColumn(
        field: .received, date: 0, time: 1, formats: DateFormats(), monthFirst: false,
        is1904: false)
    ])
    let digits = Array("45352.5".utf8)
    digits.withUnsafeBufferPointer { bytes in
      #expect(
        reading.text(of: SourceCell(.number, bytes: bytes, number: 45352.5), in: 0)
          == "2024-03-01T12:00:00")
      #expect(
        reading.text(of: SourceCell(.number, bytes: bytes, number: 0.25), in: 1) == "06:00:00")
      #expect(reading.text(of: SourceCell(.text, bytes: bytes), in: 0) == nil)
      #expect(reading.text(of: SourceCell(.number, bytes: bytes, number: 0.25), in: 2) == nil)
    }
  }

  @Test("Rows of an archive of the first version have the columns that their profile names")
  func firstVersion() throws {
    var (export, _) = try exports.read(register, name: "a.csv")
    export.columns = []
    let found = try #require(sheets([export]).first)
    #expect(Set(found.columns) == ["id", "region", "agency", "received", "rating"])
    #expect(found.rows[0].faults.map { found.columns[$0] } == ["id"])
  }

  @Test("Lines of assessments are listed, and are on no sheet")
  func assessments() throws {
    let (export, _) = try exports.read(
      "region,key,value\n64.09,sk,x\n", name: "assessments.csv")
    #expect(list([export]).lines.map(\.row.reason) == [.badValue])
    #expect(list([export]).uncorrectableCount == 1)
    #expect(sheets([export]).isEmpty)
  }
}
