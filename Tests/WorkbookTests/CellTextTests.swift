import Complaints
import Testing

@testable import Workbook

@Suite struct CellTextTests {
  @Test(arguments: [
    ("a\u{0}b\u{1F}c\r", "a_x0000_b_x001F_c_x000D_"),
    ("tab\tbaris\n", "tab\tbaris\n"),
    ("_x0041_", "_x005F_x0041_"),
    ("_x0041_x0042_", "_x005F_x0041_x005F_x0042_"),
    ("_x004_ _x00G1_ x0041_", "_x004_ _x00G1_ x0041_"),
    ("\u{FFFE}", "\u{FFFD}"),
    ("=1+1 é 😀", "=1+1 é 😀"),
    ("", ""),
  ])
  func isWhatXMLCanCarry(_ text: String, _ escaped: String) {
    #expect(cellText(text) == escaped)
  }

  @Test func neverExceedsACell() {
    let long = cellText(String(repeating: "😀", count: 20_000))
    #expect(long.utf16.count <= 32_767)
    #expect(long.hasSuffix("😀…"))
    #expect(cellText(String(repeating: "a", count: 32_766)).utf16.count == 32_766)
    #expect(cellText(String(repeating: "_x0041_", count: 9000)).utf16.count <= 32_767)
  }

  @Test func linesHaveNoControlsAndSingleSpaces() {
    #expect(lineText("  a\r\n\tb\u{0}c ") == "a b c")
    #expect(lineText(String(repeating: "a", count: 300)).utf16.count == 255)
  }

  @Test(arguments: [
    ("Mutu/Data [1]:*?\\", "MutuData 1"), ("'Kutip'", "Kutip"), ("", "_"), ("History", "History_"),
    (String(repeating: "panjang ", count: 9), "panjang panjang panjang panjang"),
  ])
  func sheetNamesAreValid(_ text: String, _ name: String) {
    #expect(sheetName(text) == name)
  }

  @Test func headingsOfATableDiffer() {
    let column = { Table.Column(title: $0, style: .cell) }
    let table = Table(columns: [column("Skor"), column("skor"), column(""), column("")], rows: [])
    #expect(table.columns.map(\.title) == ["Skor", "skor (2)", "?", "? (2)"])
  }
}
