import Complaints
import Testing

/// Names are compared by their folded letters; plain ASCII goes a quicker way to the same end.
@Suite struct FoldingTests {
  @Test(
    "Words end at signs, where letters meet digits, and where small letters meet capitals",
    arguments: [
      ("", []), ("Kab. Pangkajene & Kepulauan", ["kab", "pangkajene", "kepulauan"]),
      ("KabBandung2024", ["kab", "bandung", "2024"]), ("SP4N-LAPOR!", ["sp", "4", "n", "lapor"]),
      ("  a  ", ["a"]), ("ABCdef", ["abcdef"]), ("12ab34", ["12", "ab", "34"]), ("!?", []),
      ("aB", ["a", "b"]), ("7", ["7"]), ("x_y", ["x", "y"]),
    ])
  func words(_ text: String, _ expected: [String]) {
    #expect(foldedWords(text) == expected)
    // A letter beyond ASCII, which takes the other way, changes nothing else.
    #expect(foldedWords(text + " é") == expected + ["e"])
    #expect(foldedWords(text[...]) == expected)
  }

  @Test(
    "Names are their letters and digits",
    arguments: [
      ("", ""), ("Tanggal Laporan Masuk", "tanggallaporanmasuk"), ("64.09", "6409"), ("!?", ""),
      ("ID_Laporan (No.)", "idlaporanno"),
    ])
  func names(_ text: String, _ expected: String) {
    #expect(foldedName(text) == expected)
    #expect(foldedName(text + "É") == expected + "e")
    #expect(foldedName(text[...]) == expected)
  }

  @Test("Accents fold away, whether they are of the letter or stand behind it")
  func accents() {
    #expect(foldedName("Réclamé") == "reclame")
    #expect(foldedName("e\u{301}") == "e")
    #expect(foldedWords("Straße Ñu") == ["strasse", "nu"])
  }
}
