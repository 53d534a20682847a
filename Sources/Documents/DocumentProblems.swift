package import Diagnostics

/// The sentences about documents: what the rule is, what was found, how to mend it.
package enum DocumentProblems {
  /// What a value should have been, for `wrongType`, and how it is written.
  package struct Form: Sendable {
    var name: Wording
    var remedy: Wording
  }

  package static let mapping = Form(
    name: Wording(
      id: "pasangan kunci dan nilai, seperti {kunci: nilai}",
      en: "keys with values, such as {key: value}"),
    remedy: Wording(
      id: "Tulislah \u{201C}kunci: nilai\u{201D}, dengan titik dua dan spasi di antaranya.",
      en: "Write \u{201C}key: value\u{201D}, with a colon and a space between them."))
  package static let list = Form(
    name: Wording(id: "daftar, seperti [a, b]", en: "a list, such as [a, b]"),
    remedy: Wording(
      id: "Apit dengan kurung siku, atau tulis satu per baris dengan \u{201C}- \u{201D} di "
        + "depannya.",
      en: "Put it in square brackets, or write one a line with \u{201C}- \u{201D} before it."))
  package static let text = Form(
    name: Wording(id: "teks", en: "a text"),
    remedy: Wording(
      id: "Tulislah satu teks; apit dengan tanda kutip bila memuat titik dua, koma atau kurung.",
      en: "Write one text; put it in quotes if it holds a colon, a comma or a bracket."))

  package static func word(of words: [String]) -> Form {
    Form(
      name: Wording(id: "salah satu dari \(joined(words))", en: "one of \(joined(words))"),
      remedy: oneOf(words))
  }

  private static func oneOf(_ words: [String]) -> Wording {
    if words.count == 1 {
      return Wording(
        id: "Tulislah \u{201C}\(words[0])\u{201D}.", en: "Write \u{201C}\(words[0])\u{201D}.")
    }
    return Wording(
      id: "Gantilah dengan salah satu kata itu; semuanya ditulis persis begitu.",
      en: "Put one of these words in its place, written just so.")
  }

  package static func empty(at place: Location) -> Diagnostic {
    Diagnostic(
      .error, "document-empty", at: place,
      Wording(id: "Berkas ini kosong.", en: "This file is empty."),
      fix: Wording(
        id: "Isilah dengan YAML: baris \u{201C}kunci: nilai\u{201D}.",
        en: "Fill it with YAML: lines of \u{201C}key: value\u{201D}."))
  }

  package static func notUTF8(at place: Location) -> Diagnostic {
    Diagnostic(
      .error, "document-encoding", at: place,
      Wording(
        id: "Berkas YAML harus ditulis dalam UTF-8; di sini ada bita yang bukan UTF-8.",
        en: "A YAML file must be UTF-8; the byte here is not."),
      fix: Wording(
        id: "Simpan kembali berkasnya dengan pengodean UTF-8.",
        en: "Save the file again with the encoding UTF-8."))
  }

  package static func syntax(_ problem: String, at place: Location) -> Diagnostic {
    let known = YAMLProblems.wording(of: problem)
    return Diagnostic(
      .error, "document-syntax", at: place,
      Wording(
        id: "YAML ini tidak dapat dibaca: \(known.message.id).",
        en: "This YAML cannot be read: \(known.message.en)."),
      fix: known.fix)
  }

  package static func tab(at place: Location) -> Diagnostic {
    Diagnostic(
      .error, "document-tab", at: place,
      Wording(
        id: "Tab tidak boleh dipakai untuk menjorokkan baris YAML.",
        en: "A tab may not indent a line of YAML."),
      fix: Wording(id: "Gantilah dengan spasi.", en: "Put spaces in its place."))
  }

  package static func severalDocuments(at place: Location) -> Diagnostic {
    Diagnostic(
      .error, "document-several", at: place,
      Wording(
        id: "Berkas ini berisi lebih dari satu dokumen YAML; yang kedua mulai di sini.",
        en: "This file holds more than one YAML document; the second starts here."),
      fix: Wording(
        id: "Pisahkan ke berkas lain, atau hapus baris \u{201C}---\u{201D}.",
        en: "Move it to another file, or delete the line \u{201C}---\u{201D}."))
  }

  package static func duplicateKey(_ key: String, at place: Location) -> Diagnostic {
    Diagnostic(
      .error, "document-duplicate-key", at: place,
      Wording(
        id: "Kunci \u{201C}\(shown(key))\u{201D} ditulis lebih dari sekali di tempat yang sama.",
        en: "The key \u{201C}\(shown(key))\u{201D} is written more than once in one place."),
      fix: key.allSatisfy(\.isNumber)
        ? Wording(
          id: "Bila yang dimaksud angka desimal, pakai titik, bukan koma: 0.\(shown(key)).",
          en: "If a decimal is meant, use a point, not a comma: 0.\(shown(key)).")
        : Wording(id: "Sisakan satu saja.", en: "Keep only one of them."))
  }

  package static func tooManyAliases(at place: Location, limit: Int) -> Diagnostic {
    Diagnostic(
      .error, "document-too-large", at: place,
      Wording(
        id: "Berkas ini memakai lebih dari \(limit) alias YAML (*nama).",
        en: "This file uses more than \(limit) YAML aliases (*name)."),
      fix: writtenOut)
  }

  package static func tooLarge(at place: Location) -> Diagnostic {
    Diagnostic(
      .error, "document-too-large", at: place,
      Wording(
        id: "Isi berkas ini terlalu banyak untuk dibaca sebagai YAML.",
        en: "This file holds too many values to be read as YAML."),
      fix: writtenOut)
  }

  private static let writtenOut = Wording(
    id: "Tulislah nilainya langsung, tanpa alias.", en: "Write the values out, without aliases.")

  package static func keyIsNoWord(at place: Location) -> Diagnostic {
    Diagnostic(
      .error, "document-key", at: place,
      Wording(
        id: "Sebuah kunci harus berupa kata, bukan daftar atau pasangan.",
        en: "A key must be a word, not a list or a mapping."),
      fix: Wording(
        id: "Tulislah satu kata di depan titik dua, tanpa kurung.",
        en: "Write one word before the colon, without brackets."))
  }

  package static func tag(_ tag: String, at place: Location) -> Diagnostic {
    Diagnostic(
      .error, "document-tag", at: place,
      Wording(
        id: "Tanda jenis YAML \u{201C}\(shown(tag))\u{201D} tidak dikenal di sini.",
        en: "The YAML tag \u{201C}\(shown(tag))\u{201D} is not known here."),
      fix: Wording(id: "Hapus tanda itu.", en: "Delete the tag."))
  }

  package static func unknownKey(_ key: String, keys: [String], at place: Location) -> Diagnostic {
    Diagnostic(
      .error, "document-unknown-key", at: place,
      Wording(
        id: "Kunci \u{201C}\(shown(key))\u{201D} tidak dikenal di sini.",
        en: "The key \u{201C}\(shown(key))\u{201D} is not known here."),
      fix: didYouMean(key, among: keys)
        ?? Wording(
          id: "Kunci yang dikenal: \(joined(keys)).", en: "The keys known: \(joined(keys))."))
  }

  package static func missingKey(_ key: String, at place: Location) -> Diagnostic {
    Diagnostic(
      .error, "document-missing-key", at: place,
      Wording(
        id: "Kunci \u{201C}\(key)\u{201D} wajib ada di sini.",
        en: "The key \u{201C}\(key)\u{201D} is required here."),
      fix: Wording(
        id: "Tambahkan \u{201C}\(key): \u{2026}\u{201D}.",
        en: "Add \u{201C}\(key): \u{2026}\u{201D}."))
  }

  package static func noneOf(_ keys: [String], at place: Location) -> Diagnostic {
    Diagnostic(
      .error, "document-missing-key", at: place,
      Wording(
        id: "Di sini harus ada salah satu kunci: \(joined(keys)).",
        en: "One of these keys is required here: \(joined(keys))."),
      fix: Wording(id: "Tambahkan salah satunya.", en: "Add one of them."))
  }

  package static func severalOf(_ keys: [String], at place: Location) -> Diagnostic {
    Diagnostic(
      .error, "document-several-keys", at: place,
      Wording(
        id: "Kunci \(joined(keys)) tidak boleh ada bersama di sini.",
        en: "The keys \(joined(keys)) may not stand together here."),
      fix: Wording(id: "Sisakan satu saja.", en: "Keep only one of them."))
  }

  package static func wrongType(_ node: DocumentNode, wanted: Form) -> Diagnostic {
    let found = node.described
    return Diagnostic(
      .error, "document-wrong-type", at: node.place,
      Wording(
        id: "Di sini harus ada \(wanted.name.id), bukan \(found.id).",
        en: "Here must be \(wanted.name.en), not \(found.en)."),
      fix: wanted.remedy)
  }

  package static func emptyList(at place: Location) -> Diagnostic {
    Diagnostic(
      .error, "document-empty-list", at: place,
      Wording(id: "Daftar ini kosong.", en: "This list is empty."),
      fix: Wording(
        id: "Isilah paling sedikit satu nilai, atau hapus kuncinya.",
        en: "Give it at least one value, or delete its key."))
  }

  package static func blank(at place: Location) -> Diagnostic {
    Diagnostic(
      .error, "document-blank", at: place,
      Wording(id: "Teks ini kosong.", en: "This text is blank."),
      fix: Wording(
        id: "Tulislah isinya, atau hapus kuncinya.", en: "Fill it in, or delete its key."))
  }

  package static func unknownWord(
    _ word: String, words: [String], at place: Location
  ) -> Diagnostic {
    Diagnostic(
      .error, "document-unknown-word", at: place,
      Wording(
        id: "\u{201C}\(shown(word))\u{201D} tidak dikenal; yang boleh: \(joined(words)).",
        en: "\u{201C}\(shown(word))\u{201D} is not known; allowed: \(joined(words))."),
      fix: didYouMean(word, among: words) ?? oneOf(words))
  }

  package static func notADate(_ node: DocumentNode) -> Diagnostic {
    let found = node.described
    return Diagnostic(
      .error, "document-not-a-date", at: node.place,
      Wording(
        id: "Di sini harus ada tanggal yang ada di kalender, bukan \(found.id).",
        en: "Here must be a date of the calendar, not \(found.en)."),
      fix: Wording(
        id: "Tulislah tahun-bulan-tanggal, seperti 2024-04-10.",
        en: "Write year-month-day, such as 2024-04-10."))
  }

  private static func joined(_ words: [String]) -> String {
    words.joined(separator: ", ")
  }
}

/// A number as people write it: `5`, not `5.0`.
package func plain(_ number: Double) -> String {
  let text = "\(number)"
  return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
}

extension DocumentNode {
  /// What a value is, for a sentence: the scalar itself, cut short, or its kind.
  package var described: Wording {
    switch content {
    case .scalar(let text, _): Wording("\u{201C}\(shown(text))\u{201D}")
    case .list: Wording(id: "sebuah daftar", en: "a list")
    case .mapping: Wording(id: "pasangan kunci dan nilai", en: "keys with values")
    case .empty: Wording(id: "kosong", en: "nothing")
    }
  }
}
