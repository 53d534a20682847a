internal import Diagnostics

/// What can go wrong inside a workbook, in sentences.
enum WorkbookProblems {
  /// The library that makes the file refused something: a mistake of ours, not of the input.
  static func refused(_ reason: String, at path: String) -> Diagnostic {
    Diagnostic(
      .error, "workbook-refused", at: Place(file: path),
      Wording(
        id: "Buku kerja tidak dapat disusun (libxlsxwriter: \(shown(reason, limit: 200))).",
        en: "The workbook could not be put together (libxlsxwriter: "
          + "\(shown(reason, limit: 200)))."),
      fix: Wording(
        id: "Ini kesalahan program; laporkan bersama kalimat di atas. Hasil JSON tetap dapat "
          + "dipakai.",
        en: "This is a mistake of the program; report it with the sentence above. The JSON "
          + "result can still be used."))
  }
}
