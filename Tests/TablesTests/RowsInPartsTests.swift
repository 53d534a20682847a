import TestSupport
import Testing

@testable import Tables

/// Worksheets whose rows stand in several elements (§3.1).
@Suite struct RowsInPartsTests {
  private func cell(_ reference: String, _ text: String) -> String {
    "<c r=\"\(reference)\" t=\"inlineStr\"><is><t>\(text)</t></is></c>"
  }

  private func table(_ rows: String) throws -> ReadTable {
    try read(WorkbookBuilder(rows).bytes, named: "uji.xlsx").tables[0]
  }

  @Test("An element for each cell is one row", arguments: ["", "\n  "], ["r", "spans=\"1:3\" r"])
  func oneCellEach(_ blank: String, _ start: String) throws {
    let rows = (1...300).map { row in
      ["A", "C", "D"].map { column in
        "\(blank)<row \(start)=\"\(row)\">\(cell("\(column)\(row)", "\(column)\(row)"))</row>"
      }.joined()
    }
    let table = try table(rows.joined())
    #expect(table.numbers == Array(1...300))
    #expect(table.texts == (1...300).map { ["A\($0)", "", "C\($0)", "D\($0)"] })
  }

  @Test("Numbers and shared strings too, and parts of several cells")
  func plain() throws {
    let rows = (1...2000).map { row in
      "<row r=\"\(row)\"><c r=\"A\(row)\"><v>\(row)</v></c><c r=\"B\(row)\"><v>7</v></c></row>"
        + "<row r=\"\(row)\" spans=\"3:3\"><c r=\"C\(row)\"><v>8</v></c></row>"
    }
    #expect(try table(rows.joined()).texts == (1...2000).map { ["\($0)", "7", "8"] })
  }

  @Test("Rows that merely bear one number are several")
  func oneNumber() throws {
    let row = "<row r=\"1\">\(cell("A1", "x"))\(cell("B1", "y"))</row>"
    #expect(try table(row + row + row).texts == [["x", "y"], ["x", "y"], ["x", "y"]])
    let unnamed = "<row r=\"1\"><c><v>1</v></c></row>"
    #expect(try table(unnamed + unnamed).texts == [["1"], ["1"]])
  }
}
