import Foundation
import TestSupport

/// LibreOffice without a window, told to calculate every formula anew whatever a file says.
enum LibreOffice {
  static let program = ["soffice", "libreoffice"].lazy.flatMap { name in
    (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").map {
      "\($0)/\(name)"
    }
  }.first { FileManager.default.isExecutableFile(atPath: $0) }

  /// The books as LibreOffice saves them, in the same order: one start for all of them.
  static func recalculated(_ books: [[UInt8]]) throws -> [Package] {
    let folder = try TemporaryFolder()
    var names: [String] = []
    for (number, book) in books.enumerated() {
      names.append(folder.path("in/\(number).xlsx"))
      try folder.write("in/\(number).xlsx", Data(book))
    }
    try folder.write("profile/user/registrymodifications.xcu", settings)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program ?? "")
    process.arguments =
      [
        "-env:UserInstallation=file://\(folder.path("profile"))", "--headless", "--convert-to",
        "xlsx", "--outdir", folder.path("out"),
      ] + names
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return try books.indices.map { Package(Array(try folder.bytes("out/\($0).xlsx"))) }
  }

  /// 0 is "always".
  private static let settings = """
    <?xml version="1.0" encoding="UTF-8"?>
    <oor:items xmlns:oor="http://openoffice.org/2001/registry" \
    xmlns:xs="http://www.w3.org/2001/XMLSchema" \
    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
    <item oor:path="/org.openoffice.Office.Calc/Formula/Load">\
    <prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
    </oor:items>
    """
}

extension Package {
  /// The book with other weights in the yellow cells of *Simulasi*, as a person types them (or clears
  /// them: not a number), and with nothing left of what its formulas came to.
  func typing(_ weights: [String: Double]) -> [UInt8] {
    var parts = parts
    for (name, weight) in weights {
      guard let area = area(named: name), let part = partName(ofSheet: area.sheet) else { continue }
      let start = "<c r=\"\(area.cell)\""
      guard let at = parts[part]?.firstRange(of: start),
        let end = parts[part]?[at.upperBound...].firstRange(of: "</c>")
      else { continue }
      let old = String(parts[part]![at.lowerBound..<end.upperBound])
      let typed = weight.isNaN ? "" : "<v>\(weight)</v>"
      let new = old.replacing(/<v>[^<]*<\/v>/, with: typed)
      parts[part] = parts[part]!.replacing(old, with: new)
    }
    for name in parts.keys where name.hasPrefix("xl/worksheets/") {
      parts[name] = parts[name]!.replacing(/<\/f><v>[^<]*<\/v>/, with: "</f>")
    }
    let data = Zip.bytes(order.map { ($0, Data((parts[$0] ?? "").utf8)) })
    return Array(data)
  }

  /// The sheet and the cell that a defined name stands for.
  func area(named name: String) -> (sheet: String, cell: String)? {
    let text = parts["xl/workbook.xml"] ?? ""
    guard let start = text.firstRange(of: "<definedName name=\"\(name)\">") else { return nil }
    let target = text[start.upperBound...].prefix { $0 != "<" }
    let pieces = target.split(separator: "!")
    guard pieces.count == 2 else { return nil }
    return (String(pieces[0].filter { $0 != "'" }), String(pieces[1].filter { $0 != "$" }))
  }

  func partName(ofSheet name: String) -> String? {
    sheetNames.firstIndex(of: name).map { "xl/worksheets/sheet\($0 + 1).xml" }
  }

  var sheetNames: [String] {
    (parts["xl/workbook.xml"] ?? "").split(separator: "<sheet name=\"").dropFirst().map {
      String($0.prefix { $0 != "\"" })
    }
  }
}

extension SheetCells {
  init(_ package: Package, named name: String) {
    self.init(package, sheet: (package.sheetNames.firstIndex(of: name) ?? -1) + 1)
  }
}
