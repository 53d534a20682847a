import Diagnostics

/// A workbook's sheets by name, and its date system.
struct WorkbookOutline {
  struct Sheet {
    var name: String
    var isHidden: Bool
    /// The id of the relationship that leads to the sheet's part.
    var relationship: String
  }

  private(set) var sheets: [Sheet] = []
  /// Serial numbers count from 1904-01-01.
  private(set) var is1904 = false
  /// Whoever opens the workbook is to calculate its formulas.
  private(set) var calculatesOnLoad = false
  /// By name in lower case, for Excel tells no case: what stands for cells of one sheet.
  private(set) var names: [String: NamedArea] = [:]

  init(_ source: PartText) throws(Diagnostic) {
    var reader = XMLReader(source)
    while true {
      let token = try reader.next()
      if token == .finished { return }
      guard token == .start else { continue }
      if reader.isNamed("workbookPr"), reader.depth == 2 {
        let value = try reader.attribute("date1904")
        is1904 = value == "1" || value == "true"
      } else if reader.isNamed("calcPr"), reader.depth == 2 {
        let value = try reader.attribute("fullCalcOnLoad")
        calculatesOnLoad = value == "1" || value == "true"
      } else if reader.isNamed("definedName"), reader.depth == 3,
        try reader.attribute("localSheetId") == nil, let name = try reader.attribute("name")
      {
        names[name.lowercased()] = NamedArea(formula: try reader.elementText())
      } else if reader.isNamed("sheet"), reader.depth == 3,
        let id = try reader.attribute("id", isPrefixed: true)
      {
        let state = try reader.attribute("state") ?? "visible"
        sheets.append(
          Sheet(
            name: try reader.attribute("name") ?? "", isHidden: state != "visible",
            relationship: id))
      }
    }
  }
}
