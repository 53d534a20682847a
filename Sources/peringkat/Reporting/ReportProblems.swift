import Diagnostics

/// The sentences of reporting.
enum ReportProblems {
  static func lacksRegion() -> Wording {
    Wording(
      id: "Sebutkan daerahnya (kode atau nama) dan --output, atau --all dengan sebuah folder.",
      en: "Name the region (its code or name) and an --output, or --all with a folder.")
  }

  static func lacksOutput() -> Wording {
    Wording(
      id: "Sebutkan --output dengan nama buku kerjanya, misalnya --output 64.09.xlsx.",
      en: "Give an --output with the workbook's name, such as --output 64.09.xlsx.")
  }

  static func outputOrAll() -> Wording {
    Wording(
      id:
        "--output menulis satu daerah, --all semua daerah ke sebuah folder; jangan sebut keduanya.",
      en: "--output writes one region, --all every region into a folder; do not give both.")
  }

  static func onlyRegions() -> Wording {
    Wording(
      id: "report dibuat untuk daerah; --by agency dan --only tidak berlaku di sini. OPD-nya ada di"
        + " dalam buku kerjanya.",
      en: "report is made of regions; --by agency and --only do not apply here. The agencies are in"
        + " the workbook.")
  }

  static func regionWithAll(_ word: String) -> Wording {
    let word = shown(word, limit: 60)
    return Wording(
      id: "--all menulis semua daerah dari --archive; hapus \u{201C}\(word)\u{201D}.",
      en: "--all writes every region of the --archive; leave out \u{201C}\(word)\u{201D}.")
  }

  static func ofAgencies(_ number: Int) -> Diagnostic {
    Diagnostic(
      .error, "report-of-agencies",
      Wording(
        id: "peringkat nomor \(number) memeringkat OPD; buku kerja ini dibuat untuk daerah",
        en: "ranking number \(number) ranks agencies; this workbook is made of regions"),
      fix: Wording(
        id: "Pilih peringkat daerah: peringkat rankings menyebut semuanya.",
        en: "Choose a ranking of regions: peringkat rankings lists them all."))
  }

  static func noFolder(_ path: String) -> Diagnostic {
    Diagnostic(
      .error, "not-a-folder", at: Location(file: path),
      Wording(
        id: "--all menulis ke sebuah folder, tetapi ini sebuah berkas",
        en: "--all writes into a folder, but this is a file"),
      fix: Wording(
        id: "Pilih nama folder; yang belum ada akan dibuat.",
        en: "Choose a folder's name; one that is not there is made."))
  }

  static func notOurs(_ path: String) -> Diagnostic {
    Diagnostic(
      .error, "overwrites-other", at: Location(file: path),
      Wording(
        id: "di tempat sebuah buku kerja daerah ada berkas yang bukan hasil Peringkat",
        en: "this file stands in the place of a region's workbook and is no result of Peringkat"),
      fix: Wording(
        id: "Pindahkan berkas itu, atau pilih folder lain.",
        en: "Move that file away, or choose another folder."))
  }

  /// - Parameter written: The names of the workbooks that are whole.
  static func stopped(_ problem: Diagnostic, written: [String], of total: Int) -> Diagnostic {
    let names = written.prefix(20).joined(separator: ", ")
    let rest = written.count > 20 ? ", \u{2026}" : ""
    var stopped = problem
    stopped.notes.append(
      written.isEmpty
        ? Wording(
          id: "Tidak satu pun dari \(total) buku kerja ditulis.",
          en: "None of the \(total) workbooks was written.")
        : Wording(
          id: "\(written.count) dari \(total) buku kerja sudah ditulis utuh: \(names)\(rest). "
            + "Ulangi perintahnya untuk menulis semuanya.",
          en: "\(written.count) of \(total) workbooks were written and are whole: \(names)\(rest). "
            + "Run the command again to write them all."))
    return stopped
  }

  static func written(_ count: Int, in folder: String) -> Wording {
    Wording(
      id: "Ditulis: \(count) buku kerja di \(folder)",
      en: "Written: \(count) \(count == 1 ? "workbook" : "workbooks") in \(folder)")
  }
}
