import Complaints
import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Ingestion
@testable import Tables

@Suite struct UncalculatedCellsTests {
  private let exports: Exports

  init() throws { exports = try Exports() }

  private func read(
    _ bytes: [UInt8], _ name: String = "a.xlsx"
  ) throws -> (export: Export, diagnostics: [Diagnostic]) {
    let path = try exports.write(bytes, name)
    let result = try Ingestor(IngestionOptions()).read(
      InputFile(path: path, label: name, name: name))
    return (result.0, result.1)
  }

  /// Rows of a sheet: a text is a cell of text, `=…` a formula, `=…|…` a formula with its result.
  private func workbook(_ rows: [[String]], calculatesOnLoad: Bool = false) -> [UInt8] {
    let cells = rows.map { row in
      let cells = row.map { text in
        guard text.hasPrefix("=") else { return "<c t=\"str\"><v>\(text)</v></c>" }
        let parts = text.dropFirst().split(separator: "|", omittingEmptySubsequences: false)
        let value = parts.count > 1 ? "<v>\(parts[1])</v>" : ""
        return "<c><f>\(parts[0])</f>\(value)</c>"
      }
      return "<row>\(cells.joined())</row>"
    }
    var workbook = WorkbookBuilder(cells.joined())
    workbook.calculatesOnLoad = calculatesOnLoad
    return workbook.bytes
  }

  private let header = ["id", "region", "received", "completed", "status", "rating", "agency"]

  private func texts(_ diagnostics: [Diagnostic]) -> [String] {
    diagnostics.map { "\($0.location?.text ?? "") \($0.code): \($0.message.id)" }
  }

  @Test("§3.5: a date that is a formula nobody calculated is told as that, and its row is kept")
  func date() throws {
    let (export, diagnostics) = try read(
      workbook([
        header,
        ["K-1", "64.09", "2024-03-01", "2024-03-05", "completed", "5", "Dinas Sosial"],
        ["K-2", "64.09", "=B2+1", "2024-03-05", "completed", "5", "Dinas Sosial"],
        // As openpyxl writes it.
        ["K-3", "64.09", "=B2+1|", "2024-03-05", "completed", "5", "Dinas Sosial"],
      ]))
    #expect(export.counts == Export.Counts(read: 3, accepted: 1, quarantined: 2))
    #expect(export.quarantine.map(\.reason) == [.noReceived, .noReceived])
    #expect(export.quarantine.map(\.id) == ["K-2", "K-3"])
    #expect(
      texts(diagnostics) == [
        "a.xlsx:Laporan!C3 (received) quarantined-no-received: Baris dikarantina: tanggal masuknya"
          + " berupa rumus yang tidak pernah dihitung.",
        "a.xlsx:Laporan!C4 (received) quarantined-no-received: Baris dikarantina: tanggal masuknya"
          + " berupa rumus yang tidak pernah dihitung.",
      ])
    #expect(
      diagnostics[0].message.en
        == "Row quarantined: its date of receipt is a formula that was never calculated.")
    #expect(
      diagnostics[0].fix
        == Wording(
          id:
            "Buka berkasnya di Excel (di LibreOffice tekan juga Ctrl+Shift+F9), simpan, lalu kirim"
            + " lagi; atau tulis nilainya, bukan rumusnya.",
          en:
            "Open the file in Excel (in LibreOffice press Ctrl+Shift+F9 too), save it, and send it"
            + " again; or write the value in place of the formula."))
  }

  @Test("§3.5: IDs and regions that are such formulas are told as that")
  func identity() throws {
    let (export, diagnostics) = try read(
      workbook([
        header,
        ["K-1", "64.09", "2024-03-01"],
        ["=A2+1", "64.09", "2024-03-01"],
        ["K-3", "=B2", "2024-03-01"],
      ]))
    #expect(export.quarantine.map(\.reason) == [.noID, .noRegion])
    #expect(
      texts(diagnostics) == [
        "a.xlsx:Laporan!A3 (id) quarantined-no-id: Baris dikarantina: nomor laporannya berupa rumus"
          + " yang tidak pernah dihitung.",
        "a.xlsx:Laporan!B4 (region) quarantined-no-region: Baris dikarantina: kabupaten/kotanya"
          + " berupa rumus yang tidak pernah dihitung.",
      ])
  }

  @Test("§3.5: in other columns such formulas count as missing, one warning a column")
  func otherColumns() throws {
    let (export, diagnostics) = try read(
      workbook([
        header,
        ["K-1", "64.09", "2024-03-01", "=C2+4", "=\"completed\"", "=5", "=\"Dinas \"&amp;1"],
        ["K-2", "64.09", "2024-03-01", "=C3+4", "completed", "5", "Dinas Sosial"],
      ]))
    let rows = export.register
    #expect(export.counts == Export.Counts(read: 2, accepted: 2))
    #expect(rows.moments[Event.completed.rawValue]?.map(\.utc) == ["-", "-"])
    #expect(rows.status == [0, Status.completed.rawValue])
    #expect(rows.rating?.map { $0.isNaN ? 0 : $0 } == [0, 5])
    #expect((0..<2).map { rows.agency?[$0] } == [nil, "Dinas Sosial"])
    #expect(
      texts(diagnostics) == [
        "a.xlsx:Laporan!D2 (completed) formula-not-calculated: Kolom ini memuat rumus yang tidak"
          + " pernah dihitung (baris: 2); isinya dianggap tidak ada.",
        "a.xlsx:Laporan!E2 (status) formula-not-calculated: Kolom ini memuat rumus yang tidak"
          + " pernah dihitung (baris: 1); isinya dianggap tidak ada.",
        "a.xlsx:Laporan!F2 (rating) formula-not-calculated: Kolom ini memuat rumus yang tidak"
          + " pernah dihitung (baris: 1); isinya dianggap tidak ada.",
        "a.xlsx:Laporan!G2 (agency) formula-not-calculated: Kolom ini memuat rumus yang tidak"
          + " pernah dihitung (baris: 1); isinya dianggap tidak ada.",
      ])
    #expect(
      diagnostics[0].message.en
        == "This column has formulas that were never calculated (rows: 2); what they stand for"
        + " counts as missing.")
  }

  @Test("§3.5: a row of nothing but such formulas is no blank row")
  func wholeRow() throws {
    let (export, _) = try read(
      workbook([header, ["K-1", "64.09", "2024-03-01"], ["=A2", "=B2", "=C2"]]))
    #expect(export.counts == Export.Counts(read: 2, accepted: 1, quarantined: 1))
    #expect(export.quarantine[0].cells.map(\.value) == ["=?", "=?", "=?"])
  }

  @Test("A formula that gave an empty text was calculated")
  func emptyText() throws {
    let cells = ["K-1", "64.09", "2024-03-01"].map { "<c t=\"str\"><v>\($0)</v></c>" }.joined()
    let titles = header.map { "<c t=\"str\"><v>\($0)</v></c>" }.joined()
    let blank = "<c t=\"str\"><f>IF(1,\"\",1)</f><v></v></c>"
    let (export, diagnostics) = try read(
      WorkbookBuilder("<row>\(titles)</row><row>\(cells)\(blank)</row><row>\(blank)</row>").bytes)
    #expect(export.counts == Export.Counts(read: 1, accepted: 1))
    #expect(diagnostics.isEmpty)
  }

  @Test("0 is no result where the writer left the calculating to others")
  func zeros() throws {
    let rows = [header, ["K-1", "64.09", "=B2+1|0"], ["K-2", "64.09", "2024-03-01"]]
    let (left, told) = try read(workbook(rows, calculatesOnLoad: true))
    #expect(left.counts.quarantined == 1)
    #expect(
      told.map(\.message.en) == [
        "Row quarantined: its date of receipt is a formula that was never calculated."
      ])
    let (_, wrong) = try read(workbook(rows))
    #expect(wrong.map(\.code) == ["quarantined-bad-received"])
  }

  @Test("XLS: a formula without its result, and the 0 of programs that cannot calculate")
  func oldWorkbooks() throws {
    var workbook = OldWorkbookBuilder { records in
      for (column, title) in ["id", "region", "received"].enumerated() {
        records.add(0x0204, cell(0, column, 0) + unicode(title))
      }
      for row in 1...3 {
        records.number(row, 0, Double(row))
        records.shared(row, 1, 0)
      }
      records.number(1, 2, 45_075.25, style: 1)
      records.formula(2, 2, [0, 0, 0, 0, 0, 0, 0, 0], style: 1, flags: 2)
      records.formula(3, 2, [0, 0, 0, 0, 0, 0, 0xFF, 0xFF], style: 1)
    }
    workbook.add(strings: ["64.09"])
    workbook.globals.add(0x00E0, [0, 0, 0, 0])
    workbook.globals.add(0x00E0, [0, 0, 22, 0])
    let (export, diagnostics) = try read(workbook.bytes, "a.xls")
    #expect(export.counts.accepted == 1)
    #expect(
      diagnostics.map { "\($0.location?.text ?? "") \($0.message.en)" } == [
        "a.xls:Laporan!C3 (received) Row quarantined: its date of receipt is a formula that was"
          + " never calculated.",
        "a.xls:Laporan!C4 (received) Row quarantined: its date of receipt is a formula that was"
          + " never calculated.",
      ])
  }

  @Test("XML 2003: a formula without data")
  func xmlSpreadsheets() throws {
    let cells = { (texts: [String]) in
      texts.map { text in
        text.hasPrefix("=")
          ? "<Cell ss:Formula=\"\(text)\"/>"
          : "<Cell><Data ss:Type=\"String\">\(text)</Data></Cell>"
      }.joined()
    }
    let names = "urn:schemas-microsoft-com:office:spreadsheet"
    let text = """
      <?xml version="1.0"?><Workbook xmlns="\(names)" xmlns:ss="\(names)">\
      <Worksheet ss:Name="Laporan"><Table><Row>\(cells(["id", "region", "received"]))</Row>\
      <Row>\(cells(["1", "64.09", "2024-03-01"]))</Row><Row>\(cells(["2", "64.09", "=RC[-1]"]))</Row>\
      </Table></Worksheet></Workbook>
      """
    let (_, diagnostics) = try read(Array(text.utf8), "a.xml")
    #expect(
      diagnostics.map(\.message.id) == [
        "Baris dikarantina: tanggal masuknya berupa rumus yang tidak pernah dihitung."
      ])
  }

  @Test("A moment of a log and a line of assessments")
  func otherKinds() throws {
    let (log, said) = try read(
      workbook([
        ["id", "region", "event", "at"], ["1", "64.09", "completed", "2024-03-01"],
        ["1", "64.09", "completed", "=D2"],
      ]))
    #expect(log.quarantine.map(\.reason) == [.noMoment])
    #expect(
      said.map(\.message.en) == [
        "Row quarantined: its moment is a formula that was never calculated."
      ])
    let path = try exports.write(
      workbook([
        ["region", "key", "value"], ["64.09", "sk", "1"], ["=A2", "sk", "1"],
        ["64.09", "=B2", "1"],
        ["64.09", "rencana", "=C2"],
      ]), "b.xlsx")
    var input = InputFile(path: path, label: "b.xlsx", name: "b.xlsx")
    input.isAssessments = true
    let result = try Ingestor(IngestionOptions()).read(input)
    #expect(result.0.quarantine.map(\.reason) == [.noRegion, .noKey, .badValue])
    #expect(
      result.1.map(\.message.id) == [
        "Baris dikarantina: kabupaten/kotanya berupa rumus yang tidak pernah dihitung.",
        "Baris dikarantina: kunci penilaiannya berupa rumus yang tidak pernah dihitung.",
        "Baris dikarantina: nilainya berupa rumus yang tidak pernah dihitung.",
      ])
  }

  @Test("The list of quarantined rows tells it too, and a correction sheet leaves the cell blank")
  func listed() throws {
    let (export, _) = try read(
      workbook([header, ["K-1", "64.09", "2024-03-01"], ["K-2", "64.09", "=C2"]]))
    let regions = Dictionary(
      uniqueKeysWithValues: RegionList.builtIn.regions.map { ($0.code, $0) })
    let list = QuarantineList(Joiner([export], regions: regions, keeping: []).exports)
    #expect(
      list.lines.map(\.finding.message.id) == [
        "Baris dikarantina: tanggal masuknya berupa rumus yang tidak pernah dihitung."
      ])
    let sheet = try #require(list.correctionSheets(regions).first)
    #expect(sheet.rows.map(\.cells) == [["K-2", "64.09", "", "", "", "", ""]])
    #expect(sheet.rows.map(\.faults) == [[2]])
    #expect(sheet.rows.map(\.masked) == [[]])
  }

  @Test("What such a formula stands for is kept by the row's own sheet")
  func preview() throws {
    let path = try exports.write(workbook([["a", "b"], ["1", "=A2"]]), "c.xlsx")
    let file = try InputFile(path: path, label: "c.xlsx", name: "c.xlsx").open()
    var found: [[Bool]] = []
    _ = try file.tables[0].forEachRow { row in
      found.append(row.cells.map(\.isUncalculated))
      return true
    }
    #expect(found == [[false, false], [false, true]])
  }
}
