import Diagnostics
import TestSupport
import Testing

@testable import Tables

/// Cells that a workbook has names for.
@Suite struct NamedCellsTests {
  private func cells(_ wanted: [String], named names: String) throws -> NamedCells {
    var builder = WorkbookBuilder(
      """
      <row r="2"><c r="B2"><v>40</v></c><c r="C2" t="str"><v>teks</v></c></row>\
      <row r="4"><c r="B4"><f>1+1</f></c><c r="C4" t="b"><v>1</v></c></row>
      """)
    builder.sheets[0].name = "A'B &amp; C"
    builder.definedNames = names
    return try builder.bytes.withUnsafeBytes { bytes in
      try NamedCells(wanted, of: openFile(bytes, named: "b.xlsx"), file: "b.xlsx")
    }
  }

  private let sheet = "'A''B &amp; C'!"

  @Test func valuesStandInTheirOrderWithTheirPlaces() throws {
    let cells = try cells(
      ["bobot_x", "BOBOT_X", "lain"],
      named: "<definedName name=\"Bobot_X\">\(sheet)$B$2:$C$4</definedName>")
    let found = try #require(cells["bobot_X"])
    #expect(
      found.map(\.value) == [
        .number(40), .text("teks"), .blank, .blank, .uncalculated, .text("TRUE"),
      ]
    )
    #expect(found.map(\.place.text).first == "b.xlsx:A'B & C!B2")
    #expect(found.map(\.place.text).last == "b.xlsx:A'B & C!C4")
    #expect(cells["lain"] == nil)
  }

  @Test(
    "Names of formulas, of other sheets, of one sheet alone and of too much are none",
    arguments: [
      "<definedName name=\"n\">1+1</definedName>", "<definedName name=\"n\"/>",
      "<definedName name=\"n\">'A''B &amp; C'!$B</definedName>",
      "<definedName name=\"n\">'A''B &amp; C'!$B$2:$C$3:$D$4</definedName>",
      "<definedName name=\"n\">'A''B &amp; C'!$C$3:$B$2</definedName>",
      "<definedName name=\"n\">'A''B &amp; C'!$B$0</definedName>",
      "<definedName name=\"n\">'A''B &amp; C'!$A$1:$XFD$1048576</definedName>",
      "<definedName name=\"n\" localSheetId=\"0\">'A''B &amp; C'!$B$2</definedName>",
    ])
  func whatIsNoName(_ name: String) throws {
    #expect(try cells(["n"], named: name)["n"] == nil)
  }

  @Test func aNameOfASheetThatIsGoneIsBlank() throws {
    let cells = try cells(["n"], named: "<definedName name=\"n\">Lain!$B$2</definedName>")
    #expect(cells["n"]?.map(\.value) == [.blank])
  }
}
