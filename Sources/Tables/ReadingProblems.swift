package import Diagnostics

/// What can go wrong between the bytes of a file and its rows.
extension Diagnostic {
  // Files

  package static func fileCannotBeOpened(_ file: String, _ obstacle: Wording) -> Diagnostic {
    Diagnostic(
      .error, "file-cannot-be-opened", at: Location(file: file),
      Wording(
        id: "berkas tidak dapat dibuka: \(obstacle.id)",
        en: "the file cannot be opened: \(obstacle.en)"),
      fix: Wording(
        id: "Periksa nama dan izin berkas.", en: "Check the file's name and permissions."),
      cause: .cannotBeOpened)
  }

  package static func fileChanged(_ file: String) -> Diagnostic {
    Diagnostic(
      .error, "file-changed", at: Location(file: file),
      Wording(
        id: "Berkas ini berubah ketika sedang dibaca.",
        en: "This file changed while it was read."),
      fix: Wording(
        id: "Tutup berkas itu di aplikasi lain, tunggu sampai selesai disalin atau disimpan, lalu"
          + " ulangi.",
        en: "Close it in other programs, wait until it is copied or saved, then run this again."),
      cause: .changedWhileRead)
  }

  package static func fileIsNotOrdinary(_ file: String) -> Diagnostic {
    Diagnostic(
      .error, "file-is-not-ordinary", at: Location(file: file),
      Wording(id: "ini bukan berkas biasa", en: "this is no ordinary file"),
      fix: Wording(id: "Berikan sebuah berkas ekspor.", en: "Give an export file."))
  }

  package static func fileIsEmpty(_ file: String) -> Diagnostic {
    Diagnostic(
      .error, "file-is-empty", at: Location(file: file),
      Wording(id: "berkas ini kosong", en: "the file is empty"),
      fix: Wording(
        id: "Ekspor lagi dari aplikasinya; unduhan mungkin terputus.",
        en: "Export it again; the download may have been cut short."),
      cause: .isEmpty)
  }

  static func fileIsNoTable(_ file: String, _ kind: FileKind) -> Diagnostic {
    Diagnostic(
      .error, "file-is-no-table", at: Location(file: file),
      Wording(
        id: "isi berkas ini adalah \(kind.name.id); yang dapat dibaca ialah Excel (.xlsx, "
          + ".xls, XML 2003), tabel HTML dan teks CSV",
        en: "the file is \(kind.name.en); what can be read is Excel (.xlsx, .xls, XML 2003), "
          + "HTML tables and CSV text"),
      fix: kind.remedy, cause: .holdsNoTable)
  }

  // Sheets

  package static func unknownSheet(_ sheet: String, sheets: [String], file: String) -> Diagnostic {
    let names = sheets.map { quoted($0) }.joined(separator: ", ")
    return Diagnostic(
      .error, "unknown-sheet", at: Location(file: file),
      Wording(
        id: "Berkas ini tidak punya lembar \(quoted(sheet)); yang ada: \(names).",
        en: "This file has no sheet \(quoted(sheet)); it has: \(names)."),
      fix: didYouMean(sheet, among: sheets)
        ?? Wording(
          id: "Sebut salah satunya dengan --sheet, atau hilangkan pilihan itu.",
          en: "Name one of them with --sheet, or leave the option out."))
  }

  // Delimited text

  static func quoteIsNotClosed(_ file: String, row: Int, line: Int) -> Diagnostic {
    Diagnostic(
      .warning, "quote-is-not-closed", at: Location(file: file, row: row),
      Wording(
        id: "tanda kutip yang dibuka pada baris teks \(line) tidak pernah ditutup; "
          + "dibaca sebagai huruf biasa",
        en: "the quote that opens on line \(line) is never closed; "
          + "it was read as an ordinary character"),
      fix: Wording(
        id: "Hapus tanda kutip itu atau tulis dua kali di dalam sel yang diapit tanda kutip.",
        en: "Remove the quote, or double it inside a cell that stands in quotes."))
  }

  static func rowIsTooWide(_ file: String, row: Int, limit: Int) -> Diagnostic {
    Diagnostic(
      .error, "row-is-too-wide", at: Location(file: file, row: row),
      Wording(
        id: "baris ini memiliki lebih dari \(grouped(limit, by: ".")) sel, "
          + "batas lembar kerja mana pun",
        en: "the row has more than \(grouped(limit, by: ",")) cells, the limit of any spreadsheet"),
      fix: Wording(
        id: "Periksa akhir baris berkas itu, atau simpan ulang sebagai .xlsx.",
        en: "Check the file's line ends, or save it as .xlsx."))
  }

  static func textHasBadCharacters(
    _ file: String, _ encoding: TextEncoding, count: Int, line: Int
  ) -> Diagnostic {
    Diagnostic(
      .warning, "text-has-bad-characters", at: Location(file: file, row: line),
      Wording(
        id: "\(grouped(count, by: ".")) karakter bukan \(encoding.name.id) yang sah, "
          + "yang pertama pada baris teks \(line); ditebak atau diganti dengan \u{FFFD}",
        en: "\(counted(count, "character")) \(count == 1 ? "is" : "are") no valid"
          + " \(encoding.name.en), "
          + "the first on line \(line); they were guessed or became \u{FFFD}"),
      fix: Wording(
        id: "Simpan ulang sebagai \u{201C}CSV UTF-8\u{201D} atau .xlsx.",
        en: "Save it again as \u{201C}CSV UTF-8\u{201D} or .xlsx."))
  }

  static func textHasNulls(_ file: String, count: Int) -> Diagnostic {
    Diagnostic(
      .warning, "text-has-nulls", at: Location(file: file),
      Wording(
        id: "\(grouped(count, by: ".")) karakter NUL dibuang",
        en: "\(counted(count, "NUL character")) \(count == 1 ? "was" : "were") left out"),
      fix: Wording(
        id: "Ekspor lagi bila ada isi yang hilang; berkasnya mungkin rusak.",
        en: "Export it again if something is missing; the file may be damaged."))
  }

  // Workbooks

  /// - Parameter part: What of the file is damaged; nil when the file is the member of an archive.
  static func partIsDamaged(_ file: String, part: String?) -> Diagnostic {
    guard let part else { return memberIsDamaged(file) }
    return Diagnostic(
      .error, "part-is-damaged", at: Location(file: file),
      Wording(
        id: "berkas XLSX ini rusak: bagian \(shown(part)) tidak dapat dibuka dari arsipnya",
        en: "the XLSX file is damaged: its part \(shown(part)) cannot be unpacked"),
      fix: downloadAgain)
  }

  static func partIsMissing(_ file: String, part: String) -> Diagnostic {
    Diagnostic(
      .error, "part-is-missing", at: Location(file: file),
      Wording(
        id: "berkas XLSX ini rusak: bagian \(shown(part)) tidak ada",
        en: "the XLSX file is damaged: its part \(shown(part)) is missing"),
      fix: downloadAgain)
  }

  static func partIsEncrypted(_ file: String, part: String?) -> Diagnostic {
    guard let part else { return memberIsEncrypted(file) }
    return Diagnostic(
      .error, "part-is-encrypted", at: Location(file: file),
      Wording(
        id: "bagian \(shown(part)) dari arsip ini dikunci kata sandi",
        en: "the part \(shown(part)) of this archive is under a password"),
      fix: Wording(
        id: "Simpan ulang tanpa kata sandi sebagai .xlsx.",
        en: "Save it again without a password as .xlsx."))
  }

  static func partIsPackedOddly(_ file: String, part: String?, method: Int) -> Diagnostic {
    guard let part else { return memberIsPackedOddly(file, method: method) }
    return Diagnostic(
      .error, "part-is-packed-oddly", at: Location(file: file),
      Wording(
        id: "bagian \(shown(part)) dimampatkan dengan cara yang tidak dipakai XLSX "
          + "(metode \(method))",
        en: "the part \(shown(part)) is packed in a way that XLSX does not use "
          + "(method \(method))"),
      fix: saveAgain)
  }

  /// - Parameter part: Of a workbook; nil for a file that is XML itself.
  static func partHasTooMuchText(_ file: String, part: String?) -> Diagnostic {
    let place = whole(part)
    return Diagnostic(
      .error, "part-has-too-much-text", at: Location(file: file),
      Wording(
        id: "\(place.id) jauh lebih besar daripada di buku kerja mana pun",
        en: "\(place.en) is far larger than in any workbook"),
      fix: saveAgain)
  }

  static func xmlIsBroken(_ file: String, part: String?) -> Diagnostic {
    let message =
      part.map {
        Wording(
          id: "berkas XLSX ini rusak: XML di bagian \(shown($0)) tidak sah",
          en: "the XLSX file is damaged: the XML of its part \(shown($0)) is not valid")
      }
      ?? Wording(
        id: "berkas ini rusak atau terpotong: XML-nya tidak sah",
        en: "the file is damaged or cut short: its XML is not valid")
    return Diagnostic(
      .error, "xml-is-broken", at: Location(file: file), message, fix: downloadAgain)
  }

  static func xmlHasDocumentType(_ file: String, part: String?) -> Diagnostic {
    let place = whole(part)
    return Diagnostic(
      .error, "xml-has-document-type", at: Location(file: file),
      Wording(
        id: "\(place.id) memuat DOCTYPE, yang tidak pernah ada di buku kerja; tidak dibaca",
        en: "\(place.en) has a DOCTYPE, which no workbook has; it was not read"),
      fix: saveAgain)
  }

  private static func whole(_ part: String?) -> Wording {
    part.map { Wording(id: "bagian \(shown($0))", en: "the part \(shown($0))") }
      ?? Wording(id: "berkas XML ini", en: "the XML file")
  }

  static func sharedStringIsMissing(
    _ file: String, sheet: String, row: Int, column: Int
  ) -> Diagnostic {
    Diagnostic(
      .warning, "shared-string-is-missing",
      at: Location(file: file, sheet: sheet, row: row, column: column),
      Wording(
        id: "sel ini menunjuk teks yang tidak ada di buku kerja; dibaca sebagai kosong",
        en: "the cell refers to a text that the workbook has not; it was read as empty"),
      fix: downloadAgain)
  }

  static func sheetIsTooLarge(_ file: String, sheet: String) -> Diagnostic {
    Diagnostic(
      .error, "sheet-is-too-large", at: Location(file: file, sheet: sheet),
      Wording(
        id: "lembar ini lebih besar daripada lembar kerja mana pun",
        en: "the sheet is larger than any spreadsheet"),
      fix: Wording(
        id: "Salin hanya datanya ke buku kerja baru, lalu simpan sebagai .xlsx.",
        en: "Copy only the data to a new workbook and save it as .xlsx."))
  }

  static func workbookHasNoSheets(_ file: String) -> Diagnostic {
    Diagnostic(
      .error, "workbook-has-no-sheets", at: Location(file: file),
      Wording(
        id: "buku kerja ini tidak memiliki lembar berisi sel",
        en: "the workbook has no sheet with cells"),
      fix: Wording(
        id: "Simpan datanya di sebuah lembar biasa, bukan lembar bagan.",
        en: "Save the data in an ordinary sheet, not in a chart sheet."))
  }

  static let downloadAgain = Wording(
    id: "Unduh atau ekspor lagi; bila tetap gagal, buka di Excel dan simpan sebagai .xlsx.",
    en: "Download or export it again; if that fails, open it in Excel and save it as .xlsx.")

  static let saveAgain = Wording(
    id: "Buka di Excel, lalu simpan ulang sebagai .xlsx.",
    en: "Open it in Excel and save it again as .xlsx.")
}
