import Diagnostics
@testable import Tables
import Testing

@Suite struct DialectTests {
  private func separator(_ text: String) throws -> Character? {
    try read(text).dialect.map { Character(UnicodeScalar($0.separator)) }
  }

  @Test(arguments: [",", ";", "\t", "|"] as [Character])
  func everySeparatorIsFound(_ expected: Character) throws {
    let row = ["1", "Jalan rusak", "2024-05-06", "08:15:00"].joined(separator: "\(expected)")
    let text = "id\(expected)judul\(expected)tanggal\(expected)jam\n" + row + "\n" + row + "\n"
    #expect(try separator(text) == expected)
  }

  @Test func decimalCommasDoNotWinOverSemicolons() throws {
    #expect(try separator("nama;nilai;bobot\nA;1,5;2,5\nB;3,5;4,5\nC;1,0;2,0\n") == ";")
  }

  @Test func commasInProseDoNotWin() throws {
    let text = "id\tisi\n1\tJalan rusak, gelap, sempit\n2\tTolong, segera\n3\tBanjir\n"
    #expect(try separator(text) == "\t")
  }

  @Test func quotedSeparatorsDoNotCount() throws {
    #expect(try separator("id,isi\n1,\"a;b;c\"\n2,\"d;e;f\"\n3,\"g;h;i\"\n") == ",")
  }

  @Test func aPreambleDoesNotHideTheSeparator() throws {
    let preamble = "Judul Laporan;;Ringkas\n\nNama Instansi;;Kabupaten X, Jawa\n\n"
    #expect(try separator(preamble + "id;a;b;c;d\n1;2;3;4;5\n6;7;8;9;0\n") == ";")
  }

  @Test(arguments: ["sep=;\n", "sep=;\r\n", "SEP=;\r", "\"sep=;\"\r\n", "\u{FEFF}sep=;\r\n"])
  func excelsSeparatorLineIsObeyedAndSkipped(_ line: String) throws {
    let file = try read(line + "a;b,c\n1;2,3\n")
    #expect(file.texts == [["a", "b,c"], ["1", "2,3"]])
    #expect(file.tables[0].numbers == [1, 2])
  }

  @Test func quotesBehindBlanksAreQuotes() throws {
    let file = try read("id, isi, c\n1, \"a, b\", 2\n3, \"d, e\", 4\n")
    #expect(file.dialect?.allowsBlankBeforeQuote == true)
    #expect(file.texts[1] == ["1", "a, b", "2"])
  }

  @Test func oneColumnStaysOne() throws {
    #expect(try read("id\n1\n2\n").texts == [["id"], ["1"], ["2"]])
  }

  @Test func aSampleThatEndsInsideAQuotedCellIsNoObstacle() throws {
    let long = String(repeating: "isi panjang; dan lain-lain\n", count: 20_000)
    #expect(try separator("id,isi\n1,\"\(long)\"\n2,b\n") == ",")
  }

  @Test func whatWasFoundIsSaid() throws {
    let file = try read("a;\"b\"\r\n1;2\r\n")
    #expect(
      file.description.id
        == "teks berpemisah; UTF-8; pemisah titik koma; sel dapat diapit tanda kutip \"; "
        + "akhir baris CRLF")
    #expect(
      file.description.en
        == "delimited text; UTF-8; separated by semicolons; cells may stand in quotes \"; "
        + "lines end in CRLF")
    #expect(file.dialect?.width == 2)
  }

  @Test(arguments: [
    ("a,b\n1,2\n", Dialect.LineEnding.lineFeed), ("a,b\r\n", .carriageReturnLineFeed),
    ("a,b\r1,2\r", .carriageReturn), ("a,b\r\n1,2\n3,4\r5,6\n", .mixed), ("a,b", .lineFeed),
  ])
  func lineEndingsAreNamed(_ text: String, _ expected: Dialect.LineEnding) throws {
    #expect(try read(text).dialect?.lineEnding == expected)
  }

  @Test func everyNameIsSaidInBothLanguages() {
    var dialect = Dialect()
    for (separator, id, en) in [
      (",", "pemisah koma", "separated by commas"), ("\t", "pemisah tab", "separated by tabs"),
      ("|", "pemisah garis tegak", "separated by vertical bars"),
    ] as [(Unicode.Scalar, String, String)] {
      dialect.separator = UInt8(ascii: separator)
      #expect(dialect.separatorName.id == id)
      #expect(dialect.separatorName.en == en)
    }
    #expect(dialect.quoteName.id == "tanpa tanda kutip")
    #expect(dialect.quoteName.en == "without quotes")
    dialect.lineEnding = .mixed
    #expect(dialect.lineEndingName.id == "akhir baris campuran")
  }
}
