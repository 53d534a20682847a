/// Makes small workbooks from the XML of their parts.
package struct WorkbookBuilder {
  package struct Sheet {
    package var name: String
    /// The content of `sheetData`.
    package var rows: String
    package var state: String?
    /// Chart sheets are of another kind.
    package var kind = "worksheet"

    package init(name: String, rows: String, state: String? = nil, kind: String = "worksheet") {
      self.name = name
      self.rows = rows
      self.state = state
      self.kind = kind
    }
  }

  package var sheets: [Sheet] = []
  /// The content of `sst`, and of `styleSheet`.
  package var strings: String?
  package var styles: String?
  package var is1904 = false
  /// Formulas are for others to calculate.
  package var calculatesOnLoad = false
  /// The content of `definedNames`.
  package var definedNames: String?
  package var isDeflated = false
  /// In place of the parts that would be made.
  package var parts: [String: [UInt8]] = [:]
  package var leftOut: Set<String> = []

  /// A workbook of one sheet.
  package init(_ rows: String, strings: String? = nil, styles: String? = nil) {
    sheets = [Sheet(name: "Laporan", rows: rows)]
    self.strings = strings
    self.styles = styles
  }

  package var zip: ZipBuilder {
    var zip = ZipBuilder()
    for (name, text) in defaults where !leftOut.contains(name) {
      zip.add(name, parts[name] ?? Array(text.utf8), isDeflated: isDeflated)
    }
    return zip
  }

  package var bytes: [UInt8] { zip.bytes }

  private var defaults: [(String, String)] {
    let relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    let package = "http://schemas.openxmlformats.org/package/2006"
    let main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
    let type = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    var list: [(String, String)] = [
      (
        "[Content_Types].xml",
        """
        <Types xmlns="\(package)/content-types"><Default Extension="xml" ContentType="text/xml"/>\
        <Override PartName="/xl/workbook.xml" ContentType="\(type).sheet.main+xml"/></Types>
        """
      ),
      (
        "_rels/.rels",
        """
        <Relationships xmlns="\(package)/relationships"><Relationship Id="rId1" \
        Type="\(relation)/officeDocument" Target="xl/workbook.xml"/></Relationships>
        """
      ),
    ]
    var relations = ""
    var names = ""
    for (index, sheet) in sheets.enumerated() {
      let target = "\(sheet.kind)s/s\(index).xml"
      relations += "<Relationship Id=\"r\(index)\" Type=\"\(relation)/\(sheet.kind)\" "
      relations += "Target=\"\(target)\"/>"
      let state = sheet.state.map { " state=\"\($0)\"" } ?? ""
      names += "<sheet name=\"\(sheet.name)\" sheetId=\"\(index + 1)\"\(state) r:id=\"r\(index)\"/>"
      list.append(
        ("xl/\(target)", "<worksheet \(main)><sheetData>\(sheet.rows)</sheetData></worksheet>"))
    }
    if let strings {
      relations += "<Relationship Id=\"s\" Type=\"\(relation)/sharedStrings\" "
      relations += "Target=\"/xl/kata.xml\"/>"
      list.append(("xl/kata.xml", "<sst \(main)>\(strings)</sst>"))
    }
    if let styles {
      relations += "<Relationship Id=\"t\" Type=\"\(relation)/styles\" Target=\"gaya.xml\"/>"
      list.append(("xl/gaya.xml", "<styleSheet \(main)>\(styles)</styleSheet>"))
    }
    list.append(
      (
        "xl/_rels/workbook.xml.rels",
        "<Relationships xmlns=\"\(package)/relationships\">\(relations)</Relationships>"
      ))
    let system = is1904 ? "<workbookPr date1904=\"1\"/>" : "<workbookPr/>"
    let calculation = calculatesOnLoad ? "<calcPr fullCalcOnLoad=\"1\"/>" : ""
    list.append(
      (
        "xl/workbook.xml",
        """
        <workbook \(main) xmlns:r="\(relation)">\(system)<sheets>\(names)</sheets>\
        \(definedNames.map { "<definedNames>\($0)</definedNames>" } ?? "")\(calculation)</workbook>
        """
      ))
    return list
  }
}
