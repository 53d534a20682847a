import ArgumentParser
import Diagnostics
import Documents
import Ingestion
import Pipeline
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

  @OptionGroup var console: ConsoleOptions

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
    let console = Console(console)
    try console.run {
      let found = try FoundFile.first(at: file)
      console.say(found.findings)
      switch try found.content(sheet: sheet) {
      case .table(let preview): try show(preview, console)
      // The CSV of nothing is nothing.
      case .empty(let problem) where csv: console.say(problem)
      case .empty(let problem): throw problem
      }
    }
  }

  private func show(_ preview: TablePreview, _ console: Console) throws {
    guard !json else { return console.print(preview.document.text()) }
    console.say(preview.problems)
    guard csv else {
      return console.print(preview.text(console.language, columns: StandardStream.output.columns))
    }
    console.say(preview.findings(console.language))
    console.say(try preview.writeCSV(rows, table: table, to: StandardOutput.write))
  }
}

extension FilePreview.Rows: ExpressibleByArgument {}
