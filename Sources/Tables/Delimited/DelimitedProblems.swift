import Diagnostics

/// What was got over to part a text into the cells that it once had.
extension Diagnostic {
  /// - Parameter dialect: Of the lines.
  static func linesAreCells(_ file: String, sheet: String?, _ dialect: Dialect) -> Diagnostic {
    let name = Dialect.name(of: [dialect.separator] + dialect.separatorTail)
    let columns = grouped(dialect.width, by: ".")
    return Diagnostic(
      .warning, "lines-are-cells", at: Location(file: file, sheet: sheet),
      Wording(
        id: "setiap baris tersimpan utuh dalam satu sel (kolom A), dengan \(name.id) di dalamnya; "
          + "dibaca sebagai \(columns) kolom",
        en: "every row stands whole in one cell (column A), with \(name.en) in it; it was read as "
          + "\(grouped(dialect.width, by: ",")) columns"),
      fix: Wording(
        id: "Kirim berkas seperti diunduh dari aplikasinya, tanpa dibuka dan disimpan ulang di "
          + "Excel.",
        en: "Hand in the file as it was downloaded, without opening and saving it in Excel."))
  }

  static func quotesAreCurly(_ file: String) -> Diagnostic {
    Diagnostic(
      .warning, "quotes-are-curly", at: Location(file: file),
      Wording(
        id: "sel-selnya diapit tanda kutip miring (\u{201C}\u{2026}\u{201D}), bukan tanda kutip "
          + "lurus; dibaca sebagai pengapit sel",
        en: "the cells stand in curly quotes (\u{201C}\u{2026}\u{201D}) instead of straight ones; "
          + "these were read as the quotes of cells"),
      fix: Wording(
        id: "Kirim berkas seperti diunduh dari aplikasinya, tanpa disalin lewat Word atau "
          + "aplikasi pesan.",
        en: "Hand in the file as it was downloaded, not copied through Word or a chat."))
  }

  static func textEndsInNulls(_ file: String, count: Int) -> Diagnostic {
    Diagnostic(
      .warning, "text-ends-in-nulls", at: Location(file: file),
      Wording(
        id: "berkas ini terpotong: \(grouped(count, by: ".")) bita terakhirnya kosong (NUL); "
          + "baris-baris terakhir mungkin hilang atau tidak utuh",
        en: "the file is cut off: its last \(grouped(count, by: ",")) bytes are empty (NUL); "
          + "rows at its end may be missing or incomplete"),
      fix: Wording(
        id: "Unduh atau salin lagi berkasnya, lalu bandingkan jumlah barisnya dengan aplikasi.",
        en: "Download or copy the file again, and compare its number of rows with the "
          + "application."))
  }
}
