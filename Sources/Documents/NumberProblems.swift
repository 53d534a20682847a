package import Diagnostics

/// The sentences about numbers.
extension DocumentProblems {
  package static func notANumber(_ node: DocumentNode) -> Diagnostic {
    if case .scalar(let text, _) = node.content, text.isDecimalWithComma {
      return decimalComma(text, at: node.place)
    }
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

  /// `0,4`, as it is written in Indonesian; between brackets YAML takes it for two values.
  static func decimalComma(_ text: String, at place: Location) -> Diagnostic {
    let parts = text.split(separator: ",").map(String.init)
    let (point, joined) = (parts.joined(separator: "."), parts.joined())
    let isPerhapsGrouped = parts.last?.count == 3
    return Diagnostic(
      .error, "document-decimal-comma", at: place,
      Wording(
        id: "\u{201C}\(shown(text))\u{201D} memakai koma; di YAML koma memisahkan nilai.",
        en: "\u{201C}\(shown(text))\u{201D} has a comma; in YAML a comma parts values."),
      fix: isPerhapsGrouped
        ? Wording(
          id: "Pakai titik bila desimal: \(point). Ribuan ditulis tanpa tanda: \(joined).",
          en: "Use a point for decimals: \(point). Thousands are written without a mark: \(joined)."
        )
        : Wording(id: "Pakai titik: \(point).", en: "Use a point: \(point)."))
  }

  package static func impossibleNumber(
    _ text: String, rule: NumberRule, at place: Location
  ) -> Diagnostic {
    Diagnostic(
      .error, "document-impossible-number", at: place,
      Wording(
        id: "Angka di sini \(rule.wording.id); tertulis \(shown(text)).",
        en: "The number here \(rule.wording.en); written is \(shown(text))."),
      fix: rule.remedy(of: Double(text) ?? 0))
  }

  package static func impossibleInteger(
    _ text: String, range: ClosedRange<Int>, at place: Location
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
          en: "Here must be a whole number from \(low) to \(high); written is \(shown(text))."),
      fix: remedy(ofInteger: text, range))
  }

  private static func remedy(ofInteger text: String, _ range: ClosedRange<Int>) -> Wording {
    let number = Double(text) ?? 0
    if number < Double(range.lowerBound) { return least(Double(range.lowerBound)) }
    if number > Double(range.upperBound) { return most(Double(range.upperBound)) }
    return Wording(
      id: "Tulislah hanya dengan angka 0 sampai 9, tanpa titik desimal dan tanpa tanda ribuan.",
      en: "Write it with digits alone, without a decimal point and without marks of thousands.")
  }

  fileprivate static func least(_ number: Double) -> Wording {
    Wording(id: "Tulislah \(plain(number)) atau lebih.", en: "Write \(plain(number)) or more.")
  }

  fileprivate static func most(_ number: Double) -> Wording {
    Wording(
      id: "Tulislah paling besar \(plain(number)).", en: "Write \(plain(number)) at most.")
  }

  /// Of a number from 1 to 100 where a share from 0 to 1 is meant.
  package static func share(for percent: Double) -> Wording {
    let share = plain((percent * 1e8).rounded() / 1e10)
    return Wording(
      id: "Tulislah \(share) untuk \(notation(percent).id) persen.",
      en: "Write \(share) for \(notation(percent).en) per cent.")
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

  /// How a number that breaks the rule is mended.
  fileprivate func remedy(of number: Double) -> Wording {
    switch self {
    case .any: return DocumentProblems.least(0)
    case .positive:
      return Wording(
        id: "Tulislah angka yang lebih besar dari 0.", en: "Write a number above 0.")
    case .notNegative: return DocumentProblems.least(0)
    case .between(0, 1), .strictlyBetween(0, 1):
      if number >= 2, number < 100 { return DocumentProblems.share(for: number) }
      return Wording(
        id: "Tulislah sebagai bagian dari 1, misalnya 0.9 untuk 90 persen.",
        en: "Write it as a part of 1, such as 0.9 for 90 per cent.")
    case .between(let low, let high), .strictlyBetween(let low, let high):
      return number < low ? DocumentProblems.least(low) : DocumentProblems.most(high)
    }
  }
}

extension String {
  /// Digits, a comma, digits, and a sign before them at most.
  var isDecimalWithComma: Bool {
    let parts = split(separator: ",", omittingEmptySubsequences: false)
    guard parts.count == 2, let whole = parts.first, let decimals = parts.last else { return false }
    let digits = whole.first == "-" || whole.first == "+" ? whole.dropFirst() : whole
    return [digits, decimals].allSatisfy { part in
      !part.isEmpty && part.allSatisfy { $0.isASCII && $0.isNumber }
    }
  }
}
