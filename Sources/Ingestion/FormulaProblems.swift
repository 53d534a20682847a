internal import Complaints
internal import Diagnostics

/// What is said of formulas that nothing has calculated before the file was saved.
extension IngestionProblems {
  static func uncalculated(count: Int, at place: Location) -> Diagnostic {
    Diagnostic(
      .warning, "formula-not-calculated", at: place,
      Wording(
        id: "Kolom ini memuat rumus yang tidak pernah dihitung (baris: \(grouped(count, by: ".")));"
          + " isinya dianggap tidak ada.",
        en:
          "This column has formulas that were never calculated (rows: \(grouped(count, by: ",")));"
          + " what they stand for counts as missing."),
      fix: calculate)
  }

  /// A row is put aside because what it needs is such a formula; nil for reasons that are no lack.
  static func uncalculatedSentence(_ reason: QuarantinedRow.Reason) -> (Wording, Wording)? {
    let subject: Wording? =
      switch reason {
      case .noID: Wording(id: "nomor laporannya", en: "its tracking ID")
      case .noReceived: Wording(id: "tanggal masuknya", en: "its date of receipt")
      case .noMoment: Wording(id: "waktu kejadiannya", en: "its moment")
      case .noRegion: Wording(id: "kabupaten/kotanya", en: "its region")
      case .noKey: Wording(id: "kunci penilaiannya", en: "its key")
      case .badValue: Wording(id: "nilainya", en: "its value")
      case .shifted, .roundedID, .badReceived, .badMoment, .noReference, .badReference, .noOriginal:
        nil
      }
    return subject.map { subject in
      (
        Wording(
          id: "\(subject.id) berupa rumus yang tidak pernah dihitung",
          en: "\(subject.en) is a formula that was never calculated"), calculate
      )
    }
  }

  /// LibreOffice keeps the 0 that some programs write in place of a result.
  private static let calculate = Wording(
    id:
      "Buka berkasnya di Excel (di LibreOffice tekan juga Ctrl+Shift+F9), simpan, lalu kirim lagi;"
      + " atau tulis nilainya, bukan rumusnya.",
    en: "Open the file in Excel (in LibreOffice press Ctrl+Shift+F9 too), save it, and send it"
      + " again; or write the value in place of the formula.")
}
