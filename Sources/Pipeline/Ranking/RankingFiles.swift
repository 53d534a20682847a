package import Diagnostics
import Files
import Foundation
import Scoring
import Workbook

/// The files that show a ranking to people: its workbook, its tables, its page.
package struct RankingFiles {
  package var workbook: String?
  /// A folder for all tables of the workbook as CSV.
  package var tables: String?
  package var page: String?
  private let language: Language

  package init(workbook: String?, tables: String?, page: String?, language: Language) {
    self.workbook = workbook
    self.tables = tables
    self.page = page
    self.language = language
  }

  /// Something was asked for that shows more than the ranking itself.
  package var isAsked: Bool { workbook != nil || tables != nil || page != nil }

  /// Every file that may be written.
  package var all: [String] { [workbook, page].compactMap(\.self) + possibleTables }

  private var possibleTables: [String] {
    tables.map { folder in
      tableFileNames(language).map { (folder as NSString).appendingPathComponent($0) }
    } ?? []
  }

  /// Throws where a file has a wrong name, cannot be written, or would overwrite another.
  ///
  /// - Parameters:
  ///   - others: What the run writes besides.
  ///   - inputs: What it reads.
  package func check(
    beside others: [(path: String?, option: String)] = [], against inputs: [String]
  ) throws {
    try OutputPaths.checkIsWorkbook(workbook)
    if let page, ![".html", ".htm"].contains(where: page.lowercased().hasSuffix) {
      throw OutputProblems.notAPageName(page)
    }
    try OutputPaths.check(
      others + [(workbook, "--output"), (page, "--html")], tables: possibleTables, in: tables,
      against: inputs)
  }

  /// Writes all that was asked for, each whole or not at all.
  package func write(_ publication: Publication, _ monitor: RunMonitor) throws {
    let outcome = publication.outcome
    if let workbook {
      try monitor.warnIfOpen(workbook)
      try monitor.writing(workbook) {
        try writeWorkbook(
          outcome.ranking, to: workbook, language: language, engineVersion: Engine.version,
          with: outcome.attachments)
      }
    }
    if let page {
      try monitor.writing(page) {
        try writePage(
          outcome.ranking, to: page, language: language, engineVersion: Engine.version,
          with: outcome.attachments)
      }
    }
    if let tables { try write(outcome, into: tables, monitor) }
  }

  private func write(
    _ outcome: RankingRun.Outcome, into folder: String, _ monitor: RunMonitor
  ) throws {
    let present = possibleTables.filter { FileManager.default.fileExists(atPath: $0) }
    for path in present { try monitor.warnIfOpen(path) }
    let written = try monitor.during(.writing(folder)) {
      try writeTables(
        outcome.ranking, to: folder, language: language, engineVersion: Engine.version,
        with: outcome.attachments)
    }
    monitor.tell(OutputProblems.written(tables: written.count, to: folder))
    let old = present.map { ($0 as NSString).lastPathComponent }.filter { !written.contains($0) }
    if !old.isEmpty { monitor.found(OutputProblems.otherTables(old, in: folder)) }
  }
}
