import Diagnostics
import Tables
import Testing

/// Rows whose quotes contradict themselves, in tables whose other rows tell how many cells to expect.
@Suite struct MalformedRowTests {
  private let good = "1,\"x, y\",z\n"

  private func row(_ text: String) throws -> [String] {
    let file = try read("a,b,c\n" + good + good + text + "\n" + good + good)
    #expect(file.texts.count == 6)
    #expect(file.texts.last == ["1", "x, y", "z"])
    return file.texts[3]
  }

  @Test(arguments: [
    // A quote too many at a cell's beginning.
    ("\"1,\"x, y\",z", ["\"1", "x, y", "z"]), ("1,\"\"x, y\",z", ["1", "\"x, y", "z"]),
    ("1,\"x, y\",\"z", ["1", "x, y", "\"z"]), ("1,\"x, y\",\"", ["1", "x, y", "\""]),
    // Inner quotes that are not doubled.
    ("1,\"kata \"ini\" saja\",z", ["1", "kata \"ini\" saja", "z"]),
    ("1,\"meja, 48\"\",\"Buatan, sini\"", ["1", "meja, 48\"", "Buatan, sini"]),
    ("1,\"5\", 6\" pipa\",z", ["1", "5\", 6\" pipa", "z"]),
    // Text behind a closing quote.
    ("1,\"satu\" dua,z", ["1", "satu dua", "z"]),
  ])
  func theReadingWithTheRightNumberOfCellsWins(_ text: String, _ expected: [String]) throws {
    #expect(try row(text) == expected)
  }

  @Test func aCellOfSeveralLinesWithLoneQuotesStaysWhole() throws {
    #expect(
      try row("1,\"Kata \"tolong\", pak\nsegera ya\",z") == [
        "1", "Kata \"tolong\", pak\nsegera ya", "z",
      ])
  }

  @Test func anOpenQuoteIsReportedWithItsLine() throws {
    let file = try read("a,b,c\n\(good)1,\"rusak,z\n\(good)")
    #expect(file.texts[2] == ["1", "\"rusak", "z"])
    let problem = try #require(file.tables[0].problems.first)
    #expect(problem.code == "quote-is-not-closed")
    #expect(problem.message.en.contains("line 3"))
  }

  @Test func rowsThatAreMerelyLongerOrShorterStayAsTheyAre() throws {
    #expect(try row("1,\"x\",\"y\",\"z\"") == ["1", "x", "y", "z"])
    #expect(try row("\"x\",\"y\"") == ["x", "y"])
  }

  @Test func aTextOfNothingButSuchRowsIsReadInBoundedTime() throws {
    let row = "1,\"a \"b\" c\",\"d \"e\" \(String(repeating: ",", count: 200))\n"
    let file = try read(
      "a,b,c\n" + String(repeating: good, count: 600) + String(repeating: row, count: 300))
    #expect(file.texts.count == 901)
  }
}
