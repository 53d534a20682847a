import Diagnostics

/// What can be wrong with a web page that is handed in as an export.
extension Diagnostic {
  static func pageHasNoTable(_ file: String) -> Diagnostic {
    Diagnostic(
      .error, "page-has-no-table", at: Location(file: file),
      Wording(
        id: "isi berkas ini adalah halaman web (HTML) tanpa tabel",
        en: "the file is a web page (HTML) without any table"),
      fix: Wording(
        id: "Buka berkas itu di peramban untuk melihat isinya (sering kali pesan kesalahan "
          + "aplikasi), lalu ekspor lagi dari aplikasinya.",
        en: "Open the file in a browser to see what it says (often an error of the "
          + "application), then export it again from there."))
  }

  static func pageIsLogin(_ file: String) -> Diagnostic {
    Diagnostic(
      .error, "page-is-login", at: Location(file: file),
      Wording(
        id: "isi berkas ini adalah halaman masuk (login) aplikasi, bukan ekspor: "
          + "ada isian kata sandi dan tidak ada tabel data",
        en: "the file is the application's login page, no export: it asks for a password and has "
          + "no table of data"),
      fix: Wording(
        id: "Sesi Anda berakhir sebelum unduhan selesai. Masuk lagi ke aplikasi, lalu ekspor "
          + "lagi.",
        en: "Your session ended before the download. Log in again, then export it again."))
  }

  static func pageHasOnlyFrames(_ file: String) -> Diagnostic {
    Diagnostic(
      .error, "page-has-only-frames", at: Location(file: file),
      Wording(
        id: "isi berkas ini adalah bingkai halaman web dari Excel; datanya ada di berkas lain, "
          + "di folder yang disimpan bersamanya",
        en: "the file is only the frame of a web page from Excel; its data is in other files, in "
          + "the folder that was saved with it"),
      fix: Wording(
        id: "Buka di Excel di komputer yang memiliki folder itu, lalu pilih Simpan Sebagai > "
          + "Buku Kerja Excel (.xlsx).",
        en: "Open it in Excel on the computer that has the folder, then choose Save As > Excel "
          + "Workbook (.xlsx)."))
  }

  static func pageIsTooLarge(_ file: String) -> Diagnostic {
    Diagnostic(
      .error, "page-is-too-large", at: Location(file: file),
      Wording(
        id: "sel gabungan (colspan/rowspan) di tabel ini jauh melebihi lembar kerja mana pun",
        en: "the merged cells (colspan, rowspan) of this table go far beyond any spreadsheet"),
      fix: Wording(
        id: "Buka di Excel, salin hanya datanya ke buku kerja baru, lalu simpan sebagai .xlsx.",
        en: "Open it in Excel, copy only the data to a new workbook and save it as .xlsx."))
  }

  static func charsetIsUnknown(_ file: String, _ charset: String) -> Diagnostic {
    Diagnostic(
      .warning, "charset-is-unknown", at: Location(file: file),
      Wording(
        id: "berkas ini menyebut pengodean \(shown(charset)), yang tidak dikenal; "
          + "dibaca sebagai Windows-1252",
        en: "the file names the encoding \(shown(charset)), which is not known; "
          + "it was read as Windows-1252"),
      fix: Wording(
        id: "Bila ada huruf yang salah, buka di Excel dan simpan sebagai .xlsx.",
        en: "If letters are wrong, open it in Excel and save it as .xlsx."))
  }
}
