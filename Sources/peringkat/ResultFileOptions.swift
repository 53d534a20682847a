import ArgumentParser
import Diagnostics
import Pipeline

/// The files that show a ranking to people: what `rank` and `show` write of it besides what they print.
struct ResultFileOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      id: "Buku kerja hasil (.xlsx).", en: "The workbook to write (.xlsx)."),
    completion: .file(extensions: ["xlsx"]))
  var output: String?

  @Option(
    help: ArgumentHelp(
      id: "Folder untuk semua tabel buku kerja sebagai CSV; dibuat bila belum ada.",
      en: "A folder for all tables of the workbook as CSV; it is made if there is none."),
    completion: .directory)
  var csv: String?

  @Option(
    help: ArgumentHelp(
      id: "Satu halaman web yang berdiri sendiri (.html).",
      en: "One web page that needs nothing besides itself (.html)."),
    completion: .file(extensions: ["html", "htm"]))
  var html: String?

  func files(_ language: Language) -> RankingFiles {
    RankingFiles(workbook: output, tables: csv, page: html, language: language)
  }
}
