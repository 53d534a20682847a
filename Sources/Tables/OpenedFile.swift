package import Diagnostics

/// A file whose format is known and whose tables can be read.
///
/// Its tables point into the bytes that were opened, which must outlive it.
package struct OpenedFile {
  package enum Format: Sendable, Hashable {
    case delimited(TextEncoding, Dialect)
    case xlsx
    case xls(BIFFVersion)
    case html(TextEncoding)
    case spreadsheetML
  }

  package var format: Format
  /// In the file's order, hidden sheets too.
  package var tables: [any SourceTable]
  /// What was odd and got over while opening.
  package var problems: [Diagnostic]
  /// Of an XLSX workbook, by name in lower case: what stands for cells of one sheet.
  var names: [String: NamedArea] = [:]
  /// Of a web page's tables the one with the most cells: before any profile that is the data, and
  /// not what lays out the page.
  package var largest: Int?
  /// It was compressed with gzip.
  package var isCompressed = false

  /// What was detected, for people: format, encoding, separator, quote and line ending.
  package var description: Wording {
    let plain = formatDescription
    return isCompressed
      ? Wording(id: "\(plain.id); dimampatkan (gzip)", en: "\(plain.en); compressed (gzip)") : plain
  }

  private var formatDescription: Wording {
    switch format {
    case .xlsx:
      return Wording(id: "buku kerja Excel (XLSX)", en: "Excel workbook (XLSX)")
    case .xls(let version):
      return Wording(
        id: "buku kerja Excel lama (XLS, \(version.name.id))",
        en: "old Excel workbook (XLS, \(version.name.en))")
    case .spreadsheetML:
      return Wording(
        id: "lembar kerja XML 2003 (SpreadsheetML)", en: "XML Spreadsheet 2003 (SpreadsheetML)")
    case .html(let encoding):
      return Wording(
        id: "tabel halaman web (HTML); \(encoding.name.id)",
        en: "table of a web page (HTML); \(encoding.name.en)")
    case .delimited(let encoding, let dialect):
      let parts = [encoding.name, dialect.separatorName, dialect.quoteName, dialect.lineEndingName]
      return Wording(
        id: "teks berpemisah; " + parts.map(\.id).joined(separator: "; "),
        en: "delimited text; " + parts.map(\.en).joined(separator: "; "))
    }
  }
}
