import Complaints
import Diagnostics
import Foundation
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
}
