import Complaints
import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Ingestion

@Suite struct SheetsTests {
  private func rows(_ ids: [String]) -> String {
    let table = [["id", "region", "received"]] + ids.map { [$0, "64.09", "2024-01-05"] }
    return table.map { cells in
      "<row>" + cells.map { "<c t=\"inlineStr\"><is><t>\($0)</t></is></c>" }.joined() + "</row>"
    }.joined()
  }

  @Test("§3.1: of several sheets one is read, and those that would fit as well are named")
  func otherSheets() throws {
    var book = WorkbookBuilder(rows(["1", "2"]))
    book.sheets.append(.init(name: "Februari", rows: rows(["3"])))
    book.sheets.append(.init(name: "Kosong", rows: rows([])))
    let exports = try Exports()
    let path = try exports.write("", "bulanan.xlsx")
    try Data(book.bytes).write(to: URL(fileURLWithPath: path))
    let input = InputFile(path: path, label: "bulanan.xlsx", name: "bulanan.xlsx")
    let (export, diagnostics) = try Ingestor(IngestionOptions()).read(input)
    #expect(export.counts.read == 2)
    #expect(
      diagnostics.map { $0.rendered(.indonesian) } == [
        """
        bulanan.xlsx: peringatan[other-sheets-fit]: Hanya lembar “Laporan” yang dibaca; lembar lain \
        dengan judul yang sama tidak: “Februari”.
          perbaikan: Pindahkan semua baris ke satu lembar, atau simpan tiap lembar sebagai berkas \
        sendiri.
        """
      ])
    let chosen = try Ingestor(IngestionOptions(sheet: "Februari")).read(input)
    #expect(chosen.0.counts.read == 1 && chosen.1.isEmpty)
  }

  private func page(_ tables: [[String]]) -> String {
    tables.map { ids in
      "<table><tr><th>id<th>region<th>received"
        + ids.map { "<tr><td>\($0)<td>64.09<td>2024-01-05" }.joined() + "</table>"
    }.joined()
  }

  @Test("§3.1: of several tables of a web page one is read, and the others are told by number")
  func otherTables() throws {
    let exports = try Exports()
    let path = try exports.write(page([["1", "2"], ["3"], []]), "bulanan.xls")
    let input = InputFile(path: path, label: "bulanan.xls", name: "bulanan.xls")
    let (export, diagnostics) = try Ingestor(IngestionOptions()).read(input)
    #expect(export.counts.read == 2)
    #expect(
      diagnostics.map { $0.rendered(.indonesian) } == [
        """
        bulanan.xls: peringatan[other-sheets-fit]: Hanya tabel ke-1 di halaman web ini yang dibaca; \
        tabel lain dengan judul yang sama tidak: 2.
          perbaikan: Buka di Excel, pindahkan semua baris ke satu lembar, lalu simpan sebagai .xlsx.
        """
      ])
    let chosen = try Ingestor(IngestionOptions(sheet: "2")).read(input)
    #expect(chosen.0.counts.read == 1 && chosen.1.isEmpty)
    do throws(Problems) {
      _ = try Ingestor(IngestionOptions(sheet: "9")).read(input)
      Issue.record("a table was read that is not there")
    } catch {
      #expect(
        error.list.map(\.message.en)
          == ["This file has no sheet “9”; it has: “1”, “2”, “3”."])
    }
  }

  @Test("§3.4: numbers in date columns follow the workbook's 1904 system")
  func numbersOfThe1904System() throws {
    var book = WorkbookBuilder(
      rows([]) + "<row><c><v>1</v></c><c t=\"str\"><v>64.09</v></c><c><v>43834</v></c></row>")
    book.is1904 = true
    let exports = try Exports()
    let path = try exports.write("", "mac.xlsx")
    try Data(book.bytes).write(to: URL(fileURLWithPath: path))
    let input = InputFile(path: path, label: "mac.xlsx", name: "mac.xlsx")
    let (export, _) = try Ingestor(IngestionOptions()).read(input)
    guard case .register(let rows) = export.rows else {
      Issue.record("no register")
      return
    }
    #expect(rows.moments[0]?.map(\.utc) == ["2024-01-05"])
  }

  @Test("A sheet that is not there is named with those that are")
  func unknownSheet() throws {
    var book = WorkbookBuilder(rows(["1"]))
    book.sheets.append(.init(name: "Februari", rows: rows(["3"])))
    let exports = try Exports()
    func problem(_ sheet: String) throws -> Diagnostic? {
      let file = try exports.write(book.bytes, "b.xlsx")
      do throws(Problems) {
        let ingestor = try Ingestor(IngestionOptions(sheet: sheet))
        _ = try ingestor.read(InputFile(path: file, label: "b.xlsx", name: "b.xlsx"))
        return nil
      } catch {
        return error.list.first
      }
    }
    #expect(try problem("2") == nil && problem("FEBRUARI") == nil)
    let near = try #require(try problem("Pebruari"))
    #expect(
      near.rendered(.indonesian) == """
        b.xlsx: galat[unknown-sheet]: Berkas ini tidak punya lembar “Pebruari”; yang ada: “Laporan”, \
        “Februari”.
          perbaikan: Maksudnya “Februari”?
        """)
    #expect(
      near.message.en == "This file has no sheet “Pebruari”; it has: “Laporan”, “Februari”.")
    #expect(
      try problem("3")?.fix?.id == "Sebut salah satunya dengan --sheet, atau hilangkan pilihan itu."
    )
  }
}
