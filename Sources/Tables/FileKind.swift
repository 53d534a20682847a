package import Diagnostics

/// What a file is by its first bytes, where it is not delimited text.
package enum FileKind: Sendable, Hashable {
  case zip
  /// A ZIP that holds something else than an XLSX workbook.
  case plainZip, openDocumentSpreadsheet, wordDocument, presentation, binaryWorkbook
  case oldWorkbook, encryptedWorkbook, otherOLE
  case html, mhtml, spreadsheetML, otherXML
  case pdf, jpeg, png, otherImage
  case gzip, tar, otherCompression, otherArchive, json, richText, database
  /// Told apart only where files are left out: to a reader the one is a package, the other a text.
  case openDocumentText, prose
  /// Many control characters: no text, and nothing that is known.
  case binary

  /// The kind that `bytes` begin as; nil for what may be delimited text.
  static func recognised(in bytes: UnsafeBufferPointer<UInt8>) -> FileKind? {
    for (magic, kind) in magics where starts(bytes, with: magic) {
      return kind == .otherOLE ? oleKind(bytes) : kind
    }
    if starts(bytes, with: Array("RIFF".utf8)), bytes.count > 11, bytes[8] == 0x57 {
      return .otherImage
    }
    if isTar(bytes) { return .tar }
    return markup(in: opening(of: bytes))
  }

  /// A header of 512 bytes with its mark, as every archiver since 1988 writes it.
  private static func isTar(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    bytes.count >= 512
      && starts(UnsafeBufferPointer(rebasing: bytes[257..<262]), with: Array("ustar".utf8))
  }

  /// The first characters of a text file in lower case, without byte order mark, leading blanks and
  /// the NULs of UTF-16.
  private static func opening(of bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var text: [UInt8] = []
    var isLeading = true
    for byte in bytes.prefix(8192) {
      let isMark = byte == 0xEF || byte == 0xBB || byte == 0xBF || byte >= 0xFE
      if byte == 0 || isLeading && (byte <= 0x20 || isMark) { continue }
      isLeading = false
      text.append((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
    }
    return text
  }

  private static func markup(in text: [UInt8]) -> FileKind? {
    if text.starts(with: "<".utf8) {
      if pageTags.contains(where: { text.starts(with: $0.utf8) }) { return .html }
      if contains(text, "urn:schemas-microsoft-com:office:spreadsheet") { return .spreadsheetML }
      let isXML = text.starts(with: "<?xml".utf8) || text.starts(with: "<!doctype".utf8)
      if isXML { return contains(text, "<html") ? .html : .otherXML }
      return contains(text, "<table") ? .html : nil
    }
    if text.starts(with: "mime-version:".utf8) || text.starts(with: "from: <saved by".utf8)
      || text.starts(with: "content-type: multipart/related".utf8)
    {
      return .mhtml
    }
    if text.starts(with: "{\\rtf".utf8) { return .richText }
    let isJSON = ["{\"", "{ \"", "{\n", "{\r", "[{", "[\n", "[\r"].contains {
      text.starts(with: $0.utf8)
    }
    return isJSON ? .json : nil
  }

  /// An OLE2 compound file by the names of its streams, which stand in UTF-16 in its directory.
  ///
  /// The directory often stands at the end, so that a file that was cut off has lost it; then a
  /// workbook is known by its first record.
  private static func oleKind(_ bytes: UnsafeBufferPointer<UInt8>) -> FileKind {
    // The directory may lie anywhere; its entries are 128 bytes long and so aligned.
    var kind = FileKind.otherOLE
    var offset = 512
    // Of the last, what stands behind its name may be cut off.
    while offset + 64 <= bytes.count {
      if entry(bytes, offset, isNamed: "EncryptedPackage") { return .encryptedWorkbook }
      if entry(bytes, offset, isNamed: "Workbook") || entry(bytes, offset, isNamed: "Book") {
        kind = .oldWorkbook
      }
      offset += 128
    }
    let isCut = CompoundFile.lacksDirectory(bytes)
    if kind == .otherOLE, isCut, WorkbookSearch.isGlobals(bytes, 512) { return .oldWorkbook }
    return kind
  }

  /// Whether the directory of a compound file has an entry of a name.
  static func hasEntry(_ bytes: UnsafeBufferPointer<UInt8>, _ name: StaticString) -> Bool {
    stride(from: 512, through: bytes.count - 128, by: 128).contains {
      entry(bytes, $0, isNamed: name)
    }
  }

  private static func entry(
    _ bytes: UnsafeBufferPointer<UInt8>, _ offset: Int, isNamed name: StaticString
  ) -> Bool {
    let count = name.utf8CodeUnitCount
    for index in 0...count {
      let wanted = index < count ? name.utf8Start[index] : 0
      let byte = bytes[offset + index * 2]
      // Some programs write the names in capitals.
      let isSame = byte == wanted || (0x41...0x5A).contains(byte) && byte | 0x20 == wanted | 0x20
      if !isSame || bytes[offset + index * 2 + 1] != 0 { return false }
    }
    return true
  }

  private static func starts(_ bytes: UnsafeBufferPointer<UInt8>, with magic: [UInt8]) -> Bool {
    bytes.count >= magic.count && magic.indices.allSatisfy { bytes[$0] == magic[$0] }
  }

  private static func contains(_ text: [UInt8], _ word: StaticString) -> Bool {
    let count = word.utf8CodeUnitCount
    guard text.count >= count else { return false }
    return (0...text.count - count).contains { start in
      (0..<count).allSatisfy { text[start + $0] == word.utf8Start[$0] }
    }
  }

  private static let pageTags = [
    "<!doctype html", "<html", "<table", "<head", "<meta", "<body", "<style", "<div", "<title>",
    "<script", "<link ", "<center>", "<thead", "<tbody", "<frameset", "<form ",
  ]

  private static let magics: [([UInt8], FileKind)] = [
    (Array("PK\u{3}\u{4}".utf8), .zip), (Array("PK\u{5}\u{6}".utf8), .plainZip),
    (Array("PK\u{7}\u{8}".utf8), .zip),
    (Array("%PDF".utf8), .pdf),
    ([0xFF, 0xD8, 0xFF], .jpeg), ([0x89, 0x50, 0x4E, 0x47], .png),
    (Array("GIF8".utf8), .otherImage), ([0x49, 0x49, 0x2A, 0x00], .otherImage),
    ([0x4D, 0x4D, 0x00, 0x2A], .otherImage),
    ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], .otherOLE),
    // Excel 2 to 4 wrote their records without a compound file around them.
    ([0x09, 0x00, 0x04, 0x00], .oldWorkbook), ([0x09, 0x02, 0x06, 0x00], .oldWorkbook),
    ([0x09, 0x04, 0x06, 0x00], .oldWorkbook), ([0x09, 0x08, 0x10, 0x00], .oldWorkbook),
    // Small programs that write cells and nothing else still do.
    ([0x09, 0x08, 0x08, 0x00], .oldWorkbook), ([0x09, 0x08, 0x04, 0x00], .oldWorkbook),
    ([0x1F, 0x8B], .gzip), ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], .otherCompression),
    ([0x28, 0xB5, 0x2F, 0xFD], .otherCompression),
    (Array("BZh91AY".utf8), .otherCompression),
    (Array("Rar!".utf8), .otherArchive), ([0x37, 0x7A, 0xBC, 0xAF], .otherArchive),
    (Array("SQLite format 3".utf8), .database), (Array("PAR1".utf8), .database),
  ]
}

extension FileKind {
  /// The kind as a person calls it.
  package var name: Wording {
    switch self {
    case .zip, .plainZip:
      Wording(id: "arsip ZIP yang bukan buku kerja Excel", en: "a ZIP archive, no Excel workbook")
    case .openDocumentSpreadsheet:
      Wording(id: "lembar kerja OpenDocument (ODS)", en: "an OpenDocument spreadsheet (ODS)")
    case .wordDocument: Wording(id: "dokumen Word (DOCX)", en: "a Word document (DOCX)")
    case .presentation: Wording(id: "presentasi (PPTX)", en: "a presentation (PPTX)")
    case .binaryWorkbook:
      Wording(id: "buku kerja Excel biner (XLSB)", en: "a binary Excel workbook (XLSB)")
    case .oldWorkbook:
      Wording(id: "buku kerja Excel lama (XLS)", en: "an old Excel workbook (XLS)")
    case .encryptedWorkbook:
      Wording(
        id: "buku kerja Excel yang dikunci kata sandi", en: "an Excel workbook under a password")
    case .otherOLE:
      Wording(id: "dokumen Office lama", en: "an old Office document")
    case .html: Wording(id: "halaman web (HTML)", en: "a web page (HTML)")
    case .mhtml: Wording(id: "arsip halaman web (MHTML)", en: "a web archive (MHTML)")
    case .spreadsheetML:
      Wording(id: "lembar kerja XML 2003 (SpreadsheetML)", en: "an XML Spreadsheet 2003")
    case .otherXML: Wording(id: "dokumen XML", en: "an XML document")
    case .pdf: Wording(id: "dokumen PDF", en: "a PDF document")
    case .jpeg: Wording(id: "gambar JPEG", en: "a JPEG image")
    case .png: Wording(id: "gambar PNG", en: "a PNG image")
    case .otherImage: Wording(id: "gambar", en: "an image")
    case .gzip: Wording(id: "berkas terkompresi gzip", en: "a gzip-compressed file")
    case .tar: Wording(id: "arsip TAR", en: "a TAR archive")
    case .otherCompression:
      Wording(
        id: "berkas yang dimampatkan dengan bzip2, xz atau zstd",
        en: "a file compressed with bzip2, xz or zstd")
    case .otherArchive: Wording(id: "arsip RAR atau 7z", en: "a RAR or 7z archive")
    case .json: Wording(id: "data JSON", en: "JSON data")
    case .richText: Wording(id: "dokumen RTF", en: "an RTF document")
    case .openDocumentText:
      Wording(id: "dokumen OpenDocument (ODT, ODP)", en: "an OpenDocument text (ODT, ODP)")
    case .prose:
      Wording(id: "catatan berupa kalimat, tanpa kolom", en: "a note in sentences, without columns")
    case .database: Wording(id: "berkas basis data", en: "a database file")
    case .binary: Wording(id: "data biner, bukan teks", en: "binary data, not text")
    }
  }

  /// What the person who has the file can do about it.
  package var remedy: Wording {
    switch self {
    case .encryptedWorkbook:
      Wording(
        id: "Buka di Excel, hapus kata sandinya (File > Info > Proteksi Buku Kerja > "
          + "Enkripsi dengan Kata Sandi, kosongkan), lalu simpan sebagai .xlsx.",
        en: "Open it in Excel, remove the password (File > Info > Protect Workbook > "
          + "Encrypt with Password, leave it empty), then save it as .xlsx.")
    case .gzip, .tar, .otherCompression, .otherArchive, .zip, .plainZip:
      Wording(
        id: "Ekstrak arsip itu, lalu berikan foldernya, atau jadikan .zip.",
        en: "Extract the archive and give its folder, or make it a .zip.")
    case .wordDocument, .presentation, .richText, .openDocumentText:
      Wording(
        id: "Ekspor lagi dari aplikasi pengaduan sebagai .xlsx atau .csv; bila datanya hanya ada "
          + "di dokumen itu, salin tabelnya ke Excel dan simpan sebagai .xlsx.",
        en: "Export it again from the complaints application as .xlsx or .csv; if the data is "
          + "only in that document, copy its table to Excel and save it as .xlsx.")
    case .pdf:
      Wording(
        id: "PDF hanya untuk dicetak. Ekspor lagi dari aplikasi pengaduan sebagai .xlsx atau "
          + ".csv, bukan sebagai PDF.",
        en: "A PDF is only for printing. Export it again from the complaints application as "
          + ".xlsx or .csv, not as PDF.")
    case .jpeg, .png, .otherImage, .prose:
      Wording(
        id: "Ekspor lagi dari aplikasi pengaduan sebagai .xlsx atau .csv.",
        en: "Export it again from the complaints application as .xlsx or .csv.")
    case .json, .database, .binary, .otherOLE, .otherXML:
      Wording(
        id: "Pastikan berkasnya benar, lalu ekspor lagi sebagai .xlsx atau .csv.",
        en: "Make sure that it is the right file, then export it again as .xlsx or .csv.")
    case .openDocumentSpreadsheet:
      Wording(
        id: "Buka di Excel atau LibreOffice, pilih Simpan Sebagai, jenis "
          + "\u{201C}Buku Kerja Excel (.xlsx)\u{201D}.",
        en: "Open it in Excel or LibreOffice and choose Save As, type "
          + "\u{201C}Excel Workbook (.xlsx)\u{201D}.")
    case .oldWorkbook, .binaryWorkbook, .html, .mhtml, .spreadsheetML:
      Wording(
        id: "Buka di Excel, pilih Simpan Sebagai, jenis "
          + "\u{201C}Buku Kerja Excel (.xlsx)\u{201D}.",
        en: "Open it in Excel and choose Save As, type "
          + "\u{201C}Excel Workbook (.xlsx)\u{201D}.")
    }
  }
}
