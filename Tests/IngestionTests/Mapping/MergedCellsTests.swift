import Complaints
import Testing

@testable import Ingestion

/// Cells that are merged downwards hold for each row that they span, but for an ID (§3.5).
@Suite struct MergedCellsTests {
  private let exports: Exports

  init() throws { exports = try Exports() }

  private func check(_ text: String, _ name: String) throws {
    let (export, _) = try exports.read(text, name: name)
    #expect(export.counts.read == 4 && export.counts.accepted == 3 && export.counts.close)
    guard case .register(let rows) = export.rows else { return }
    #expect((0..<3).map { rows.agency?[$0] } == ["Dinas Sosial", "Dinas Sosial", "Dinas Sosial"])
    #expect(
      (0..<3).map { rows.status?[$0] } == [
        Status.completed.rawValue, Status.completed.rawValue, Status.unverified.rawValue,
      ])
    #expect(export.quarantine.map(\.reason) == [.noID])
  }

  @Test("§3.5: of a web page")
  func page() throws {
    try check(
      """
      <html><table>
      <tr><td>id</td><td>agency</td><td>status</td><td>received</td></tr>
      <tr><td>11</td><td rowspan="4">Dinas Sosial</td><td rowspan="2">completed</td><td>2024-03-01</td></tr>
      <tr><td>12</td><td>2024-03-02</td></tr>
      <tr><td rowspan="2">13</td><td rowspan="2">unverified</td><td>2024-03-03</td></tr>
      <tr><td>2024-03-04</td></tr>
      </table></html>
      """, "64.03.xls")
  }

  @Test("§3.5: of an XML Spreadsheet")
  func spreadsheetML() throws {
    func cell(_ text: String, _ more: String = "") -> String {
      "<Cell\(more)><Data ss:Type=\"String\">\(text)</Data></Cell>"
    }
    let rows = [
      ["id", "agency", "status", "received"].map { cell($0) }.joined(),
      cell("11") + cell("Dinas Sosial", " ss:MergeDown=\"3\"")
        + cell("completed", " ss:MergeDown=\"1\"") + cell("2024-03-01"),
      cell("12") + cell("2024-03-02", " ss:Index=\"4\""),
      cell("13", " ss:MergeDown=\"1\"") + cell("unverified", " ss:Index=\"3\" ss:MergeDown=\"1\"")
        + cell("2024-03-03"),
      cell("2024-03-04", " ss:Index=\"4\""),
    ]
    try check(
      """
      <?xml version="1.0"?>
      <Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"
       xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
      <Worksheet ss:Name="A"><Table>\(rows.map { "<Row>\($0)</Row>" }.joined())</Table></Worksheet>
      </Workbook>
      """, "64.03.xml")
  }
}
