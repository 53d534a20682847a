import Diagnostics
import Tables

/// What a CSV of a preview leaves out or changes, in sentences.
enum PreviewProblems {
  /// An archive, or a folder: one file of it is shown.
  static func firstOfSeveral(_ file: String, others: [String]) -> Diagnostic {
    var names = others.prefix(10).map { "\u{201C}\(shown($0))\u{201D}" }.joined(separator: ", ")
    if others.count > 10 { names += ", \u{2026}" }
    return Diagnostic(
      .note, "several-files", at: Location(file: file),
      Wording(
        id: "Berkas ini yang ditampilkan; ada juga \(names).",
        en: "This file is shown; there are also \(names)."),
      fix: Wording(
        id: "Untuk melihat yang lain, sebut jalurnya, misalnya arsip.zip/berkas.csv.",
        en: "To see another, name its path, such as archive.zip/file.csv."))
  }

  static func left(
    _ written: FilePreview.Written, _ preview: FilePreview
  ) -> [Diagnostic] {
    var notes: [Diagnostic] = []
    if written.repeatedHeaders > 0 { notes.append(headersLeft(written, preview)) }
    if !written.otherTables.isEmpty { notes.append(tablesLeft(written, preview)) }
    if written.guarded > 0 { notes.append(cellsGuarded(written, preview)) }
    return notes
  }

  private static func headersLeft(
    _ written: FilePreview.Written, _ preview: FilePreview
  ) -> Diagnostic {
    let count = written.repeatedHeaders
    return Diagnostic(
      .note, "repeated-headers-left-out", at: Location(file: preview.name),
      Wording(
        id: "judul kolom diulang pada \(grouped(count, by: ".")) baris di tengah data; "
          + "baris itu tidak ditulis",
        en: "the header is repeated in \(grouped(count, by: ",")) rows amid the data; "
          + "those rows were not written"),
      fix: allRows)
  }

  private static func tablesLeft(
    _ written: FilePreview.Written, _ preview: FilePreview
  ) -> Diagnostic {
    let starts = written.otherTables.prefix(5).map(String.init).joined(separator: ", ")
    return Diagnostic(
      .warning, "other-tables-left-out", at: Location(file: preview.name),
      Wording(
        id: "tabel dengan judul kolom lain dimulai pada baris \(starts); tabel itu tidak ditulis",
        en: "a table with another header begins in row \(starts); it was not written"),
      fix: Wording(
        id: "Pakai --table 2 untuk tabel itu, atau --rows all untuk semua baris.",
        en: "Use --table 2 for that table, or --rows all for every row."))
  }

  private static func cellsGuarded(
    _ written: FilePreview.Written, _ preview: FilePreview
  ) -> Diagnostic {
    let count = written.guarded
    return Diagnostic(
      .note, "formulas-disarmed", at: Location(file: preview.name),
      Wording(
        id:
          "\(grouped(count, by: ".")) sel diawali tanda rumus; ditulis dengan apostrof di depannya",
        en: "\(grouped(count, by: ",")) cells begin like a formula; they were written with an "
          + "apostrophe before them"))
  }

  private static let allRows = Wording(
    id: "Pakai --rows all untuk semua baris apa adanya.",
    en: "Use --rows all for every row as it stands.")
}
