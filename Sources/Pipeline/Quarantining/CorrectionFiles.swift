import Complaints
package import Diagnostics
import Foundation
import Ingestion
import Workbook

/// Where quarantined rows are written to be corrected: one workbook, or a folder with one for each
/// region.
package struct CorrectionFiles {
  private let path: String
  private let isFolder: Bool

  /// - Parameter path: Of a workbook; of a folder where there is one, or it ends in `/`.
  package init(_ path: String) {
    self.path = path
    var isDirectory: ObjCBool = false
    isFolder =
      path.hasSuffix("/")
      || FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory)
        && isDirectory.boolValue
  }

  /// The workbook, where it is one.
  package var file: String? { isFolder ? nil : path }

  /// Throws where a workbook has a wrong name, or exists: it may hold corrections.
  package func check() throws {
    guard let file else { return }
    try OutputPaths.checkIsWorkbook(file)
    try CorrectionFiles.checkIsNew(file)
  }

  package func write(
    _ report: QuarantineReport, _ language: Language, _ monitor: RunMonitor
  ) throws {
    let sheets = report.list.correctionSheets(report.regions.byCode)
    if report.list.uncorrectableCount > 0 {
      monitor.found(QuarantineProblems.notOnSheets(report.list.uncorrectableCount))
    }
    guard !sheets.isEmpty else { return monitor.tell(QuarantineProblems.nothingToCorrect()) }
    guard isFolder else {
      guard sheets.count == 1 else { throw QuarantineProblems.severalSheets(path, sheets) }
      return try write(sheets[0], to: path, language, monitor)
    }
    let folder = path.hasSuffix("/") ? path : path + "/"
    try CorrectionFiles.makeFolder(folder)
    var taken: Set<String> = []
    for sheet in sheets {
      var name = sheet.fileName
      var count = 1
      while !taken.insert(name).inserted {
        count += 1
        name = sheet.fileName.dropLast(5) + " \(count).xlsx"
      }
      try write(sheet, to: folder + name, language, monitor)
    }
  }

  private func write(
    _ sheet: CorrectionSheet, to path: String, _ language: Language, _ monitor: RunMonitor
  ) throws {
    try CorrectionFiles.checkIsNew(path)
    try monitor.warnIfOpen(path)
    try monitor.writing(path) { try writeCorrections(sheet, to: path, language: language) }
  }

  /// Somebody may have corrected the rows in a workbook that exists.
  private static func checkIsNew(_ path: String) throws {
    guard !FileManager.default.fileExists(atPath: path) else {
      throw QuarantineProblems.sheetExists(path)
    }
  }

  private static func makeFolder(_ folder: String) throws {
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    } catch {
      throw QuarantineProblems.folderNotMade(folder)
    }
  }
}
