internal import Complaints
internal import Diagnostics

/// What is said of personal data that stands where it should not. What was found is never shown.
extension IngestionProblems {
  static func idsArePersonal(
    _ kind: PersonalData, count: Int, of rows: Int, at place: Location
  ) -> Diagnostic {
    Diagnostic(
      .error, "personal-ids", at: place,
      Wording(
        id: "Kolom nomor laporan ini berisi \(kind.names.id): \(grouped(count, by: ".")) dari"
          + " \(grouped(rows, by: ".")) baris, misalnya \(PersonalData.mask). Data pribadi tidak"
          + " boleh menjadi nomor laporan.",
        en: "This column of tracking IDs holds \(kind.names.en): \(grouped(count, by: ",")) of"
          + " \(grouped(rows, by: ",")) rows, such as \(PersonalData.mask). Personal data must not"
          + " serve as tracking IDs."),
      fix: Wording(
        id: "Dalam profil (--profile), petakan kolom lain sebagai id dan taruh kolom ini di bawah"
          + " drop.",
        en: "In a profile (--profile), map another column as id and put this one under drop."))
  }

  static func personalID(at place: Location) -> Diagnostic {
    Diagnostic(
      .warning, "quarantined-personal-id", at: place,
      Wording(
        id: "Baris dikarantina: nomor laporannya adalah nomor telepon, surel, atau NIK seseorang"
          + " (\(PersonalData.mask)).",
        en: "Row quarantined: its tracking ID is somebody's phone number, e-mail address or NIK"
          + " (\(PersonalData.mask))."),
      fix: Wording(
        id: "Periksa apakah selnya bergeser, lalu isi nomor laporan yang sebenarnya.",
        en: "See whether its cells have slipped, and write its true tracking ID."))
  }

  static func personalWords(_ kind: PersonalData, count: Int, at place: Location) -> Diagnostic {
    Diagnostic(
      .warning, "personal-data-masked", at: place,
      Wording(
        id: "Kolom ini memuat data pribadi, antara lain \(kind.names.id) (baris:"
          + " \(grouped(count, by: "."))); bagian itu disimpan sebagai \(PersonalData.mask).",
        en: "This column holds personal data, among it \(kind.names.en) (rows:"
          + " \(grouped(count, by: ","))); that part is kept as \(PersonalData.mask)."),
      fix: Wording(
        id: "Hapus dari selnya; bila kolomnya memang untuk itu, taruh di bawah drop dalam profil"
          + " (--profile).",
        en: "Remove it from the cells; if the column is meant for it, put it under drop in a"
          + " profile (--profile)."))
  }

  static func surplusCells(count: Int, width: Int, at place: Location) -> Diagnostic {
    Diagnostic(
      .warning, "surplus-cells", at: place,
      Wording(
        id: "Baris ini punya lebih banyak sel daripada judulnya (\(width)), jadi isinya bergeser"
          + " (baris seperti ini: \(grouped(count, by: "."))). Teks yang tidak ada di baris lain"
          + " tidak disimpan.",
        en: "This row has more cells than the header (\(width)), so what it holds has slipped (rows"
          + " like it: \(grouped(count, by: ","))). Text that no other row has was not kept."),
      fix: Wording(
        id: "Apit teks yang memuat pemisah dengan tanda kutip, atau simpan sebagai .xlsx.",
        en: "Put text with a separator in it between quotes, or save it as .xlsx."))
  }
}
