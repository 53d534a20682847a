internal import Complaints
internal import Diagnostics

/// What can be wrong with a profile, in sentences.
extension IngestionProblems {
  static func profileLacksColumn(
    _ key: String, kind: Export.Kind, at place: Location
  ) -> Diagnostic {
    let isRegister = kind == .register
    return Diagnostic(
      .error, "profile-lacks-column", at: place,
      Wording(
        id: "Profil \(isRegister ? "register" : "log") harus menyebut kolom \(quoted(key)).",
        en: "A profile of a \(isRegister ? "register" : "log") must name the column \(quoted(key))."
      ),
      fix: Wording(
        id: "Tambahkan di columns, misalnya \(key): [Judul Kolom].",
        en: "Add it under columns, such as \(key): [Header]."))
  }

  static func ruleLacksColumn(_ event: Event, _ key: String, at place: Location) -> Diagnostic {
    Diagnostic(
      .error, "profile-lacks-column", at: place,
      Wording(
        id: "Kejadian \(event.name) dikenali dari kolom \(quoted(key)), yang tidak ada di columns.",
        en: "The event \(event.name) is told by the column \(quoted(key)), which columns lacks."),
      fix: Wording(
        id: "Tambahkan \(key): [Judul Kolom] di columns.",
        en: "Add \(key): [Header] under columns."))
  }

  static func onlyForLogs(_ key: String, at place: Location) -> Diagnostic {
    Diagnostic(
      .error, "profile-key-of-logs", at: place,
      Wording(
        id: "Kunci \(quoted(key)) hanya untuk profil dengan kind: log.",
        en: "The key \(quoted(key)) is for profiles of kind: log alone."),
      fix: Wording(id: "Hapus kunci itu.", en: "Delete the key."))
  }

  static func badDateFormat(
    _ text: String, _ fault: DatePattern.Fault, at place: Location
  ) -> Diagnostic {
    let message =
      switch fault {
      case .unknownLetter(let letters):
        Wording(
          id: "Bentuk tanggal \(quoted(text)) memuat \(quoted(letters)), yang tidak dikenal.",
          en: "The date format \(quoted(text)) has \(quoted(letters)), which is not known.")
      case .openQuote:
        Wording(
          id: "Tanda kutip di bentuk tanggal \(quoted(text)) tidak ditutup.",
          en: "A quote in the date format \(quoted(text)) is not closed.")
      case .incomplete:
        Wording(
          id: "Bentuk tanggal \(quoted(text)) harus memuat hari, bulan dan tahun, atau jam dan"
            + " menit.",
          en: "The date format \(quoted(text)) must have day, month and year, or hour and minute.")
      }
    return Diagnostic(
      .error, "bad-date-format", at: place, message,
      fix: Wording(
        id: "Pakai huruf seperti dalam d MMM yyyy, dd/MM/yyyy HH:mm:ss, \"EEEE, d MMMM yyyy\";"
          + " kata lain di antara tanda kutip tunggal.",
        en: "Use letters as in d MMM yyyy, dd/MM/yyyy HH:mm:ss, \"EEEE, d MMMM yyyy\";"
          + " other words between single quotes."))
  }

  static func unknownZone(_ text: String, at place: Location) -> Diagnostic {
    Diagnostic(
      .error, "unknown-timezone", at: place,
      Wording(
        id: "\(quoted(text)) bukan nama zona waktu.", en: "\(quoted(text)) is no time zone."),
      fix: didYouMean(
        text, among: ["region", "UTC", "Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura"])
        ?? Wording(
          id: "Pakai nama IANA seperti Asia/Jakarta, UTC, atau region (zona tiap kabupaten).",
          en: "Use an IANA name such as Asia/Jakarta, UTC, or region (each region's own)."))
  }
}
