internal import Diagnostics

/// What can be wrong with an archive that opens, and with what lies beside it, in both languages.
extension ArchiveProblems {
  private static let restore = Wording(
    id: "Pulihkan arsip dari cadangan, atau masukkan lagi semua ekspor ke arsip baru.",
    en: "Restore it from a backup, or ingest all exports again into a new archive.")

  private static func fault(
    _ code: String, _ file: String, id: String, en: String, fix: Wording = restore,
    severity: Diagnostic.Severity = .error
  ) -> Diagnostic {
    Diagnostic(
      severity, code, at: Location(file: shown(file, limit: 200)), Wording(id: id, en: en), fix: fix
    )
  }

  /// - Parameter found: SQLite's words on pages, indexes and constraints; they name no values.
  static func damagedPages(_ file: String, found: [String]) -> Diagnostic {
    var problem = fault(
      "archive-damaged-pages", file, id: "pemeriksaan SQLite menemukan kerusakan",
      en: "SQLite's own check found damage")
    problem.notes = found.prefix(5).map { Wording(shown($0, limit: 200)) }
    return problem
  }

  static func brokenReferences(_ file: String, tables: String, count: Int) -> Diagnostic {
    fault(
      "archive-broken-references", file,
      id: "\(count) baris menunjuk ke baris yang tidak ada (\(tables))",
      en: "\(count) rows point at rows that are not there (\(tables))")
  }

  static func rowsMissing(
    _ file: String, export: String, what: String, said: Int, found: Int
  ) -> Diagnostic {
    fault(
      "archive-counts-differ", file,
      id: "\(shown(export, limit: 200)): tercatat \(said) baris \(what), yang ada \(found)",
      en: "\(shown(export, limit: 200)): \(said) \(what) rows are recorded, \(found) are there")
  }

  static func unreadableExport(_ file: String, export: String) -> Diagnostic {
    fault(
      "archive-export-unreadable", file,
      id: "\(shown(export, limit: 200)): isinya tidak dapat dibaca kembali",
      en: "\(shown(export, limit: 200)): its content cannot be read back")
  }

  static func changedExport(_ file: String, export: String) -> Diagnostic {
    fault(
      "archive-export-changed", file,
      id: "\(shown(export, limit: 200)): isinya di arsip diubah dengan program lain sejak "
        + "dimasukkan; ada baris, sel atau temuan yang diganti, ditambah atau dihapus",
      en:
        "\(shown(export, limit: 200)): what the archive holds of it was altered by another program"
        + " since it was added: a row, a cell or a finding was changed, added or deleted")
  }

  static func changedList(_ file: String, _ list: Seal) -> Diagnostic {
    let what =
      switch list {
      case .exports: Wording(id: "ekspor", en: "exports")
      case .rankings: Wording(id: "peringkat", en: "rankings")
      case .regions: Wording(id: "daerah", en: "regions")
      }
    return fault(
      "archive-list-changed", file,
      id: "daftar \(what.id) di arsip diubah dengan program lain: ada yang ditambah, dihapus atau "
        + "diganti",
      en: "the archive's list of \(what.en) was altered by another program: something was added, "
        + "deleted or changed")
  }

  static func unhashed(_ file: String, exports: Int) -> Diagnostic {
    fault(
      "archive-not-hashed", file,
      id: "\(exports) ekspor masuk dengan versi lama yang belum mencatat hash isinya; perubahan "
        + "barisnya tidak dapat diketahui",
      en: "\(counted(exports, "export")) came in by an older version that kept no hash of the"
        + " content; whether rows were altered cannot be told",
      fix: Wording(
        id: "Tidak perlu apa-apa; agar dapat diketahui, masukkan lagi semua ekspor ke arsip baru.",
        en: "Nothing is needed; to be able to tell, ingest all exports again into a new archive."),
      severity: .note)
  }

  static func changedRubric(_ file: String, rubric: String) -> Diagnostic {
    fault(
      "archive-rubric-changed", file,
      id: "teks rubrik \(shown(rubric)) tidak cocok dengan SHA-256-nya",
      en: "the text of the rubric \(shown(rubric)) does not match its SHA-256")
  }

  static func changedRanking(_ file: String, number: Int) -> Diagnostic {
    fault(
      "archive-ranking-changed", file,
      id: "peringkat nomor \(number) tidak lagi seperti waktu diterbitkan: dokumen, baris, masukan "
        + "atau rubriknya diubah",
      en: "ranking number \(number) is not as it was published: its document, lines, inputs or "
        + "rubric were altered")
  }

  static func rankingMissing(_ file: String, number: Int) -> Diagnostic {
    fault(
      "archive-ranking-missing", file, id: "peringkat nomor \(number) hilang",
      en: "ranking number \(number) is missing")
  }

  static func inputMissing(_ file: String, ranking: Int, input: String) -> Diagnostic {
    fault(
      "archive-input-missing", file,
      id: "peringkat nomor \(ranking) memakai \(shown(input, limit: 200)), yang tidak ada di arsip",
      en: "ranking number \(ranking) rests on \(shown(input, limit: 200)), which the archive lacks",
      fix: Wording(
        id: "Masukkan lagi berkas itu dengan `peringkat ingest`, atau pulihkan arsip dari "
          + "cadangan.",
        en: "Ingest that file again with `peringkat ingest`, or restore the archive from a "
          + "backup."))
  }

  static func willBeMigrated(_ file: String, version: Int, to known: Int) -> Diagnostic {
    fault(
      "archive-schema-old", file,
      id: "arsip ini memakai skema \(version); yang terbaru skema \(known)",
      en: "this archive has schema \(version); the newest is schema \(known)",
      fix: Wording(
        id: "Tidak perlu apa-apa: `ingest` atau `rank` berikutnya mengubahnya.",
        en: "Nothing is needed: the next `ingest` or `rank` changes it."), severity: .note)
  }

  static func otherJournal(_ file: String, mode: String) -> Diagnostic {
    fault(
      "archive-other-journal", file,
      id: "arsip ini diubah ke cara jurnal \u{201C}\(shown(mode))\u{201D}, yang tidak aman di "
        + "folder jaringan",
      en: "this archive was set to the journal mode \u{201C}\(shown(mode))\u{201D}, which is not "
        + "safe on a network share",
      fix: Wording(
        id: "Jalankan: sqlite3 ARSIP \"PRAGMA journal_mode = DELETE\".",
        en: "Run: sqlite3 ARCHIVE \"PRAGMA journal_mode = DELETE\"."), severity: .warning)
  }

  static func journalLeft(_ file: String) -> Diagnostic {
    fault(
      "archive-journal-left", file,
      id: "ada jurnal di sampingnya: satu perintah terputus, atau sedang berjalan",
      en: "there is a journal beside it: a command was interrupted, or is running",
      fix: Wording(
        id: "Biarkan di tempatnya: `ingest` atau `rank` berikutnya membatalkan yang setengah jadi.",
        en: "Leave it there: the next `ingest` or `rank` undoes what was half done."),
      severity: .warning)
  }

  static func leftover(_ name: String, beside file: String) -> Diagnostic {
    fault(
      "leftover-file", file,
      id: "ada sisa perintah yang terputus di foldernya: \(shown(name, limit: 200))",
      en: "its folder has a remainder of an interrupted command: \(shown(name, limit: 200))",
      fix: Wording(
        id: "Hapus berkas itu bila tidak ada peringkat yang sedang berjalan.",
        en: "Delete that file if no peringkat is running."), severity: .warning)
  }

  static func notCopied(_ file: String) -> Diagnostic {
    fault(
      "archive-not-copied", file,
      id: "arsip ini perlu disalin dahulu untuk diperiksa, dan salinannya gagal dibuat",
      en: "this archive must be copied to be looked through, and the copy failed",
      fix: Wording(
        id: "Kosongkan ruang di folder sementara (TMPDIR), lalu ulangi.",
        en: "Free some room in the temporary folder (TMPDIR), then try again."))
  }
}
