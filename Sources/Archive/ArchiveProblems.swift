internal import Diagnostics
internal import GRDB

/// What can go wrong between the engine and its archive, in both languages.
///
/// No sentence carries a value that was bound for the archive: only names of files and of rules.
enum ArchiveProblems {
  static func missing(_ file: String) -> Diagnostic {
    problem(
      "archive-missing", file, id: "arsip ini tidak ada", en: "there is no such archive",
      fixID: "Periksa namanya, atau buat arsip dengan `peringkat ingest … --archive`.",
      fixEN: "Check the name, or make the archive with `peringkat ingest … --archive`.")
  }

  static func folderMissing(_ file: String, folder: String) -> Diagnostic {
    let folder = shown(folder, limit: 200)
    return problem(
      "archive-folder-missing", file, id: "folder \u{201C}\(folder)\u{201D} tidak ada",
      en: "the folder \u{201C}\(folder)\u{201D} does not exist",
      fixID: "Buat foldernya dahulu, atau pilih folder lain untuk arsip.",
      fixEN: "Make the folder first, or choose another one for the archive.")
  }

  static func isFolder(_ file: String) -> Diagnostic {
    problem(
      "archive-is-folder", file, id: "arsip adalah satu berkas, sedangkan ini folder",
      en: "an archive is one file, and this is a folder",
      fixID: "Tambahkan nama berkas, misalnya `arsip.sqlite`.",
      fixEN: "Add a file name, such as `arsip.sqlite`.")
  }

  static func notAnArchive(_ file: String) -> Diagnostic {
    problem(
      "not-an-archive", file, id: "berkas ini bukan arsip Peringkat; isinya tidak disentuh",
      en: "this file is no archive of Peringkat; it was left as it is",
      fixID: "Pilih berkas arsip yang benar, atau nama baru untuk arsip baru.",
      fixEN: "Choose the right archive, or a new name for a new one.")
  }

  static func newer(_ file: String, version: Int, known: Int) -> Diagnostic {
    problem(
      "archive-newer", file,
      id: "arsip ini dibuat oleh peringkat yang lebih baru (skema \(version); "
        + "program ini mengenal sampai skema \(known))",
      en: "this archive was made by a newer peringkat (schema \(version); "
        + "this program knows up to schema \(known))",
      fixID: "Perbarui peringkat, lalu ulangi.", fixEN: "Update peringkat, then try again.")
  }

  static func older(_ file: String, version: Int, known: Int) -> Diagnostic {
    problem(
      "archive-older", file,
      id: "arsip ini masih memakai skema \(version), dan untuk dibaca perlu diubah ke "
        + "skema \(known)",
      en: "this archive still has schema \(version), and must be brought to schema \(known) "
        + "to be read",
      fixID: "Jalankan `peringkat rank` atau `peringkat ingest` sekali dengan `--archive` ini di "
        + "tempat yang boleh ditulis.",
      fixEN: "Run `peringkat rank` or `peringkat ingest` once with this `--archive`, where it may "
        + "be written.")
  }

  static func corrupt(_ file: String) -> Diagnostic {
    problem(
      "archive-corrupt", file, id: "arsip ini rusak dan tidak dapat dibaca seluruhnya",
      en: "this archive is damaged and cannot be read whole",
      fixID: "Pulihkan arsip dari cadangan, atau masukkan lagi semua ekspor ke arsip baru.",
      fixEN: "Restore it from a backup, or ingest all exports again into a new archive.")
  }

  static func readOnly(_ file: String) -> Diagnostic {
    problem(
      "archive-read-only", file,
      id: "arsip atau foldernya tidak boleh ditulis, atau tidak boleh dibuka",
      en: "the archive or its folder may not be written, or may not be opened",
      fixID: "Minta izin tulis untuk berkas dan foldernya, atau pakai folder lain.",
      fixEN: "Get permission to write the file and its folder, or use another folder.")
  }

  static func diskFull(_ file: String) -> Diagnostic {
    problem(
      "archive-disk-full", file,
      id: "disk penuh; berkas yang sedang dimasukkan dibatalkan dan arsip tetap seperti semula",
      en: "the disk is full; the file being added was undone and the archive is as it was",
      fixID: "Kosongkan ruang disk, lalu jalankan perintah yang sama lagi.",
      fixEN: "Free some space, then run the same command again.")
  }

  /// - Parameter holder: the program that uses it, where the system tells.
  static func locked(_ file: String, by holder: ArchiveFile.Holder? = nil) -> Diagnostic {
    let name = holder.map { " (\(shown($0.name)), \($0.process))" } ?? ""
    return problem(
      "archive-locked", file, id: "arsip sedang dipakai program lain\(name)",
      en: "another program\(name) is using the archive",
      fixID: "Tunggu sampai program itu selesai atau tutup, lalu jalankan perintah yang sama lagi.",
      fixEN: "Wait until that program is done or close it, then run the same command again.")
  }

  static func unreachable(_ file: String) -> Diagnostic {
    problem(
      "archive-unreachable", file,
      id: "disk atau jaringan tempat arsip ini gagal membaca atau menulis",
      en: "the disk or network that holds this archive failed to read or write",
      fixID: "Periksa disk atau sambungan jaringannya, lalu jalankan perintah yang sama lagi.",
      fixEN: "Check the disk or the network connection, then run the same command again.")
  }

  static func notWritten(_ file: String) -> Diagnostic {
    problem(
      "archive-not-written", file,
      id: "sistem menolak menulis arsip lebih besar lagi; berkas yang sedang dimasukkan dibatalkan "
        + "dan arsip tetap seperti semula",
      en: "the system refused to write any more of the archive; the file being added was undone "
        + "and the archive is as it was",
      fixID: "Periksa ruang disk, kuota dan batas ukuran berkas, dan sambungan jaringannya, lalu "
        + "jalankan perintah yang sama lagi.",
      fixEN: "Check the disk's room, quota and limit on the size of files, and the network "
        + "connection, then run the same command again.")
  }

  /// `rule` is a name of the schema, never a value.
  static func refused(_ file: String, rule: String) -> Diagnostic {
    problem(
      "archive-refused", file,
      id: "arsip menolak data yang melanggar aturannya: \(rule)",
      en: "the archive refused data that breaks its rules: \(rule)",
      fixID: "Ini kesalahan program, bukan berkas Anda: laporkan bersama nama aturan itu.",
      fixEN: "This is a fault of the program, not of your file: report it with the rule's name.")
  }

  static func unknownZone(_ file: String, region: String, zone: String) -> Diagnostic {
    let region = shown(region)
    let zone = shown(zone)
    return problem(
      "archive-unknown-zone", file,
      id: "zona waktu \u{201C}\(zone)\u{201D} dari wilayah \(region) tidak dikenal komputer ini",
      en: "this computer does not know the time zone \u{201C}\(zone)\u{201D} of region \(region)",
      fixID: "Pasang data zona waktu (paket `tzdata`), atau beri daftar lain dengan `--regions`.",
      fixEN: "Install the time zone data (package `tzdata`), or give a list with `--regions`.")
  }

  static func noRanking(_ file: String, number: Int, kept: Int) -> Diagnostic {
    let fix =
      kept == 0
      ? Wording(
        id: "Arsip ini belum menyimpan peringkat; buat dengan `peringkat rank`.",
        en: "This archive keeps no ranking yet; make one with `peringkat rank`.")
      : Wording(
        id: "Nomor yang ada: 1 sampai \(kept); lihat `peringkat rankings`.",
        en: "The numbers are 1 to \(kept); see `peringkat rankings`.")
    return problem(
      "no-such-ranking", file, id: "tidak ada peringkat nomor \(number)",
      en: "there is no ranking number \(number)", fixID: fix.id, fixEN: fix.en)
  }

  static func failed(_ file: String, code: Int32) -> Diagnostic {
    problem(
      "archive-failed", file, id: "SQLite gagal dengan kode \(code)",
      en: "SQLite failed with code \(code)",
      fixID: "Ulangi; jika tetap gagal, laporkan bersama kode itu.",
      fixEN: "Try again; if it keeps failing, report it with that code.")
  }

  /// The problem that an error of SQLite, or of this module, means.
  static func from(_ error: any Error, _ file: String) -> Diagnostic {
    if let problem = error as? Diagnostic { return problem }
    guard let error = error as? DatabaseError else { return failed(file, code: -1) }
    switch error.resultCode {
    case .SQLITE_NOTADB: return notAnArchive(file)
    case .SQLITE_CORRUPT, .SQLITE_FORMAT, .SQLITE_MISMATCH: return corrupt(file)
    case .SQLITE_FULL: return diskFull(file)
    case .SQLITE_BUSY, .SQLITE_LOCKED, .SQLITE_PROTOCOL:
      return locked(file, by: ArchiveFile(file).holder)
    case .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_AUTH: return readOnly(file)
    case .SQLITE_IOERR:
      let isOfWriting = [.SQLITE_IOERR_WRITE, .SQLITE_IOERR_TRUNCATE].contains(
        error.extendedResultCode)
      return isOfWriting ? notWritten(file) : unreachable(file)
    // SQLite names the rule here: a constraint, a table, a column.
    case .SQLITE_CONSTRAINT: return refused(file, rule: error.message ?? "?")
    case .SQLITE_TOOBIG: return refused(file, rule: "SQLITE_LIMIT_LENGTH")
    default: return failed(file, code: error.extendedResultCode.rawValue)
    }
  }

  private static func problem(
    _ code: String, _ file: String, id: String, en: String, fixID: String, fixEN: String
  ) -> Diagnostic {
    Diagnostic(
      .error, code, at: Location(file: shown(file, limit: 200)), Wording(id: id, en: en),
      fix: Wording(id: fixID, en: fixEN))
  }
}
