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

  static func unknownRegion(_ name: String, nearest: [String]) -> Diagnostic {
    let names = nearest.joined(separator: ", ")
    return Diagnostic(
      .error, "unknown-region",
      Wording(
        id: "--only: \u{201C}\(shown(name))\u{201D} bukan nama satu daerah",
        en: "--only: \u{201C}\(shown(name))\u{201D} is not the name of one region"),
      fix: nearest.isEmpty
        ? Wording(
          id: "Pakai kode Kemendagri seperti 64.09, atau nama lengkapnya.",
          en: "Use a Kemendagri code such as 64.09, or the full name.")
        : Wording(id: "Maksudnya \(names)?", en: "Did you mean \(names)?"))
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
}
