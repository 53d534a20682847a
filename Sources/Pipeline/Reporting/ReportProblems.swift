package import Diagnostics

/// The sentences of reporting.
package enum ReportProblems {
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
  package static func stopped(
    _ problem: Diagnostic, written: [String], of total: Int
  ) -> Diagnostic {
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
