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
