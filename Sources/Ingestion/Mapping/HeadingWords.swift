internal import Complaints

/// The words that head a part of a table: a month, a quarter, a page, a sum.
enum HeadingWords {
  /// Whether a text is nothing but a heading: words of time, numbers of at most four digits; or
  /// words alone.
  static func areOne(_ text: String) -> Bool {
    if text.utf8.count > 120 { return false }
    let words = foldedWords(text)
    guard !words.isEmpty else { return false }
    if !text.utf8.contains(where: { $0 &- 48 < 10 }) { return true }
    if let first = words.first, openings.contains(first) { return true }
    var hasWord = false
    for word in words {
      if word.utf8.allSatisfy({ $0 &- 48 < 10 }) {
        if word.utf8.count > 4 { return false }
      } else if times.contains(word) || isMonth(word) {
        hasWord = true
      } else if !small.contains(word) {
        return false
      }
    }
    return hasWord
  }

  private static func isMonth(_ word: String) -> Bool {
    guard (3...12).contains(word.utf8.count) else { return false }
    let key = word.utf8.reduce(UInt64(0)) { $0 << 5 | UInt64($1 & 31) }
    return (1...12).contains(DateWords.known.value(key))
  }

  private static let times: Set<String> = [
    "bulan", "triwulan", "tw", "semester", "smt", "kuartal", "caturwulan", "minggu", "pekan",
    "tahun", "periode", "month", "quarter", "year", "week", "period", "halaman", "hal", "page",
  ]
  private static let small: Set<String> = [
    "ke", "dan", "s", "d", "sd", "sampai", "dengan", "dari", "of", "to", "and", "i", "ii", "iii",
    "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii",
  ]
  private static let openings: Set<String> = [
    "rekap", "rekapitulasi", "jumlah", "total", "subtotal", "rata", "bulan", "triwulan", "semester",
    "halaman",
  ]
}
