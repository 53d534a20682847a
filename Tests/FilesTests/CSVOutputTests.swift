import Files
import Testing

@Suite struct CSVOutputTests {
  private let indonesian = CSVOutput.Dialect(
    separator: ";", decimalMark: ",", hasByteOrderMark: true)

  @Test func quotesStandWhereTheyAreNeeded() throws {
    let text = try CSVOutput.text { output in
      for cell in ["a", "a,b", "a;b", "a \"b\"", "a\nb", "a\rb", "", " a "] {
        output.add(text: cell)
      }
      try output.endRow()
      output.add(value: "x")
      try output.endRow()
    }
    #expect(text == "a,\"a,b\",a;b,\"a \"\"b\"\"\",\"a\nb\",\"a\rb\",, a \r\nx\r\n")
  }

  @Test func indonesianSpreadsheetsGetSemicolonsCommasAndAMark() throws {
    let text = try CSVOutput.text(indonesian) { output in
      output.add(text: "a;b")
      output.add(text: "a,b")
      output.add(number: 1234.5)
      try output.endRow()
    }
    #expect(Array(text.utf8.prefix(3)) == [0xEF, 0xBB, 0xBF])
    #expect(text == "\u{FEFF}\"a;b\";a,b;1234,5\r\n")
  }

  @Test(arguments: [
    (0.1, "0.1"), (1.0 / 3, "0.3333333333333333"), (5, "5"), (-0.0, "0"), (-2.5, "-2.5"),
    (123_456_789, "123456789"), (1e15, "1000000000000000"), (1e19, "1e+19"), (5e-7, "5e-07"),
    (.nan, ""), (.infinity, ""),
    (0.1 + 0.2, "0.30000000000000004"),
  ])
  func numbersComeBackToTheLastBit(_ number: Double, _ written: String) throws {
    let text = try CSVOutput.text { output in
      output.add(number: number)
      output.add(value: "")
    }
    #expect(text == written + ",")
    if number.isFinite { #expect(Double(written) == number) }
  }

  @Test func aTextThatASpreadsheetWouldReckonIsGuardedAndANumberIsNot() throws {
    var guarded = 0
    let text = try CSVOutput.text(indonesian) { output in
      output.add(text: "=1+1;2")
      output.add(text: "-2+A3")
      output.add(text: "\t=1")
      output.add(text: "\rx")
      output.add(text: "@SUM(1)")
      output.add(number: -2)
      guarded = output.guarded
    }
    #expect(text == "\u{FEFF}\"'=1+1;2\";'-2+A3;'\t=1;\"'\rx\";'@SUM(1);-2")
    #expect(guarded == 5)
  }

  @Test func whatIsLongComesInPiecesAndInOrder() throws {
    var sizes: [Int] = []
    var bytes: [UInt8] = []
    var output = CSVOutput { piece in
      sizes.append(piece.count)
      bytes += piece
    }
    for row in 0..<20_000 {
      output.add(number: Double(row))
      try output.endRow()
    }
    try output.flush()
    #expect(sizes.count > 1)
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\r\n")
    #expect(lines.count == 20_000 && lines[19_999] == "19999")
  }
}
