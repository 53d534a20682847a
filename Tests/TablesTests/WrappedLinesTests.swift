import Diagnostics
import TestSupport
import Testing

@testable import Tables

/// Tables whose rows each stand in one cell, as spreadsheets keep a CSV whose separator they do not
/// expect (§3.1).
@Suite struct WrappedLinesTests {
  private let lines = [
    "id,judul,masuk,status", "1,\"Jalan, rusak\",2024-05-06,Selesai",
    "2,Lampu,2024-05-07,Proses", "3,\"kata \"\"ini\"\"\",2024-05-08,Selesai",
    "4,Air,2024-05-09,Proses", "5,Banjir,2024-05-10,Selesai",
  ]
  private let rows = [
    ["id", "judul", "masuk", "status"], ["1", "Jalan, rusak", "2024-05-06", "Selesai"],
    ["2", "Lampu", "2024-05-07", "Proses"], ["3", "kata \"ini\"", "2024-05-08", "Selesai"],
    ["4", "Air", "2024-05-09", "Proses"], ["5", "Banjir", "2024-05-10", "Selesai"],
  ]

  private func quoted(_ text: String) -> String {
    "\"" + text.replacing("\"", with: "\"\"") + "\""
  }

  private func expectSaid(_ problems: [Diagnostic], sheet: String?) throws {
    let problem = try #require(problems.first)
    #expect(problems.count == 1)
    #expect(problem.code == "lines-are-cells")
    #expect(problem.location?.sheet == sheet)
    #expect(
      problem.message.id == "setiap baris tersimpan utuh dalam satu sel (kolom A), dengan koma di "
        + "dalamnya; dibaca sebagai 4 kolom")
    #expect(
      problem.message.en == "every row stands whole in one cell (column A), with commas in it; it "
        + "was read as 4 columns")
    #expect(problem.fix?.id.contains("tanpa dibuka dan disimpan ulang di Excel") == true)
  }

  @Test(
    "Lines in quotes are read as the cells in them", arguments: ["\n", "\r\n"], ["", ";", ";;"])
  func text(_ end: String, _ tail: String) throws {
    let file = try read(lines.map { quoted($0) + tail + end }.joined())
    #expect(file.texts == rows)
    #expect(file.dialect?.separator == UInt8(ascii: ","))
    try expectSaid(file.problems, sheet: nil)
  }

  @Test("A quoted cell of two lines was cut into two cells, and is put together again")
  func severalLines() throws {
    let more = ["6,\"baris", "kedua\",2024-05-11,Selesai", "7,Pohon,2024-05-12,Proses"]
    let file = try read((lines + more).map { quoted($0) + "\n" }.joined())
    #expect(file.texts[6] == ["6", "baris\nkedua", "2024-05-11", "Selesai"])
    #expect(file.tables[0].numbers == [1, 2, 3, 4, 5, 6, 7, 9])
  }

  private func cell(_ reference: String, _ text: String) -> String {
    let plain = text.replacing("&", with: "&amp;").replacing("\"", with: "&quot;")
    return "<c r=\"\(reference)\" t=\"inlineStr\"><is><t>\(plain)</t></is></c>"
  }

  @Test("So are lines in a sheet's first column; rows keep their numbers")
  func sheet() throws {
    let sheet = lines.enumerated().map { index, line in
      "<row r=\"\(index * 2 + 1)\">\(cell("A\(index * 2 + 1)", line))</row>"
    }
    let file = try read(WorkbookBuilder(sheet.joined()).bytes, named: "uji.xlsx")
    #expect(file.texts == rows)
    #expect(file.tables[0].numbers == [1, 3, 5, 7, 9, 11])
    #expect(file.tables[0].sheet == "Laporan")
    try expectSaid(file.problems, sheet: "Laporan")
  }

  @Test("A line that a semicolon cut has its rest in the next column")
  func spilled() throws {
    let long = lines + (8...40).map { "\($0),Air,2024-06-01,Proses" }
    var sheet = long.enumerated().map { "<row r=\"\($0 + 1)\">\(cell("A\($0 + 1)", $1))</row>" }
    sheet.append(
      "<row r=\"40\">\(cell("A40", "41,Jalan"))\(cell("B40", " gelap,2024-06-02,Proses"))</row>")
    let file = try read(WorkbookBuilder(sheet.joined()).bytes, named: "uji.xlsx")
    #expect(file.texts.last == ["41", "Jalan; gelap", "2024-06-02", "Proses"])
  }

  @Test("Titles may stand above such lines")
  func titles() throws {
    let text = (["REKAP LAPORAN", "Kabupaten Berau"] + lines).map { quoted($0) + "\n" }.joined()
    #expect(try read(text).texts.suffix(6) == rows[...])
  }

  @Test("One column of sentences stays one")
  func sentences() throws {
    let texts = [
      "Isi", "Jalan rusak, gelap, sempit", "Tolong, segera, ya", "Banjir, lagi, di sini",
    ]
    let file = try read(texts.map { quoted($0) + "\n" }.joined())
    #expect(file.texts == texts.map { [$0] })
    #expect(file.problems.isEmpty)
  }
}
