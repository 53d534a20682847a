import Complaints
import Diagnostics
import TestSupport
import Testing

@testable import Workbook

/// Quarantined rows as a workbook that people correct.
@Suite struct CorrectionWorkbookTests {
  private let sheet = CorrectionSheet(
    profile: "canonical",
    region: Region(
      code: "64.09", name: "Kabupaten Penajam Paser Utara", kind: "kabupaten",
      province: "Kalimantan Timur", zone: kaltim, population: nil),
    generated: Day(iso: "2024-06-30"), columns: ["id", "agency", "received"],
    rows: [
      CorrectionSheet.Row(
        reference: "R-64.09-3fa9c2d81b7e4c21-17-5d0c",
        reason: Wording(id: "tidak ada nomor", en: "it has no ID"),
        remedy: Wording(id: "Isi nomornya.", en: "Fill it in."), file: "a.csv", number: 17,
        cells: ["", "=cmd|' /C calc'!A0", "2024-03-01"], faults: [0], masked: []),
      CorrectionSheet.Row(
        reference: "R-64.09-3fa9c2d81b7e4c21-18-0001", reason: Wording("x"),
        remedy: Wording("y"), file: "a.csv", number: 18, cells: ["0012", "", "31/02/2024"],
        faults: [2], masked: [1]),
    ])

  private func package(_ language: Language = .indonesian) throws -> Package {
    let folder = Folder()
    let path = folder.path + "/p.xlsx"
    try writeCorrections(sheet, to: path, language: language)
    #expect(folder.names == ["p.xlsx"])
    return Package(Folder.bytes(of: path))
  }

  @Test func headersAreThoseOfTheSourceBehindTheReference() throws {
    let found = SheetCells(try package(), sheet: 1)
    let header = found.row(try #require(found.place(of: "Rujukan Karantina")))
    let headers = "ABCDEFGH".map { found.cells["\($0)\(header)"] }
    #expect(
      headers == [
        "Rujukan Karantina", "Alasan Karantina", "Cara Memperbaiki", "Berkas Asal", "Baris Asal",
        "id", "agency", "received",
      ])
    #expect(found.cells["A\(header + 1)"] == "R-64.09-3fa9c2d81b7e4c21-17-5d0c")
    #expect(found.cells["B\(header + 1)"] == "tidak ada nomor")
    let label = found.row(try #require(found.place(of: "Profil Karantina")))
    #expect(found.cells["B\(label)"] == "canonical")
    #expect(found.cells["B\(label + 1)"] == "Kabupaten Penajam Paser Utara")
    #expect(found.cells["B\(label + 2)"] == "2024-06-30")
    let english = SheetCells(try package(.english), sheet: 1)
    #expect(english.place(of: "Quarantine Reference") != nil)
    #expect(english.place(of: "Fill it in.") != nil)
  }

  @Test func everyValueIsTextAndNoneIsAFormula() throws {
    let found = SheetCells(try package(), sheet: 1)
    let header = found.row(try #require(found.place(of: "Rujukan Karantina")))
    #expect(found.cells["G\(header + 1)"] == "=cmd|' /C calc'!A0")
    #expect(found.cells["F\(header + 2)"] == "0012")
    #expect(found.cells["H\(header + 2)"] == "31/02/2024")
    #expect(!found.xml.contains("<f>"))
    #expect(found.numbers.isEmpty)
  }

  @Test func onlyTheSourcesCellsAreOpenAndFaultsAreYellow() throws {
    let package = try package()
    let found = SheetCells(package, sheet: 1)
    #expect(found.xml.contains("<sheetProtection"))
    let styles = package.parts["xl/styles.xml"] ?? ""
    #expect(styles.contains("FFFFFF00"))
    #expect(styles.contains("FFFCE4D6"))
    #expect(styles.contains("<protection locked=\"0\"/>"))
    // A number that is typed into a cell of text stays as it was typed.
    #expect(styles.contains("formatCode=\"@\""))
  }

  @Test func twoRunsGiveTheSameBytes() throws {
    #expect(try package().parts == package().parts)
  }

  @Test func aSheetHasANameOfItsOwn() {
    #expect(sheet.fileName == "karantina 64.09 canonical.xlsx")
    var other = sheet
    other.region = nil
    other.profile = "a/b"
    #expect(other.fileName == "karantina tanpa-daerah a_b.xlsx")
  }

  @Test func aPlaceThatCannotBeWrittenIsSaid() {
    do {
      try writeCorrections(sheet, to: "/tmp/no-such-folder-\(#line)/p.xlsx")
      Issue.record("it was written")
    } catch {
      #expect(error.code == "output-folder-missing")
    }
  }
}
