import Diagnostics
import TestSupport
import Testing

@testable import Tables

/// Rows, cells and strings that are read at one go mean what the XML that they are means.
@Suite struct PlainCellsTests {
  private static let cells = """
    <row r="1" spans="1:4"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>\
    <row r="2" spans="1:4" x14ac:dyDescent="0.25"><c r="A2" s="1"><v>45572.52638888889</v></c>\
    <c r="C2"><v>-17</v></c><c r="D2" s="1"/></row><row r="4"><c><v>12345678901</v></c>\
    <c r="AB4" t="n"><v>1.5E-3</v></c><c r="AC4" s="1" t="s"><v>2</v></c></row>\
    <row r="7"><c r="A7" s="2"><v>9007199254740993.25</v></c><c r="B7" t="str"><v>x</v></c></row>
    """
  private static let strings =
    "<si><t>nol</t></si><si><t xml:space=\"preserve\"> satu</t></si><si><t>d</t></si>"
  private static let styles =
    "<cellXfs count=\"3\"><xf numFmtId=\"0\"/><xf numFmtId=\"22\"/><xf numFmtId=\"46\"/></cellXfs>"
  private static let pieces =
    [
      "<", ">", "/", "\"", "'", "=", " ", "\t", "\r\n", "&amp;", "&#49;", "_x0041_", "e", "E", "+",
      "-",
      ".", "0", "1", "999999999", "0000000001", "A", "z", "XFD", "XFE1", "r", "s", "t", "n", ":",
      "<c ",
      "<c r=\"", "<row r=\"", "<row>", "</row>", "</v></c>", "<v>", "<si><t>", "</t></si>",
      "<!---->",
    ]

  private static let values = [
    "", "0", "9", "19", "-", "+", ".", "E", "e2", "A", "z", "_", " ", "&amp;", "&#49;", "\r\n",
    "000000000",
  ]

  private struct Outcome: Equatable {
    var numbers: [Int] = []
    var rows: [[ReadTable.Value]] = []
    /// Of what is said of the cells, or of what ends the reading.
    var codes: [String] = []
  }

  private func outcome(_ sheet: String, _ strings: String) -> Outcome {
    do {
      let bytes = WorkbookBuilder(sheet, strings: strings, styles: Self.styles).bytes
      let table = try read(bytes).tables[0]
      return Outcome(
        numbers: table.numbers, rows: table.rows, codes: table.problems.map(\.code))
    } catch {
      return Outcome(codes: [(error as? Diagnostic)?.code ?? "?"])
    }
  }

  /// The same XML, of which nothing can be read at one go.
  private func odd(_ xml: String) -> String {
    [("<c ", "<c\t"), ("<row ", "<row\t"), ("</row>", "</row\t>"), ("<si>", "<si\t>")]
      .reduce(xml) { $0.replacing($1.0, with: $1.1) }
  }

  private func changed(_ text: String, _ generator: inout Seeded) -> String {
    var bytes = Array(text.utf8)
    for _ in 0..<Int.random(in: 1...2, using: &generator) {
      var at = Int.random(in: 0..<bytes.count, using: &generator)
      if generator.chance(60) {
        // What stands in a value or a name becomes another.
        at = bytes[at...].firstIndex { $0 >= 0x30 && $0 <= 0x39 } ?? at
        bytes.replaceSubrange(at..<at + 1, with: generator.pick(Self.values).utf8)
        continue
      }
      switch Int.random(in: 0..<4, using: &generator) {
      case 0: bytes.removeSubrange(at..<min(bytes.count, at + 1 + at % 9))
      case 1: bytes.insert(contentsOf: bytes[at..<min(bytes.count, at + 40)], at: at)
      case 2: bytes.replaceSubrange(at..<at + 1, with: generator.pick(Self.pieces).utf8)
      default: bytes.insert(contentsOf: generator.pick(Self.pieces).utf8, at: at)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test("Whatever is done to plain cells and strings, they read as they would token by token")
  func changes() {
    let whole = outcome(Self.cells, Self.strings)
    #expect(whole.numbers == [1, 2, 4, 7])
    #expect(whole == outcome(odd(Self.cells), odd(Self.strings)))
    var generator = Seeded(7)
    // Far from the end of what is read, where all is read at one go that can be.
    let filler = String(repeating: "<row><c><v>2</v></c></row>", count: 12)
    var readable = 0
    for _ in 0..<1000 {
      let sheet = changed(Self.cells, &generator) + filler
      let strings = generator.chance(30) ? changed(Self.strings, &generator) : Self.strings
      let plain = outcome(sheet, strings)
      #expect(plain == outcome(odd(sheet), odd(strings)), "\(sheet)\n\(strings)")
      if !plain.rows.isEmpty { readable += 1 }
    }
    #expect(readable > 200 && readable < 900, "\(readable)")
  }
}
