import Diagnostics

/// What can go wrong in a workbook of Excel 2 to 2003.
extension Diagnostic {
  static func oldWorkbookIsDamaged(_ file: String) -> Diagnostic {
    Diagnostic(
      .error, "old-workbook-is-damaged", at: Location(file: file),
      Wording(
        id: "berkas XLS ini rusak: buku kerja di dalamnya tidak dapat ditemukan",
        en: "the XLS file is damaged: the workbook in it cannot be found"),
      fix: downloadAgain)
  }

  /// Its sheets lie behind the end of the file, or are nowhere.
  static func oldWorkbookIsCut(_ file: String) -> Diagnostic {
    Diagnostic(
      .error, "old-workbook-is-cut", at: Location(file: file),
      Wording(
        id: "berkas XLS ini terpotong: lembar-lembarnya ada di bagian yang hilang",
        en: "the XLS file is cut off: its sheets are in the part that is missing"),
      fix: sendAgain)
  }

  /// What kind of document it is stands in its directory, and that behind the end of the file.
  static func oldDocumentIsCut(_ file: String) -> Diagnostic {
    Diagnostic(
      .error, "old-document-is-cut", at: Location(file: file),
      Wording(
        id:
          "berkas Office lama (XLS, DOC) ini terpotong: bagian akhirnya hilang, juga daftar isinya",
        en: "the old Office file (XLS, DOC) is cut off: its end is missing, with the list of what"
          + " is in it"),
      fix: sendAgain)
  }

  static func oldWorkbookWasSalvaged(_ file: String) -> Diagnostic {
    Diagnostic(
      .warning, "old-workbook-was-salvaged", at: Location(file: file),
      Wording(
        id: "daftar isi berkas XLS ini rusak; buku kerjanya dibaca dari tempat ia tampaknya mulai",
        en: "the directory of the XLS file is damaged; the workbook was read from where it seems "
          + "to begin"),
      fix: Wording(
        id: "Unduh atau ekspor lagi, atau periksa apakah jumlah barisnya benar.",
        en: "Download or export it again, or check that the number of rows is right."))
  }

  static func sheetCannotBeFound(_ file: String, sheet: String) -> Diagnostic {
    Diagnostic(
      .warning, "sheet-cannot-be-found", at: Location(file: file, sheet: sheet),
      Wording(
        id: "lembar ini disebut dalam buku kerja, tetapi isinya tidak ada; tidak dibaca",
        en: "the workbook names this sheet but its content is not there; it was not read"),
      fix: downloadAgain)
  }

  /// - Parameter row: The last row of which something was read; 0 for none.
  static func sheetIsCut(_ file: String, sheet: String?, row: Int) -> Diagnostic {
    Diagnostic(
      .error, "sheet-is-cut", at: Location(file: file, sheet: sheet, row: row == 0 ? nil : row),
      Wording(
        id: "berkas XLS ini terpotong: lembar ini berhenti sebelum akhirnya, "
          + (row == 0 ? "sebelum baris pertama" : "pada baris \(row)"),
        en: "the XLS file is cut off: the sheet stops before its end, "
          + (row == 0 ? "before its first row" : "in row \(row)")),
      fix: sendAgain)
  }

  static func cellCannotBeRead(
    _ file: String, sheet: String?, row: Int, column: Int?
  ) -> Diagnostic {
    Diagnostic(
      .warning, "cell-cannot-be-read",
      at: Location(file: file, sheet: sheet, row: row, column: column),
      Wording(
        id: "sebuah sel di baris ini rusak; dibaca sebagai kosong",
        en: "a cell of this row is damaged; it was read as empty"),
      fix: downloadAgain)
  }

  static func codePageIsUnknown(_ file: String, _ number: Int) -> Diagnostic {
    Diagnostic(
      .warning, "code-page-is-unknown", at: Location(file: file),
      Wording(
        id: "buku kerja ini memakai halaman kode \(number), yang tidak dikenal; "
          + "huruf di luar ASCII dibaca sebagai Windows-1252",
        en: "the workbook uses code page \(number), which is not known; "
          + "characters outside of ASCII were read as Windows-1252"),
      fix: saveAgain)
  }

  private static let sendAgain = Wording(
    id: "Berkasnya tidak lengkap: unduh atau ekspor lagi, atau minta dikirim ulang.",
    en: "The file is incomplete: download or export it again, or ask for it to be sent again.")
}
