import ArgumentParser
import Diagnostics
import Documents
import Files
import Foundation
import Ingestion
import Tables

/// A file's table as the engine reads it, before any profile.
struct Preview: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "preview",
    abstract: "Menampilkan isi satu berkas seperti yang dibaca, sebelum profil apa pun.",
    discussion: """
      Contoh:
        peringkat preview ekspor.xls
        peringkat preview ekspor.csv --csv > bersih.csv
        peringkat preview ekspor.xlsx --sheet 2 --csv --rows table

      English: Shows what one file holds as it is read, before any profile.
      """)

  @Argument(
    help: ArgumentHelp(id: "Berkas ekspor.", en: "The file of an export."), completion: .file())
  var file: String

  @Flag(
    help: ArgumentHelp(
      id: "Tulis seluruh tabel sebagai CSV (UTF-8, RFC 4180) ke keluaran standar.",
      en: "Write the whole table as CSV (UTF-8, RFC 4180) to standard output."))
  var csv = false

  @Flag(
    help: ArgumentHelp(id: "Yang terdeteksi, sebagai JSON.", en: "What was detected, as JSON."))
  var json = false

  @Option(
    help: ArgumentHelp(
      id: "Nama atau nomor lembar yang ditampilkan.",
      en: "The sheet to show: its name or number."))
  var sheet: String?

  @Option(
    help: ArgumentHelp(
      id: """
        Dengan --csv: table = judul kolom dan data saja (bawaan untuk teks); all = semua baris apa \
        adanya (bawaan untuk buku kerja).
        """,
      en: """
        With --csv: table = the headers and the data alone (default for text); all = every row as \
        it is (default for workbooks).
        """))
  var rows: FilePreview.Rows?

  @Option(
    help: ArgumentHelp(
      id: "Dengan --csv: nomor tabel, bila di bawah tabel pertama ada tabel lain.",
      en: "With --csv: the number of the table, where others stand below the first."))
  var table = 1

  @OptionGroup var talk: TalkOptions

  func validate() throws {
    if csv, json {
      throw ValidationError(
        Wording(
          id: "Pilih --csv atau --json, jangan keduanya.", en: "Choose --csv or --json, not both."))
    }
    if table < 1 {
      throw ValidationError(
        Wording(id: "--table dihitung dari 1.", en: "--table counts from 1."))
    }
  }

  func run() throws {
    let talk = Talk(talk)
    try talk.run {
      let inputs = try Inputs(paths: [file])
      let found = inputs.files + inputs.regionTables
      guard let input = found.first else { throw CommandProblems.unreadable(file) }
      let others = found.dropFirst().map(\.label)
      if !others.isEmpty { talk.say(PreviewProblems.firstOfSeveral(input.label, others: others)) }
      let preview: FilePreview
      do {
        preview = try FilePreview(try input.open(), named: file, sheet: sheet)
      } catch let problem as Diagnostic where csv && problem.cause == .isEmpty {
        // The CSV of nothing is nothing.
        talk.say(problem)
        return
      }
      if csv {
        try writeCSV(preview, talk)
      } else if json {
        talk.print(preview.document.text())
      } else {
        talk.say(preview.file.problems)
        talk.print(PreviewTable(preview).text(talk.language))
      }
    }
  }

  private func writeCSV(_ preview: FilePreview, _ talk: Talk) throws {
    talk.say(preview.file.problems)
    talk.say(PreviewTable.findings(preview, talk.language))
    let rows = self.rows ?? (table > 1 ? .table : preview.usualRows)
    let written = try preview.writeCSV(rows, table: table, to: StandardOutput.write)
    talk.say(written.problems)
    for note in PreviewProblems.left(written, preview, rows, table: table) { talk.say(note) }
  }
}

extension FilePreview.Rows: ExpressibleByArgument {}
