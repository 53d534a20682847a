package import Diagnostics

/// The sentences of comparing.
package enum CompareProblems {
  static func lacksRubric() -> Diagnostic {
    Diagnostic(
      .error, "no-rubric",
      Wording(
        id: "rubriknya belum disebut: peringkat yang dibandingkan tidak menyebutkannya",
        en: "no rubric is named, and the rankings compared do not tell one"),
      fix: Wording(
        id: "Tambahkan --rubric, atau bandingkan dua rubrik.",
        en: "Add --rubric, or compare two rubrics."))
  }

  static func lacksPeriod() -> Diagnostic {
    Diagnostic(
      .error, "no-period",
      Wording(
        id: "periodenya belum disebut: peringkat yang dibandingkan tidak menyebutkannya",
        en: "no period is named, and the rankings compared do not tell one"),
      fix: Wording(
        id: "Tambahkan --period, misalnya --period 2024, atau bandingkan dua periode.",
        en: "Add --period, such as --period 2024, or compare two periods."))
  }

  static func numberWithoutArchive(_ number: Int) -> Diagnostic {
    Diagnostic(
      .error, "number-without-archive",
      Wording(
        id: "peringkat nomor \(number) hanya dikenal oleh arsip yang menyimpannya",
        en: "only the archive that keeps ranking number \(number) knows it"),
      fix: Wording(
        id: "Tambahkan --archive; tahun ditulis dengan empat angka.",
        en: "Add --archive; a year has four digits."))
  }

  static func differentUnits() -> Diagnostic {
    Diagnostic(
      .error, "different-units",
      Wording(
        id: "yang satu memeringkat daerah, yang lain OPD: tidak dapat dibandingkan",
        en: "one ranks regions and the other agencies: they cannot be compared"),
      fix: Wording(
        id: "Pilih dua peringkat dengan unit yang sama (lihat peringkat rankings).",
        en: "Choose two rankings of one unit (see peringkat rankings)."))
  }

  package static func inputsGone(_ number: Int, _ files: [String]) -> Diagnostic {
    let list = files.prefix(3).map { "\u{201C}\(shown($0))\u{201D}" }.joined(separator: ", ")
    return Diagnostic(
      .error, "ranking-input-gone",
      Wording(
        id: "\(files.count) berkas yang mendasari peringkat nomor \(number) tidak ada di arsip: "
          + list,
        en: "\(files.count) of the files behind ranking number \(number) are not in the archive: "
          + list),
      fix: Wording(
        id: "Masukkan lagi berkas itu dengan peringkat ingest.",
        en: "Put those files in again with peringkat ingest."))
  }

  static func notReproduced(_ number: Int, engine: String, names: [String]) -> Diagnostic {
    let list = names.prefix(3).joined(separator: ", ")
    let more = names.count > 3 ? ", \u{2026}" : ""
    return Diagnostic(
      .warning, "ranking-not-reproduced",
      Wording(
        id: "peringkat nomor \(number) (mesin \(engine)) kini keluar lain untuk \(names.count) "
          + "baris: \(list)\(more); yang dibandingkan ialah hasil hitung ulang",
        en: "ranking number \(number) (engine \(engine)) comes out otherwise today for "
          + "\(names.count) lines: \(list)\(more); what is compared is computed anew"),
      fix: Wording(
        id: "Daftar daerah (--regions) atau versi programnya barangkali telah berganti; yang "
          + "diterbitkan dicetak oleh peringkat show.",
        en: "The list of regions (--regions) or the program may have changed since; peringkat show "
          + "prints what was published."))
  }

  static func notInEither(_ name: String, option: String) -> Diagnostic {
    Diagnostic(
      .error, "not-in-either",
      Wording(
        id: "\(option): \(name) tidak ada di peringkat mana pun yang dibandingkan",
        en: "\(option): \(name) is in neither of the rankings compared"),
      fix: Wording(
        id: "Sertakan ekspornya, atau pilih daerah lain.",
        en: "Add its export, or choose another region."))
  }

  static func notARanking(_ text: String, _ argument: String) -> InvalidOption {
    InvalidOption(
      Diagnostic(
        .error, "not-a-ranking",
        Wording(
          id: "\(argument): \u{201C}\(shown(text))\u{201D} bukan nomor peringkat, berkas rubrik,"
            + " periode atau tanggal",
          en: "\(argument): \u{201C}\(shown(text))\u{201D} is no ranking's number, no rubric's"
            + " file, no period and no day"),
        fix: Wording(
          id: "Tulis nomor di arsip (#1), berkas .yaml, periode (2024, 2024-S1, 2024-Q3, 2024-03)"
            + " atau tanggal (2024-06-30).",
          en: "Write a number of the archive (#1), a .yaml file, a period (2024, 2024-S1, 2024-Q3,"
            + " 2024-03) or a day (2024-06-30).")))
  }

  static func betweenItself(_ code: String) -> InvalidOption {
    InvalidOption(
      Diagnostic(
        .error, "between-itself",
        Wording(
          id: "--between: \(shown(code)) disebut dua kali; tidak ada yang bertukar tempat dengan"
            + " dirinya sendiri",
          en: "--between: \(shown(code)) is named twice; nobody changes places with itself"),
        fix: Wording(id: "Sebut dua yang berlainan.", en: "Name two that differ.")))
  }
}
