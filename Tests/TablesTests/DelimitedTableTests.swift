import Diagnostics
import Tables
import Testing

@Suite struct DelimitedTableTests {
  @Test(arguments: ["\n", "\r\n", "\r", "\r\r\n"])
  func rowsEndInAnyLineEnd(_ end: String) throws {
    let file = try read("id,status\(end)1,baru\(end)2,\(end)")
    #expect(file.texts == [["id", "status"], ["1", "baru"], ["2", ""]])
    #expect(file.tables[0].numbers == [1, 2, 3])
  }

  @Test func lastRowNeedsNoLineEnd() throws {
    #expect(try read("a,b\n1,2").texts == [["a", "b"], ["1", "2"]])
    #expect(try read("a,b\n1,").texts == [["a", "b"], ["1", ""]])
  }

  @Test func quotedCellsHoldSeparatorsLineEndsAndQuotes() throws {
    let file = try read("a,b,c\n\"1,5\",\"dua\r\nbaris\",\"kata \"\"ini\"\"\"\n\"\",\"\"\"\",x\n")
    #expect(
      file.texts == [
        ["a", "b", "c"], ["1,5", "dua\r\nbaris", "kata \"ini\""], ["", "\"", "x"],
      ])
    #expect(file.tables[0].numbers == [1, 2, 3])
    #expect(file.tables[0].rows[2][0].kind == .empty)
    #expect(file.tables[0].rows[2][1].kind == .text)
  }

  @Test func textAfterAClosingQuoteBelongsToTheCell() throws {
    let file = try read("a,b\n\"satu\" dua,3\n\"x\"\"y\"z\"w\",4\n")
    #expect(file.texts == [["a", "b"], ["satu dua", "3"], ["x\"y\"z\"w", "4"]])
  }

  @Test func aQuoteInsideACellIsACharacter() throws {
    #expect(
      try read("a,b\n5\" pipa,x\ny,6\"\n").texts[1...] == [["5\" pipa", "x"], ["y", "6\""]])
  }

  @Test func blankRowsAreCountedAndLeftOut() throws {
    let file = try read("\n\na,b\n\n1,2\n,\n  ,\"\"\n-,\n")
    #expect(file.tables[0].numbers == [3, 5, 8])
    #expect(file.texts == [["a", "b"], ["1", "2"], ["-", ""]])
  }

  @Test func aQuoteOpenToTheEndLosesNoRow() throws {
    let file = try read("id,isi\n1,\"belum selesai\n2,baik\n3,baik\n")
    #expect(
      file.texts == [["id", "isi"], ["1", "\"belum selesai"], ["2", "baik"], ["3", "baik"]])
    let problem = try #require(file.tables[0].problems.first)
    #expect(problem.code == "quote-is-not-closed")
    #expect(problem.location?.row == 2)
    #expect(problem.message.en.contains("line 2"))
    #expect(problem.message.id.contains("baris teks 2"))
  }

  @Test func theLineOfAnOpenQuoteCountsTheLinesInsideCells() throws {
    let file = try read("a,b\r\n\"1\r\n1\",\"2\r\n2\"\r\n3,\"4\r\n5,6\r\n")
    #expect(file.tables[0].numbers == [1, 2, 3, 4])
    let problem = try #require(file.tables[0].problems.first)
    #expect(problem.location?.row == 3)
    #expect(problem.message.en.contains("line 5"))
  }

  @Test func anOpenQuoteDoesNotSwallowRowsUpToTheNextQuotedCell() throws {
    let good = "9,\"x, y\",z\n"
    let text = "id,isi,c\n" + good + "1,\"rusak,ya\n2,b,c\n3,\"d, e\",f\n" + good
    let file = try read(text)
    #expect(
      file.texts == [
        ["id", "isi", "c"], ["9", "x, y", "z"], ["1", "\"rusak", "ya"], ["2", "b", "c"],
        ["3", "d, e", "f"], ["9", "x, y", "z"],
      ])
    #expect(file.tables[0].problems.map(\.location?.row) == [3])
  }

  @Test func aQuotedCellOfSeveralLinesWithStrayQuotesStaysWhole() throws {
    let file = try read("a,b,c\n1,2,3\n4,5,6\n7,8,\"satu\n\"dua\" tiga\"\n")
    #expect(file.texts.last == ["7", "8", "satu\n\"dua\" tiga"])
    #expect(file.tables[0].problems.isEmpty)
  }

  @Test func problemsAreCapped() throws {
    var text = "a,b\n"
    for index in 0..<200 { text += "\(index),\"x\ny,\"\"z\n" }
    let file = try read(text)
    #expect(file.tables[0].problems.count < 30)
  }

  @Test func readingStopsWhenItIsTold() throws {
    let bytes = Array("a,b\n1,2\n3,4\n".utf8)
    try bytes.withUnsafeBytes { buffer in
      let file = try openFile(buffer, named: "uji.csv")
      var seen: [Int] = []
      _ = try file.tables[0].forEachRow {
        seen.append($0.number)
        return seen.count < 2
      }
      #expect(seen == [1, 2])
    }
  }

  @Test func aTableCanBeReadTwice() throws {
    let bytes = Array("a,b\n1,\"2\"\"\"\n".utf8)
    try bytes.withUnsafeBytes { buffer in
      let table = try openFile(buffer, named: "uji.csv").tables[0]
      for _ in 0..<2 {
        var last = ""
        _ = try table.forEachRow {
          last = $0.cells[1].text
          return true
        }
        #expect(last == "2\"")
      }
    }
  }

  @Test func aRowAsWideAsASpreadsheetIsReadAndAWiderOneIsRefused() throws {
    let limit = String(repeating: ",", count: 16_383)
    #expect(try read("\(limit)x\n").texts[0].count == 16_384)
    let problem = try #require(refusal(of: Array("a,b\n\(limit),x\n".utf8)))
    #expect(problem.code == "row-is-too-wide")
    #expect(problem.location?.row == 2)
    #expect(problem.message.en.contains("16,384"))
    #expect(problem.message.id.contains("16.384"))
  }

  @Test func aLargeQuotedCellIsRead() throws {
    let long = String(repeating: "panjang \"\"sekali\"\"\n", count: 100_000)
    let file = try read("a,b,c\n1,\"\(long)\",\"\(long)\"\n2,y,z\n")
    let plain = long.replacing("\"\"", with: "\"")
    #expect(file.texts == [["a", "b", "c"], ["1", plain, plain], ["2", "y", "z"]])
  }

  /// Every length around the word size, so that both ways of searching meet.
  @Test func cellsOfEveryLengthAreCutRight() throws {
    for length in 0..<40 {
      let cell = String(repeating: "x", count: length)
      let file = try read("k,\(cell),\"\(cell)\"\"\",\(cell)")
      #expect(file.texts == [["k", cell, cell + "\"", cell]])
    }
  }
}
