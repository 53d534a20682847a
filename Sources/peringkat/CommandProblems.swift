import Diagnostics
import Foundation
import Ingestion

/// The sentences of the command line itself.
enum CommandProblems {
  static func unreadable(_ path: String) -> Diagnostic {
    Diagnostic(
      .error, "unreadable-file", at: Location(file: path),
      Wording(id: "berkas tidak dapat dibaca", en: "the file cannot be read"),
      fix: Wording(
        id: "Periksa nama dan izinnya.", en: "Check its name and its permissions."))
  }

  static func outputFailed(_ reason: String) -> Diagnostic {
    Diagnostic(
      .error, "output-not-written",
      Wording(
        id: "keluaran standar tidak dapat ditulis: \(reason)",
        en: "standard output cannot be written: \(reason)"),
      fix: Wording(
        id: "Periksa ruang disk dan tujuan keluarannya, lalu ulangi.",
        en: "Check the disk's space and where the output goes, then run this again."))
  }

  static func unknownRegion(
    _ name: String, option: String = "--only", nearest: [String]
  ) -> WrongValue {
    let names = nearest.joined(separator: ", ")
    let problem = Diagnostic(
      .error, "unknown-region",
      Wording(
        id: "\(option): \u{201C}\(shown(name))\u{201D} bukan nama satu daerah",
        en: "\(option): \u{201C}\(shown(name))\u{201D} is not the name of one region"),
      fix: nearest.isEmpty
        ? Wording(
          id: "Pakai kode Kemendagri seperti 64.09, atau nama lengkapnya.",
          en: "Use a Kemendagri code such as 64.09, or the full name.")
        : Wording(id: "Maksudnya \(names)?", en: "Did you mean \(names)?"))
    return WrongValue(problem)
  }

  static func regionNotRanked(_ code: String) -> Diagnostic {
    Diagnostic(
      .error, "region-not-ranked",
      Wording(
        id: "--only: tidak ada ekspor milik \(code)",
        en: "--only: there is no export of \(code)"),
      fix: Wording(
        id: "Sertakan ekspornya, atau pilih daerah lain.",
        en: "Add its export, or choose another region."))
  }

  static func overwritesInput(_ path: String, option: String) -> Diagnostic {
    Diagnostic(
      .error, "overwrites-input", at: Location(file: path),
      Wording(
        id: "\(option) akan menimpa berkas yang dibaca atau hasil lain",
        en: "\(option) would overwrite a file that is read, or another result"),
      fix: Wording(id: "Pilih nama lain.", en: "Choose another name."))
  }

  static func notAWorkbookName(_ path: String) -> WrongValue {
    WrongValue(
      Diagnostic(
        .error, "not-a-workbook-name", at: Location(file: path),
        Wording(
          id: "--output menulis buku kerja Excel; namanya harus berakhir .xlsx",
          en: "--output writes an Excel workbook; its name must end in .xlsx"),
        fix: Wording(id: "Pakai misalnya hasil.xlsx.", en: "Use result.xlsx, for example.")))
  }

  static func notAPageName(_ path: String) -> WrongValue {
    WrongValue(
      Diagnostic(
        .error, "not-a-page-name", at: Location(file: path),
        Wording(
          id: "--html menulis halaman web; namanya harus berakhir .html",
          en: "--html writes a web page; its name must end in .html"),
        fix: Wording(id: "Pakai misalnya hasil.html.", en: "Use result.html, for example.")))
  }

  static func filesTaken(new: Int, kept: Int, failed: Int, skipped: Int) -> Wording {
    let left = skipped == 0 ? Wording("") : leftOut(skipped)
    return Wording(
      id: "\(new) berkas masuk arsip, \(kept) sudah ada di arsip, \(failed) gagal\(left.id).",
      en: "\(counted(new, "file")) went into the archive, \(kept) \(kept == 1 ? "was" : "were")"
        + " there already, \(failed) failed\(left.en).")
  }

  /// The end of a sentence that counts files.
  static func leftOut(_ files: Int) -> Wording {
    Wording(
      id: ", \(files) bukan ekspor dan dilewati",
      en: ", \(files) \(files == 1 ? "is no export and was" : "are no exports and were") left out")
  }

  static func written(_ path: String) -> Wording {
    Wording(id: "Ditulis: \(path)", en: "Written: \(path)")
  }

  static func written(tables count: Int, to folder: String) -> Wording {
    Wording(
      id: "Ditulis: \(count) tabel di \(folder)",
      en: "Written: \(counted(count, "table")) in \(folder)")
  }

  /// Tables of another ranking lie beside those that were written.
  static func otherTables(_ names: [String], in folder: String) -> Diagnostic {
    let list = names.joined(separator: ", ")
    return Diagnostic(
      .warning, "other-tables-in-folder", at: Location(file: folder),
      Wording(
        id: "di folder ini ada tabel yang tidak termasuk peringkat ini: \(list)",
        en: "in this folder are tables that are not of this ranking: \(list)"),
      fix: Wording(
        id: "Hapus bila dari peringkat sebelumnya, atau pakai folder lain.",
        en: "Delete them if they are of an earlier ranking, or use another folder."))
  }

  static func oneRegister(_ path: String) -> Diagnostic {
    Diagnostic(
      .error, "not-one-register", at: Location(file: path),
      Wording(
        id: "draf profil dibuat dari satu berkas, bukan dari folder atau arsip berisi beberapa",
        en: "a profile is drafted from one file, not from a folder or an archive of several"),
      fix: Wording(
        id: "Sebut salah satu berkas di dalamnya.", en: "Name one of the files in it."))
  }

  static func sheetExists(_ path: String) -> Diagnostic {
    Diagnostic(
      .error, "sheet-exists", at: Location(file: path),
      Wording(
        id: "berkas ini sudah ada; lembar perbaikan tidak menimpanya, barangkali sudah ada yang"
          + " diperbaiki di dalamnya",
        en: "this file is there already; a correction sheet does not write over it, for somebody"
          + " may have corrected rows in it"),
      fix: Wording(
        id: "Pilih nama lain, atau pindahkan berkas itu dahulu.",
        en: "Choose another name, or move that file away first."))
  }

  static func profileExists(_ path: String) -> Diagnostic {
    Diagnostic(
      .error, "profile-exists", at: Location(file: path),
      Wording(
        id: "berkas ini sudah ada; draf tidak menimpanya, barangkali sudah ada yang"
          + " memperbaikinya",
        en: "this file is there already; a draft does not write over it, for somebody may have"
          + " finished it"),
      fix: Wording(
        id: "Pilih nama lain, atau hapus berkas itu dahulu.",
        en: "Choose another name, or delete that file first."))
  }

  static func unknownProfile(_ name: String, known: [String]) -> WrongValue {
    WrongValue(
      Diagnostic(
        .error, "unknown-profile",
        Wording(
          id: "\u{201C}\(shown(name))\u{201D} bukan nama profil bawaan",
          en: "\u{201C}\(shown(name))\u{201D} is no built-in profile"),
        fix: didYouMean(name, among: known)
          ?? Wording(
            id: "Yang ada: \(known.joined(separator: ", ")).",
            en: "There are: \(known.joined(separator: ", "))."))
    )
  }

  static func drafted(_ draft: ProfileDraft) -> Wording {
    let missing = draft.missing.joined(separator: ", ")
    var end =
      missing.isEmpty
      ? Wording(id: "", en: "")
      : Wording(
        id: " Kolom wajib belum ditemukan: \(missing); isi dahulu.",
        en: " Required columns were not found: \(missing); fill them in first.")
    if draft.lacksRegion {
      end.id +=
        " Daerahnya belum diketahui: sebut di nama berkas atau foldernya, dengan --region, dengan"
        + " --regions untuk daftar sendiri, atau dengan region di draf itu."
      end.en +=
        " Its region is not known yet: name it in the file's or its folder's name, with --region,"
        + " with --regions for a list of your own, or by region in the draft."
    }
    return Wording(
      id: "Draf: \(draft.used) dari \(draft.columns) kolom dipakai, \(draft.checks) hal bertanda"
        + " PERIKSA.\(end.id)",
      en: "Draft: \(draft.used) of \(draft.columns) columns used, \(draft.checks) things marked"
        + " CHECK.\(end.en)")
  }

  static func nothingPublished() -> Wording {
    Wording(id: "Tidak ada yang diterbitkan.", en: "Nothing was published.")
  }

  static func nothingToRank() -> Diagnostic {
    Diagnostic(
      .error, "nothing-to-rank",
      Wording(
        id: "tidak ada ekspor maupun penilaian untuk diperingkat",
        en: "there is no export and no assessment to rank"),
      fix: Wording(
        id: "Sebutkan berkas atau foldernya, atau --archive yang sudah berisi.",
        en: "Name files or a folder, or an --archive that holds some."))
  }

  static func outputFailed(_ code: Int32) -> Diagnostic {
    let reason = String(cString: strerror(code))
    return Diagnostic(
      .error, "output-failed",
      Wording(
        id: "keluaran standar tidak dapat ditulis: \(reason)",
        en: "standard output cannot be written: \(reason)"),
      fix: Wording(
        id: "Periksa ruang disk dan tujuan keluarannya.",
        en: "Check the room on the disk and where the output goes."))
  }
}
