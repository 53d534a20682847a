import Diagnostics
@testable import Tables
import Testing

/// A text's preview, and the CSV that it writes.
struct PreviewedText {
  var findings: [String]
  var csv: String
  var written: FilePreview.Written
  var shape: TableShape
  var dates: [DateColumn]

  init(
    _ text: String, _ rows: FilePreview.Rows? = nil, table: Int = 1,
    language: Language = .english
  ) throws {
    self = try Array(text.utf8).withUnsafeBytes { bytes in
      let preview = try FilePreview(try openFile(bytes, named: "uji.csv"), named: "uji.csv")
      var csv: [UInt8] = []
      let written = try preview.writeCSV(rows ?? preview.usualRows, table: table) {
        csv.append(contentsOf: $0)
      }
      return PreviewedText(
        findings: preview.findings.map { finding in
          finding.label[language] + ": " + finding.value[language]
            + (finding.reason.map { " [\($0[language])]" } ?? "")
        },
        csv: String(decoding: csv, as: UTF8.self), written: written, shape: preview.shape,
        dates: preview.dateColumns)
    }
  }

  private init(
    findings: [String], csv: String, written: FilePreview.Written, shape: TableShape,
    dates: [DateColumn]
  ) {
    self.findings = findings
    self.csv = csv
    self.written = written
    self.shape = shape
    self.dates = dates
  }
}

@Suite struct FilePreviewTests {
  @Test func aTextIsWrittenAsUTF8WithCommasAndCRLF() throws {
    let seen = try PreviewedText("id;isi;n\n1;\"a, \"\"b\"\"\";3\n2;\"dua\nbaris\";4\n")
    #expect(seen.csv == "id,isi,n\r\n1,\"a, \"\"b\"\"\",3\r\n2,\"dua\nbaris\",4\r\n")
    #expect(seen.written.rows == 2)
  }

  @Test func titleRowsAreLeftOutAndNamed() throws {
    let text =
      "Laporan Ringkas;;;\n;;;\nNama Instansi;Kab. X;;\n;;;\n"
      + "id;tanggal;judul;n\n1;29/05/2023;Jalan;4\n2;30/05/2023;Lampu;5\n"
    let seen = try PreviewedText(text)
    #expect(seen.shape.preamble == [1, 3])
    #expect(seen.shape.header == [5])
    #expect(seen.csv.hasPrefix("id,tanggal,judul,n\r\n1,29/05/2023,Jalan,4\r\n"))
    #expect(
      seen.findings.contains(
        "Title rows: 1, 3 [fewer cells are filled than in the rows of the table]"))
    #expect(
      seen.findings.contains("Header: row 5, 4 columns [text above 3 columns of numbers or dates]"))
  }

  @Test func everyRowCanBeHadWithItsNumber() throws {
    let text = "Judul;;\n\nid;a;b\n1;2;3\n"
    #expect(try PreviewedText(text, .all).csv == "Judul,,\r\n\r\nid,a,b\r\n1,2,3\r\n")
  }

  @Test func aShortRowIsFilledUpAndBlanksBeyondTheHeaderAreLeftOut() throws {
    let seen = try PreviewedText("a,b,c\n1,2,3\n4,5\n6,7,8,\n9,1,2,x\n")
    #expect(seen.csv == "a,b,c\r\n1,2,3\r\n4,5,\r\n6,7,8\r\n9,1,2,x\r\n")
  }

  @Test func aRepeatedHeaderIsCountedAndItsRowsStay() throws {
    let seen = try PreviewedText("id,nama,n\n1,a,2\n2,b,3\nid,nama,n\n3,c,4\n")
    #expect(seen.csv == "id,nama,n\r\n1,a,2\r\n2,b,3\r\n3,c,4\r\n")
    #expect(seen.written.repeatedHeaders == 1)
  }

  @Test func anotherTableBelowIsNamedAndCanBeHad() throws {
    let text = "id,nama,n\n1,a,2\n2,b,3\nid,nama,n,baru\n3,c,4,x\n"
    let first = try PreviewedText(text)
    #expect(first.csv == "id,nama,n\r\n1,a,2\r\n2,b,3\r\n")
    #expect(first.written.otherTables == [4])
    #expect(try PreviewedText(text, table: 2).csv == "id,nama,n,baru\r\n3,c,4,x\r\n")
    #expect(try PreviewedText(text, .all).csv.contains("id,nama,n,baru\r\n"))
  }

  @Test func formulasAreDisarmedAndCounted() throws {
    let seen = try PreviewedText("id,isi\n1,=cmd|' /C calc'!A0\n2,-5\n3,+62 811\n4,@SUM(A1)\n")
    #expect(
      seen.csv == "id,isi\r\n1,'=cmd|' /C calc'!A0\r\n2,-5\r\n3,+62 811\r\n4,'@SUM(A1)\r\n")
    #expect(seen.written.guarded == 2)
  }

  @Test func theReasonForASeparatorIsItsRowsBesideTheOthers() throws {
    let seen = try PreviewedText("a;b;c\n1,5;2;3\n2,5;3;4\n", language: .indonesian)
    #expect(
      seen.findings.contains(
        "Pemisah: titik koma [titik koma: 3 dari 3 baris berisi 3 sel; "
          + "koma: 2 dari 3 baris berisi 2 sel]"))
    #expect(
      seen.findings.contains("Pengodean: UTF-8 [semua bita sah sebagai UTF-8]"))
  }

  @Test func theOrderOfDatesIsTold() throws {
    let text =
      "id,masuk,iso,ragu,campur\n1,29/05/2023,2023-05-29,01/02/2023,13/01/2023\n"
      + "2,01/06/2023,2023-06-01,02/03/2023,01/13/2023\n"
    let seen = try PreviewedText(text)
    #expect(seen.dates.map(\.order) == [.dayFirst, .yearFirst, .undecided, .mixed])
    #expect(
      seen.findings.contains(
        "Dates: B (masuk): day-month-year "
          + "[of 2 values 1 can only be day-month and 0 only month-day]"))
    #expect(
      seen.findings.contains(
        "Dates: D (ragu): day-month or month-day, the profile decides "
          + "[all 2 values looked at fit both]"))
  }

  @Test func aSheetThatIsNotThereIsNamedWithThoseThatAre() throws {
    try Array("a,b\n1,2\n".utf8).withUnsafeBytes { bytes in
      let file = try openFile(bytes, named: "uji.csv")
      let problem = #expect(throws: Diagnostic.self) {
        try FilePreview(file, named: "uji.csv", sheet: "Rekap")
      }
      #expect(
        problem?.message.en
          == "This file has no sheet \u{201C}Rekap\u{201D}; it has: \u{201C}1\u{201D}.")
    }
  }

  @Test("A table that would be far larger than its file is refused before more is written than may")
  func budget() throws {
    let text = Array(("a,b,c\n" + String(repeating: "\"x\"\"y\",2,3\n", count: 5000)).utf8)
    try text.withUnsafeBytes { bytes in
      let preview = try FilePreview(try openFile(bytes, named: "uji.csv"), named: "uji.csv")
      var count = 0
      let whole = try preview.writeCSV(.all, budget: 200_000) { count += $0.count }
      #expect(whole.rows == 5001)
      for budget in [0, 100, 40_000] {
        count = 0
        let problem = try #require(throws: Diagnostic.self) {
          _ = try preview.writeCSV(.table, budget: budget) { count += $0.count }
        }
        #expect(count <= budget)
        #expect(problem.code == "table-is-too-large-for-csv")
        #expect(problem.message.id.hasPrefix("tabel ini akan menjadi CSV lebih dari 1 MB"))
        #expect(problem.message.en.hasPrefix("as CSV the table would take more than 1 MB"))
        #expect(problem.fix?.en.hasPrefix("Copy only the data") == true)
      }
    }
    #expect(FilePreview.budget(forFileOf: 110_000) < 100 << 20)
  }
}
