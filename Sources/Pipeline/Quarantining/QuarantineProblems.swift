import Complaints
import Diagnostics

/// The sentences of `quarantine`.
enum QuarantineProblems {
  static func quarantined(rows: Int, distinct: Int) -> Wording {
    if rows == 0 {
      return Wording(id: "Tidak ada baris yang dikarantina.", en: "No row is quarantined.")
    }
    if rows == distinct {
      return Wording(
        id: "\(rows) baris dikarantina.", en: "Quarantined rows: \(rows).")
    }
    return Wording(
      id: "\(rows) baris dikarantina; \(distinct) di antaranya berbeda.",
      en: "Quarantined rows: \(rows), of which \(distinct) are different ones.")
  }

  static func nothingToCorrect() -> Wording {
    Wording(
      id: "Tidak ada baris untuk diperbaiki; tidak ada berkas yang ditulis.",
      en: "There is no row to correct; no file was written.")
  }

  static func notOnSheets(_ count: Int) -> Diagnostic {
    Diagnostic(
      .warning, "not-on-sheets",
      Wording(
        id: "\(count) baris tidak dapat diperbaiki lewat lembar perbaikan: baris penilaian, atau "
          + "baris perbaikan yang berkas asalnya tidak diketahui",
        en: "\(count) rows cannot be corrected on a sheet: lines of assessments, or corrected rows "
          + "whose original file is not known"),
      fix: Wording(
        id: "Perbaiki tabel penilaian itu sendiri; untuk yang lain sertakan berkas asalnya.",
        en: "Mend the assessments table itself; for the others add the original file."))
  }

  /// One workbook has one sheet that is read: rows of several regions or systems need several.
  static func severalSheets(_ path: String, _ sheets: [CorrectionSheet]) -> Diagnostic {
    let list = sheets.map { sheet in
      "\(sheet.region?.code ?? "?") \(sheet.profile) (\(sheet.rows.count))"
    }.joined(separator: ", ")
    return Diagnostic(
      .error, "several-correction-sheets", at: Location(file: path),
      Wording(
        id: "satu buku kerja memuat satu daerah dan satu profil, sedangkan ini \(sheets.count): "
          + list,
        en: "one workbook holds one region and one profile, and these are \(sheets.count): "
          + list),
      fix: Wording(
        id: "Beri --output sebuah folder, misalnya --output perbaikan/ untuk satu buku kerja per "
          + "daerah; atau pilih satu daerah dengan --region.",
        en: "Give --output a folder, such as --output corrections/ for one workbook a region; or "
          + "choose one region with --region."))
  }

  static func folderNotMade(_ folder: String) -> Diagnostic {
    Diagnostic(
      .error, "output-folder-not-made", at: Location(file: folder),
      Wording(
        id: "folder hasil ini tidak dapat dibuat",
        en: "this folder for the results could not be made"),
      fix: Wording(
        id: "Pilih folder milik Anda, atau buat dahulu.",
        en: "Choose a folder of your own, or make it first."))
  }

  static func sheetExists(_ path: String) -> Diagnostic {
    Diagnostic(
      .error, "sheet-exists", at: Location(file: path),
      Wording(
        id: "berkas ini sudah ada; lembar perbaikan tidak menimpanya, barangkali sudah ada yang"
          + " diperbaiki di dalamnya",
        en: "this file is there already; a correction sheet does not write over it, for somebody"
          + " may have corrected rows in it"),
      fix: Wording(
        id: "Pilih nama lain, atau pindahkan berkas itu dahulu.",
        en: "Choose another name, or move that file away first."))
  }
}
