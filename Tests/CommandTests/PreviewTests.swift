import Foundation
import TestSupport
import Testing

@Suite struct PreviewTests {
  private func folder(_ text: String) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write("data.csv", text)
    return folder
  }

  @Test("preview shows what was detected, why, and the first rows as Excel numbers them")
  func text() async throws {
    let folder = try folder("Rekap;;\n\nid;masuk;isi\n1;29/05/2023;Jalan\n2;30/05/2023;Lampu\n")
    let run = try await folder.run("preview", "data.csv", "--language", "en")
    #expect(run.status == 0)
    #expect(run.said.isEmpty)
    #expect(
      run.text == """
        Format      delimited text (CSV)
        Encoding    UTF-8 [all bytes are valid UTF-8]
        Separator   semicolons [semicolons: 4 of 4 rows have 3 cells]
        Quotes      without quotes
        Line ends   lines end in LF
        Header      row 3, 3 columns [text above 2 columns of numbers or dates]
        Title rows  1 [fewer cells are filled than in the rows of the table]
        Dates       B (masuk): day-month-year [of 2 values 2 can only be day-month and 0 only month-day]

           A      B           C
        1  Rekap
        3  id     masuk       isi
        4  1      29/05/2023  Jalan
        5  2      30/05/2023  Lampu

        """)
  }

  @Test("--csv writes the table alone to standard output, and says the rest")
  func csv() async throws {
    let folder = try folder("Rekap;;\n\nid;masuk;isi\n1;29/05/2023;=1+1\n")
    let run = try await folder.run("preview", "data.csv", "--csv")
    #expect(run.status == 0)
    #expect(run.text == "id,masuk,isi\r\n1,29/05/2023,'=1+1\r\n")
    #expect(run.said.contains("Baris pembuka  1 ["))
    #expect(run.said.contains("catatan[formulas-disarmed]: 1 sel diawali tanda rumus"))
    let all = try await folder.run("preview", "data.csv", "--csv", "--rows", "all")
    #expect(all.text == "Rekap,,\r\n\r\nid,masuk,isi\r\n1,29/05/2023,'=1+1\r\n")
  }

  @Test("A table below the first is said, and had with --table")
  func tables() async throws {
    let folder = try folder("id,nama,n\n1,a,2\nid,nama,n,baru\n3,c,4,x\nid,nama,n,baru\n5,d,6,y\n")
    let first = try await folder.run("preview", "data.csv", "--csv", "--language", "en")
    #expect(first.text == "id,nama,n\r\n1,a,2\r\n")
    #expect(
      first.said.contains(
        "warning[other-tables-left-out]: a table with another header begins in row 3; "
          + "it was not written\n  fix: Use --table 2"))
    let second = try await folder.run("preview", "data.csv", "--csv", "--table", "2")
    #expect(second.text == "id,nama,n,baru\r\n3,c,4,x\r\n5,d,6,y\r\n")
    #expect(second.said.contains("judul kolom diulang pada 1 baris"))
  }

  @Test("--json tells what was detected")
  func json() async throws {
    struct Detected: Decodable {
      struct Column: Decodable {
        var letter: String
        var name: String?
        var dates: String?
      }
      var format: String
      var encoding: String
      var separator: String
      var quote: String?
      var line_ends: String
      var preamble: [Int]
      var header: [Int]
      var columns: [Column]
    }
    let folder = try folder("Rekap;;\r\n\r\nid;masuk;\"isi\"\r\n1;29/05/2023;Jalan\r\n")
    let run = try await folder.run("preview", "data.csv", "--json")
    let found = try JSONDecoder().decode(Detected.self, from: run.output)
    #expect(found.format == "delimited" && found.encoding == "UTF-8")
    #expect(found.separator == ";" && found.quote == "\"" && found.line_ends == "CRLF")
    #expect(found.preamble == [1] && found.header == [3])
    #expect(found.columns.map(\.name) == ["id", "masuk", "isi"])
    #expect(found.columns[1].letter == "B" && found.columns[1].dates == "day-month-year")
  }

  @Test("Control characters of a file are shown, not obeyed")
  func escapes() async throws {
    let folder = try folder(
      "id,isi\n1,a\u{1B}[31mmerah\u{9B}2J\n2,jalan rusak di depan pasar lama\n")
    let run = try await folder.run("preview", "data.csv")
    #expect(!run.text.contains("\u{1B}") && !run.text.contains("\u{9B}"))
    #expect(run.text.contains("a\u{FFFD}[31mmerah"))
  }

  @Test("What cannot be read is refused with a sentence and status 1")
  func refused() async throws {
    let folder = try folder("")
    try folder.write("gambar.csv", "%PDF-1.4 isi")
    for (name, sentence) in [
      ("data.csv", "berkas ini kosong"), ("gambar.csv", "PDF"),
      ("tiada.csv", "berkas atau folder itu tidak ada"),
    ] {
      let run = try await folder.run("preview", name)
      #expect(run.status == 1)
      #expect(run.output.isEmpty)
      #expect(run.said.contains(sentence), "\(run.said)")
    }
    // The CSV of nothing is nothing.
    let empty = try await folder.run("preview", "data.csv", "--csv")
    #expect(empty.status == 0 && empty.output.isEmpty)
    #expect(empty.said.contains("berkas ini kosong"))
  }

  @Test("A row as wide as no spreadsheet is refused with its number")
  func tooWide() async throws {
    let folder = try folder("a,b\n1,2\n" + String(repeating: ",", count: 1_000_000) + "\n")
    let run = try await folder.run("preview", "data.csv", "--csv")
    #expect(run.status == 1)
    #expect(run.said.contains("data.csv:3: galat[row-is-too-wide]"), "\(run.said)")
  }

  @Test("A wrong sheet names those that there are; wrong options are 64")
  func wrong() async throws {
    let folder = try folder("a,b\n1,2\n")
    let sheet = try await folder.run("preview", "data.csv", "--sheet", "Rekap")
    #expect(sheet.status == 1)
    #expect(sheet.said.contains("tidak punya lembar \u{201C}Rekap\u{201D}"))
    for options in [["--csv", "--json"], ["--table", "0"], ["--rows", "semua"]] {
      let run = try await Program.run(["preview", "data.csv"] + options, in: folder)
      #expect(run.status == 64)
    }
  }
}
