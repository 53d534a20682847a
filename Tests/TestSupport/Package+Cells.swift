internal import Foundation

extension Package {
  /// What a person does to a cell.
  package enum Typed: Sendable {
    case number(Double)
    case text(String)
    /// A formula that nothing has calculated yet.
    case formula(String)
    case nothing
  }

  /// The book with other values in cells that have names, as a person types them.
  ///
  /// - Parameter keepsResults: false takes away what the book's formulas came to.
  package func typing(_ cells: [String: Typed], keepsResults: Bool = true) -> [UInt8] {
    var parts = parts
    for (name, typed) in cells {
      guard let area = area(named: name), let part = partName(ofSheet: area.sheet),
        let at = parts[part]?.firstRange(of: "<c r=\"\(area.cell)\""),
        let head = parts[part]?[at.upperBound...].firstIndex(of: ">"),
        let end = parts[part]?[head...].firstRange(of: "</c>")
      else { continue }
      let start = parts[part]![at.lowerBound..<head]
      let cell =
        switch typed {
        case .number(let number): "\(start)><v>\(number)</v></c>"
        case .text(let text): "\(start) t=\"str\"><v>\(text)</v></c>"
        case .formula(let formula): "\(start)><f>\(formula)</f></c>"
        case .nothing: "\(start)></c>"
        }
      parts[part]!.replaceSubrange(at.lowerBound..<end.upperBound, with: cell)
    }
    if !keepsResults {
      for name in parts.keys where name.hasPrefix("xl/worksheets/") {
        parts[name] = parts[name]!.replacing(/<\/f><v>[^<]*<\/v>/, with: "</f>")
      }
    }
    return Array(Zip.bytes(order.map { ($0, Data((parts[$0] ?? "").utf8)) }))
  }

  /// The sheet and the cell, or block of cells, that a defined name stands for.
  package func area(named name: String) -> (sheet: String, cell: String)? {
    let text = parts["xl/workbook.xml"] ?? ""
    guard let start = text.firstRange(of: "<definedName name=\"\(name)\">") else { return nil }
    let target = text[start.upperBound...].prefix { $0 != "<" }
    let pieces = target.split(separator: "!")
    guard pieces.count == 2 else { return nil }
    return (String(pieces[0].filter { $0 != "'" }), String(pieces[1].filter { $0 != "$" }))
  }

  package func partName(ofSheet name: String) -> String? {
    sheetNames.firstIndex(of: name).map { "xl/worksheets/sheet\($0 + 1).xml" }
  }

  package var sheetNames: [String] {
    (parts["xl/workbook.xml"] ?? "").split(separator: "<sheet name=\"").dropFirst().map {
      String($0.prefix { $0 != "\"" })
    }
  }
}
