internal import Diagnostics

/// What can go wrong inside a workbook, in sentences.
enum WorkbookProblems {
  /// What was written is not what can be read back: a mistake of the disk.
  static func unreadable(_ reason: Wording, at path: String) -> Diagnostic {
    Diagnostic(
      .error, "workbook-unreadable", at: Location(file: path),
      Wording(
        id: "Buku kerja yang baru ditulis tidak terbaca kembali dengan utuh: \(reason.id)",
        en: "The workbook that was just written cannot be read back whole: \(reason.en)"),
      fix: Wording(
        id: "Tulis ke disk lain, dan periksa disk ini; berkas yang lama tidak diubah.",
        en: "Write to another disk, and check this one; the file that was there is unchanged."))
  }

  /// The library that makes the file refused something: a mistake of ours, not of the input.
  static func refused(_ reason: String, at path: String) -> Diagnostic {
    Diagnostic(
      .error, "workbook-refused", at: Location(file: path),
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
