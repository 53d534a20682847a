internal import Complaints
internal import Diagnostics

/// What can be wrong with sheets that correct quarantined rows, in sentences.
extension IngestionProblems {
  static func correctionNeedsProfile(_ name: String, file: String) -> Diagnostic {
    Diagnostic(
      .error, "correction-needs-profile", at: Location(file: file),
      Wording(
        id: "Lembar perbaikan ini dibaca dengan profil \(quoted(name)), yang tidak dikenal di"
          + " sini.",
        en: "This correction sheet is read by the profile \(quoted(name)), which is not known"
          + " here."),
      fix: Wording(
        id: "Sebut profil yang sama seperti waktu ekspor aslinya dibaca: --profile BERKAS.yaml.",
        en: "Name the same profile as when the original export was read: --profile FILE.yaml."))
  }

  static func correctionSentence(_ reason: QuarantinedRow.Reason) -> (Wording, Wording) {
    switch reason {
    case .noReference:
      (
        Wording(
          id: "ia tidak menyebut baris mana yang diperbaiki",
          en: "it does not say which row it corrects"),
        Wording(
          id: "Lembar perbaikan hanya memuat baris yang dikarantina; laporan baru masukkan ke"
            + " ekspor biasa.",
          en: "A correction sheet holds quarantined rows alone; put new complaints into an"
            + " ordinary export.")
      )
    case .badReference:
      (
        Wording(id: "rujukannya sudah berubah", en: "its reference has been changed"),
        Wording(
          id: "Salin lagi isi kolom Rujukan Karantina dari lembar yang semula.",
          en: "Copy the column Quarantine Reference again from the sheet as it was.")
      )
    default:
      (
        Wording(
          id: "berkas asal baris perbaikan ini belum diserahkan",
          en: "the file that this corrected row belongs to has not been handed in"),
        Wording(
          id: "Sertakan berkas asalnya, persis seperti waktu dikarantina.",
          en: "Add the original file, just as it was when the row was quarantined.")
      )
    }
  }
}
