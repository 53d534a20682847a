package import Complaints
package import Diagnostics

/// Writes quarantined rows as a workbook in which they can be corrected, whole or not at all.
///
/// Every value is text, never a formula or a date, so that it comes back as it went out. Cells to
/// mend are yellow and open; what tells whose row it is can be read and not be changed.
package func writeCorrections(
  _ corrections: CorrectionSheet, to path: String, language: Language = .indonesian
) throws(Diagnostic) {
  let edition = CorrectionEdition(corrections, language)
  let properties = Book.Properties(
    title: edition.title, subject: corrections.region?.name ?? "", keywords: corrections.profile,
    comments: "", created: corrections.generated ?? Day(number: 0))
  try Book.write(to: path, properties, edition.write)
}

/// A correction sheet in the language in which it is written.
private struct CorrectionEdition {
  let corrections: CorrectionSheet
  let language: Language

  init(_ corrections: CorrectionSheet, _ language: Language) {
    self.corrections = corrections
    self.language = language
  }

  private static let fixed = Style(
    size: 9, color: Palette.quiet, fill: 0xF0F2F5, below: .thin, isIndented: true, wraps: true,
    numberFormat: "@")
  private static let open = Style(
    below: .thin, isIndented: true, numberFormat: "@", isUnlocked: true)
  private static let fault = open.with { $0.fill = Palette.input }
  private static let masked = open.with { $0.fill = Palette.doubt }

  var title: String {
    Wording(id: "Perbaikan baris yang dikarantina", en: "Correction of quarantined rows")[language]
  }

  private var instructions: [Wording] {
    [
      Wording(
        id: "Perbaiki sel kuning; kolom Cara Memperbaiki menyebut caranya. Sel jingga berisi "
          + "angka atau teks yang disamarkan: isi lagi bila perlu.",
        en: "Mend the yellow cells; the column How to Mend says how. Orange cells held numbers or "
          + "text that were masked: fill them in again where needed."),
      Wording(
        id: "Simpan sebagai .xlsx, lalu serahkan berkas ini bersama ekspor aslinya. Baris yang "
          + "sudah benar dihitung seolah-olah sejak semula benar di berkas asalnya.",
        en: "Save it as .xlsx and hand it in with the original exports. A row that is right then "
          + "counts as if it had been right in its original file from the start."),
      Wording(
        id: "Jangan mengubah judul kolom dan Rujukan Karantina. Jangan menulis nama, nomor "
          + "telepon, NIK atau isi laporan di sini.",
        en: "Leave the headers and the Quarantine Reference alone. Write no names, phone numbers, "
          + "NIK or texts of complaints here."),
    ]
  }

  /// Labels with values above the header; the profile's is read again, the others are for people.
  private var preamble: [(String, String)] {
    var lines = [(CorrectionHeaders.profile[language], corrections.profile)]
    if let region = corrections.region {
      lines.append((Wording(id: "Nama Instansi", en: "Region")[language], region.name))
    }
    if let day = corrections.generated {
      lines.append((Wording(id: "Tanggal Generate", en: "Generated On")[language], day.iso))
    }
    return lines
  }

  private var fixedHeaders: [String] {
    [
      CorrectionHeaders.reference, CorrectionHeaders.reason, CorrectionHeaders.remedy,
      CorrectionHeaders.file, CorrectionHeaders.row,
    ].map { $0[language] }
  }

  func write(to book: Book) {
    let sheet = book.addSheet(Wording(id: "Perbaikan", en: "Correction")[language])
    sheet.setWidths(widths)
    sheet.paragraph(title, 0, .title)
    var row = 1
    for instruction in instructions {
      sheet.paragraph(instruction[language], row, Style())
      row += 1
    }
    for (label, value) in preamble {
      sheet.write(.text(label), row, 0, .note)
      sheet.write(.text(value), row, 1, Style())
      row += 1
    }
    row += 1
    let headers = fixedHeaders + corrections.columns
    for (column, header) in headers.enumerated() {
      sheet.write(.text(header), row, column, .header)
    }
    sheet.freeze(row + 1, 1)
    for (index, line) in corrections.rows.enumerated() { write(line, to: sheet, row + 1 + index) }
    sheet.setPage(footer: title, pages: Labels.page[language])
    sheet.protect()
  }

  private func write(_ line: CorrectionSheet.Row, to sheet: Sheet, _ row: Int) {
    let fixed = [
      line.reference, line.reason[language], line.remedy[language], line.file,
      String(line.number),
    ]
    var lines = 1
    for (column, text) in fixed.enumerated() {
      sheet.write(.text(text), row, column, Self.fixed)
      lines = max(lines, lineCount(text, Self.fixed, width: sheet.widths[column]))
    }
    sheet.height(of: row, lineHeight(min(lines, 8), Self.fixed))
    for (column, text) in line.cells.enumerated() {
      let style =
        line.faults.contains(column)
        ? Self.fault : line.masked.contains(column) ? Self.masked : Self.open
      sheet.write(.text(text), row, fixed.count + column, style)
    }
  }

  private var widths: [Double] {
    [18, 30, 34, 26, 8]
      + corrections.columns.enumerated().map { index, header in
        let texts = corrections.rows.prefix(200).map { textWidth($0.cells[index], Self.open) }
        let widest = max(longestWord(header, .header), texts.max() ?? 0)
        return min(max(widest + 3, 12), 40)
      }
  }
}
