package import Diagnostics

/// What can be wrong with a list of regions and with what names a region, in sentences.
package enum RegionProblems {
  static func noCodeColumn(_ header: [String], file: String, row: Int) -> Diagnostic {
    let found = shown(header.joined(separator: ", "), limit: 80)
    return Diagnostic(
      .error, "regions-without-code", at: Location(file: file, row: row),
      Wording(
        id: "Daftar wilayah harus punya kolom \u{201C}code\u{201D}; yang ada: \(found).",
        en: "A list of regions needs a column \u{201C}code\u{201D}; it has: \(found)."),
      fix: header.lazy.compactMap { didYouMean($0, among: ["code", "kode"]) }.first
        ?? Wording(
          id: "Tulis judul code,name,kind,province,timezone,population di baris pertama.",
          en: "Put the headers code,name,kind,province,timezone,population in its first row."))
  }

  static func noCode(at place: Location) -> Diagnostic {
    Diagnostic(
      .error, "region-without-code", at: place,
      Wording(id: "Wilayah ini tidak punya kode.", en: "This region has no code."),
      fix: Wording(
        id: "Isi kode Kemendagri seperti 64.09, atau hapus barisnya.",
        en: "Give it its Kemendagri code such as 64.09, or delete the row."))
  }

  static func sameCode(_ code: String, first: Int, at place: Location) -> Diagnostic {
    Diagnostic(
      .error, "region-twice", at: place,
      Wording(
        id: "Kode \(shown(code)) sudah dipakai di baris \(first).",
        en: "Code \(shown(code)) already stands in row \(first)."),
      fix: Wording(id: "Sisakan satu baris saja.", en: "Keep one of the rows."))
  }

  static func noName(_ code: String, at place: Location) -> Diagnostic {
    Diagnostic(
      .error, "region-without-name", at: place,
      Wording(
        id: "Wilayah \(shown(code)) tidak ada di daftar bawaan dan tidak diberi nama.",
        en: "Region \(shown(code)) is not in the built-in list and has no name."),
      fix: Wording(
        id: "Isi kolom name, atau perbaiki kodenya.", en: "Fill in name, or mend the code."))
  }

  static func unknownZone(_ text: String, at place: Location) -> Diagnostic {
    Diagnostic(
      .error, "unknown-timezone", at: place,
      Wording(
        id: "\u{201C}\(shown(text))\u{201D} bukan nama zona waktu.",
        en: "\u{201C}\(shown(text))\u{201D} is no time zone."),
      fix: Wording(
        id: "Pakai WIB, WITA, WIT, atau nama IANA seperti Asia/Makassar.",
        en: "Use WIB, WITA, WIT, or an IANA name such as Asia/Makassar."))
  }

  static func noZone(_ code: String, at place: Location) -> Diagnostic {
    Diagnostic(
      .error, "region-without-timezone", at: place,
      Wording(
        id: "Zona waktu wilayah \(shown(code)) tidak diketahui.",
        en: "The time zone of region \(shown(code)) is not known."),
      fix: Wording(
        id: "Isi kolom timezone: WIB, WITA, WIT, atau nama IANA seperti Asia/Makassar.",
        en: "Fill in timezone: WIB, WITA, WIT, or an IANA name such as Asia/Makassar."))
  }

  static func badPopulation(_ text: String, at place: Location) -> Diagnostic {
    Diagnostic(
      .error, "bad-population", at: place,
      Wording(
        id: "\u{201C}\(shown(text))\u{201D} bukan jumlah penduduk.",
        en: "\u{201C}\(shown(text))\u{201D} is no population."),
      fix: Wording(
        id: "Tulis bilangan bulat lebih dari nol, misalnya 172350, atau kosongkan.",
        en: "Write a whole number above zero such as 172350, or leave it blank."))
  }

  /// A name that a person gave (`--region`, an assessments row) is that of no region.
  package static func unknownRegion(
    _ text: String, nearest: [Region], at place: Location?, severity: Diagnostic.Severity = .error
  ) -> Diagnostic {
    Diagnostic(
      severity, "unknown-region", at: place,
      Wording(
        id: "\u{201C}\(shown(text))\u{201D} bukan kode atau nama kabupaten/kota yang dikenal.",
        en: "\u{201C}\(shown(text))\u{201D} is no code or name of a region that is known."),
      fix: suggestion(nearest)
        ?? Wording(
          id: "Pakai kode Kemendagri seperti 64.09, atau tambahkan wilayah itu ke regions.csv.",
          en: "Use a Kemendagri code such as 64.09, or add the region to a regions.csv."))
  }

  /// A bare name fits a kabupaten and a kota.
  package static func ambiguousRegion(
    _ text: String, among regions: [Region], at place: Location?,
    severity: Diagnostic.Severity = .error
  ) -> Diagnostic {
    Diagnostic(
      severity, "ambiguous-region", at: place,
      Wording(
        id: "\u{201C}\(shown(text))\u{201D} bisa berarti \(named(regions, or: "atau")).",
        en: "\u{201C}\(shown(text))\u{201D} may mean \(named(regions, or: "or"))."),
      fix: Wording(
        id: "Sebut jenisnya atau kodenya, misalnya \u{201C}\(regions[0].code)\u{201D}.",
        en: "Say its kind or its code, such as \u{201C}\(regions[0].code)\u{201D}."))
  }

  /// "Did you mean …?" with names and codes; nil without any.
  package static func suggestion(_ regions: [Region]) -> Wording? {
    regions.isEmpty
      ? nil
      : Wording(
        id: "Maksudnya \(named(regions, or: "atau"))?",
        en: "Did you mean \(named(regions, or: "or"))?")
  }

  private static func named(_ regions: [Region], or word: String) -> String {
    let names = regions.map { "\($0.name) (\($0.code))" }
    return names.count < 2
      ? names.joined()
      : names.dropLast().joined(separator: ", ") + " \(word) " + names[names.count - 1]
  }
}
