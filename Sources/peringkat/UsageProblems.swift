import Complaints
import Diagnostics

/// The sentences about options that do not go together or lack one another.
enum UsageProblems {
  static func asOfBeforePeriod(_ asOf: Day, _ period: Period) -> Wording {
    Wording(
      id: "--as-of \(asOf.iso) mendahului hari pertama --period, \(period.from.iso).",
      en: "--as-of \(asOf.iso) lies before the first day of --period, \(period.from.iso).")
  }

  static func nothingNamed() -> Wording {
    Wording(
      id: "Sebutkan berkas atau folder ekspor, atau --archive, atau --assessments.",
      en: "Name files or folders of exports, or --archive, or --assessments.")
  }

  static func filesAndArchive() -> Wording {
    Wording(
      id: "Sebutkan berkas ekspor atau --archive, jangan keduanya.",
      en: "Name files of exports or an --archive, not both.")
  }

  static func onlyWithoutAgencies() -> Wording {
    Wording(
      id: "--only di sini hanya berarti bersama --by agency.",
      en: "--only means something here only with --by agency.")
  }

  static func lacksPeriod() -> Wording {
    Wording(
      id: "Sebutkan --period, misalnya --period 2024.",
      en: "Give a --period, such as --period 2024.")
  }

  static func dataWithoutPeriod() -> Wording {
    Wording(id: "Data memerlukan --period.", en: "Data need a --period.")
  }

  static func periodWithoutData() -> Wording {
    Wording(
      id: "--period dan --as-of hanya berarti bersama data: berkas, folder atau --archive.",
      en: "--period and --as-of mean something only with data: files, a folder or --archive.")
  }

  static func betweenTwo(_ count: Int) -> Wording {
    Wording(
      id: "--between memerlukan dua daerah, bukan \(count); taruh berkasnya sebelum --between.",
      en: "--between takes two regions, not \(count); name files before --between.")
  }

  static func negativeLimit() -> Wording {
    Wording(id: "--limit tidak boleh negatif.", en: "--limit must not be negative.")
  }

  static func rankingOrRubric() -> Wording {
    Wording(
      id: "--ranking sudah menentukan rubrik, periode dan tanggalnya; jangan sebut keduanya.",
      en: "--ranking tells rubric, period and day by itself; do not give both.")
  }

  static func lacksRubricOrPeriod() -> Wording {
    Wording(
      id: "Sebutkan --rubric dan --period, atau --ranking dengan --archive.",
      en: "Give --rubric and --period, or --ranking with --archive.")
  }

  static func oddVersion(_ version: String) -> Wording {
    Wording(
      id:
        "--new-version \u{201C}\(shown(version))\u{201D}: tulis versi dengan huruf, angka, titik, "
        + "garis bawah, atau tanda hubung, diawali huruf atau angka, misalnya 2025.1.",
      en: "--new-version \u{201C}\(shown(version))\u{201D}: write a version with letters, digits, "
        + "points, underscores or hyphens, a letter or digit first, such as 2025.1.")
  }

  static func lacksRegion() -> Wording {
    Wording(
      id: "Sebutkan daerahnya (kode atau nama) dan --output, atau --all dengan sebuah folder.",
      en: "Name the region (its code or name) and an --output, or --all with a folder.")
  }

  static func lacksOutput() -> Wording {
    Wording(
      id: "Sebutkan --output dengan nama buku kerjanya, misalnya --output 64.09.xlsx.",
      en: "Give an --output with the workbook's name, such as --output 64.09.xlsx.")
  }

  static func outputOrAll() -> Wording {
    Wording(
      id:
        "--output menulis satu daerah, --all semua daerah ke sebuah folder; jangan sebut keduanya.",
      en: "--output writes one region, --all every region into a folder; do not give both.")
  }

  static func onlyRegions() -> Wording {
    Wording(
      id: "report dibuat untuk daerah; --by agency dan --only tidak berlaku di sini. OPD-nya ada di"
        + " dalam buku kerjanya.",
      en: "report is made of regions; --by agency and --only do not apply here. The agencies are in"
        + " the workbook.")
  }

  static func regionWithAll(_ word: String) -> Wording {
    let word = shown(word, limit: 60)
    return Wording(
      id: "--all menulis semua daerah dari --archive; hapus \u{201C}\(word)\u{201D}.",
      en: "--all writes every region of the --archive; leave out \u{201C}\(word)\u{201D}.")
  }
}
