import Diagnostics

/// What keeps a published ranking's workbook from being made again, in sentences.
enum ReproductionProblems {
  private static let again = Wording(
    id: "Tabel dan JSON-nya tetap ada (show tanpa --output). Untuk buku kerja keadaan sekarang"
      + " jalankan lagi peringkat rank dengan --archive dan --output.",
    en: "Its table and its JSON are there as they were (show without --output). For a workbook of"
      + " how things are now run peringkat rank again with --archive and --output.")

  static func otherEngine(_ number: Int, engine: String) -> Diagnostic {
    Diagnostic(
      .error, "workbook-not-repeatable",
      Wording(
        id: "peringkat nomor \(number) diterbitkan dengan peringkat versi \(shown(engine)), program"
          + " ini versi \(Engine.version); hasilnya tidak akan persis sama",
        en: "ranking number \(number) was published by version \(shown(engine)) of peringkat, and"
          + " this is version \(Engine.version); its results would not be the same"),
      fix: again)
  }

  static func inputsGone(_ number: Int, files: [String]) -> Diagnostic {
    let names = files.prefix(3).map { shown($0, limit: 80) }.joined(separator: ", ")
    let more = files.count > 3 ? ", \u{2026}" : ""
    return Diagnostic(
      .error, "workbook-not-repeatable",
      Wording(
        id:
          "peringkat nomor \(number) memakai berkas yang tidak ada lagi di arsip: \(names)\(more)",
        en: "ranking number \(number) rests on files that the archive lacks: \(names)\(more)"),
      fix: again)
  }

  static func comesOutOtherwise(_ number: Int) -> Diagnostic {
    Diagnostic(
      .error, "workbook-not-repeatable",
      Wording(
        id:
          "bila dihitung lagi, peringkat nomor \(number) tidak persis sama dengan yang diterbitkan:"
          + " daftar daerah, nama berkas atau isi arsip sudah lain",
        en: "reckoned once more, ranking number \(number) is not what was published: the list of"
          + " regions, names of files or what the archive holds have changed since"),
      fix: again)
  }
}
