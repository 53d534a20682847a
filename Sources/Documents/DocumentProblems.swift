package import Diagnostics

/// The sentences about documents: what the rule is, what was found, how to mend it.
package enum DocumentProblems {
  // What a value should have been, for `wrongType`.
  package static let mapping = Wording(
    id: "pasangan kunci dan nilai, seperti {kunci: nilai}",
    en: "keys with values, such as {key: value}")
  package static let list = Wording(id: "daftar, seperti [a, b]", en: "a list, such as [a, b]")
  package static let text = Wording(id: "teks", en: "a text")

  package static func word(of words: [String]) -> Wording {
    Wording(id: "salah satu dari \(joined(words))", en: "one of \(joined(words))")
  }

  package static func empty(at place: Place) -> Diagnostic {
    Diagnostic(
      .error, "document-empty", at: place,
      Wording(id: "Berkas ini kosong.", en: "This file is empty."),
      fix: Wording(
        id: "Isilah dengan YAML: baris \u{201C}kunci: nilai\u{201D}.",
        en: "Fill it with YAML: lines of \u{201C}key: value\u{201D}."))
  }

  package static func notUTF8(at place: Place) -> Diagnostic {
    Diagnostic(
      .error, "document-encoding", at: place,
      Wording(
        id: "Berkas YAML harus ditulis dalam UTF-8; di sini ada bita yang bukan UTF-8.",
        en: "A YAML file must be UTF-8; the byte here is not."),
      fix: Wording(
        id: "Simpan kembali berkasnya dengan pengodean UTF-8.",
        en: "Save the file again with the encoding UTF-8."))
  }

  package static func syntax(_ problem: String, at place: Place) -> Diagnostic {
    let known = YAMLProblems.wording(of: problem)
    return Diagnostic(
      .error, "document-syntax", at: place,
      Wording(
        id: "YAML ini tidak dapat dibaca: \(known.message.id).",
        en: "This YAML cannot be read: \(known.message.en)."),
      fix: known.fix)
  }

  package static func tab(at place: Place) -> Diagnostic {
    Diagnostic(
      .error, "document-tab", at: place,
      Wording(
        id: "Tab tidak boleh dipakai untuk menjorokkan baris YAML.",
        en: "A tab may not indent a line of YAML."),
      fix: Wording(id: "Gantilah dengan spasi.", en: "Put spaces in its place."))
  }

  package static func severalDocuments(at place: Place) -> Diagnostic {
    Diagnostic(
      .error, "document-several", at: place,
      Wording(
        id: "Berkas ini berisi lebih dari satu dokumen YAML; yang kedua mulai di sini.",
        en: "This file holds more than one YAML document; the second starts here."),
      fix: Wording(
        id: "Pisahkan ke berkas lain, atau hapus baris \u{201C}---\u{201D}.",
        en: "Move it to another file, or delete the line \u{201C}---\u{201D}."))
  }

  package static func duplicateKey(_ key: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .error, "document-duplicate-key", at: place,
      Wording(
        id: "Kunci \u{201C}\(shown(key))\u{201D} ditulis lebih dari sekali di tempat yang sama.",
        en: "The key \u{201C}\(shown(key))\u{201D} is written more than once in one place."),
      fix: Wording(id: "Sisakan satu saja.", en: "Keep only one of them."))
  }

  package static func tooManyAliases(at place: Place, limit: Int) -> Diagnostic {
    Diagnostic(
      .error, "document-too-large", at: place,
      Wording(
        id: "Berkas ini memakai lebih dari \(limit) alias YAML (*nama).",
        en: "This file uses more than \(limit) YAML aliases (*name)."),
      fix: writtenOut)
  }

  package static func tooLarge(at place: Place) -> Diagnostic {
    Diagnostic(
      .error, "document-too-large", at: place,
      Wording(
        id: "Isi berkas ini terlalu banyak untuk dibaca sebagai YAML.",
        en: "This file holds too many values to be read as YAML."),
      fix: writtenOut)
  }

  private static let writtenOut = Wording(
    id: "Tulislah nilainya langsung, tanpa alias.", en: "Write the values out, without aliases.")

  package static func keyIsNoWord(at place: Place) -> Diagnostic {
    Diagnostic(
      .error, "document-key", at: place,
      Wording(
        id: "Sebuah kunci harus berupa kata, bukan daftar atau pasangan.",
        en: "A key must be a word, not a list or a mapping."))
  }

  package static func tag(_ tag: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .error, "document-tag", at: place,
      Wording(
        id: "Tanda jenis YAML \u{201C}\(shown(tag))\u{201D} tidak dikenal di sini.",
        en: "The YAML tag \u{201C}\(shown(tag))\u{201D} is not known here."),
      fix: Wording(id: "Hapus tanda itu.", en: "Delete the tag."))
  }

  package static func unknownKey(_ key: String, keys: [String], at place: Place) -> Diagnostic {
    Diagnostic(
      .error, "document-unknown-key", at: place,
      Wording(
        id: "Kunci \u{201C}\(shown(key))\u{201D} tidak dikenal di sini.",
        en: "The key \u{201C}\(shown(key))\u{201D} is not known here."),
      fix: didYouMean(key, among: keys)
        ?? Wording(
          id: "Kunci yang dikenal: \(joined(keys)).", en: "The keys known: \(joined(keys))."))
  }

  package static func missingKey(_ key: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .error, "document-missing-key", at: place,
      Wording(
        id: "Kunci \u{201C}\(key)\u{201D} wajib ada di sini.",
        en: "The key \u{201C}\(key)\u{201D} is required here."),
      fix: Wording(
        id: "Tambahkan \u{201C}\(key): \u{2026}\u{201D}.",
        en: "Add \u{201C}\(key): \u{2026}\u{201D}."))
  }

  package static func noneOf(_ keys: [String], at place: Place) -> Diagnostic {
    Diagnostic(
      .error, "document-missing-key", at: place,
      Wording(
        id: "Di sini harus ada salah satu kunci: \(joined(keys)).",
        en: "One of these keys is required here: \(joined(keys))."))
  }

  package static func severalOf(_ keys: [String], at place: Place) -> Diagnostic {
    Diagnostic(
      .error, "document-several-keys", at: place,
      Wording(
        id: "Kunci \(joined(keys)) tidak boleh ada bersama di sini.",
        en: "The keys \(joined(keys)) may not stand together here."),
      fix: Wording(id: "Sisakan satu saja.", en: "Keep only one of them."))
  }

  package static func wrongType(_ node: DocumentNode, wanted: Wording) -> Diagnostic {
    let found = node.described
    return Diagnostic(
      .error, "document-wrong-type", at: node.place,
      Wording(
        id: "Di sini harus ada \(wanted.id), bukan \(found.id).",
        en: "Here must be \(wanted.en), not \(found.en)."))
  }

  package static func emptyList(at place: Place) -> Diagnostic {
    Diagnostic(
      .error, "document-empty-list", at: place,
      Wording(id: "Daftar ini kosong.", en: "This list is empty."),
      fix: Wording(
        id: "Isilah paling sedikit satu nilai, atau hapus kuncinya.",
        en: "Give it at least one value, or delete its key."))
  }

  package static func blank(at place: Place) -> Diagnostic {
    Diagnostic(
      .error, "document-blank", at: place,
      Wording(id: "Teks ini kosong.", en: "This text is blank."),
      fix: Wording(
        id: "Tulislah isinya, atau hapus kuncinya.", en: "Fill it in, or delete its key."))
  }

  package static func unknownWord(
    _ word: String, words: [String], at place: Place
  ) -> Diagnostic {
    Diagnostic(
      .error, "document-unknown-word", at: place,
      Wording(
        id: "\u{201C}\(shown(word))\u{201D} tidak dikenal; yang boleh: \(joined(words)).",
        en: "\u{201C}\(shown(word))\u{201D} is not known; allowed: \(joined(words))."),
      fix: didYouMean(word, among: words))
  }

  package static func notANumber(_ node: DocumentNode) -> Diagnostic {
    let found = node.described
    return Diagnostic(
      .error, "document-not-a-number", at: node.place,
      Wording(
        id: "Di sini harus ada angka, bukan \(found.id).",
        en: "Here must be a number, not \(found.en)."),
      fix: Wording(
        id: "Tulislah angka biasa dengan titik desimal dan tanpa tanda kutip, seperti 0.4.",
        en: "Write a plain number with a decimal point and without quotes, such as 0.4."))
  }

  package static func impossibleNumber(
    _ text: String, rule: NumberRule, at place: Place
  ) -> Diagnostic {
    Diagnostic(
      .error, "document-impossible-number", at: place,
      Wording(
        id: "Angka di sini \(rule.wording.id); tertulis \(shown(text)).",
        en: "The number here \(rule.wording.en); written is \(shown(text))."))
  }

  package static func impossibleInteger(
    _ text: String, range: ClosedRange<Int>, at place: Place
  ) -> Diagnostic {
    let (low, high) = (range.lowerBound, range.upperBound)
    return Diagnostic(
      .error, "document-impossible-number", at: place,
      high == Int.max
        ? Wording(
          id: "Di sini harus ada bilangan bulat mulai dari \(low); tertulis \(shown(text)).",
          en: "Here must be a whole number from \(low) on; written is \(shown(text)).")
        : Wording(
          id: "Di sini harus ada bilangan bulat \(low) sampai \(high); tertulis \(shown(text)).",
          en: "Here must be a whole number from \(low) to \(high); written is \(shown(text))."))
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

extension NumberRule {
  /// "harus …" / "must be …", to follow "the number here".
  package var wording: Wording {
    switch self {
    case .any: Wording(id: "harus terhingga", en: "must be finite")
    case .positive: Wording(id: "harus lebih dari 0", en: "must be more than 0")
    case .notNegative: Wording(id: "tidak boleh kurang dari 0", en: "must not be less than 0")
    case .between(let low, let high):
      Wording(
        id: "harus dari \(plain(low)) sampai \(plain(high))",
        en: "must be from \(plain(low)) to \(plain(high))")
    case .strictlyBetween(let low, let high):
      Wording(
        id: "harus di antara \(plain(low)) dan \(plain(high)), tidak persis salah satunya",
        en: "must be between \(plain(low)) and \(plain(high)), neither of them itself")
    }
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
