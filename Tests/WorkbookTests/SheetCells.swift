import Diagnostics
import TestSupport

/// One sheet's cells as Excel would show them, read by searching the XML that libxlsxwriter writes.
struct SheetCells {
  private(set) var cells: [String: String] = [:]
  private(set) var numbers: [String: Double] = [:]
  /// Cells that hold a formula.
  private(set) var formulas: Set<String> = []
  let xml: String

  init(_ package: Package, sheet: Int) {
    let strings = SheetCells.sharedStrings(package.parts["xl/sharedStrings.xml"] ?? "")
    xml = package.parts["xl/worksheets/sheet\(sheet).xml"] ?? ""
    for piece in SheetCells.elements("c", in: xml) {
      guard let reference = SheetCells.attribute("r", of: piece) else { continue }
      if piece.contains("<f") { formulas.insert(reference) }
      guard let value = SheetCells.elements("v", in: piece).first.map(SheetCells.content)
      else { continue }
      if SheetCells.attribute("t", of: piece) == "s" {
        cells[reference] = strings[Int(value)!]
      } else {
        cells[reference] = SheetCells.unescaped(value)
        numbers[reference] = Double(value)
      }
    }
  }

  /// - Parameter name: of the sheet, in either language.
  init(_ package: Package, _ name: Wording) {
    let place = package.sheetNames.firstIndex { $0 == name.id || $0 == name.en }
    self.init(package, sheet: (place ?? package.sheetNames.count) + 1)
  }

  /// The reference of the first cell with this text, top down.
  func place(of text: String) -> String? {
    cells.filter { $0.value == text }.keys.min { (row($0), $0.count, $0) < (row($1), $1.count, $1) }
  }

  /// The columns of a row by their headings in row `header`, or of the cell called `name`.
  func column(_ heading: String, header: Int) -> String? {
    cells.first { $0.value == heading && row($0.key) == header }
      .map { String($0.key.prefix { $0.isLetter }) }
  }

  func row(_ reference: String) -> Int { Int(reference.drop { $0.isLetter })! }

  private static func sharedStrings(_ xml: String) -> [String] {
    elements("si", in: xml).map { item in
      elements("t", in: item).map { unescaped(content($0)) }.joined()
    }
  }

  private static func elements(_ name: String, in xml: String) -> [Substring] {
    var found: [Substring] = []
    var rest = xml[...]
    while let start = rest.firstRange(of: "<\(name)") {
      let after = rest[start.upperBound...]
      guard let next = after.first, " >/".contains(next) else {
        rest = after
        continue
      }
      let open = after[...(after.firstIndex(of: ">") ?? after.startIndex)]
      if open.hasSuffix("/>") {
        found.append(rest[start.lowerBound..<open.endIndex])
        rest = rest[open.endIndex...]
      } else if let close = after.firstRange(of: "</\(name)>") {
        found.append(rest[start.lowerBound..<close.upperBound])
        rest = rest[close.upperBound...]
      } else {
        break
      }
    }
    return found
  }

  private static func elements(_ name: String, in xml: Substring) -> [Substring] {
    elements(name, in: String(xml))
  }

  private static func content(_ element: Substring) -> String {
    guard let open = element.firstIndex(of: ">"), let close = element.lastIndex(of: "<"),
      open < close
    else { return "" }
    return String(element[element.index(after: open)..<close])
  }

  private static func attribute(_ name: String, of element: Substring) -> String? {
    guard let start = element.firstRange(of: " \(name)=\"") else { return nil }
    return String(element[start.upperBound...].prefix { $0 != "\"" })
  }

  private static func unescaped(_ text: String) -> String {
    var text = text
    for (code, plain) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&amp;", "&")] {
      text = text.replacing(code, with: plain)
    }
    return text
  }
}
