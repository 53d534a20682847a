internal import Diagnostics

/// What libyaml says of text that is no YAML, in words for people who write rubrics.
enum YAMLProblems {
  /// The meaning of libyaml's sentence, and a remedy.
  static func wording(of problem: String) -> (message: Wording, fix: Wording) {
    for (start, message, fix) in known where problem.hasPrefix(start) { return (message, fix) }
    return (
      Wording(id: "susunannya keliru (libyaml: \(problem))", en: "libyaml says \(problem)"), indent
    )
  }

  private static let quote = Wording(
    id: "Beri tanda kutip pada teksnya.", en: "Put the text in quotes.")
  private static let indent = Wording(
    id: "Periksa jorokan baris ini dan baris sebelumnya.",
    en: "Check the indentation of this line and of the one before.")

  private static let known: [(String, Wording, Wording)] = [
    (
      "mapping values are not allowed",
      Wording(
        id: "titik dua tidak boleh ada di sini", en: "a colon may not stand here"),
      Wording(
        id: "Periksa jorokannya, atau beri tanda kutip pada teks yang memuat titik dua.",
        en: "Check the indentation, or put a text that holds a colon in quotes.")
    ),
    (
      "did not find expected key",
      Wording(id: "di sini seharusnya ada kunci", en: "a key was expected here"), indent
    ),
    (
      "did not find expected node content",
      Wording(id: "di sini seharusnya ada nilai", en: "a value was expected here"),
      Wording(
        id: "Tulis nilainya, atau tutup tanda kurung atau kutip yang terbuka.",
        en: "Write the value, or close the open bracket or quote.")
    ),
    (
      "did not find expected '-'",
      Wording(
        id: "di sini seharusnya ada \u{201C}-\u{201D}",
        en: "a \u{201C}-\u{201D} was expected here"),
      indent
    ),
    (
      "did not find expected ',' or ']'",
      Wording(
        id: "daftar [\u{2026}] ini tidak ditutup, atau komanya kurang",
        en: "this list [\u{2026}] is not closed, or lacks a comma"),
      Wording(
        id: "Tambahkan \u{201C},\u{201D} atau \u{201C}]\u{201D}.",
        en: "Add \u{201C},\u{201D} or \u{201C}]\u{201D}.")
    ),
    (
      "did not find expected ',' or '}'",
      Wording(
        id: "pasangan {\u{2026}} ini tidak ditutup, atau komanya kurang",
        en: "this mapping {\u{2026}} is not closed, or lacks a comma"),
      Wording(
        id: "Tambahkan \u{201C},\u{201D} atau \u{201C}}\u{201D}.",
        en: "Add \u{201C},\u{201D} or \u{201C}}\u{201D}.")
    ),
    (
      "could not find expected ':'",
      Wording(
        id: "titik dua setelah kunci tidak ada", en: "the colon after a key is missing"),
      Wording(
        id: "Tulislah \u{201C}kunci: nilai\u{201D} dengan spasi setelah titik dua.",
        en: "Write \u{201C}key: value\u{201D} with a space after the colon.")
    ),
    (
      "found unexpected end of stream",
      Wording(
        id: "berkas habis di tengah teks yang berkutip", en: "the file ends within a quoted text"),
      Wording(id: "Tutup tanda kutipnya.", en: "Close the quotation mark.")
    ),
    (
      "block sequence entries are not allowed",
      Wording(
        id: "\u{201C}- \u{201D} tidak boleh ada di sini",
        en: "\u{201C}- \u{201D} may not stand here"),
      indent
    ),
    (
      "found character that cannot start any token",
      Wording(
        id: "teks tidak boleh mulai dengan tanda ini",
        en: "a text may not start with this character"),
      quote
    ),
    (
      "found undefined alias",
      Wording(
        id: "alias *nama ini tidak pernah didefinisikan",
        en: "this alias *name was never defined"),
      Wording(
        id: "Beri tanda kutip jika yang dimaksud adalah tanda bintang.",
        en: "Put it in quotes if an asterisk is meant.")
    ),
    (
      "control characters are not allowed",
      Wording(id: "ada karakter kendali", en: "there is a control character"),
      Wording(id: "Hapus karakter itu.", en: "Delete it.")
    ),
    (
      "Maximum nesting level reached",
      Wording(id: "susunannya terlalu dalam", en: "it is nested too deeply"),
      Wording(
        id: "Kurangi kurung atau tingkat jorokannya.",
        en: "Take out brackets or levels of indentation.")
    ),
  ]
}
