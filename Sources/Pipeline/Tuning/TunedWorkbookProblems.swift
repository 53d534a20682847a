import Diagnostics
import Scoring
import Workbook

/// The sentences about workbooks from which weights are read.
enum TunedWorkbookProblems {
  static func isNoWorkbook(_ path: String) -> Diagnostic {
    Diagnostic(
      .error, "tuned-no-xlsx", at: Location(file: path),
      Wording(
        id: "berkas ini bukan buku kerja XLSX, satu-satunya format yang membawa nama sel bobot",
        en: "this file is no XLSX workbook, the only format that keeps the names of the weights' "
          + "cells"),
      fix: Wording(
        id: "Simpan buku kerja itu sebagai .xlsx dari Excel atau LibreOffice, lalu ulangi.",
        en: "Save the workbook as .xlsx from Excel or LibreOffice and repeat."))
  }

  static func hasNoSimulation(_ path: String) -> Diagnostic {
    Diagnostic(
      .error, "tuned-no-simulation", at: Location(file: path),
      Wording(
        id: "buku kerja ini tidak berisi lembar Simulasi dari peringkat",
        en: "this workbook has no sheet Simulation made by peringkat"),
      fix: Wording(
        id:
          "Pakai buku kerja dari: peringkat rank … --output BUKU.xlsx. Lembar Simulasi tidak dibuat "
          + "untuk --only.",
        en: "Use a workbook from: peringkat rank … --output BOOK.xlsx. The sheet Simulation is not "
          + "made for --only."))
  }

  static func otherRubric(_ rubric: Rubric, sha256: String, at place: Location) -> Diagnostic {
    Diagnostic(
      .error, "tuned-other-rubric", at: place,
      Wording(
        id: "buku kerja ini dibuat dengan rubrik lain: SHA-256 \(short(sha256)), sedangkan rubrik "
          + "yang disebut \(short(rubric.sha256))",
        en: "this workbook was made with another rubric: SHA-256 \(short(sha256)), while that of "
          + "the rubric named is \(short(rubric.sha256))"),
      fix: Wording(
        id: "Sebut rubrik yang dipakai saat buku kerja dibuat, tanpa perubahan apa pun sejak itu.",
        en: "Name the rubric by which the workbook was made, without any change since."))
  }

  static func textIsChanged(at place: Location) -> Diagnostic {
    Diagnostic(
      .error, "tuned-text-changed", at: place,
      Wording(
        id: "teks rubrik di lembar Rubrik tidak lagi sama dengan yang dipakai (SHA-256 berbeda)",
        en: "the rubric's text on the sheet Rubric is no longer the one that was used (another "
          + "SHA-256)"),
      fix: Wording(
        id: "Sebut berkas rubrik yang dipakai dengan --rubric.",
        en: "Name the file of the rubric that was used with --rubric."))
  }

  static func lacksWeight(_ id: String, _ name: String, at path: String) -> Diagnostic {
    Diagnostic(
      .error, "tuned-weight-missing", at: Location(file: path),
      Wording(
        id: "sel bobot \(shown(id)) tidak ada lagi (nama sel \(name))",
        en: "the cell of the weight of \(shown(id)) is gone (cell name \(name))"),
      fix: Wording(
        id: "Jangan hapus baris atau nama sel di lembar Simulasi; mulai lagi dari buku kerja asli.",
        en: "Do not delete rows or names of the sheet Simulation; begin again from the original "
          + "workbook."))
  }

  static func impossibleWeight(_ text: String, _ node: OutlineNode, at place: Location)
    -> Diagnostic
  {
    Diagnostic(
      .error, "tuned-weight-impossible", at: place,
      Wording(
        id: "bobot \(shown(node.id)) \u{201C}\(shown(text))\u{201D} bukan angka 0 atau lebih",
        en: "the weight of \(shown(node.id)), \u{201C}\(shown(text))\u{201D}, is no number of 0 or "
          + "more"),
      fix: mend(node))
  }

  static func blankWeight(_ node: OutlineNode, at place: Location) -> Diagnostic {
    Diagnostic(
      .error, "tuned-weight-blank", at: place,
      Wording(
        id: "sel bobot \(shown(node.id)) kosong",
        en: "the cell of the weight of \(shown(node.id)) is blank"),
      fix: mend(node))
  }

  static func uncalculatedWeight(_ node: OutlineNode, at place: Location) -> Diagnostic {
    Diagnostic(
      .error, "tuned-weight-uncalculated", at: place,
      Wording(
        id: "bobot \(shown(node.id)) adalah rumus yang belum pernah dihitung",
        en: "the weight of \(shown(node.id)) is a formula that was never calculated"),
      fix: Wording(
        id: "Buka buku kerja itu di Excel atau LibreOffice dan simpan, atau ketik angkanya.",
        en: "Open the workbook in Excel or LibreOffice and save it, or type the number."))
  }

  static func nothingChanged(at place: Location) -> Diagnostic {
    Diagnostic(
      .error, "tuned-nothing-changed", at: place,
      Wording(
        id: "tidak ada bobot yang berubah di lembar Simulasi, jadi tidak ada rubrik baru",
        en: "no weight was changed on the sheet Simulation, so there is no new rubric"),
      fix: Wording(
        id: "Ubah bobot di sel kuning, simpan buku kerja itu, lalu ulangi.",
        en: "Change weights in the yellow cells, save the workbook and repeat."))
  }

  private static func mend(_ node: OutlineNode) -> Wording {
    let weight = notation(node.weight)
    return Wording(
      id: "Ketik angka 0 atau lebih di sel kuning itu; bobot rubrik: \(weight.id).",
      en: "Type a number of 0 or more into that yellow cell; the rubric's weight: \(weight.en).")
  }

  private static func short(_ sha256: String) -> String { "\(shown(String(sha256.prefix(12))))…" }
}
