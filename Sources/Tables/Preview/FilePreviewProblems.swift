import Diagnostics

/// What keeps a table from being written.
extension Diagnostic {
  static func tableIsTooLargeForCSV(_ file: String, sheet: String?, limit: Int) -> Diagnostic {
    let size = max(limit >> 20, 1)
    return Diagnostic(
      .error, "table-is-too-large-for-csv", at: Location(file: file, sheet: sheet),
      Wording(
        id: "tabel ini akan menjadi CSV lebih dari \(grouped(size, by: ".")) MB, jauh lebih besar "
          + "daripada berkasnya; sel yang sama diulang terlalu banyak, dan CSV-nya tidak utuh",
        en: "as CSV the table would take more than \(grouped(size, by: ",")) MB, far more than its "
          + "file; cells are repeated too often, and the CSV is not whole"),
      fix: Wording(
        id: "Salin hanya datanya ke buku kerja baru, lalu simpan sebagai .xlsx.",
        en: "Copy only the data to a new workbook and save it as .xlsx."))
  }
}
