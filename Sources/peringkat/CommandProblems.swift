import Diagnostics

/// The sentences of the command line itself.
enum CommandProblems {
  static func unreadable(_ path: String) -> Diagnostic {
    Diagnostic(
      .error, "unreadable-file", at: Place(file: path),
      Wording(id: "berkas tidak dapat dibaca", en: "the file cannot be read"),
      fix: Wording(
        id: "Periksa nama dan izinnya.", en: "Check its name and its permissions."))
  }

  static func notUTF8(_ path: String) -> Diagnostic {
    Diagnostic(
      .error, "not-utf8", at: Place(file: path),
      Wording(id: "berkas bukan teks UTF-8", en: "the file is not UTF-8 text"),
      fix: Wording(
        id: "Simpan ulang sebagai UTF-8.", en: "Save it again as UTF-8."))
  }

  static func unknownRegion(_ name: String, nearest: Wording?) -> Diagnostic {
    Diagnostic(
      .error, "unknown-region",
      Wording(
        id: "--region: tidak ada daerah \u{201C}\(shown(name))\u{201D}",
        en: "--region: there is no region \u{201C}\(shown(name))\u{201D}"),
      fix: nearest
        ?? Wording(
          id: "Pakai kode Kemendagri seperti 64.09, atau nama lengkapnya.",
          en: "Use a Kemendagri code such as 64.09, or the full name."))
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

  static func cannotWrite(_ path: String, _ reason: Wording) -> Diagnostic {
    Diagnostic(
      .error, "cannot-write", at: Place(file: path),
      Wording(
        id: "tidak dapat ditulis: \(reason.id)", en: "cannot be written: \(reason.en)"),
      fix: Wording(
        id: "Pilih folder yang ada dan dapat ditulis.",
        en: "Choose a folder that exists and can be written to."))
  }
}
