package import Diagnostics

/// The sentences about results and where they are written.
package enum OutputProblems {
  static func overwritesInput(_ path: String, option: String) -> Diagnostic {
    Diagnostic(
      .error, "overwrites-input", at: Location(file: path),
      Wording(
        id: "\(option) akan menimpa berkas yang dibaca atau hasil lain",
        en: "\(option) would overwrite a file that is read, or another result"),
      fix: Wording(id: "Pilih nama lain.", en: "Choose another name."))
  }

  static func notAWorkbookName(_ path: String) -> InvalidOption {
    InvalidOption(
      Diagnostic(
        .error, "not-a-workbook-name", at: Location(file: path),
        Wording(
          id: "--output menulis buku kerja Excel; namanya harus berakhir .xlsx",
          en: "--output writes an Excel workbook; its name must end in .xlsx"),
        fix: Wording(id: "Pakai misalnya hasil.xlsx.", en: "Use result.xlsx, for example.")))
  }

  static func notAPageName(_ path: String) -> InvalidOption {
    InvalidOption(
      Diagnostic(
        .error, "not-a-page-name", at: Location(file: path),
        Wording(
          id: "--html menulis halaman web; namanya harus berakhir .html",
          en: "--html writes a web page; its name must end in .html"),
        fix: Wording(id: "Pakai misalnya hasil.html.", en: "Use result.html, for example.")))
  }

  static func written(_ path: String) -> Wording {
    Wording(id: "Ditulis: \(path)", en: "Written: \(path)")
  }

  static func written(tables count: Int, to folder: String) -> Wording {
    Wording(
      id: "Ditulis: \(count) tabel di \(folder)",
      en: "Written: \(counted(count, "table")) in \(folder)")
  }

  /// Tables of another ranking are in the folder besides those that were written.
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

  package static func published(_ number: Int) -> Wording {
    Wording(
      id: "Tersimpan di arsip sebagai peringkat nomor \(number).",
      en: "Kept in the archive as ranking number \(number).")
  }

  package static func nothingPublished() -> Wording {
    Wording(id: "Tidak ada yang diterbitkan.", en: "Nothing was published.")
  }
}
