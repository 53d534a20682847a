import Testing

@testable import Complaints

/// Names as they are compared.
@Suite struct FoldingTests {
  /// Ignored by folding, it makes a text take the way of those that are not ASCII.
  private let mark = "\u{301}"

  @Test(
    arguments: [
      ("Kab. Pangkajene & Kepulauan", ["kab", "pangkajene", "kepulauan"]),
      ("KabBandung2024", ["kab", "bandung", "2024"]), ("64.09", ["64", "09"]), ("", []),
      (" - ", []), ("a", ["a"]), ("SP4N", ["sp", "4", "n"]), ("IDTiket", ["idtiket"]),
      ("Tanggal_Laporan\tMasuk", ["tanggal", "laporan", "masuk"]), ("Zürich", ["zurich"]),
    ])
  func words(_ text: String, _ words: [String]) {
    #expect(foldedWords(text) == words)
    #expect(foldedWords(text + mark) == words)
    #expect(foldedWords(("x" + text).dropFirst()) == words)
    #expect(foldedName(text) == words.joined())
    #expect(foldedName(text + mark) == words.joined())
  }

  @Test("ASCII comes out as all other text does")
  func ascii() {
    var texts = [""]
    for _ in 0..<5 {
      texts += texts.flatMap { text in ["k", "B", "7", " ", "_"].map { text + $0 } }
      texts = Array(Set(texts))
    }
    for text in texts {
      #expect(foldedWords(text) == foldedWords(text + mark), "\(text)")
      #expect(foldedName(text) == foldedName(text + mark), "\(text)")
    }
  }
}
