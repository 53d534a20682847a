internal import Diagnostics

/// What keeps a profile from being drafted, in sentences.
enum DraftProblems {
  static func noHeader(_ file: String) -> Diagnostic {
    Diagnostic(
      .error, "no-header", at: Location(file: file),
      Wording(
        id: "Tidak ada baris judul yang pasti: tidak satu baris pun di 60 baris pertama berisi"
          + " judul kolom saja, dua atau lebih di antaranya dikenal (Nomor, Tanggal, Status, OPD,"
          + " \u{2026}).",
        en: "No row is surely a header: none of the first 60 holds nothing but headers of which"
          + " two or more are known (Nomor, Tanggal, Status, OPD, \u{2026})."),
      fix: Wording(
        id: "Tulis judul di atas tiap kolom, lalu ulangi; atau sebut lembarnya dengan --sheet.",
        en: "Put a header above each column and try again; or name the sheet with --sheet."))
  }
}
