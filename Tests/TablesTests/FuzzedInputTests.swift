import TestSupport
import Testing

@testable import Tables

/// Inputs that fuzzing has found, made small (Fuzzing/README.md).
@Suite struct FuzzedInputTests {
  @Test("Rows whose numbers go back keep their order, and none is lost")
  func rowNumbersGoBack() throws {
    let workbook = WorkbookBuilder(
      """
      <row r="2"><c><v>1</v></c></row><row r="1"><c><v>2</v></c></row>\
      <row r="2"><c><v>3</v></c></row><row r="9"><c><v>4</v></c></row><row><c><v>5</v></c></row>
      """)
    let table = try read(workbook.bytes).tables[0]
    #expect(table.numbers == [2, 3, 4, 9, 10])
    #expect(table.texts == [["1"], ["2"], ["3"], ["4"], ["5"]])
  }
}
