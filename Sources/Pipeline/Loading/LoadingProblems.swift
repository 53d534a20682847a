import Diagnostics

/// The sentences about what is read and what is asked of it.
enum LoadingProblems {
  static func unreadable(_ path: String) -> Diagnostic {
    Diagnostic(
      .error, "unreadable-file", at: Location(file: path),
      Wording(id: "berkas tidak dapat dibaca", en: "the file cannot be read"),
      fix: Wording(
        id: "Periksa nama dan izinnya.", en: "Check its name and its permissions."))
  }

  static func unknownRegion(_ name: String, option: String, nearest: [String]) -> InvalidOption {
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
    return InvalidOption(problem)
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

  /// The end of a sentence that counts files.
  static func leftOut(_ files: Int) -> Wording {
    Wording(
      id: ", \(files) bukan ekspor dan dilewati",
      en: ", \(files) \(files == 1 ? "is no export and was" : "are no exports and were") left out")
  }
}
