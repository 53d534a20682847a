import Complaints
import Diagnostics
import Testing

@testable import Ingestion

@Suite struct PPIDProfileTests {
  let exports: Exports

  init() throws {
    exports = try Exports()
  }

  /// As the register of Perki 1/2021 is kept on paper and in Excel: a title, a header of two lines
  /// and a line that numbers the columns.
  private let form = """
    REGISTER PERMOHONAN INFORMASI PUBLIK;;;;;;;;;;;;;;;;;
    Nama Badan Publik;Pemerintah Kabupaten Garut;;;;;;;;;;;;;;;;
    No;Tanggal;Nama;Alamat;Nomor Kontak;Pekerjaan;Informasi yang Diminta;Tujuan Penggunaan\
     Informasi;Status Informasi;;Bentuk Informasi yang Dikuasai;;Jenis Permohonan;Keputusan;Alasan\
     Penolakan;Hari dan Tanggal;;Biaya
    ;;;;;;;;Di Bawah Penguasaan;Belum Didokumentasikan;Softcopy;Hardcopy;;;;Pemberitahuan\
     Tertulis;Pemberian Informasi;
    (1);(2);(3);(4);(5);(6);(7);(8);(9);(10);(11);(12);(13);(14);(15);(16);(17);(18)
    1/PPID/2024;2 Januari 2024;Orang Satu;Jl. Satu 1;081234567890;Wartawan;APBD;Berita;Ya;;v;;\
    Meminta Salinan;Diberikan;;Rabu, 10 Januari 2024;Kamis, 11 Januari 2024;0
    2/PPID/2024;3/1/2024;Orang Dua;Jl. Dua 2;081234567891;LSM;Data;Riset;Tidak;;;v;Melihat;\
    Ditolak;Dikecualikan;Senin/ 15 Januari 2024;;0
    3/PPID/2024;4/1/2024;Orang Tiga;Jl. Tiga 3;081234567892;Mahasiswa;Data;Skripsi;;;;;Melihat;\
    Diperpanjang;;;;0
    4/PPID/2024;5/1/2024;Orang Empat;Jl. Empat 4;081234567893;PNS;Data;Tugas;;;;;Melihat;;;;;0
    """

  @Test("§3.3: the register's own form, with a header of two lines, is read whole")
  func wholeForm() throws {
    let (export, diagnostics) = try exports.read(form, name: "register.csv")
    #expect(export.profile == "ppid")
    #expect(export.source == "ppid")
    #expect(export.onlyRegion == "32.05", "by the institution above the header")
    #expect(export.counts == Export.Counts(read: 4, accepted: 4))
    #expect(diagnostics.map { $0.rendered(.english) } == [])
    let rows = export.register
    #expect((0..<4).map { rows.id[$0] } == (1...4).map { "\($0)/PPID/2024" })
    let words: [Status?] = [.completed, .completed, .inProgress, nil]
    #expect(rows.status?.map { Status(rawValue: $0) } == words)
    let notices = rows.moments[Event.firstResponse.rawValue]
    #expect(notices?.map(\.utc) == ["2024-01-10", "2024-01-15", "-", "-"])
    #expect(rows.moments[Event.substantiveResponse.rawValue] == notices)
    #expect(
      rows.moments[Event.completed.rawValue]?.map(\.utc) == ["2024-01-11", "-", "-", "-"])
    #expect(rows.category?.words == ["Meminta Salinan", "Melihat"])
  }

  @Test("Every request is an information request, which has no column")
  func classification() throws {
    let (export, _) = try exports.read(form, name: "register.csv")
    #expect(
      export.register.classification
        == Array(repeating: Classification.informationRequest.rawValue, count: 4))
    #expect(export.fields.contains(.classification))
  }

  @Test("An application's export with its own deadline")
  func application() throws {
    let (export, _) = try exports.read(
      """
      No. Registrasi,Tanggal Pengajuan,Nama Pemohon,Email,Rincian Informasi yang Dibutuhkan,\
      Tujuan Penggunaan Informasi,Cara Memperoleh Informasi,Batas Waktu,PPID Pelaksana,Status,\
      Tanggal Selesai
      PPID-1,2024-02-01 10:15:00,A,a@contoh.id,x,y,z,2024-02-16,Dinas Kesehatan,Dikabulkan\
       Sebagian,2024-02-14
      PPID-2,2024-02-02 23:30:00,B,b@contoh.id,x,y,z,2024-02-28,Dinas Sosial,Tidak dikuasai,
      """, name: "64.09 e-ppid.csv")
    #expect(export.profile == "ppid")
    let rows = export.register
    #expect(rows.due?.map(\.utc) == ["2024-02-16", "2024-02-28"])
    #expect(
      rows.status?.map { Status(rawValue: $0) } == [Status.completed, .rejected])
    #expect(rows.agency?.words == ["Dinas Kesehatan", "Dinas Sosial"])
    #expect(rows.moments[0]?.first?.utc == "2024-02-01 02:15", "the region's zone, WITA")
  }

  @Test("A list of complaints with a number and a date is no register of requests")
  func othersAreNotRecognised() throws {
    let found = try exports.problems(
      "No,Tanggal,Nama,Alamat,Keterangan\n1,2024-01-02,A,B,C", name: "64.09.csv")
    #expect(found.map(\.code) == ["missing-columns"])
    #expect(
      found[0].message.en
        == "Required columns are missing: one of \u{201C}Informasi yang Di*\u{201D},"
        + " \u{201C}Informasi Publik yang*\u{201D}, \u{201C}Rincian Informasi*\u{201D}. The profile"
        + " that fits best is ppid, which knows 5 of 5 headers.")
    #expect(found[0].message.id.contains("salah satu dari \u{201C}Informasi yang Di*\u{201D}"))
  }

  @Test("§3.5: a second line of a few words is neither of the header nor a complaint")
  func dataIsNoSecondLine() throws {
    let (export, _) = try exports.read(
      """
      No,Tanggal,Informasi yang Diminta,Hari dan Tanggal,
      ,,Orang Satu,Pemberitahuan Tertulis,
      1,2024-01-02,x,2024-01-03,
      """, name: "64.09.csv")
    #expect(export.counts == Export.Counts(read: 2, accepted: 1, skipped: 1))
  }
}
