import Diagnostics
import Ingestion

/// The sentences about profiles, drafted and built in.
enum DraftingProblems {
  static func oneRegister(_ path: String) -> Diagnostic {
    Diagnostic(
      .error, "not-one-register", at: Location(file: path),
      Wording(
        id: "draf profil dibuat dari satu berkas, bukan dari folder atau arsip berisi beberapa",
        en: "a profile is drafted from one file, not from a folder or an archive of several"),
      fix: Wording(
        id: "Sebut salah satu berkas di dalamnya.", en: "Name one of the files in it."))
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

  static func unknownProfile(_ name: String, known: [String]) -> InvalidOption {
    InvalidOption(
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
}
