import Diagnostics
@testable import Tables
import TestSupport
import Testing

@Suite struct PackagePartsTests {
  private let workbook = WorkbookBuilder(
    "<row><c t=\"s\"><v>0</v></c></row>", strings: "<si><t>kata</t></si>")

  @Test(arguments: [
    ("a.xml", "xl/", "xl/a.xml"), ("/xl/a.xml", "xl/", "xl/a.xml"),
    ("../a.xml", "xl/w/", "xl/a.xml"),
    ("./a%20b.xml", "xl/", "xl/a b.xml"), ("w\\a.xml", "xl/", "xl/w/a.xml"),
    ("../../../a.xml", "xl/", "a.xml"), ("50%.xml", "", "50%.xml"),
  ])
  func targetsAreResolved(_ target: String, _ folder: String, _ expected: String) {
    #expect(PackageParts.resolve(target, from: folder) == expected)
  }

  @Test func stringsAreFoundByTypeWhereNoRelationshipLeadsToThem() throws {
    var copy = workbook
    copy.parts["xl/_rels/workbook.xml.rels"] = Array(
      "<Relationships><Relationship Id='r0' Type='x/worksheet' Target='worksheets/s0.xml'/></Relationships>"
        .utf8)
    copy.parts["[Content_Types].xml"] = Array(
      "<Types><Override PartName='/xl/kata.xml' ContentType='x.sharedStrings+xml'/></Types>".utf8)
    #expect(try read(copy.bytes).texts == [["kata"]])
  }

  @Test func theWorkbookIsFoundByTypeAndByName() throws {
    var copy = workbook
    copy.leftOut = ["_rels/.rels"]
    #expect(try read(copy.bytes).texts == [["kata"]])
    copy.leftOut = ["_rels/.rels", "[Content_Types].xml"]
    #expect(try read(copy.bytes).texts == [["kata"]])
  }

  @Test func aMissingSheetIsNamed() throws {
    var copy = workbook
    copy.leftOut = ["xl/worksheets/s0.xml"]
    let problem = try #require(refusal(of: copy.bytes))
    #expect(problem.code == "part-is-missing")
    #expect(problem.message.id == "berkas XLSX ini rusak: bagian xl/worksheets/s0.xml tidak ada")
    #expect(
      problem.message.en == "the XLSX file is damaged: its part xl/worksheets/s0.xml is missing")
  }

  @Test func aWorkbookOfChartsHasNoSheets() throws {
    var copy = workbook
    copy.sheets[0].kind = "chartsheet"
    let problem = try #require(refusal(of: copy.bytes))
    #expect(problem.code == "workbook-has-no-sheets")
    #expect(problem.message.id == "buku kerja ini tidak memiliki lembar berisi sel")
    #expect(problem.message.en == "the workbook has no sheet with cells")
  }

  @Test("A small file whose sheets are all the same part would be read again and again")
  func sheetsOfOnePart() throws {
    var copy = workbook
    copy.sheets.append(.init(name: "Dua", rows: ""))
    copy.parts["xl/_rels/workbook.xml.rels"] = Array(
      (["r0", "r1"].map {
        "<Relationship Id='\($0)' Type='x/worksheet' Target='worksheets/s0.xml'/>"
      }.reduce("<Relationships>", +) + "</Relationships>").utf8)
    let problem = try #require(refusal(of: copy.bytes))
    #expect(problem.code == "archive-is-damaged")
    #expect(
      problem.message.id
        == "berkas XLSX ini rusak: beberapa lembarnya adalah bagian yang sama, atau lembarnya "
        + "terlalu banyak")
    #expect(
      problem.message.en
        == "the XLSX file is damaged: several of its sheets are one part, or there are too many of "
        + "them")
  }

  @Test(
    "A document type is refused in every part that is read",
    arguments: [
      "[Content_Types].xml", "_rels/.rels", "xl/workbook.xml", "xl/_rels/workbook.xml.rels",
      "xl/kata.xml", "xl/worksheets/s0.xml",
    ])
  func documentTypes(_ part: String) throws {
    for text in [
      "<!DOCTYPE x []><x/>", "<?xml version='1.0'?>\n<!DOCTYPE x SYSTEM 'file:///x'><x/>",
    ] {
      var copy = workbook
      copy.parts[part] = Array(text.utf8)
      let problem = try #require(refusal(of: copy.bytes))
      #expect(problem.code == "xml-has-document-type")
      #expect(
        problem.message.id
          == "bagian \(part) memuat DOCTYPE, yang tidak pernah ada di buku kerja; tidak dibaca")
      #expect(
        problem.message.en
          == "the part \(part) has a DOCTYPE, which no workbook has; it was not read")
      let wide = text.utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
      copy.parts[part] = [0xFF, 0xFE] + wide
      #expect(refusal(of: copy.bytes)?.code == "xml-has-document-type")
    }
  }

  @Test func aDescriptionOfMegabytesIsRefused() throws {
    var copy = workbook
    copy.parts["xl/workbook.xml"] =
      Array("<workbook>".utf8) + [UInt8](repeating: 0x20, count: 65 << 20)
    let problem = try #require(refusal(of: copy.bytes))
    #expect(problem.code == "part-has-too-much-text")
    #expect(problem.message.id.hasPrefix("bagian xl/workbook.xml jauh lebih besar"))
    #expect(problem.message.en.hasPrefix("the part xl/workbook.xml is far larger"))
  }
}
