import Complaints
import Diagnostics
import Testing

@testable import Ingestion

/// A draft of a follow-up log loads as it is, reads its own log, and holds nothing of a citizen's.
@Suite struct LogDraftTests {
  let exports: Exports

  init() throws {
    exports = try Exports()
  }

  private let byWords = """
    Riwayat tindak lanjut
    Nomor Laporan,Waktu Aksi,Aksi,Nama Petugas,Catatan,NIK
    L-1,03/02/2024 08:15,Laporan Masuk,Budi Santoso,Lampu jalan mati di depan rumah,1
    L-1,04/02/2024 09:00,Diteruskan ke Dinas PUPR,Budi Santoso,mohon dibantu,1
    L-1,05/02/2024 10:30,Ditanggapi,Siti Aminah,sedang kami cek,1
    L-1,20/02/2024 16:00,Selesai,Siti Aminah,sudah menyala,1
    L-2,13/02/2024 08:15,Laporan Masuk,Budi Santoso,Jalan rusak,2
    L-2,14/02/2024 09:00,Diteruskan ke Dinas LH,Budi Santoso,mohon,2
    L-2,15/02/2024 10:30,Ditunda Dulu,Siti Aminah,belum ada anggaran,2
    L-3,15/02/2024 10:30,Ditunda Dulu,Siti Aminah,belum ada anggaran,2
    L-3,16/02/2024 10:30,Ditunda Dulu,Siti Aminah,belum ada anggaran,2
    L-3,17/02/2024 10:30,oleh Sukartini,Siti Aminah,belum ada anggaran,2

    """

  @Test("A log whose column names the event: words by event, unknown ones asked for")
  func words() throws {
    let draft = try exports.draft(byWords, .english)
    #expect(draft.missing.isEmpty && !draft.lacksRegion)
    for line in [
      "kind: log\n# CHECK: make it the source of the register's profile; otherwise no event finds",
      "columns:\n  id: [Nomor Laporan]\n  at: [Waktu Aksi]\n  event: [Aksi]\n"
        + "  actor: [Nama Petugas]\n  text: [Catatan]\ndrop:\n",
      "  - NIK\n", "  formats: [d/M/yyyy]\n",
      "events:\n  forwarded: {word: [\"Diteruskan*\"]}  # 2 rows\n"
        + "  first_response: {word: [\"Ditanggapi*\"]}  # 1 rows\n  completed: {word: [\"Selesai*\"]}  # 1 rows\n",
      "  other: {word: [\"Laporan Masuk*\"]}  # 2 rows\n",
      "  # CHECK: these words are not known;", "  # Ditunda Dulu  # 3 rows\n",
      "  # CHECK: 1 other values in 1 rows are not written here",
      "# holding_replies: [akan segera kami tindaklanjuti]\n",
    ] {
      #expect(draft.text.contains(line), "\(line) in \(draft.text)")
    }
    for word in ["Budi", "Siti", "Sukartini", "PUPR", "Lampu", "anggaran"] {
      #expect(!draft.text.contains(word), "\(word)")
    }
    let (export, diagnostics) = try exports.readByDraft(byWords)
    #expect(export.kind == .log && export.counts == Export.Counts(read: 10, accepted: 10))
    #expect(export.events == [.forwarded, .firstResponse, .completed])
    #expect(diagnostics.map(\.code) == ["unknown-event", "unknown-event"])
    guard case .log(let rows) = export.rows else { return }
    #expect(rows.events.prefix(4).map { $0 & 127 } == [0, 4, 16, 64])
  }

  @Test("A log that tells events by sentences and by who wrote them, as SP4N-LAPOR! does")
  func sentences() throws {
    let text = """
      Kode Laporan,Tanggal,Pengirim,Isi
      1,2 Feb 2024 08:00,Sistem,Laporan dilempar ke Kabupaten Berau
      1,3 Feb 2024 08:00,Admin Berau,Laporan didisposisikan ke Dinas PUPR
      1,4 Feb 2024 08:00,Dinas PUPR,Terima kasih atas laporannya
      2,5 Feb 2024 08:00,Sistem,Laporan dilempar ke Kabupaten Berau
      2,6 Feb 2024 08:00,Dinas PUPR,Sudah kami perbaiki
      2,7 Feb 2024 08:00,Pelapor,Terima kasih

      """
    let draft = try exports.draft(text)
    for line in [
      "  actor: [Pengirim]\n  text: [Isi]\n",
      "  forwarded: {text: [Laporan dilempar ke]}  # 2 baris\n",
      "  disposed: {text: [Laporan didisposisikan ke]}  # 1 baris\n",
      "  # PERIKSA: setiap pesan lain dari instansi dihitung sebagai tanggapan pertama;",
      "  first_response: {not_actor: [Pelapor*, Sistem*, Admin Nasional*]}\n",
    ] {
      #expect(draft.text.contains(line), "\(line) in \(draft.text)")
    }
    let (export, _) = try exports.readByDraft(text)
    guard case .log(let rows) = export.rows else { return }
    #expect(rows.events.map { $0 & 127 } == [4, 8, 16, 4, 16, 0])
  }

  @Test("Nothing that is known tells an event: the draft asks for it, and says that it is missing")
  func noEvents() throws {
    let text =
      "No Tiket,Waktu,Catatan\n"
      + (0..<12).map { "T-\($0 / 4),2024-03-\(10 + $0) 08:00,catatan \($0)" }.joined(
        separator: "\n")
    let draft = try exports.draft(text, .english)
    #expect(draft.missing == ["events"])
    #expect(draft.text.contains("events: {}\n  # CHECK: no event is known yet; name words"))
  }

  @Test("A built-in log is drafted as one though no number repeats")
  func builtIn() throws {
    let draft = try exports.draft(
      "id,event,at,actor\n1,completed,2024-01-01T08:00:00Z,x\n2,completed,2024-01-02T08:00:00Z,x\n",
      .english)
    #expect(draft.text.contains("# The built-in profile canonical-log reads this file already"))
    #expect(draft.text.contains("\nkind: log\n"))
  }

  @Test("A register that repeats numbers, or has dates of several events, stays a register")
  func registers() throws {
    let twice = (0..<20).map { "T-\($0 / 2),2024-01-\(10 + $0 / 2),Selesai,x" }
    let several = (0..<20).map {
      "T-\($0 / 2),2024-01-\(10 + $0 / 2),2024-02-\(10 + $0 / 2),Selesai"
    }
    for text in [
      "No Tiket,Tanggal Masuk,Status,Isi\n" + twice.joined(separator: "\n"),
      "No Tiket,Tanggal,Tanggal Selesai,Status\n" + several.joined(separator: "\n"),
      "No Tiket,Tanggal,Status,Isi\n"
        + (0..<20).map { "T-\($0),2024-01-\(10 + $0),Selesai,x" }.joined(separator: "\n"),
    ] {
      let draft = try exports.draft(text)
      #expect(draft.text.contains("\nkind: register\n"), "\(text.prefix(40))")
    }
  }
}
