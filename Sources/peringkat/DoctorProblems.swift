import Archive
import Diagnostics

/// The sentences of `doctor`.
extension CommandProblems {
  static func examined(_ found: Archive.Examination) -> Wording {
    let errors = found.findings.count { $0.severity == .error }
    let id =
      "\(found.exports) ekspor, \(found.rows) baris, \(found.quarantined) baris karantina, "
      + "\(found.rankings) peringkat"
    let en =
      "\(found.exports) exports, \(found.rows) rows, \(found.quarantined) quarantined rows, "
      + "\(found.rankings) rankings"
    return errors == 0
      ? Wording(id: "OK: \(id).", en: "OK: \(en).")
      : Wording(
        id: "TIDAK UTUH: \(errors) masalah; \(id).", en: "NOT SOUND: \(errors) faults; \(en).")
  }

  static func changedSince(_ file: String) -> Diagnostic {
    Diagnostic(
      .error, "file-changed-since", at: Place(file: file),
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
      .error, "file-not-ingested", at: Place(file: file),
      Wording(
        id: "berkas ini belum ada di arsip", en: "this file is not in the archive"),
      fix: Wording(
        id: "Masukkan dengan `peringkat ingest`.", en: "Add it with `peringkat ingest`."))
  }

  static func notInFolder(_ file: String) -> Diagnostic {
    Diagnostic(
      .note, "file-not-in-folder", at: Place(file: file),
      Wording(
        id: "ada di arsip, tetapi tidak ada di folder yang dibandingkan",
        en: "is in the archive, but not in the folder that was compared"),
      fix: Wording(
        id: "Tidak perlu apa-apa; arsip menyimpan isinya.",
        en: "Nothing is needed; the archive keeps what it said."))
  }
}
