import Archive
import Diagnostics

/// The sentences of `doctor`.
enum DoctorProblems {
  static func examined(_ found: Archive.Examination) -> Wording {
    let errors = found.findings.count { $0.severity == .error }
    let mended =
      found.corrected == 0
      ? Wording("")
      : Wording(
        id: " (\(found.corrected) lainnya sudah diperbaiki)",
        en: " (\(found.corrected) more were corrected)")
    let id =
      "\(found.exports) ekspor, \(found.rows) baris, \(found.quarantined) baris karantina"
      + "\(mended.id), \(found.rankings) peringkat"
    let en =
      "\(counted(found.exports, "export")), \(counted(found.rows, "row")), "
      + "\(counted(found.quarantined, "quarantined row"))\(mended.en), "
      + "\(counted(found.rankings, "ranking"))"
    return errors == 0
      ? Wording(id: "OK: \(id).", en: "OK: \(en).")
      : Wording(
        id: "TIDAK UTUH: \(errors) masalah; \(id).",
        en: "NOT SOUND: \(counted(errors, "fault")); \(en).")
  }

  static func changedSince(_ file: String) -> Diagnostic {
    Diagnostic(
      .error, "file-changed-since", at: Location(file: file),
      Wording(
        id: "isi berkas ini sudah berubah sejak dimasukkan ke arsip",
        en: "this file's bytes have changed since it was put into the archive"),
      fix: Wording(
        id: "Kembalikan berkas aslinya; bila perubahan itu disengaja, masukkan lagi dengan "
          + "`peringkat ingest`.",
        en: "Put the original file back; if the change is meant, ingest it again with `peringkat "
          + "ingest`."))
  }

  static func notIngested(_ file: String) -> Diagnostic {
    Diagnostic(
      .error, "file-not-ingested", at: Location(file: file),
      Wording(
        id: "berkas ini belum ada di arsip", en: "this file is not in the archive"),
      fix: Wording(
        id: "Masukkan dengan `peringkat ingest`.", en: "Add it with `peringkat ingest`."))
  }

  /// A file that is refused as a whole: that it is not in the archive is no fault of the archive.
  static func neverIngested(_ file: String, because reasons: [Diagnostic]) -> Diagnostic {
    let reason = reasons.first?.message ?? Wording("?")
    return Diagnostic(
      .note, "file-refused", at: Location(file: file),
      Wording(
        id: "berkas ini tidak ada di arsip karena tidak dapat dibaca sebagai ekspor",
        en: "this file is not in the archive, for it cannot be read as an export"),
      fix: Wording(
        id: "Bila memang ekspor, perbaiki lalu masukkan (`peringkat check` menjelaskannya), atau"
          + " sebut profilnya dengan --profile; bila bukan, keluarkan dari folder.",
        en: "If it is an export, mend and ingest it (`peringkat check` explains it), or name its"
          + " profile with --profile; if it is none, take it out of the folder."),
      notes: [reason])
  }

  static func notInFolder(_ file: String) -> Diagnostic {
    Diagnostic(
      .note, "file-not-in-folder", at: Location(file: file),
      Wording(
        id: "ada di arsip, tetapi tidak ada di folder yang dibandingkan",
        en: "is in the archive, but not in the folder that was compared"),
      fix: Wording(
        id: "Tidak perlu apa-apa; arsip menyimpan isinya.",
        en: "Nothing is needed; the archive keeps what it said."))
  }
}
