import Diagnostics
import Testing

@testable import Tables

/// Cells in the quotes that word processors and chats make of straight ones.
@Suite struct CurlyQuotesTests {
  private let rows = [
    ["id", "judul", "masuk"], ["1", "Jalan, rusak; parah", "2024-05-06"],
    ["2", "kata \"ini\" itu", "2024-05-07"], ["3", "", "2024-05-08"],
    ["4", "dua\nbaris", "2024-05-09"],
  ]

  private func text(_ open: String, _ close: String, _ separator: String, _ end: String) -> String {
    rows.map { row in
      row.map { open + $0 + close }.joined(separator: separator) + end
    }.joined()
  }

  @Test(
    "§3.1: they are read as quotes, and that is said",
    arguments: ["“”", "„“", "””", "«»", "‘’", "＂＂"], [",", ";", "\t", "|"])
  func read(_ quotes: String, _ separator: String) throws {
    let open = String(quotes.first!)
    let close = String(quotes.last!)
    for end in ["\n", "\r\n"] {
      for mark in ["", "\u{FEFF}"] {
        let file = try TablesTests.read(mark + text(open, close, separator, end))
        #expect(file.texts == rows)
        #expect(file.problems.map(\.code) == ["quotes-are-curly"])
        #expect(file.problems[0].message.id.contains("tanda kutip miring"))
        #expect(file.problems[0].message.en.contains("curly quotes"))
        #expect(file.problems[0].fix?.id.contains("tanpa disalin lewat Word") == true)
      }
    }
  }

  @Test("Cells without quotes and in straight ones may stand between them")
  func mixed() throws {
    let file = try TablesTests.read(
      "id,judul,masuk\n1,“Jalan, rusak”,\"a“,”b\"\n2,“Lampu”,x\n3,“Banjir”,y\n4,“Air”,z\n"
        + (5...20).map { "\($0),“Sampah”,w\n" }.joined())
    #expect(file.texts[1] == ["1", "Jalan, rusak", "a“,”b"])
    #expect(file.texts[4] == ["4", "Air", "z"])
  }

  @Test("Words in such quotes are no cells")
  func words() throws {
    let text = "id,judul,masuk\n1,“Jalan” rusak,x\n2,kata “ini”,y\n3,“Pasar” penuh,z\n"
    let file = try TablesTests.read(text)
    #expect(file.texts[1] == ["1", "“Jalan” rusak", "x"])
    #expect(file.problems.isEmpty)
  }

  @Test("A cell that nothing closes swallows no other")
  func unclosed() throws {
    let file = try TablesTests.read(
      "“id”,“judul”\n“1”,“Jalan\n“2”,“Lampu”\n“3”,“Banjir”\n“4”,“Air”\n“5”,“Jembatan”\n“6”,“Sampah”\n"
    )
    #expect(file.texts.count == 7)
    #expect(file.texts[2] == ["2", "Lampu"])
  }
}
