import Complaints
import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Ingestion

@Suite struct OldWorkbookRegisterTests {
  let exports: Exports

  init() throws {
    exports = try Exports()
  }

  /// Numbers as IDs, Excel's dates and a title row, as in any other register (§3.1, §3.4).
  @Test func aRegisterInAnOldWorkbookIsReadLikeAnyOther() throws {
    var workbook = OldWorkbookBuilder { records in
      records.add(0x0204, cell(0, 0, 0) + unicode("Rekap Laporan"))
      for (column, title) in ["id", "region", "received", "status"].enumerated() {
        records.add(0x0204, cell(2, column, 0) + unicode(title))
      }
      for row in 3..<5 {
        records.number(row, 0, Double(5_216_804 + row))
        records.shared(row, 1, 0)
        records.number(row, 2, 45_075.25, style: 1)
        records.shared(row, 3, 1)
      }
    }
    workbook.add(strings: ["64.09", "completed"])
    workbook.globals.add(0x00E0, [0, 0, 0, 0])
    workbook.globals.add(0x00E0, [0, 0, 22, 0])
    let path = try exports.write("", "rekap.xls")
    try Data(workbook.bytes).write(to: URL(fileURLWithPath: path))
    let (export, diagnostics) = try Ingestor(IngestionOptions()).read(
      InputFile(path: path, label: "rekap.xls", name: "rekap.xls"))
    #expect(diagnostics.isEmpty)
    #expect(export.counts.read == 2 && export.counts.accepted == 2)
    let rows = export.register
    #expect((0..<rows.count).map { rows.id[$0] } == ["5216807", "5216808"])
    #expect(rows.numbers == [4, 5])
    #expect(rows.moments[Event.received.rawValue]?[0].utc == "2023-05-28 22:00")
  }
}
